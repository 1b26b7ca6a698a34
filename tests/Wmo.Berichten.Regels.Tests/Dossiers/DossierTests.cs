using FsCheck;
using FsCheck.Fluent;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;
using static Wmo.Berichten.Regels.Tests.Leveringsberichten;

namespace Wmo.Berichten.Regels.Tests.Dossiers;

/// <summary>What the dossier answers, from what was fetched of it and what is booked on it.</summary>
public sealed class DossierTests
{
    private static readonly Bsn Client = Testberichten.Goed;

    [Test]
    public void Van_een_toewijzing_geldt_de_versie_van_het_laatste_moment_in_welke_volgorde_zij_ook_komen()
    {
        var ochtend = Toegewezen with { Toewijzingstijd = new(9, 0) };
        var middag = ochtend with { Toewijzingstijd = new(15, 0), Einddatum = Hervat };
        var vroeger = ochtend with { Toewijzingsdatum = ochtend.Toewijzingsdatum.AddDays(-1), Toewijzingstijd = new(23, 0), Einddatum = Eind };

        Wmo301.ToegewezenProduct[] versies = [ochtend, middag, vroeger];
        foreach (var volgorde in Volgorden(versies))
        {
            var dossier = new Dossier(Na([.. volgorde.Select(versie => Toewijzen(versie))]));
            Assert.That(dossier.Toewijzing(Client, 1001)?.Einddatum, Is.EqualTo(Hervat));
            Assert.That(dossier.Toewijzingen(Client).Select(toewijzing => toewijzing.Einddatum), Is.EqualTo([(DateOnly?)Hervat]));
            Assert.That(dossier.Versies(Client, 1001), Has.Count.EqualTo(3));
        }
    }

    [Test]
    public void Een_toewijzing_is_van_een_client()
    {
        var dossier = new Dossier(Na(Toewijzen(Toegewezen)));

        Assert.That(dossier.Toewijzing(Ander, 1001), Is.Null);
        Assert.That(dossier.Toewijzing(Client, 1002), Is.Null);
        Assert.That(dossier.Toewijzingen(Ander), Is.Empty);
        Assert.That(dossier.Versies(Ander, 1001), Is.Empty);
    }

    [TestCase(RedenWijziging.Verwijderd, true, ExpectedResult = true)]
    [TestCase(RedenWijziging.Verwijderd, false, ExpectedResult = true)]
    [TestCase(RedenWijziging.VervallenCorrectie, true, ExpectedResult = true)]
    [TestCase(RedenWijziging.VervallenCorrectie, false, ExpectedResult = false)]
    [TestCase(RedenWijziging.Overleden, true, ExpectedResult = false)]
    [TestCase(null, true, ExpectedResult = false)]
    public bool Een_toewijzing_is_verwijderd_door_haar_reden(RedenWijziging? reden, bool opDeEersteDag) =>
        Dossierfeiten.Van(Client, Toegewezen with { RedenWijziging = reden, Einddatum = opDeEersteDag ? Toegewezen.Ingangsdatum : Eind }, Testberichten.Dagtekening).IsVerwijderd;

    [Test]
    public void Het_kenmerk_van_een_versie_verschilt_met_elk_veld_behalve_de_referentie_van_het_verzoek()
    {
        Wmo301.ToegewezenProduct[] anders =
        [
            Toegewezen,
            Toegewezen with { ToewijzingNummer = 1002 },
            Toegewezen with { Product = null },
            Toegewezen with { Product = Taak },
            Toegewezen with { Product = Taak with { Code = null } },
            Toegewezen with { Toewijzingsdatum = Eind },
            Toegewezen with { Toewijzingstijd = new(10, 31) },
            Toegewezen with { Ingangsdatum = Begin },
            Toegewezen with { Einddatum = Eind },
            Toegewezen with { RedenWijziging = RedenWijziging.Overleden },
            Toegewezen with { Omvang = new() { Volume = 1, Eenheid = Eenheid.Uur, Frequentie = Frequentie.Wekelijks } },
            Toegewezen with { Omvang = new() { Volume = 2, Eenheid = Eenheid.Uur, Frequentie = Frequentie.Wekelijks } },
            Toegewezen with { Omvang = new() { Volume = 1, Eenheid = Eenheid.Minuut, Frequentie = Frequentie.Wekelijks } },
            Toegewezen with { Omvang = new() { Volume = 1, Eenheid = Eenheid.Uur, Frequentie = Frequentie.Maandelijks } },
            Toegewezen with { Budget = new(0) },
            Toegewezen with { Budget = new(1) },
            Toegewezen with { Commentaar = "Bel vooraf." },
        ];

        Assert.That(anders.Select(product => Dossierfeiten.Van(Client, product, Testberichten.Dagtekening).Kenmerk), Is.Unique);
        Assert.That(
            Dossierfeiten.Van(Client, Toegewezen with { ReferentieAanbieder = "R1" }, Testberichten.Dagtekening).Kenmerk, Is.EqualTo(Dossierfeiten.Van(Client, Toegewezen, Testberichten.Dagtekening).Kenmerk));
    }

