using Wmo.Berichten.Keten.Termijnen;

namespace Wmo.Berichten.Keten.Tests.Termijnen;

public sealed class WerkkalenderTests
{
    private static readonly Werkkalender Kalender = new([]);

    /// <summary>The free days on Monday to Friday of years whose calendar was published, as month and day.</summary>
    [TestCase(2015, "1-1 4-3 4-6 4-27 5-5 5-14 5-25 12-25")]
    [TestCase(2016, "1-1 3-25 3-28 4-27 5-5 5-16 12-26")]
    [TestCase(2020, "1-1 4-10 4-13 4-27 5-5 5-21 6-1 12-25")]
    [TestCase(2022, "4-15 4-18 4-27 5-5 5-26 6-6 12-26")]
    [TestCase(2023, "4-7 4-10 4-27 5-5 5-18 5-29 12-25 12-26")]
    [TestCase(2024, "1-1 3-29 4-1 5-9 5-20 12-25 12-26")]
    [TestCase(2025, "1-1 4-18 4-21 5-5 5-29 6-9 12-25 12-26")]
    [TestCase(2026, "1-1 4-3 4-6 4-27 5-5 5-14 5-25 12-25")]
    [TestCase(2027, "1-1 3-26 3-29 4-27 5-5 5-6 5-17")]
    [TestCase(2030, "1-1 4-19 4-22 5-30 6-10 12-25 12-26")]
    [TestCase(2038, "1-1 4-23 4-26 4-27 5-5 6-3 6-14")]
    public void Een_jaar_heeft_deze_vrije_dagen(int jaar, string vrij)
    {
        var dagen = Enumerable.Range(0, DateTime.IsLeapYear(jaar) ? 366 : 365).Select(new DateOnly(jaar, 1, 1).AddDays)
            .Where(dag => dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Kalender.IsWerkdag(dag));
        Assert.That(string.Join(' ', dagen.Select(dag => $"{dag.Month}-{dag.Day}")), Is.EqualTo(vrij));
    }

    [Test]
    public void Elk_jaar_heeft_zes_tot_negen_vrije_dagen_door_de_week_en_geen_weekend_telt()
    {
        for (var jaar = Werkdagen.EersteJaar; jaar <= Werkdagen.LaatsteJaar; jaar++)
        {
            var dagen = Enumerable.Range(0, DateTime.IsLeapYear(jaar) ? 366 : 365).Select(new DateOnly(jaar, 1, 1).AddDays).ToList();
            Assert.That(
                dagen.Count(dag => dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Kalender.IsWerkdag(dag)), Is.InRange(6, 9), $"{jaar}");
            Assert.That(dagen.Where(dag => dag.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday).Any(Kalender.IsWerkdag), Is.False, $"{jaar}");
        }
    }

    [TestCase("2026-11-23", 3, Termijneenheid.Werkdagen, "2026-11-26")]
    [TestCase("2026-11-20", 1, Termijneenheid.Werkdagen, "2026-11-23")]
    [TestCase("2026-04-02", 1, Termijneenheid.Werkdagen, "2026-04-07")]
    [TestCase("2026-03-25", 5, Termijneenheid.Werkdagen, "2026-04-01")]
    [TestCase("2026-01-05", 8, Termijneenheid.Weken, "2026-03-02")]
    [TestCase("2026-03-30", 8, Termijneenheid.Weken, "2026-05-26", Description = "tweede pinksterdag: loopt door tot dinsdag")]
    [TestCase("2026-01-10", 2, Termijneenheid.Weken, "2026-01-26", Description = "zaterdag: loopt door tot maandag")]
    [TestCase("2026-01-31", 1, Termijneenheid.Maanden, "2026-03-02", Description = "28 februari is een zaterdag")]
    [TestCase("2026-08-31", 6, Termijneenheid.Maanden, "2027-03-01", Description = "28 februari is een zondag")]
    [TestCase("2026-01-05", 10, Termijneenheid.Dagen, "2026-01-15")]
    public void Telt_vooruit(string dag, int aantal, Termijneenheid eenheid, string verwacht) =>
        Assert.That(Kalender.Na(DateOnly.Parse(dag), new(aantal, eenheid)), Is.EqualTo(DateOnly.Parse(verwacht)));

