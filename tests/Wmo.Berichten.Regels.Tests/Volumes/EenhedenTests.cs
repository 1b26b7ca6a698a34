using FsCheck;
using FsCheck.Fluent;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Volumes;

namespace Wmo.Berichten.Regels.Tests.Volumes;

/// <summary>TR341 and what minutes are to hours.</summary>
public sealed class EenhedenTests
{
    [Test]
    public void Alleen_dezelfde_eenheid_past_en_minuten_bij_uren([Values] Eenheid prestatie, [Values] Eenheid toewijzing)
    {
        var verwacht = prestatie == toewijzing || (prestatie, toewijzing) == (Eenheid.Minuut, Eenheid.Uur);

        Assert.That(prestatie.PastBij(toewijzing), Is.EqualTo(verwacht));
    }

    [TestCase(Eenheid.Uur, 3, 180)]
    [TestCase(Eenheid.Minuut, 179, 179)]
    [TestCase(Eenheid.Dagdeel, 5, 5)]
    [TestCase(Eenheid.Etmaal, 5, 5)]
    [TestCase(Eenheid.Euro, 20000, 20000)]
    [TestCase(Eenheid.StuksOutput, 5, 5)]
    [TestCase(Eenheid.StuksInspanning, 5, 5)]
    public void Alleen_uren_worden_omgerekend(Eenheid eenheid, long volume, long verwacht) =>
        Assert.That(eenheid.InKleinsteEenheid(volume), Is.EqualTo(verwacht));

    [Test]
    public void Uren_en_dezelfde_uren_in_minuten_zijn_precies_evenveel() => Prop.ForAll(
        Gen.Choose(0, 99_999_999).ToArbitrary(),
        uren => Eenheid.Uur.InKleinsteEenheid(uren) == Eenheid.Minuut.InKleinsteEenheid(60L * uren)
            && Eenheid.Uur.InKleinsteEenheid(uren) < Eenheid.Minuut.InKleinsteEenheid((60L * uren) + 1)).QuickCheckThrowOnFailure();

    [Test]
    public void Wat_niet_in_een_getal_past_wordt_geweigerd() =>
        Assert.That(() => Eenheid.Uur.InKleinsteEenheid(long.MaxValue / 59), Throws.TypeOf<OverflowException>());

    [Test]
    public void Output_zijn_alleen_euro_en_stuks_output([Values] Eenheid eenheid) =>
        Assert.That(eenheid.IsOutput(), Is.EqualTo(eenheid.Code() is "82" or "83"));
}
