using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Tests.Volumes;
using static Wmo.Berichten.Regels.Tests.Declaraties;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>The worked examples of the standard, through TR321 and TR322.</summary>
public sealed class DeclaratievolumeTests
{
    /// <summary>
    /// The worked examples of IV076 and IV077: the maximum of each product period fits and one unit more does not. Where an
    /// example has a slip, the rule wins.
    /// </summary>
    // IV076, inspanning: July says 9 beside 4 weeks x 3 hours.
    [TestCase("2025-07-07 2025-09-07", 3, Eenheid.Uur, "2025-07-07 2025-07-31", 12)]
    [TestCase("2025-07-07 2025-09-07", 3, Eenheid.Uur, "2025-08-01 2025-08-31", 15)]
    [TestCase("2025-07-07 2025-09-07", 3, Eenheid.Uur, "2025-09-01 2025-09-07", 3)]
    // IV077, inspanning.
    [TestCase("2025-10-07 2025-12-30", 3, Eenheid.Uur, "2025-10-07 2025-10-31", 12)]
    [TestCase("2025-10-07 2025-12-30", 3, Eenheid.Uur, "2025-11-01 2025-11-30", 15)]
    [TestCase("2025-10-07 2025-12-30", 3, Eenheid.Uur, "2025-12-01 2025-12-30", 15)]
    // IV078.
    [TestCase("2025-11-12 2025-12-13", 3, Eenheid.Uur, "2025-11-12 2025-11-30", 9)]
    // IV076, output.
    [TestCase("2025-07-07 2025-09-07", 30000, Eenheid.Euro, "2025-07-07 2025-07-31", 90000)]
    [TestCase("2025-07-07 2025-09-07", 30000, Eenheid.Euro, "2025-08-01 2025-08-31", 150000)]
    [TestCase("2025-07-07 2025-09-07", 30000, Eenheid.Euro, "2025-09-01 2025-09-07", 30000)]
    [TestCase("2025-07-07 2025-09-06", 30000, Eenheid.Euro, "2025-08-01 2025-08-31", 180000)]
    [TestCase("2025-07-07 2025-09-06", 30000, Eenheid.Euro, "2025-09-01 2025-09-06", 0)]
    // IV077, output: October counts from the 7th as the example does.
    [TestCase("2025-10-07 2025-12-31", 30000, Eenheid.Euro, "2025-10-07 2025-10-31", 90000)]
    [TestCase("2025-10-07 2025-12-31", 30000, Eenheid.Euro, "2025-11-01 2025-11-30", 150000)]
    [TestCase("2025-10-07 2025-12-31", 30000, Eenheid.Euro, "2025-12-01 2025-12-31", 150000)]
    public void Per_productperiode_past_het_maximum_van_de_standaard(
        string looptijd, int perWeek, Eenheid eenheid, string productPeriode, int maximum)
    {
        var toewijzing = PerWeek(looptijd, perWeek, eenheid);
        var prestatie = Begeleiding.In(productPeriode);

        Assert.That(new Dossierboek(toewijzing).Declareer(prestatie.Met(maximum, eenheid)), Is.Empty);
        Assert.That(new Dossierboek(toewijzing).Declareer(prestatie.Met(maximum + 1, eenheid)), Is.EqualTo(["TR321"]));
    }

    /// <summary>
    /// The maxima of the product periods are more than that of the whole toewijzing: a week over two months counts in both,
    /// but is granted once.
    /// </summary>
    [Test]
    public void Over_de_hele_toewijzing_past_het_totaal_van_de_standaard()
    {
        // IV077: 12 and 15 of 39 hours leave 12, where December alone may have 15.
        var boek = new Dossierboek(PerWeek("2025-10-07 2025-12-30", 3, Eenheid.Uur));
        var december = Begeleiding.In("2025-12-01 2025-12-30");
        Assert.That(boek.Declareer(Begeleiding.Met("A1").In("2025-10-07 2025-10-31").Met(12, Eenheid.Uur)), Is.Empty);
        Assert.That(boek.Declareer(Begeleiding.Met("A2").In("2025-11-01 2025-11-30").Met(15, Eenheid.Uur)), Is.Empty);

        Assert.That(boek.Declareer(december.Met("B1").Met(13, Eenheid.Uur)), Is.EqualTo(["TR322"]));
        Assert.That(boek.Declareer(december.Met("B2").Met(16, Eenheid.Uur)), Is.EqualTo(["TR321", "TR322"]));
        Assert.That(boek.Declareer(december.Met("B3").Met(12, Eenheid.Uur)), Is.Empty);
    }

    [Test]
    public void Wat_de_eerste_maanden_openlaten_past_niet_altijd_in_de_laatste()
    {
        // IV076: of 27 hours 22.5 were declared, in minutes: July 10, August 12.5 hours.
        var boek = new Dossierboek(PerWeek("2025-07-07 2025-09-07", 3, Eenheid.Uur));
        var september = Begeleiding.In("2025-09-01 2025-09-07");
        Assert.That(boek.Declareer(Begeleiding.Met("A1").In("2025-07-07 2025-07-31").Met(600, Eenheid.Minuut)), Is.Empty);
        Assert.That(boek.Declareer(Begeleiding.Met("A2").In("2025-08-01 2025-08-31").Met(750, Eenheid.Minuut)), Is.Empty);

        Assert.That(boek.Declareer(september.Met("B1").Met(181, Eenheid.Minuut)), Is.EqualTo(["TR321"]));
        Assert.That(boek.Declareer(september.Met("B2").Met(271, Eenheid.Minuut)), Is.EqualTo(["TR321", "TR322"]));
        Assert.That(boek.Declareer(september.Met("B3").Met(3, Eenheid.Uur)), Is.Empty);
    }

    [Test]
    public void Gedeelde_uren_worden_afgerond_gedeclareerd_en_minuten_precies()
    {
        // IV079: four weeks of 95 minutes are 380 minutes, in hours 6.
        var toewijzing = PerWeek("2025-10-06 2025-11-02", 95, Eenheid.Minuut);
        var uren = toewijzing with { Omvang = new() { Volume = 6, Eenheid = Eenheid.Uur, Frequentie = Frequentie.Maandelijks } };
        var oktober = Begeleiding.In("2025-10-06 2025-10-31");

        Assert.That(new Dossierboek(toewijzing).Declareer(oktober.Met(380, Eenheid.Minuut)), Is.Empty);
        Assert.That(new Dossierboek(toewijzing).Declareer(oktober.Met(381, Eenheid.Minuut)), Is.EqualTo(["TR321", "TR322"]));
        Assert.That(new Dossierboek(uren).Declareer(oktober.Met(6, Eenheid.Uur)), Is.Empty);
        Assert.That(new Dossierboek(uren).Declareer(oktober.Met(380, Eenheid.Minuut)), Is.EqualTo(["TR321"]));
    }

    private static Wmo323.Prestatie Begeleiding => Debet with { ProductCategorie = ProductCategorie.Begeleiding, ProductCode = "02A01" };

    private static Toewijzing PerWeek(string looptijd, int volume, Eenheid eenheid)
    {
        var periode = Toewijzingen.Periode(looptijd);
        return Toewijzing1001 with
        {
            Product = new() { Categorie = ProductCategorie.Begeleiding, Code = "02A01" },
            Ingangsdatum = periode.Begin,
            Einddatum = periode.Eind,
            Omvang = new() { Volume = volume, Eenheid = eenheid, Frequentie = Frequentie.Wekelijks },
        };
    }
}
