using FsCheck;
using FsCheck.Fluent;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Volumes;
using static Wmo.Berichten.Regels.Tests.Volumes.Toewijzingen;

namespace Wmo.Berichten.Regels.Tests.Volumes;

/// <summary>What the examples of the standard leave out, and what holds for every toewijzing.</summary>
public sealed class ToewijzingsvolumeTests
{
    private const string Toegewezen = "2025-07-09 2025-09-05";

    // From Wednesday to Friday: July touches 4 weeks and has 3 Sundays, August 5 and 5, September 1 and 0.
    [TestCase(Frequentie.Dagelijks, Eenheid.Minuut, "2025-07-09 2025-07-31", 23)]
    [TestCase(Frequentie.Dagelijks, Eenheid.StuksOutput, "2025-09-01 2025-09-05", 5)]
    [TestCase(Frequentie.Wekelijks, Eenheid.Minuut, "2025-07-09 2025-07-31", 4)]
    [TestCase(Frequentie.Wekelijks, Eenheid.Uur, "2025-07-09 2025-07-31", 240)]
    [TestCase(Frequentie.Wekelijks, Eenheid.Etmaal, "2025-07-09 2025-07-31", 4)]
    [TestCase(Frequentie.Wekelijks, Eenheid.Dagdeel, "2025-07-09 2025-07-31", 4)]
    [TestCase(Frequentie.Wekelijks, Eenheid.StuksInspanning, "2025-07-09 2025-07-31", 4)]
    [TestCase(Frequentie.Wekelijks, Eenheid.StuksOutput, "2025-07-09 2025-07-31", 3)]
    [TestCase(Frequentie.Wekelijks, Eenheid.Euro, "2025-07-09 2025-07-31", 3)]
    [TestCase(Frequentie.Wekelijks, Eenheid.StuksOutput, "2025-08-01 2025-08-31", 6)]
    [TestCase(Frequentie.Maandelijks, Eenheid.Dagdeel, "2025-09-01 2025-09-05", 1)]
    [TestCase(Frequentie.Maandelijks, Eenheid.Euro, "2025-09-01 2025-09-05", 1)]
    [TestCase(Frequentie.Totaal, Eenheid.Etmaal, "2025-09-01 2025-09-05", 1)]
    // Only days within the toewijzing count.
    [TestCase(Frequentie.Dagelijks, Eenheid.Minuut, "2025-07-01 2025-07-31", 23)]
    [TestCase(Frequentie.Wekelijks, Eenheid.Minuut, "2025-09-01 2025-09-30", 1)]
    [TestCase(Frequentie.Wekelijks, Eenheid.Euro, "2025-07-01 2025-07-31", 3)]
    [TestCase(Frequentie.Totaal, Eenheid.Minuut, "2025-06-01 2025-06-30", 0)]
    [TestCase(Frequentie.Maandelijks, Eenheid.Minuut, "2025-10-01 2025-10-31", 0)]
    public void Zo_vaak_telt_het_volume_in_een_productperiode(Frequentie frequentie, Eenheid eenheid, string productPeriode, int keer) =>
        Assert.That(Toewijzing(1, eenheid, frequentie, Periode(Toegewezen)).Maximum(Periode(productPeriode)), Is.EqualTo(keer));

    [TestCase(Frequentie.Dagelijks, 59)]
    [TestCase(Frequentie.Wekelijks, 9)]
    [TestCase(Frequentie.Maandelijks, 3)]
    [TestCase(Frequentie.Totaal, 1)]
    public void Zo_vaak_telt_het_volume_over_de_hele_toewijzing(Frequentie frequentie, int keer) =>
        Assert.That(Toewijzing(1, Eenheid.Minuut, frequentie, Periode(Toegewezen)).MaximumTotaal, Is.EqualTo(keer));

