using System.Xml.Linq;
using System.Xml.Schema;
using Wmo.Berichten.Model.Schemas;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Model.Tests.Schemas;

/// <summary>The comparison finds one change, that change only, and names it.</summary>
public sealed class SchemaVergelijkingTests
{
    private static readonly string Naamruimte = $"http://www.istandaarden.nl/iwmo/{SchemaMappen.Release.Replace('.', '_')}";
    private static readonly string Basis = $"{{{Naamruimte}/basisschema/schema}}";
    private static readonly XNamespace Xs = XmlSchema.Namespace;

    private TijdelijkeMap map = null!;

    [SetUp]
    public void Maak_een_kopie_van_onze_schemas()
    {
        map = new TijdelijkeMap();
        foreach (var pad in Directory.EnumerateFiles(SchemaMappen.Onze, "*.xsd"))
            File.Copy(pad, Pad(Path.GetFileName(pad)));
    }

    [TearDown]
    public void Ruim_de_kopie_op() => map.Dispose();

    private static IEnumerable<TestCaseData> Wijzigingen()
    {
        yield return Wijziging("element removed", "WMO319", schema => In(schema, "complexType Root", "element Antwoord").Remove(),
            "Root: element Antwoord staat alleen bij ons.");
        yield return Wijziging("element added", "WMO319",
            schema => In(schema, "complexType Root", "element Antwoord").AddAfterSelf(Nieuw("element", ("name", "Extra"), ("type", "xs:date"))),
            "Root: element Extra ontbreekt bij ons.");
        yield return Wijziging("order", "Basisschema", schema => NaarVoren(In(schema, "complexType CDT_Omvang", "element Eenheid")),
            "CDT_Omvang: volgorde is bij ons element Volume, element Eenheid en bij de ander element Eenheid, element Volume.");
        yield return Wijziging("minOccurs", "WMO301", schema => Zet(In(schema, "complexType Client", "element Relaties"), "minOccurs", null),
            "Client/Relaties: minOccurs is bij ons 0 en bij de ander 1.");
        yield return Wijziging("maxOccurs", "WMO301", schema => Zet(In(schema, "complexType Relaties", "element Relatie"), "maxOccurs", "9"),
            "Relaties/Relatie: maxOccurs is bij ons unbounded en bij de ander 9.");
        yield return Wijziging("compositor", "Basisschema", schema => In(schema, "complexType CDT_Omvang").Element(Xs + "sequence")!.Name = Xs + "choice",
            "CDT_Omvang: samenstelling is bij ons sequence en bij de ander choice.");
        yield return Wijziging("type of an element", "WMO301", schema => Zet(In(schema, "element Toewijzingstijd"), "type", "xs:time"),
            $"ToegewezenProduct/Toewijzingstijd: type is bij ons {Basis}LDT_Tijd en bij de ander xs:time.");
        yield return Wijziging("nillable", "WMO319", schema => Zet(In(schema, "complexType Root", "element Antwoord"), "nillable", "true"),
            "Root/Antwoord: nillable is bij ons niet gegeven en bij de ander true.");
        yield return Wijziging("pattern", "Basisschema", schema => Zet(In(schema, "pattern [0-9]{9}"), "value", "[0-9]{8,9}"),
            "LDT_BurgerServicenummer: pattern is bij ons [0-9]{9} en bij de ander [0-9]{8,9}.");
        yield return Wijziging("second pattern", "Basisschema", schema => In(schema, "pattern [0-9]{9}").AddAfterSelf(Nieuw("pattern", ("value", "X"))),
            "LDT_BurgerServicenummer: pattern is bij ons [0-9]{9} en bij de ander 'X' of '[0-9]{9}'.");
        yield return Wijziging("pattern of an element", "WMO301", schema => Zet(In(schema, "pattern 414"), "value", "415"),
            "Header/BerichtCode: pattern is bij ons 414 en bij de ander 415.");
        yield return Wijziging("enumeration removed", "Basisschema", schema => In(schema, "simpleType LDT_Eenheid", "enumeration 84").Remove(),
            "LDT_Eenheid: enumeration 84 staat alleen bij ons.");
        yield return Wijziging("enumeration added", "Basisschema",
            schema => In(schema, "simpleType LDT_Eenheid", "enumeration 84").AddBeforeSelf(Nieuw("enumeration", ("value", "85"))),
            "LDT_Eenheid: enumeration 85 ontbreekt bij ons.");
        yield return Wijziging("maxLength", "Basisschema", schema => Zet(In(schema, "simpleType LDT_NaamVerwijzer", "maxLength 64"), "value", "65"),
            "LDT_NaamVerwijzer: maxLength is bij ons 64 en bij de ander 65.");
        yield return Wijziging("facet removed", "Basisschema", schema => In(schema, "simpleType LDT_NaamVerwijzer", "maxLength 64").Remove(),
            "LDT_NaamVerwijzer: maxLength is bij ons 64 en bij de ander niet gegeven.");
        yield return Wijziging("base type", "Basisschema", schema => Zet(In(schema, "simpleType LDT_Tijd").Element(Xs + "restriction")!, "base", "xs:string"),
            "LDT_Tijd: basistype is bij ons xs:time en bij de ander xs:string.");
        yield return Wijziging("list", "Basisschema",
            schema => In(schema, "simpleType LDT_Taal").Element(Xs + "restriction")!.ReplaceWith(Nieuw("list", ("itemType", "xs:string"))),
            "LDT_Taal: basistype is bij ons xs:string en bij de ander niet gegeven.",
            "LDT_Taal: itemtype is bij ons niet gegeven en bij de ander xs:string.",
            "LDT_Taal: maxLength is bij ons 25 en bij de ander niet gegeven.",
            "LDT_Taal: minLength is bij ons 1 en bij de ander niet gegeven.",
            "LDT_Taal: pattern is bij ons .*[^\\s].* en bij de ander niet gegeven.",
            "LDT_Taal: variant is bij ons restriction en bij de ander list.");
        yield return Wijziging("attribute", "WMO319", schema => In(schema, "complexType Root").Add(Nieuw("attribute", ("name", "taal"))),
            "Root: attribute taal ontbreekt bij ons.");
        yield return Wijziging("element wildcard", "WMO319", schema => In(schema, "complexType Root").Element(Xs + "sequence")!.Add(Nieuw("any", ("namespace", "##other"))),
            "Root: any ontbreekt bij ons.");
        yield return Wijziging("attribute wildcard", "WMO319", schema => In(schema, "complexType Root").Add(Nieuw("anyAttribute")),
            "Root: anyAttribute ontbreekt bij ons.");
        yield return Wijziging("name of a type", "WMO301", schema => Hernoem(schema, "Contactgegevens", "Bereikbaarheid"),
            "Client/Contactgegevens: type is bij ons Contactgegevens en bij de ander Bereikbaarheid.",
            "complexType Contactgegevens staat alleen bij ons.",
            "complexType Bereikbaarheid ontbreekt bij ons.");
        yield return Wijziging("global element", "WMO319", schema => schema.Add(Nieuw("element", ("name", "Los"), ("type", "xs:date"))),
            "element Los ontbreekt bij ons.");
        yield return Wijziging("version mark", "WMO305", schema => schema.Descendants().Single(e => e.Name.LocalName == "BerichtXsdMaxVersie").Value = "1.0.1",
            $"{Basis}BerichtXsdMaxVersie: waarde is bij ons 1.0.0 en bij de ander 1.0.1.");
        yield return Wijziging("elementFormDefault", "WMO307", schema => Zet(schema, "elementFormDefault", "unqualified"),
            "elementFormDefault is bij ons qualified en bij de ander unqualified.");
        yield return Wijziging("targetNamespace", "WMO307", schema =>
            {
                Zet(schema, "targetNamespace", "urn:wmo307");
                Zet(schema, XNamespace.Xmlns + "wmo307", "urn:wmo307");
            },
            $"targetNamespace is bij ons {Naamruimte}/wmo307/schema en bij de ander urn:wmo307.");
        yield return Wijziging("description", "WMO307", schema => schema.Descendants(Xs + "documentation").Last().Value = "Iets anders.");
        yield return Wijziging("order of types", "WMO307", schema => NaarVoren(In(schema, "complexType Client")));
        yield return Wijziging("order of facets", "Basisschema", schema => NaarVoren(In(schema, "simpleType LDT_NaamVerwijzer", "maxLength 64")));
        yield return Wijziging("group around one element", "WMO301", schema =>
            {
                var relatie = In(schema, "complexType Relaties", "element Relatie");
                relatie.ReplaceWith(new XElement(Xs + "sequence", relatie));
            });
    }

