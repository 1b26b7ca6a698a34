using System.Diagnostics;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests;

/// <summary>The steps of <c>deploy/reservekopie</c>, rehearsed on SQLite.</summary>
public sealed class ReservekopieTests
{
    private TijdelijkeMap map = null!;

    [SetUp]
    public void Begin() => map = new TijdelijkeMap();

    [TearDown]
    public void Einde() => map.Dispose();

    [Test]
    public async Task Een_kopie_van_een_draaiende_installatie_gaat_na_verlies_verder_waar_zij_was()
    {
        Guid bewaard;
        await using (var installatie = await StartAsync())
        {
            bewaard = (await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(identificatie: "KOPIE0000001"))).Id;
            Assert.That(await VoerUitAsync("maak", map.Bestand("gegevens"), map.Bestand("kopie")), Is.Zero);
            await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(identificatie: "KOPIE0000002", toewijzingnummer: 1002));
        }

        File.WriteAllText(map.Bestand("gegevens/wmo.db"), "kapot");
        Assert.That(await VoerUitAsync("herstel", map.Bestand("kopie"), map.Bestand("gegevens")), Is.Zero);

        await using var hersteld = await StartAsync();
        using var opnieuw = await hersteld.BiedAanAsync(Voorbeelden.Wmo301(identificatie: "KOPIE0000001"));
        var later = await hersteld.BiedAanEnWachtAsync(Voorbeelden.Wmo301(identificatie: "KOPIE0000002", toewijzingnummer: 1002));
        Assert.Multiple(async () =>
        {
            Assert.That(await hersteld.XmlAsync(Voorbeelden.Gemeente, bewaard), Is.EqualTo(Voorbeelden.Wmo301(identificatie: "KOPIE0000001")), "de sleutels horen bij de kopie");
            Assert.That((int)opnieuw.StatusCode, Is.EqualTo(409), "het dossier is terug");
            Assert.That(later.Status, Is.EqualTo("Akkoord"), "wat na de kopie kwam gaat opnieuw");
            Assert.That(File.Exists(map.Bestand("gegevens.voor-herstel/wmo.db")), Is.True, "wat er stond is bewaard");
        });
    }

    [Test]
    public async Task Een_kopie_waaraan_iets_veranderd_is_wordt_niet_teruggezet()
    {
        await using (await StartAsync())
            Assert.That(await VoerUitAsync("maak", map.Bestand("gegevens"), map.Bestand("kopie")), Is.Zero);
        var kopie = map.Bestand("kopie/wmo.db");
        var bytes = File.ReadAllBytes(kopie);
        bytes[^1] ^= 1;
        File.WriteAllBytes(kopie, bytes);
        var voor = File.ReadAllBytes(map.Bestand("gegevens/wmo.db"));

        Assert.That(await VoerUitAsync("herstel", map.Bestand("kopie"), map.Bestand("gegevens")), Is.EqualTo(1));

        Assert.That(File.ReadAllBytes(map.Bestand("gegevens/wmo.db")), Is.EqualTo(voor));
    }

    [Test]
    public async Task Over_een_bestaande_kopie_gaat_geen_andere()
    {
        Directory.CreateDirectory(map.Bestand("kopie"));
        await using (await StartAsync())
            Assert.That(await VoerUitAsync("maak", map.Bestand("gegevens"), map.Bestand("kopie")), Is.EqualTo(2));
    }

    [Test]
    public async Task Een_schuine_streep_achter_een_map_maakt_niet_uit()
    {
        await using (await StartAsync())
            Assert.That(await VoerUitAsync("maak", map.Bestand("gegevens/"), map.Bestand("kopie/")), Is.Zero);

        Assert.That(await VoerUitAsync("herstel", map.Bestand("kopie/"), map.Bestand("gegevens/")), Is.Zero);
        Assert.That(Directory.Exists(map.Bestand("gegevens/sleutels")) && Directory.Exists(map.Bestand("gegevens.voor-herstel")), Is.True);
    }

    private Task<Testinstallatie> StartAsync() => Testinstallatie.StartAsync(new Dictionary<string, string?>
    {
        ["ConnectionStrings:Opslag"] = $"Data Source={map.Bestand("gegevens/wmo.db")}",
        ["Opslag:Sleutelmap"] = map.Bestand("gegevens/sleutels"),
    });

    private static async Task<int> VoerUitAsync(string stap, params string[] argumenten)
    {
        using var proces = Process.Start(new ProcessStartInfo(Repository.Pad("deploy", "reservekopie", stap), argumenten)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var fouten = proces.StandardError.ReadToEndAsync();
        TestContext.Out.Write(await proces.StandardOutput.ReadToEndAsync() + await fouten);
        await proces.WaitForExitAsync();
        return proces.ExitCode;
    }
}
