using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Regels.Dossiers;
using static Wmo.Berichten.Keten.Tests.Termijnen.Feiten;

namespace Wmo.Berichten.Keten.Tests.Termijnen;

/// <summary>Which deadlines follow from what the messages of an aanbieder say; the database is a real one.</summary>
public sealed class AfleidingTests
{
    private Termijnproef proef = null!;

    [SetUp]
    public async Task Start_proef() => proef = await Termijnproef.StartAsync(Termijnregels.Landelijk with
    {
        EersteContact = new(2, Termijneenheid.Weken),
        PlaatsBeschermdWonen = new(6, Termijneenheid.Maanden),
    });

    [TearDown]
    public async Task Stop_proef() => await proef.DisposeAsync();

    [Test]
    public async Task Een_toewijzing_vraagt_om_een_start_en_op_tijd_om_verlenging()
    {
        await proef.BoekAsync("2026-01-02", Toewijzing("2026-01-05", "2026-06-30"));
        Assert.That(await proef.StandAsync(), Is.EqualTo(new[]
        {
            "eerstecontact 1 uiterlijk 2026-01-16 open",
            "startbericht 1/2026-01-05 uiterlijk 2026-01-12 open",
            "verlenging 1/2026-06-30 uiterlijk 2026-05-05 open",
        }));
    }

    [Test]
    public async Task Een_toewijzing_met_terugwerkende_kracht_telt_vanaf_ontvangst()
    {
        // Saturday counts as Monday (OP271).
        await proef.BoekAsync("2026-01-10", Toewijzing("2025-12-01"));
        Assert.That(await proef.StandAsync("startbericht"), Is.EqualTo(new[] { "startbericht 1/2025-12-01 uiterlijk 2026-01-19 open" }));
    }

    [Test]
    public async Task Een_startbericht_noemt_de_dag_waarvan_het_telt()
    {
        await proef.BoekAsync("2026-01-02", Toewijzing("2026-01-05"));
        await proef.BoekAsync("2026-01-20", Start("2026-01-12"), "WMO305");
        Assert.That(await proef.StandAsync("startbericht", "eerstecontact"), Is.EqualTo(new[]
        {
            "eerstecontact 1 uiterlijk 2026-01-16 op tijd", "startbericht 1/2026-01-12 uiterlijk 2026-01-19 te laat",
        }));
    }

    [Test]
    public async Task Een_ingetrokken_start_was_er_nooit()
    {
        await proef.BoekAsync("2026-01-02", Toewijzing("2026-01-05"));
        var eerst = await proef.StandAsync();
        await proef.BoekAsync("2026-01-06", Start("2026-01-05"), "WMO305");
        await proef.BoekAsync("2026-01-07", Start("2026-01-05", weg: true), "WMO305");
        Assert.That(await proef.StandAsync(), Is.EqualTo(eerst));
    }

    [Test]
    public async Task Een_verwijderde_toewijzing_heeft_geen_termijnen_en_een_correctie_verschuift_ze()
    {
        await proef.BoekAsync("2026-01-02", Toewijzing("2026-01-05", "2026-06-30"));
        await proef.BoekAsync("2026-01-05", Toewijzing("2026-01-05", "2026-07-31", "2026-01-05"));
        Assert.That(await proef.StandAsync("verlenging"), Is.EqualTo(new[] { "verlenging 1/2026-07-31 uiterlijk 2026-06-05 open" }));

        await proef.BoekAsync("2026-01-06", Toewijzing("2026-01-05", "2026-01-05", "2026-01-06", RedenWijziging.Verwijderd));
        Assert.That(await proef.StandAsync(), Is.Empty);
    }

    [TestCase("2026-03-01", true)]
    [TestCase("2026-02-20", false, Description = "korter dan acht weken")]
    public async Task Een_korte_toewijzing_kan_niet_acht_weken_vooraf_worden_verlengd(string eind, bool termijn)
    {
        await proef.BoekAsync("2026-01-02", Toewijzing("2026-01-05", eind));
        Assert.That(await proef.StandAsync("verlenging"), Has.Length.EqualTo(termijn ? 1 : 0));
    }

