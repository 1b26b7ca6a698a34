using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Partijen;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Model;
using Wmo.Berichten.Service.Inrichting;

namespace Wmo.Berichten.Service.Tests.Inrichting;

/// <summary>What is agreed outside the messages comes from the configuration.</summary>
public sealed class AfsprakenTests
{
    private const string Tarief = "Afspraken:0363:Aanbieders:99990001:Tarieven:0";

    private static readonly Partijcode Gemeente = Partijcode.Parse("0363");

    private static readonly Partijcode Aanbieder = Partijcode.Parse("99990001");

    private static readonly Dictionary<string, string?> Alles = new()
    {
        ["Afspraken:0363:Productcodes:01:0"] = "01A01",
        ["Afspraken:0363:Productcodes:01:1"] = "01A02",
        [$"{Tarief}:Categorie"] = "01",
        [$"{Tarief}:Code"] = "01A01",
        [$"{Tarief}:Eenheid"] = "04",
        [$"{Tarief}:Tarief"] = "6050",
        [$"{Tarief}:Vanaf"] = "2026-01-01",
        [$"{Tarief}:TotEnMet"] = "2026-12-31",
    };

    [Test]
    public void Zonder_instelling_geldt_de_lijst_van_gemeenten_en_is_niets_afgesproken()
    {
        var register = Lees([]);
        var afspraken = register.Tussen(Gemeente, Aanbieder);

        Assert.That(afspraken.Gemeenten!.Kent("0363", new DateOnly(2026, 1, 1)), Is.True);
        Assert.That(afspraken.Productcodes, Is.Empty);
        Assert.That(afspraken.Tarieven, Is.Empty);
        Assert.That(register.Uitgeschakeld.Select(regel => regel.Regel), Is.EquivalentTo(["TR381", "TR418"]));
    }

    [Test]
    public void Wat_is_ingesteld_geldt_voor_dit_paar_van_welke_kant_ook_gezien()
    {
        var register = Lees(Alles);
        var afspraken = register.Tussen(Gemeente, Aanbieder);

        Assert.Multiple(() =>
        {
            Assert.That(register.Tussen(Aanbieder, Gemeente), Is.SameAs(afspraken));
            Assert.That(afspraken.Productcodes["0363"].Select(product => (product.Categorie, product.Code)), Is.EquivalentTo([
                (ProductCategorie.HuishoudelijkeHulp, "01A01"), (ProductCategorie.HuishoudelijkeHulp, "01A02")]));
            Assert.That(afspraken.Tarieven, Is.EqualTo([new Regels.Tariefafspraak(
                ProductCategorie.HuishoudelijkeHulp, "01A01", Eenheid.Uur, new Bedrag(6050), new(2026, 1, 1), new(2026, 12, 31))]));
            Assert.That(register.Uitgeschakeld, Is.Empty);
        });
    }

    [Test]
    public void Een_andere_aanbieder_heeft_de_lijsten_van_de_gemeente_en_geen_tarieven()
    {
        var afspraken = Lees(Alles).Tussen(Gemeente, Partijcode.Parse("99990002"));

        Assert.That(afspraken.Productcodes, Contains.Key("0363"));
        Assert.That(afspraken.Tarieven, Is.Empty);
    }

    [TestCase("Afspraken:036:Productcodes:01:0", "01A01", "Afspraken:036 is geen gemeentecode")]
    [TestCase("Afspraken:0363:Productcodes:99:0", "01A01", "geen productcategorie")]
    [TestCase("Afspraken:0363:Aanbieders:99990001:Taakgericht:0:Categorie", "01", "zet dat met \"variant\"")]
    [TestCase("Afspraken:0363:Aanbieders:12:Tarieven:0:Categorie", "01", "is geen gemeentecode (4 cijfers) of AGB-code (8 cijfers)")]
    [TestCase($"{Tarief}:Eenheid", "99", "noemt geen Eenheid")]
    [TestCase($"{Tarief}:Tarief", "60,50", "geen heel aantal eurocenten")]
    [TestCase($"{Tarief}:Vanaf", "1-1-2026", "schrijf een datum als 2026-01-31")]
    public void Een_foute_instelling_houdt_de_start_tegen_en_zegt_waar(string sleutel, string waarde, string wat)
    {
        var fout = Assert.Throws<InvalidOperationException>(() => Lees(new(Alles) { [sleutel] = waarde }));

        Assert.That(fout!.Message, Does.Contain(wat).And.Contain(sleutel[..sleutel.LastIndexOf(':')].Split(":Productcodes")[0].Split(":Taakgericht")[0].Split(":Tarieven")[0]));
    }

    [Test]
    public void Wat_de_regio_afsprak_komt_bij_wat_is_ingesteld()
    {
        var register = Lees(new(Alles) { ["Partijen:0363:Regioprofiel"] = "hart-van-brabant" });
        var afspraken = register.Tussen(Gemeente, Aanbieder);

        Assert.Multiple(() =>
        {
            Assert.That(afspraken.Tarieven, Has.Count.EqualTo(1));
            Assert.That(afspraken.Over(ProductCategorie.Begeleiding, "02A03")?.Variant, Is.EqualTo(Regels.Uitvoeringsvariant.Taakgericht));
            Assert.That(register.Tussen(Aanbieder, Gemeente), Is.SameAs(afspraken));
            Assert.That(register.Tussen(Partijcode.Parse("0344"), Aanbieder).Producten, Is.Empty, "een andere gemeente");
        });
    }

    [TestCase("Partijen:0363:Regioprofiel", "verzinsel", "Er zijn: brabant-noordoost-oost, hart-van-brabant, landelijk.")]
    [TestCase("Partijen:99990001:Regioprofiel", "landelijk", "geen gemeente")]
    [TestCase("Regioprofielen:Map", "/bestaat/niet", "die bestaat niet")]
    public void Een_foute_keuze_van_een_profiel_houdt_de_start_tegen(string sleutel, string waarde, string wat) =>
        Assert.That(() => Lees(new() { [sleutel] = waarde }), Throws.Exception.With.Message.Contains(wat).And.Message.Contains(sleutel));

    [Test]
    public async Task Bij_de_start_zegt_het_log_welke_regels_niet_worden_beoordeeld()
    {
        using var log = new Logboek();
        await using var installatie = await Testinstallatie.StartAsync(log: log);

        Assert.That(log.Regels, Has.Some.Contains("Regel TR418 wordt niet beoordeeld."));
    }

    private static Afsprakenregister Lees(Dictionary<string, string?> instellingen)
    {
        var configuratie = new ConfigurationBuilder().AddInMemoryCollection(instellingen).Build();
        using var diensten = new ServiceCollection().AddKeten(configuratie).BuildServiceProvider();
        return diensten.GetRequiredService<Afsprakenregister>();
    }
}
