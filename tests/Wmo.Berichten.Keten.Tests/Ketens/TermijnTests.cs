using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Model;
using Wmo.Berichten.Testhulp;
using static Wmo.Berichten.Keten.Tests.Ketens.Ketenclient;

namespace Wmo.Berichten.Keten.Tests.Ketens;

/// <summary>Deadlines along a chain, as both sides see them.</summary>
public sealed class TermijnTests : Ketentest
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(5);

    [Test]
    public async Task Van_toewijzing_tot_declaratie_weten_beide_kanten_wat_er_te_doen_staat()
    {
        var toewijzing = await Spel.AkkoordAsync(Client.Toewijzing("2025-01-02", Huishouding));
        Assert.That(toewijzing.Verzonden.Termijnen.Single().OpTijd, Is.True);
        foreach (var (partij, wie) in new[] { (Voorbeelden.Gemeente, "tegenpartij"), (Voorbeelden.Aanbieder, "partij") })
            Assert.That(await Spel.TermijnenAsync(partij), Is.EqualTo(new[] { $"verlenging 1001/2025-06-30 2025-05-05 {wie}" }));

        await Spel.AkkoordAsync(Client.Start("2025-01-07", Begin("2025-01-07")));
        await Spel.AkkoordAsync(Client.Declaratie("2025-02-03", "D1", "2025-01-01", Minuten("P1", "2025-01-06", 60)));
        await Spel.AkkoordAsync(Client.Stop("2025-03-05", Eind("2025-01-07", "2025-03-03", RedenBeeindiging.VolgensPlanAfgerond)));
        Assert.That(await Spel.TermijnenAsync(Voorbeelden.Gemeente), Is.EqualTo(new[] { "declaratie 1001/2025-02 2025-06-02 tegenpartij" }), "februari is nog te declareren");
    }

    [Test]
    public async Task Een_verzoek_dat_niet_wordt_beantwoord_verstrijkt_en_wordt_binnen_vijf_seconden_gemeld()
    {
        var verzoek = await Spel.AkkoordAsync(Client.Verzoek("2025-01-02", Vraag("R1", Huishouding)));
        Assert.That(await Spel.TermijnenAsync(Voorbeelden.Gemeente), Is.EqualTo(new[] { "verzoekantwoord R1 2025-01-09 partij" }));
        Spel.Zet("2025-01-10");
        Assert.That(await Spel.TermijnenAsync(Voorbeelden.Gemeente, "verstreken"), Has.Length.EqualTo(1));
        foreach (var partij in new[] { Voorbeelden.Gemeente, Voorbeelden.Aanbieder })
            await Wacht.TotAsync(async () => (await SignalenAsync(partij)).Any(soort => soort == Signaalsoorten.TermijnVerstreken), Geduld, "het verstrijken is gemeld");
        var dossier = await Spel.Installatie.DossierAsync(Voorbeelden.Gemeente, verzoek.Ontvangen.Id);
        Assert.That(dossier.Tijdlijn.Select(regel => regel.Soort), Does.Contain(Gebeurtenissen.TermijnVerstreken));
        Assert.That(dossier.Termijnen.Select(termijn => termijn.Soort), Is.EquivalentTo(new[] { "retourbericht", "verzoekantwoord" }));
    }

    [Test]
    public async Task Wat_voor_deze_installatie_was_verzonden_opent_en_voldoet_maar_wacht_niet_op_een_retourbericht()
    {
        Spel.Zet("2025-01-03");
        await BoekAsync(Voorbeelden.Gemeente, Client.Toewijzing("2025-01-02", Huishouding));
        Assert.That(await Spel.TermijnenAsync(Voorbeelden.Gemeente), Is.EqualTo(new[] { "verlenging 1001/2025-06-30 2025-05-05 tegenpartij" }));
        Spel.Zet("2025-01-06");
        Assert.That(await Spel.TermijnenAsync(Voorbeelden.Gemeente), Does.Contain("startbericht 1001/2025-01-06 2025-01-13 tegenpartij"));

        // The aanbieder knows of no toewijzing here, and the gemeente does.
        using var start = await Spel.BiedAanAsync(Client.Start("2025-01-07", Begin("2025-01-06")));
        await Spel.Installatie.WachtOpAntwoordAsync(start.Headers.Location!);
        Assert.That(await Spel.TermijnenAsync(Voorbeelden.Gemeente), Is.EqualTo(new[] { "verlenging 1001/2025-06-30 2025-05-05 tegenpartij" }));

        async Task BoekAsync(string partij, IBericht bericht)
        {
            using var xml = new MemoryStream();
            Model.Berichten.Schrijf(bericht, xml);
            var register = Spel.Installatie.Diensten.GetRequiredService<Partijen.Partijregister>();
            await Spel.Installatie.Diensten.GetRequiredService<Aanleveren.Aanlevering>().BoekVerzondenAsync(register.Vind(Partijcode.Parse(partij))!, xml.ToArray(), default);
        }
    }

    [Test]
    public async Task De_backoffice_hoort_een_keer_dat_een_bericht_er_is_en_dat_het_is_beantwoord()
    {
        await Spel.AkkoordAsync(Client.Toewijzing("2025-01-02", Huishouding));
        Assert.That(await SignalenAsync(Voorbeelden.Gemeente), Is.EqualTo(new[] { Signaalsoorten.BerichtBeantwoord }));
        Assert.That(await SignalenAsync(Voorbeelden.Aanbieder), Is.EqualTo(new[] { Signaalsoorten.BerichtOntvangen }));
    }

    [Test]
    public async Task Een_afgekeurde_start_voldoet_niet()
    {
        await Spel.AkkoordAsync(Client.Toewijzing("2025-01-02", Huishouding));
        await Spel.AkkoordAsync(Client.Start("2025-01-07", Begin("2025-01-07")));
        await Spel.AkkoordAsync(Client.Start("2025-01-08", Begin("2025-01-07").Ingetrokken()));
        Assert.That(await Spel.TermijnenAsync(Voorbeelden.Gemeente), Does.Contain("startbericht 1001/2025-01-06 2025-01-13 tegenpartij"));
    }

    [Test]
    public async Task Een_verzoek_om_verlenging_voldoet_aan_beide_kanten_en_een_afgekeurd_verzoek_niet()
    {
        const string Verlenging = "verlenging 1001/2025-06-30 2025-05-05";
        await Spel.AkkoordAsync(Client.Toewijzing("2025-01-02", Huishouding));
        await Spel.AkkoordAsync(Client.Start("2025-01-07", Begin("2025-01-07")));
        await Spel.AfgekeurdAsync(Client.Wijziging("2025-04-14", Verlengd("R1") with { OngewijzigdeProducten = [new() { ToewijzingNummer = 4711 }] }), "OngewijzigdProduct 9350");
        foreach (var partij in new[] { Voorbeelden.Gemeente, Voorbeelden.Aanbieder })
            Assert.That(await Spel.TermijnenAsync(partij), Has.Some.StartsWith(Verlenging));

        await Spel.AkkoordAsync(Client.Wijziging("2025-04-15", Verlengd("R2")));
        foreach (var partij in new[] { Voorbeelden.Gemeente, Voorbeelden.Aanbieder })
            Assert.That(await Spel.TermijnenAsync(partij), Has.None.StartsWith(Verlenging));

        static Wmo317.Verzoek Verlengd(string referentie) => new()
        {
            ReferentieAanbieder = referentie,
            RedenVerzoek = RedenVerzoek.SituatieVeranderd,
            TeWijzigenProducten = [new() { ToewijzingNummer = 1001, GewensteIngangsdatum = Huishouding.Ingangsdatum, Einddatum = Dag("2025-12-31"), Omvang = Huishouding.Omvang }],
        };
    }

    [TestCase("""{"moment":"zorggestart","datum":"2025-01-13","toewijzingnummer":1001}""", HttpStatusCode.NoContent)]
    [TestCase("""{"moment":"zorggestart","datum":"2025-01-13","toewijzingnummer":1001,"tegenpartij":"0363"}""", HttpStatusCode.NoContent)]
    [TestCase("""{"moment":"stap1","datum":"2025-01-13","kenmerk":"zaak 12"}""", HttpStatusCode.NoContent)]
    [TestCase("""{"moment":"zorggestart","datum":"2025-01-14","toewijzingnummer":1001}""", HttpStatusCode.NoContent, Description = "vandaag")]
    [TestCase("""{"moment":"zorggestart","datum":"2025-01-15","toewijzingnummer":1001}""", HttpStatusCode.UnprocessableEntity, Description = "morgen")]
    [TestCase("""{"moment":"stap1","datum":"2025-01-15","kenmerk":"zaak 12"}""", HttpStatusCode.UnprocessableEntity)]
    [TestCase("""{"moment":"zorggestart","datum":"2025-01-15","toewijzingnummer":1001,"ingetrokken":true}""", HttpStatusCode.NoContent)]
    [TestCase("""{"moment":"zorggestart","datum":"2025-01-13","toewijzingnummer":9}""", HttpStatusCode.NotFound)]
    [TestCase("""{"moment":"zorggestart","datum":"2025-01-13","toewijzingnummer":1001,"tegenpartij":"0344"}""", HttpStatusCode.NotFound)]
    [TestCase("""{"moment":"verzonnen","datum":"2025-01-13","toewijzingnummer":1001}""", HttpStatusCode.BadRequest)]
    [TestCase("""{"moment":"zorggestart","datum":"13-1-2025","toewijzingnummer":1001}""", HttpStatusCode.BadRequest)]
    [TestCase("""{"moment":"zorggestart","datum":"2101-01-13","toewijzingnummer":1001}""", HttpStatusCode.BadRequest)]
    [TestCase("""{"moment":"zorggestart","datum":"2025-01-13","kenmerk":"zaak 12"}""", HttpStatusCode.BadRequest)]
    [TestCase("""{"moment":"stap1","datum":"2025-01-13","toewijzingnummer":1001}""", HttpStatusCode.BadRequest)]
    [TestCase("""{"moment":"stap1","datum":"2025-01-13","kenmerk":"999900006"}""", HttpStatusCode.BadRequest)]
    [TestCase("""{"moment":"stap1","datum":"2025-01-13","kenmerk":"bsn 999900006."}""", HttpStatusCode.BadRequest)]
    public async Task Een_moment_wordt_genoteerd_of_geweigerd_met_de_reden(string melding, HttpStatusCode verwacht)
    {
        await Spel.AkkoordAsync(Client.Toewijzing("2025-01-02", Huishouding));
        Spel.Zet("2025-01-14");
        using var antwoord = await MeldAsync(melding);
        var tekst = await antwoord.Content.ReadAsStringAsync();
        Assert.That(antwoord.StatusCode, Is.EqualTo(verwacht), tekst);
        Assert.That(tekst, Does.Not.Contain("999900006"));
    }

    [Test]
    public async Task Een_gemeld_moment_opent_en_voldoet_en_kan_worden_ingetrokken()
    {
        await Spel.AkkoordAsync(Client.Toewijzing("2025-01-02", Huishouding));
        Spel.Zet("2025-01-14");
        await GoedAsync("""{"moment":"zorggestart","datum":"2025-01-13","toewijzingnummer":1001}""");
        await GoedAsync("""{"moment":"zorggestart","datum":"2025-01-13","toewijzingnummer":1001}""");
        Assert.That(await Spel.TermijnenAsync(Voorbeelden.Aanbieder), Does.Contain("startbericht 1001/2025-01-13 2025-01-20 partij"));
        await GoedAsync("""{"moment":"zorggestart","datum":"2025-01-13","toewijzingnummer":1001,"ingetrokken":true}""");
        Assert.That(await Spel.TermijnenAsync(Voorbeelden.Aanbieder), Does.Not.Contain("startbericht 1001/2025-01-13 2025-01-20 partij"));
        await GoedAsync("""{"moment":"stap1","datum":"2025-01-13","kenmerk":"zaak 12"}""");
        Assert.That(await Spel.TermijnenAsync(Voorbeelden.Aanbieder), Has.Some.StartsWith("stap1tot3 zaak 12 2025-02-10"));

        async Task GoedAsync(string melding)
        {
            using var antwoord = await MeldAsync(melding);
            Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.NoContent), await antwoord.Content.ReadAsStringAsync());
        }
    }

    [TestCase("?status=verlopen")]
    [TestCase("?na=verzonnen")]
    public async Task Een_onbekende_vraag_naar_termijnen_wordt_geweigerd(string vraag)
    {
        using var antwoord = await Spel.Installatie.Http.GetAsync($"/api/v1/partijen/{Voorbeelden.Gemeente}/termijnen{vraag}");
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    private async Task<HttpResponseMessage> MeldAsync(string melding)
    {
        using var inhoud = new StringContent(melding, System.Text.Encoding.UTF8, "application/json");
        return await Spel.Installatie.Http.PostAsync($"/api/v1/partijen/{Voorbeelden.Aanbieder}/momenten", inhoud);
    }

    private async Task<string[]> SignalenAsync(string partij)
    {
        var opslag = Spel.Installatie.Diensten.GetRequiredService<IOpslag>();
        await opslag.InTransactieAsync((transactie, stop) => transactie.Signalen.NummerAsync(100, stop), default);
        return [.. (await opslag.LeesAsync((transactie, stop) => transactie.Signalen.LeesAsync(Partijcode.Parse(partij), 0, 100, stop), default)).Select(een => een.Signaal.Soort)];
    }
}