    [Test]
    public void Een_verwijdering_neemt_een_melding_met_haar_sleutel_weg_en_geen_andere()
    {
        var start = Start(Begin);
        var stop = Pauze(Begin, Eind);
        var dossier = new Dossier(Na(
            Starten(start.Ingetrokken()),
            Stoppen(stop.Ingetrokken()),
            Starten(start, Start(Hervat), start with { ToewijzingNummer = 1002 }, start with { Product = Taak }),
            Stoppen(stop, Stop(Begin, Eind), Pauze(Begin, Hervat))));

        Assert.That(dossier.Starts(Client), Is.EquivalentTo(
            new[] { Start(Hervat), start with { ToewijzingNummer = 1002 }, start with { Product = Taak } }.Select(product => Dossierfeiten.Van(Client, product))));
        Assert.That(dossier.Stops(Client), Is.EquivalentTo(
            new[] { Stop(Begin, Eind), Pauze(Begin, Hervat) }.Select(product => Dossierfeiten.Van(Client, product))));
        Assert.That(dossier.Starts(Ander), Is.Empty);
    }

    [Test]
    public void Van_twee_starts_met_dezelfde_sleutel_gaat_de_start_weg_die_dezelfde_toewijzing_noemde()
    {
        var fout = Start(Begin) with { ToewijzingIngangsdatum = Eind };
        var verbeterd = Start(Begin) with { ToewijzingIngangsdatum = Begin };

        foreach (var volgorde in Volgorden([fout, fout.Ingetrokken(), verbeterd]))
            Assert.That(
                new Dossier(Na([.. volgorde.Select(start => Starten(start))])).Starts(Client).Single().ToewijzingIngangsdatum, Is.EqualTo(Begin));
    }

    [Test]
    public void Een_verwijdering_van_wat_niet_bekend_is_verandert_niets()
    {
        var dossier = new Dossier(Na(Starten(Start(Hervat).Ingetrokken()), Starten(Start(Begin))));
        dossier.Boek(Dossierfeiten.Van(Client, Start(Hervat).Ingetrokken()));

        Assert.That(dossier.Starts(Client).Single().Begindatum, Is.EqualTo(Begin));
    }

    [Test]
    public void Debets_min_credits_geven_wat_er_gedeclareerd_is_en_wat_is_afgewezen_telt_niet()
    {
        var dossier = Dossier.Leeg;
        dossier.Boek(Prestatie("P1", 60, 1000));
        dossier.Boek(Prestatie("P2", 30, 500) with { Eenheid = Eenheid.Uur });
        dossier.Boek(Prestatie("P3", 600, 9000) with { Status = Prestatiestatus.Afgewezen });
        dossier.Boek(Credit("P4", "P1", 60, 1000));
        dossier.Boek(Prestatie("P5", 45, 700));

        var som = dossier.Gedeclareerd(Client, 1001);
        Assert.That(som.Bedrag, Is.EqualTo(new Bedrag(1200)));
        Assert.That(som.Volume, Is.EquivalentTo(new Dictionary<Eenheid, long> { [Eenheid.Minuut] = 45, [Eenheid.Uur] = 30 }));
        Assert.That(dossier.Gedeclareerd(Client, 1002).Bedrag, Is.EqualTo(default(Bedrag)));
        Assert.That(dossier.Gedeclareerd(Ander, 1001).Volume, Is.Empty);
    }

    [Test]
    public void Wat_geboekt_wordt_komt_bij_wat_al_gedeclareerd_was()
    {
        var dossier = new Dossier(new()
        {
            Gedeclareerd = new Dictionary<(Bsn, int), Gedeclareerd>
            {
                [(Client, 1001)] = new() { Bedrag = new(5000), Volume = new Dictionary<Eenheid, long> { [Eenheid.Minuut] = 100 }, Toegekend = true },
            },
        });
        dossier.Boek(Prestatie("P1", 60, 1000));

        var som = dossier.Gedeclareerd(Client, 1001);
        Assert.That((som.Bedrag, som.Volume[Eenheid.Minuut], som.Toegekend), Is.EqualTo((new Bedrag(6000), 160L, true)));
    }

