using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A ProductPeriode does not end after its toewijzing.</summary>
internal sealed class TR308() : Debetregel(RetourCode.Code9308, "ProductPeriode/Einddatum")
{
    public override string Uitleg => "De productperiode eindigt op of voor de einddatum van de toewijzing, als die er een heeft.";

    public override string VoorbeeldGoed => "Een productperiode tot en met 2025-06-17 op een toewijzing met einddatum 2025-06-17.";

    public override string VoorbeeldFout => "Een productperiode tot en met 2025-06-30 op een toewijzing met einddatum 2025-06-17.";

    public override string Melding =>
        "De productperiode eindigt na de einddatum van de toewijzing. Verbeter de einddatum of het toewijzingsnummer.";

    protected override bool Past(Wmo323.Prestatie prestatie, Toewijzing toewijzing, Dossiercontext context) =>
        !(prestatie.ProductPeriode.Einddatum > toewijzing.Einddatum);
}
