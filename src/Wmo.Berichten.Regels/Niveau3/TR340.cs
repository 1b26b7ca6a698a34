using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>ProductCode is the one that was granted.</summary>
internal sealed class TR340() : Debetregel(RetourCode.Code9340, "ProductCode")
{
    public override string Uitleg => "Noemt de toewijzing een productcode, dan heeft de prestatie dezelfde.";

    public override string VoorbeeldGoed => "Productcode 01A04 op een aspecifieke toewijzing, die alleen categorie 01 noemt.";

    public override string VoorbeeldFout => "Productcode 01A04 op een toewijzing voor productcode 01A01.";

    public override string Melding =>
        "De productcode is niet die van de toewijzing. Neem de code van de toewijzing over, of verbeter het " +
        "toewijzingsnummer.";

    protected override bool Past(Wmo323.Prestatie prestatie, Toewijzing toewijzing, Dossiercontext context) =>
        toewijzing.Product is not { Code: { } code } || prestatie.ProductCode == code;
}
