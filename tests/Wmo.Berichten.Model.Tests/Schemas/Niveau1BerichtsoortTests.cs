using System.Xml;
using System.Xml.Linq;
using Wmo.Berichten.Model.Schemas;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Model.Tests.Schemas;

/// <summary>All fourteen messages, filled at random by their schema.</summary>
public class Niveau1BerichtsoortTests
{
    private static IReadOnlyList<Berichtsoort> Soorten => Berichtsoorten.Alle;

    private static readonly Schemacontrole ZonderEind = new(
        Schemacontrole.Ingebed(typeof(Niveau1).Assembly, "iwmo/"), new Schemagrenzen { MaxFouten = int.MaxValue });

    private static IEnumerable<TestCaseData> Voorbeelden() =>
        Repository.Standaard is { } standaard
            ? Directory.EnumerateFiles(Path.Combine(standaard, $"iwmo-{Standaard.Release}", "voorbeelden"), "*.xml")
                .Select(bestand => new TestCaseData(bestand).SetArgDisplayNames(Path.GetFileName(bestand)))
            : [];

    [TestCaseSource(nameof(Voorbeelden))]
    public void A_published_example_is_valid(string bestand)
    {
        var uitkomst = Niveau1.Controleer(File.ReadAllBytes(bestand));

        Assert.That(uitkomst.Soort?.Naam(), Is.EqualTo(Path.GetFileNameWithoutExtension(bestand)));
        Assert.That(uitkomst.Fouten, Is.Empty);
    }

    [Test]
    public void A_message_made_by_its_schema_is_valid([ValueSource(nameof(Soorten))] Berichtsoort soort, [Range(1, 10)] int zaad)
    {
        var uitkomst = Niveau1.Controleer(new WillekeurigBericht(zaad).Xml(soort));

        Assert.That(uitkomst.Soort, Is.EqualTo(soort));
        Assert.That(uitkomst.Fouten, Is.Empty, $"zaad {zaad}");
    }

    [Test]
    public void Path_and_class_are_those_of_the_walk_through_the_message([ValueSource(nameof(Soorten))] Berichtsoort soort, [Range(1, 5)] int zaad)
    {
        var xml = new WillekeurigBericht(zaad).Xml(soort);
        var plekken = new Plekken();
        new WillekeurigBericht(zaad).Bericht(soort).Doorloop(plekken);

        var fouten = ZonderEind.Controleer(MetAttribuutOpElkElement(xml)).Fouten;

        // The walk passes over elements that only hold a list; a fault may be there too.
        var verwacht = plekken.Gezien.ToHashSet();
        var gevonden = fouten.Select(fout => (fout.Pad, fout.Klasse)).Where(plek => verwacht.Any(v => v.Pad == plek.Pad));
        Assert.That(gevonden, Is.EqualTo(plekken.Gezien), $"zaad {zaad}");
    }

    private static byte[] MetAttribuutOpElkElement(byte[] xml)
    {
        var document = XDocument.Load(new MemoryStream(xml), LoadOptions.PreserveWhitespace);
        foreach (var element in document.Descendants())
            element.SetAttributeValue("vreemd", "x");
        using var stroom = new MemoryStream();
        using (var schrijver = XmlWriter.Create(stroom, new XmlWriterSettings { NewLineHandling = NewLineHandling.Entitize }))
            document.Save(schrijver);
        return stroom.ToArray();
    }

    private sealed class Plekken : IDoorloper
    {
        public List<(string Pad, string Klasse)> Gezien { get; } = [];

        public void Bezoek<T>(T waarde, Plek plek)
            where T : notnull => Gezien.Add((plek.Pad, plek.Klasse));
    }
}