    [TestCaseSource(nameof(Wijzigingen))]
    public void A_change_is_found_and_named(string bestand, Action<XElement> wijzig, string[] verwacht)
    {
        var schema = XDocument.Load(Pad(bestand));
        wijzig(schema.Root!);
        schema.Save(Pad(bestand));

        Assert.That(Regels(SchemaVergelijking.Vergelijk(SchemaMappen.Onze, map.Pad)), Is.EqualTo(verwacht.Select(melding => $"{bestand}: {melding}")));
    }

    [Test]
    public void A_file_that_the_other_side_lacks_is_found()
    {
        File.Delete(Pad("WMO325.xsd"));

        Assert.That(Regels(SchemaVergelijking.Vergelijk(SchemaMappen.Onze, map.Pad)), Is.EqualTo(["WMO325.xsd: schema staat alleen bij ons."]));
    }

    [Test]
    public void A_file_that_we_lack_is_found()
    {
        File.Copy(Pad("WMO325.xsd"), Pad("WMO326.xsd"));

        Assert.That(Regels(SchemaVergelijking.Vergelijk(SchemaMappen.Onze, map.Pad)), Is.EqualTo(["WMO326.xsd: schema ontbreekt bij ons."]));
    }

    [Test]
    public void The_schemas_in_the_assembly_are_those_in_the_repository() =>
        Assert.That(SchemaVergelijking.Vergelijk(map.Pad), Is.Empty);

