using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;
using static Wmo.Berichten.Keten.Tests.Termijnen.Feiten;

namespace Wmo.Berichten.Keten.Tests.Termijnen;

/// <summary>Order of arrival carries no meaning and repetition has no effect (OP080), for deadlines too.</summary>
public sealed class VolgordeTests
{
    private const int Zaad = 20260105;

    private static readonly (string Wat, string Dag, Func<Dossierfeiten>? Feiten, Moment? Moment)[] Gebeurtenissen =
    [
        ("toewijzing", "2026-01-02", () => Toewijzing("2026-01-05", "2026-06-30", referentie: "R1"), null),
        ("latere versie", "2026-01-08", () => Toewijzing("2026-01-05", "2026-08-31", "2026-01-08"), null),
        ("start", "2026-01-12", () => Start("2026-01-07"), null),
        ("start nogmaals", "2026-01-20", () => Start("2026-01-07"), null),
        ("intrekking van de start", "2026-01-19", () => Start("2026-01-07", weg: true), null),
        ("tijdelijke stop", "2026-02-10", () => Stop("2026-01-07", "2026-02-02", tijdelijk: true), null),
        ("stop", "2026-02-20", () => Stop("2026-01-07", "2026-02-02"), null),
        ("intrekking van de stop", "2026-02-23", () => Stop("2026-01-07", "2026-02-02", weg: true), null),
        ("declaratie", "2026-02-04", () => Declaratie("2026-01-07"), null),
        ("verzoek", "2026-01-02", () => Verzoek("2026-01-01"), null),
        ("in onderzoek", "2026-01-06", () => Antwoord("2026-01-06", VerzoekAntwoord.InOnderzoek), null),
        ("afgewezen", "2026-01-09", () => Antwoord("2026-01-09", VerzoekAntwoord.Afgewezen), null),
        ("verzoek om verlenging", "2026-01-07", () => Verlenging("2026-12-31"), null),
        ("gemelde aanvraag", "2026-01-09", null, new("1", Momenten.VerlengingAangevraagd, Dag("2026-01-09"))),
        ("gemelde start", "2026-01-09", null, new("1", Momenten.ZorgGestart, Dag("2026-01-09"))),
        ("gemelde pauze", "2026-02-03", null, new("1", Momenten.ZorgGepauzeerd, Dag("2026-02-02"))),
        ("gemelde stop", "2026-02-19", null, new("1", Momenten.ZorgGestopt, Dag("2026-02-19"))),
    ];

    private static int teller;

    private Termijnproef proef = null!;

    [OneTimeSetUp]
    public async Task Start_proef()
    {
        proef = await Termijnproef.StartAsync(Termijnregels.Landelijk with { EersteContact = new(2, Termijneenheid.Weken) });
        proef.Klok.Zet("2026-03-10");
    }

    [OneTimeTearDown]
    public async Task Stop_proef() => await proef.DisposeAsync();

    [Test]
    public async Task Elk_paar_gebeurtenissen_eindigt_in_beide_volgorden_en_herhaald_hetzelfde()
    {
        for (var een = 0; een < Gebeurtenissen.Length; een++)
        {
            for (var ander = een + 1; ander < Gebeurtenissen.Length; ander++)
            {
                var verwacht = await SpeelAsync([een, ander]);
                foreach (var volgorde in new int[][] { [ander, een], [een, ander, een], [ander, een, ander, ander] })
                    Assert.That(await SpeelAsync(volgorde), Is.EqualTo(verwacht), Naam(volgorde));
            }
        }
    }

    [Test]
    public async Task Alle_gebeurtenissen_eindigen_in_elke_volgorde_hetzelfde()
    {
        var toeval = new Random(Zaad);
        var alle = Enumerable.Range(0, Gebeurtenissen.Length).ToArray();
        var verwacht = await SpeelAsync(alle);
        Assert.That(verwacht, Has.Length.GreaterThan(6));
        for (var keer = 0; keer < 30; keer++)
        {
            var volgorde = alle.Concat(alle.Where(_ => toeval.Next(4) == 0)).ToArray();
            toeval.Shuffle(volgorde);
            Assert.That(await SpeelAsync(volgorde), Is.EqualTo(verwacht), $"zaad {Zaad}, keer {keer}: {Naam(volgorde)}");
        }
    }

    [Test]
    public async Task Een_deel_van_de_gebeurtenissen_eindigt_in_elke_volgorde_hetzelfde()
    {
        var toeval = new Random(Zaad);
        for (var keer = 0; keer < 30; keer++)
        {
            var deel = Enumerable.Range(0, Gebeurtenissen.Length).Where(_ => toeval.Next(2) == 0).ToArray();
            var verwacht = await SpeelAsync(deel);
            toeval.Shuffle(deel);
            Assert.That(await SpeelAsync(deel), Is.EqualTo(verwacht), $"zaad {Zaad}, keer {keer}: {Naam(deel)}");
        }
    }

    private static string Naam(int[] volgorde) => string.Join(", ", volgorde.Select(een => Gebeurtenissen[een].Wat));

    // Every run is about another aanbieder, so that they share one database.
    private async Task<string[]> SpeelAsync(int[] volgorde)
    {
        var partij = Partijcode.Parse($"{30_000_000 + Interlocked.Increment(ref teller)}");
        var berichten = new Dictionary<int, OpgeslagenBericht>();
        foreach (var nummer in volgorde)
        {
            var (_, dag, feiten, moment) = Gebeurtenissen[nummer];
            if (!berichten.TryGetValue(nummer, out var bericht))
                berichten.Add(nummer, bericht = Termijnproef.Bericht(dag, "WMO301", partij, Termijnproef.Gemeente));
            if (feiten is not null)
            {
                await proef.BoekAsync(bericht, feiten());
                continue;
            }

            // As a report does, also before its toewijzing is known.
            await proef.DoeAsync(async transactie =>
            {
                await transactie.Termijnen.VoegMomentToeAsync(partij, Termijnproef.Gemeente, moment!, bericht.AangemaaktOp, default);
                await proef.Bewaking.HerzieAsync(transactie, partij, Termijnproef.Gemeente, new() { Toewijzingen = [1] }, default);
            });
        }

        return [.. (await proef.TermijnenAsync(new() { Toewijzingen = [1], Verzoeken = ["R1"] }, partij, Termijnproef.Gemeente))
            .Select(termijn => $"{Termijnproef.Regel(termijn)} {termijn.Vanaf:u} {termijn.VoldaanOp:u} {termijn.SeinOp:u} {termijn.HerzieOp:u}")];
    }
}
