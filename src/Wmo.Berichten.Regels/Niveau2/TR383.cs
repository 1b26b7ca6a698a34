using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>Every product that is asked for has a reference of its own.</summary>
internal sealed class TR383 : Berichtregel, IOver<Wmo315.AangevraagdProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("AangevraagdProduct", "ReferentieAanbieder", 315)];

    public override string Uitleg => "Elk aangevraagd product heeft een eigen ReferentieAanbieder; binnen het bericht komt die niet nog eens voor.";

    public override string Lezing =>
        "Vergeleken wordt teken voor teken: r1 is een andere referentie dan R1. De eerste blijft staan, elke volgende wordt gemeld. " +
        "Omdat de referentie ook de sleutel is, meldt TR101 dan hetzelfde product.";

    public override string VoorbeeldGoed => "Twee aangevraagde producten, met ReferentieAanbieder R1 en R2.";

    public override string VoorbeeldFout => "Twee aangevraagde producten, beide met ReferentieAanbieder R1.";

    public override string Melding =>
        "Deze ReferentieAanbieder staat al bij een eerder aangevraagd product in het bericht. Geef elk product een eigen referentie.";

    public bool Voldoet(Wmo315.AangevraagdProduct product, Context context) =>
        context.Geheugen(this, _ => new HashSet<string>(StringComparer.Ordinal)).Add(product.ReferentieAanbieder);
}
