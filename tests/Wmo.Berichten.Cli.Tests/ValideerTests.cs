using System.Text;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Cli.Tests;

public sealed class ValideerTests
{
    private static readonly byte[] Goed = Voorbeelden.Wmo301();
    private static readonly byte[] ZonderElfproef = Voorbeelden.Wmo301(bsn: Voorbeelden.FouteBsn);
    private static readonly byte[] TegenDeXsd = Encoding.UTF8.GetBytes(Voorbeelden.Wmo301Tekst().Replace("<Geslacht>2<", "<Geslacht>7<"));

    private TijdelijkeMap map = null!;

    [SetUp]
    public void Maak() => map = new TijdelijkeMap();

    [TearDown]
    public void Ruim() => map.Dispose();

    [Test]
    public async Task Een_goed_bericht_eindigt_met_0()
    {
        var afloop = await Opdracht.VoerAsync("valideer", Bestand("goed.xml", Goed), "--json");
        Assert.Multiple(() =>
        {
            Assert.That(afloop.Code, Is.EqualTo(0), afloop.Fout);
            Assert.That(afloop.Json.Single().Select(veld => veld.Key), Is.EqualTo(new[] { "bestand", "bericht", "geldig", "niveau", "bevindingen" }));
            Assert.That((string)afloop.Json[0]["bericht"]!, Is.EqualTo("WMO301"));
            Assert.That((bool)afloop.Json[0]["geldig"]!, Is.True);
            Assert.That(afloop.Json[0]["niveau"], Is.Null);
            Assert.That(afloop.Json[0]["bevindingen"]!.AsArray(), Is.Empty);
        });
    }

    [Test]
    public async Task Een_bevinding_noemt_regel_code_niveau_klasse_en_pad_en_eindigt_met_1()
    {
        var afloop = await Opdracht.VoerAsync("valideer", Bestand("fout.xml", ZonderElfproef), "--json");
        var bevinding = afloop.Json.Single()["bevindingen"]!.AsArray().Single()!.AsObject();
        Assert.Multiple(() =>
        {
            Assert.That(afloop.Code, Is.EqualTo(1));
            Assert.That((int)afloop.Json[0]["niveau"]!, Is.EqualTo(2));
            Assert.That(bevinding.Select(veld => veld.Key), Is.EqualTo(new[] { "regel", "retourcode", "niveau", "klasse", "pad", "melding" }));
            Assert.That((string)bevinding["regel"]!, Is.EqualTo("CS002"));
            Assert.That((string)bevinding["retourcode"]!, Is.EqualTo("0001"));
            Assert.That((string)bevinding["klasse"]!, Is.EqualTo("Client"));
            Assert.That((string)bevinding["pad"]!, Is.EqualTo("/Bericht/Client/Bsn"));
            Assert.That(afloop.Uit, Does.Not.Contain(Voorbeelden.FouteBsn));
        });
    }

    [Test]
    public async Task Niveau_1_laat_een_regel_van_niveau_2_rusten()
    {
        var afloop = await Opdracht.VoerAsync("valideer", Bestand("fout.xml", ZonderElfproef), "--niveau", "1");
        Assert.That(afloop.Code, Is.EqualTo(0), afloop.Uit);
    }

    [Test]
    public async Task Een_map_geeft_een_regel_per_bestand_in_naamvolgorde()
    {
        Bestand("b.xml", TegenDeXsd);
        Bestand("a.xml", Goed);
        Bestand("c.txt", Goed);
        var afloop = await Opdracht.VoerAsync("valideer", map.Pad, "--json");
        Assert.Multiple(() =>
        {
            Assert.That(afloop.Code, Is.EqualTo(1));
            Assert.That(afloop.Json.Select(regel => Path.GetFileName((string)regel["bestand"]!)), Is.EqualTo(new[] { "a.xml", "b.xml" }));
            Assert.That(afloop.Json.Select(regel => (int?)regel["niveau"]), Is.EqualTo(new int?[] { null, 1 }));
        });
    }

    [Test]
    public async Task Een_bericht_in_een_envelop_wordt_uitgepakt()
    {
        var envelop = new Envelop
        {
            Soort = Envelopsoort.Di01,
            Zender = new Systeem(Voorbeelden.Gemeente, "Proef"),
            Ontvanger = new Systeem(Voorbeelden.Aanbieder, Systeem.Ggk),
            Referentienummer = Guid.Parse("9c0f7b90-5c69-41e5-a837-0800200c9a66"),
            TijdstipBericht = new DateTimeOffset(2026, 1, 5, 12, 0, 0, TimeSpan.FromHours(1)),
            Functie = "WMO301",
            Versies = new Versies("0001", "0000", "0003", "0002"),
            Inhoud = ZonderElfproef,
        };
        var afloop = await Opdracht.VoerAsync("valideer", Bestand("envelop.xml", EnvelopWriter.Schrijf(envelop).ToArray()), "--json");
        Assert.Multiple(() =>
        {
            Assert.That(afloop.Code, Is.EqualTo(1));
            Assert.That((string)afloop.Json.Single()["bericht"]!, Is.EqualTo("WMO301"));
            Assert.That((string)afloop.Json[0]["bevindingen"]![0]!["regel"]!, Is.EqualTo("CS002"));
        });
    }

    [TestCase("valideer", "bestaat-niet.xml", TestName = "Een bestand dat er niet is")]
    [TestCase("valideer", TestName = "Geen bestand")]
    [TestCase("valideer", ".", "--niveau", "3", TestName = "Een niveau dat er niet is")]
    [TestCase("verzinsel", TestName = "Een opdracht die er niet is")]
    [TestCase("regel", "TR999", TestName = "Een regel die er niet is")]
    [TestCase("werkdagen", "morgen", "3", TestName = "Een datum die er geen is")]
    [TestCase("schemas", "vergelijk", "bestaat-niet", TestName = "Een map die er niet is")]
    public async Task Verkeerd_aanroepen_eindigt_met_2(params string[] argumenten)
    {
        var afloop = await Opdracht.VoerAsync(argumenten);
        Assert.That(afloop.Code, Is.EqualTo(2), afloop.Uit + afloop.Fout);
    }

    [Test]
    public async Task Voor_mensen_staat_er_wat_waar_fout_is_en_hoeveel()
    {
        var afloop = await Opdracht.VoerAsync("valideer", Bestand("goed.xml", Goed), Bestand("xsd.xml", TegenDeXsd));
        Assert.Multiple(() =>
        {
            Assert.That(afloop.Uit, Does.Contain("/Bericht/Client/Geslacht"));
            Assert.That(afloop.Uit.TrimEnd(), Does.EndWith("1 goed, 1 afgekeurd."));
        });
    }

    private string Bestand(string naam, byte[] inhoud)
    {
        var pad = map.Bestand(naam);
        File.WriteAllBytes(pad, inhoud);
        return pad;
    }
}
