using System.Net.Http.Json;
using Wmo.Berichten.Keten.Sturing;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Model;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Weerbaarheid;

/// <summary>Two instances at work for a long while: they do not grow, and at the end nothing is left lying.</summary>
[Category("Storing")]
public sealed class DuurproefTests
{
    // The last quarter against the second; the first warms up.
    private const double Groei = 1.2;

    private static readonly TimeSpan Meettijd = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(10);

    [Test]
    public async Task Twee_instanties_blijven_even_groot_en_laten_niets_liggen()
    {
        var berichten = Omvang.Kies(4_000, 20_000);
        await using var bank = await Proefbank.MaakAsync(instanties: 2);
        await using var eerste = await bank.StartAsync(0);
        await using var tweede = await bank.StartAsync(1);
        using var stroom = new Stroom(bank);
        using var klaar = new CancellationTokenSource();
        var begin = Kalender.Dag(TimeProvider.System.GetUtcNow());
        var meting = MeetAsync(stroom, [eerste, tweede], klaar.Token);

        stroom.LaatLos(berichten);
        await stroom.BiedAanAsync(berichten);
        await klaar.CancelAsync();
        await bank.WachtOpRustAsync(Geduld);

        var afgekeurd = berichten / 10;
        var (tweedeKwart, laatsteKwart) = (Middelste(await meting, berichten, 1), Middelste(await meting, berichten, 3));
        await TestContext.Out.WriteLineAsync($"werkgeheugen van beide samen: {tweedeKwart / 1e6:0} MB in het tweede kwart, {laatsteKwart / 1e6:0} MB in het laatste");
        Assert.That(laatsteKwart, Is.LessThan(Groei * tweedeKwart), "het geheugen groeit niet");

        var verwacht = new Balanszijde(berichten, Beantwoord: berichten - afgekeurd, Afgewezen: afgekeurd, Open: 0, Geparkeerd: 0);
        Assert.That(await BalansAsync(eerste, Voorbeelden.Gemeente, begin, verslag => verslag.Verzonden), Is.EqualTo(verwacht));
        Assert.That(await BalansAsync(tweede, Voorbeelden.Aanbieder, begin, verslag => verslag.Ontvangen), Is.EqualTo(verwacht));
    }

    /// <summary>What the service itself proves of the days since; none of its checks may find anything.</summary>
    private static async Task<Balanszijde> BalansAsync(Serviceproces service, string partij, DateOnly sinds, Func<Balansverslag, Balanszijde> zijde)
    {
        var som = new Balanszijde(0, 0, 0, 0, 0);
        for (var dag = sinds; dag <= Kalender.Dag(TimeProvider.System.GetUtcNow()); dag = dag.AddDays(1))
        {
            var verslag = (await service.Http.GetFromJsonAsync<Balansverslag>($"/api/v1/partijen/{partij}/balans?dag={dag:yyyy-MM-dd}"))!;
            Assert.That(verslag.Verschillen, Is.Empty);
            Assert.That(verslag.Sluit, Is.True);
            var deel = zijde(verslag);
            som = new(
                som.Totaal + deel.Totaal, som.Beantwoord + deel.Beantwoord, som.Afgewezen + deel.Afgewezen, som.Open + deel.Open, som.Geparkeerd + deel.Geparkeerd);
        }

        return som;
    }

    private static async Task<List<(int Aangenomen, long Bytes)>> MeetAsync(Stroom stroom, Serviceproces[] services, CancellationToken einde)
    {
        var meting = new List<(int, long)>();
        using var klok = new PeriodicTimer(Meettijd);
        try
        {
            while (await klok.WaitForNextTickAsync(einde))
                meting.Add((stroom.Aangenomen, services.Sum(service => service.Werkgeheugen)));
        }
        catch (OperationCanceledException)
        {
            // All is handed in.
        }

        return meting;
    }

    /// <summary>The median while the nth quarter of the messages was handed in.</summary>
    private static long Middelste(List<(int Aangenomen, long Bytes)> meting, int berichten, int kwart)
    {
        var bytes = meting.Where(punt => punt.Aangenomen * 4 / berichten == kwart).Select(punt => punt.Bytes).Order().ToList();
        Assert.That(bytes, Is.Not.Empty, $"er is gemeten in kwart {kwart + 1}");
        return bytes[bytes.Count / 2];
    }
}
