using FsCheck;
using FsCheck.Fluent;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Niveau4;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>Volume times tariff (TR346), and minutes at an hourly tariff (IV081) against the sum as one does it by hand.</summary>
public sealed class UurtariefTests
{
    [TestCase(Eenheid.Uur, 4, 6390, 25560, true, TestName = "Uren")]
    [TestCase(Eenheid.Uur, 4, 6390, 25559, false, TestName = "Uren, een cent te weinig")]
    [TestCase(Eenheid.Uur, 90, 107, 9585, false, TestName = "Uren als minuten gerekend")]
    [TestCase(Eenheid.StuksInspanning, 0, 6390, 0, true, TestName = "Niets geleverd")]
    [TestCase(Eenheid.Dagdeel, 99_999_999, 1, 99_999_999, true, TestName = "Het grootste bedrag")]
    [TestCase(Eenheid.Dagdeel, 99_999_999, 99_999_999, 99_999_999, false, TestName = "Meer dan er in een bedrag past")]
    [TestCase(Eenheid.Minuut, 90, 107, 9585, true, TestName = "Minuten tegen een uurtarief")]
    [TestCase(Eenheid.Minuut, 1, 2, 2, true, TestName = "Een minuut")]
    [TestCase(Eenheid.Minuut, 60, 107, 6449, true, TestName = "Het hoogste uurtarief dat past")]
    [TestCase(Eenheid.Minuut, 60, 107, 6450, false, TestName = "Het hoogste uurtarief dat past, een cent te veel")]
    [TestCase(Eenheid.Minuut, 60, 107, 6390, true, TestName = "Het laagste uurtarief dat past")]
    [TestCase(Eenheid.Minuut, 60, 107, 6389, false, TestName = "Het laagste uurtarief dat past, een cent te weinig")]
    [TestCase(Eenheid.Minuut, 0, 107, 0, true, TestName = "Geen minuten")]
    [TestCase(Eenheid.Minuut, 0, 107, 1, false, TestName = "Geen minuten en toch een bedrag")]
    [TestCase(Eenheid.Minuut, 99_999_999, 99_999_999, 99_999_999, false, TestName = "Minuten, meer dan er in een bedrag past")]
    [TestCase(Eenheid.Euro, 1234, null, 1234, true, TestName = "Euro's")]
    [TestCase(Eenheid.Uur, 4, null, 25560, true, TestName = "Zonder tarief is er niets te rekenen")]
    public void Het_bedrag_is_volume_maal_tarief(Eenheid eenheid, int volume, int? tarief, int bedrag, bool goed)
    {
        var prestatie = Testberichten.Declaratie.Declaratie.Clienten[0].Prestaties[0] with
        {
            Eenheid = eenheid,
            GeleverdVolume = volume,
            ProductTarief = tarief is { } centen ? new Bedrag(centen) : null,
            IngediendBedrag = new() { Bedrag = new(bedrag), DebetCredit = DebetCredit.Debet },
        };

        // The rule needs nothing but the prestatie.
        Assert.That(new TR346().Voldoet(prestatie, context: null!), Is.EqualTo(goed));
    }

    [Test]
    public void Wat_volgens_de_som_bij_een_uurtarief_hoort_past() => Prop.ForAll(
        Gen.Choose(0, 99_999_999).ToArbitrary(),
        Gen.Choose(0, 99_999_999).ToArbitrary(),
        (uurtarief, minuten) => TR346.ErIsEenUurtarief(minuten, PerMinuut(uurtarief), Som(uurtarief, minuten))).QuickCheckThrowOnFailure();

    [Test]
    public void Een_bedrag_past_precies_als_een_van_de_uurtarieven_het_geeft() => Prop.ForAll(
        Gen.Choose(0, 20).ToArbitrary(),
        Gen.Choose(0, 90).ToArbitrary(),
        Gen.Choose(-40, 40).ToArbitrary(),
        (perMinuut, minuten, verschil) =>
        {
            var tarief = new Bedrag(perMinuut);
            var bedrag = new Bedrag(Math.Max(0, (perMinuut * minuten) + verschil));
            var uurtarieven = Enumerable.Range(0, 60 * 22).Where(uurtarief => PerMinuut(uurtarief) == tarief);
            return TR346.ErIsEenUurtarief(minuten, tarief, bedrag) == uurtarieven.Any(uurtarief => Som(uurtarief, minuten) == bedrag);
        }).QuickCheckThrowOnFailure();

    private static Bedrag PerMinuut(int uurtarief) => Som(uurtarief, minuten: 1);

    private static Bedrag Som(int uurtarief, int minuten) =>
        new((long)Math.Round((decimal)uurtarief * minuten / 60, 0, MidpointRounding.AwayFromZero));
}
