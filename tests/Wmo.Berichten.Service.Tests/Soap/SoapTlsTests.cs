using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Ggk.Soap;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Service.Tests.Soap;

/// <summary>Endpoint and channel against each other over TLS, each with a certificate.</summary>
public sealed class SoapTlsTests
{
    private const string Oin = "00000001003214345000";
    private const string AnderOin = "00000001003214345999";

    private readonly Testuitgever vertrouwd = new("Vertrouwde uitgever");
    private readonly Testuitgever vreemd = new("Vreemde uitgever");
    private readonly TijdelijkeMap map = new();

    [OneTimeTearDown]
    public void Ruim_op()
    {
        vertrouwd.Dispose();
        vreemd.Dispose();
        map.Dispose();
    }

    [Test]
    public async Task Twee_installaties_wisselen_over_SOAP_een_bericht_en_zijn_antwoord_uit()
    {
        var poorten = VrijePoort.Kies(2);
        await using var gemeente = await Testinstallatie.StartAsync(Instellingen(poorten[0], poorten[1], "pem"));
        await using var aanbieder = await Testinstallatie.StartAsync(Instellingen(poorten[1], poorten[0], "pfx"));

        var dossier = await gemeente.BiedAanEnWachtAsync(Voorbeelden.Wmo301());

        Assert.That(dossier.Status, Is.EqualTo("Akkoord"));
        Assert.That(await aanbieder.PostvakAsync(Voorbeelden.Aanbieder), Has.One.Matches<Service.Api.BerichtAntwoord>(bericht => bericht.Bericht == "WMO301"));
        Assert.That(await gemeente.Http.GetStringAsync("/health/ready"), Is.EqualTo("Healthy"));
    }

    [Test]
    public async Task Een_envelop_van_20_MB_komt_ongewijzigd_aan()
    {
        await using var installatie = await StartAsync();
        var inhoud = new byte[15 * 1024 * 1024];
        new Random(20260302).NextBytes(inhoud);

        using var kanaal = Kanaal(installatie, vertrouwd.Geef(Oin));
        var aflevering = await kanaal.VerstuurAsync(Heen() with { Inhoud = inhoud }, CancellationToken.None);

        Assert.That(aflevering, Is.InstanceOf<Aflevering.Bevestigd>());
        var bericht = (await installatie.BerichtenAsync(Voorbeelden.Aanbieder, "?richting=In")).Single();
        Assert.That((await installatie.XmlAsync(Voorbeelden.Aanbieder, bericht.Id)).AsSpan().SequenceEqual(inhoud), Is.True);
    }

    private static IEnumerable<TestCaseData> Bezorgers()
    {
        yield return new TestCaseData((SoapTlsTests hier) => hier.vertrouwd.Geef(Oin, Testuitgever.Nu.AddDays(-1)), "geldt niet op dit moment").SetArgDisplayNames("verlopen");
        yield return new TestCaseData((SoapTlsTests hier) => hier.vreemd.Geef(Oin), "niet van een uitgever die hier wordt vertrouwd").SetArgDisplayNames("van een ander");
        yield return new TestCaseData((SoapTlsTests hier) => hier.vertrouwd.Geef(AnderOin), $"noemt OIN '{AnderOin}'").SetArgDisplayNames("ander OIN");
        yield return new TestCaseData((SoapTlsTests hier) => (X509Certificate2?)null, "toonde geen certificaat").SetArgDisplayNames("geen");
    }

    [TestCaseSource(nameof(Bezorgers))]
    public async Task Een_bezorger_met_een_verkeerd_certificaat_wordt_geweigerd_en_log_en_gezondheid_zeggen_waarom(Func<SoapTlsTests, X509Certificate2?> certificaat, string reden)
    {
        using var log = new Logboek();
        await using var installatie = await StartAsync(log);

        using (var verkeerd = Kanaal(installatie, certificaat(this)))
            Assert.That(() => verkeerd.VerstuurAsync(Heen(), CancellationToken.None), Throws.InstanceOf<KanaalException>().With.InnerException.InstanceOf<HttpRequestException>());

        Assert.That(log.Regels, Has.Some.Contains($"Een bezorger is geweigerd: ").And.Some.Contains(reden));
        Assert.That(await installatie.Http.GetStringAsync("/health/ready"), Does.StartWith("Degraded\nsoap: Een bezorger is geweigerd").And.Contain(reden));
        Assert.That(await installatie.BerichtenAsync(Voorbeelden.Aanbieder), Is.Empty);

        using var goed = Kanaal(installatie, vertrouwd.Geef(Oin));
        Assert.That(await goed.VerstuurAsync(Heen(), CancellationToken.None), Is.InstanceOf<Aflevering.Bevestigd>());
        Assert.That(await installatie.Http.GetStringAsync("/health/ready"), Is.EqualTo("Healthy"));
    }

