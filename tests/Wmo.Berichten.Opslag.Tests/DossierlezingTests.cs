using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;
using static Wmo.Berichten.Opslag.Tests.Dossierproef;

namespace Wmo.Berichten.Opslag.Tests;

/// <summary>What a question finds, and above all what it does not.</summary>
[TestFixtureSource(typeof(Proefmotor), nameof(Proefmotor.Alle))]
public sealed class DossierlezingTests(Proefmotor motor)
{
    private static readonly Dossiervraag Niets = new() { Identificatie = "P" };

    private Proefopslag proef = null!;

    [OneTimeSetUp]
    public async Task Maak_database() => proef = await Proefopslag.MetSchemaAsync(motor);

    [OneTimeTearDown]
    public void Ruim_database_op() => proef.Dispose();

    private static Dossierfeiten Alles(Bsn client) => new()
    {
        Toewijzingen = [Toewijzing(1, client) with { ReferentieAanbieder = "T1" }],
        Starts = [Start(1, client)],
        Stops = [Stop(1, client)],
        Verzoeken = [Verzoek("R1", client)],
        Antwoorden = [new("R1", VerzoekAntwoord.Afgewezen, Dag)],
        Declaratie = Declaratie("1"),
        Prestaties = [Debet("P1", 1, client)],
    };

    private static readonly Dossiervraag Alle = Vraag(Client) with
    {
        Verzoeken = ["R1", "T1"],
        Declaratienummer = "1",
        Declaratieidentificatie = "D1",
        Toewijzingen = [1],
        Referenties = ["P1"],
        Perioden = [(1, Maand(1).Begindatum)],
    };

    [Test]
    public async Task Een_ander_dossier_lekt_niet()
    {
        var dossier = Nieuw(proef);
        await (dossier with { Partij = NieuweGemeente() }).VoegToeAsync(Alles(Client));
        await (dossier with { Tegenpartij = Voorbeeld.NieuwePartij() }).VoegToeAsync(Alles(Client) with { Toewijzingen = [Toewijzing(2)] });
        await (dossier with { Partij = dossier.Tegenpartij, Tegenpartij = dossier.Partij }).VoegToeAsync(Alles(Client));

        Leeg(await dossier.LeesAsync(Alle));
    }

    [Test]
    public async Task Wat_niet_gevraagd_is_komt_niet_mee()
    {
        var dossier = Nieuw(proef);
        await dossier.VoegToeAsync(Alles(Client));

        Leeg(await dossier.LeesAsync(Niets));
        Leeg(await dossier.LeesAsync(Vraag(AndereClient)));
        var zonderLeveringen = await dossier.LeesAsync(Vraag(Client) with { Leveringen = false, Toewijzingen = [1] });
        Assert.That(zonderLeveringen.Toewijzingen, Has.Count.EqualTo(1));
        Assert.That(zonderLeveringen.Starts.Count + zonderLeveringen.Stops.Count + zonderLeveringen.Verzoeken.Count, Is.Zero);
        Assert.That(zonderLeveringen.NummersVanAnder, Is.Empty);
    }

    [Test]
    public async Task Een_bericht_dat_opnieuw_wordt_beoordeeld_komt_zichzelf_niet_tegen()
    {
        var dossier = Nieuw(proef);
        var bericht = await dossier.VoegToeAsync(Alles(Client) with { Prestaties = [Debet("P1") with { Status = Prestatiestatus.Toegekend }] });
        var alles = Alle with { Clienten = [Client, AndereClient] };

        Leeg(await dossier.LeesAsync(alles, bericht.Id));

        await dossier.VoegToeAsync(Alles(AndereClient));
        var inhoud = await dossier.LeesAsync(alles, bericht.Id);
        Assert.That(inhoud.Toewijzingen.Select(toewijzing => toewijzing.Client), Is.EqualTo(new[] { AndereClient }));
        Assert.That(inhoud.Gedeclareerd.Keys, Is.EqualTo(new[] { (AndereClient, 1) }));
        Assert.That(inhoud.Gedeclareerd[(AndereClient, 1)].Toegekend, Is.False);
    }

