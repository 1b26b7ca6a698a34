using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;
using static Wmo.Berichten.Opslag.Tests.Dossierproef;

namespace Wmo.Berichten.Opslag.Tests;

/// <summary>Adding to a dossier, taking back and deciding.</summary>
[TestFixtureSource(typeof(Proefmotor), nameof(Proefmotor.Alle))]
public sealed class DossierStoreTests(Proefmotor motor)
{
    private static readonly Product Product = new() { Categorie = ProductCategorie.HuishoudelijkeHulp, Code = "01A00" };

    /// <summary>Of every kind a fact with every field and one with only what must be there.</summary>
    private static readonly Dossierfeiten Alles = new()
    {
        Toewijzingen =
        [
            Toewijzing(1),
            Toewijzing(2) with
            {
                Tijd = new TimeOnly(9, 30, 15).Add(TimeSpan.FromTicks(1_234_567)),
                ReferentieAanbieder = "R-é'\"1",
                Product = Product,
                Einddatum = Dag.AddDays(1),
                RedenWijziging = RedenWijziging.Verwijderd,
                Omvang = new() { Volume = 99_999_999, Eenheid = Eenheid.Minuut, Frequentie = Frequentie.Wekelijks },
                Budget = new(99_999_999),
            },
            Toewijzing(3) with { Product = Product with { Code = null } },
        ],
        Starts = [Start(1), new Start(Client, null, Product, null, Dag, true)],
        Stops = [Stop(1), new Stop(Client, null, Product, null, Dag, Dag, RedenBeeindiging.Overleden, true)],
        Verzoeken = [Verzoek("R1"), Verzoek("r1") with { Soort = Berichtsoort.Wmo317 }],
        Antwoorden = [new("R1", VerzoekAntwoord.Afgewezen, Dag), new("R2", VerzoekAntwoord.Afgewezen, Dag)],
        Declaratie = Declaratie("2026001"),
        Prestaties = [Debet("P1") with { Tarief = new(55) }, Credit("P2", "P1")],
    };

    private static readonly Dossiervraag AllesGevraagd = Vraag(Client) with
    {
        Verzoeken = ["R1", "R2", "R-é'\"1"],
        Toewijzingen = [1, 2, 3],
        Declaratienummer = "2026001",
        Referenties = ["P1", "P2", "P3", "P4"],
    };

    private Proefopslag proef = null!;

    [OneTimeSetUp]
    public async Task Maak_database() => proef = await Proefopslag.MetSchemaAsync(motor);

    [OneTimeTearDown]
    public void Ruim_database_op() => proef.Dispose();

    [Test]
    public async Task Elk_feit_komt_terug_zoals_het_erin_ging()
    {
        var dossier = Nieuw(proef);
        await dossier.VoegToeAsync(Alles);

        GelijkAan(await dossier.LeesAsync(AllesGevraagd), Alles);
    }

    [Test]
    public async Task Hetzelfde_bericht_nog_eens_voegt_niets_toe()
    {
        var dossier = Nieuw(proef);
        var bericht = await dossier.VoegToeAsync(Alles);

        await dossier.VoegToeAsync(bericht, Alles);

        GelijkAan(await dossier.LeesAsync(AllesGevraagd), Alles);
    }

    [Test]
    public async Task In_elke_volgorde_ontstaat_hetzelfde_dossier()
    {
        Dossierfeiten[] berichten =
        [
            Alles with { Declaratie = null, Prestaties = [] },
            new() { Starts = [Start(1), Start(1) with { Verwijdering = true }] },
            new() { Declaratie = Alles.Declaratie, Prestaties = Alles.Prestaties },
            new() { Toewijzingen = [Toewijzing(1) with { Tijd = new(10, 0) }], Prestaties = [Debet("P3", 2), Credit("P4", "P3", 2)] },
        ];
        var samen = new Dossierfeiten
        {
            Toewijzingen = [.. berichten.SelectMany(feiten => feiten.Toewijzingen)],
            Starts = [.. berichten.SelectMany(feiten => feiten.Starts)],
            Stops = Alles.Stops,
            Verzoeken = Alles.Verzoeken,
            Antwoorden = Alles.Antwoorden,
            Declaratie = Alles.Declaratie,
            Prestaties = [.. berichten.SelectMany(feiten => feiten.Prestaties)],
        };

        foreach (var volgorde in Volgordes(berichten))
        {
            var dossier = Nieuw(proef);
            foreach (var feiten in volgorde)
                await dossier.VoegToeAsync(feiten);

            GelijkAan(await dossier.LeesAsync(AllesGevraagd), samen);
        }
    }

