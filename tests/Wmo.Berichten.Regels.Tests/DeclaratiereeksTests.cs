using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;
using static Wmo.Berichten.Regels.Dossiers.Prestatiestatus;
using static Wmo.Berichten.Regels.Tests.Declaraties;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>Declaraties one after the other against the dossier that they build up.</summary>
public sealed class DeclaratiereeksTests
{
    [Test]
    public void Na_een_credit_mag_er_opnieuw_gedeclareerd_worden()
    {
        var boek = new Dossierboek(Toewijzing1001);
        var tweede = Debet.Met("P3").Met(60, Eenheid.Minuut);

        Assert.That(boek.Declareer(Debet), Is.Empty);
        Assert.That(boek.Declareer(tweede), Is.EqualTo(["TR389"]));
        Assert.That(boek.Declareer(Debet.Credit("P2")), Is.Empty);
        Assert.That(boek.Declareer(tweede.Met("P4")), Is.Empty);
        Assert.That(boek.Declareer(tweede.Met("P5")), Is.EqualTo(["TR389"]));
        Assert.That(boek.Declareer(Debet.Credit("P6")), Is.EqualTo(["TR390"]));
        Assert.That(
            boek.Verloop,
            Is.EqualTo(["P1 Toegekend", "P3 Afgewezen", "P2 Toegekend", "P4 Toegekend", "P5 Afgewezen", "P6 Afgewezen"]));
    }

    [Test]
    public void Een_correctie_kan_in_een_bericht_als_de_credit_voorop_staat()
    {
        var boek = new Dossierboek(Toewijzing1001);
        var beter = Debet.Met("P3").Met(60, Eenheid.Minuut);
        boek.Declareer(Debet);

        Assert.That(boek.Declareer(beter.Met("P8"), Debet.Credit("P2")), Is.EqualTo(["TR389"]));
        Assert.That(boek.Declareer(beter), Is.Empty);
        Assert.That(boek.Declareer(beter.Credit("P4"), beter.Met("P5").Met(70, Eenheid.Minuut)), Is.Empty);
    }

    [Test]
    public void Wat_is_afgewezen_is_niet_gedeclareerd_maar_zijn_nummer_is_gebruikt()
    {
        var boek = new Dossierboek(Toewijzing1001);
        var fout = Debet with { ProductCode = "01A02" };

        Assert.That(boek.Declareer(fout), Is.EqualTo(["TR340"]));
        Assert.That(boek.Declareer(Debet), Is.EqualTo(["TR314"]));
        Assert.That(boek.Declareer(fout.Credit("P2")), Is.EqualTo(["TR323"]));
        Assert.That(boek.Declareer(Debet.Met("P3")), Is.Empty);
        Assert.That(boek.Declareer(Debet.Met("P3").Credit("P4")), Is.Empty);
    }

    [Test]
    public void Een_credit_vindt_de_toegekende_prestatie_al_is_haar_nummer_daarna_nog_eens_gebruikt()
    {
        var boek = new Dossierboek(Toewijzing1001);

        Assert.That(boek.Declareer(Debet), Is.Empty);
        Assert.That(boek.Declareer(Debet.In("2024-03-01 2024-03-31").Met(10, Eenheid.Minuut)), Is.EqualTo(["TR314"]));
        Assert.That(boek.DeclareerIn(new(2024, 3, 1), Debet.Credit("P3")), Is.Empty);
    }

    [Test]
    public void Een_afgewezen_credit_staat_een_goede_niet_in_de_weg()
    {
        var boek = new Dossierboek(Toewijzing1001);
        boek.Declareer(Debet);

        Assert.That(boek.Declareer(Debet.Met(40, Eenheid.Minuut).Credit("P2")), Is.EqualTo(["TR323"]));
        Assert.That(boek.Declareer(Debet.Credit("P2")), Is.EqualTo(["TR314"]));
        Assert.That(boek.Declareer(Debet.Credit("P3")), Is.Empty);
    }

