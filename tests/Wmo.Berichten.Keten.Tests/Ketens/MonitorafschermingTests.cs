using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Wmo.Berichten.Service.Toegang;
using Wmo.Berichten.Testhulp;
using static Wmo.Berichten.Keten.Tests.Ketens.Ketenclient;

namespace Wmo.Berichten.Keten.Tests.Ketens;

/// <summary>What is told to others of an aanbieder with one client and many messages.</summary>
public sealed class MonitorafschermingTests() : Ketentest(
    true, ("ApiSleutels:regio:Hash", ApiSleutel.HashVan(Kijker)), ("ApiSleutels:regio:Monitor:0", Voorbeelden.Gemeente))
{
    private const string Kijker = "sleutel-van-de-regio";

    [Test]
    public async Task Van_veel_berichten_over_een_client_ziet_een_ander_niets()
    {
        await Spel.AkkoordAsync(Client.Toewijzing("2025-01-02", Huishouding));
        foreach (var dag in new[] { "2025-01-07", "2025-01-08", "2025-01-09" })
        {
            await Spel.AkkoordAsync(Client.Start(dag, Begin(dag)));
            await Spel.AkkoordAsync(Client.Start(dag, Begin(dag).Ingetrokken()));
        }

        using var http = new HttpClient { BaseAddress = Spel.Installatie.Http.BaseAddress };
        http.DefaultRequestHeaders.Add(ApiSleutelHandler.Header, Kijker);
        var monitor = (await http.GetFromJsonAsync<JsonNode>("/api/v1/partijen/0363/monitor?van=2025-01-01&tot=2025-12-31"))!;

        var verkeer = monitor["verkeer"]!.AsArray().Single()!;
        var cijfers = verkeer["antwoordtijden"]!.AsArray().Select(rij => rij!["aantal"])
            .Concat(verkeer["termijnen"]!.AsArray().SelectMany(rij => new[] { rij!["gehaald"], rij["gemist"], rij["lopend"] }));
        Assert.That(cijfers.Select(cijfer => (string?)cijfer), Is.Not.Empty.And.All.EqualTo("<5"));
        Assert.That(verkeer["antwoordtijden"]!.AsArray().Select(rij => rij!["gemiddeldeUren"]), Is.All.Null);
    }
}
