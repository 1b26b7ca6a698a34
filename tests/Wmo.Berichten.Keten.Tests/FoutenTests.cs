using Wmo.Berichten.Ggk;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Keten.Verwerken;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests;

/// <summary>Errors of the chain: explained, and what "not unique" means.</summary>
public sealed class FoutenTests
{
    private Ketenpartner keten = null!;

    [OneTimeSetUp]
    public async Task Start() => keten = await Ketenpartner.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await keten.DisposeAsync();

    [Test]
    public async Task Een_fout_staat_met_haar_uitleg_op_de_tijdlijn()
    {
        var verzonden = await keten.VerzondenAsync(Voorbeelden.Wmo301(identificatie: "UITLEG000001"));
        await keten.MeldFoutAsync(verzonden.Referentienummer, "BRS05", "VECOZO");

        var dossier = await keten.WachtOpStatusAsync(verzonden.Id, Berichtstatus.Afgekeurd);
        Assert.That(
            dossier.Tijdlijn.Single(regel => regel.Soort == Gebeurtenissen.AntwoordOntvangen).Omschrijving,
            Does.Contain("Fo01: BRS05").And.Contain("VECOZO").And.Contain("2018").And.Contain("Aan zet is de geadresseerde").And.Contain("rol"));
    }

    [TestCase(Foutcodes.Editie2018, "groter dan 25 MB")]
    [TestCase(Foutcodes.Editie2025, "mag deze functie niet gebruiken")]
    public void Dezelfde_code_betekent_in_elke_editie_iets_anders(string editie, string betekenis) =>
        Assert.That(new Foutuitleg(editie).Leg(new Fout("IB007", Fout.Client, "x"), "IB"), Does.Contain(betekenis).And.Contain(editie));

    [Test]
    public void Een_code_van_een_andere_editie_wordt_daaruit_uitgelegd() =>
        Assert.That(new Foutuitleg(Foutcodes.Editie2018).Leg(new Fout("IB016", Fout.Client, "x"), null), Does.Contain(Foutcodes.Editie2025));

    [Test]
    public void Een_onbekende_code_toont_niets_van_wat_de_keten_schreef() =>
        Assert.That(new Foutuitleg(Foutcodes.Editie2025).Leg(new Fout("XX1", Fout.Client, "geheim", "geheim"), "IB"), Does.Not.Contain("geheim").And.Contain("niet in de lijsten"));

    [TestCase("IB216")]
    [TestCase("IB016")]
    [TestCase("CC08")]
    public async Task Niet_uniek_op_een_eerste_poging_is_een_weigering(string code)
    {
        var verzonden = await keten.VerzondenAsync(Voorbeelden.Wmo301(identificatie: $"EERSTE{code}"));
        await keten.MeldFoutAsync(verzonden.Referentienummer, code);
        await keten.WachtOpStatusAsync(verzonden.Id, Berichtstatus.Afgekeurd);
    }

    [TestCase("IB216")]
    [TestCase("IB016")]
    [TestCase("CC08")]
    public async Task Niet_uniek_op_een_herhaalde_poging_betekent_dat_het_bericht_er_al_was(string code)
    {
        var weg = $"{keten.Uit}.weg";
        Directory.Move(keten.Uit, weg);
        var id = await keten.BiedAanAsync(Voorbeelden.Wmo301(identificatie: $"WEER{code}"));
        var tijdens = (await keten.DossierAsync(id)).Referentienummer;
        await keten.MeldFoutAsync(tijdens, code);
        await Wacht.TotAsync(async () => await keten.PogingenAsync(id) > 1, TimeSpan.FromSeconds(30), "het is vaker geprobeerd");
        Directory.Move(weg, keten.Uit);

        var dossier = await keten.WachtOpAsync(id, bericht => bericht.Tijdlijn.Any(regel => regel.Soort == Gebeurtenissen.FoutGemeld), "de fout staat op de tijdlijn");
        Assert.That(dossier.Status, Is.EqualTo("Verzonden"));
        Assert.That(dossier.Bevindingen, Is.Empty);
        Assert.That(dossier.Referentienummer, Is.EqualTo(tijdens));
    }

    [Test]
    public async Task Niet_uniek_omdat_een_andere_instantie_tegelijk_overdroeg_is_geen_weigering()
    {
        await using var bevroren = await Ketenpartner.StartAsync(new Dictionary<string, string?> { ["Freeze:Interval"] = "12:00:00" });
        var verzonden = await bevroren.VerzondenAsync(Voorbeelden.Wmo301(identificatie: "TEGELIJK0001"));
        await bevroren.MeldFoutAsync(verzonden.Referentienummer, Foutcodes.Freeze);
        await bevroren.WachtOpStatusAsync(verzonden.Id, Berichtstatus.Aangehouden);

        await bevroren.VerzendViaAsync(verzonden.Id, async _ =>
        {
            // While this first try is on its way, another takes the same command; it arrives and has not noted that yet.
            Assert.That(() => bevroren.VerzendViaAsync(verzonden.Id, _ => throw new TimeoutException()), Throws.TypeOf<TimeoutException>());
            return await Task.FromResult(new Aflevering.Geweigerd(new Fout("IB216", Fout.Client, "Niet uniek")));
        });

        Assert.That((await bevroren.DossierAsync(verzonden.Id)).Status, Is.EqualTo("Verzonden"));
    }

