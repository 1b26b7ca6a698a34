using Wmo.Berichten.Basis;
using static Wmo.Berichten.Regels.Tests.Volumes.Toewijzingen;

namespace Wmo.Berichten.Regels.Tests.Volumes;

/// <summary>
/// The worked examples of the instructions, with their own dates and numbers. Where an example contradicts the rule that it
/// illustrates, the number is what the rule gives and the case says what was published.
/// </summary>
public sealed class VoorbeeldenUitDeStandaardTests
{
    private const string TotZondag = "2025-07-07 2025-09-07";
    private const string TotZaterdag = "2025-07-07 2025-09-06";

    // IV076, inspanning. For July a maximum of 9 was published beside the sum 4 weeks x 3 hours = 12 hours.
    [TestCase(TotZondag, "2025-07-07 2025-07-31", 12)]
    [TestCase(TotZondag, "2025-08-01 2025-08-31", 15)]
    [TestCase(TotZondag, "2025-09-01 2025-09-07", 3)]
    // IV077, inspanning.
    [TestCase("2025-10-07 2025-12-30", "2025-10-07 2025-10-31", 12)]
    [TestCase("2025-10-07 2025-12-30", "2025-11-01 2025-11-30", 15)]
    [TestCase("2025-10-07 2025-12-30", "2025-12-01 2025-12-30", 15)]
    // IV078, example 1; December is not published.
    [TestCase("2025-11-12 2025-12-13", "2025-11-12 2025-11-30", 9)]
    [TestCase("2025-11-12 2025-12-13", "2025-12-01 2025-12-13", 6)]
    public void Drie_uur_per_week(string toewijzing, string productPeriode, int uren) =>
        Assert.That(
            Toewijzing(3, Eenheid.Uur, Frequentie.Wekelijks, Periode(toewijzing)).Maximum(Periode(productPeriode)),
            Is.EqualTo(60 * uren));

    [TestCase(TotZondag, 27, Description = "IV076")]
    [TestCase("2025-10-07 2025-12-30", 39, Description = "IV077: weeks 41 to 52 and week 1")]
    public void Drie_uur_per_week_over_de_hele_toewijzing(string toewijzing, int uren) =>
        Assert.That(
            Toewijzing(3, Eenheid.Uur, Frequentie.Wekelijks, Periode(toewijzing)).MaximumTotaal, Is.EqualTo(60 * uren));

    // IV076, output, examples 1 and 2.
    [TestCase(TotZondag, "2025-07-07 2025-07-31", 900)]
    [TestCase(TotZondag, "2025-08-01 2025-08-31", 1500)]
    [TestCase(TotZondag, "2025-09-01 2025-09-07", 300)]
    [TestCase(TotZaterdag, "2025-07-07 2025-07-31", 900)]
    [TestCase(TotZaterdag, "2025-08-01 2025-08-31", 1800)]
    [TestCase(TotZaterdag, "2025-09-01 2025-09-06", 0)]
    // IV077, output, example 1. Published with Ingangsdatum 1-10 but counted from 7-10; and November once with four Sundays.
    [TestCase("2025-10-07 2025-12-31", "2025-10-07 2025-10-31", 900)]
    [TestCase("2025-10-07 2025-12-31", "2025-11-01 2025-11-30", 1500)]
    [TestCase("2025-10-07 2025-12-31", "2025-12-01 2025-12-31", 1500)]
    // The same with the Ingangsdatum as published: October then has the Sundays 5, 12, 19 and 26.
    [TestCase("2025-10-01 2025-12-31", "2025-10-01 2025-10-31", 1200)]
    [TestCase("2025-10-01 2025-12-31", "2025-11-01 2025-11-30", 1500)]
    [TestCase("2025-10-01 2025-12-31", "2025-12-01 2025-12-31", 1500)]
    // IV077, output, example 2. September is not published: its week counts in August.
    [TestCase("2025-07-07 2025-09-05", "2025-07-07 2025-07-31", 900)]
    [TestCase("2025-07-07 2025-09-05", "2025-08-01 2025-08-31", 1800)]
    [TestCase("2025-07-07 2025-09-05", "2025-09-01 2025-09-05", 0)]
    public void Driehonderd_euro_per_week(string toewijzing, string productPeriode, int euro) =>
        Assert.That(
            Toewijzing(300_00, Eenheid.Euro, Frequentie.Wekelijks, Periode(toewijzing)).Maximum(Periode(productPeriode)),
            Is.EqualTo(100 * euro));

    [TestCase("2025-10-14 2025-10-31", 15, Description = "IV078, example 2")]
    [TestCase("2025-11-01 2025-11-30", 15)]
    [TestCase("2025-12-01 2025-12-13", 15)]
    public void Vijftien_uur_per_maand_is_ook_in_een_gebroken_maand_vijftien_uur(string productPeriode, int uren) =>
        Assert.That(
            Toewijzing(15, Eenheid.Uur, Frequentie.Maandelijks, Periode("2025-10-14 2025-12-13")).Maximum(Periode(productPeriode)),
            Is.EqualTo(60 * uren));

    [Test]
    public void Twintig_dagdelen_passen_in_elke_maand_van_vijf_dagdelen_per_week()
    {
        // IV042, examples 1A and 1B, in the shortest month there is.
        var toewijzing = Toewijzing(5, Eenheid.Dagdeel, Frequentie.Wekelijks, Periode("2027-01-01 2027-12-31"));

        Assert.That(toewijzing.Maximum(Periode("2027-02-01 2027-02-28")), Is.EqualTo(20));
    }

    [Test]
    public void Een_vast_bedrag_per_maand_is_het_maximum_van_de_maand()
    {
        // IV042, examples 2A and 2B: cents.
        var toewijzing = Toewijzing(20000, Eenheid.Euro, Frequentie.Maandelijks, Periode("2025-01-01 2025-12-31"));

        Assert.That(toewijzing.Maximum(Periode("2025-03-01 2025-03-31")), Is.EqualTo(20000));
    }

    [Test]
    public void Een_traject_mag_aan_het_eind_in_een_keer()
    {
        // IV089: the last product period of the toewijzing stands for all of it.
        var toewijzing = Toewijzing(500_00, Eenheid.Euro, Frequentie.Totaal, Periode("2025-04-08 2025-06-17"));

        Assert.That(
            toewijzing.ProductPerioden(),
            Is.EqualTo(new[] { "2025-04-08 2025-04-30", "2025-05-01 2025-05-31", "2025-06-01 2025-06-17" }.Select(Periode)));
        Assert.That(toewijzing.Maximum(Periode("2025-06-01 2025-06-17")), Is.EqualTo(500_00));
        Assert.That(toewijzing.MaximumTotaal, Is.EqualTo(500_00));
    }
}
