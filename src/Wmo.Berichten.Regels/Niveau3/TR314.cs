using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A ReferentieNummer is given to one prestatie only.</summary>
internal sealed class TR314() : Prestatieregel(RetourCode.Code8021, "ProductReferentie/ReferentieNummer")
{
    public override string Uitleg =>
        "Elke prestatie, debet of credit, heeft een eigen referentienummer, in dit bericht en ten opzichte van eerdere " +
        "declaraties.";

    public override string Lezing =>
        "Beoordeeld per gemeente en aanbieder. Een nummer is gebruikt zodra de declaratie is verwerkt, ook als de " +
        "prestatie is afgewezen; is de declaratie als geheel geweigerd, dan blijft het vrij. Van gelijke nummers in een " +
        "bericht blijft het eerste staan.";

    public override string VoorbeeldGoed => "Een prestatie die werd afgewezen, verbeterd en met een nieuw referentienummer.";

    public override string VoorbeeldFout => "Een prestatie die werd afgewezen, verbeterd en met hetzelfde referentienummer.";

    public override string Melding =>
        "Het referentienummer is al gebruikt voor een andere prestatie. Geef de prestatie een nieuw nummer.";

    public override bool Voldoet(Wmo323.Prestatie prestatie, Dossiercontext context) =>
        context.Dossier.Prestaties(prestatie.ProductReferentie.ReferentieNummer).Count == 0;
}
