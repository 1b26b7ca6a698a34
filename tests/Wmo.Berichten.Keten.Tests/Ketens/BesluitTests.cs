using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Tests.Hulp;
using static Wmo.Berichten.Keten.Tests.Ketens.Ketenclient;

namespace Wmo.Berichten.Keten.Tests.Ketens;

/// <summary>What a person of the gemeente decides on a verzoek goes out as a WMO319.</summary>
public sealed class BesluitTests : Ketentest
{
    private const string Afgewezen = "1";
    private const string InOnderzoek = "2";

    private static readonly string Stapeling = RedenAfwijzingVerzoek.Stapeling.Code();

    [Test]
    public async Task Een_verzoek_gaat_een_keer_in_onderzoek_en_wordt_dan_afgewezen()
    {
        var verzoek = await Spel.AkkoordAsync(Client.Verzoek("2025-01-02", Vraag("R1", Huishouding)));

        var onderzoek = await VerstuurdAsync(verzoek, "2025-01-03", new { antwoord = InOnderzoek });
        await GeweigerdAsync(verzoek, "2025-01-06", new { antwoord = InOnderzoek }, "TR360 9360");
        var afwijzing = await VerstuurdAsync(verzoek, "2025-01-07", new { antwoord = Afgewezen, reden = Stapeling });
        await GeweigerdAsync(verzoek, "2025-01-08", new { antwoord = Afgewezen, reden = Stapeling }, "TR365 9365");

        Assert.Multiple(() =>
        {
            Assert.That(onderzoek, Is.EqualTo(new Wmo319.Antwoord { ReferentieAanbieder = "R1", VerzoekAntwoord = VerzoekAntwoord.InOnderzoek }));
            Assert.That(afwijzing.RedenAfwijzingVerzoek, Is.EqualTo(RedenAfwijzingVerzoek.Stapeling));
        });
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Van_een_verzoek_om_twee_producten_moet_het_besluit_zeggen_welk()
    {
        var verzoek = await Spel.AkkoordAsync(Client.Verzoek("2025-01-02", Vraag("R1", Huishouding), Vraag("R2", Dagbesteding)));
        await FoutAsync(verzoek, new { antwoord = InOnderzoek }, 404);
        await FoutAsync(verzoek, new { antwoord = InOnderzoek, referentie = "R3" }, 404);
        Assert.That((await VerstuurdAsync(verzoek, "2025-01-03", new { antwoord = InOnderzoek, referentie = "R2" })).ReferentieAanbieder, Is.EqualTo("R2"));
        await Spel.AkkoordAsync(Client.Toewijzing("2025-01-06", Huishouding with { ReferentieAanbieder = "R1" }));
        await GeweigerdAsync(verzoek, "2025-01-07", new { antwoord = Afgewezen, reden = Stapeling, referentie = "R1" }, "TR359 9359");
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Een_verzoek_om_wijziging_wordt_als_geheel_beantwoord()
    {
        await Spel.AkkoordAsync(Client.Toewijzing("2025-01-02", Huishouding));
        var verzoek = await Spel.AkkoordAsync(Client.Wijziging("2025-01-03", new()
        {
            ReferentieAanbieder = "R1",
            RedenVerzoek = RedenVerzoek.ZorgplanVeranderd,
            TeWijzigenProducten =
            [
                new() { ToewijzingNummer = 1001, GewensteIngangsdatum = Dag("2025-02-01"), Einddatum = Huishouding.Einddatum, Omvang = Huishouding.Omvang! with { Volume = 600 } },
            ],
        }));
        await VerstuurdAsync(verzoek, "2025-01-06", new { antwoord = Afgewezen, reden = Stapeling });
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Een_besluit_zonder_reden_of_met_een_reden_te_veel_wordt_geweigerd()
    {
        var verzoek = await Spel.AkkoordAsync(Client.Verzoek("2025-01-02", Vraag("R1", Huishouding)));
        await GeweigerdAsync(verzoek, "2025-01-03", new { antwoord = Afgewezen }, "CD085 0001");
        await GeweigerdAsync(verzoek, "2025-01-03", new { antwoord = InOnderzoek, reden = Stapeling }, "CD086 0001");
        await FoutAsync(verzoek, new { antwoord = "3" }, 400);
        await FoutAsync(verzoek, new { antwoord = Afgewezen, reden = "99" }, 400);
        await FoutAsync(verzoek, new { reden = Stapeling }, 400);
    }

    [Test]
    public async Task Alleen_op_een_verzoek_dat_is_aangenomen_kan_worden_besloten()
    {
        var toewijzing = await Spel.AkkoordAsync(Client.Toewijzing("2025-01-02", Huishouding));
        var start = await Spel.AkkoordAsync(Client.Start("2025-01-07", Begin("2025-01-07")));
        await FoutAsync(start, new { antwoord = InOnderzoek }, 404);
        await FoutAsync(toewijzing with { Ontvangen = toewijzing.Verzonden }, new { antwoord = InOnderzoek }, 404);
        await FoutAsync(start with { Ontvangen = start.Ontvangen with { Id = Guid.Empty } }, new { antwoord = InOnderzoek }, 404);
    }

    private async Task<Wmo319.Antwoord> VerstuurdAsync(Stap verzoek, string dag, object besluit)
    {
        using var aangenomen = await Spel.BesluitAsync(verzoek, dag, besluit);
        var stap = await Spel.VolgAsync(aangenomen);
        Assert.That((stap.Verzonden.Status, stap.Ontvangen.Status), Is.EqualTo(("Akkoord", "Verwerkt")));
        return ((Wmo319.Bericht)stap.Heenbericht).Antwoord;
    }

    private async Task GeweigerdAsync(Stap verzoek, string dag, object besluit, params string[] bevindingen)
    {
        using var antwoord = await Spel.BesluitAsync(verzoek, dag, besluit);
        await Ketenspel.GeweigerdAsync(antwoord, bevindingen);
    }

    private async Task FoutAsync(Stap verzoek, object besluit, int status)
    {
        using var antwoord = await Spel.BesluitAsync(verzoek, "2025-01-08", besluit);
        Assert.That((int)antwoord.StatusCode, Is.EqualTo(status), await antwoord.Content.ReadAsStringAsync());
        Assert.That((string?)(await antwoord.Content.ReadFromJsonAsync<JsonNode>(Testinstallatie.Json))!["detail"], Is.Not.Empty);
    }
}
