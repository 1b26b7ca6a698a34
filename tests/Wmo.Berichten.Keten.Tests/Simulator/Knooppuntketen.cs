using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Simulator;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Simulator;

/// <summary>Two installations, each with a database of its own, over the simulator as the GGK between them: SOAP on loopback.</summary>
internal sealed class Knooppuntketen : IAsyncDisposable
{
    private const string Ingang = "/ggk/OntvangAsynchroon";

    // At a time; the order in which they are handed in means nothing, each is about a client of its own.
    private const int Tegelijk = 8;

    private readonly WebApplication simulator;
    private readonly HttpClient http;

    private Knooppuntketen(WebApplication simulator, Uri adres, Testinstallatie gemeente, Testinstallatie aanbieder)
    {
        this.simulator = simulator;
        http = new HttpClient { BaseAddress = adres };
        (Gemeente, Aanbieder) = (gemeente, aanbieder);
    }

    public Testinstallatie Gemeente { get; }

    public Testinstallatie Aanbieder { get; }

    public static async Task<Knooppuntketen> StartAsync()
    {
        var poorten = VrijePoort.Kies(3);
        var adres = new Uri($"http://127.0.0.1:{poorten[0]}");
        var builder = WebApplication.CreateBuilder(
        [
            $"--urls={adres}",
            $"--Deelnemers:{Voorbeelden.Gemeente}=http://127.0.0.1:{poorten[1]}{Ingang}",
            $"--Deelnemers:{Voorbeelden.Aanbieder}=http://127.0.0.1:{poorten[2]}{Ingang}",
        ]);
        builder.Logging.ClearProviders();
        var simulator = Simulatorbouw.Map(Simulatorbouw.Richt(builder).Build());
        await simulator.StartAsync();

        var gemeente = await StartAsync(adres, poorten[1], zonder: Voorbeelden.Aanbieder);
        var aanbieder = await StartAsync(adres, poorten[2], zonder: Voorbeelden.Gemeente);
        return new Knooppuntketen(simulator, adres, gemeente, aanbieder);
    }

    /// <summary>Steers the simulator.</summary>
    public HttpClient Sturing => http;

    /// <summary>Plays these faults from now on: what stands between the brackets of <c>storingen</c>.</summary>
    public async Task SpeelAsync(string storingen, int zaad = 1)
    {
        using var inhoud = new StringContent($$"""{"zaad":{{zaad}},"storingen":[{{storingen}}]}""");
        using var antwoord = await http.PutAsync("/storingen", inhoud);
        Assert.That(antwoord.IsSuccessStatusCode, Is.True, await antwoord.Content.ReadAsStringAsync());
    }

    /// <summary>What the simulator says that passed.</summary>
    public async Task<JsonElement> StandAsync() => await http.GetFromJsonAsync<JsonElement>("/enveloppen");

    public async Task<int> GespeeldAsync(string storing) =>
        (await StandAsync()).GetProperty("storingen").TryGetProperty(storing, out var aantal) ? aantal.GetInt32() : 0;

    /// <summary>Hands in that many toewijzingen, each for a client of its own.</summary>
    public Task BiedAanAsync(int aantal) => Parallel.ForAsync(0, aantal, new ParallelOptions { MaxDegreeOfParallelism = Tegelijk }, async (nummer, _) =>
    {
        using var antwoord = await Gemeente.BiedAanAsync(Bericht(nummer));
        if (!antwoord.IsSuccessStatusCode)
            throw new InvalidOperationException(await antwoord.Content.ReadAsStringAsync(CancellationToken.None));
    });

    public static byte[] Bericht(int nummer) =>
        Voorbeelden.Wmo301(bsn: Bsns[nummer], identificatie: $"S{nummer:00000000000}", toewijzingnummer: nummer + 1);

    /// <summary>Until nothing is under way any more on either side, and nothing at the simulator.</summary>
    public Task WachtOpRustAsync(TimeSpan geduld) => Wacht.TotAsync(
        async () =>
            await IsLeegAsync(Gemeente, Voorbeelden.Gemeente, "WMO301", "Aangeboden", "Aangehouden", "Verzonden")
            && await IsLeegAsync(Aanbieder, Voorbeelden.Aanbieder, "WMO302", "Aangeboden", "Aangehouden")
            && (await StandAsync()).GetProperty("onderweg").GetInt32() == 0
            && await IsLeegAsync(Gemeente, Voorbeelden.Gemeente, "Fo01", "Ontvangen")
            && await IsLeegAsync(Aanbieder, Voorbeelden.Aanbieder, "Fo01", "Ontvangen"),
        geduld,
        "alles is bezorgd en beantwoord");

    /// <summary>Every message of this side.</summary>
    public static async Task<IReadOnlyList<BerichtAntwoord>> AlleAsync(Testinstallatie installatie, string partij)
    {
        var alle = new List<BerichtAntwoord>();
        while (true)
        {
            var blad = await installatie.BerichtenAsync(partij, alle.Count == 0 ? "" : $"?na={alle[^1].Id}");
            if (blad.Length == 0)
                return alle;
            alle.AddRange(blad);
        }
    }

    /// <summary>The timelines of these messages.</summary>
    public static async Task<IReadOnlyList<string>> TijdlijnenAsync(Testinstallatie installatie, string partij, IEnumerable<BerichtAntwoord> berichten)
    {
        var regels = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(berichten, async (bericht, _) =>
        {
            foreach (var regel in (await installatie.DossierAsync(partij, bericht.Id)).Tijdlijn)
                regels.Add($"{regel.Soort}: {regel.Omschrijving}");
        });
        return [.. regels];
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Gemeente.DisposeAsync();
        await Aanbieder.DisposeAsync();
        await simulator.DisposeAsync();
    }

    private static readonly string[] Bsns = [.. Enumerable.Range(0, 1000).Select(Voorbeelden.TestBsn)];

    // A message that meets a fault again and again should not keep the test waiting for minutes.
    private static Task<Testinstallatie> StartAsync(Uri simulator, int poort, string zonder) => Testinstallatie.StartAsync(new Dictionary<string, string?>
    {
        ["Urls"] = $"http://127.0.0.1:{poort}",
        ["Kanaal"] = "soap",
        ["Soap:Adres"] = new Uri(simulator, Ingang).ToString(),
        ["Soap:Poging"] = "00:00:02",
        ["Soap:Rust"] = "00:00:01",
        ["Freeze:Interval"] = "00:00:01",
        [$"Partijen:{zonder}:EigenControle"] = null,
    });

    private static async Task<bool> IsLeegAsync(Testinstallatie installatie, string partij, string soort, params string[] statussen)
    {
        foreach (var status in statussen)
        {
            if ((await installatie.BerichtenAsync(partij, $"?soort={soort}&status={status}")).Length > 0)
                return false;
        }

        return true;
    }
}