    [Test]
    public async Task Wat_wordt_ingetrokken_is_weg_en_de_rest_blijft()
    {
        var dossier = Nieuw(proef);
        var weg = await dossier.VoegToeAsync(Alles);
        var blijft = new Dossierfeiten { Toewijzingen = [Toewijzing(9)], Prestaties = [Debet("P3")] };
        await dossier.VoegToeAsync(blijft);

        await proef.DoeAsync(t => t.Dossiers.TrekInAsync(weg.Id, default));

        GelijkAan(await dossier.LeesAsync(AllesGevraagd), blijft);
    }

    [Test]
    public async Task Wat_ingediend_was_wordt_afgewezen_of_toegekend_en_daarna_verandert_dat_niet()
    {
        var dossier = Nieuw(proef);
        var prestaties = new Dossierfeiten { Prestaties = [Debet("P1"), Debet("P2"), Debet("P3") with { Status = Prestatiestatus.Afgewezen }] };
        var declaratie = await dossier.VoegToeAsync(prestaties);
        await dossier.VoegToeAsync(Debet("P4"));

        await proef.DoeAsync(t => t.Dossiers.BeslisAsync(declaratie.Id, ["P2", "P4"], default));
        await proef.DoeAsync(t => t.Dossiers.BeslisAsync(declaratie.Id, ["P1"], default));
        await dossier.VoegToeAsync(declaratie, prestaties);

        var inhoud = await dossier.LeesAsync(AllesGevraagd);
        Assert.That(
            inhoud.Prestaties.Select(prestatie => (prestatie.Referentie.ReferentieNummer, prestatie.Status)),
            Is.EquivalentTo(new[]
            {
                ("P1", Prestatiestatus.Toegekend),
                ("P2", Prestatiestatus.Afgewezen),
                ("P3", Prestatiestatus.Afgewezen),
                ("P4", Prestatiestatus.Ingediend),
            }));
    }

    [Test]
    public async Task Van_twee_prestaties_met_een_nummer_wordt_de_laatste_het_eerst_afgewezen()
    {
        var dossier = Nieuw(proef);
        var declaratie = await dossier.VoegToeAsync(new Dossierfeiten { Prestaties = [Debet("P1"), Debet("P2"), Debet("P1", client: AndereClient), Debet("P2", client: AndereClient)] });

        await proef.DoeAsync(t => t.Dossiers.BeslisAsync(declaratie.Id, ["P2", "P1", "P2"], default));

        var inhoud = await dossier.LeesAsync(AllesGevraagd with { Clienten = [Client, AndereClient] });
        Assert.That(
            inhoud.Prestaties.Select(prestatie => (prestatie.Referentie.ReferentieNummer, prestatie.Client, prestatie.Status)),
            Is.EquivalentTo(new[]
            {
                ("P1", Client, Prestatiestatus.Toegekend),
                ("P1", AndereClient, Prestatiestatus.Afgewezen),
                ("P2", Client, Prestatiestatus.Afgewezen),
                ("P2", AndereClient, Prestatiestatus.Afgewezen),
            }));
    }

    [Test]
    public async Task Een_identificatie_is_van_een_bericht_per_afzender_en_soort()
    {
        var dossier = Nieuw(proef);
        var bericht = await dossier.BerichtAsync();
        var tweede = await dossier.BerichtAsync();
        var andereSoort = await proef.BewaarAsync(Voorbeeld.Ontvangen() with { Partij = dossier.Partij, Tegenpartij = dossier.Tegenpartij, Soort = "WMO319" });
        var andereAfzender = await (dossier with { Tegenpartij = Voorbeeld.NieuwePartij() }).BerichtAsync();
        var anderePartij = await (dossier with { Partij = NieuweGemeente() }).BerichtAsync();

        var uitkomsten = new List<bool>();
        foreach (var ontvangen in new[] { bericht, bericht, tweede, andereSoort, andereAfzender, anderePartij, bericht })
            uitkomsten.Add(await proef.DoeAsync(t => t.Dossiers.ClaimIdentificatieAsync(ontvangen, default)));

        Assert.That(uitkomsten, Is.EqualTo(new[] { true, true, false, true, true, true, true }));
    }

    [Test]
    public async Task Van_gelijktijdige_berichten_met_dezelfde_identificatie_slaagt_er_een()
    {
        var dossier = Nieuw(proef);
        var berichten = new[] { await dossier.BerichtAsync(), await dossier.BerichtAsync(), await dossier.BerichtAsync() };

        var uitkomsten = await Task.WhenAll(berichten.Select(bericht => Task.Run(() =>
            proef.NieuwProces().Opslag.DoeAsync(t => t.Dossiers.ClaimIdentificatieAsync(bericht, default)))));

        Assert.That(uitkomsten.Count(gelukt => gelukt), Is.EqualTo(1));
    }

