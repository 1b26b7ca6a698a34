using System.Text;
using System.Text.Json.Nodes;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Cli.Tests;

/// <summary><c>wmo speel</c>: what other programs read of it stands in its JSON.</summary>
public sealed class SpeelTests
{
    private const string Dag = "2026-02-02";

    private static readonly XsdVersie Xsd = new() { BasisschemaXsdVersie = "1.0.0", BerichtXsdVersie = "1.0.0" };

    private static readonly Product Begeleiding = new() { Categorie = ProductCategorie.Begeleiding, Code = "02A03" };

    private TijdelijkeMap map = null!;

    [SetUp]
    public void Maak() => map = new TijdelijkeMap();

    [TearDown]
    public void Ruim() => map.Dispose();

    [Test]
    public async Task Een_map_wordt_in_naamvolgorde_gespeeld_en_elk_antwoord_getoond()
    {
        Bestand("02-declaratie.xml", Declaratie("DE1", Prestatie("P1", 120), Prestatie("P2", 60, toewijzing: 4711)));
        Bestand("01-toewijzing.xml", Toewijzing("TW1"));
        Bestand("03-credit.xml", Declaratie("DE2", Prestatie("P3", 120, vorig: "P1")));
        Bestand("00-lees-mij.txt", "geen bericht"u8.ToArray());
        var uit = map.Bestand("uit");
        var afloop = await Opdracht.VoerAsync("speel", map.Pad, "--nu", Dag, "--uit", uit, "--json");

        Assert.That(afloop.Code, Is.EqualTo(0), afloop.Fout);
        Assert.That(afloop.Json, Has.All.Matches<JsonObject>(regel => regel.Select(veld => veld.Key).SequenceEqual(
            ["bestand", "bericht", "van", "naar", "antwoord", "fo01", "niveau", "codes", "totaalToegekend"])));
        Assert.That(afloop.Json.Select(Kort), Is.EqualTo(new[]
        {
            "01-toewijzing.xml WMO301 0363 12345678 WMO302 - - [] -",
            "02-declaratie.xml WMO323 12345678 0363 WMO325 - 3 [Header:0200 Prestatie:9338 Client:0200 DeclaratieAntwoord:0200] 7200",
            "03-credit.xml WMO323 12345678 0363 WMO325 - - [Header:0200 DeclaratieAntwoord:8001] -7200",
        }));
        Assert.That(afloop.Uit + afloop.Fout, Does.Not.Contain(Voorbeelden.Bsn));
        Assert.That(
            Directory.EnumerateFiles(uit).Select(Path.GetFileName).Order(),
            Is.EqualTo(new[] { "01-toewijzing.antwoord.xml", "02-declaratie.antwoord.xml", "03-credit.antwoord.xml" }));
        var antwoord = Antwoord<Wmo325.Bericht>(Path.Combine(uit, "02-declaratie.antwoord.xml"));
        Assert.That(antwoord.Header.BerichtIdentificatie.Dagtekening, Is.EqualTo(DateOnly.Parse(Dag)), "de dag waarop gespeeld wordt");
    }