    [Test]
    public async Task Van_een_client_die_niet_gevraagd_is_komt_geen_BSN_terug()
    {
        var dossier = Nieuw(proef);
        await dossier.VoegToeAsync(Alles(AndereClient));

        var inhoud = await dossier.LeesAsync(Alle);

        Assert.That(inhoud.Toewijzingen, Is.EqualTo(new[] { Toewijzing(1, default(Bsn)) with { ReferentieAanbieder = "T1" } }));
        Assert.That(inhoud.Verzoeken, Is.EqualTo(new[] { Verzoek("R1", default(Bsn)) }));
        Assert.That(inhoud.Prestaties, Is.EqualTo(new[] { Debet("P1", 1, default(Bsn)) }));
        Assert.That(inhoud.Starts.Count + inhoud.Stops.Count, Is.Zero);
        Assert.That(inhoud.Gedeclareerd, Is.Empty);
    }

    [Test]
    public async Task Een_antwoord_hoort_bij_een_verzoek_van_de_client_of_bij_een_gevraagde_referentie()
    {
        var dossier = Nieuw(proef);
        await dossier.VoegToeAsync(new Dossierfeiten { Verzoeken = [Verzoek("R1"), Verzoek("R2", AndereClient)] });
        await dossier.VoegToeAsync(new Dossierfeiten { Antwoorden = [.. new[] { "R1", "R2", "R3", "R4", "r1" }.Select(referentie => new Verzoekantwoord(referentie, VerzoekAntwoord.Afgewezen, Dag))] });

        var inhoud = await dossier.LeesAsync(Vraag(Client) with { Verzoeken = ["R3"] });

        Assert.That(inhoud.Verzoeken, Is.EqualTo(new[] { Verzoek("R1") }));
        Assert.That(inhoud.Antwoorden.Select(antwoord => antwoord.Referentie), Is.EquivalentTo(new[] { "R1", "R3" }));
    }

    [Test]
    public async Task Een_nummer_is_van_een_ander_bij_een_andere_client_of_bij_een_andere_aanbieder_van_de_gemeente()
    {
        var gemeente = Nieuw(proef);
        var aanbieder = gemeente with { Partij = gemeente.Tegenpartij, Tegenpartij = gemeente.Partij };
        foreach (var dossier in new[] { gemeente, aanbieder })
        {
            await dossier.VoegToeAsync(new Dossierfeiten { Toewijzingen = [Toewijzing(1), Toewijzing(2), Toewijzing(2, AndereClient), Toewijzing(3, AndereClient), Toewijzing(5, AndereClient)] });
            await (dossier with { Tegenpartij = dossier == gemeente ? Voorbeeld.NieuwePartij() : NieuweGemeente() })
                .VoegToeAsync(new Dossierfeiten { Toewijzingen = [Toewijzing(4), Toewijzing(3)] });
        }

        await (gemeente with { Partij = NieuweGemeente() }).VoegToeAsync(new Dossierfeiten { Toewijzingen = [Toewijzing(1, AndereClient)] });

        var vraag = Vraag(Client) with { Toewijzingen = [1, 2, 3, 4, 6] };
        Assert.That((await gemeente.LeesAsync(vraag)).NummersVanAnder, Is.EquivalentTo(new[] { 2, 3, 4 }));
        Assert.That((await aanbieder.LeesAsync(vraag)).NummersVanAnder, Is.EquivalentTo(new[] { 2, 3 }));
    }

    public static IEnumerable<TestCaseData> Declaratievragen()
    {
        yield return new TestCaseData(Niets with { Declaratienummer = "2" }, new[] { "2" }, 3).SetArgDisplayNames("nummer");
        yield return new TestCaseData(Niets with { Declaratieidentificatie = "D1" }, new[] { "1" }, null).SetArgDisplayNames("identificatie");
        yield return new TestCaseData(Niets with { Declaratienummer = "1", Declaratieidentificatie = "D2" }, new[] { "1", "2" }, 3).SetArgDisplayNames("beide");
        yield return new TestCaseData(Niets with { Declaratienummer = "9", Declaratieidentificatie = "d1" }, Array.Empty<string>(), 3).SetArgDisplayNames("onbekend");
    }

