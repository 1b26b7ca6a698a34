using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Model;
using Wmo.Berichten.Opslag;
using Wmo.Berichten.Regels;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Prestaties;

/// <summary>What a tick of the watcher costs with a million open deadlines, on SQLite.</summary>
internal static class Termijnmeting
{
    private const int Aantal = 1_000_000;
    private const int PerKeer = 20_000;
    private const int Tikken = 500;

    /// <summary>
    /// Fills a database and prints ticks in which nothing is due and ticks in which something is, with what part of them is the
    /// question to the database and what is the commit.
    /// </summary>
    public static async Task MeetAsync()
    {
        using var map = new TijdelijkeMap();
        var configuratie = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Opslag"] = $"Data Source={map.Bestand("wmo.db")}",
            ["Opslag:Sleutelmap"] = map.Bestand("sleutels"),
        }).Build();
        var begin = Werkkalender.Begin(new DateOnly(2026, 1, 5));
        var klok = new Meetklok { Nu = begin };
        var diensten = new ServiceCollection().AddSingleton<TimeProvider>(klok).AddSingleton(new Termijnbeleid(_ => Termijnregels.Landelijk, (_, _) => Afspraken.Geen));
        diensten.AddSingleton<Termijnbewaking>().AddSingleton<Termijnwacht>().AddOpslag(configuratie);
        await using var provider = diensten.BuildServiceProvider();
        await provider.GetRequiredService<OpslagMigratie>().VoerUitAsync(default);
        var opslag = provider.GetRequiredService<IOpslag>();
        for (var van = 0; van < Aantal; van += PerKeer)
            await opslag.InTransactieAsync((transactie, stop) => VulAsync(transactie, van, begin, stop), default);

        var meter = new Opslagmeter(opslag);
        var wacht = ActivatorUtilities.CreateInstance<Termijnwacht>(provider, meter);
        await wacht.RondeAsync(default);
        Regel("| een tik met 1.000.000 open termijnen, ms | p50 | p95 | p99 | langste |");
        Regel("|---|---:|---:|---:|---:|");
        await MeetAsync("niets te melden", 0);
        await MeetAsync("1 te melden, de eerste keer na een start", 1, tikken: 1);
        await MeetAsync("1 te melden", 1);
        await MeetAsync("10 te melden", 10);
        Verdeling("een kale commit van één rij", KaleTransactie.MeetElk(Tikken));

        async Task MeetAsync(string wat, int seconden, int tikken = Tikken)
        {
            var (tijden, standen) = (new List<TimeSpan>(), new List<Opslagstand>());
            for (var tik = 0; tik < tikken; tik++)
            {
                klok.Nu = klok.Nu.AddSeconds(seconden);
                var (start, voor) = (Stopwatch.GetTimestamp(), meter.Stand);
                await wacht.RondeAsync(default);
                tijden.Add(Stopwatch.GetElapsedTime(start));
                standen.Add(meter.Stand - voor);
            }

            Verdeling(wat, tijden);
            Verdeling("– de vraag aan de database", standen.Select(stand => stand.Lezen));
            if (seconden == 0)
                return;

            Verdeling("– wachten op de schrijver", standen.Select(stand => stand.Wachten));
            Verdeling("– signalen en termijnen schrijven", standen.Select(stand => stand.Werken));
            Verdeling("– de commit", standen.Select(stand => stand.Vastleggen));
        }
    }

    private static void Verdeling(string wat, IEnumerable<TimeSpan> tijden)
    {
        var ms = tijden.Select(tijd => tijd.TotalMilliseconds).Order().ToList();
        Regel(string.Create(CultureInfo.InvariantCulture, $"| {wat} | {Op(0.50):0.0} | {Op(0.95):0.0} | {Op(0.99):0.0} | {ms[^1]:0.0} |"));

        double Op(double deel) => ms[(int)(deel * (ms.Count - 1))];
    }

    // One warning falls due every second, on working time.
    private static async Task<bool> VulAsync(ITransactie transactie, int van, DateTimeOffset begin, CancellationToken annulering)
    {
        var (partij, tegenpartij) = (Partijcode.Parse(Voorbeelden.Aanbieder), Partijcode.Parse(Voorbeelden.Gemeente));
        await transactie.Termijnen.SchrijfAsync(
            [
                .. Enumerable.Range(van, PerKeer).Select(nummer => new Termijn
                {
                    Sleutel = new(partij, tegenpartij, Termijnsoorten.Stap4, nummer.ToString(CultureInfo.InvariantCulture)),
                    Wie = Wie.Partij,
                    Vanaf = begin,
                    Uiterlijk = begin.AddDays(400),
                    SeinOp = begin.AddSeconds(nummer + 1),
                }),
            ],
            annulering);
        return true;
    }

    private static void Regel(string tekst) => Console.WriteLine(tekst);

    private sealed class Meetklok : TimeProvider
    {
        public DateTimeOffset Nu { get; set; }

        public override DateTimeOffset GetUtcNow() => Nu.ToUniversalTime();
    }
}
