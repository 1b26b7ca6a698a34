using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Regioprofielen;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Regels;

namespace Wmo.Berichten.Keten.Tests.Regioprofielen;

/// <summary>A profile is held against the schema, and what is wrong is told with its place.</summary>
public sealed class ProfiellezerTests
{
    /// <summary>Every field that there is, in order.</summary>
    private const string Alles = """
        {
          "$schema": "regioprofiel.schema.json",
          "naam": "proef",
          "titel": "Proefregio",
          "versie": "1",
          "gemeenten": { "codes": ["0363"], "bron": "Proef, 1" },
          "termijnen": {
            "startbericht": { "aantal": 6, "eenheid": "werkdagen", "bron": "Proef, 2" },
            "eersteContact": { "aantal": 3, "eenheid": "weken", "bron": "Proef, 3" },
            "declaratie": null,
            "extraVrijeDagen": ["2026-05-15"]
          },
          "startvoorwaarde": { "geldt": true, "bron": "Proef, 4" },
          "declaratievenster": { "naAfloopVanMaand": true, "uiterlijk": { "aantal": 2, "eenheid": "maanden" }, "bron": "Proef, 5" },
          "producten": [
            {
              "categorie": "02", "code": "02A03", "variant": "taakgericht", "startEnStop": false,
              "aanbieder": { "naam": "Voorbeeldzorg", "agb": "12345678", "onderaannemers": ["87654321"] },
              "maandbedrag": { "eurocenten": 42500, "vanaf": "2026-01-01", "totEnMet": "2026-12-31" },
              "bron": "Proef, 6"
            }
          ]
        }
        """;

    [Test]
    public void Elk_veld_komt_in_het_profiel()
    {
        var profiel = Lees(Alles);
        var product = profiel.Producten.Single();

        Assert.Multiple(() =>
        {
            Assert.That((profiel.Naam, profiel.Titel, profiel.Versie, profiel.Herkomst), Is.EqualTo(("proef", "Proefregio", "1", "proef.json")));
            Assert.That(profiel.Gemeenten.Codes, Is.EqualTo(["0363"]));
            Assert.That(profiel.Termijnen with { ExtraVrijeDagen = [] }, Is.EqualTo(Termijnregels.Landelijk with
            {
                Startbericht = new(6, Termijneenheid.Werkdagen),
                EersteContact = new(3, Termijneenheid.Weken),
                Declaratie = null,
                ExtraVrijeDagen = [],
            }));
            Assert.That(profiel.Termijnen.ExtraVrijeDagen, Is.EqualTo([new DateOnly(2026, 5, 15)]));
            Assert.That(profiel.Startvoorwaarde.Geldt, Is.True);
            Assert.That(profiel.Declaratievenster, Is.EqualTo(new Declaratievenster { NaAfloopVanMaand = true, Uiterlijk = new(2, Termijneenheid.Maanden) }));
            Assert.That((product.Categorie, product.Code, product.Variant, product.StartEnStop), Is.EqualTo(("02", "02A03", Uitvoeringsvariant.Taakgericht, false)));
            Assert.That((product.Aanbieder!.Naam, product.Aanbieder.Agb, product.Aanbieder.Onderaannemers.Single()), Is.EqualTo(("Voorbeeldzorg", "12345678", "87654321")));
            Assert.That(product.Maandbedrag, Is.EqualTo(new Maandbedrag { Eurocenten = 42500, Vanaf = new(2026, 1, 1), TotEnMet = new(2026, 12, 31) }));
        });
    }