    [TestCase("2026-12-31", null, true, Description = "een latere einddatum")]
    [TestCase(null, null, true, Description = "geen einddatum meer")]
    [TestCase("2026-06-30", null, false, Description = "alleen een andere omvang")]
    [TestCase("2026-05-31", null, false, Description = "korter")]
    [TestCase("2026-12-31", "2026-07-01", true, Description = "hetzelfde product in een nieuwe periode")]
    [TestCase("2026-12-31", "2026-06-01", false, Description = "hetzelfde product erbij")]
    [TestCase("2026-12-31", "2026-07-01", false, "02A03", Description = "een ander product")]
    public async Task Een_verzoek_om_wijziging_dat_om_zorg_na_het_einde_vraagt_is_de_aanvraag_om_verlenging(
        string? eind, string? vanaf, bool verwacht, string code = "01A01")
    {
        await proef.BoekAsync("2026-01-02", Toewijzing("2026-01-05", "2026-06-30"));
        await proef.BoekAsync("2026-04-20", Verlenging(eind, vanaf, code), "WMO317");
        Assert.That(
            await proef.StandAsync("verlenging"), Is.EqualTo(new[] { $"verlenging 1/2026-06-30 uiterlijk 2026-05-05 {(verwacht ? "op tijd" : "open")}" }));
    }

    [Test]
    public async Task Een_afgekeurd_verzoek_om_wijziging_is_geen_aanvraag()
    {
        await proef.BoekAsync("2026-01-02", Toewijzing("2026-01-05", "2026-06-30"));
        var verzoek = await proef.BoekAsync("2026-04-20", Verlenging("2026-12-31"), "WMO317");
        await proef.TrekInAsync(verzoek);
        Assert.That(await proef.StandAsync("verlenging"), Is.EqualTo(new[] { "verlenging 1/2026-06-30 uiterlijk 2026-05-05 open" }));
    }

    [Test]
    public async Task Wat_voor_het_vorige_einde_werd_gevraagd_telt_niet_voor_het_nieuwe()
    {
        await proef.BoekAsync("2026-01-02", Toewijzing("2026-01-05", "2026-06-30"));
        await proef.BoekAsync("2026-04-20", Verlenging("2027-06-30"), "WMO317");
        await MeldAsync(Momenten.VerlengingAangevraagd, "2026-04-20");
        Assert.That(await proef.StandAsync("verlenging"), Is.All.EndsWith("op tijd"));

        // Granted for a shorter time than was asked.
        await proef.BoekAsync("2026-05-11", Toewijzing("2026-01-05", "2026-12-31", "2026-05-11", RedenWijziging.VerzoekVanAanbieder, "R1"));
        Assert.That(await proef.StandAsync("verlenging"), Is.EqualTo(new[] { "verlenging 1/2026-12-31 uiterlijk 2026-11-05 open" }));
        await MeldAsync(Momenten.VerlengingAangevraagd, "2026-11-02");
        Assert.That(await proef.StandAsync("verlenging"), Is.All.EndsWith("op tijd"));
    }

    [Test]
    public async Task Een_stop_telt_vanaf_de_laatste_dag_van_de_zorg_en_anders_vanaf_het_einde_van_de_toewijzing()
    {
        await proef.BoekAsync("2026-01-02", Toewijzing("2026-01-05", "2026-03-31"));
        await proef.BoekAsync("2026-01-05", Start("2026-01-05"), "WMO305");
        Assert.That(await proef.StandAsync("stopbericht"), Is.EqualTo(new[] { "stopbericht 1/2026-03-31 uiterlijk 2026-04-09 open" }));

        await proef.BoekAsync("2026-02-16", Stop("2026-01-05", "2026-02-06"), "WMO307");
        Assert.That(await proef.StandAsync("stopbericht", "verlenging"), Is.EqualTo(new[] { "stopbericht 1/2026-02-06 uiterlijk 2026-02-13 te laat" }));
    }

    [Test]
    public async Task Een_pauze_vraagt_pas_na_een_maand_om_een_stop_en_niet_meer_als_de_zorg_hervat_is()
    {
        await proef.BoekAsync("2026-01-02", Toewijzing("2026-01-05"));
        await proef.BoekAsync("2026-01-05", Start("2026-01-05"), "WMO305");
        await MeldAsync(Momenten.ZorgGepauzeerd, "2026-02-02");
        Assert.That(await proef.StandAsync("stopbericht"), Is.EqualTo(new[] { "stopbericht 1/2026-02-02 uiterlijk 2026-03-09 open" }));

        await MeldAsync(Momenten.ZorgHervat, "2026-02-20");
        Assert.That(await proef.StandAsync("stopbericht"), Is.Empty);
        await MeldAsync(Momenten.ZorgHervat, "2026-02-20", ingetrokken: true);
        await MeldAsync(Momenten.ZorgHervat, "2026-03-04");
        Assert.That(await proef.StandAsync("stopbericht"), Has.Length.EqualTo(1), "na meer dan een maand blijft de stop verschuldigd");
    }

