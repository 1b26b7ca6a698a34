using Wmo.Berichten.Basis;

namespace Wmo.Berichten.Model.Tests;

/// <summary>What the schemas say of the release.</summary>
[TestFixture]
public class StandaardTests
{
    [TestCase(Berichtsoort.Wmo301, "414")]
    [TestCase(Berichtsoort.Wmo302, "415")]
    [TestCase(Berichtsoort.Wmo305, "418")]
    [TestCase(Berichtsoort.Wmo306, "419")]
    [TestCase(Berichtsoort.Wmo307, "420")]
    [TestCase(Berichtsoort.Wmo308, "421")]
    [TestCase(Berichtsoort.Wmo315, "444")]
    [TestCase(Berichtsoort.Wmo316, "445")]
    [TestCase(Berichtsoort.Wmo317, "480")]
    [TestCase(Berichtsoort.Wmo318, "481")]
    [TestCase(Berichtsoort.Wmo319, "482")]
    [TestCase(Berichtsoort.Wmo320, "483")]
    [TestCase(Berichtsoort.Wmo323, "484")]
    [TestCase(Berichtsoort.Wmo325, "485")]
    public void Every_message_has_its_code(Berichtsoort soort, string code) =>
        Assert.That(soort.Schema().BerichtCode, Is.EqualTo(code));

    [Test]
    public void Every_message_is_found_by_its_namespace([ValueSource(typeof(Berichtsoorten), nameof(Berichtsoorten.Alle))] Berichtsoort soort)
    {
        var schema = soort.Schema();
        Assert.That(Standaard.TryVind(schema.Naamruimte, out var gevonden));
        Assert.That(gevonden, Is.EqualTo(soort));
        Assert.That(schema.Soort, Is.EqualTo(soort));
        Assert.That($"{schema.BerichtVersie}.{schema.BerichtSubversie}", Is.EqualTo(Standaard.Release));
        Assert.That(schema.BasisschemaXsdVersie, Is.EqualTo(Standaard.BasisschemaXsdVersie));
        Assert.That(schema.Bestand, Is.EqualTo($"{soort.Naam()}.xsd"));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("urn:anders")]
    public void Another_namespace_is_no_message(string? naamruimte) =>
        Assert.That(Standaard.TryVind(naamruimte, out _), Is.False);

    [Test]
    public void Every_return_code_is_written_as_it_is_read()
    {
        foreach (var code in Enum.GetValues<RetourCode>())
        {
            Assert.That(Codelijsten.TryParse(code.Code(), out RetourCode gelezen), $"{code}");
            Assert.That(gelezen, Is.EqualTo(code));
        }
    }

    [Test]
    public void A_value_outside_the_list_is_no_code()
    {
        Assert.That(Codelijsten.TryParse("9999", out RetourCode _), Is.False);
        Assert.That(Codelijsten.TryParse("1", out Eenheid _), Is.False);
        Assert.That(() => default(Eenheid).Code(), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void A_code_is_named_after_its_meaning_or_its_value() => Assert.Multiple(() =>
    {
        Assert.That(Eenheid.Minuut.Code(), Is.EqualTo("01"));
        Assert.That(LandCode.Nederland.Code(), Is.EqualTo("NL"));
        Assert.That(LandCode.BQ.Code(), Is.EqualTo("BQ"));
        Assert.That(RetourCode.Code0001.Code(), Is.EqualTo("0001"));
        Assert.That(RetourCode.S300.Code(), Is.EqualTo("S300"));
    });

    [Test]
    public void The_header_of_a_retour_tells_who_answered([ValueSource(typeof(Berichtsoorten), nameof(Berichtsoorten.Alle))] Berichtsoort soort)
    {
        var bericht = new Testhulp.WillekeurigBericht(1).Bericht(soort);
        Assert.That(bericht.Soort, Is.EqualTo(soort));
        Assert.That(bericht.Header is IRetourHeader, Is.EqualTo(soort.IsAntwoord() && soort != Berichtsoort.Wmo325));
    }
}
