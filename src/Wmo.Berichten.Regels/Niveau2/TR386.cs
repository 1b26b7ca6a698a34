using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>The same product is not asked for twice for the same day.</summary>
internal sealed class TR386 : Berichtregel, IOver<Wmo315.AangevraagdProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("AangevraagdProduct", null, 315)];

    public override string Uitleg =>
        "Hetzelfde product staat alleen vaker in een verzoek om toewijzing als de periodes elkaar niet overlappen. " + Overlap.Uitleg;

    public override string Lezing => Overlap.Lezing;

    public override string VoorbeeldGoed => "Tweemaal een product van categorie 12 vanaf 2024-03-01.";

    public override string VoorbeeldFout => "Tweemaal product 02A03 vanaf 2024-03-01.";

    public override string Melding =>
        "De periode van dit product overlapt met die van een eerder aangevraagd product in het bericht. Laat de periodes op " +
        "elkaar aansluiten, of vraag het product een keer aan.";

    public bool Voldoet(Wmo315.AangevraagdProduct product, Context context) => !context.Geheugen(this, _ => new Overlap())
        .Neem(product.Product, product.ToewijzingIngangsdatum, product.ToewijzingEinddatum);
}