    [Test]
    public async Task Een_definitieve_stop_na_een_tijdelijke_telt_vanaf_dat_het_bekend_was()
    {
        await proef.BoekAsync("2026-01-02", Toewijzing("2026-01-05"));
        await proef.BoekAsync("2026-01-05", Start("2026-01-05"), "WMO305");
        await proef.BoekAsync("2026-02-03", Stop("2026-01-05", "2026-02-02", tijdelijk: true), "WMO307");
        await MeldAsync(Momenten.ZorgGestopt, "2026-04-20");
        Assert.That(await proef.StandAsync("stopbericht"), Is.EqualTo(new[]
        {
            "stopbericht 1/2026-02-02 uiterlijk 2026-02-09 op tijd", "stopbericht 1/2026-04-20 uiterlijk 2026-04-28 open",
        }));

        await proef.BoekAsync("2026-04-24", Stop("2026-01-05", "2026-02-02"), "WMO307");
        Assert.That(await proef.StandAsync("stopbericht"), Is.EqualTo(new[]
        {
            "stopbericht 1/2026-02-02 uiterlijk 2026-02-09 op tijd", "stopbericht 1/2026-04-20 uiterlijk 2026-04-28 op tijd",
        }));
    }

    [Test]
    public async Task Een_gemelde_start_telt_tot_het_305_er_is()
    {
        await proef.BoekAsync("2026-01-02", Toewijzing("2026-01-05"));
        await MeldAsync(Momenten.ZorgGestart, "2026-01-19");
        Assert.That(await proef.StandAsync("startbericht"), Is.EqualTo(new[] { "startbericht 1/2026-01-19 uiterlijk 2026-01-26 open" }));

        await proef.BoekAsync("2026-01-21", Start("2026-01-20"), "WMO305");
        Assert.That(await proef.StandAsync("startbericht"), Is.EqualTo(new[] { "startbericht 1/2026-01-20 uiterlijk 2026-01-27 op tijd" }));

        // A new delivery after a stop is reported anew.
        await proef.BoekAsync("2026-02-02", Stop("2026-01-20", "2026-02-02"), "WMO307");
        await MeldAsync(Momenten.ZorgGestart, "2026-03-02");
        Assert.That(await proef.StandAsync("startbericht"), Has.Length.EqualTo(2).And.Contain("startbericht 1/2026-03-02 uiterlijk 2026-03-09 open"));
    }

    [Test]
    public async Task Elke_maand_van_zorg_vraagt_om_een_declaratie_binnen_drie_maanden()
    {
        proef.Klok.Zet("2026-02-10");
        await proef.BoekAsync("2026-01-02", Toewijzing("2026-01-05"));
        await proef.BoekAsync("2026-01-05", Start("2026-01-05"), "WMO305");
        Assert.That(await proef.StandAsync("declaratie"), Is.EqualTo(new[]
        {
            "declaratie 1/2026-01 uiterlijk 2026-04-30 open", "declaratie 1/2026-02 uiterlijk 2026-06-01 open",
        }));

        await proef.BoekAsync("2026-02-10", Declaratie("2026-01-05"), "WMO323");
        Assert.That(await proef.StandAsync("declaratie"), Does.Contain("declaratie 1/2026-01 uiterlijk 2026-04-30 op tijd"));

        await proef.BoekAsync("2026-02-12", Stop("2026-01-05", "2026-01-31"), "WMO307");
        Assert.That(await proef.StandAsync("declaratie"), Is.EqualTo(new[] { "declaratie 1/2026-01 uiterlijk 2026-04-30 op tijd" }));
    }

