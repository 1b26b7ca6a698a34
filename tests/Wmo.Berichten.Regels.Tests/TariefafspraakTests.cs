using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>Tariffs of a contract (TR418).</summary>
public sealed class TariefafspraakTests
{
    // IV081: 1.455 becomes 1.46 and 1.454 becomes 1.45.
    [TestCase(8730, 146)]
    [TestCase(8724, 145)]
    [TestCase(6390, 107)]
    [TestCase(29, 0)]
    [TestCase(30, 1)]
    [TestCase(99_999_999, 1_666_667)]
    public void Een_minuut_kost_een_zestigste_van_een_uur_afgerond_op_hele_centen(long perUur, long perMinuut)
    {
        var afspraak = new Tariefafspraak(ProductCategorie.Begeleiding, "02A01", Eenheid.Uur, new(perUur), new(2024, 1, 1), null);

        Assert.That(afspraak.TariefPer(Eenheid.Minuut), Is.EqualTo(new Bedrag(perMinuut)));
        Assert.That(afspraak.TariefPer(Eenheid.Uur), Is.EqualTo(new Bedrag(perUur)));
        Assert.That((afspraak with { Tarief = null }).TariefPer(Eenheid.Minuut), Is.Null);
    }

    [Test]
    public void Zonder_tarieven_is_de_regel_erover_uitgeschakeld()
    {
        var afspraak = new Tariefafspraak(ProductCategorie.Begeleiding, "02A01", Eenheid.Uur, new(6390), new(2024, 1, 1), null);

        Assert.That(Afspraken.Standaard.Uitgeschakeld.Select(uit => uit.Regel), Does.Contain("TR418"));
        Assert.That(new Afspraken { Tarieven = [afspraak] }.Uitgeschakeld.Select(uit => uit.Regel), Does.Not.Contain("TR418"));
    }
}
