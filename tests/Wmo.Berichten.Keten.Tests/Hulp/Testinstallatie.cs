using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Service.Inrichting;
using Wmo.Berichten.Service.Toegang;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Hulp;

/// <summary>The whole service, in process, with a gemeente and an aanbieder, on a free port and a database of its own.</summary>
public sealed class Testinstallatie : IAsyncDisposable
{
    /// <summary>Bound to both partijen.</summary>
    public const string Sleutel = "sleutel-van-beide";

    /// <summary>Bound to the gemeente alone.</summary>
    public const string GemeenteSleutel = "sleutel-van-de-gemeente";

    /// <summary>Of an operator, bound to no partij.</summary>
    public const string Beheersleutel = "sleutel-van-het-beheer";

    /// <summary>Of another operator.</summary>
    public const string TweedeBeheersleutel = "sleutel-van-een-collega";

    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);

    private readonly TijdelijkeMap map;
    private readonly WebApplication app;

    private Testinstallatie(WebApplication app, TijdelijkeMap map)
    {
        this.app = app;
        this.map = map;
        var adres = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Http = new HttpClient { BaseAddress = new Uri(adres) };
        Http.DefaultRequestHeaders.Add(ApiSleutelHandler.Header, Sleutel);
    }

    /// <summary>Speaks to the API with <see cref="Sleutel"/>.</summary>
    public HttpClient Http { get; }

    /// <summary>Where it keeps its files.</summary>
    public string Map => map.Pad;

    public IServiceProvider Diensten => app.Services;

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web);

    /// <summary>Starts it; <paramref name="anders"/> overrides or adds settings, and takes away those that it sets to null.</summary>
    public static async Task<Testinstallatie> StartAsync(
        IDictionary<string, string?>? anders = null, ILoggerProvider? log = null, TimeProvider? klok = null)
    {
        var map = new TijdelijkeMap();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = map.Pad });
        var instellingen = Instellingen(map.Pad);
        foreach (var (naam, waarde) in anders ?? new Dictionary<string, string?>())
            instellingen[naam] = waarde;
        builder.Configuration.AddInMemoryCollection(instellingen.Where(instelling => instelling.Value is not null));
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Debug);
        if (log is not null)
            builder.Logging.AddProvider(log);
        Servicebouw.Richt(builder);
        if (klok is not null)
            builder.Services.Replace(ServiceDescriptor.Singleton(klok));
        var app = Servicebouw.Map(builder.Build());
        await app.StartAsync();
        return new Testinstallatie(app, map);
    }

    /// <summary>The settings of a test installation that keeps its files in <paramref name="map"/>.</summary>
    public static Dictionary<string, string?> Instellingen(string map) => new()
    {
        ["Urls"] = "http://127.0.0.1:0",
        ["ConnectionStrings:Opslag"] = $"Data Source={Path.Combine(map, "wmo.db")}",
        ["Opslag:Sleutelmap"] = Path.Combine(map, "sleutels"),
        [$"Partijen:{Voorbeelden.Gemeente}:EigenControle"] = "true",
        [$"Partijen:{Voorbeelden.Aanbieder}:EigenControle"] = "true",
        ["ApiSleutels:beide:Hash"] = ApiSleutel.HashVan(Sleutel),
        ["ApiSleutels:beide:Partijen:0"] = Voorbeelden.Gemeente,
        ["ApiSleutels:beide:Partijen:1"] = Voorbeelden.Aanbieder,
        ["ApiSleutels:gemeente:Hash"] = ApiSleutel.HashVan(GemeenteSleutel),
        ["ApiSleutels:gemeente:Partijen:0"] = Voorbeelden.Gemeente,
        ["ApiSleutels:beheer:Hash"] = ApiSleutel.HashVan(Beheersleutel),
        ["ApiSleutels:beheer:Beheer"] = "true",
        ["ApiSleutels:collega:Hash"] = ApiSleutel.HashVan(TweedeBeheersleutel),
        ["ApiSleutels:collega:Beheer"] = "true",
    };

    /// <summary>Lets wrong messages of the gemeente through to the receiver.</summary>
    public static Dictionary<string, string?> ZonderEigenControle => new() { [$"Partijen:{Voorbeelden.Gemeente}:EigenControle"] = "false" };

    public async Task<HttpResponseMessage> BiedAanAsync(byte[] xml, string soort = "application/xml", string partij = Voorbeelden.Gemeente)
    {
        using var inhoud = new ByteArrayContent(xml) { Headers = { ContentType = new MediaTypeHeaderValue(soort) } };
        return await Http.PostAsync($"/api/v1/partijen/{partij}/berichten", inhoud);
    }

    /// <summary>Hands in a message that must be accepted, and waits until it is answered.</summary>
    public async Task<DossierAntwoord> BiedAanEnWachtAsync(byte[] xml)
    {
        using var antwoord = await BiedAanAsync(xml);
        Assert.That((int)antwoord.StatusCode, Is.EqualTo(202), await antwoord.Content.ReadAsStringAsync());
        return await WachtOpAntwoordAsync(antwoord.Headers.Location!);
    }

    public async Task<DossierAntwoord> WachtOpAntwoordAsync(Uri plaats)
    {
        DossierAntwoord? dossier = null;
        await Wacht.TotAsync(
            async () =>
            {
                dossier = await Http.GetFromJsonAsync<DossierAntwoord>(plaats, Json);

                // The answer may overtake the note that the message was sent, which opens the deadline.
                return dossier is { Antwoord.Status: nameof(Berichtstatus.Verwerkt), Termijnen: [_, ..] };
            },
            Geduld,
            "het bericht is beantwoord");
        return dossier!;
    }

    public async Task<BerichtAntwoord[]> BerichtenAsync(string partij, string vraag = "") =>
        (await Http.GetFromJsonAsync<BerichtAntwoord[]>($"/api/v1/partijen/{partij}/berichten{vraag}", Json))!;

    public async Task<DossierAntwoord> DossierAsync(string partij, Guid id) =>
        (await Http.GetFromJsonAsync<DossierAntwoord>($"/api/v1/partijen/{partij}/berichten/{id}", Json))!;

    public async Task<BerichtAntwoord[]> PostvakAsync(string partij) =>
        (await Http.GetFromJsonAsync<BerichtAntwoord[]>($"/api/v1/partijen/{partij}/postvak", Json))!;

    public async Task<byte[]> XmlAsync(string partij, Guid id) => await Http.GetByteArrayAsync($"/api/v1/partijen/{partij}/berichten/{id}/xml");

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        map.Dispose();
    }
}