    [TestCase("", "Root element is missing", TestName = "Empty_file")]
    [TestCase("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>", "xs:schema", TestName = "Cut_off_file")]
    [TestCase("<html/>", "geen geldig XML Schema op regel 1", TestName = "Something_else_than_a_schema")]
    [TestCase("<!DOCTYPE a [<!ENTITY b 'c'>]><xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'/>", "DTD", TestName = "DTD")]
    [TestCase("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a' type='b'/></xs:schema>", "'b'", TestName = "Unknown_type")]
    [TestCase("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:include schemaLocation='../buiten.xsd'/><xs:include schemaLocation='http:'/><xs:element name='a' type='b'/></xs:schema>", "schemaLocation", TestName = "Reference_outside_the_folder")]
    public void A_file_that_is_no_schema_is_a_result_and_the_others_are_still_compared(string inhoud, string detail)
    {
        File.WriteAllText(Pad("WMO301.xsd"), inhoud);
        File.Delete(Pad("WMO325.xsd"));

        var verschillen = SchemaVergelijking.Vergelijk(SchemaMappen.Onze, map.Pad);

        Assert.That(verschillen.Select(verschil => (verschil.Bestand, verschil.Soort)), Is.EqualTo([
            ("WMO301.xsd", SchemaVerschilSoort.Onleesbaar), ("WMO325.xsd", SchemaVerschilSoort.AlleenBijOns)]));
        Assert.That(verschillen[0].Melding, Does.StartWith("bij de ander niet te vergelijken: ").And.Contain("WMO301.xsd").And.Contain(detail));
    }

