using System.Net;
using Microsoft.Extensions.Time.Testing;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Service.Toegang;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Service.Tests.Console;

public sealed class AanmeldingTests
{
    private const string Pagina = $"/partijen/{Voorbeelden.Gemeente}/termijnen";
    private readonly Logboek log = new();
    private Testinstallatie installatie = null!;

    [SetUp]
    public async Task Start() => installatie = await Testinstallatie.StartAsync(log: log);

    [TearDown]
    public async Task Stop() => await installatie.DisposeAsync();

    [OneTimeTearDown]
    public void Ruim() => log.Dispose();

    [TestCase("/")]
    [TestCase(Pagina)]
    [TestCase($"/partijen/{Voorbeelden.Gemeente}/berichten")]
    [TestCase($"/partijen/{Voorbeelden.Gemeente}/gebeurtenissen")]
    [TestCase($"/partijen/{Voorbeelden.Gemeente}/monitor")]
    [TestCase("/beheer/wachtrijen")]
    [TestCase("/beheer/deadletters")]
    [TestCase("/beheer/audit")]
    public async Task Zonder_aanmelding_is_er_alleen_de_aanmelding(string pad)
    {
        using var bezoeker = new Bezoeker(installatie);

        // A key in a header is for programs; a page that it opened could be asked for by another site.
        bezoeker.Http.DefaultRequestHeaders.Add(ApiSleutelHandler.Header, Testinstallatie.Sleutel);
        using var antwoord = await bezoeker.Http.GetAsync(pad);

        Assert.That((antwoord.StatusCode, antwoord.Headers.Location!.OriginalString), Is.EqualTo((HttpStatusCode.Found, $"/aanmelden?naar={Uri.EscapeDataString(pad)}")));
    }

    [Test]
    public async Task Een_cookie_opent_de_API_niet()
    {
        using var bezoeker = await Bezoeker.AangemeldAsync(installatie, Testinstallatie.Sleutel);
        using var antwoord = await bezoeker.Http.GetAsync($"/api/v1/partijen/{Voorbeelden.Gemeente}/berichten");
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task De_cookie_is_van_deze_site_alleen_en_bevat_de_sleutel_niet()
    {
        using var bezoeker = new Bezoeker(installatie);
        using var antwoord = await bezoeker.MeldAanAsync(Testinstallatie.GemeenteSleutel);
        var cookie = antwoord.Headers.GetValues("Set-Cookie").Single(tekst => tekst.StartsWith("wmo-console=", StringComparison.Ordinal));

        Assert.That(cookie, Does.EndWith("; path=/; samesite=strict; httponly"));
        foreach (var geheim in new[] { Testinstallatie.GemeenteSleutel, ApiSleutel.HashVan(Testinstallatie.GemeenteSleutel), Voorbeelden.Gemeente })
            Assert.That(cookie, Does.Not.Contain(geheim));
    }

    [TestCase("wmo.gemeente.example", true)]
    [TestCase("localhost.kwaad.example", true)]
    [TestCase("localhost:5080", false)]
    [TestCase("127.0.0.1:5080", false)]
    [TestCase("[::1]:5080", false)]
    public async Task Buiten_de_machine_zelf_gaat_een_cookie_alleen_over_https(string host, bool alleenHttps)
    {
        using var bezoeker = new Bezoeker(installatie);
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, "/aanmelden") { Headers = { Host = host } };
        using var antwoord = await bezoeker.Http.SendAsync(verzoek);
        Assert.That(antwoord.Headers.GetValues("Set-Cookie").Single().Contains("; secure", StringComparison.Ordinal), Is.EqualTo(alleenHttps));
    }

    [Test]
    public async Task Ook_een_proxy_die_zichzelf_als_host_noemt_kan_zeggen_dat_het_https_is()
    {
        using var bezoeker = new Bezoeker(installatie);
        bezoeker.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var antwoord = await bezoeker.Http.GetAsync("/aanmelden");
        Assert.That(antwoord.Headers.GetValues("Set-Cookie").Single(), Does.Contain("; secure"));
    }