    [Test]
    public async Task Wat_fout_is_wordt_op_zijn_niveau_beantwoord_en_de_rest_wordt_gespeeld()
    {
        Bestand("1-xsd.xml", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Toewijzing("TW1")).Replace("<Geslacht>2<", "<Geslacht>7<", StringComparison.Ordinal)));
        Bestand("2-elfproef.xml", Toewijzing("TW2", bsn: Voorbeelden.FouteBsn));
        Bestand("3-kapot.xml", "dit is geen XML"u8.ToArray());
        Bestand("4-onbekende-toewijzing.xml", Start("ST1", nummer: 4711));
        Bestand("5-goed.xml", Toewijzing("TW3"));
        Bestand("6-gebruikt.xml", Toewijzing("TW3"));
        Bestand("7-uit-de-toekomst.xml", Voorbeelden.Wmo301(identificatie: "TW4", toewijzingnummer: 1004, dagtekening: DateOnly.Parse(Dag).AddDays(1)));
        Bestand("8-andere-partijen.xml", Voorbeelden.Wmo301(identificatie: "TW5", gemeente: "0344", aanbieder: "87654321"));
        var afloop = await Opdracht.VoerAsync("speel", map.Pad, "--nu", Dag, "--json");

        Assert.That(afloop.Code, Is.EqualTo(2), "niet alles kon gespeeld worden");
        Assert.That(afloop.Fout, Does.Contain("3-kapot.xml"));
        Assert.That(afloop.Json.Select(Kort), Is.EqualTo(new[]
        {
            "1-xsd.xml WMO301 0363 12345678 - StUF055 1 [] -",
            "2-elfproef.xml WMO301 0363 12345678 WMO302 - 2 [Header:0001] -",
            "3-kapot.xml - - - - - - [] -",
            "4-onbekende-toewijzing.xml WMO305 12345678 0363 WMO306 - 3 [Header:0200 StartProduct:9019 Client:0200] -",
            "5-goed.xml WMO301 0363 12345678 WMO302 - - [] -",
            "6-gebruikt.xml WMO301 0363 12345678 WMO302 - 3 [Header:9056] -",
            "7-uit-de-toekomst.xml WMO301 0363 12345678 WMO302 - 4 [Header:8848] -",
            "8-andere-partijen.xml WMO301 0344 87654321 WMO302 - - [] -",
        }));
    }

    [Test]
    public async Task Een_bestand_dat_verzonden_is_komt_alleen_in_het_dossier_van_de_afzender()
    {
        Bestand("1-toewijzing.verzonden.xml", Toewijzing("TW1"));
        Bestand("2-start.xml", Start("ST1", nummer: 1001));
        Bestand("3-toewijzing-die-de-aanbieder-niet-kent.xml", Toewijzing("TW1"));
        var afloop = await Opdracht.VoerAsync("speel", map.Pad, "--nu", Dag, "--json");

        Assert.That(afloop.Code, Is.EqualTo(0), afloop.Fout);
        Assert.That(afloop.Json.Select(Kort), Is.EqualTo(new[]
        {
            "1-toewijzing.verzonden.xml WMO301 0363 12345678 - - - [] -",
            "2-start.xml WMO305 12345678 0363 WMO306 - - [] -",
            "3-toewijzing-die-de-aanbieder-niet-kent.xml WMO301 0363 12345678 WMO302 - - [] -",
        }));
    }

    [Test]
    public async Task Voor_mensen_staat_per_bericht_wat_ervan_kwam()
    {
        Bestand("1-goed.xml", Toewijzing("TW1"));
        Bestand("2-declaratie.xml", Declaratie("DE1", Prestatie("P1", 120)));
        Bestand("3-fout.verzonden.xml", "<Bericht/>"u8.ToArray());
        var afloop = await Opdracht.VoerAsync("speel", map.Pad, "--nu", Dag);
        Assert.Multiple(() =>
        {
            Assert.That(afloop.Code, Is.EqualTo(2));
            Assert.That(afloop.Fout, Does.Contain("3-fout.verzonden.xml"));
            Assert.That(afloop.Uit, Does.Contain("1-goed.xml").And.Contain("WMO302 akkoord").And.Contain("72,00").And.Contain("niet gespeeld"));
        });
    }

    [TestCase("landelijk", "2-start.xml WMO305 12345678 0363 WMO306 - 3 [Header:0200 StartProduct:9019 Client:0200] -")]
    [TestCase("brabant-noordoost-oost", "2-start.xml WMO305 12345678 0363 WMO306 - 3 [Header:0200 StartProduct:9019 Client:0200] -")]
    [TestCase("hart-van-brabant", "2-start.xml WMO305 12345678 0363 WMO306 - - [] -")]
    public async Task Dezelfde_map_gaat_onder_elk_profiel_zoals_dat_profiel_zegt(string profiel, string start)
    {
        Bestand("1-toewijzing.xml", Toewijzing("TW1"));
        Bestand("2-start.xml", Start("ST1", nummer: null));
        var afloop = await Opdracht.VoerAsync("speel", map.Pad, "--nu", Dag, "--profiel", profiel, "--json");

        Assert.That(afloop.Code, Is.EqualTo(0), afloop.Fout);
        Assert.That(afloop.Json.Select(Kort).Last(), Is.EqualTo(start));
    }

    [Test]
    public async Task Een_profiel_mag_een_bestand_zijn_en_wat_een_medewerker_zou_vrijgeven_wordt_gezegd()
    {
        Bestand("1-toewijzing.xml", Toewijzing("TW1"));
        Bestand("2-declaratie.xml", Declaratie("DE1", Prestatie("P1", 120)));
        Bestand("proef.json", """{ "naam": "proef", "titel": "Proef", "versie": "1", "startvoorwaarde": { "geldt": true, "bron": "Proef" } }"""u8.ToArray());
        var afloop = await Opdracht.VoerAsync("speel", map.Pad, "--nu", Dag, "--profiel", map.Bestand("proef.json"), "--json");

        Assert.That(afloop.Code, Is.EqualTo(0), afloop.Fout);
        Assert.That(afloop.Json.Select(Kort).Last(), Is.EqualTo("2-declaratie.xml WMO323 12345678 0363 WMO325 - - [Header:0200 DeclaratieAntwoord:8001] 7200"));
        Assert.That(afloop.Fout, Does.Contain("2-declaratie.xml: ").And.Contain("Prestatie 1 heeft geen startbericht.").And.Contain("meteen vrijgegeven"));
    }

    [Test]
    public async Task Een_profiel_dat_niet_goed_is_wordt_niet_gespeeld_en_gezegd_wordt_waarom()
    {
        Bestand("1-toewijzing.xml", Toewijzing("TW1"));
        Bestand("fout.json", """{ "naam": "fout", "titel": "Fout" }"""u8.ToArray());
        var afloop = await Opdracht.VoerAsync("speel", map.Pad, "--profiel", map.Bestand("fout.json"));
        Assert.That((afloop.Code, afloop.Uit), Is.EqualTo((2, "")));
        Assert.That(afloop.Fout, Does.Contain("fout.json, versie (regel 1): 'versie' ontbreekt"));

        var controle = await Opdracht.VoerAsync("profiel", map.Bestand("fout.json"));
        Assert.That((controle.Code, controle.Uit.Trim()), Is.EqualTo((1, "fout.json, versie (regel 1): 'versie' ontbreekt; daar hoort een aanduiding van de versie, 1 tot 50 tekens; zij komt in het log.")));
    }

    [TestCase(0, "hart-van-brabant", "profiel")]
    [TestCase(0, "is goed: Regio Hart van Brabant.", "profiel", "hart-van-brabant")]
    [TestCase(0, "json-schema.org", "profiel", "--schema")]
    [TestCase(2, "landelijk", "profiel", "verzinsel")]
    public async Task Profielen_zijn_te_noemen_en_te_controleren(int code, string tekst, params string[] opdracht)
    {
        var afloop = await Opdracht.VoerAsync(opdracht);
        Assert.That(afloop.Code, Is.EqualTo(code));
        Assert.That(code == 0 ? afloop.Uit : afloop.Fout, Does.Contain(tekst));
    }

    [TestCase("bestaat-niet", TestName = "Een map die er niet is, kan niet worden gespeeld")]
    [TestCase(".", "--nu", "morgen", TestName = "Een dag die er geen is, kan niet worden gespeeld")]
    [TestCase(".", "--profiel", "verzinsel", TestName = "Een profiel dat er niet is, kan niet worden gespeeld")]
    [TestCase(".", TestName = "Een map zonder berichten kan niet worden gespeeld")]
    public async Task Verkeerd_aanroepen_eindigt_met_2(string wat, params string[] opties)
    {
        var afloop = await Opdracht.VoerAsync(["speel", wat == "." ? map.Pad : map.Bestand(wat), .. opties]);
        Assert.That((afloop.Code, afloop.Uit), Is.EqualTo((2, "")), afloop.Fout);
        Assert.That(afloop.Fout, Does.StartWith("wmo: "));
    }

    /// <summary>A line with its values one after the other; a dash where there is none.</summary>
    private static string Kort(JsonObject regel) => string.Join(' ', regel.Select(veld => veld.Value switch
    {
        JsonArray codes => $"[{string.Join(' ', codes.Select(een => $"{een!["klasse"]}:{string.Join(',', een["codes"]!.AsArray())}"))}]",
        null => "-",
        var waarde => waarde.ToString(),
    }));

    private static byte[] Toewijzing(string identificatie, string bsn = Voorbeelden.Bsn) => Voorbeelden.Wmo301(identificatie: identificatie, bsn: bsn);

    private static byte[] Start(string identificatie, int? nummer) => Xml(new Wmo305.Bericht
    {
        Header = new() { Afzender = Voorbeelden.Aanbieder, Ontvanger = Voorbeelden.Gemeente, BerichtIdentificatie = Identificatie(identificatie), XsdVersie = Xsd },
        Client = new()
        {
            Bsn = Bsn.Parse(Voorbeelden.Bsn),
            Geboortedatum = new() { Datum = new(1948, 3, 21) },
            Geslacht = Geslacht.Vrouw,
            Naam = new() { Geslachtsnaam = new() { Achternaam = "Proefstra" } },
            StartProducten = [new() { ToewijzingNummer = nummer, Product = nummer is null ? Begeleiding : null, Begindatum = new(2026, 1, 6), StatusAanlevering = StatusAanlevering.Nieuw }],
        },
    });

    private static byte[] Declaratie(string nummer, params Wmo323.Prestatie[] prestaties)
    {
        var totaal = prestaties.Sum(prestatie => prestatie.IngediendBedrag.Bedrag.Centen * (prestatie.IngediendBedrag.DebetCredit == DebetCredit.Debet ? 1 : -1));
        return Xml(new Wmo323.Bericht
        {
            Header = new() { Afzender = Voorbeelden.Aanbieder, Ontvanger = Voorbeelden.Gemeente, BerichtIdentificatie = Identificatie(nummer), XsdVersie = Xsd },
            Declaratie = new()
            {
                DeclaratieNummer = nummer,
                DeclaratiePeriode = new() { Begindatum = new(2026, 1, 1), Einddatum = new(2026, 1, 31) },
                DeclaratieDagtekening = DateOnly.Parse(Dag),
                TotaalIngediendBedrag = new() { TotaalBedrag = new(Math.Abs(totaal)), DebetCredit = totaal < 0 ? DebetCredit.Credit : DebetCredit.Debet },
                Clienten = [new() { Bsn = Bsn.Parse(Voorbeelden.Bsn), Prestaties = [.. prestaties] }],
            },
        });
    }

    private static Wmo323.Prestatie Prestatie(string referentie, int minuten, string? vorig = null, int toewijzing = 1001) => new()
    {
        ProductReferentie = new() { ReferentieNummer = referentie, VorigReferentieNummer = vorig },
        ToewijzingNummer = toewijzing,
        ProductCategorie = ProductCategorie.HuishoudelijkeHulp,
        ProductCode = "01A01",
        ProductPeriode = new() { Begindatum = new(2026, 1, 5), Einddatum = new(2026, 1, 31) },
        GeleverdVolume = minuten,
        Eenheid = Eenheid.Minuut,
        ProductTarief = new(60),
        IngediendBedrag = new() { Bedrag = new(60L * minuten), DebetCredit = vorig is null ? DebetCredit.Debet : DebetCredit.Credit },
    };

    private static BerichtIdentificatie Identificatie(string naam) => new() { Identificatie = naam, Dagtekening = DateOnly.Parse(Dag) };

    private static byte[] Xml(IBericht bericht)
    {
        using var doel = new MemoryStream();
        Model.Berichten.Schrijf(bericht, doel);
        return doel.ToArray();
    }

    private static T Antwoord<T>(string bestand)
        where T : IBericht
    {
        Assert.That(Model.Berichten.TryLees(Berichtsoort.Wmo325, File.ReadAllBytes(bestand), out var bericht, out _), Is.True);
        return (T)bericht!;
    }

    private void Bestand(string naam, byte[] inhoud) => File.WriteAllBytes(map.Bestand(naam), inhoud);
}
