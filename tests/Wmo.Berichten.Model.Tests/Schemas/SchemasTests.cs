using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Wmo.Berichten.Model.Schemas;

namespace Wmo.Berichten.Model.Tests.Schemas;

/// <summary>Our schemas of the release: complete, valid, described, and equal to the published ones.</summary>
public sealed class SchemasTests
{
    private static readonly XNamespace Xs = XmlSchema.Namespace;

    private static readonly Lazy<IReadOnlyList<SchemaVerschil>> Verschillen =
        new(() => SchemaVergelijking.Vergelijk(SchemaMappen.Onze, SchemaMappen.Gepubliceerd));

    private static IEnumerable<string> OnzeBestanden() =>
        Directory.EnumerateFiles(SchemaMappen.Onze, "*.xsd").Select(pad => Path.GetFileName(pad)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> GepubliceerdeBestanden() =>
        Directory.Exists(SchemaMappen.Gepubliceerd)
            ? Directory.EnumerateFiles(SchemaMappen.Gepubliceerd, "*.xsd").Select(pad => Path.GetFileName(pad)).Order(StringComparer.Ordinal)
            : [];

    [Test]
    public void There_is_a_schema_for_every_message_and_one_for_what_they_share()
    {
        var verwacht = Berichtsoorten.Alle.Select(soort => $"{soort.Naam()}.xsd").Prepend("Basisschema.xsd");

        Assert.That(OnzeBestanden(), Is.EqualTo(verwacht));
    }

    [TestCaseSource(nameof(OnzeBestanden))]
    public void A_schema_of_ours_compiles_without_a_warning(string bestand)
    {
        var meldingen = new List<string>();
        var set = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        set.ValidationEventHandler += (_, melding) => meldingen.Add(melding.Message);
        set.Add(null, Path.Combine(SchemaMappen.Onze, bestand));
        set.Compile();

        Assert.That(meldingen, Is.Empty);
        Assert.That(set.IsCompiled, Is.True);
    }

    [TestCaseSource(nameof(OnzeBestanden))]
    public void Every_component_has_a_description_of_one_short_line(string bestand)
    {
        var zonder = XDocument.Load(Path.Combine(SchemaMappen.Onze, bestand)).Descendants()
            .Where(component => component.Name == Xs + "enumeration"
                || (component.Attribute("name") is not null && component.Name.Namespace == Xs))
            .Where(component => component.Element(Xs + "annotation")?.Element(Xs + "documentation")?.Value
                is not { Length: > 0 and <= 120 } tekst || tekst.Contains('\n', StringComparison.Ordinal))
            .Select(component => component.ToString());

        Assert.That(zonder, Is.Empty);
    }

    [Test]
    public void The_codes_of_a_list_have_descriptions_that_tell_them_apart()
    {
        var lijsten = XDocument.Load(Path.Combine(SchemaMappen.Onze, "Basisschema.xsd")).Descendants(Xs + "restriction");
        var dubbel = lijsten.SelectMany(lijst => lijst.Elements(Xs + "enumeration")
            .GroupBy(code => code.Value.Trim(), StringComparer.OrdinalIgnoreCase)
            .Where(groep => groep.Count() > 1)
            .Select(groep => groep.Key));

        Assert.That(dubbel, Is.Empty);
    }

    [TestCaseSource(nameof(GepubliceerdeBestanden))]
    public void Our_schemas_equal_the_published_ones(string bestand)
    {
        Assert.That(Verschillen.Value.Where(verschil => verschil.Bestand == bestand), Is.Empty);
        Assert.That(OnzeBestanden(), Does.Contain(bestand));
    }

    [TestCaseSource(nameof(GepubliceerdeBestanden))]
    public void A_description_of_ours_is_not_the_published_sentence(string bestand)
    {
        var onze = Zinnen(Path.Combine(SchemaMappen.Onze, bestand));
        var gepubliceerde = Zinnen(Path.Combine(SchemaMappen.Gepubliceerd, bestand));

        Assert.That(onze.Intersect(gepubliceerde, StringComparer.OrdinalIgnoreCase), Is.Empty);
    }

    /// <summary>Descriptions of more than two words; names of countries are nobody's sentence.</summary>
    private static IEnumerable<string> Zinnen(string pad) =>
        XDocument.Load(pad).Descendants(Xs + "documentation")
            .Where(tekst => tekst.Ancestors(Xs + "simpleType").All(type => type.Attribute("name")?.Value != "LDT_LandCode"))
            .Select(tekst => tekst.Value.Trim().TrimEnd('.'))
            .Where(tekst => tekst.Split(' ').Length > 2);
}
