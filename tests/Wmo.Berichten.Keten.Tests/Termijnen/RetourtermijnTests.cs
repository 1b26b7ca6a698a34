using System.Net;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Termijnen;

/// <summary>An answer of ours that the chain does not take is no answer: its deadline is open again.</summary>
public sealed class RetourtermijnTests
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);

    [Test]
    public async Task Een_geweigerd_retourbericht_zet_de_termijn_weer_open_tot_het_opnieuw_is_aangenomen()
    {
        await using var keten = await Ketenpartner.StartAsync();
        var (heen, retour) = await BeantwoordAsync(keten, "WEIGER000001");
        await WeigerAsync(keten, retour.Referentienummer, "BRS05");
        var open = await WachtOpTermijnAsync(keten, heen, voldaan: false);
        Assert.That(open.Tijdlijn.Last(regel => regel.Soort == Gebeurtenissen.AntwoordGeweigerd).Omschrijving, Does.Contain("termijn staat weer open"));

        using (var weer = await DoeAsync(keten, retour.Id, "opnieuw"))
            Assert.That(weer.StatusCode, Is.EqualTo(HttpStatusCode.Accepted), await weer.Content.ReadAsStringAsync());
        await WachtOpTermijnAsync(keten, heen, voldaan: true);
        var opnieuw = await keten.Installatie.DossierAsync(Voorbeelden.Aanbieder, retour.Id);
        Assert.That(opnieuw.Status, Is.EqualTo("Verzonden"));
        Assert.That(keten.Uitgegaan(), Is.EquivalentTo([retour.Referentienummer, opnieuw.Referentienummer]), "in een nieuwe envelop");
        using (var nogmaals = await DoeAsync(keten, retour.Id, "opnieuw"))
            Assert.That(nogmaals.StatusCode, Is.EqualTo(HttpStatusCode.Conflict), "het is niet geweigerd");

        // What comes late about the first envelope changes nothing, and a second refusal opens it once more.
        await WeigerAsync(keten, retour.Referentienummer, "IB210");
        await WeigerAsync(keten, opnieuw.Referentienummer, "BRS05");
        await WachtOpTermijnAsync(keten, heen, voldaan: false);
    }

    [Test]
    public async Task In_de_console_verzendt_een_medewerker_een_geweigerd_antwoord_opnieuw()
    {
        await using var keten = await Ketenpartner.StartAsync();
        var (heen, retour) = await BeantwoordAsync(keten, "CONSOLE00001");
        await WeigerAsync(keten, retour.Referentienummer, "BRS05");
        await WachtOpTermijnAsync(keten, heen, voldaan: false);
        using var medewerker = await Bezoeker.AangemeldAsync(keten.Installatie, Testinstallatie.Sleutel);
        var berichten = $"/partijen/{Voorbeelden.Aanbieder}/berichten";
        Assert.That(await medewerker.LeesAsync($"{berichten}/{heen}"), Does.Contain($"action=\"{berichten}/{heen}/beantwoord\""));
        Assert.That(await medewerker.LeesAsync($"{berichten}/{retour.Id}"), Does.Contain($"action=\"{berichten}/{retour.Id}/opnieuw\""));

        using var opnieuw = await medewerker.StuurAsync($"{berichten}/{retour.Id}", $"{berichten}/{retour.Id}/opnieuw");
        Assert.That(opnieuw.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        await WachtOpTermijnAsync(keten, heen, voldaan: true);
    }

    [Test]
    public async Task Een_antwoord_buiten_het_berichtenverkeer_om_voldoet_ook()
    {
        await using var keten = await Ketenpartner.StartAsync();
        var (heen, retour) = await BeantwoordAsync(keten, "BUITENOM0001");
        await WeigerAsync(keten, retour.Referentienummer, "BRS05");
        await WachtOpTermijnAsync(keten, heen, voldaan: false);

        using (var gemeld = await DoeAsync(keten, heen, "beantwoord"))
            Assert.That(gemeld.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        var dossier = await WachtOpTermijnAsync(keten, heen, voldaan: true);
        Assert.That(dossier.Tijdlijn[^1].Soort, Is.EqualTo(Gebeurtenissen.BuitenomBeantwoord));
        using (var ander = await DoeAsync(keten, Guid.Empty, "beantwoord"))
            Assert.That(ander.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        using (var geenHeen = await DoeAsync(keten, retour.Id, "beantwoord"))
            Assert.That(geenHeen.StatusCode, Is.EqualTo(HttpStatusCode.Conflict), "op een retourbericht wordt niets verwacht");
    }

    [Test]
    public async Task Een_weigering_die_onze_aantekening_van_verzending_inhaalt_laat_de_termijn_open()
    {
        await using var keten = await Ketenpartner.StartAsync();
        var weg = $"{keten.Uit}.weg";
        Directory.Move(keten.Uit, weg);
        var heen = await LeverAsync(keten, "INHAAL000001");
        var retour = await WachtOpRetourAsync(keten);

        await keten.VerzendViaAsync(retour.Id, async envelop =>
        {
            await WeigerAsync(keten, envelop.Referentienummer, "BRS05");
            await Wacht.TotAsync(
                async () => (await keten.Installatie.DossierAsync(Voorbeelden.Aanbieder, retour.Id)).Status == "Afgekeurd", Geduld, "het retourbericht is geweigerd");
            return new Aflevering.Bevestigd();
        });

        var dossier = await keten.Installatie.DossierAsync(Voorbeelden.Aanbieder, heen);
        Assert.That(dossier.Termijnen.Single().VoldaanOp, Is.Null);
    }

    [Test]
    public async Task Een_retourbericht_dat_door_een_freeze_wacht_is_nog_niet_gegeven()
    {
        await using var keten = await Ketenpartner.StartAsync(new Dictionary<string, string?> { ["Freeze:Interval"] = "12:00:00" });
        var (heen, retour) = await BeantwoordAsync(keten, "BEVROREN0001");
        await WeigerAsync(keten, retour.Referentienummer, Foutcodes.Freeze);
        await WachtOpTermijnAsync(keten, heen, voldaan: false);

        using (await DoeAsync(keten, retour.Id, "opnieuw"))
            await WachtOpTermijnAsync(keten, heen, voldaan: true);
    }

    /// <summary>A WMO301 that the aanbieder received and answered, and its answer.</summary>
    private static async Task<(Guid Heen, BerichtAntwoord Retour)> BeantwoordAsync(Ketenpartner keten, string identificatie)
    {
        var heen = await LeverAsync(keten, identificatie);
        await WachtOpTermijnAsync(keten, heen, voldaan: true);
        return (heen, await WachtOpRetourAsync(keten));
    }

    private static async Task<Guid> LeverAsync(Ketenpartner keten, string identificatie)
    {
        var envelop = Enveloppen.Heen(Voorbeelden.Wmo301(identificatie: identificatie));
        await keten.LeverAsync(envelop);
        return (await keten.Installatie.BerichtenAsync(Voorbeelden.Aanbieder, "?richting=In")).Single(bericht => bericht.Referentienummer == envelop.Referentienummer).Id;
    }

    private static async Task<BerichtAntwoord> WachtOpRetourAsync(Ketenpartner keten)
    {
        BerichtAntwoord[] retouren = [];
        await Wacht.TotAsync(
            async () => (retouren = await keten.Installatie.BerichtenAsync(Voorbeelden.Aanbieder, "?richting=Uit&soort=WMO302")).Length > 0, Geduld, "er is een retourbericht");
        return retouren.Single();
    }

    private static Task WeigerAsync(Ketenpartner keten, Guid op, string code) => keten.LeverAsync(Foutbericht.Maak(
        new Systeem("IB", Systeem.Ggk),
        new Beantwoord(Voorbeelden.Aanbieder, op, "WMO302", "00010000"),
        Identiteit.NieuwReferentienummer(),
        TimeProvider.System.GetUtcNow(),
        code,
        "Omschrijving van de keten."));

    private static Task<HttpResponseMessage> DoeAsync(Ketenpartner keten, Guid bericht, string wat) =>
        keten.Installatie.Http.PostAsync($"/api/v1/partijen/{Voorbeelden.Aanbieder}/berichten/{bericht}/{wat}", null);

    private static async Task<DossierAntwoord> WachtOpTermijnAsync(Ketenpartner keten, Guid heen, bool voldaan)
    {
        DossierAntwoord? dossier = null;
        await Wacht.TotAsync(
            async () =>
            {
                dossier = await keten.Installatie.DossierAsync(Voorbeelden.Aanbieder, heen);
                return dossier.Termijnen is [{ Soort: Termijnsoorten.Retourbericht } termijn] && termijn.VoldaanOp is not null == voldaan;
            },
            Geduld,
            voldaan ? "aan de termijn is voldaan" : "de termijn staat weer open");
        return dossier!;
    }
}
