using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>The same product is not assigned twice for the same day.</summary>
internal sealed class TR302 : Berichtregel, IOver<Wmo301.ToegewezenProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("ToegewezenProduct", null, 301)];

    public override string Uitleg =>
        "Hetzelfde product staat alleen vaker in een toewijzingsbericht als de periodes elkaar niet overlappen. " + Overlap.Uitleg +
        " Een verwijderde toewijzing telt niet mee: RedenWijziging 13 of 01 met een einddatum gelijk aan de ingangsdatum.";

    public override string Lezing => Overlap.Lezing;

    public override string VoorbeeldGoed => "Product 01A01 tot en met 2024-06-30, en nogmaals product 01A01 vanaf 2024-07-01.";

    public override string VoorbeeldFout => "Product 01A01 tot en met 2024-06-30, en een product van categorie 01 zonder code vanaf 2024-06-30.";

    public override string Melding =>
        "De periode van dit product overlapt met die van een eerder product in het bericht. Laat de periodes op elkaar " +
        "aansluiten, of voeg de toewijzingen samen.";

    public bool Voldoet(Wmo301.ToegewezenProduct product, Context context) =>
        IsVerwijderd(product)
        || !context.Geheugen(this, _ => new Overlap()).Neem(product.Product, product.Ingangsdatum, product.Einddatum);

    private static bool IsVerwijderd(Wmo301.ToegewezenProduct product) =>
        product.RedenWijziging is RedenWijziging.Verwijderd or RedenWijziging.VervallenCorrectie
        && product.Einddatum == product.Ingangsdatum;
}
