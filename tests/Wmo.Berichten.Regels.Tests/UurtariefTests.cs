using FsCheck;
using FsCheck.Fluent;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Niveau4;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>Minutes at an hourly tariff (TR346, IV081), against the sum as one does it by hand.</summary>
public sealed class UurtariefTests
{
    [Test]
    public void Wat_volgens_de_som_bij_een_uurtarief_hoort_past() => Prop.ForAll(
        Gen.Choose(0, 99_999_999).ToArbitrary(),
        Gen.Choose(0, 99_999_999).ToArbitrary(),
        (uurtarief, minuten) => TR346.ErIsEenUurtarief(minuten, PerMinuut(uurtarief), Bedrag(uurtarief, minuten))).QuickCheckThrowOnFailure();

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
            return TR346.ErIsEenUurtarief(minuten, tarief, bedrag) == uurtarieven.Any(uurtarief => Bedrag(uurtarief, minuten) == bedrag);
        }).QuickCheckThrowOnFailure();

    private static Bedrag PerMinuut(int uurtarief) => Bedrag(uurtarief, minuten: 1);

    private static Bedrag Bedrag(int uurtarief, int minuten) =>
        new((long)Math.Round((decimal)uurtarief * minuten / 60, 0, MidpointRounding.AwayFromZero));
}