    [TestCase(Frequentie.Wekelijks, Eenheid.Minuut, 6)]
    [TestCase(Frequentie.Wekelijks, Eenheid.Uur, 360)]
    [TestCase(Frequentie.Wekelijks, Eenheid.Dagdeel, 6)]
    [TestCase(Frequentie.Wekelijks, Eenheid.Etmaal, 6)]
    [TestCase(Frequentie.Wekelijks, Eenheid.StuksInspanning, 6)]
    [TestCase(Frequentie.Wekelijks, Eenheid.StuksOutput, 0, Description = "output counts Sundays, also in category 01")]
    [TestCase(Frequentie.Wekelijks, Eenheid.Euro, 0)]
    [TestCase(Frequentie.Dagelijks, Eenheid.Minuut, 5)]
    [TestCase(Frequentie.Maandelijks, Eenheid.Minuut, 1)]
    [TestCase(Frequentie.Totaal, Eenheid.Minuut, 1)]
    public void Huishoudelijke_hulp_per_week_mag_zes_keer_ook_in_een_korte_periode(Frequentie frequentie, Eenheid eenheid, int keer)
    {
        var toewijzing = Toewijzing(1, eenheid, frequentie, Periode(Toegewezen), ProductCategorie.HuishoudelijkeHulp);

        Assert.That(toewijzing.Maximum(Periode("2025-09-01 2025-09-05")), Is.EqualTo(keer));
        Assert.That(toewijzing.Maximum(Periode("2025-10-01 2025-10-31")), Is.Zero);
        Assert.That(toewijzing.MaximumTotaal, Is.EqualTo((toewijzing with { Categorie = null }).MaximumTotaal));
    }

    [TestCase("2025-08-31 2025-09-03", "2025-08-31 2025-08-31", 2, Description = "begins on its last Sunday: that week and the broken one")]
    [TestCase("2025-08-31 2025-09-03", "2025-09-01 2025-09-03", 0)]
    [TestCase("2025-09-29 2025-10-03", "2025-09-29 2025-09-30", 0)]
    [TestCase("2025-09-29 2025-10-03", "2025-10-01 2025-10-03", 1)]
    [TestCase("2025-10-01 2025-10-01", "2025-10-01 2025-10-01", 1)]
    [TestCase("0001-01-01 0001-01-03", "0001-01-01 0001-01-03", 1)]
    public void Output_telt_de_gebroken_week_bij_de_laatste_zondag_of_zonder_zondag_op_de_laatste_dag(string toewijzing, string productPeriode, int keer) =>
        Assert.That(
            Toewijzing(1, Eenheid.Euro, Frequentie.Wekelijks, Periode(toewijzing)).Maximum(Periode(productPeriode)), Is.EqualTo(keer));

    [Test]
    public void Zonder_einddatum_is_er_geen_totaal_behalve_wat_als_totaal_is_toegewezen([Values] Frequentie frequentie, [Values] Eenheid eenheid)
    {
        var toewijzing = Toewijzing(7, eenheid, frequentie, Periode(Toegewezen)) with { Einddatum = null };

        long? totaal = frequentie == Frequentie.Totaal ? eenheid.InKleinsteEenheid(7) : null;
        Assert.That(toewijzing.MaximumTotaal, Is.EqualTo(totaal));
    }

    [Test]
    public void Zonder_einddatum_telt_een_productperiode_als_altijd() => Prop.ForAll(Alle, toewijzing =>
    {
        // Ends on a Sunday, so that there is no broken week that an end would bring.
        var einde = toewijzing.Einddatum!.Value;
        var opZondag = toewijzing with { Einddatum = einde.AddDays((7 - (int)einde.DayOfWeek) % 7) };
        var open = toewijzing with { Einddatum = null };
        return opZondag.ProductPerioden().All(periode => open.Maximum(periode) == opZondag.Maximum(periode));
    }).QuickCheckThrowOnFailure();

