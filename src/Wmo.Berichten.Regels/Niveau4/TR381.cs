using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau4;

/// <summary>A product code is one that the gemeente uses within the category.</summary>
internal sealed class TR381() : Bronregel(RetourCode.S329),
    IOverDossier<Wmo301.ToegewezenProduct>,
    IOverDossier<Wmo305.StartProduct>,
    IOverDossier<Wmo307.StopProduct>,
    IOverDossier<Wmo315.AangevraagdProduct>,
    IOverDossier<Wmo317.NieuwProduct>,
    IOverDossier<Wmo323.Prestatie>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
    [
        new("ToegewezenProduct", "Product/Code", 301),
        new("StartProduct", "Product/Code", 305),
        new("StopProduct", "Product/Code", 307),
        new("AangevraagdProduct", "Product/Code", 315),
        new("NieuwProduct", "Product/Code", 317),
        new("Prestatie", "ProductCode", 323),
    ];

    public override string Uitleg =>
        "De productcode staat, bij de productcategorie waarmee hij samen wordt gebruikt, op de lijst van productcodes van de gemeente.";

    public override string Lezing =>
        "De lijst is die van de gemeente in het bericht. Is van een gemeente geen lijst ingesteld, dan wordt niets beoordeeld. Een " +
        "product zonder code is goed.";

    public override string VoorbeeldGoed => "Categorie 01 met code 01A01, en de gemeente heeft 01A01 in categorie 01 op haar lijst.";

    public override string VoorbeeldFout => "Categorie 02 met code 01A01, terwijl 01A01 op de lijst alleen in categorie 01 staat.";

    public override string Melding =>
        "De productcode past niet bij de productcategorie volgens de lijst van de gemeente. Gebruik een code van die lijst.";

    public bool Voldoet(Wmo301.ToegewezenProduct product, Dossiercontext context) => Past(product.Product, context);

    public bool Voldoet(Wmo305.StartProduct product, Dossiercontext context) => Past(product.Product, context);

    public bool Voldoet(Wmo307.StopProduct product, Dossiercontext context) => Past(product.Product, context);

    public bool Voldoet(Wmo315.AangevraagdProduct product, Dossiercontext context) => Past(product.Product, context);

    public bool Voldoet(Wmo317.NieuwProduct product, Dossiercontext context) => Past(product.Product, context);

    public bool Voldoet(Wmo323.Prestatie prestatie, Dossiercontext context) =>
        Past(new() { Categorie = prestatie.ProductCategorie, Code = prestatie.ProductCode }, context);

    private static bool Past(Product? product, Dossiercontext context) =>
        product?.Code is null
        || !context.Afspraken.Productcodes.TryGetValue(context.Gemeente, out var lijst)
        || lijst.Contains(product);
}
