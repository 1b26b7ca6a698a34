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

    [TestCase("2015-01-01", "1", "2015-01-02")]
    [TestCase("2100-12-30", "1", "2100-12-31")]
    public async Task Het_eerste_en_het_laatste_jaar_doen_mee(string datum, string aantal, string verwacht) =>
        Assert.That((await Opdracht.VoerAsync("werkdagen", datum, aantal)).Uit.Trim(), Is.EqualTo(verwacht));

    [TestCase("2014-12-31", "1", "2015 tot en met 2100")]
    [TestCase("2101-01-03", "1", "2015 tot en met 2100")]
    [TestCase("2100-12-31", "1", "ligt na 2100")]
    [TestCase("2026-02-30", "1", "is geen datum")]
    [TestCase("2026-02-03", "10001", "van 0 tot en met 10000")]
    public async Task Buiten_wat_bekend_is_staat_er_wat_eraan_te_doen_is(string datum, string aantal, string reden)
    {
        var afloop = await Opdracht.VoerAsync("werkdagen", datum, aantal);
        Assert.That((afloop.Code, afloop.Uit), Is.EqualTo((2, "")));
        Assert.That(afloop.Fout, Does.Contain(reden));
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
