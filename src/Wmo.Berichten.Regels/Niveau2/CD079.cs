using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>What has no budget names its product.</summary>
internal sealed class CD079 : Berichtregel,
    IOver<Wmo301.ToegewezenProduct>,
    IOver<Wmo315.AangevraagdProduct>,
    IOver<Wmo317.NieuwProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
    [
        new("ToegewezenProduct", "Product", 301),
        new("AangevraagdProduct", "Product", 315),
        new("NieuwProduct", "Product", 317),
    ];

    public override string Uitleg =>
        "Zonder Budget staat erbij om welk Product het gaat, ten minste de categorie. Alleen met een Budget mag het Product " +
        "ontbreken.";

    public override string VoorbeeldGoed => "Een Budget zonder Product.";

    public override string VoorbeeldFout => "Geen Budget en geen Product.";

    public override string Melding =>
        "Het Product ontbreekt en er is geen Budget. Vul ten minste de categorie van het Product, of een Budget.";

    public bool Voldoet(Wmo301.ToegewezenProduct product, Context context) =>
        product.Budget is not null || product.Product is not null;

    public bool Voldoet(Wmo315.AangevraagdProduct product, Context context) =>
        product.Budget is not null || product.Product is not null;

    public bool Voldoet(Wmo317.NieuwProduct product, Context context) =>
        product.Budget is not null || product.Product is not null;
}