    [Test]
    public async Task Wie_een_dossier_vergrendelt_heeft_het_tot_het_einde_van_de_transactie()
    {
        var dossier = Nieuw(proef);
        var bezig = 0;
        var meeste = 0;

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => proef.NieuwProces().Opslag.DoeAsync(async t =>
        {
            await t.Dossiers.VergrendelAsync(dossier.Partij, dossier.Tegenpartij, default);
            meeste = Math.Max(meeste, Interlocked.Increment(ref bezig));
            try
            {
                var bericht = Voorbeeld.Ontvangen() with { Partij = dossier.Partij, Tegenpartij = dossier.Tegenpartij };
                await t.VoegToeAsync(bericht);
                var vorige = await t.Dossiers.LeesAsync(dossier.Partij, dossier.Tegenpartij, Vraag(Client), null, default);
                await t.Dossiers.VoegToeAsync(bericht, new() { Starts = [Start(vorige.Starts.Count)] }, default);
            }
            finally
            {
                Interlocked.Decrement(ref bezig);
            }
        }))));

        var inhoud = await dossier.LeesAsync(Vraag(Client));
        Assert.That(meeste, Is.EqualTo(1));
        Assert.That(inhoud.Starts.Select(start => start.ToewijzingNummer), Is.EquivalentTo(new[] { 0, 1, 2, 3 }));
    }

    [Test]
    public async Task Processen_die_samen_beginnen_vinden_elkaars_clienten()
    {
        using var nieuw = new Proefopslag(motor);
        var processen = Enumerable.Range(0, 4).Select(_ => nieuw.NieuwProces()).ToArray();
        await Task.WhenAll(processen.Select(proces => Task.Run(() => proces.Migratie.VoerUitAsync(default))));
        var dossier = Nieuw(nieuw);
        foreach (var proces in processen)
        {
            var bericht = await dossier.BerichtAsync();
            await proces.Opslag.DoeAsync(t => t.Dossiers.VoegToeAsync(bericht, new() { Starts = [Start(1)] }, default));
        }

        foreach (var proces in processen)
        {
            var inhoud = await proces.Opslag.DoeAsync(t => t.Dossiers.LeesAsync(dossier.Partij, dossier.Tegenpartij, Vraag(Client), null, default));
            Assert.That(inhoud.Starts, Is.EqualTo(Enumerable.Repeat(Start(1), processen.Length)));
        }
    }

    private static void GelijkAan(Dossierinhoud inhoud, Dossierfeiten verwacht) => Assert.Multiple(() =>
    {
        Assert.That(inhoud.Toewijzingen, Is.EquivalentTo(verwacht.Toewijzingen));
        Assert.That(inhoud.Starts, Is.EquivalentTo(verwacht.Starts));
        Assert.That(inhoud.Stops, Is.EquivalentTo(verwacht.Stops));
        Assert.That(inhoud.Verzoeken, Is.EquivalentTo(verwacht.Verzoeken));
        Assert.That(inhoud.Antwoorden, Is.EquivalentTo(verwacht.Antwoorden));
        Assert.That(inhoud.Declaraties, Is.EquivalentTo(new[] { verwacht.Declaratie }.OfType<Declaratie>()));
        Assert.That(inhoud.LaatsteDeclaratieperiode, Is.EqualTo(verwacht.Declaratie?.Periode.Begindatum));
        Assert.That(inhoud.Prestaties, Is.EquivalentTo(verwacht.Prestaties));
        foreach (var ((client, nummer), som) in inhoud.Gedeclareerd)
        {
            var eigen = verwacht.Prestaties.Where(prestatie => prestatie.Client == client && prestatie.ToewijzingNummer == nummer);
            Assert.That(som.Bedrag.Centen, Is.EqualTo(eigen.Sum(prestatie => (prestatie.IsDebet ? 1 : -1) * prestatie.Bedrag.Bedrag.Centen)));
        }
    });

    private static IEnumerable<IEnumerable<Dossierfeiten>> Volgordes(Dossierfeiten[] delen) => delen.Length < 2
        ? [delen]
        : delen.SelectMany((eerste, plaats) => Volgordes([.. delen.Where((_, andere) => andere != plaats)]).Select(rest => rest.Prepend(eerste)));
}