    [TestCase(Pagina, Pagina)]
    [TestCase("", "/")]
    [TestCase("https://kwaad.example/", "/")]
    [TestCase("//kwaad.example/", "/")]
    [TestCase("/\\kwaad.example/", "/")]
    public async Task Na_het_aanmelden_komt_men_alleen_op_een_eigen_pagina(string naar, string waar)
    {
        using var bezoeker = new Bezoeker(installatie);
        using var antwoord = await bezoeker.MeldAanAsync(Testinstallatie.Sleutel, naar);
        Assert.That(antwoord.Headers.Location!.OriginalString, Is.EqualTo(waar));
    }

    [Test]
    public async Task Een_formulier_van_elders_wordt_geweigerd()
    {
        using var bezoeker = new Bezoeker(installatie);
        using var aangemeld = await bezoeker.StuurZonderBewijsAsync("/aanmelden", ("sleutel", Testinstallatie.Sleutel));
        using var houder = await Bezoeker.AangemeldAsync(installatie, Testinstallatie.Beheersleutel);
        using var afgemeld = await houder.StuurZonderBewijsAsync("/afmelden");
        using var gedaan = await houder.StuurZonderBewijsAsync("/beheer/deadletters/groep/archiveren", ("groep", "groep001"), ("reden", "Van elders"));

        Assert.That(new[] { aangemeld.StatusCode, afgemeld.StatusCode, gedaan.StatusCode }, Is.All.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(bezoeker.Cookies.GetAllCookies().Select(cookie => cookie.Name), Has.No.Member("wmo-console"));
        Assert.That(await houder.LeesAsync("/beheer/audit"), Does.Not.Contain("Van elders"));
    }

    [Test]
    public async Task Een_formulier_van_een_megabyte_wordt_niet_gelezen()
    {
        using var bezoeker = new Bezoeker(installatie);
        using var antwoord = await bezoeker.MeldAanAsync(new string('x', 1024 * 1024));
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Na_tien_onbekende_sleutels_is_het_een_minuut_stil_en_geen_sleutel_staat_in_het_log()
    {
        using var bezoeker = new Bezoeker(installatie);
        for (var keer = 0; keer < 10; keer++)
        {
            using var geweigerd = await bezoeker.MeldAanAsync("geraden-sleutel");
            Assert.That(geweigerd.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        }

        using var gestuit = await bezoeker.MeldAanAsync(Testinstallatie.Sleutel);

        Assert.That(gestuit.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(log.Regels, Has.Exactly(10).Contains("een onbekende sleutel gegeven").And.None.Contains("geraden-sleutel").And.None.Contains(Testinstallatie.Sleutel));
    }

    [Test]
    public async Task Wie_zijn_sleutel_kent_wordt_niet_geteld()
    {
        using var bezoeker = new Bezoeker(installatie);
        for (var keer = 0; keer < 12; keer++)
        {
            using var antwoord = await bezoeker.MeldAanAsync(Testinstallatie.Sleutel);
            Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        }
    }

    [Test]
    public async Task Een_cookie_geldt_bij_elke_instantie_tot_de_sleutel_is_ingetrokken()
    {
        using var bezoeker = await Bezoeker.AangemeldAsync(installatie, Testinstallatie.GemeenteSleutel);
        var sleutelmap = Path.Combine(installatie.Map, "sleutels");
        await using var tweede = await Testinstallatie.StartAsync(new Dictionary<string, string?> { ["Opslag:Sleutelmap"] = sleutelmap });
        await using var zonder = await Testinstallatie.StartAsync(new Dictionary<string, string?>
        {
            ["Opslag:Sleutelmap"] = sleutelmap,
            ["ApiSleutels:gemeente:Hash"] = null,
            ["ApiSleutels:gemeente:Partijen:0"] = null,
        });
        await using var minder = await Testinstallatie.StartAsync(new Dictionary<string, string?>
        {
            ["Opslag:Sleutelmap"] = sleutelmap,
            ["ApiSleutels:gemeente:Partijen:0"] = Voorbeelden.Aanbieder,
        });

        var statussen = new List<HttpStatusCode>();
        foreach (var ergens in new[] { installatie, tweede, minder, zonder })
        {
            using var daar = new Bezoeker(ergens, bezoeker.Cookies);
            using var antwoord = await daar.Http.GetAsync(Pagina);
            statussen.Add(antwoord.StatusCode);
        }

        Assert.That(statussen, Is.EqualTo(new[] { HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Found }));
    }

    [Test]
    public async Task Wie_een_formulier_stuurt_als_hij_niet_meer_is_aangemeld_begint_opnieuw()
    {
        using var bezoeker = new Bezoeker(installatie);
        using var antwoord = await bezoeker.StuurZonderBewijsAsync("/afmelden");
        Assert.That(antwoord.Headers.Location!.OriginalString, Is.EqualTo("/aanmelden"));
    }

    [Test]
    public async Task Na_afmelden_opent_er_niets_meer()
    {
        using var bezoeker = await Bezoeker.AangemeldAsync(installatie, Testinstallatie.GemeenteSleutel);
        using var afgemeld = await bezoeker.StuurAsync(Pagina, "/afmelden");
        using var antwoord = await bezoeker.Http.GetAsync(Pagina);
        Assert.That(new[] { afgemeld.StatusCode, antwoord.StatusCode }, Is.All.EqualTo(HttpStatusCode.Found));
    }

    [Test]
    public async Task De_stroom_van_gebeurtenissen_eindigt_met_de_aanmelding()
    {
        var klok = new FakeTimeProvider(DateTimeOffset.Parse("2026-11-23T09:00:00Z"));
        await using var opTijd = await Testinstallatie.StartAsync(klok: klok);
        using var bezoeker = await Bezoeker.AangemeldAsync(opTijd, Testinstallatie.GemeenteSleutel);
        using var stroom = new StreamReader(await bezoeker.Http.GetStreamAsync($"/partijen/{Voorbeelden.Gemeente}/gebeurtenissen?na=0"));
        Assert.That(await stroom.ReadLineAsync(), Is.EqualTo(": leeft"));

        klok.Advance(TimeSpan.FromMinutes(31));

        await stroom.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Test]
    public async Task Een_half_uur_zonder_gebruik_meldt_af_en_wat_de_pagina_zelf_vraagt_is_geen_gebruik()
    {
        var klok = new FakeTimeProvider(DateTimeOffset.Parse("2026-11-23T09:00:00Z"));
        await using var opTijd = await Testinstallatie.StartAsync(klok: klok);
        using var bezoeker = await Bezoeker.AangemeldAsync(opTijd, Testinstallatie.GemeenteSleutel);

        klok.Advance(TimeSpan.FromMinutes(20));
        Assert.That(await VerlengdAsync(vanzelf: true), Is.False);
        Assert.That(await VerlengdAsync(vanzelf: false), Is.True);
        klok.Advance(TimeSpan.FromMinutes(29));
        Assert.That(await VerlengdAsync(vanzelf: true), Is.False);
        klok.Advance(TimeSpan.FromMinutes(2));
        using var antwoord = await bezoeker.Http.GetAsync(Pagina);
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.Found));

        async Task<bool> VerlengdAsync(bool vanzelf)
        {
            using var verzoek = new HttpRequestMessage(HttpMethod.Get, Pagina);
            if (vanzelf)
                verzoek.Headers.Add("X-Vanzelf", "ja");
            using var pagina = await bezoeker.Http.SendAsync(verzoek);
            Assert.That(pagina.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            return pagina.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("wmo-console=", StringComparison.Ordinal));
        }
    }
}