    [Test]
    public async Task Een_afgewezen_prestatie_en_een_afgekeurde_declaratie_tellen_niet()
    {
        proef.Klok.Zet("2026-02-10");
        await proef.BoekAsync("2026-01-02", Toewijzing("2026-01-05"));
        await proef.BoekAsync("2026-01-05", Start("2026-01-05"), "WMO305");
        await proef.BoekAsync("2026-02-03", Declaratie("2026-01-05", status: Prestatiestatus.Afgewezen), "WMO323");
        Assert.That(await proef.StandAsync("declaratie"), Does.Contain("declaratie 1/2026-01 uiterlijk 2026-04-30 open"));

        await proef.TrekInAsync(await proef.BoekAsync("2026-02-04", Declaratie("2026-01-05", "P2"), "WMO323"));
        Assert.That(await proef.StandAsync("declaratie"), Does.Contain("declaratie 1/2026-01 uiterlijk 2026-04-30 open"));
    }

    [TestCase(Prestatiestatus.Toegekend, "op tijd")]
    [TestCase(Prestatiestatus.Afgewezen, "open")]
    public async Task Een_declaratie_die_op_een_medewerker_wacht_is_gedeclareerd_en_daarna_telt_wat_ervan_is_geboekt(Prestatiestatus status, string daarna)
    {
        await proef.BoekAsync("2026-01-02", Toewijzing("2026-01-05"));
        await proef.BoekAsync("2026-01-05", Start("2026-01-05"), "WMO305");
        proef.Klok.Zet("2026-02-03");
        var bericht = Termijnproef.Bericht("2026-02-03", "WMO323", Termijnproef.Aanbieder, Termijnproef.Gemeente);
        await proef.DoeAsync(async transactie =>
        {
            await transactie.Berichten.VoegToeAsync(bericht, "<leeg/>"u8.ToArray(), default);
            await proef.Bewaking.LegVoorAsync(transactie, bericht, Declaratie("2026-01-05", status: Prestatiestatus.Toegekend), default);
        });
        Assert.That(await proef.StandAsync("declaratie"), Does.Contain("declaratie 1/2026-01 uiterlijk 2026-04-30 op tijd"));

        // Whatever else happens: it still waits.
        await proef.BoekAsync("2026-02-12", Stop("2026-01-05", "2026-01-31"), "WMO307");
        Assert.That(await proef.StandAsync("declaratie"), Is.EqualTo(new[] { "declaratie 1/2026-01 uiterlijk 2026-04-30 op tijd" }));

        await proef.BoekAsync(bericht with { Status = Berichtstatus.Vrijgegeven }, Declaratie("2026-01-05", status: status));
        Assert.That(await proef.StandAsync("declaratie"), Is.EqualTo(new[] { $"declaratie 1/2026-01 uiterlijk 2026-04-30 {daarna}" }));
    }

    [Test]
    public async Task Wat_al_was_verlopen_toen_de_zorg_bekend_werd_vraagt_niets_meer()
    {
        proef.Klok.Zet("2026-02-10");
        await proef.BoekAsync("2026-01-02", Toewijzing("2024-01-01"));
        await proef.BoekAsync("2026-02-10", Start("2024-01-01"), "WMO305");
        Assert.That((await proef.StandAsync("declaratie"))[0], Is.EqualTo("declaratie 1/2025-11 uiterlijk 2026-03-02 open"));
    }

    [Test]
    public async Task Een_verzoek_wordt_in_vijf_werkdagen_beantwoord_of_in_acht_weken_als_het_in_onderzoek_is()
    {
        await proef.BoekAsync("2026-01-05", Verzoek("2026-01-02"), "WMO315");
        Assert.That(await proef.StandAsync(), Is.EqualTo(new[] { "verzoekantwoord R1 uiterlijk 2026-01-12 open" }));

        await proef.BoekAsync("2026-01-07", Antwoord("2026-01-07", VerzoekAntwoord.InOnderzoek), "WMO319");
        Assert.That(await proef.StandAsync(), Is.EqualTo(new[] { "verzoekantwoord R1 uiterlijk 2026-02-27 open" }));

        await proef.BoekAsync("2026-02-20", Antwoord("2026-02-20", VerzoekAntwoord.Afgewezen), "WMO319");
        Assert.That(await proef.StandAsync(), Is.EqualTo(new[] { "verzoekantwoord R1 uiterlijk 2026-02-27 op tijd" }));
    }