    [TestCase("2026-06-30", 8, Termijneenheid.Weken, "2026-05-05", Description = "terugrekenen schuift niet op")]
    [TestCase("2026-04-07", 1, Termijneenheid.Werkdagen, "2026-04-02")]
    [TestCase("2026-03-31", 1, Termijneenheid.Maanden, "2026-02-28")]
    public void Telt_terug(string dag, int aantal, Termijneenheid eenheid, string verwacht) =>
        Assert.That(Kalender.Voor(DateOnly.Parse(dag), new(aantal, eenheid)), Is.EqualTo(DateOnly.Parse(verwacht)));

    [TestCase("2026-01-01", "2026-04-30")]
    [TestCase("2026-02-01", "2026-06-01", Description = "31 mei is een zondag")]
    [TestCase("2026-09-01", "2026-12-31")]
    [TestCase("2026-11-01", "2027-03-01", Description = "28 februari 2027 is een zondag")]
    public void Drie_maanden_na_een_maand_is_een_einde_van_een_maand(string maand, string verwacht) =>
        Assert.That(Kalender.NaMaand(DateOnly.Parse(maand), new(3, Termijneenheid.Maanden)), Is.EqualTo(DateOnly.Parse(verwacht)));

    [Test]
    public void Een_extra_vrije_dag_telt_niet()
    {
        var brugdag = new DateOnly(2026, 5, 15);
        Assert.Multiple(() =>
        {
            Assert.That(new Werkkalender([brugdag]).Na(new(2026, 5, 13), new(1, Termijneenheid.Werkdagen)), Is.EqualTo(new DateOnly(2026, 5, 18)));
            Assert.That(Kalender.Na(new(2026, 5, 13), new(1, Termijneenheid.Werkdagen)), Is.EqualTo(brugdag));
        });
    }

    [TestCase("2026-11-23T10:00:00+01:00", "2026-11-23")]
    [TestCase("2026-11-21T10:00:00+01:00", "2026-11-23", Description = "zaterdag telt als maandag")]
    [TestCase("2026-11-22T22:59:00Z", "2026-11-23", Description = "zondag 23.59 uur in Nederland")]
    [TestCase("2026-11-23T23:30:00Z", "2026-11-24", Description = "kort na middernacht in Nederland")]
    [TestCase("2026-07-01T22:30:00Z", "2026-07-02", Description = "zomertijd: 0.30 uur")]
    [TestCase("2026-03-28T23:30:00Z", "2026-03-30", Description = "de nacht waarin de zomertijd begint, een zondag")]
    [TestCase("2026-10-25T23:30:00Z", "2026-10-26", Description = "de wintertijd begon die nacht")]
    public void Wat_op_een_vrije_dag_aankomt_telt_vanaf_de_volgende_werkdag(string ontvangen, string verwacht) =>
        Assert.That(Kalender.Ontvangstdag(DateTimeOffset.Parse(ontvangen)), Is.EqualTo(DateOnly.Parse(verwacht)));

    [TestCase("2026-03-28", "2026-03-28T23:00:00Z", Description = "voor de zomertijd")]
    [TestCase("2026-03-29", "2026-03-29T22:00:00Z", Description = "de dag van 23 uur")]
    [TestCase("2026-10-25", "2026-10-25T23:00:00Z", Description = "de dag van 25 uur")]
    [TestCase("2026-11-26", "2026-11-26T23:00:00Z")]
    public void Een_dag_duurt_tot_middernacht_in_Nederland(string dag, string middernacht) =>
        Assert.That(Werkkalender.Einde(DateOnly.Parse(dag)).AddMicroseconds(1), Is.EqualTo(DateTimeOffset.Parse(middernacht)));
}
