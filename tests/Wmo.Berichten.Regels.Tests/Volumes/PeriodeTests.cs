using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Wmo.Berichten.Regels.Volumes;

namespace Wmo.Berichten.Regels.Tests.Volumes;

/// <summary>Counting by arithmetic gives what counting on the fingers gives.</summary>
public sealed class PeriodeTests
{
    [Test]
    public void Dagen_weken_maanden_en_zondagen_zijn_die_van_de_kalender() => Prop.ForAll(
        Toewijzingen.Perioden,
        periode =>
        {
            var dagen = Enumerable.Range(periode.Begin.DayNumber, periode.Dagen).Select(DateOnly.FromDayNumber).ToList();
            return dagen[^1] == periode.Eind
                && periode.Weken == dagen.DistinctBy(dag => (ISOWeek.GetYear(dag), ISOWeek.GetWeekOfYear(dag))).Count()
                && periode.Maanden == dagen.DistinctBy(dag => (dag.Year, dag.Month)).Count()
                && periode.Zondagen == dagen.Count(dag => dag.DayOfWeek == DayOfWeek.Sunday);
        }).QuickCheckThrowOnFailure();

    [TestCase("2025-12-29 2026-01-04", 1, Description = "a week over New Year is one week")]
    [TestCase("2025-12-28 2026-01-05", 3)]
    [TestCase("2020-12-31 2021-01-01", 1, Description = "both in week 53 of 2020")]
    [TestCase("2025-06-01 2025-06-30", 6, Description = "begins on a Sunday and ends on a Monday")]
    [TestCase("2027-02-01 2027-02-28", 4, Description = "begins on a Monday and ends on a Sunday")]
    public void Een_week_loopt_van_maandag_tot_en_met_zondag_ook_over_de_jaarwisseling(string periode, int weken) =>
        Assert.That(Toewijzingen.Periode(periode).Weken, Is.EqualTo(weken));

    [Test]
    public void De_doorsnede_heeft_de_dagen_die_van_beide_zijn() => Prop.ForAll(
        Toewijzingen.Perioden,
        Toewijzingen.Perioden,
        Gen.Choose(-1100, 1100).ToArbitrary(),
        (een, lengte, verschil) =>
        {
            var begin = een.Begin.AddDays(verschil);
            var ander = new Periode(begin, begin.AddDays(lengte.Dagen));
            var dagen = Enumerable.Range(een.Begin.DayNumber, een.Dagen).Select(DateOnly.FromDayNumber);
            return Gelijk(een.Doorsnede(ander.Begin, ander.Eind), dagen.Where(ander.Bevat))
                && Gelijk(een.Doorsnede(ander.Begin, null), dagen.Where(dag => dag >= ander.Begin));
        }).QuickCheckThrowOnFailure();

    private static bool Gelijk(Periode? doorsnede, IEnumerable<DateOnly> dagen)
    {
        var verwacht = dagen.ToList();
        return verwacht.Count == 0 ? doorsnede is null : doorsnede == new Periode(verwacht[0], verwacht[^1]);
    }
}