    [Test]
    public async Task Een_toewijzing_die_het_verzoek_noemt_voldoet_eraan()
    {
        await proef.BoekAsync("2026-01-05", Verzoek("2026-01-02"), "WMO315");
        await proef.BoekAsync("2026-01-13", Toewijzing("2026-02-02", referentie: "R1"));
        Assert.That(await proef.StandAsync("verzoekantwoord"), Is.EqualTo(new[] { "verzoekantwoord R1 uiterlijk 2026-01-12 te laat" }));
    }

    [TestCase(ProductCategorie.BeschermdeWoonplek, "2026-07-02")]
    [TestCase(ProductCategorie.HuishoudelijkeHulp, null)]
    public async Task Een_plaats_in_beschermd_wonen_is_er_binnen_zes_maanden(ProductCategorie categorie, string? uiterlijk)
    {
        await proef.BoekAsync("2026-01-02", Toewijzing("2026-02-02", categorie: categorie));
        Assert.That(
            await proef.StandAsync("plaatsbeschermdwonen"), Is.EqualTo(uiterlijk is null ? [] : new[] { $"plaatsbeschermdwonen 1 uiterlijk {uiterlijk} open" }));
        await MeldAsync(Momenten.PlaatsGevonden, "2026-07-03");
        Assert.That(await proef.StandAsync("plaatsbeschermdwonen"), Is.All.EndsWith("te laat"));
    }

    [Test]
    public async Task De_stappen_van_het_stappenplan_volgen_elkaar_op()
    {
        await StapAsync(1, "2026-01-05");
        Assert.That(await StappenAsync(), Is.EqualTo(new[] { "stap1tot3 zaak uiterlijk 2026-02-02 open" }));
        await StapAsync(2, "2026-01-12");
        await StapAsync(4, "2026-02-03");
        await StapAsync(5, "2026-02-10");
        Assert.That(await StappenAsync(), Is.EqualTo(new[]
        {
            "stap1tot3 zaak uiterlijk 2026-02-02 te laat", "stap4 zaak uiterlijk 2026-02-17 op tijd", "stap5en6 zaak uiterlijk 2026-02-24 open",
        }));
        await StapAsync(7, "2026-02-24");
        Assert.That(await StappenAsync(), Does.Contain("stap5en6 zaak uiterlijk 2026-02-24 op tijd"));

        async Task StapAsync(int stap, string dag)
        {
            proef.Klok.Zet(dag);
            await proef.Dienst<Momentmelding>().MeldStapAsync(
                Termijnproef.Gemeente, Termijnproef.Aanbieder, new("zaak", $"stap{stap}", Dag(dag)), ingetrokken: false, default);
        }

        async Task<string[]> StappenAsync() => [.. (await proef.TermijnenAsync(
            new() { Zaken = ["zaak"] }, Termijnproef.Gemeente, Termijnproef.Aanbieder)).Select(Termijnproef.Regel)];
    }

    [TestCase("0363", "12345678", Wie.Tegenpartij)]
    [TestCase("12345678", "0363", Wie.Partij)]
    public async Task Beide_kanten_zien_wie_aan_zet_is(string partij, string tegenpartij, Wie verwacht)
    {
        var (wij, zij) = (Model.Partijcode.Parse(partij), Model.Partijcode.Parse(tegenpartij));
        await proef.BoekAsync("2026-01-02", Toewijzing("2026-01-05"), partij: wij, tegenpartij: zij);
        await proef.BoekAsync("2026-01-02", Verzoek("2026-01-02"), partij: wij, tegenpartij: zij);
        var termijnen = await proef.TermijnenAsync(new() { Toewijzingen = [1], Verzoeken = ["R1"] }, wij, zij);
        Assert.That(termijnen.Where(termijn => termijn.Toewijzing is not null).Select(termijn => termijn.Wie), Is.Not.Empty.And.All.EqualTo(verwacht));
        Assert.That(termijnen.Single(termijn => termijn.Toewijzing is null).Wie, Is.Not.EqualTo(verwacht));
    }

    /// <summary>Reports a moment on its day, or now when that is past.</summary>
    private async Task MeldAsync(string moment, string dag, bool ingetrokken = false)
    {
        if (Termijnproef.Middag(dag) > proef.Klok.Nu)
            proef.Klok.Zet(dag);
        Assert.That(
            await proef.Dienst<Momentmelding>().MeldAsync(Termijnproef.Aanbieder, 1, null, new("1", moment, Dag(dag)), ingetrokken, default),
            Is.EqualTo(Momentuitkomst.Genoteerd));
    }
}