    [Test]
    public async Task Wie_voor_de_ene_partij_mag_bezorgen_mag_dat_niet_voor_de_andere()
    {
        using var log = new Logboek();
        await using var installatie = await StartAsync(log, ($"Partijen:{Voorbeelden.Aanbieder}:Oin", AnderOin));
        var voorGemeente = Heen() with { Ontvanger = new Systeem(Voorbeelden.Gemeente, Systeem.Ggk) };
        using var ggk = Kanaal(installatie, vertrouwd.Geef(Oin));
        using var ander = Kanaal(installatie, vertrouwd.Geef(AnderOin));

        Assert.That(() => ggk.VerstuurAsync(Heen(), CancellationToken.None), Throws.InstanceOf<KanaalException>().With.Message.Contains("403"));
        Assert.That(() => ander.VerstuurAsync(voorGemeente, CancellationToken.None), Throws.InstanceOf<KanaalException>().With.Message.Contains("403"));

        Assert.That(log.Regels, Has.Some.Contains($"noemt OIN '{Oin}' en voor partij {Voorbeelden.Aanbieder} wordt '{AnderOin}' verwacht"));
        Assert.That(await installatie.Http.GetStringAsync("/health/ready"), Does.StartWith("Degraded").And.Contain("Een bezorger is geweigerd"));
        Assert.That(await installatie.BerichtenAsync(Voorbeelden.Aanbieder), Is.Empty);
        Assert.That(await installatie.BerichtenAsync(Voorbeelden.Gemeente), Is.Empty);

        Assert.That(await ander.VerstuurAsync(Heen(), CancellationToken.None), Is.InstanceOf<Aflevering.Bevestigd>());
        Assert.That(await ggk.VerstuurAsync(voorGemeente, CancellationToken.None), Is.InstanceOf<Aflevering.Bevestigd>());
    }

    [Test]
    public async Task Een_nieuw_certificaat_wordt_getoond_zonder_herstart()
    {
        using var log = new Logboek();
        var eigen = Bestand(vertrouwd.Geef(Oin), "wissel.pem");
        var poorten = VrijePoort.Kies(2);
        await using var gemeente = await Testinstallatie.StartAsync(
            new Dictionary<string, string?>(Instellingen(poorten[0], poorten[1], "pem")) { ["Soap:Certificaat:Pad"] = eigen });
        await using var aanbieder = await Testinstallatie.StartAsync(Instellingen(poorten[1], poorten[0], "pfx"), log);
        await gemeente.BiedAanEnWachtAsync(Voorbeelden.Wmo301());

        await File.WriteAllTextAsync(eigen, "nog niet af");
        Assert.That(await gemeente.Http.GetStringAsync("/health/ready"), Does.StartWith("Degraded").And.Contain("het oude blijft in gebruik"));

        Bestand(vertrouwd.Geef(AnderOin), "wissel.pem");
        var bezig = gemeente.BiedAanEnWachtAsync(Voorbeelden.Wmo301(identificatie: "WISSEL000001", toewijzingnummer: 77));
        await Wacht.TotAsync(() => log.Regels.Any(regel => regel.Contains($"noemt OIN '{AnderOin}'", StringComparison.Ordinal)), TimeSpan.FromSeconds(20), "het nieuwe is getoond");

        Bestand(vertrouwd.Geef(Oin), "wissel.pem");
        Assert.That((await bezig).Status, Is.EqualTo("Akkoord"));
        Assert.That(await gemeente.Http.GetStringAsync("/health/ready"), Is.EqualTo("Healthy"));
    }

    [Test]
    public async Task Een_ontvanger_met_een_ander_OIN_krijgt_niets()
    {
        await using var installatie = await StartAsync();
        var oordelen = new List<string?>();
        using var kanaal = Kanaal(installatie, vertrouwd.Geef(Oin), AnderOin, oordelen.Add);

        Assert.That(() => kanaal.VerstuurAsync(Heen(), CancellationToken.None), Throws.InstanceOf<KanaalException>().With.InnerException.InstanceOf<HttpRequestException>());

        Assert.That(oordelen, Is.Not.Empty.And.All.Contains($"noemt OIN '{Oin}' en verwacht wordt '{AnderOin}'"));
    }

