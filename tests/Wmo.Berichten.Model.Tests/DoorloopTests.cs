using System.Globalization;
using System.Xml.Linq;
using System.Xml.Schema;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Model.Tests;

/// <summary>The walk through a message, beside what a validating reader sees in its XML.</summary>
[TestFixture]
public class DoorloopTests
{
    [Test]
    public void The_walk_passes_every_element_in_document_order(
        [ValueSource(typeof(Berichtsoorten), nameof(Berichtsoorten.Alle))] Berichtsoort soort, [Range(1, 10)] int zaad)
    {
        var verzamelaar = new Verzamelaar();
        new WillekeurigBericht(zaad).Bericht(soort).Doorloop(verzamelaar);
        Assert.That(verzamelaar.Gezien, Is.EqualTo(VolgensXml(new WillekeurigBericht(zaad).Xml(soort))), $"zaad {zaad}");
    }

    [TestCase("/Bericht", "Bericht")]
    [TestCase("/Bericht/Header/XsdVersie/BerichtXsdVersie", "Header")]
    [TestCase("/Bericht/Client/Naam/Geslachtsnaam/Achternaam", "Client")]
    [TestCase("/Bericht/Client/Contactgegevens/Contact[1]", "Contact")]
    [TestCase("/Bericht/Client/Contactgegevens/Contact[1]/Adres/Huis/Huisnummer", "Contact")]
    [TestCase("/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/Omvang", "ToegewezenProduct")]
    public void A_place_knows_the_class_it_belongs_to(string pad, string klasse)
    {
        Assert.That(Wmo301.Bericht.TryLees(new MemoryStream(Voorbeelden.Wmo301()), out var bericht, out _));
        var verzamelaar = new Verzamelaar();
        bericht!.Doorloop(verzamelaar);
        Assert.That(verzamelaar.Plekken.Single(plek => plek.Pad == pad).Klasse, Is.EqualTo(klasse));
    }

    private static IEnumerable<(string, string?)> VolgensXml(byte[] xml)
    {
        var document = XDocument.Load(new MemoryStream(xml), LoadOptions.PreserveWhitespace);
        document.Validate(Iwmoschemas.Stel, null, addSchemaInfo: true);
        return VolgensXml(document.Root!, "", 1);
    }

    private static IEnumerable<(string, string?)> VolgensXml(XElement element, string ouder, int volgnummer)
    {
        var schema = element.GetSchemaInfo()!.SchemaElement!;
        var pad = $"{ouder}/{element.Name.LocalName}{(schema.MaxOccurs > 1 ? $"[{volgnummer}]" : "")}";
        if (schema.ElementSchemaType is XmlSchemaSimpleType type)
        {
            return [(pad, Waarde(element.Value, type))];
        }

        var inhoud = element.Elements().SelectMany((onderdeel, i) => VolgensXml(onderdeel, pad, i + 1));
        return IsOmhulsel(schema) ? inhoud : inhoud.Prepend((pad, null));
    }

    private static bool IsOmhulsel(XmlSchemaElement element) =>
        element.ElementSchemaType is XmlSchemaComplexType { Particle: XmlSchemaSequence { Items: [XmlSchemaElement { MaxOccurs: > 1 }] } };

    private static string Waarde(string tekst, XmlSchemaSimpleType type) => type.TypeCode switch
    {
        XmlTypeCode.String => tekst,
        XmlTypeCode.Integer => long.Parse(tekst, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        _ => tekst.Trim(),
    };

    private sealed class Verzamelaar : IDoorloper
    {
        public List<Plek> Plekken { get; } = [];

        public List<(string, string?)> Gezien { get; } = [];

        public void Bezoek<T>(T waarde, Plek plek)
            where T : notnull
        {
            Plekken.Add(plek);
            Gezien.Add((plek.Pad, waarde switch
            {
                string tekst => tekst,
                int getal => getal.ToString(CultureInfo.InvariantCulture),
                Bedrag bedrag => bedrag.Centen.ToString(CultureInfo.InvariantCulture),
                Bsn bsn => bsn.Waarde,
                DateOnly datum => datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                TimeOnly tijd => tijd.ToString(tijd.Ticks % TimeSpan.TicksPerSecond == 0 ? "HH:mm:ss" : "HH:mm:ss.fffffff", CultureInfo.InvariantCulture),
                Enum code => CodeVan(code),
                _ => null,
            }));
        }

        private static string CodeVan(Enum code) => (string)typeof(Basis.Codelijsten)
            .GetMethod(nameof(Basis.Codelijsten.Code), [code.GetType()])!.Invoke(null, [code])!;
    }
}