    [Test]
    public void Een_verzonden_bericht_nog_eens_verzenden_verandert_niets()
    {
        var boek = new Dossierboek(Toewijzing1001);
        var bericht = Bericht(Debet);

        Assert.That(boek.Verwerk(bericht), Is.Empty);
        Assert.That(boek.Verwerk(bericht), Is.EqualTo(["TR056"]));
        Assert.That(
            boek.Verwerk(bericht with { Header = bericht.Header with { BerichtIdentificatie = Testberichten.Identificatie("DE02") } }),
            Is.EqualTo(["TR333"]));
        Assert.That(boek.Verloop, Is.EqualTo(["P1 Toegekend"]));
    }

    [Test]
    public void Van_een_als_geheel_geweigerde_declaratie_zijn_nummer_en_referenties_weer_vrij()
    {
        var boek = new Dossierboek(Toewijzing1001);
        var januari = Debet.Met("P9").In("2024-01-01 2024-01-31");
        var bericht = Bericht(januari) with { Header = Bericht(Debet).Header with { BerichtIdentificatie = Testberichten.Identificatie("DE20") } };
        bericht = bericht with { Declaratie = bericht.Declaratie with { DeclaratieNummer = "D20" } };
        boek.Declareer(Debet);

        Assert.That(boek.Verwerk(bericht), Is.EqualTo(["TR318"]));
        Assert.That(
            boek.Verwerk(bericht with
            {
                Header = bericht.Header with { BerichtIdentificatie = Testberichten.Identificatie("DE21") },
                Declaratie = bericht.Declaratie with { DeclaratiePeriode = Februari },
            }),
            Is.Empty);
    }

    [Test]
    public void Achteraf_declareren_gaat_met_de_laatste_of_een_latere_periode()
    {
        // IV090: January, February, March and May were declared; then it turns out that there is care in March.
        var boek = new Dossierboek(
            Toewijzing1001 with { Ingangsdatum = new(2025, 1, 1) },
            Toewijzing1001 with { Nummer = 1002, Ingangsdatum = new(2025, 2, 15) });
        var maart = Debet.In("2025-03-01 2025-03-31") with { ToewijzingNummer = 1002 };
        foreach (var periode in new[] { "2025-01-01 2025-01-31", "2025-02-01 2025-02-28", "2025-03-01 2025-03-31", "2025-05-01 2025-05-31" })
            Assert.That(boek.Declareer(Debet.Met(periode).In(periode)), Is.Empty);

        Assert.That(boek.DeclareerIn(new(2025, 4, 1), maart), Is.EqualTo(["TR318"]));
        Assert.That(boek.DeclareerIn(new(2025, 5, 1), maart), Is.Empty);
        Assert.That(
            boek.DeclareerIn(
                new(2025, 6, 1),
                maart.Met("A1").In("2025-02-15 2025-02-28"),
                maart.Met("A2"),
                maart.Met("A3").In("2025-04-01 2025-04-30")),
            Is.EqualTo(["TR389"]));
        Assert.That(boek.Verloop.TakeLast(3), Is.EqualTo(["A1 Toegekend", "A2 Afgewezen", "A3 Toegekend"]));
    }

    [Test]
    public void Drie_maanden_achteraf_zijn_drie_prestaties()
    {
        // IV090, with the product periods of IV089.
        var boek = new Dossierboek(Toewijzing1001 with { Ingangsdatum = new(2025, 2, 15) });

        Assert.That(
            boek.DeclareerIn(
                new(2025, 5, 1),
                Debet.Met("A1").In("2025-02-15 2025-02-28"),
                Debet.Met("A2").In("2025-03-01 2025-03-31"),
                Debet.Met("A3").In("2025-04-01 2025-04-30")),
            Is.Empty);
    }

