using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests;

/// <summary>What the chain can deliver that is not as it should be: nothing is dropped, nothing loops, nothing goes to the wrong desk.</summary>
public sealed class AfwijkingenTests
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);

    private Testinstallatie installatie = null!;

    [OneTimeSetUp]
    public async Task Start() => installatie = await Testinstallatie.StartAsync(Testinstallatie.ZonderEigenControle);

    [OneTimeTearDown]
    public async Task Stop() => await installatie.DisposeAsync();

    [Test]
    public async Task Een_ontvanger_die_niet_is_aangesloten_komt_terug_als_Fo01_van_de_keten()
    {
        var heen = await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(identificatie: "NIEMAND00001", aanbieder: "87654321"));
        Assert.Multiple(() =>
        {
            Assert.That(heen.Status, Is.EqualTo("Afgekeurd"));
            Assert.That(heen.Bevindingen.Single().Retourcode, Is.EqualTo("IB210"));
            Assert.That(heen.Antwoord!.Tegenpartij, Is.EqualTo("IB"));
        });
    }

    [Test]
    public async Task Een_retour_zonder_heenbericht_wordt_geparkeerd_en_raakt_niets_anders()
    {
        var (heen, retour) = await BeantwoordAsync("PARKEER00001");
        await Ontvang(Enveloppen.Retour(retour, op: Identiteit.NieuwReferentienummer()), "Geparkeerd");
        Assert.That((await Dossier(heen)).Status, Is.EqualTo("Akkoord"));
    }

    [Test]
    public async Task Een_retour_met_het_nummer_van_een_ander_bericht_wordt_geparkeerd()
    {
        var (eerste, _) = await BeantwoordAsync("VERWISSELD01");
        var (_, retour) = await BeantwoordAsync("VERWISSELD02");
        await Ontvang(Enveloppen.Retour(retour, op: eerste.Referentienummer), "Geparkeerd");
    }

    [Test]
    public async Task Een_tweede_retour_staat_op_de_tijdlijn_en_verandert_niets()
    {
        var (heen, retour) = await BeantwoordAsync("TWEEDE000001");
        var afkeuring = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(retour).Replace(
            "</wmo302:Header>", "<wmo302:RetourCodes><wmo302:RetourCode>0001</wmo302:RetourCode></wmo302:RetourCodes></wmo302:Header>", StringComparison.Ordinal));
        await Ontvang(Enveloppen.Retour(afkeuring, op: heen.Referentienummer), "Verwerkt");

        var dossier = await Dossier(heen);
        Assert.Multiple(() =>
        {
            Assert.That(dossier.Status, Is.EqualTo("Akkoord"));
            Assert.That(dossier.Bevindingen, Is.Empty);
            Assert.That(dossier.Tijdlijn.Count(regel => regel.Soort == Gebeurtenissen.AntwoordOntvangen), Is.EqualTo(2));
        });
    }

    [Test]
    public async Task Een_retour_dat_niet_aan_de_XSD_voldoet_wordt_met_een_Fo01_beantwoord()
    {
        var (heen, retour) = await BeantwoordAsync("KAPOT0000001");
        var kapot = retour[..(retour.Length / 2)];
        var ontvangen = await Ontvang(Enveloppen.Retour(kapot, op: heen.Referentienummer), "Afgekeurd");
        await Wacht.TotAsync(
            async () => (await installatie.BerichtenAsync(Voorbeelden.Gemeente, "?soort=Fo01&richting=Uit")).Any(fout => fout.AntwoordOp == ontvangen.Id),
            Geduld,
            "er is een Fo01 opgesteld");
    }

    [Test]
    public async Task Een_envelop_met_een_ander_bericht_dan_hij_aankondigt_wordt_op_niveau_1_afgekeurd()
    {
        var (_, retour) = await BeantwoordAsync("ANDERS000001");
        var ontvangen = await Ontvang(Enveloppen.Heen(retour), "Afgekeurd");
        var dossier = await Dossier(ontvangen);
        Assert.That(dossier.Bevindingen.Single().Niveau, Is.EqualTo(1));
    }

    [TestCase("0344", Voorbeelden.Aanbieder, TestName = "De afzender in het bericht is een ander dan op de envelop")]
    [TestCase(Voorbeelden.Gemeente, "87654321", TestName = "De ontvanger in het bericht is een ander dan op de envelop")]
    public async Task Een_bericht_voor_een_ander_wordt_niet_doorgegeven(string afzender, string ontvanger)
    {
        var inhoud = Voorbeelden.Wmo301(identificatie: $"A{afzender}", gemeente: afzender, aanbieder: ontvanger);
        var ontvangen = await Ontvang(Enveloppen.Heen(inhoud), "Geparkeerd");
        Assert.That((await installatie.PostvakAsync(Voorbeelden.Aanbieder)).Select(bericht => bericht.Id), Does.Not.Contain(ontvangen.Id));
    }

    [Test]
    public async Task Een_tekstbestand_en_een_antwoord_dat_als_heenbericht_komt_blijven_bewaard()
    {
        await Ontvang(Enveloppen.Heen("tekst"u8.ToArray()) with { Functie = "Dummy", Bestandsnaam = "lijst.csv" }, "Geparkeerd");
        await Ontvang(Enveloppen.Heen("<x/>"u8.ToArray()) with { Functie = "WMO302" }, "Geparkeerd");
    }

    [Test]
    public async Task Een_Fo01_bij_niets_wordt_geparkeerd()
    {
        var fout = Foutbericht.Maak(
            new Systeem("IB", "GGK"),
            new Beantwoord(Voorbeelden.Gemeente, Identiteit.NieuwReferentienummer(), "WMO301", "00010000"),
            Identiteit.NieuwReferentienummer(),
            TimeProvider.System.GetUtcNow(),
            "IB210",
            "onbekend");
        await Ontvang(fout, "Geparkeerd");
    }

    [Test]
    public async Task Een_envelop_voor_wie_hier_niet_wordt_bediend_wordt_aan_de_deur_geweigerd()
    {
        var envelop = Enveloppen.Heen(Voorbeelden.Wmo301()) with { Ontvanger = new Systeem("87654321", Systeem.Ggk) };
        var antwoord = await Deur.OntvangAsync(EnvelopWriter.Schrijf(envelop), CancellationToken.None);
        Assert.That(antwoord, Is.InstanceOf<Aflevering.Geweigerd>());
    }

    private IEnvelopOntvanger Deur => installatie.Diensten.GetRequiredService<IEnvelopOntvanger>();

    private async Task<(DossierAntwoord Heen, byte[] Retour)> BeantwoordAsync(string identificatie)
    {
        var heen = await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(identificatie: identificatie));
        return (heen, await installatie.XmlAsync(Voorbeelden.Gemeente, heen.Antwoord!.Id));
    }

    private async Task<DossierAntwoord> Dossier(BerichtAntwoord bericht) => await installatie.DossierAsync(bericht.Partij, bericht.Id);

    /// <summary>Delivers an envelope that must be confirmed, and waits until the message in it stands where it should.</summary>
    private async Task<BerichtAntwoord> Ontvang(Envelop envelop, string status)
    {
        Assert.That(await Deur.OntvangAsync(EnvelopWriter.Schrijf(envelop), CancellationToken.None), Is.InstanceOf<Aflevering.Bevestigd>());
        BerichtAntwoord? bericht = null;
        await Wacht.TotAsync(
            async () =>
            {
                var berichten = await installatie.BerichtenAsync(envelop.Ontvanger.Organisatie, "?richting=In");
                bericht = berichten.SingleOrDefault(ontvangen => ontvangen.Referentienummer == envelop.Referentienummer);
                return bericht is { Status: not "Ontvangen" };
            },
            Geduld,
            "het bericht is verwerkt");
        Assert.That(bericht!.Status, Is.EqualTo(status));
        return bericht;
    }
}
