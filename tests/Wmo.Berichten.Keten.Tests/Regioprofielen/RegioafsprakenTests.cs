using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Tests.Ketens;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Testhulp;
using static Wmo.Berichten.Keten.Tests.Ketens.Ketenclient;

namespace Wmo.Berichten.Keten.Tests.Regioprofielen;

/// <summary>The same chain goes otherwise when the gemeente has another profile.</summary>
public sealed class RegioafsprakenTests
{
    private static readonly Product Begeleiding = new() { Categorie = ProductCategorie.Begeleiding, Code = "02A03" };

    private TijdelijkeMap map = null!;

    [SetUp]
    public void Maak() => map = new TijdelijkeMap();

    [TearDown]
    public void Ruim() => map.Dispose();

    [TestCase("landelijk", false)]
    [TestCase("brabant-noordoost-oost", false)]
    [TestCase("hart-van-brabant", true)]
    public async Task Een_taakgerichte_start_noemt_geen_toewijzing(string profiel, bool akkoord)
    {
        await using var spel = await StartAsync(profiel);
        var client = new Ketenclient();
        var start = client.Start("2025-01-07", Begin("2025-01-06") with { ToewijzingNummer = null, Product = Begeleiding });

        if (akkoord)
            await spel.AkkoordAsync(start);
        else
            await spel.AfgekeurdAsync(start, "StartProduct 9019");
    }

    [Test]
    public async Task Zonder_afgesproken_startberichten_hoort_een_taakgerichte_start_nergens_bij()
    {
        await using var spel = await StartMetAsync(
            """ "producten": [{ "categorie": "02", "variant": "taakgericht", "startEnStop": false, "bron": "Proef" }] """);
        var start = new Ketenclient().Start("2025-01-07", Begin("2025-01-06") with { ToewijzingNummer = null, Product = Begeleiding });

        await spel.AfgekeurdAsync(start, "StartProduct 9019");
    }

    [TestCase(""" "variant": "taakgericht" """, true)]
    [TestCase(""" "variant": "taakgericht", "startEnStop": false """, false)]
    public async Task Waar_geen_start_en_stop_zijn_afgesproken_worden_zij_ook_niet_verwacht(string product, bool verwacht)
    {
        await using var spel = await StartMetAsync($$""" "producten": [{ "categorie": "01", {{product}}, "bron": "Proef" }] """);
        var client = new Ketenclient();
        await spel.AkkoordAsync(client.Toewijzing("2025-01-02", Huishouding));
        spel.Zet("2025-01-06");
        Assert.That(await VerwachtAsync(spel, Voorbeelden.Gemeente, "startbericht"), Is.EqualTo(verwacht));

        await spel.AkkoordAsync(client.Start("2025-01-07", Begin("2025-01-06")));
        spel.Zet("2025-07-01");
        Assert.That(await VerwachtAsync(spel, Voorbeelden.Gemeente, "stopbericht"), Is.EqualTo(verwacht));
    }

    [TestCase(""" "variant": "inspanningsgericht" """, true)]
    [TestCase(""" "variant": "outputgericht", "code": "01A01", "maandbedrag": { "eurocenten": 42500, "vanaf": "2025-01-01" } """, true, Description = "een bedrag per cliënt en maand")]
    [TestCase(""" "variant": "taakgericht", "code": "01A01", "maandbedrag": { "eurocenten": 42500, "vanaf": "2025-01-01" } """, true, Description = "idem")]
    [TestCase(""" "variant": "taakgericht" """, false, Description = "een bedrag voor de hele taak")]
    [TestCase(""" "variant": "taakgericht", "code": "02A03" """, true, Description = "een ander product")]
    public async Task Wat_als_taak_wordt_betaald_hoeft_niet_per_client_te_worden_gedeclareerd(string product, bool verwacht)
    {
        await using var spel = await StartMetAsync($$""" "producten": [{ "categorie": "01", {{product}}, "bron": "Proef" }] """);
        var client = new Ketenclient();
        await spel.AkkoordAsync(client.Toewijzing("2025-01-02", Huishouding));
        await spel.AkkoordAsync(client.Start("2025-01-07", Begin("2025-01-06")));
        spel.Zet("2025-02-03");
        foreach (var partij in new[] { Voorbeelden.Gemeente, Voorbeelden.Aanbieder })
            Assert.That(await VerwachtAsync(spel, partij, "declaratie"), Is.EqualTo(verwacht));
    }

    private static async Task<bool> VerwachtAsync(Ketenspel spel, string partij, string soort) =>
        (await spel.TermijnenAsync(partij)).Any(termijn => termijn.StartsWith(soort, StringComparison.Ordinal));