    [TestCase("naam", "\"Proef x\"", "proef.json, naam: hier hoort een naam van kleine letters")]
    [TestCase("titel", "\"\"", "titel: hier hoort")]
    [TestCase("versie", "1", "versie: hier hoort")]
    [TestCase("versie", null, "'versie' ontbreekt; daar hoort een aanduiding van de versie")]
    [TestCase("verzie", "\"1\"", "'verzie' is hier geen veld; kies uit $schema, naam, titel, versie")]
    [TestCase("gemeenten", "[\"0363\"]", "gemeenten: hier hoort voor welke gemeenten")]
    [TestCase("gemeenten.codes[0]", "\"363\"", "gemeenten.codes[0]: hier hoort een gemeentecode van 4 cijfers")]
    [TestCase("gemeenten.bron", null, "'bron' ontbreekt; daar hoort het document")]
    [TestCase("termijnen", "[]", "termijnen: hier hoort de termijnen")]
    [TestCase("termijnen.startbericht", "5", "termijnen.startbericht: hier hoort een termijn als")]
    [TestCase("termijnen.startbericht.aantal", "-1", "termijnen.startbericht.aantal: hier hoort een geheel getal")]
    [TestCase("termijnen.startbericht.aantal", "1.5", "hier hoort een geheel getal")]
    [TestCase("termijnen.startbericht.eenheid", "\"uren\"", "hier hoort werkdagen, dagen, weken of maanden")]
    [TestCase("termijnen.startbericht.bron", null, "'bron' ontbreekt")]
    [TestCase("termijnen.eersteContact.aantal", null, "'aantal' ontbreekt; daar hoort een geheel getal")]
    [TestCase("termijnen.retour", "{}", "'retour' is hier geen veld; kies uit retourbericht, startbericht")]
    [TestCase("termijnen.extraVrijeDagen[0]", "\"15-5-2026\"", "termijnen.extraVrijeDagen[0]: hier hoort een datum als 2026-01-31")]
    [TestCase("termijnen.extraVrijeDagen[0]", "\"2026-02-30\"", "een dag bestaat niet")]
    [TestCase("startvoorwaarde", "true", "startvoorwaarde: hier hoort of een declaratie zonder startbericht")]
    [TestCase("startvoorwaarde.geldt", "\"ja\"", "startvoorwaarde.geldt: hier hoort true of false")]
    [TestCase("startvoorwaarde.bron", null, "'bron' ontbreekt")]
    [TestCase("declaratievenster.uiterlijk.eenheid", null, "'eenheid' ontbreekt; daar hoort werkdagen")]
    [TestCase("declaratievenster.naAfloopVanMaand", "1", "hier hoort true als de maand voorbij moet zijn")]
    [TestCase("declaratievenster.bron", "\"\"", "hier hoort het document en de paragraaf")]
    [TestCase("producten", "{}", "producten: hier hoort een lijst van afspraken over producten")]
    [TestCase("producten[0]", "\"02\"", "producten[0]: hier hoort een afspraak over een product")]
    [TestCase("producten[0].categorie", "\"19\"", "producten[0].categorie: hier hoort een productcategorie van de standaard")]
    [TestCase("producten[0].categorie", null, "'categorie' ontbreekt")]
    [TestCase("producten[0].code", "\"02A003\"", "hier hoort een productcode van 1 tot 5 tekens")]
    [TestCase("producten[0].code", null, "producten[0]: een maandbedrag hoort bij één product")]
    [TestCase("producten[0].variant", "\"lumpsum\"", "hier hoort inspanningsgericht, outputgericht of taakgericht")]
    [TestCase("producten[0].variant", "\"outputgericht\"", "producten[0].startEnStop: alleen in de taakgerichte variant")]
    [TestCase("producten[0].startEnStop", "\"nee\"", "hier hoort true als in de taakgerichte variant")]
    [TestCase("producten[0].aanbieder.naam", null, "'naam' ontbreekt; daar hoort de naam van de aanbieder")]
    [TestCase("producten[0].aanbieder.agb", "\"1234567\"", "producten[0].aanbieder.agb: hier hoort een AGB-code van 8 cijfers")]
    [TestCase("producten[0].aanbieder.onderaannemers[0]", "\"x\"", "hier hoort een AGB-code van 8 cijfers")]
    [TestCase("producten[0].maandbedrag.eurocenten", "425.00", "hier hoort een heel aantal eurocenten")]
    [TestCase("producten[0].maandbedrag.vanaf", null, "'vanaf' ontbreekt; daar hoort een datum")]
    [TestCase("producten[0].maandbedrag.totEnMet", "\"2025-12-31\"", "producten[0].maandbedrag.totEnMet: hier hoort een dag op of na vanaf")]
    [TestCase("producten[0].bron", null, "'bron' ontbreekt")]
    public void Een_fout_wordt_gemeld_met_bestand_plek_en_wat_er_hoort(string pad, string? waarde, string melding)
    {
        var fout = Assert.Throws<OngeldigProfielException>(() => Lees(Met(pad, waarde)))!;

        Assert.That(fout.Klachten, Has.Count.EqualTo(1), string.Join("\n", fout.Klachten));
        Assert.That(fout.Klachten[0], Does.StartWith("proef.json, "));
        Assert.That(ZonderRegel(fout.Klachten[0]), Does.Contain(melding));
        Assert.That(fout.Message, Does.Contain(fout.Klachten[0]));
    }

    [Test]
    public void Een_fout_noemt_de_regel_waarop_zij_staat() =>
        Assert.That(
            () => Lees(Alles.Replace("\"0363\"", "\"363\"", StringComparison.Ordinal)),
            Throws.TypeOf<OngeldigProfielException>().With.Message.Contains("gemeenten.codes[0] (regel 6): "));

    [TestCase("")]
    [TestCase("{ \"naam\": \"x\"")]
    [TestCase("{ \"naam\": \"x\", \"naam\": \"y\" }")]
    public void Wat_geen_JSON_is_wordt_gemeld_met_zijn_regel(string json) =>
        Assert.That(() => Lees(json), Throws.TypeOf<OngeldigProfielException>().With.Message.Contains("proef.json, regel 1").Or.Message.Contains("proef.json, het bestand"));

