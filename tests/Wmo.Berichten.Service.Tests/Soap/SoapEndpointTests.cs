using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Xml.Linq;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Ggk.Soap;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Service.Tests.Soap;

/// <summary>The door at which the GGK delivers, over HTTP.</summary>
public sealed class SoapEndpointTests
{
    private const string Pad = "/ggk/OntvangAsynchroon";

    private static readonly Guid Nummer = Guid.Parse("0b5f7c0e-7f0a-4d5e-9a51-2f4c7d1e8b01");

    // The receivers of the published examples.
    private static readonly string[] Ontvangers = ["01023456", "0484", "54540051"];

    private Testinstallatie installatie = null!;

    private static IEnumerable<TestCaseData> Voorbeelden() =>
        Repository.Standaard is not { } map
            ? []
            : Directory.GetFiles(Path.Combine(map, "ggk-0210", "voorbeeldberichten"), "*.xml").Order()
                .Select(bestand => new TestCaseData(bestand).SetArgDisplayNames(Path.GetFileName(bestand)));

    [OneTimeSetUp]
    public async Task Start() => installatie = await Testinstallatie.StartAsync(
        Ontvangers.ToDictionary(code => $"Partijen:{code}:EigenControle", string? (_) => "true"));

    [OneTimeTearDown]
    public async Task Stop() => await installatie.DisposeAsync();

    [TestCaseSource(nameof(Voorbeelden))]
    public async Task Een_gepubliceerd_voorbeeld_wordt_aangenomen(string bestand)
    {
        var voorbeeld = XDocument.Load(bestand).Root!;
        var soort = voorbeeld.Name.LocalName switch { "Fo01Bericht" => Envelopsoort.Fo01, var naam => naam.EndsWith("Di01", StringComparison.Ordinal) ? Envelopsoort.Di01 : Envelopsoort.Du01 };
        var ontvanger = voorbeeld.Descendants().First(element => element.Name.LocalName is "ontvanger").Elements().First().Value;

        var (status, antwoord) = await PostAsync(InSoap(voorbeeld.ToString()), $"\"{SoapNamen.Actie(soort)}\"");

        // One of them is for an organisation that is neither gemeente nor aanbieder.
        Assert.That(
            (status, antwoord.Descendants().Any(element => element.Name.LocalName is "Bv03Bericht"), Code(antwoord)),
            Is.EqualTo(ontvanger is "CBS" ? (HttpStatusCode.InternalServerError, false, "IB210") : (HttpStatusCode.OK, true, null)),
            antwoord.ToString());
    }

    private static IEnumerable<TestCaseData> Weigeringen()
    {
        var heen = Encoding.UTF8.GetString(SoapVerzoek.Schrijf(Heen()).Span);
        var actie = SoapNamen.Actie(Envelopsoort.Di01);
        yield return Geval("ander Content-Type", heen, actie, "application/soap+xml; charset=utf-8");
        yield return Geval("geen Content-Type", heen, actie, "");
        yield return Geval("andere codering", heen, actie, "text/xml; charset=iso-8859-1");
        yield return Geval("geen SOAPAction", heen, null);
        yield return Geval("onbekende SOAPAction", heen, "urn:iets");
        yield return Geval("SOAPAction van een andere envelop", heen, SoapNamen.Actie(Envelopsoort.Fo01));
        yield return Geval("rommel als base64", heen.Replace("PEJl", "\u20ac!#%", StringComparison.Ordinal), actie);
        yield return Geval("zip als bericht", heen.Replace("PEJl", "UEsDBBQA", StringComparison.Ordinal), actie);
        yield return Geval("entity", "<!DOCTYPE x [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>" + heen.Split("?>", 2)[1].Replace("WMO301", "&x;", StringComparison.Ordinal), actie);
        yield return Geval("diep genest", InSoap("<Fo01Bericht>" + string.Concat(Enumerable.Repeat("<a>", 10_000))), SoapNamen.Actie(Envelopsoort.Fo01));
        yield return Geval("te groot", Encoding.UTF8.GetString(SoapVerzoek.Schrijf(Heen() with { Inhoud = new byte[20 * 1024 * 1024] }).Span), actie, code: "IB003");
    }

