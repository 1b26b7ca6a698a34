using System.Net;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Service.Toegang;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Service.Tests.Console;

public sealed class PaginaTests
{
    private const string Monitorsleutel = "sleutel-van-de-regio";
    private const string Aanbiedersleutel = "sleutel-van-de-aanbieder";
    private Testinstallatie installatie = null!;
    private Guid heen;

    [OneTimeSetUp]
    public async Task Start()
    {
        var instellingen = Testinstallatie.ZonderEigenControle;
        instellingen["ApiSleutels:regio:Hash"] = ApiSleutel.HashVan(Monitorsleutel);
        instellingen["ApiSleutels:regio:Monitor:0"] = Voorbeelden.Gemeente;
        instellingen["ApiSleutels:aanbieder:Hash"] = ApiSleutel.HashVan(Aanbiedersleutel);
        instellingen["ApiSleutels:aanbieder:Partijen:0"] = Voorbeelden.Aanbieder;
        instellingen["ApiSleutels:beide:Beheer"] = "true";
        installatie = await Testinstallatie.StartAsync(instellingen);
        heen = (await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301())).Id;
        await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(bsn: Voorbeelden.FouteBsn, identificatie: "FOUT00000001"));
        await installatie.GeefTermijnAsync(heen, dagen: -3);
        await installatie.GeefTermijnAsync(null, dagen: 1, "R2", Wie.Partij);
        await installatie.GeefTermijnAsync(null, dagen: 90, "R3");
        await installatie.GeefDeadletterAsync(1, heen);
        await installatie.GeefDeadletterAsync(2, heen);
    }

    [OneTimeTearDown]
    public async Task Stop() => await installatie.DisposeAsync();

    [Test]
    public async Task Wat_te_laat_is_staat_voorop_met_wie_en_wat_te_doen()
    {
        using var bezoeker = await Bezoeker.AangemeldAsync(installatie, Testinstallatie.GemeenteSleutel);
        var pagina = await bezoeker.LeesAsync($"/partijen/{Voorbeelden.Gemeente}/termijnen");
        var (laat, binnenkort, later) = (pagina.IndexOf("<h2>Te laat", StringComparison.Ordinal), pagina.IndexOf("<h2>Binnenkort", StringComparison.Ordinal), pagina.IndexOf("<h2>Later", StringComparison.Ordinal));

        Assert.That(new[] { laat, binnenkort, later }, Is.Ordered.And.All.Positive);
        Assert.That(pagina[..laat], Does.Contain("1 te laat"));
        Assert.That(pagina[laat..binnenkort], Does.Contain($"Vraag {Voorbeelden.Aanbieder} waar het blijft.").And.Contain($"href=\"/partijen/{Voorbeelden.Gemeente}/berichten/{heen}\""));
        Assert.That(pagina[binnenkort..later], Does.Contain(">U</td>").And.Contain("WMO319").And.Contain("zaak R2"));
        Assert.That(pagina[later..], Does.Contain("zaak R3"));
    }

    [Test]
    public async Task Een_bericht_toont_wat_ermee_gebeurde_en_niet_wat_erin_staat()
    {
        using var bezoeker = await Bezoeker.AangemeldAsync(installatie, Testinstallatie.GemeenteSleutel);
        var fout = (await installatie.BerichtenAsync(Voorbeelden.Gemeente, "?status=Afgekeurd")).Single();
        var lijst = await bezoeker.LeesAsync($"/partijen/{Voorbeelden.Gemeente}/berichten?soort=&richting=&status=Afgekeurd&tegenpartij=&sinds=");
        var pagina = await bezoeker.LeesAsync($"/partijen/{Voorbeelden.Gemeente}/berichten/{fout.Id}");

        Assert.That(lijst, Does.Contain($"{fout.Id}").And.Contain("FOUT00000001").And.Not.Contain($"{heen}"));
        Assert.That(pagina, Does.Contain("Afgekeurd").And.Contain("0001").And.Contain("WMO302").And.Contain("Tijdlijn").And.Contain("Het retourbericht"));
    }

    [Test]
    public async Task Nergens_in_de_console_staat_een_BSN_of_een_naam()
    {
        using var bezoeker = await Bezoeker.AangemeldAsync(installatie, Testinstallatie.Sleutel);
        var paginas = await bezoeker.LoopDoorAsync();

        Assert.That(paginas, Has.Count.GreaterThan(15));
        foreach (var (pad, inhoud) in paginas)
        {
            foreach (var persoonlijk in new[] { Voorbeelden.Bsn, Voorbeelden.FouteBsn, "Proefstra", "Verzonnen Kade", "1948" })
                Assert.That(WebUtility.HtmlDecode(inhoud), Does.Not.Contain(persoonlijk), pad);
        }
    }

    [Test]
    public async Task Elke_pagina_haalt_niets_van_elders_en_blijft_nergens_bewaard()
    {
        using var bezoeker = await Bezoeker.AangemeldAsync(installatie, Testinstallatie.Sleutel);
        string[] paden = ["/", "/aanmelden", $"/partijen/{Voorbeelden.Gemeente}/termijnen", $"/partijen/{Voorbeelden.Gemeente}/berichten/{heen}", $"/partijen/{Voorbeelden.Gemeente}/monitor", $"/partijen/{Voorbeelden.Gemeente}/monitor?vorm=csv", "/beheer/deadletters", "/partijen/9999/termijnen"];
        foreach (var pad in paden)
        {
            using var antwoord = await bezoeker.Http.GetAsync(pad);
            var inhoud = await antwoord.Content.ReadAsStringAsync();
            Assert.Multiple(() =>
            {
                Assert.That(Kop(antwoord, "Content-Security-Policy"), Does.StartWith("default-src 'none';").And.Contain("frame-ancestors 'none'").And.Not.Contain("unsafe"), pad);
                Assert.That(Kop(antwoord, "X-Content-Type-Options"), Is.EqualTo("nosniff"), pad);
                Assert.That(Kop(antwoord, "Referrer-Policy"), Is.EqualTo("no-referrer"), pad);
                Assert.That(antwoord.Headers.CacheControl!.NoStore, pad);
                Assert.That(inhoud, Does.Not.Contain("://").And.Not.Contain("style=").And.Not.Contain("<script>").And.Not.Match(" on[a-z]+="), pad);
            });
        }

        static string Kop(HttpResponseMessage antwoord, string naam) => antwoord.Headers.GetValues(naam).Single();
    }

    [Test]
    public async Task Een_sleutel_ziet_van_een_andere_partij_niets()
    {
        using var aanbieder = await Bezoeker.AangemeldAsync(installatie, Aanbiedersleutel);
        using var beide = await Bezoeker.AangemeldAsync(installatie, Testinstallatie.Sleutel);
        using var regio = await Bezoeker.AangemeldAsync(installatie, Monitorsleutel);
        (Bezoeker Wie, string Pad, HttpStatusCode Status)[] gevallen =
        [
            (aanbieder, $"/partijen/{Voorbeelden.Gemeente}/termijnen", HttpStatusCode.Forbidden),
            (aanbieder, $"/partijen/{Voorbeelden.Gemeente}/gebeurtenissen", HttpStatusCode.Forbidden),
            (aanbieder, $"/partijen/{Voorbeelden.Gemeente}/berichten", HttpStatusCode.Forbidden),
            (aanbieder, $"/partijen/{Voorbeelden.Gemeente}/berichten/{heen}", HttpStatusCode.Forbidden),
            (aanbieder, $"/partijen/{Voorbeelden.Gemeente}/balans", HttpStatusCode.Forbidden),
            (aanbieder, $"/partijen/{Voorbeelden.Gemeente}/monitor", HttpStatusCode.Forbidden),
            (aanbieder, $"/partijen/{Voorbeelden.Aanbieder}/berichten/{heen}", HttpStatusCode.NotFound),
            (beide, $"/partijen/{Voorbeelden.Aanbieder}/berichten/{heen}", HttpStatusCode.NotFound),
            (aanbieder, "/beheer/wachtrijen", HttpStatusCode.Forbidden),
            (aanbieder, "/beheer/deadletters", HttpStatusCode.Forbidden),
            (aanbieder, "/beheer/audit", HttpStatusCode.Forbidden),
            (regio, $"/partijen/{Voorbeelden.Gemeente}/termijnen", HttpStatusCode.Forbidden),
            (regio, $"/partijen/{Voorbeelden.Gemeente}/monitor", HttpStatusCode.OK),
        ];
        foreach (var (wie, pad, status) in gevallen)
        {
            using var antwoord = await wie.Http.GetAsync(pad);
            Assert.That(antwoord.StatusCode, Is.EqualTo(status), pad);
            Assert.That(antwoord.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/html"), pad);
        }
    }

    [Test]
    public async Task De_monitor_schermt_af_zoals_de_API()
    {
        using var gemeente = await Bezoeker.AangemeldAsync(installatie, Testinstallatie.GemeenteSleutel);
        using var regio = await Bezoeker.AangemeldAsync(installatie, Monitorsleutel);
        var pad = $"/partijen/{Voorbeelden.Gemeente}/monitor";
        var (eigen, anders) = (await gemeente.LeesAsync(pad), await regio.LeesAsync(pad));
        using var http = new HttpClient { BaseAddress = installatie.Http.BaseAddress, DefaultRequestHeaders = { { ApiSleutelHandler.Header, Monitorsleutel } } };
        var api = await http.GetStringAsync($"/api/v1{pad}?vorm=csv");

        Assert.That(eigen, Does.Contain("De hele gemeente").And.Contain("Download als CSV").And.Not.Contain("\"getal\"><5"));
        Assert.That(anders, Does.Contain("\"getal\"><5").And.Not.Contain("De hele gemeente"));
        Assert.That(await regio.Http.GetStringAsync($"{pad}?vorm=csv"), Is.EqualTo(api).And.Contain("<5"));
    }

    [Test]
    public async Task Een_beheerder_archiveert_en_herstelt_met_een_reden()
    {
        var id = await installatie.GeefDeadletterAsync(3, heen, "groep002");
        var plaats = $"/beheer/deadletters/{id}";
        using var beheerder = await Bezoeker.AangemeldAsync(installatie, Testinstallatie.Beheersleutel);

        using var zonderReden = await beheerder.StuurAsync(plaats, $"{plaats}/archiveren", ("reden", ""));
        using var gearchiveerd = await beheerder.StuurAsync(plaats, $"{plaats}/archiveren", ("reden", "Dubbel met een andere"));
        using var nogEens = await beheerder.StuurAsync(plaats, $"{plaats}/archiveren", ("reden", "Dubbel"));
        Assert.That(
            new[] { zonderReden.StatusCode, gearchiveerd.StatusCode, nogEens.StatusCode },
            Is.EqualTo(new[] { HttpStatusCode.BadRequest, HttpStatusCode.Found, HttpStatusCode.Conflict }));
        Assert.That(await beheerder.LeesAsync(plaats), Does.Contain("Gearchiveerd").And.Contain("Dubbel met een andere").And.Contain("Uit het archief halen"));

        using var hersteld = await beheerder.StuurAsync(plaats, "/beheer/deadletters/groep/herstellen", ("groep", "groep002"), ("reden", "Toch niet"));
        Assert.That(hersteld.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(await beheerder.LeesAsync("/beheer/audit"), Does.Contain("Toch niet").And.Contain("uit het archief gehaald").And.Contain("<td>beheer</td>"));
    }

    [Test]
    public async Task Een_groep_opnieuw_laat_zien_hoe_de_ronde_gaat()
    {
        using var beheerder = await Bezoeker.AangemeldAsync(installatie, Testinstallatie.Beheersleutel);
        using var begonnen = await beheerder.StuurAsync("/beheer/deadletters?groep=groep001", "/beheer/deadletters/groep/opnieuw", ("groep", "groep001"), ("reden", "Hersteld"));

        Assert.That(begonnen.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(await beheerder.LeesAsync(begonnen.Headers.Location!.OriginalString), Does.Contain("Herhaling van een groep").And.Contain("groep001"));
    }

    [TestCase("vrijgave", HttpStatusCode.Conflict)]
    [TestCase("opnieuw", HttpStatusCode.Conflict)]
    [TestCase("beantwoord", HttpStatusCode.Found)]
    public async Task Met_een_bericht_kan_alleen_wat_bij_zijn_status_hoort_en_met_dat_van_een_ander_niets(string handeling, HttpStatusCode status)
    {
        using var gemeente = await Bezoeker.AangemeldAsync(installatie, Testinstallatie.GemeenteSleutel);
        using var aanbieder = await Bezoeker.AangemeldAsync(installatie, Aanbiedersleutel);
        using var eigen = await gemeente.StuurAsync($"/partijen/{Voorbeelden.Gemeente}/termijnen", $"/partijen/{Voorbeelden.Gemeente}/berichten/{heen}/{handeling}");
        using var ander = await aanbieder.StuurAsync($"/partijen/{Voorbeelden.Aanbieder}/termijnen", $"/partijen/{Voorbeelden.Aanbieder}/berichten/{heen}/{handeling}");
        using var verboden = await aanbieder.StuurAsync($"/partijen/{Voorbeelden.Aanbieder}/termijnen", $"/partijen/{Voorbeelden.Gemeente}/berichten/{heen}/{handeling}");

        Assert.That(
            new[] { eigen.StatusCode, ander.StatusCode, verboden.StatusCode },
            Is.EqualTo(new[] { status, HttpStatusCode.NotFound, HttpStatusCode.Forbidden }));
    }

    [TestCase($"/partijen/{Voorbeelden.Gemeente}/berichten?status=Verzinsel")]
    [TestCase($"/partijen/{Voorbeelden.Gemeente}/berichten?na=1")]
    [TestCase($"/partijen/{Voorbeelden.Gemeente}/termijnen?laat=x")]
    [TestCase($"/partijen/{Voorbeelden.Gemeente}/monitor?maand=mei")]
    [TestCase($"/partijen/{Voorbeelden.Gemeente}/monitor?maand=9999-12")]
    [TestCase("/beheer/deadletters?wachtrij=x")]
    [TestCase("/beheer/audit?na=x")]
    public async Task Een_verkeerde_vraag_geeft_een_pagina_die_zegt_wat_er_mis_is(string pad)
    {
        using var bezoeker = await Bezoeker.AangemeldAsync(installatie, Testinstallatie.Sleutel);
        using var antwoord = await bezoeker.Http.GetAsync(pad);
        Assert.That((antwoord.StatusCode, antwoord.Content.Headers.ContentType!.MediaType), Is.EqualTo((HttpStatusCode.BadRequest, "text/html")));
    }

    [TestCase("/verzinsel", "text/html", "text/html")]
    [TestCase("/verzinsel", "application/json", "application/problem+json")]
    [TestCase("/api/v1/verzinsel", "text/html", "application/problem+json")]
    public async Task Wat_er_niet_is_zegt_dat_op_een_pagina_tegen_een_mens_en_anders_als_probleem(string pad, string gevraagd, string gekregen)
    {
        using var bezoeker = new Bezoeker(installatie);
        bezoeker.Http.DefaultRequestHeaders.Add("Accept", gevraagd);
        using var antwoord = await bezoeker.Http.GetAsync(pad);
        Assert.That((antwoord.StatusCode, antwoord.Content.Headers.ContentType!.MediaType), Is.EqualTo((HttpStatusCode.NotFound, gekregen)));
        Assert.That(await antwoord.Content.ReadAsStringAsync(), Does.Contain("Dit adres bestaat niet."));
    }
}
