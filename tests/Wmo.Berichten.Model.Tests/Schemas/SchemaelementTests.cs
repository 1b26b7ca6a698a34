using Wmo.Berichten.Model.Schemas;

namespace Wmo.Berichten.Model.Tests.Schemas;

/// <summary>How a schema builds a message.</summary>
public sealed class SchemaelementTests
{
    [Test]
    public void De_onderdelen_staan_in_de_volgorde_van_het_schema()
    {
        var bericht = Niveau1.Opbouw(Berichtsoort.Wmo306);
        var client = bericht.Onderdelen.Single(onderdeel => onderdeel.Naam == "Client");

        Assert.That((bericht.Naam, bericht.Namespace, bericht.Herhaalt), Is.EqualTo(("Bericht", Berichtsoort.Wmo306.Schema().Naamruimte, false)));
        Assert.That(
            client.Onderdelen.Select(onderdeel => onderdeel.Naam),
            Is.EqualTo(["Bsn", "Geboortedatum", "Geslacht", "Naam", "StartProducten", "RetourCodes"]));
    }

    [Test]
    public void Alleen_wat_meer_dan_eens_mag_staan_herhaalt()
    {
        var producten = Niveau1.Opbouw(Berichtsoort.Wmo306).Onderdelen[1].Onderdelen[4];

        Assert.That(producten.Herhaalt, Is.False);
        Assert.That(producten.Onderdelen.Select(onderdeel => (onderdeel.Naam, onderdeel.Herhaalt)), Is.EqualTo([("StartProduct", true)]));
    }

    [Test]
    public void Een_onderdeel_kan_van_het_basisschema_zijn_en_een_waarde_heeft_er_geen()
    {
        var geboortedatum = Niveau1.Opbouw(Berichtsoort.Wmo306).Onderdelen[1].Onderdelen[1];

        Assert.That(geboortedatum.Onderdelen[0].Namespace, Is.EqualTo(Standaard.BasisschemaNaamruimte));
        Assert.That(geboortedatum.Onderdelen[0].Onderdelen, Is.Empty);
    }
}
