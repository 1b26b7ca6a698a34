using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Simulator;

/// <summary>
/// What the chain does wrong must not matter: with each fault in turn, and with several at once, every message is delivered once in
/// effect and answered once, and the timelines tell what happened.
/// </summary>
[Category("Storing")]
public sealed class StoringenTests
{
    // A play of one fault counts 1,000 messages with the retouren, the play of all of them 1,000 heenberichten and 1,000 retouren.
    private const int PerStoring = 500;
    private const int Samen = 1000;

    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(3);

    private static readonly TestCaseData[] Storingen =
    [
        Geval("fout500", """{"soort":"fout500","kans":0.2}""", "na herhaalde pogingen"),
        Geval("verbroken", """{"soort":"verbroken","kans":0.2}""", "na herhaalde pogingen"),
        Geval("verloren", """{"soort":"verloren","kans":0.05}""", "na herhaalde pogingen"),
        Geval("bevestigingVerloren", """{"soort":"bevestigingVerloren","kans":0.2}""", "de envelop was dus al aangekomen"),
        Geval("traag", """{"soort":"traag","kans":0.2,"ms":300}""", null),
        Geval("antwoordTeGroot", """{"soort":"antwoordTeGroot","kans":0.1}""", "de envelop was dus al aangekomen"),
        Geval("freeze", """{"soort":"freeze","bericht":"WMO301","seconden":5}""", "tijdelijk niet aan (freeze, IB103)"),
        Geval("vertraging", """{"soort":"vertraging","kans":0.5,"ms":500}""", null),
        Geval("volgorde", """{"soort":"volgorde","kans":0.5,"ms":1000}""", null),
        Geval("dubbel", """{"soort":"dubbel","kans":0.5}""", null),
        Geval("envelopTeGroot", """{"soort":"envelopTeGroot","aantal":5}""", null),
    ];

    [TestCaseSource(nameof(Storingen))]
    public async Task Met_een_storing_wordt_alles_een_keer_bezorgd_en_een_keer_beantwoord(string soort, string storing, string? opDeTijdlijn)
    {
        await using var keten = await Knooppuntketen.StartAsync();
        await SpeelAsync(keten, storing, PerStoring);

        Assert.That(await keten.GespeeldAsync(soort), Is.GreaterThan(0), "de storing is echt gespeeld");
        await VergelijkAsync(keten, PerStoring, opDeTijdlijn is null ? [] : [opDeTijdlijn]);
    }

    [Test]
    public async Task Met_alle_storingen_tegelijk_wordt_alles_een_keer_bezorgd_en_een_keer_beantwoord()
    {
        await using var keten = await Knooppuntketen.StartAsync();
        await SpeelAsync(
            keten,
            """
            {"soort":"fout500","kans":0.05},{"soort":"verbroken","kans":0.05},{"soort":"verloren","kans":0.01},
            {"soort":"bevestigingVerloren","kans":0.05},{"soort":"traag","kans":0.05,"ms":300},{"soort":"antwoordTeGroot","kans":0.02},
            {"soort":"freeze","bericht":"WMO301","seconden":600,"aantal":20},{"soort":"freeze","bericht":"WMO302","seconden":600,"aantal":20},
            {"soort":"vertraging","kans":0.1,"ms":500},{"soort":"volgorde","kans":0.5,"ms":500},{"soort":"dubbel","kans":0.3},
            {"soort":"envelopTeGroot","kans":0.01,"aantal":3}
            """,
            Samen);

        await VergelijkAsync(keten, Samen, ["na herhaalde pogingen", "de envelop was dus al aangekomen", "tijdelijk niet aan (freeze, IB103)"]);
    }

    private static TestCaseData Geval(string soort, string storing, string? opDeTijdlijn) =>
        new TestCaseData(soort, storing, opDeTijdlijn).SetArgDisplayNames(soort);

    private static async Task SpeelAsync(Knooppuntketen keten, string storing, int aantal)
    {
        var zaad = Random.Shared.Next();
        await TestContext.Out.WriteLineAsync($"zaad {zaad}");
        await keten.SpeelAsync(storing, zaad);
        await keten.BiedAanAsync(aantal);
        try
        {
            await keten.WachtOpRustAsync(Geduld);
        }
        finally
        {
            await TestContext.Out.WriteLineAsync((await keten.StandAsync()).ToString());
        }
    }

    private static async Task VergelijkAsync(Knooppuntketen keten, int aantal, IEnumerable<string> opDeTijdlijn)
    {
        var gemeente = await Knooppuntketen.AlleAsync(keten.Gemeente, Voorbeelden.Gemeente);
        var aanbieder = await Knooppuntketen.AlleAsync(keten.Aanbieder, Voorbeelden.Aanbieder);
        var tijdlijn = await Knooppuntketen.TijdlijnenAsync(keten.Gemeente, Voorbeelden.Gemeente, Van(gemeente, "WMO301", "Uit"));
        var nummers = Enumerable.Range(0, aantal).Select(nummer => $"S{nummer:00000000000}").ToList();
        Assert.Multiple(() =>
        {
            Assert.That(Van(gemeente, "WMO301", "Uit").Select(bericht => bericht.Status), Is.All.EqualTo("Akkoord"));
            Assert.That(Kenmerken(aanbieder, "WMO301", "In"), Is.EquivalentTo(nummers), "bezorgd");
            Assert.That(Van(aanbieder, "WMO301", "In").Select(bericht => bericht.Status), Is.All.EqualTo("Verwerkt"));
            Assert.That(Van(aanbieder, "WMO302", "Uit").Select(bericht => bericht.Status), Is.All.EqualTo("Verzonden"));
            Assert.That(Kenmerken(gemeente, "WMO302", "In"), Is.EquivalentTo(nummers), "beantwoord");
            Assert.That(Van(gemeente, "WMO302", "In").Select(bericht => bericht.Status), Is.All.EqualTo("Verwerkt"));
            Assert.That(
                gemeente.Where(bericht => bericht.AntwoordOp is not null).Select(bericht => (bericht.Bericht, bericht.AntwoordOp)),
                Is.EquivalentTo(Van(gemeente, "WMO301", "Uit").Select(bericht => ("WMO302", (Guid?)bericht.Id))),
                "elk antwoord hoort bij een bericht");
            Assert.That(Van(gemeente, "Fo01", "In").Concat(Van(aanbieder, "Fo01", "In")).Select(bericht => bericht.Status), Is.All.EqualTo("Verwerkt"));
            foreach (var regel in opDeTijdlijn)
                Assert.That(tijdlijn, Has.Some.Contains(regel));
        });
    }

    private static IEnumerable<BerichtAntwoord> Van(IEnumerable<BerichtAntwoord> berichten, string soort, string richting) =>
        berichten.Where(bericht => bericht.Bericht == soort && bericht.Richting == richting);

    private static IEnumerable<string?> Kenmerken(IEnumerable<BerichtAntwoord> berichten, string soort, string richting) =>
        Van(berichten, soort, richting).Select(bericht => bericht.Identificatie);
}
