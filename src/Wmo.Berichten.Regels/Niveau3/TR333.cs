using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>An aanbieder uses a DeclaratieNummer once.</summary>
internal sealed class TR333() : Dossierregel(RetourCode.Code9333), IOverDossier<Wmo323.Declaratie>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Declaratie", "DeclaratieNummer", 323)];

    public override string Uitleg => "Elke declaratie heeft een eigen declaratienummer.";

    public override string Lezing =>
        "Beoordeeld per gemeente en aanbieder. Is een declaratie als geheel geweigerd, dan is haar nummer weer vrij " +
        "(IV087).";

    public override string VoorbeeldGoed => "Een declaratie met nummer D2, na een verwerkte declaratie D1.";

    public override string VoorbeeldFout => "Een declaratie met nummer D1, na een verwerkte declaratie D1.";

    public override string Melding =>
        "Het declaratienummer is al gebruikt voor een declaratie die is verwerkt. Geef de declaratie een nieuw nummer.";

    public bool Voldoet(Wmo323.Declaratie declaratie, Dossiercontext context) =>
        !context.Dossier.IsDeclaratienummerGebruikt(declaratie.DeclaratieNummer);
}
