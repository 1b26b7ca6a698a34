using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Service.Sturing;
using Wmo.Berichten.Service.Toegang;
using Wmo.Berichten.Testhulp;
using static Wmo.Berichten.Keten.Tests.Ketens.Ketenclient;

namespace Wmo.Berichten.Keten.Tests.Ketens;

/// <summary>The figures of a gemeente after a play with several clients, for its own staff and for others.</summary>
public sealed class MonitorTests : Ketentest
{
    private const string Kijker = "sleutel-van-de-regio";
    private const string Monitor = "/api/v1/partijen/0363/monitor?van=2025-01-01&tot=2025-12-31";
    private const string Wachtlijst = "/api/v1/partijen/0363/wachtlijst?van=2025-01-01&tot=2025-12-31";

    public MonitorTests()
        : base(false, ("ApiSleutels:regio:Hash", ApiSleutel.HashVan(Kijker)), ("ApiSleutels:regio:Monitor:0", Voorbeelden.Gemeente))
    {
    }

    [SetUp]
    public async Task Speel_zes_clienten()
    {
        // Five clients with domestic help of whom four start, one with day activities.
        var clienten = Enumerable.Range(0, 6).Select(nummer => new Ketenclient(Voorbeelden.TestBsn(100 + nummer), (char)('A' + nummer))).ToArray();
        for (var plaats = 0; plaats < 5; plaats++)
        {
            await Spel.AkkoordAsync(clienten[plaats].Toewijzing("2025-01-02", Huishouding with { ToewijzingNummer = 1001 + plaats }));
            if (plaats < 4)
                await Spel.AkkoordAsync(clienten[plaats].Start("2025-02-03", Begin(plaats < 2 ? "2025-01-16" : "2025-01-26", 1001 + plaats)));
        }

        await Spel.AkkoordAsync(clienten[5].Toewijzing("2025-01-10", Dagbesteding with { Toewijzingsdatum = new(2025, 1, 10) }));
        await Spel.AkkoordAsync(clienten[0].Stop("2025-03-03", Eind("2025-01-16", "2025-02-28", RedenBeeindiging.VolgensPlanAfgerond, 1001)));
        await Spel.DeelsAkkoordAsync(
            clienten[0].Declaratie("2025-02-04", "D1", "2025-01-01", Minuten("P1", "2025-01-06", 100), Minuten("P2", "2025-01-06", 400) with { ProductCode = "01A02" }),
            6_000,
            "Prestatie 9340");
    }

    [Test]
    public async Task De_gemeente_ziet_alles_ook_in_csv()
    {
        var monitor = (await Spel.Installatie.Http.GetFromJsonAsync<Monitorantwoord>(Monitor, Testinstallatie.Json))!;
        var hulp = monitor.Regels.Single(regel => regel.Productcategorie == "01");
        var csv = await Spel.Installatie.Http.GetStringAsync(Monitor + "&vorm=csv");

        Assert.That(monitor.Totaal, Is.EqualTo(new Monitortotaal(6, 6, 4, 1, new(new(30_000), new(6_000), new(24_000), new(0)))));
        Assert.That((hulp.Clienten, hulp.Toewijzingen, hulp.Gestart), Is.EqualTo((new Cijfer(5), new Cijfer(5), new Cijfer(4))));
        Assert.That(hulp.Gestopt, Is.EqualTo(new[] { new Gestopt("19", new(1)) }));
        Assert.That(hulp.Gedeclareerd.Single().Volume, Is.EqualTo(new Bedragen(new(500), new(100), new(400), new(0))));
        Assert.That(hulp.Afgewezen, Is.EqualTo(new[] { new Afgewezen("9340", new(24_000)) }));
        Assert.That(monitor.Verkeer.Single().Antwoordtijden.Select(tijd => tijd.Richting), Is.EqualTo(new[] { "In", "Uit" }));
        Assert.That(monitor.Verkeer.Single().Termijnen, Is.EquivalentTo(new[]
        {
            new Termijnstand("declaratie", "tegenpartij", new(1), new(0), new(3), 1),
            new Termijnstand("declaratieantwoord", "partij", new(1), new(0), new(0), 1),
            new Termijnstand("retourbericht", "partij", new(4), new(0), new(0), 1),
            new Termijnstand("retourbericht", "tegenpartij", new(6), new(0), new(0), 1),

            // Four were reported late and two are not there.
            new Termijnstand("startbericht", "tegenpartij", new(0), new(6), new(0), 0),
            new Termijnstand("verlenging", "tegenpartij", new(0), new(0), new(5), null),
        }));
        Assert.That(csv.ReplaceLineEndings("\n"), Does.Contain("12345678;01;gestart;;4\n").And.Contain("12345678;01;eurocenten afgewezen;9340;24000\n").And.Contain(";;eurocenten;toegekend;6000\n"));
    }