    [Test]
    public void Wat_past_wordt_toegekend_en_wat_niet_meer_past_afgewezen()
    {
        var boek = new Dossierboek(Toewijzing1001 with { Product = null, Budget = new(2500) });
        var ander = Debet with { ProductCode = "01A02" };

        Assert.That(
            boek.Declareer(
                Debet,
                ander.Met("P2").Met(100, Eenheid.Minuut),
                ander.Met("P3") with { ProductCode = "01A03" },
                ander.Met("P4") with { ProductCode = "01A04" }),
            Is.EqualTo(["TR369", "TR369"]));
        Assert.That(boek.Verloop, Is.EqualTo(["P1 Toegekend", "P2 Afgewezen", "P3 Toegekend", "P4 Afgewezen"]));
        Assert.That(boek.Declareer(Debet.Credit("P5"), ander.Met("P6")), Is.Empty);
    }

    [Test]
    public void Na_het_inkorten_van_de_toewijzing_kan_het_te_veel_gedeclareerde_terug()
    {
        var boek = new Dossierboek(Toewijzing1001);
        var korter = Toewijzing1001 with { Datum = new(2024, 3, 4), Einddatum = new(2024, 2, 17), Kenmerk = "korter" };
        boek.Declareer(Debet);
        boek.Wijzig(korter);

        Assert.That(boek.Declareer(Debet.Credit("P2"), Debet.Met("P3").In("2024-02-01 2024-02-17")), Is.Empty);
        Assert.That(boek.Declareer(Debet.Met("P4").In("2024-02-01 2024-02-29")), Is.EqualTo(["TR308", "TR388"]));
    }

    [Test]
    public void Wat_in_uren_is_gedeclareerd_telt_ook_als_de_toewijzing_later_in_minuten_is()
    {
        var uren = Toewijzing1001 with { Omvang = new() { Volume = 10, Eenheid = Eenheid.Uur, Frequentie = Frequentie.Totaal } };
        var boek = new Dossierboek(uren);
        Assert.That(boek.Declareer(Debet.Met(10, Eenheid.Uur)), Is.Empty);

        boek.Wijzig(uren with { Datum = new(2024, 3, 4), Omvang = uren.Omvang! with { Volume = 660, Eenheid = Eenheid.Minuut } });

        Assert.That(boek.Declareer(Debet.Met("P2").Met(61, Eenheid.Minuut).In("2024-03-01 2024-03-31")), Is.EqualTo(["TR322"]));
        Assert.That(boek.Declareer(Debet.Met("P3").Met(60, Eenheid.Minuut).In("2024-03-01 2024-03-31")), Is.Empty);
    }

    [Test]
    public void De_volgorde_van_wat_er_in_een_dossier_staat_doet_er_niet_toe()
    {
        // OP080. The toewijzing was changed twice, February was declared, taken back and declared again, and one number was used twice.
        Toewijzing[] versies =
        [
            Toewijzing1001,
            Toewijzing1001 with { Datum = new(2024, 1, 5), Einddatum = new(2024, 2, 17) },
            Toewijzing1001 with { Datum = new(2024, 1, 6) },
        ];
        Prestatie[] prestaties =
        [
            Debet.Feit(),
            Debet.Credit("P2").Feit(),
            Debet.Met("P3").Feit(),
            Debet.Met("P3").Met(9, Eenheid.Minuut).Feit(Afgewezen),
        ];
        var bericht = Bericht(Debet.Met("P3").Credit("P4"), Debet.Credit("P5"), Debet.Met("P6"), Debet.Met("P2").In("2024-01-01 2024-01-31"));

        var codes = Volgordes(versies)
            .SelectMany(v => Volgordes(prestaties), (v, p) => new Dossierinhoud { Toewijzingen = [.. v, .. v], Prestaties = [.. p] })
            .Select(inhoud => Dossiercontrole.Beoordeel(bericht, inhoud, Afspraken.Geen, Dossiergevallen.Vandaag).Uitkomst.Bevindingen)
            .Select(bevindingen => string.Join(' ', bevindingen.Select(bevinding => $"{bevinding.Regel} {bevinding.Pad}")));

        Assert.That(codes.Distinct().Count(), Is.EqualTo(1));
        Assert.That(
            codes.First(),
            Is.EqualTo(
                $"TR390 {Pad(2)}/ProductReferentie/VorigReferentieNummer TR314 {Pad(4)}/ProductReferentie/ReferentieNummer"));

        static string Pad(int nummer) => $"/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[{nummer}]";
    }

