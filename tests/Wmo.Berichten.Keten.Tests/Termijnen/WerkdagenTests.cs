using Wmo.Berichten.Keten.Termijnen;

namespace Wmo.Berichten.Keten.Tests.Termijnen;

public sealed class WerkdagenTests
{
    [TestCase("2026-01-01", TestName = "Nieuwjaarsdag")]
    [TestCase("2026-04-03", TestName = "Goede Vrijdag")]
    [TestCase("2026-04-06", TestName = "Tweede paasdag")]
    [TestCase("2026-04-27", TestName = "Koningsdag op maandag")]
    [TestCase("2025-04-26", TestName = "Koningsdag een dag eerder als 27 april een zondag is")]
    [TestCase("2026-05-05", TestName = "Bevrijdingsdag")]
    [TestCase("2026-05-14", TestName = "Hemelvaartsdag")]
    [TestCase("2026-05-25", TestName = "Tweede pinksterdag")]
    [TestCase("2026-12-25", TestName = "Eerste kerstdag")]
    [TestCase("2029-12-26", TestName = "Tweede kerstdag")]
    [TestCase("2026-11-21", TestName = "Zaterdag")]
    [TestCase("2026-11-22", TestName = "Zondag")]
    public void Op_een_vrije_dag_telt_geen_termijn(string dag) => Assert.That(Werkdagen.IsWerkdag(DateOnly.Parse(dag)), Is.False);

    [TestCase("2026-04-02", TestName = "Witte donderdag")]
    [TestCase("2027-04-26", TestName = "26 april als Koningsdag op dinsdag valt")]
    [TestCase("2026-05-15", TestName = "De vrijdag na Hemelvaart")]
    [TestCase("2026-05-04", TestName = "Dodenherdenking")]
    [TestCase("2026-12-24", TestName = "De dag voor Kerstmis")]
    [TestCase("2026-12-31", TestName = "Oudejaarsdag")]
    public void Andere_dagen_zijn_werkdagen(string dag) => Assert.That(Werkdagen.IsWerkdag(DateOnly.Parse(dag)), Is.True);

    // Easter Sundays as published; the Monday after it is free and the Tuesday is not.
    [TestCase("2015-04-05")]
    [TestCase("2016-03-27")]
    [TestCase("2019-04-21")]
    [TestCase("2024-03-31")]
    [TestCase("2025-04-20")]
    [TestCase("2035-03-25")]
    [TestCase("2038-04-25")]
    [TestCase("2049-04-18")]
    [TestCase("2076-04-19")]
    [TestCase("2100-03-28")]
    public void Rond_Pasen_zijn_vrijdag_en_maandag_vrij(string zondag)
    {
        var pasen = DateOnly.Parse(zondag);
        Assert.Multiple(() =>
        {
            Assert.That(Werkdagen.IsWerkdag(pasen.AddDays(-3)), Is.True, "donderdag");
            Assert.That(Werkdagen.IsWerkdag(pasen.AddDays(-2)), Is.False, "Goede Vrijdag");
            Assert.That(Werkdagen.IsWerkdag(pasen.AddDays(1)), Is.False, "maandag");
            Assert.That(Werkdagen.IsWerkdag(pasen.AddDays(39)), Is.False, "Hemelvaart");
            Assert.That(Werkdagen.IsWerkdag(pasen.AddDays(50)), Is.False, "tweede pinksterdag");
        });
    }

    [TestCase("2026-11-20", 1, "2026-11-23", TestName = "Vrijdag plus een is maandag")]
    [TestCase("2026-11-22", 1, "2026-11-23", TestName = "Zondag plus een is maandag")]
    [TestCase("2026-04-02", 1, "2026-04-07", TestName = "Over Pasen heen")]
    [TestCase("2026-12-24", 3, "2026-12-30", TestName = "Over Kerstmis heen")]
    [TestCase("2026-11-22", 0, "2026-11-22", TestName = "Nul werkdagen is de dag zelf")]
    public void Telt_werkdagen_na_een_dag(string dag, int aantal, string verwacht) =>
        Assert.That(Werkdagen.Na(DateOnly.Parse(dag), aantal), Is.EqualTo(DateOnly.Parse(verwacht)));
}
