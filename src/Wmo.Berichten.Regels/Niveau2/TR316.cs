using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A prestatie is not credited in the message that declares it.</summary>
internal sealed class TR316 : Berichtregel, IOver<Referentie>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
        [new("Prestatie", "ProductReferentie/VorigReferentieNummer", 323)];

    public override string Uitleg =>
        "Wat in een bericht gedeclareerd wordt, wordt daarin niet ook gecrediteerd: een VorigReferentieNummer is geen " +
        "ReferentieNummer van een prestatie in hetzelfde bericht.";

    public override string Lezing =>
        "Letterlijk: het ReferentieNummer van elke prestatie telt, debet of credit, van welke cliënt ook, en ook dat van de " +
        "prestatie zelf.";

    public override string VoorbeeldGoed => "Een credit met VorigReferentieNummer P1; prestatie P1 stond in een eerder bericht.";

    public override string VoorbeeldFout => "Prestatie P1, en een credit met VorigReferentieNummer P1.";

    public override string Melding =>
        "Het VorigReferentieNummer is het ReferentieNummer van een prestatie in hetzelfde bericht. Laat beide prestaties weg, of " +
        "crediteer in een volgend bericht.";

    public bool Voldoet(Referentie referentie, Context context) =>
        referentie.VorigReferentieNummer is not { } vorig || !context.Geheugen(this, ReferentieNummers).Contains(vorig);

    private static HashSet<string> ReferentieNummers(IBericht bericht) =>
        ((Wmo323.Bericht)bericht).Declaratie.Clienten
            .SelectMany(client => client.Prestaties)
            .Select(prestatie => prestatie.ProductReferentie.ReferentieNummer)
            .ToHashSet(StringComparer.Ordinal);
}
