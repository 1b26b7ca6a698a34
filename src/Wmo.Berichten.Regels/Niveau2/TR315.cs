using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A message does not follow up on the same prestatie twice.</summary>
internal sealed class TR315 : Berichtregel, IOver<Referentie>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
        [new("Prestatie", "ProductReferentie/VorigReferentieNummer", 323)];

    public override string Uitleg =>
        "Elk VorigReferentieNummer staat hoogstens één keer in het bericht: een prestatie wordt niet tweemaal gecrediteerd.";

    public override string Lezing =>
        "Vergeleken wordt over alle cliënten heen en teken voor teken, met verschil tussen hoofd- en kleine letters. De eerste " +
        "blijft staan, elke volgende wordt gemeld.";

    public override string VoorbeeldGoed => "Twee creditprestaties, met VorigReferentieNummer P1 en P2.";

    public override string VoorbeeldFout => "Twee creditprestaties, beide met VorigReferentieNummer P1.";

    public override string Melding =>
        "Dit VorigReferentieNummer staat al bij een eerdere prestatie in het bericht. Verwijder de dubbele credit, of verbeter " +
        "het nummer.";

    public bool Voldoet(Referentie referentie, Context context) =>
        referentie.VorigReferentieNummer is not { } vorig
        || context.Geheugen(this, _ => new HashSet<string>(StringComparer.Ordinal)).Add(vorig);
}
