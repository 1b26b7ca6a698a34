using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Service.Inrichting;
using Wmo.Berichten.Service.Toegang;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Prestaties;

/// <summary>The whole service in this process, with a gemeente and an aanbieder, on SQLite and with a clock on its storage.</summary>
internal sealed class Meetinstallatie : IAsyncDisposable
{
    /// <summary>How many messages are handed in at a time.</summary>
    public const int Tegelijk = 8;

    private const string Sleutel = "sleutel-van-de-meting";
    private const string Berichten = $"/api/v1/partijen/{Voorbeelden.Gemeente}/berichten";

    // Rarely enough to cost nothing, often enough to see the end to one part in a hundred.
    private static readonly TimeSpan Rondgang = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(5);

    private readonly TijdelijkeMap map;
    private readonly WebApplication app;
    private readonly HttpClient http;

    private Meetinstallatie(TijdelijkeMap map, WebApplication app)
    {
        (this.map, this.app) = (map, app);
        var adres = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        http = new HttpClient { BaseAddress = new Uri(adres), DefaultRequestHeaders = { { ApiSleutelHandler.Header, Sleutel } } };
    }

    /// <summary>Keeps the time of the storage.</summary>
    public Opslagmeter Opslag => Dienst<Opslagmeter>();

    /// <summary>Something of the service.</summary>
    public T Dienst<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Starts it, with these settings of the bus.</summary>
    public static async Task<Meetinstallatie> StartAsync(Dictionary<string, string?> bus)
    {
        var map = new TijdelijkeMap();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = map.Pad });
        builder.Configuration.AddInMemoryCollection(Instellingen(map)).AddInMemoryCollection(bus);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        Servicebouw.Richt(builder);
        Meet(builder.Services);
        var app = Servicebouw.Map(builder.Build());
        await app.StartAsync();
        return new Meetinstallatie(map, app);
    }

    /// <summary>The file that holds everything.</summary>
    public string Database => map.Bestand("wmo.db");

    /// <summary>Hands the messages in, several at a time, and returns when all are answered without a refusal.</summary>
    /// <exception cref="InvalidOperationException">A message was not accepted, or was answered with a refusal.</exception>
    /// <exception cref="OperationCanceledException">They were not all answered in time.</exception>
    public async Task SpeelAsync(IReadOnlyCollection<byte[]> berichten)
    {
        using var einde = new CancellationTokenSource(Geduld);
        using var blik = new Databaseblik(Database);
        await Parallel.ForEachAsync(
            berichten,
            new ParallelOptions { MaxDegreeOfParallelism = Tegelijk, CancellationToken = einde.Token },
            async (xml, annulering) => await BiedAanAsync(xml, annulering));
        await WachtAsync(blik, einde.Token);
    }

    /// <summary>Hands one message in after the other, so many a second whatever becomes of them.</summary>
    /// <returns>Of each the time from before it was handed in until its answer was applied, shortest first.</returns>
    public async Task<TimeSpan[]> SpeelOpTempoAsync(IReadOnlyCollection<byte[]> berichten, double perSeconde)
    {
        using var einde = new CancellationTokenSource(Geduld);
        using var blik = new Databaseblik(Database);
        using var klok = new PeriodicTimer(TimeSpan.FromSeconds(1 / perSeconde));
        var onderweg = new List<Task<(Guid Id, DateTimeOffset Op)>>();
        foreach (var xml in berichten)
        {
            await klok.WaitForNextTickAsync(einde.Token);
            onderweg.Add(BiedAanAsync(xml, einde.Token));
        }

        var aangeboden = await Task.WhenAll(onderweg);
        await WachtAsync(blik, einde.Token);
        var klaar = blik.LaatsteWijzigingen();
        return [.. aangeboden.Select(bericht => klaar[bericht.Id] - bericht.Op).Order()];
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        map.Dispose();
    }

    private static Dictionary<string, string?> Instellingen(TijdelijkeMap map) => new()
    {
        ["Urls"] = "http://127.0.0.1:0",
        ["ConnectionStrings:Opslag"] = $"Data Source={map.Bestand("wmo.db")}",
        ["Opslag:Sleutelmap"] = map.Bestand("sleutels"),
        [$"Partijen:{Voorbeelden.Gemeente}:EigenControle"] = "true",
        [$"Partijen:{Voorbeelden.Aanbieder}:EigenControle"] = "true",
        ["ApiSleutels:meting:Hash"] = ApiSleutel.HashVan(Sleutel),
        ["ApiSleutels:meting:Partijen:0"] = Voorbeelden.Gemeente,
    };

    private static void Meet(IServiceCollection diensten)
    {
        var opslag = diensten.Single(dienst => dienst.ServiceType == typeof(IOpslag));
        diensten.Remove(opslag);
        diensten.AddSingleton(bron => new Opslagmeter((IOpslag)ActivatorUtilities.CreateInstance(bron, opslag.ImplementationType!)));
        diensten.AddSingleton<IOpslag>(bron => bron.GetRequiredService<Opslagmeter>());
    }

    private static async Task WachtAsync(Databaseblik blik, CancellationToken annulering)
    {
        using var klok = new PeriodicTimer(Rondgang);
        while (blik.Onderweg())
            await klok.WaitForNextTickAsync(annulering);
        if (blik.Afgekeurd())
            throw new InvalidOperationException("Een bericht is afgekeurd; de meting geldt alleen voor berichten die akkoord zijn.");
    }

    private async Task<(Guid Id, DateTimeOffset Op)> BiedAanAsync(byte[] xml, CancellationToken annulering)
    {
        var op = TimeProvider.System.GetUtcNow();
        using var inhoud = new ByteArrayContent(xml) { Headers = { ContentType = new MediaTypeHeaderValue("application/xml") } };
        using var antwoord = await http.PostAsync(Berichten, inhoud, annulering);
        if (!antwoord.IsSuccessStatusCode)
            throw new InvalidOperationException($"Een bericht is niet aangenomen: {await antwoord.Content.ReadAsStringAsync(annulering)}");
        return ((await antwoord.Content.ReadFromJsonAsync<Aangenomen>(annulering))!.Id, op);
    }

    private sealed record Aangenomen(Guid Id);
}
