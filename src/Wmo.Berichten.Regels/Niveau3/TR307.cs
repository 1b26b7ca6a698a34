using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A ProductPeriode does not begin before its toewijzing.</summary>
internal sealed class TR307() : Debetregel(RetourCode.Code9307, "ProductPeriode/Begindatum")
{
    public override string Uitleg => "De productperiode begint op of na de ingangsdatum van de toewijzing.";

    public override string VoorbeeldGoed => "Een productperiode vanaf 2025-04-08 op een toewijzing met ingangsdatum 2025-04-08.";

    public override string VoorbeeldFout => "Een productperiode vanaf 2025-04-01 op een toewijzing met ingangsdatum 2025-04-08.";

    public override string Melding =>
        "De productperiode begint voor de ingangsdatum van de toewijzing. Verbeter de begindatum of het " +
        "toewijzingsnummer.";

    protected override bool Past(Wmo323.Prestatie prestatie, Toewijzing toewijzing, Dossiercontext context) =>
        prestatie.ProductPeriode.Begindatum >= toewijzing.Ingangsdatum;
}
