using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Polly.CircuitBreaker;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Ggk.Soap;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Service.Tests.Soap;

/// <summary>The channel against an endpoint that does not do what it should.</summary>
public sealed class SoapKanaalTests
{
    private static readonly Fout Onbekend = new("IB210", Fout.Client, "Onbekend.");

    private readonly ConcurrentQueue<byte[]> ontvangen = new();

    [Test]
    public async Task Een_envelop_die_niet_aankwam_gaat_nogmaals_en_is_dan_byte_voor_byte_dezelfde()
    {
        await using var server = await StartAsync(poging => poging switch
        {
            1 => Results.StatusCode(503),
            2 => Results.Text("<html/>", "text/html", statusCode: 500),
            3 => Antwoord(SoapAntwoord.Weiger(Kop, Guid.Empty, Op, new SoapException(Onbekend with { Plek = Fout.Server })), 500),
            _ => Antwoord(SoapAntwoord.Bevestig(Kop, Guid.Empty, Op), 200),
        });
        using var kanaal = Kanaal(server);

        var envelop = Heen with { Inhoud = new byte[100_000] };
        Assert.That(await kanaal.VerstuurAsync(envelop, CancellationToken.None), Is.InstanceOf<Aflevering.Bevestigd>());
        Assert.That(ontvangen.First(), Is.EqualTo(SoapVerzoek.Schrijf(envelop).ToArray()));
        Assert.That(ontvangen, Has.Count.EqualTo(4).And.All.EqualTo(ontvangen.First()));
    }

    [Test]
    public async Task Een_Fo03_is_het_laatste_woord()
    {
        await using var server = await StartAsync(_ => Antwoord(SoapAntwoord.Weiger(Kop, Guid.Empty, Op, new SoapException(Onbekend)), 500));
        using var kanaal = Kanaal(server);

        Assert.That(await kanaal.VerstuurAsync(Heen, CancellationToken.None), Is.EqualTo(new Aflevering.Geweigerd(Onbekend)));
        Assert.That(ontvangen, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Een_ontvanger_die_fouten_blijft_geven_wordt_met_rust_gelaten()
    {
        await using var server = await StartAsync(_ => Results.StatusCode(500));
        using var kanaal = Kanaal(server);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ProbeerAsync(kanaal)));
        var pogingen = ontvangen.Count;

        Assert.That(kanaal.IsOnderbroken, Is.True);
        Assert.That(() => kanaal.VerstuurAsync(Heen, CancellationToken.None), Throws.InstanceOf<KanaalException>().With.InnerException.InstanceOf<BrokenCircuitException>());
        Assert.That(ontvangen, Has.Count.EqualTo(pogingen));
    }

    [SetUp]
    public void Begin() => ontvangen.Clear();

    private static Envelop Heen { get; } = new()
    {
        Soort = Envelopsoort.Di01,
        Zender = new Systeem(Voorbeelden.Gemeente, "Wmo.Berichten"),
        Ontvanger = new Systeem(Voorbeelden.Aanbieder, Systeem.Ggk),
        Referentienummer = Guid.Parse("0b5f7c0e-7f0a-4d5e-9a51-2f4c7d1e8b01"),
        TijdstipBericht = Op,
        Functie = "WMO301",
        Versies = new Versies("0001", "0002", "0003", "0004"),
        Inhoud = "<Bericht/>"u8.ToArray(),
    };

    private static DateTimeOffset Op => new(2026, 3, 2, 9, 30, 15, TimeSpan.FromHours(1));

    private static Antwoordkop Kop => Antwoordkop.Van(EnvelopWriter.Schrijf(Heen));

    private static async Task ProbeerAsync(SoapKanaal kanaal)
    {
        try
        {
            await kanaal.VerstuurAsync(Heen, CancellationToken.None);
        }
        catch (KanaalException)
        {
        }
    }

    private static IResult Antwoord(ReadOnlyMemory<byte> xml, int status) =>
        Results.Text(xml.Span, "text/xml; charset=utf-8", status);

    private static SoapKanaal Kanaal(WebApplication server) => new(
        SoapVerbinding.Maak([], new Certificaateis([], [], TimeProvider.System), _ => { }),
        new Uri(server.Urls.Single()),
        TimeProvider.System,
        NullLogger<SoapKanaal>.Instance);

    private async Task<WebApplication> StartAsync(Func<int, IResult> antwoord)
    {
        var server = WebApplication.CreateSlimBuilder().Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.MapPost("/", async (HttpRequest verzoek) =>
        {
            using var inhoud = new MemoryStream();
            Assert.That(verzoek.ContentLength, Is.Positive, "wie geen chunks verstaat kan het lezen");
            await verzoek.Body.CopyToAsync(inhoud);
            ontvangen.Enqueue(inhoud.ToArray());
            return antwoord(ontvangen.Count);
        });
        await server.StartAsync();
        return server;
    }
}