    [TestCaseSource(nameof(Declaratievragen))]
    public async Task Een_declaratie_wordt_gevonden_op_nummer_of_identificatie_en_de_laatste_periode_erbij(Dossiervraag vraag, string[] nummers, int? maand)
    {
        var dossier = Nieuw(proef);
        foreach (var declaratie in new[] { Declaratie("1", 2), Declaratie("2", 3), Declaratie("3", 1) })
            await dossier.VoegToeAsync(new Dossierfeiten { Declaratie = declaratie });

        var inhoud = await dossier.LeesAsync(vraag);

        Assert.That(inhoud.Declaraties.Select(declaratie => declaratie.Nummer), Is.EquivalentTo(nummers));
        Assert.That(inhoud.LaatsteDeclaratieperiode?.Month, Is.EqualTo(maand));
    }

    public static IEnumerable<TestCaseData> Prestatievragen()
    {
        yield return Geval("eigen nummer", Niets with { Referenties = ["P4"] }, "P4");
        yield return Geval("nummer van een debet dat is teruggenomen", Niets with { Referenties = ["P1"] }, "P1", "P2", "P3");
        yield return Geval("nummer van een credit", Niets with { Referenties = ["P2"] }, "P2");
        yield return Geval("periode, met de credit van een andere dag", Niets with { Perioden = [(1, Maand(1).Begindatum)] }, "P1", "P2", "P3");
        yield return Geval("alles dubbel", Niets with { Referenties = ["P1", "P2", "P3"], Perioden = [(1, Maand(1).Begindatum)] }, "P1", "P2", "P3");
        yield return Geval("andere dag", Niets with { Perioden = [(1, Maand(3).Begindatum)] });
        yield return Geval("andere toewijzing", Niets with { Perioden = [(2, Maand(1).Begindatum)] }, "P4");
        yield return Geval("kleine letter", Niets with { Referenties = ["p1"] });

        static TestCaseData Geval(string naam, Dossiervraag vraag, params string[] verwacht) =>
            new TestCaseData(vraag, verwacht).SetArgDisplayNames(naam);
    }

    [TestCaseSource(nameof(Prestatievragen))]
    public async Task Een_prestatie_wordt_gevonden_op_referentie_of_periode_met_wat_haar_terugneemt(Dossiervraag vraag, string[] verwacht)
    {
        var dossier = Nieuw(proef);
        await dossier.VoegToeAsync(Debet("P1"), Debet("P4", 2));
        await dossier.VoegToeAsync(
            Credit("P2", "P1") with { Periode = Maand(2) },
            Credit("P3", "P1", 3) with { Status = Prestatiestatus.Afgewezen });

        var inhoud = await dossier.LeesAsync(vraag);

        Assert.That(inhoud.Prestaties.Select(prestatie => prestatie.Referentie.ReferentieNummer), Is.EquivalentTo(verwacht));
    }

    public static IEnumerable<TestCaseData> Gedeclareerd()
    {
        var toegekend = Debet("P1") with { Status = Prestatiestatus.Toegekend };
        var credit = Credit("P2", "P1");
        yield return Geval("debet", [Debet("P1")], 60, 1000, false);
        yield return Geval("toegekend debet", [toegekend], 60, 1000, true);
        yield return Geval("debet min credit", [toegekend, credit], 0, 0, false);
        yield return Geval("afgewezen debet", [Debet("P1") with { Status = Prestatiestatus.Afgewezen }, Debet("P3")], 60, 1000, false);
        yield return Geval("afgewezen credit", [toegekend, credit with { Status = Prestatiestatus.Afgewezen }], 60, 1000, true);
        yield return Geval("een van twee teruggenomen", [toegekend, credit, Debet("P3") with { Status = Prestatiestatus.Toegekend }], 60, 1000, true);
        yield return Geval("debet met een vorig nummer neemt niets terug", [toegekend, Debet("P3") with { Referentie = credit.Referentie }], 120, 2000, true);
        yield return Geval("toegekende credit is geen debet", [Debet("P1"), credit with { Status = Prestatiestatus.Toegekend }], 0, 0, false);
        yield return Geval("andere toewijzing en andere client", [Debet("P1"), Debet("P3", 2), Debet("P4", 1, AndereClient) with { Status = Prestatiestatus.Toegekend }], 60, 1000, false);

        static TestCaseData Geval(string naam, Prestatie[] prestaties, long volume, long bedrag, bool toegekend) =>
            new TestCaseData(prestaties, volume, bedrag, toegekend).SetArgDisplayNames(naam);
    }