    [Test]
    public async Task Zonder_startvoorwaarde_wordt_een_declaratie_zonder_start_meteen_betaald()
    {
        await using var spel = await StartAsync("landelijk");
        var client = new Ketenclient();
        await spel.AkkoordAsync(client.Toewijzing("2025-01-02", Huishouding));

        await spel.AkkoordAsync(client.Declaratie("2025-02-03", "D1", "2025-01-01", Minuten("P1", "2025-01-06", 480)));
    }

    [Test]
    public async Task Met_startvoorwaarde_beslist_een_medewerker_over_een_declaratie_zonder_start()
    {
        await using var spel = await StartMetAsync(""" "startvoorwaarde": { "geldt": true, "bron": "Proef" } """);
        var client = new Ketenclient();
        await spel.AkkoordAsync(client.Toewijzing("2025-01-02", Huishouding, Huishouding with { ToewijzingNummer = 1002, Product = Begeleiding }));
        await spel.AkkoordAsync(client.Start("2025-01-07", Begin("2025-01-06")));
        await spel.AkkoordAsync(client.Declaratie("2025-02-03", "D1", "2025-01-01", Minuten("P1", "2025-01-06", 480)));

        var zonderStart = Minuten("P3", "2025-02-01", 60, 1002) with { ProductCategorie = Begeleiding.Categorie, ProductCode = Begeleiding.Code! };
        var declaratie = client.Declaratie("2025-03-03", "D2", "2025-02-01", Minuten("P2", "2025-02-01", 60), zonderStart);
        await BeslistAsync(spel, declaratie, "Prestatie 2 heeft geen startbericht.", toegekend: 7_200);
    }

    [Test]
    public async Task Een_ingetrokken_of_latere_start_is_geen_start()
    {
        await using var spel = await StartMetAsync(""" "startvoorwaarde": { "geldt": true, "bron": "Proef" } """);
        var client = new Ketenclient();
        await spel.AkkoordAsync(client.Toewijzing("2025-01-02", Huishouding));
        await spel.AkkoordAsync(client.Start("2025-01-07", Begin("2025-01-06")));
        await spel.AkkoordAsync(client.Start("2025-01-08", Begin("2025-01-06").Ingetrokken()));
        await spel.AkkoordAsync(client.Start("2025-02-03", Begin("2025-02-01")));

        await BeslistAsync(spel, client.Declaratie("2025-02-03", "D1", "2025-01-01", Minuten("P1", "2025-01-06", 480)), "Prestatie 1 heeft geen startbericht.", 28_800);
        await spel.AkkoordAsync(client.Declaratie("2025-03-03", "D2", "2025-02-01", Minuten("P2", "2025-02-01", 480)));
    }

    [TestCase("2025-01-31", "De maand waarover wordt gedeclareerd is nog niet voorbij.")]
    [TestCase("2025-02-01", null)]
    [TestCase("2025-04-30", null)]
    [TestCase("2025-05-01", "De declaratie komt later dan 3 maanden na het einde van de maand.")]
    public async Task Buiten_het_declaratievenster_beslist_een_medewerker(string dag, string? reden)
    {
        await using var spel = await StartAsync("hart-van-brabant");
        var client = new Ketenclient();
        await spel.AkkoordAsync(client.Toewijzing("2025-01-02", Huishouding));
        var declaratie = client.Declaratie(dag, "D1", "2025-01-01", Minuten("P1", "2025-01-06", 480));

        if (reden is null)
            await spel.AkkoordAsync(declaratie);
        else
            await BeslistAsync(spel, declaratie, reden, 28_800);
    }

    [Test]
    public async Task Wat_een_onderaannemer_declareert_beslist_een_medewerker()
    {
        await using var spel = await StartMetAsync(
            $$""" "producten": [{ "categorie": "01", "variant": "inspanningsgericht", "aanbieder": { "naam": "Hoofd", "agb": "87654321", "onderaannemers": ["{{Voorbeelden.Aanbieder}}"] }, "bron": "Proef" }] """);
        var client = new Ketenclient();
        await spel.AkkoordAsync(client.Toewijzing("2025-01-02", Huishouding));

        await BeslistAsync(
            spel,
            client.Declaratie("2025-02-03", "D1", "2025-01-01", Minuten("P1", "2025-01-06", 480)),
            "Prestatie 1 is gedeclareerd door een onderaannemer; declareren doet de hoofdaannemer.",
            28_800);
    }