    [Test]
    public void Een_debet_staat_tot_het_gecrediteerd_is()
    {
        var nieuw = Prestatie("P9", 60, 1000);
        var dossier = new Dossier(new() { Prestaties = [Prestatie("P1", 60, 1000)] });
        Assert.That(dossier.HeeftDebet(nieuw), Is.True);
        Assert.That(dossier.HeeftDebet(nieuw with { Code = "01A02" }), Is.False);

        dossier.Boek(Credit("P2", "P1", 60, 1000) with { Status = Prestatiestatus.Afgewezen });
        Assert.That(dossier.HeeftDebet(nieuw), Is.True);
        Assert.That(dossier.Credit("P1"), Is.Null);

        dossier.Boek(Credit("P3", "P1", 60, 1000));
        Assert.That(dossier.HeeftDebet(nieuw), Is.False);
        Assert.That(dossier.Credit("P1")?.Referentie.ReferentieNummer, Is.EqualTo("P3"));
    }

    [Test]
    public void De_volgorde_van_de_berichten_verandert_geen_antwoord() => Prop.ForAll(
        Leveringsspel.Berichten,
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        (berichten, zaad) =>
        {
            var anders = berichten.ToArray();
            new System.Random(zaad).Shuffle(anders);
            return Antwoorden(berichten).SequenceEqual(Antwoorden(anders));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Een_herhaalde_toewijzing_verandert_geen_antwoord() => Prop.ForAll(
        Leveringsspel.Berichten,
        berichten => Antwoorden(berichten).SequenceEqual(
            Antwoorden([.. berichten, .. berichten.Where(bericht => bericht.Soort == Berichtsoort.Wmo301)]))).QuickCheckThrowOnFailure();

    /// <summary>Everything that the rules ask about these messages, in a fixed order.</summary>
    private static IEnumerable<object> Antwoorden(IBericht[] berichten)
    {
        var dossier = new Dossier(Na(berichten));
        return
        [
            .. dossier.Toewijzingen(Client).OrderBy(toewijzing => toewijzing.Nummer),
            .. dossier.Starts(Client).OrderBy(start => (start.ToewijzingNummer, start.Begindatum)),
            .. dossier.Stops(Client).OrderBy(stop => (stop.ToewijzingNummer, stop.Begindatum, stop.Einddatum, stop.Reden)),
        ];
    }

    [Test]
    public void Een_verzoek_om_wijziging_vraagt_van_elke_toewijzing_wat_er_na_haar_einde_kan_komen()
    {
        var product = new Product { Categorie = ProductCategorie.Dagbesteding, Code = "07A12" };
        var bericht = Testberichten.VerzoekWijziging;
        bericht = bericht with
        {
            Client = bericht.Client with
            {
                Verzoek = bericht.Client.Verzoek with
                {
                    OngewijzigdeProducten = [new() { ToewijzingNummer = 1 }],
                    TeWijzigenProducten = [new() { ToewijzingNummer = 2, GewensteIngangsdatum = Begin, Einddatum = Eind }],
                    NieuweProducten = [new() { Product = product, GewensteIngangsdatum = Hervat }],
                },
            },
        };

        Assert.That(
            Dossierfeiten.Van(bericht).Verlengingen,
            Is.EquivalentTo(new Verlengingsvraag[] { new(2, null, null, Eind), new(1, product, Hervat, null), new(2, product, Hervat, null) }));
    }

    private static Prestatie Prestatie(string referentie, int volume, int centen) => Dossierfeiten.Van(Testberichten.Declaratie).Prestaties[0] with
    {
        Referentie = new() { ReferentieNummer = referentie },
        Volume = volume,
        Eenheid = Eenheid.Minuut,
        Bedrag = new() { Bedrag = new(centen), DebetCredit = DebetCredit.Debet },
        Status = Prestatiestatus.Toegekend,
    };

    private static Prestatie Credit(string referentie, string vorig, int volume, int centen) => Prestatie(referentie, volume, centen) with
    {
        Referentie = new() { ReferentieNummer = referentie, VorigReferentieNummer = vorig },
        Bedrag = new() { Bedrag = new(centen), DebetCredit = DebetCredit.Credit },
    };

    private static IEnumerable<T[]> Volgorden<T>(T[] drie) =>
        from a in Enumerable.Range(0, 3)
        from b in Enumerable.Range(0, 3)
        where a != b
        select new[] { drie[a], drie[b], drie[3 - a - b] };
}