    [Test]
    public async Task Niet_uniek_over_een_envelop_van_na_een_freeze_wacht_tot_bekend_is_de_hoeveelste_poging_het_was()
    {
        await using var bevroren = await Ketenpartner.StartAsync(new Dictionary<string, string?> { ["Freeze:Interval"] = "12:00:00" });
        var verzonden = await bevroren.VerzondenAsync(Voorbeelden.Wmo301(identificatie: "NAFREEZE0001"));
        await bevroren.MeldFoutAsync(verzonden.Referentienummer, Foutcodes.Freeze);
        await bevroren.WachtOpStatusAsync(verzonden.Id, Berichtstatus.Aangehouden);

        await bevroren.VerzendViaAsync(verzonden.Id, async envelop =>
        {
            await bevroren.MeldFoutAsync(envelop.Referentienummer, "IB216");
            await Wacht.TotAsync(async () => await bevroren.UitgesteldAsync(Wachtrijen.Fouten) == 1, TimeSpan.FromSeconds(30), "de fout wacht");
            return new Aflevering.Bevestigd { Herhaald = true };
        });

        var dossier = await bevroren.WachtOpAsync(
            verzonden.Id, bericht => bericht.Tijdlijn.Any(regel => regel.Soort == Gebeurtenissen.FoutGemeld), "de fout staat op de tijdlijn");
        Assert.That(dossier.Status, Is.EqualTo("Verzonden"));
    }

    [Test]
    public async Task Niet_uniek_na_het_antwoord_verandert_niets_ook_niet_wat_het_antwoord_is()
    {
        var verzonden = await keten.VerzondenAsync(Voorbeelden.Wmo301(identificatie: "INGEHAALD001"));
        await keten.MeldFoutAsync(verzonden.Referentienummer, "BRS05");
        var beantwoord = await keten.WachtOpStatusAsync(verzonden.Id, Berichtstatus.Afgekeurd);

        await keten.MeldFoutAsync(verzonden.Referentienummer, "IB216");

        var dossier = await keten.WachtOpAsync(
            verzonden.Id, bericht => bericht.Tijdlijn.Any(regel => regel.Soort == Gebeurtenissen.FoutGemeld), "de fout staat op de tijdlijn");
        Assert.That((dossier.Status, dossier.Antwoord!.Id), Is.EqualTo((beantwoord.Status, beantwoord.Antwoord!.Id)));
        Assert.That((await keten.Installatie.BerichtenAsync(Voorbeelden.Gemeente)).Count(bericht => bericht.AntwoordOp == verzonden.Id), Is.EqualTo(1));
    }

    [Test]
    public async Task Een_bericht_dat_niet_aan_de_XSD_voldoet_krijgt_een_Fo01_ook_als_het_twee_keer_komt()
    {
        var envelop = Enveloppen.Heen("<Bericht"u8.ToArray());
        await keten.LeverAsync(envelop);
        await WachtOpFoAsync();
        await keten.LeverAsync(envelop);
        var tweede = Enveloppen.Heen("<Bericht"u8.ToArray());
        await keten.LeverAsync(tweede);
        await Wacht.TotAsync(async () => (await UitgaandAsync()).Length >= 2, TimeSpan.FromSeconds(30), "de tweede envelop is beantwoord");

        Assert.That(await UitgaandAsync(), Has.Length.EqualTo(2), "een Fo01 per envelop, niet per aflevering");

        Task WachtOpFoAsync() => Wacht.TotAsync(async () => (await UitgaandAsync()).Length == 1, TimeSpan.FromSeconds(30), "er is een Fo01");
        async Task<Service.Api.BerichtAntwoord[]> UitgaandAsync() => await keten.Installatie.BerichtenAsync(Voorbeelden.Aanbieder, "?soort=Fo01&richting=Uit");
    }

    [Test]
    public async Task Een_los_bestand_is_als_bijlage_onder_zijn_naam_op_te_halen()
    {
        await keten.LeverAsync(Enveloppen.Heen("a;b"u8.ToArray()) with { Functie = "Dummy", Bestandsnaam = "lijst.csv" });
        var bericht = (await keten.Installatie.BerichtenAsync(Voorbeelden.Aanbieder, "?richting=In")).Single(ontvangen => ontvangen.Bericht == "Dummy");
        Assert.That((bericht.Bestandsnaam, bericht.Status), Is.EqualTo(("lijst.csv", "Geparkeerd")));

        using var bijlage = await keten.Installatie.Http.GetAsync($"/api/v1/partijen/{Voorbeelden.Aanbieder}/berichten/{bericht.Id}/xml");
        Assert.That(await bijlage.Content.ReadAsStringAsync(), Is.EqualTo("a;b"));
        Assert.That(bijlage.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/octet-stream"));
        Assert.That(bijlage.Content.Headers.ContentDisposition!.FileName, Is.EqualTo("lijst.csv"));
    }

    [TestCase("../lijst.csv")]
    [TestCase("a b.csv")]
    [TestCase("a.c")]
    public void Een_bestandsnaam_die_niet_mag_houdt_de_envelop_aan_de_deur_tegen(string naam)
    {
        var envelop = EnvelopWriter.Schrijf(Enveloppen.Heen("a;b"u8.ToArray()) with { Functie = "Dummy", Bestandsnaam = naam });
        Assert.That(EnvelopReader.Lees(envelop).Envelop, Is.Null);
    }

    [Test]
    public async Task Een_bericht_met_BOM_gaat_zonder_BOM_de_deur_uit()
    {
        var verzonden = await keten.VerzondenAsync([0xEF, 0xBB, 0xBF, .. Voorbeelden.Wmo301(identificatie: "BOM000000001")]);
        var envelop = EnvelopReader.Lees(await File.ReadAllBytesAsync(Path.Combine(keten.Uit, $"{verzonden.Referentienummer}_WMO301.xml"))).Envelop!;
        Assert.That(envelop.Inhoud.Span[0], Is.EqualTo((byte)'<'));
    }
}
