using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Cli.Tests;

/// <summary>The commands that explain: rules, working days, schemas.</summary>
public sealed class NaslagTests
{
    [TestCase("CS002", "elfproef")]
    [TestCase("tr061", "Contactgegevens")]
    public async Task Een_regel_wordt_uitgelegd(string code, string woord)
    {
        var afloop = await Opdracht.VoerAsync("regel", code);
        Assert.Multiple(() =>
        {
            Assert.That(afloop.Code, Is.EqualTo(0), afloop.Fout);
            Assert.That(afloop.Uit, Does.Contain(code.ToUpperInvariant()).And.Contain(woord).And.Contain("0001").And.Contain("WMO301"));
        });
    }

    [TestCase("2026-04-02", "1", "2026-04-07")]
    [TestCase("2026-11-20", "3", "2026-11-25")]
    public async Task Werkdagen_worden_geteld(string datum, string aantal, string verwacht)
    {
        var afloop = await Opdracht.VoerAsync("werkdagen", datum, aantal);
        Assert.That(afloop.Uit.Trim(), Is.EqualTo(verwacht));
    }

    [Test]
    public async Task Onze_eigen_schemas_verschillen_niet_van_zichzelf()
    {
        var afloop = await Opdracht.VoerAsync("schemas", "vergelijk", Repository.Pad("schemas", "iwmo-3.2"));
        Assert.That((afloop.Code, afloop.Uit.Trim()), Is.EqualTo((0, "Geen verschillen.")), afloop.Fout);
    }

    [Test]
    public async Task Een_verschil_wordt_genoemd_en_eindigt_met_1()
    {
        using var map = new TijdelijkeMap();
        foreach (var schema in Directory.EnumerateFiles(Repository.Pad("schemas", "iwmo-3.2")))
            File.WriteAllText(map.Bestand(Path.GetFileName(schema)), (await File.ReadAllTextAsync(schema)).Replace("[0-9]{9}", "[0-9]{8}", StringComparison.Ordinal));
        var afloop = await Opdracht.VoerAsync("schemas", "vergelijk", map.Pad);
        Assert.Multiple(() =>
        {
            Assert.That(afloop.Code, Is.EqualTo(1));
            Assert.That(afloop.Uit, Does.Contain("LDT_BurgerServicenummer"));
        });
    }
}