    [Test]
    public async Task Een_vast_maandbedrag_is_het_tarief_van_een_stuk_en_het_bedrag_in_euros()
    {
        await using var spel = await StartMetAsync(
            """ "producten": [{ "categorie": "02", "code": "02A03", "variant": "outputgericht", "maandbedrag": { "eurocenten": 42500, "vanaf": "2025-01-01" }, "bron": "Proef" }] """);
        var client = new Ketenclient();
        await spel.AkkoordAsync(client.Toewijzing("2025-01-02", Huishouding with { Product = Begeleiding with { Code = null }, Omvang = null }));

        await spel.DeelsAkkoordAsync(client.Declaratie("2025-02-03", "D1", "2025-01-01", Stuk("P1", "2025-01-06", 42_501)), 0, "Prestatie 0611");
        await spel.DeelsAkkoordAsync(client.Declaratie("2025-02-04", "D2", "2025-01-01", Minuten("P2", "2025-01-06", 60).Van(Begeleiding)), 0, "Prestatie 9341");
        await spel.AkkoordAsync(client.Declaratie("2025-02-05", "D5", "2025-01-01", Stuk("P3", "2025-01-06", 42_500)));
        await spel.AkkoordAsync(client.Declaratie("2025-03-03", "D3", "2025-02-01", Euros("P4", "2025-02-01", 42_500)));
        await BeslistAsync(
            spel,
            client.Declaratie("2025-04-01", "D4", "2025-03-01", Euros("P5", "2025-03-01", 42_400)),
            "Prestatie 1 heeft een ander bedrag dan het vaste bedrag per maand.",
            42_400);
    }

    private static Wmo323.Prestatie Stuk(string referentie, string begin, long centen) => Minuten(referentie, begin, 1).Van(Begeleiding) with
    {
        Eenheid = Eenheid.StuksOutput,
        ProductTarief = new(centen),
        IngediendBedrag = new() { Bedrag = new(centen), DebetCredit = DebetCredit.Debet },
    };

    private static Wmo323.Prestatie Euros(string referentie, string begin, int centen) => Minuten(referentie, begin, centen).Van(Begeleiding) with
    {
        Eenheid = Eenheid.Euro,
        ProductTarief = null,
        IngediendBedrag = new() { Bedrag = new(centen), DebetCredit = DebetCredit.Debet },
    };

    private static Task<Ketenspel> StartAsync(string profiel) =>
        Ketenspel.StartAsync(eigenControle: false, ($"Partijen:{Voorbeelden.Gemeente}:Regioprofiel", profiel));

    private async Task<Ketenspel> StartMetAsync(string velden)
    {
        await File.WriteAllTextAsync(map.Bestand("proef.json"), $$"""{ "naam": "proef", "titel": "Proef", "versie": "1", {{velden}} }""");
        return await Ketenspel.StartAsync(
            eigenControle: false, ($"Partijen:{Voorbeelden.Gemeente}:Regioprofiel", "proef"), ("Regioprofielen:Map", map.Pad));
    }

    /// <summary>The declaratie waits for this reason, and is paid in full when somebody lets it go: it is not refused for it.</summary>
    private static async Task BeslistAsync(Ketenspel spel, Wmo323.Bericht declaratie, string reden, long toegekend)
    {
        using var aangenomen = await spel.BiedAanAsync(declaratie);
        BerichtAntwoord[] wachtend = [];
        await Wacht.TotAsync(
            async () => (wachtend = await spel.Installatie.BerichtenAsync(Voorbeelden.Gemeente, "?status=TerBeoordeling")).Length > 0,
            TimeSpan.FromSeconds(20),
            "de declaratie wacht op akkoord");
        var bericht = await spel.Installatie.DossierAsync(Voorbeelden.Gemeente, wachtend.Single().Id);
        Assert.That(bericht.Tijdlijn[^1].Omschrijving, Does.StartWith($"De declaratie wacht op akkoord van een medewerker. {reden} Voorlopig oordeel: "));

        using var vrijgave = await spel.Installatie.Http.PostAsync($"{Ketenspel.Plaats(bericht)}/vrijgave", null);
        var stap = await spel.VolgAsync(aangenomen);
        Assert.That((stap.Verzonden.Status, stap.Toegekend), Is.EqualTo(("Akkoord", (long?)toegekend)), string.Join(", ", stap.Afkeur));
    }
}

internal static class Regioprestaties
{
    /// <summary>The same of another product.</summary>
    public static Wmo323.Prestatie Van(this Wmo323.Prestatie prestatie, Product product) =>
        prestatie with { ProductCategorie = product.Categorie, ProductCode = product.Code! };
}
