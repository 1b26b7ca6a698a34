using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A request for change does not ask for the same new product twice for the same day.</summary>
internal sealed class TR410 : Berichtregel, IOver<Wmo317.NieuwProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("NieuwProduct", null, 317)];

    public override string Uitleg =>
        "Hetzelfde product staat alleen vaker bij de nieuwe producten van een verzoek om wijziging als de periodes elkaar niet " +
        "overlappen. " + Overlap.Uitleg;

    public override string Lezing => Overlap.Lezing;

    public override string VoorbeeldGoed => "Product 02A03 tot en met 2024-06-30, en product 02A04 vanaf 2024-04-01.";

    public override string VoorbeeldFout => "Product 02A03 tot en met 2024-06-30, en een product zonder categorie vanaf 2024-04-01.";

    public override string Melding =>
        "De periode van dit product overlapt met die van een eerder nieuw product in het bericht. Laat de periodes op elkaar " +
        "aansluiten, of vraag het product een keer aan.";

    public bool Voldoet(Wmo317.NieuwProduct product, Context context) => !context.Geheugen(this, _ => new Overlap())
        .Neem(product.Product, product.GewensteIngangsdatum, product.Einddatum);
}