    [TestCase(29, "Degraded", "verloopt op")]
    [TestCase(-1, "Unhealthy", "is verlopen op")]
    [TestCase(31, "Healthy", "")]
    public async Task Een_eigen_certificaat_dat_bijna_verloopt_is_te_zien(int dagen, string gezondheid, string uitleg)
    {
        var eigen = Bestand(vertrouwd.Geef(Oin, Testuitgever.Nu.AddDays(dagen)), $"eigen{dagen}.pfx");
        await using var installatie = await Testinstallatie.StartAsync(new Dictionary<string, string?> { ["Soap:Certificaat:Pad"] = eigen });

        using var antwoord = await installatie.Http.GetAsync("/health/ready");

        Assert.That(await antwoord.Content.ReadAsStringAsync(), Does.StartWith(gezondheid).And.Contain(uitleg));
    }

    private Task<Testinstallatie> StartAsync(Logboek? log = null, params (string Naam, string Waarde)[] anders)
    {
        var instellingen = new Dictionary<string, string?>(Server(0))
        {
            ["Soap:CertificaatVereist"] = "true",
            ["Soap:Oin"] = Oin,
        };
        foreach (var (naam, waarde) in anders)
            instellingen[naam] = waarde;
        return Testinstallatie.StartAsync(instellingen, log);
    }

    private Dictionary<string, string?> Server(int poort) => new()
    {
        ["Urls"] = $"http://127.0.0.1:0;https://127.0.0.1:{poort}",
        ["Kestrel:Certificates:Default:Path"] = Bestand(vertrouwd.Geef(Oin), "server.pfx"),
        ["Soap:Uitgevers:0"] = Uitgeversbestand(),
    };

    private Dictionary<string, string?> Instellingen(int poort, int ander, string vorm) => new(Server(poort))
    {
        ["Kanaal"] = "soap",
        ["Soap:Adres"] = $"https://127.0.0.1:{ander}/ggk/OntvangAsynchroon",
        ["Soap:Oin"] = Oin,
        ["Soap:Certificaat:Pad"] = Bestand(vertrouwd.Geef(Oin), $"eigen.{vorm}"),
    };

    private string Uitgeversbestand()
    {
        File.WriteAllText(map.Bestand("uitgever.pem"), vertrouwd.Certificaat.ExportCertificatePem());
        return map.Bestand("uitgever.pem");
    }

    private string Bestand(X509Certificate2 certificaat, string naam)
    {
        var pad = map.Bestand(naam);
        if (naam.EndsWith(".pfx", StringComparison.Ordinal))
            File.WriteAllBytes(pad, certificaat.Export(X509ContentType.Pkcs12));
        else
            File.WriteAllText(pad, certificaat.ExportCertificatePem() + "\n" + certificaat.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        return pad;
    }

    private SoapKanaal Kanaal(Testinstallatie installatie, X509Certificate2? certificaat, string oin = Oin, Action<string?>? oordeel = null)
    {
        var adressen = installatie.Diensten.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        var adres = new Uri(new Uri(adressen.Single(adres => adres.StartsWith("https", StringComparison.Ordinal))), "/ggk/OntvangAsynchroon");
        return new SoapKanaal(
            SoapVerbinding.Maak(certificaat is null ? [] : [certificaat], new Certificaateis([oin], [vertrouwd.Certificaat], TimeProvider.System), oordeel ?? (_ => { })),
            adres,
            TimeProvider.System,
            NullLogger<SoapKanaal>.Instance);
    }

    private static Envelop Heen() => new()
    {
        Soort = Envelopsoort.Di01,
        Zender = new Systeem(Voorbeelden.Gemeente, "Ander pakket"),
        Ontvanger = new Systeem(Voorbeelden.Aanbieder, Systeem.Ggk),
        Referentienummer = Guid.Parse("0b5f7c0e-7f0a-4d5e-9a51-2f4c7d1e8b01"),
        TijdstipBericht = new DateTimeOffset(2026, 3, 2, 9, 30, 15, TimeSpan.FromHours(1)),
        Functie = "WMO301",
        Versies = new Versies("0001", "0002", "0003", "0004"),
        Inhoud = "<Bericht/>"u8.ToArray(),
    };
}
