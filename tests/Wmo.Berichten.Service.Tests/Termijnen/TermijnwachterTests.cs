using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Model;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Service.Tests.Termijnen;

/// <summary>Deadlines watched by the running service, on a clock that the test moves.</summary>
public sealed class TermijnwachterTests
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);

    // A Tuesday, ten in the morning in Amsterdam. Step 1 of the day before must lead to step 4 by Monday 30 March, in summer time.
    private static readonly DateTimeOffset Dinsdag = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Nadering = new(2026, 3, 26, 23, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Verval = new(2026, 3, 30, 22, 0, 0, TimeSpan.Zero);

    private FakeTimeProvider klok = null!;
    private TijdelijkeMap map = null!;

    [SetUp]
    public void Maak() => (klok, map) = (new FakeTimeProvider(Dinsdag), new TijdelijkeMap());

    [TearDown]
    public void Ruim() => map.Dispose();

    [Test]
    public async Task Wat_nadert_en_wat_verstrijkt_wordt_binnen_vijf_seconden_gemeld()
    {
        await using var installatie = await StartAsync();
        await MeldAsync(installatie, "zaak");

        foreach (var (moment, soort) in new[] { (Nadering, Signaalsoorten.TermijnNadert), (Verval, Signaalsoorten.TermijnVerstreken) })
        {
            klok.SetUtcNow(moment.AddSeconds(-1));
            Assert.That((await SignalenAsync(installatie)).Select(signaal => signaal.Soort), Has.None.EqualTo(soort));
            await TotAsync(moment.AddSeconds(5), async () => (await SignalenAsync(installatie)).Any(signaal => signaal.Soort == soort));
            var signaal = (await SignalenAsync(installatie)).Single(een => een.Soort == soort);
            Assert.That(signaal.Op, Is.InRange(moment.AddMicroseconds(-1), moment.AddSeconds(5)));
        }
    }

    [Test]
    public async Task Twee_instanties_delen_de_wacht_en_melden_elke_termijn_een_keer()
    {
        await using var eerste = await StartAsync();
        await using var tweede = await StartAsync();
        var zaken = Enumerable.Range(0, 40).Select(nummer => $"zaak {nummer}").ToArray();
        foreach (var (zaak, nummer) in zaken.Select((zaak, nummer) => (zaak, nummer)))
            await MeldAsync(nummer % 2 == 0 ? eerste : tweede, zaak);

        klok.SetUtcNow(Nadering.AddHours(12));
        await TotAsync(Nadering.AddHours(13), async () => (await SignalenAsync(eerste)).Count >= zaken.Length);
        klok.SetUtcNow(Verval);
        await TotAsync(Verval.AddHours(1), async () => (await SignalenAsync(eerste)).Count >= 2 * zaken.Length);

        // What is told of a later case proves that both have looked again.
        await MeldAsync(eerste, "later", "2026-03-31");
        klok.SetUtcNow(new DateTimeOffset(2026, 4, 30, 9, 0, 0, TimeSpan.Zero));
        await TotAsync(klok.GetUtcNow().AddHours(1), async () => (await SignalenAsync(eerste)).Any(signaal => signaal.Gegevens.Contains("\"later\"", StringComparison.Ordinal)));
        var signalen = (await SignalenAsync(eerste)).Where(signaal => !signaal.Gegevens.Contains("\"later\"", StringComparison.Ordinal)).ToList();
        Assert.That(signalen.GroupBy(signaal => signaal.Soort).Select(soort => (soort.Key, soort.Count())), Is.EqualTo(new[]
        {
            (Signaalsoorten.TermijnNadert, zaken.Length), (Signaalsoorten.TermijnVerstreken, zaken.Length),
        }));
        Assert.That(signalen.Select(signaal => (signaal.Soort, signaal.Gegevens)), Is.Unique);
    }

    [Test]
    public async Task Na_een_lange_stilstand_wordt_elke_termijn_een_keer_gemeld_zoals_hij_dan_staat()
    {
        string[] zaken = ["een", "twee", "drie"];
        await using (var voor = await StartAsync())
        {
            foreach (var zaak in zaken)
                await MeldAsync(voor, zaak);
        }

        klok.SetUtcNow(Verval.AddDays(63));
        await using var na = await StartAsync();
        await TotAsync(klok.GetUtcNow().AddSeconds(5), async () => (await SignalenAsync(na)).Count >= zaken.Length);

        // A day later and restarted once more there is nothing new to tell.
        await MeldAsync(na, "later", "2026-06-01");
        klok.SetUtcNow(klok.GetUtcNow().AddDays(1));
        await using var weer = await StartAsync();
        klok.SetUtcNow(klok.GetUtcNow().AddDays(30));
        await TotAsync(klok.GetUtcNow().AddHours(1), async () => (await SignalenAsync(weer)).Any(signaal => signaal.Gegevens.Contains("\"later\"", StringComparison.Ordinal)));
        var signalen = (await SignalenAsync(weer)).Where(signaal => !signaal.Gegevens.Contains("\"later\"", StringComparison.Ordinal)).ToList();
        Assert.That(signalen.Select(signaal => signaal.Soort).ToArray(), Has.Length.EqualTo(zaken.Length).And.All.EqualTo(Signaalsoorten.TermijnVerstreken));
    }

    private Task<Testinstallatie> StartAsync() => Testinstallatie.StartAsync(Testinstallatie.Instellingen(map.Pad), klok: klok);

    private static async Task MeldAsync(Testinstallatie installatie, string zaak, string dag = "2026-03-02")
    {
        using var antwoord = await installatie.Http.PostAsJsonAsync(
            $"/api/v1/partijen/{Voorbeelden.Gemeente}/momenten", new { moment = "stap1", datum = dag, kenmerk = zaak });
        Assert.That((int)antwoord.StatusCode, Is.EqualTo(204), await antwoord.Content.ReadAsStringAsync());
    }

    /// <summary>Lets the clock run by the second, and not beyond this moment, until it is so.</summary>
    private Task TotAsync(DateTimeOffset uiterlijk, Func<Task<bool>> zover) => Wacht.TotAsync(
        async () =>
        {
            if (klok.GetUtcNow() < uiterlijk)
                klok.Advance(TimeSpan.FromSeconds(1));
            return await zover();
        },
        Geduld,
        "de termijnen zijn gemeld");

    private static async Task<IReadOnlyList<Signaal>> SignalenAsync(Testinstallatie installatie)
    {
        var opslag = installatie.Diensten.GetRequiredService<IOpslag>();
        await opslag.InTransactieAsync((transactie, stop) => transactie.Signalen.NummerAsync(1000, stop), default);
        return [.. (await opslag.LeesAsync((transactie, stop) => transactie.Signalen.LeesAsync(Partijcode.Parse(Voorbeelden.Gemeente), 0, 1000, stop), default)).Select(rij => rij.Signaal)];
    }
}