    [Test]
    public void De_productperioden_van_output_dagen_en_maanden_zijn_samen_precies_het_totaal() => Prop.ForAll(
        Met(Frequentie.Dagelijks, Frequentie.Wekelijks, Frequentie.Maandelijks),
        toewijzing =>
        {
            var precies = toewijzing.Omvang.Frequentie != Frequentie.Wekelijks || toewijzing.Omvang.Eenheid.IsOutput();
            return !precies || toewijzing.ProductPerioden().Sum(toewijzing.Maximum) == toewijzing.MaximumTotaal;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void De_productperioden_zijn_samen_nooit_minder_dan_het_totaal_en_hooguit_een_gedeelde_week_per_maand_meer() => Prop.ForAll(
        Met(Frequentie.Wekelijks),
        toewijzing =>
        {
            var perioden = toewijzing.ProductPerioden().ToList();
            var week = toewijzing.Omvang.Eenheid.InKleinsteEenheid(toewijzing.Omvang.Volume);
            var meer = perioden.Sum(toewijzing.Maximum) - toewijzing.MaximumTotaal;
            return meer >= 0
                && (toewijzing.Categorie == ProductCategorie.HuishoudelijkeHulp || meer <= week * (perioden.Count - 1));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Een_langere_productperiode_geeft_nooit_minder() => Prop.ForAll(
        Alle,
        Perioden,
        Gen.Choose(0, 40).Two().ToArbitrary(),
        (toewijzing, periode, dagen) =>
        {
            var langer = new Periode(periode.Begin.AddDays(-dagen.Item1), periode.Eind.AddDays(dagen.Item2));
            return toewijzing.Maximum(langer) >= toewijzing.Maximum(periode);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Een_langere_toewijzing_geeft_nooit_minder_totaal() => Prop.ForAll(
        Alle,
        Gen.Choose(0, 40).Two().ToArbitrary(),
        (toewijzing, dagen) =>
        {
            var langer = toewijzing with
            {
                Ingangsdatum = toewijzing.Ingangsdatum.AddDays(-dagen.Item1),
                Einddatum = toewijzing.Einddatum!.Value.AddDays(dagen.Item2),
            };
            return langer.MaximumTotaal >= toewijzing.MaximumTotaal;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Een_toewijzing_in_tweeen_geeft_nooit_minder_totaal() => Prop.ForAll(
        Alle,
        Gen.Choose(0, 1000).ToArbitrary(),
        (toewijzing, plaats) =>
        {
            var knip = toewijzing.Ingangsdatum.AddDays(plaats % toewijzing.Looptijd().Dagen);
            if (knip == toewijzing.Einddatum)
                return true;

            var eerste = toewijzing with { Einddatum = knip };
            var tweede = toewijzing with { Ingangsdatum = knip.AddDays(1) };
            return eerste.MaximumTotaal + tweede.MaximumTotaal >= toewijzing.MaximumTotaal;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Uren_geven_hetzelfde_maximum_als_zestig_keer_zoveel_minuten() => Prop.ForAll(
        Alle,
        Perioden,
        Gen.Choose(0, 1_666_666).ToArbitrary(),
        (toewijzing, periode, uren) =>
        {
            var inUren = toewijzing with { Omvang = toewijzing.Omvang with { Volume = uren, Eenheid = Eenheid.Uur } };
            var inMinuten = toewijzing with { Omvang = toewijzing.Omvang with { Volume = 60 * uren, Eenheid = Eenheid.Minuut } };
            return inUren.Maximum(periode) == inMinuten.Maximum(periode) && inUren.MaximumTotaal == inMinuten.MaximumTotaal;
        }).QuickCheckThrowOnFailure();

    // Days, weeks and months of the whole calendar; its last day is a Friday, and it is counted as often as a declaration has lines.
    [TestCase(Frequentie.Dagelijks, 3_652_059)]
    [TestCase(Frequentie.Wekelijks, 521_723)]
    [TestCase(Frequentie.Maandelijks, 119_988)]
    [TestCase(Frequentie.Totaal, 1)]
    [CancelAfter(30_000)]
    public void Het_meeste_dat_het_schema_toelaat_is_zo_geteld(Frequentie frequentie, long keer, CancellationToken annulering)
    {
        var kalender = new Periode(DateOnly.MinValue, DateOnly.MaxValue);
        foreach (var eenheid in Enum.GetValues<Eenheid>())
        {
            var toewijzing = Toewijzing(99_999_999, eenheid, frequentie, kalender);
            var verwacht = keer * 99_999_999 * (eenheid == Eenheid.Uur ? 60 : 1);
            for (var prestatie = 0; prestatie < 23_000; prestatie++)
            {
                annulering.ThrowIfCancellationRequested();
                if (toewijzing.Maximum(kalender) != verwacht || toewijzing.MaximumTotaal != verwacht)
                    Assert.Fail($"{eenheid}: {toewijzing.Maximum(kalender)} en {toewijzing.MaximumTotaal} in plaats van {verwacht}");
            }
        }
    }
}