    [Test]
    public async Task Een_ander_ziet_niets_over_minder_dan_vijf_clienten_en_kan_het_ook_niet_uitrekenen()
    {
        var monitor = JsonNode.Parse(await KijkAsync(Monitor))!;
        var regels = monitor["regels"]!.AsArray();

        Assert.That(((bool)monitor["afgeschermd"]!, monitor["totaal"]), Is.EqualTo((true, (JsonNode?)null)));
        Assert.That((int)regels[0]!["clienten"]!, Is.EqualTo(5));
        Assert.That(new[] { regels[0]!["gestart"], regels[0]!["gestopt"]![0]!["aantal"], regels[1]!["clienten"], regels[1]!["toewijzingen"] }.Select(cijfer => (string?)cijfer), Is.All.EqualTo("<5"));
        Assert.That(regels[0]!["gedeclareerd"]![0]!["eurocenten"]!.AsObject().Select(deel => (string?)deel.Value), Is.All.EqualTo("<5"));
        Assert.That(await KijkAsync(Monitor + "&vorm=csv"), Does.Contain("12345678;01;gestart;;<5"));

        var termijnen = monitor["verkeer"]![0]!["termijnen"]!.AsArray().ToDictionary(een => (string)een!["soort"]! + (string)een["wie"]!, een => een!["lopend"]!.ToString());
        Assert.That((termijnen["verlengingtegenpartij"], termijnen["declaratietegenpartij"]), Is.EqualTo(("5", "<5")));

        // A month is widened to its year, so that periods cannot be subtracted.
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(await KijkAsync("/api/v1/partijen/0363/monitor?van=2025-02-01&tot=2025-02-28")), monitor), Is.True);
    }

    [Test]
    public async Task De_wachtlijst_telt_dagen_en_noemt_voor_de_gemeente_wie_wacht()
    {
        var lijst = (await Spel.Installatie.Http.GetFromJsonAsync<Wachtlijst>(Wachtlijst, Testinstallatie.Json))!;
        var anders = JsonNode.Parse(await KijkAsync(Wachtlijst))!;

        // From the Ingangsdatum, 6 January: twice 10 and twice 20 days; from the toewijzing, 2 January, four more.
        Assert.That(lijst.Gestart, Is.EqualTo(new[] { new Wachtgemiddelde("12345678", "01", "01A01", "2025-01", new(4), 15, 15, 19, 15) }));
        Assert.That(lijst.Wachtend!.Select(wie => (wie.Toewijzingnummer, wie.Dagen)), Is.EqualTo(new[] { (1005, 29), (668877, 25) }));
        Assert.That((string?)anders["gestart"]![0]!["aantal"], Is.EqualTo("<5"));
        Assert.That((anders["wachtend"], anders["gestart"]![0]!["mediaan"], anders["gestart"]![0]!["maand"]), Is.EqualTo(((JsonNode?)null, (JsonNode?)null, (JsonNode?)null)));
    }

    [TestCase("monitor?van=gisteren", HttpStatusCode.BadRequest)]
    [TestCase("monitor?van=2025-02-01&tot=2025-01-01", HttpStatusCode.BadRequest)]
    [TestCase("monitor?van=2024-02-01&tot=2025-01-01", HttpStatusCode.BadRequest)]
    [TestCase("berichten", HttpStatusCode.Forbidden)]
    [TestCase("balans", HttpStatusCode.Forbidden)]
    public async Task Een_sleutel_voor_de_monitor_geeft_niets_anders(string vraag, HttpStatusCode status)
    {
        using var antwoord = await VraagAsync($"/api/v1/partijen/0363/{vraag}");

        Assert.That(antwoord.StatusCode, Is.EqualTo(status));
    }

    private async Task<string> KijkAsync(string adres)
    {
        using var antwoord = await VraagAsync(adres);
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.OK), await antwoord.Content.ReadAsStringAsync());
        return await antwoord.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> VraagAsync(string adres)
    {
        using var vraag = new HttpRequestMessage(HttpMethod.Get, adres);
        using var http = new HttpClient { BaseAddress = Spel.Installatie.Http.BaseAddress };
        vraag.Headers.Add(ApiSleutelHandler.Header, Kijker);
        return await http.SendAsync(vraag);
    }
}