    [Test]
    public void De_verzender_mist_niets_van_wat_voor_zijn_dossier_was()
    {
        var bericht = Bericht(Debet, Debet.Met("P3").Credit("P4"));

        Assert.That(Codes(new()), Is.Empty);
        Assert.That(
            Codes(new() { Toewijzingen = [Toewijzing1001 with { Einddatum = new(2024, 2, 17) }], Prestaties = [Debet.Feit(Afgewezen)] }),
            Is.EqualTo(["TR308", "TR314", "TR388"]));

        IEnumerable<string> Codes(Dossierinhoud inhoud) =>
            Dossiercontrole.BeoordeelVoorVerzenden(bericht, inhoud, Afspraken.Geen, Dossiergevallen.Vandaag)
                .Uitkomst.Bevindingen.Select(bevinding => bevinding.Regel);
    }

    [Test]
    public void Geen_uiterste_waarde_brengt_de_regels_van_hun_stuk()
    {
        const int Meest = 99_999_999;
        Wmo323.Prestatie[] prestaties =
        [
            .. from eenheid in Enum.GetValues<Eenheid>()
               from periode in new[] { "0001-01-01 0001-01-01", "9999-12-31 9999-12-31", "0001-01-01 9999-12-31", "2024-02-02 2024-02-01" }
               select Debet.In(periode).Met(Meest, eenheid).Met($"{eenheid}{periode}"),
        ];
        var client = new Wmo323.Client { Bsn = Client, Prestaties = [.. prestaties, .. prestaties.Select(debet => debet.Credit("C1"))] };
        var bericht = Testberichten.Declaratie;
        bericht = bericht with { Declaratie = bericht.Declaratie with { Clienten = [client] } };
        var veel = Enum.GetValues<Eenheid>().ToDictionary(eenheid => eenheid, _ => 1_000_000L * Meest);
        var toewijzingen =
            from eenheid in Enum.GetValues<Eenheid>()
            from frequentie in Enum.GetValues<Frequentie>()
            from einddatum in new DateOnly?[] { null, DateOnly.MinValue, DateOnly.MaxValue }
            from ingangsdatum in new[] { DateOnly.MinValue, DateOnly.MaxValue }
            select Toewijzing1001 with
            {
                Ingangsdatum = ingangsdatum,
                Einddatum = einddatum,
                Omvang = new() { Volume = Meest, Eenheid = eenheid, Frequentie = frequentie },
                Budget = new(Meest),
            };

        foreach (var toewijzing in toewijzingen)
        {
            var inhoud = new Dossierinhoud
            {
                Toewijzingen = [toewijzing],
                Gedeclareerd = new Dictionary<(Bsn, int), Gedeclareerd>
                {
                    [(Client, 1001)] = new() { Volume = veel, Bedrag = new(1_000_000L * Meest) },
                },
            };
            Assert.That(() => Dossiercontrole.Beoordeel(bericht, inhoud, Afspraken.Geen, DateOnly.MaxValue), Throws.Nothing);
        }
    }

    private static IEnumerable<IEnumerable<T>> Volgordes<T>(IReadOnlyList<T> items) => items.Count == 0
        ? [[]]
        : items.SelectMany((item, i) => Volgordes([.. items.Where((_, j) => j != i)]), (item, rest) => rest.Prepend(item));
}