    [Test]
    public void Elke_productcategorie_van_de_standaard_mag_en_geen_andere()
    {
        for (var nummer = 0; nummer < 100; nummer++)
        {
            var code = $"{nummer:D2}";
            var kent = Codelijsten.TryParse(code, out ProductCategorie _);
            Assert.That(() => Lees(Met("producten[0].categorie", $"\"{code}\"")), kent ? Throws.Nothing : Throws.TypeOf<OngeldigProfielException>(), code);
        }
    }

    [Test]
    public void Elk_veld_in_het_schema_zegt_wat_er_hoort()
    {
        var zonder = Velden(JsonNode.Parse(Profiellezer.Schema)!.AsObject())
            .Where(veld => !veld.ContainsKey("$ref") && !veld.ContainsKey("description")).Select(veld => veld.GetPath());

        Assert.That(zonder, Is.Empty);
    }

    [Test]
    public void De_drie_profielen_van_het_programma_zijn_goed() =>
        Assert.That(Profiellezer.Ingebouwd.Select(profiel => profiel.Naam), Is.EqualTo(["brabant-noordoost-oost", "hart-van-brabant", "landelijk"]));

    [Test]
    public void Landelijk_zegt_wat_zonder_profiel_ook_geldt()
    {
        var landelijk = Ingebouwd(Regioprofiel.Landelijk);

        Assert.That(landelijk.Termijnen, Is.EqualTo(Termijnregels.Landelijk));

        // What is kept everywhere stands in the profile with its source, also where that is no rule of the standard.
        var bron = typeof(Profiellezer).Assembly.GetManifestResourceNames().Single(naam => naam == "regioprofiel/landelijk");
        using var json = typeof(Profiellezer).Assembly.GetManifestResourceStream(bron)!;
        Assert.That(JsonNode.Parse(json)!["termijnen"]!.AsObject().Select(een => een.Key), Is.EquivalentTo(new[]
        {
            "retourbericht", "startbericht", "stopbericht", "pauze", "declaratie", "declaratieantwoord", "verzoekantwoord", "verzoekonderzoek",
            "verlenging", "stap1Tot3", "stap4", "stap5En6",
        }));
        Assert.That((landelijk.Startvoorwaarde.Geldt, landelijk.Declaratievenster, landelijk.Producten.Count), Is.EqualTo((false, (Declaratievenster?)null, 0)));
    }

    [Test]
    public void Hart_van_Brabant_heeft_de_cijfers_van_zijn_bronnen()
    {
        var regio = Ingebouwd("hart-van-brabant");

        Assert.Multiple(() =>
        {
            Assert.That(regio.Termijnen.EersteContact, Is.EqualTo(new Termijnduur(2, Termijneenheid.Weken)));
            Assert.That(regio.Termijnen.PlaatsBeschermdWonen, Is.EqualTo(new Termijnduur(6, Termijneenheid.Maanden)));
            Assert.That(regio.Declaratievenster, Is.EqualTo(new Declaratievenster { NaAfloopVanMaand = true, Uiterlijk = new(3, Termijneenheid.Maanden) }));
            Assert.That(
                regio.Producten.Select(product => $"{product.Categorie} {product.Variant} {product.Aanbieder?.Naam}"),
                Is.EqualTo(["02 Taakgericht Siem", "03 Taakgericht Siem", "04 Taakgericht Siem", "07 Inspanningsgericht KikMaat", "15 Taakgericht Siem"]));
        });
    }

    private static Regioprofiel Ingebouwd(string naam) => Profiellezer.Ingebouwd.Single(profiel => profiel.Naam == naam);

    private static Regioprofiel Lees(string json) => Profiellezer.Lees("proef.json", Encoding.UTF8.GetBytes(json));

    /// <summary>The whole profile with one value replaced; null takes the field out.</summary>
    private static string Met(string pad, string? waarde)
    {
        var wortel = JsonNode.Parse(Alles)!;
        var stappen = pad.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        var ouder = stappen[..^1].Aggregate(wortel, (node, stap) => stap[0] == '[' ? node[int.Parse(stap[1..^1])]! : node[stap]!);
        var laatste = stappen[^1];
        if (laatste[0] == '[')
            ouder[int.Parse(laatste[1..^1])] = JsonNode.Parse(waarde!);
        else if (waarde is null)
            ouder.AsObject().Remove(laatste);
        else
            ouder[laatste] = waarde == "null" ? null : JsonNode.Parse(waarde);
        return wortel.ToJsonString();
    }

    private static string ZonderRegel(string klacht) => Regex.Replace(klacht, @" \(regel \d+\)", "");

    private static IEnumerable<JsonObject> Velden(JsonObject schema) =>
        from kinderen in new[] { schema["properties"], schema["definitions"], schema["items"] is { } items ? new JsonObject { ["items"] = items.DeepClone() } : null }
        where kinderen is not null
        from kind in kinderen.AsObject()
        let veld = kind.Value!.AsObject()
        from een in Velden(veld).Prepend(veld)
        select een;
}