    [TestCaseSource(nameof(Gedeclareerd))]
    public async Task Wat_op_een_toewijzing_is_gedeclareerd_is_debet_min_credit_zonder_wat_is_afgewezen(
        Prestatie[] prestaties, long volume, long bedrag, bool toegekend)
    {
        var dossier = Nieuw(proef);
        foreach (var prestatie in prestaties)
            await dossier.VoegToeAsync(prestatie);

        var som = (await dossier.LeesAsync(Vraag(Client) with { Toewijzingen = [1, 9] })).Gedeclareerd.Single();

        Assert.That(som.Key, Is.EqualTo((Client, 1)));
        Assert.That(som.Value.Volume, Is.EqualTo(new Dictionary<Eenheid, long> { [Eenheid.Minuut] = volume }));
        Assert.That(som.Value.Bedrag.Centen, Is.EqualTo(bedrag));
        Assert.That(som.Value.Toegekend, Is.EqualTo(toegekend));
    }

    [Test]
    public async Task Volume_wordt_per_eenheid_geteld_ook_boven_wat_een_int_kan()
    {
        var dossier = Nieuw(proef);
        await dossier.VoegToeAsync([.. Enumerable.Range(0, 30).Select(nummer => Debet($"P{nummer}") with { Volume = 99_999_999, Bedrag = Debet("P").Bedrag with { Bedrag = new(99_999_999) } })]);
        await dossier.VoegToeAsync(Debet("Q") with { Eenheid = Eenheid.Uur });

        var som = (await dossier.LeesAsync(Vraag(Client) with { Toewijzingen = [1] })).Gedeclareerd[(Client, 1)];

        Assert.That(som.Volume, Is.EquivalentTo(new Dictionary<Eenheid, long> { [Eenheid.Minuut] = 2_999_999_970, [Eenheid.Uur] = 60 }));
        Assert.That(som.Bedrag.Centen, Is.EqualTo(2_999_999_970 + 1000));
    }

    [Test]
    public async Task Een_vraag_mag_groter_zijn_dan_een_motor_parameters_aankan()
    {
        var dossier = Nieuw(proef);
        await dossier.VoegToeAsync(Debet("P39999", 39_999));

        var inhoud = await dossier.LeesAsync(Vraag(Client) with
        {
            Toewijzingen = [.. Enumerable.Range(0, 40_000)],
            Referenties = [.. Enumerable.Range(0, 40_000).Select(nummer => $"P{nummer}")],
            Perioden = [.. Enumerable.Range(0, 40_000).Select(nummer => (nummer, Dag))],
        });

        Assert.That(inhoud.Prestaties, Is.EqualTo(new[] { Debet("P39999", 39_999) }));
        Assert.That(inhoud.Gedeclareerd.Keys, Is.EqualTo(new[] { (Client, 39_999) }));
    }

    private static void Leeg(Dossierinhoud inhoud) => Assert.Multiple(() =>
    {
        Assert.That(
            new System.Collections.IEnumerable[] { inhoud.Toewijzingen, inhoud.NummersVanAnder, inhoud.Starts, inhoud.Stops, inhoud.Verzoeken, inhoud.Antwoorden, inhoud.Declaraties, inhoud.Prestaties, inhoud.Gedeclareerd },
            Is.All.Empty);
        Assert.That(inhoud.LaatsteDeclaratieperiode, Is.Null);
    });
}
