using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>ProductCategorie is the one that was granted.</summary>
internal sealed class TR339() : Debetregel(RetourCode.Code9339, "ProductCategorie")
{
    public override string Uitleg => "Noemt de toewijzing een productcategorie, dan heeft de prestatie dezelfde.";

    public override string VoorbeeldGoed => "Categorie 02 op een generieke toewijzing, die geen categorie noemt.";

    public override string VoorbeeldFout => "Categorie 02 op een toewijzing voor categorie 01.";

    public override string Melding =>
        "De productcategorie is niet die van de toewijzing. Neem de categorie van de toewijzing over, of verbeter het " +
        "toewijzingsnummer.";

    protected override bool Past(Wmo323.Prestatie prestatie, Toewijzing toewijzing, Dossiercontext context) =>
        toewijzing.Product is not { } product || prestatie.ProductCategorie == product.Categorie;
}