    [TestCaseSource(nameof(Weigeringen)), MaxTime(20_000)]
    public async Task Wat_niet_klopt_krijgt_een_Fo03_en_wordt_niet_bewaard(string bericht, string? actie, string inhoudstype, string code)
    {
        var (status, antwoord) = await PostAsync(bericht, actie, inhoudstype);

        Assert.That(status, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(antwoord.Descendants("faultcode").Single().Value, Is.EqualTo("soap:Client"));
        Assert.That(Code(antwoord), Is.EqualTo(code));
        Assert.That(await installatie.BerichtenAsync(Testhulp.Voorbeelden.Gemeente), Is.Empty);
    }

    [Test, MaxTime(30_000)]
    public async Task Een_bericht_zonder_einde_houdt_bij_de_grens_op_en_wordt_niet_bewaard()
    {
        var bericht = Encoding.UTF8.GetString(SoapVerzoek.Schrijf(Heen()).Span);
        using var inhoud = new EindelozeInhoud(Encoding.UTF8.GetBytes(bericht[..(bericht.IndexOf("xmlBestand>", StringComparison.Ordinal) + 11)]));
        using var verzoek = Verzoek(inhoud, SoapNamen.Actie(Envelopsoort.Di01), "text/xml");

        // The answer may come too late for who keeps on sending; that the sending ends is what counts.
        try
        {
            using var antwoord = await installatie.Http.SendAsync(verzoek);
            Assert.That(Code(XDocument.Parse(await antwoord.Content.ReadAsStringAsync())), Is.EqualTo("IB003"));
        }
        catch (HttpRequestException)
        {
        }

        Assert.That(await installatie.BerichtenAsync(Testhulp.Voorbeelden.Gemeente), Is.Empty);
    }

    [Test, MaxTime(30_000)]
    public async Task Wie_komt_als_het_te_druk_is_mag_het_later_opnieuw_proberen()
    {
        // A few of the largest are read, some wait; none of them gets further than its headers. The first answer is to one too many.
        var traag = new List<TcpClient>();
        var antwoorden = new List<Task<int>>();
        while (!antwoorden.Any(antwoord => antwoord.IsCompleted))
        {
            traag.Add(await BeginAsync(25 * 1024 * 1024));
            antwoorden.Add(traag[^1].GetStream().ReadAsync(new byte[1]).AsTask());
        }

        var (_, antwoord) = await PostAsync(InSoap("<a/>"), SoapNamen.Actie(Envelopsoort.Di01));
        Assert.That((Code(antwoord), antwoord.Descendants("faultcode").Single().Value), Is.EqualTo(("StUF058", "soap:Server")));

        traag.ForEach(verbinding => verbinding.Dispose());
        await Wacht.TotAsync(
            async () => Code((await PostAsync(InSoap("<a/>"), SoapNamen.Actie(Envelopsoort.Di01))).Antwoord) is "RIN001",
            TimeSpan.FromSeconds(20),
            "er is weer plaats");
    }

    [Test]
    public async Task De_WSDL_noemt_dit_adres_en_wat_zij_noemt_is_op_te_halen()
    {
        var plaats = new Uri(installatie.Http.BaseAddress!, $"{Pad}?wsdl");
        var wsdl = XDocument.Parse(await installatie.Http.GetStringAsync(plaats));

        Assert.That(wsdl.Descendants().Attributes("location").Last().Value, Is.EqualTo(new Uri(plaats, Pad).AbsoluteUri));
        foreach (var verwijzing in wsdl.Descendants().Attributes().Where(attribuut => attribuut.Name.LocalName is "schemaLocation" || attribuut is { Name.LocalName: "location", Parent.Name.LocalName: "import" }))
            Assert.That(XDocument.Parse(await installatie.Http.GetStringAsync(new Uri(plaats, verwijzing.Value))).Root, Is.Not.Null);
    }

    private static Envelop Heen() => new()
    {
        Soort = Envelopsoort.Di01,
        Zender = new Systeem(Testhulp.Voorbeelden.Aanbieder, "Ander pakket"),
        Ontvanger = new Systeem(Testhulp.Voorbeelden.Gemeente, Systeem.Ggk),
        Referentienummer = Nummer,
        TijdstipBericht = new DateTimeOffset(2026, 3, 2, 9, 30, 15, TimeSpan.FromHours(1)),
        Functie = "WMO301",
        Versies = new Versies("0001", "0002", "0003", "0004"),
        Inhoud = "<Bericht/>"u8.ToArray(),
    };

    private async Task<(HttpStatusCode Status, XDocument Antwoord)> PostAsync(string bericht, string? actie, string inhoudstype = "text/xml; charset=utf-8")
    {
        using var verzoek = Verzoek(new ByteArrayContent(Encoding.UTF8.GetBytes(bericht)), actie, inhoudstype);
        using var antwoord = await installatie.Http.SendAsync(verzoek);
        return (antwoord.StatusCode, XDocument.Parse(await antwoord.Content.ReadAsStringAsync()));
    }

    /// <summary>A request that says how long it is, and then says nothing more.</summary>
    private async Task<TcpClient> BeginAsync(int lengte)
    {
        var adres = installatie.Http.BaseAddress!;
        var verbinding = new TcpClient();
        await verbinding.ConnectAsync(adres.Host, adres.Port);
        await verbinding.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {Pad} HTTP/1.1\r\nHost: {adres.Authority}\r\nContent-Type: text/xml\r\nSOAPAction: {SoapNamen.Actie(Envelopsoort.Di01)}\r\nContent-Length: {lengte}\r\n\r\n"));
        return verbinding;
    }

    private static HttpRequestMessage Verzoek(HttpContent inhoud, string? actie, string inhoudstype)
    {
        var verzoek = new HttpRequestMessage(HttpMethod.Post, Pad) { Content = inhoud };
        if (inhoudstype.Length > 0)
            inhoud.Headers.ContentType = MediaTypeHeaderValue.Parse(inhoudstype);
        if (actie is not null)
            verzoek.Headers.Add(SoapNamen.ActieHeader, actie);
        return verzoek;
    }

    private static string InSoap(string body) =>
        $"<soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Body>{body}</soap:Body></soap:Envelope>";

    private static string? Code(XDocument antwoord) =>
        antwoord.Descendants().FirstOrDefault(element => element.Name.LocalName is "body")?.Elements().First().Value;

    private static TestCaseData Geval(string naam, string bericht, string? actie, string inhoudstype = "text/xml", string code = "RIN001") =>
        new TestCaseData(bericht, actie, inhoudstype, code).SetArgDisplayNames(naam);

    /// <summary>A beginning, and then the same letter until the other side has had enough.</summary>
    private sealed class EindelozeInhoud(byte[] begin) : HttpContent
    {
        private readonly byte[] blok = [.. Enumerable.Repeat((byte)'A', 64 * 1024)];

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(begin);
            while (true)
                await stream.WriteAsync(blok);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
