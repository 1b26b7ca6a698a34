using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>Nothing is declared on a toewijzing that was removed.</summary>
internal sealed class TR384() : Prestatieregel(RetourCode.Code9384, "ToewijzingNummer")
{
    public override string Uitleg => "Op een toewijzing die met reden 13 is verwijderd wordt niet gedeclareerd.";

    public override string Lezing =>
        "Een verwijderde toewijzing is bekend maar gesloten: andere regels over de toewijzing worden niet beoordeeld. Een " +
        "credit mag, want die neemt juist terug wat er op was gedeclareerd. De vervallen reden 01 met gelijke ingangs- en " +
        "einddatum telt ook als verwijdering.";

    public override string VoorbeeldGoed => "Een prestatie op een toewijzing die met reden 02 is beëindigd, over de maand ervoor.";

    public override string VoorbeeldFout => "Een prestatie op een toewijzing waarvan de laatste versie reden 13 heeft.";

    public override string Melding =>
        "De toewijzing is verwijderd, er kan niet op worden gedeclareerd. Controleer het toewijzingsnummer, of vraag de " +
        "gemeente om een nieuwe toewijzing.";

    public override bool Voldoet(Wmo323.Prestatie prestatie, Dossiercontext context) =>
        !IsDebet(prestatie)
        || context.Dossier.Toewijzing(context.Client, prestatie.ToewijzingNummer) is not { IsVerwijderd: true };
}