    [Test]
    public void A_broken_schema_that_others_refer_to_is_shown_as_the_cause()
    {
        File.WriteAllText(Pad("Basisschema.xsd"), "<nee");

        var verschillen = SchemaVergelijking.Vergelijk(SchemaMappen.Onze, map.Pad);

        Assert.That(verschillen, Has.Count.EqualTo(15));
        Assert.That(verschillen.Select(verschil => verschil.Soort), Is.All.EqualTo(SchemaVerschilSoort.Onleesbaar));
        Assert.That(verschillen[0].Melding, Does.Contain("regel 1, kolom 5 van Basisschema.xsd"));
        Assert.That(verschillen.Skip(1).Select(verschil => verschil.Melding), Is.All.Contains("schemaLocation"));
    }

    [Test]
    public void A_folder_without_schemas_is_a_result_that_says_so()
    {
        var leeg = Directory.CreateDirectory(Pad("leeg")).FullName;
        var nergens = Pad("nergens");

        Assert.That(Regels(SchemaVergelijking.Vergelijk(leeg, nergens)), Is.EqualTo([
            $"{leeg}: bij ons niet te vergelijken: de map bevat geen bestanden met de extensie .xsd.",
            $"{nergens}: bij de ander niet te vergelijken: de map bestaat niet."]));
        Assert.That(Regels(SchemaVergelijking.Vergelijk("")), Is.EqualTo([": bij de ander niet te vergelijken: de map bestaat niet."]));
    }

    [Test]
    public void A_type_that_holds_itself_is_compared_once()
    {
        const string schema = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <xs:group name="G"><xs:sequence><xs:element name="E" minOccurs="0"><xs:complexType><xs:group ref="G"/></xs:complexType></xs:element></xs:sequence></xs:group>
              <xs:complexType name="T"><xs:group ref="G"/></xs:complexType>
            </xs:schema>
            """;
        var (onze, andere) = (Directory.CreateDirectory(Pad("onze")).FullName, Directory.CreateDirectory(Pad("andere")).FullName);
        File.WriteAllText(Path.Combine(onze, "a.xsd"), schema);
        File.WriteAllText(Path.Combine(andere, "a.xsd"), schema);

        Assert.That(SchemaVergelijking.Vergelijk(onze, andere), Is.Empty);
    }

    private static TestCaseData Wijziging(string naam, string bestand, Action<XElement> wijzig, params string[] verwacht) =>
        new TestCaseData($"{bestand}.xsd", wijzig, verwacht).SetArgDisplayNames(naam);

    /// <summary>Walks down by kind and name or value: <c>complexType Client</c>, <c>element Bsn</c>.</summary>
    private static XElement In(XElement schema, params string[] stappen) =>
        stappen.Aggregate(schema, (binnen, stap) => binnen.Descendants().Single(element =>
            $"{element.Name.LocalName} {(element.Attribute("name") ?? element.Attribute("value"))?.Value}" == stap));

    private static XElement Nieuw(string soort, params (string Naam, string Waarde)[] attributen) =>
        new(Xs + soort, attributen.Select(attribuut => new XAttribute(attribuut.Naam, attribuut.Waarde)));

    private static void Zet(XElement element, XName attribuut, string? waarde) => element.SetAttributeValue(attribuut, waarde);

    private static void NaarVoren(XElement element)
    {
        var voorganger = element.ElementsBeforeSelf().Last();
        element.Remove();
        voorganger.AddBeforeSelf(element);
    }

    private static void Hernoem(XElement schema, string oud, string nieuw)
    {
        Zet(In(schema, $"complexType {oud}"), "name", nieuw);
        foreach (var type in schema.Descendants().Attributes("type").Where(type => type.Value.EndsWith($":{oud}", StringComparison.Ordinal)))
            type.Value = type.Value.Replace(oud, nieuw, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Regels(IEnumerable<SchemaVerschil> verschillen) => verschillen.Select(verschil => verschil.ToString());

    private string Pad(string bestand) => map.Bestand(bestand);
}
