using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Service.Toegang;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Service.Tests.Api;

public sealed class BerichtEndpointsTests
{
    private readonly Logboek log = new();
    private Testinstallatie installatie = null!;

    [OneTimeSetUp]
    public async Task Start() => installatie = await Testinstallatie.StartAsync(log: log);

    [OneTimeTearDown]
    public async Task Stop()
    {
        await installatie.DisposeAsync();
        log.Dispose();
    }

    [Test]
    public async Task Een_goed_bericht_wordt_aangenomen_met_zijn_plaats()
    {
        using var antwoord = await installatie.BiedAanAsync(Voorbeelden.Wmo301(identificatie: "AANGENOMEN01"));
        var inhoud = (await antwoord.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Multiple(() =>
        {
            Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
            Assert.That(antwoord.Headers.Location!.ToString(), Is.EqualTo($"/api/v1/partijen/0363/berichten/{inhoud["id"]}"));
            Assert.That(inhoud.Select(veld => veld.Key), Is.EqualTo(new[] { "id", "bericht", "identificatie", "referentienummer", "status" }));
            Assert.That((string)inhoud["bericht"]!, Is.EqualTo("WMO301"));
            Assert.That((string)inhoud["identificatie"]!, Is.EqualTo("AANGENOMEN01"));
        });
    }

    private static readonly string Goed = Voorbeelden.Wmo301Tekst();

    public static IEnumerable<TestCaseData> Afgekeurd()
    {
        yield return Geval("geen XML", "dit is geen xml");
        yield return Geval("afgebroken XML", Goed[..^40]);
        yield return Geval("een DTD", Goed.Replace("?>", "?><!DOCTYPE Bericht [<!ENTITY a \"b\">]>"));
        yield return Geval("een entiteitenbom", Goed.Replace("?>", "?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>").Replace(">Proefstra<", ">&b;<"));
        yield return Geval("release 3.1", Goed.Replace("/3_2/", "/3_1/"));
        yield return Geval("release 2.4", Goed.Replace("/3_2/", "/2_4/"));
        yield return Geval("een onbekende BerichtCode", Goed.Replace(">414<", ">999<"));
        yield return Geval("een ontbrekend element", Goed.Replace("<Geslacht>2</Geslacht>", ""));
        yield return Geval("een BSN zonder elfproef", Voorbeelden.Wmo301Tekst(bsn: Voorbeelden.FouteBsn));
        yield return Geval("een andere afzender", Voorbeelden.Wmo301Tekst(gemeente: "0344"));
        yield return new TestCaseData(Encoding.Unicode.GetBytes(Goed.Replace("UTF-8", "UTF-16"))).SetArgDisplayNames("UTF-16");
        yield return new TestCaseData(Encoding.Latin1.GetBytes(Goed.Replace("UTF-8", "ISO-8859-1"))).SetArgDisplayNames("ISO-8859-1");

        static TestCaseData Geval(string naam, string xml) => new TestCaseData(Encoding.UTF8.GetBytes(xml)).SetArgDisplayNames(naam);
    }

    [TestCaseSource(nameof(Afgekeurd))]
    public async Task Een_fout_bericht_geeft_422_met_bevindingen_en_laat_niets_achter(byte[] xml)
    {
        var voor = (await installatie.BerichtenAsync(Voorbeelden.Gemeente)).Length;
        using var antwoord = await installatie.BiedAanAsync(xml);
        var probleem = (await antwoord.Content.ReadFromJsonAsync<JsonObject>())!;
        var na = (await installatie.BerichtenAsync(Voorbeelden.Gemeente)).Length;
        Assert.Multiple(() =>
        {
            Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(antwoord.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
            Assert.That(probleem["bevindingen"]!.AsArray(), Is.Not.Empty);
            Assert.That((string)probleem["bevindingen"]![0]!["melding"]!, Does.EndWith("."));
            Assert.That(na, Is.EqualTo(voor));
        });
    }

    [Test]
    public async Task Een_leeg_bericht_geeft_400() => await Geeft(400, [], "application/xml");

    [Test]
    public async Task Een_ander_inhoudstype_geeft_415() => await Geeft(415, Voorbeelden.Wmo301(), "application/json");

    [Test]
    public async Task Een_bericht_van_26_MB_geeft_413() => await Geeft(413, new byte[26 * 1024 * 1024], "application/xml");

    [Test]
    public async Task Een_bericht_van_26_MB_in_stukken_geeft_413()
    {
        using var inhoud = new StreamContent(new MemoryStream(new byte[26 * 1024 * 1024 - 1])) { Headers = { ContentType = new("application/xml"), ContentLength = null } };
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, "/api/v1/partijen/0363/berichten") { Content = inhoud, Headers = { TransferEncodingChunked = true } };
        using var antwoord = await installatie.Http.SendAsync(verzoek);
        Assert.That((int)antwoord.StatusCode, Is.EqualTo(413));
    }

    [Test]
    public async Task Dezelfde_identificatie_nog_eens_geeft_409()
    {
        using var eerste = await installatie.BiedAanAsync(Voorbeelden.Wmo301(identificatie: "TWEEMAAL0001"));
        using var tweede = await installatie.BiedAanAsync(Voorbeelden.Wmo301(identificatie: "TWEEMAAL0001"));
        Assert.Multiple(() =>
        {
            Assert.That(new[] { (int)eerste.StatusCode, (int)tweede.StatusCode }, Is.EqualTo(new[] { 202, 409 }));
            Assert.That(tweede.Headers.Location, Is.EqualTo(eerste.Headers.Location), "wie zijn 202 miste, vindt het bericht hier");
        });
    }

    [TestCase("0363", null, 401, TestName = "Zonder sleutel")]
    [TestCase("0363", "verzonnen", 401, TestName = "Met een onbekende sleutel")]
    [TestCase("12345678", Testinstallatie.GemeenteSleutel, 403, TestName = "Met de sleutel van een andere partij")]
    [TestCase("0599", Testinstallatie.GemeenteSleutel, 403, TestName = "Voor een partij die de sleutel niet kent")]
    [TestCase("36", Testinstallatie.GemeenteSleutel, 404, TestName = "Voor iets dat geen partij is")]
    [TestCase("0363", Testinstallatie.GemeenteSleutel, 200, TestName = "Met de sleutel van de partij zelf")]
    public async Task Een_sleutel_geldt_alleen_voor_zijn_partijen(string partij, string? sleutel, int status)
    {
        using var http = new HttpClient { BaseAddress = installatie.Http.BaseAddress };
        if (sleutel is not null)
            http.DefaultRequestHeaders.Add(ApiSleutelHandler.Header, sleutel);
        using var antwoord = await http.GetAsync($"/api/v1/partijen/{partij}/berichten");
        Assert.That((int)antwoord.StatusCode, Is.EqualTo(status), await antwoord.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task Een_bericht_van_een_ander_is_er_niet()
    {
        var heen = await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(identificatie: "VANEENANDER1"));
        using var dossier = await installatie.Http.GetAsync($"/api/v1/partijen/{Voorbeelden.Aanbieder}/berichten/{heen.Id}");
        using var xml = await installatie.Http.GetAsync($"/api/v1/partijen/{Voorbeelden.Aanbieder}/berichten/{heen.Id}/xml");
        Assert.That(new[] { dossier.StatusCode, xml.StatusCode }, Is.All.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Het_postvak_raakt_leeg_door_af_te_handelen()
    {
        await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(identificatie: "POSTVAK00001"));
        var bericht = (await installatie.PostvakAsync(Voorbeelden.Aanbieder)).Single(b => b.Identificatie == "POSTVAK00001");
        var plaats = $"/api/v1/partijen/{Voorbeelden.Aanbieder}/postvak/{bericht.Id}/afgehandeld";
        using var eerste = await installatie.Http.PostAsync(plaats, null);
        using var tweede = await installatie.Http.PostAsync(plaats, null);
        var postvak = await installatie.PostvakAsync(Voorbeelden.Aanbieder);
        Assert.Multiple(() =>
        {
            Assert.That(new[] { (int)eerste.StatusCode, (int)tweede.StatusCode }, Is.EqualTo(new[] { 204, 204 }));
            Assert.That(postvak.Select(b => b.Id), Does.Not.Contain(bericht.Id));
        });
    }

    [Test]
    public async Task Wachten_op_het_postvak_eindigt_zodra_er_iets_komt()
    {
        await using var leeg = await Testinstallatie.StartAsync();
        var wacht = leeg.Http.GetFromJsonAsync<BerichtAntwoord[]>($"/api/v1/partijen/{Voorbeelden.Aanbieder}/postvak?wacht=60", Testinstallatie.Json);
        await leeg.BiedAanEnWachtAsync(Voorbeelden.Wmo301());
        Assert.That((await wacht.WaitAsync(TimeSpan.FromSeconds(30)))!.Single().Bericht, Is.EqualTo("WMO301"));
    }

    [TestCase("?status=Verzinsel")]
    [TestCase("?richting=Op")]
    [TestCase("?soort=WMO999")]
    [TestCase("?sinds=gisteren")]
    [TestCase("?na=1")]
    [TestCase("?toewijzingnummer=1001")]
    public async Task Een_verkeerde_zoekvraag_geeft_400(string vraag)
    {
        using var antwoord = await installatie.Http.GetAsync($"/api/v1/partijen/0363/berichten{vraag}");
        await IsProbleemAsync(antwoord, 400);
    }

    [TestCase("/api/v1/partijen/0363/berichten/1", 404)]
    [TestCase("/verzinsel", 404)]
    [TestCase("/api/v1/valideer", 405)]
    [TestCase("/api/v1/partijen/0363/postvak?wacht=x", 400)]
    public async Task Wat_er_niet_is_zegt_dat_in_een_probleem(string pad, int status)
    {
        using var antwoord = await installatie.Http.GetAsync(pad);
        await IsProbleemAsync(antwoord, status);
    }

    [TestCase("?soort=fo01", 0)]
    [TestCase("?soort=wmo301&richting=uit&tegenpartij=12345678", 1)]
    [TestCase("?tegenpartij=IB", 0)]
    [TestCase("?sinds=2100-01-01", 0)]
    public async Task Zoeken_geeft_wat_past(string vraag, int minstens)
    {
        await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(identificatie: $"ZOEK{vraag.Length:00000000}"));
        var berichten = await installatie.BerichtenAsync(Voorbeelden.Gemeente, vraag);
        Assert.That(berichten, minstens == 0 ? Is.Empty : Is.Not.Empty);
    }

    [Test]
    public async Task Droog_valideren_zegt_hetzelfde_en_bewaart_niets()
    {
        using var inhoud = new ByteArrayContent(Voorbeelden.Wmo301(bsn: Voorbeelden.FouteBsn)) { Headers = { ContentType = new("text/xml") } };
        using var antwoord = await installatie.Http.PostAsync("/api/v1/valideer", inhoud);
        var uitkomst = (await antwoord.Content.ReadFromJsonAsync<ValideerAntwoord>(Testinstallatie.Json))!;
        Assert.Multiple(() =>
        {
            Assert.That(uitkomst.Bericht, Is.EqualTo("WMO301"));
            Assert.That(uitkomst.Geldig, Is.False);
            Assert.That(uitkomst.Niveau, Is.EqualTo(2));
            Assert.That(uitkomst.Bevindingen.Single().Regel, Is.EqualTo("CS002"));
        });
    }

    [TestCase("/openapi/v1.json")]
    [TestCase("/health/live")]
    [TestCase("/health/ready")]
    public async Task Zonder_sleutel_antwoordt(string pad)
    {
        using var http = new HttpClient { BaseAddress = installatie.Http.BaseAddress };
        using var antwoord = await http.GetAsync(pad);
        Assert.That((int)antwoord.StatusCode, Is.EqualTo(200));
    }

    [Test]
    public async Task In_het_logboek_staat_geen_BSN_en_geen_naam()
    {
        await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(identificatie: "LOGBOEK00001"));
        using var _ = await installatie.BiedAanAsync(Voorbeelden.Wmo301(bsn: Voorbeelden.FouteBsn));
        Assert.Multiple(() =>
        {
            Assert.That(log.Regels, Is.Not.Empty);
            Assert.That(log.Regels, Has.None.Contains(Voorbeelden.Bsn).Or.Contains(Voorbeelden.FouteBsn).Or.Contains("Proefstra"));
        });
    }

    private async Task Geeft(int status, byte[] xml, string soort)
    {
        using var antwoord = await installatie.BiedAanAsync(xml, soort);
        await IsProbleemAsync(antwoord, status);
    }

    private static async Task IsProbleemAsync(HttpResponseMessage antwoord, int status)
    {
        var probleem = (await antwoord.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Multiple(() =>
        {
            Assert.That((int)antwoord.StatusCode, Is.EqualTo(status));
            Assert.That(antwoord.Content.Headers.ContentType, Is.EqualTo(new MediaTypeHeaderValue("application/problem+json")));
            Assert.That((string)probleem["detail"]!, Is.Not.Empty);
        });
    }
}
