using System.Text;
using System.Xml.Schema;
using Wmo.Berichten.Model.Schemas;

namespace Wmo.Berichten.Model.Tests.Schemas;

/// <summary>What other schemas than those of the messages ask of the control: the envelope's for one.</summary>
public class Niveau1SchemacontroleTests
{
    private static readonly Schemacontrole Controle = Maak("""
        <xs:element name="envelop">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="code" type="q:Code" fixed="Fo01" minOccurs="0"/>
              <xs:group ref="q:Keuze"/>
              <xs:element name="leeg" minOccurs="0"><xs:complexType/></xs:element>
              <xs:element name="nul" type="q:Code" nillable="true" minOccurs="0"/>
              <xs:element name="los" minOccurs="0" maxOccurs="unbounded">
                <xs:complexType><xs:sequence><xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType>
              </xs:element>
            </xs:sequence>
          </xs:complexType>
        </xs:element>
        <xs:group name="Keuze">
          <xs:choice>
            <xs:element name="xml" type="xs:base64Binary"/>
            <xs:element name="tekst">
              <xs:complexType>
                <xs:simpleContent>
                  <xs:extension base="xs:base64Binary">
                    <xs:attribute name="naam" type="q:Naam" use="required"/>
                    <xs:attribute name="rol" type="q:Naam"/>
                  </xs:extension>
                </xs:simpleContent>
              </xs:complexType>
            </xs:element>
          </xs:choice>
        </xs:group>
        <xs:simpleType name="Code"><xs:restriction base="xs:string"><xs:enumeration value="Fo01"/><xs:enumeration value="Bv03"/></xs:restriction></xs:simpleType>
        <xs:simpleType name="Naam"><xs:restriction base="xs:string"><xs:maxLength value="8"/><xs:pattern value="[a-z\-\.]+"/><xs:pattern value="[0-9]{2,3}"/></xs:restriction></xs:simpleType>
        """);

    [TestCase("<xml/>")]
    [TestCase("<xml>QUJD</xml>")]
    [TestCase("<xml> QU\n JD\tREVG </xml>")]
    [TestCase("<xml>QUI=</xml>")]
    [TestCase("<xml>QQ = =</xml>")]
    [TestCase("<xml>QU<!-- x -->JD</xml>")]
    [TestCase("<tekst naam=\"a-b.c\">QQ==</tekst>")]
    [TestCase("<tekst naam=\"12\" rol=\"123\"/>")]
    [TestCase("<code>Fo01</code><xml/>")]
    [TestCase("<code/><xml/>")]
    [TestCase("<xml/><leeg/>")]
    [TestCase("<xml/><leeg><!-- x --></leeg>")]
    [TestCase("<xml/><nul>Bv03</nul>")]
    [TestCase("<xml/><nul xsi:nil=\"false\">Bv03</nul>")]
    [TestCase("<xml/><nul xsi:nil=\" 1 \"></nul>")]
    [TestCase("<xml/><los><a b=\"c\">d<e/></a><f xmlns=\"urn:f\"/></los><los/>")]
    public void What_the_schema_allows_gives_no_finding(string inhoud) =>
        Assert.That(Controleer(inhoud).Fouten, Is.Empty);

    [TestCase("<xml>QUJ</xml>", "/envelop/xml", "De waarde is geen geldige base64.")]
    [TestCase("<xml>QUJDR</xml>", "/envelop/xml", "De waarde is geen geldige base64.")]
    [TestCase("<xml>QU-D</xml>", "/envelop/xml", "De waarde is geen geldige base64.")]
    [TestCase("<xml>QUI=QUJD</xml>", "/envelop/xml", "De waarde is geen geldige base64.")]
    [TestCase("<xml>QQ=</xml>", "/envelop/xml", "De waarde is geen geldige base64.")]
    [TestCase("<xml>Q===</xml>", "/envelop/xml", "De waarde is geen geldige base64.")]
    [TestCase("<xml>QUI==</xml>", "/envelop/xml", "De waarde is geen geldige base64.")]
    [TestCase("<xml>QR==</xml>", "/envelop/xml", "De waarde is geen geldige base64.")]
    [TestCase("<xml>QUJ=</xml>", "/envelop/xml", "De waarde is geen geldige base64.")]
    [TestCase("<xml>====</xml>", "/envelop/xml", "De waarde is geen geldige base64.")]
    [TestCase("<tekst>QQ==</tekst>", "/envelop/tekst", "Het verplichte attribuut 'naam' ontbreekt bij het element 'tekst'.")]
    [TestCase("<tekst rol=\"a\"/>", "/envelop/tekst", "Het verplichte attribuut 'naam' ontbreekt bij het element 'tekst'.")]
    [TestCase("<tekst naam=\"a b\"/>", "/envelop/tekst/@naam", @"De waarde (3 tekens) heeft niet de juiste vorm; toegestaan is: het patroon [a-z\-\.]+ of 2 tot en met 3 cijfers.")]
    [TestCase("<tekst naam=\"a\" q:naam=\"a\"/>", "/envelop/tekst", "Het attribuut 'naam' is niet toegestaan bij het element 'tekst'.")]
    [TestCase("", "/envelop", "Het verplichte element 'xml' ontbreekt in 'envelop'.")]
    [TestCase("<xml/><tekst naam=\"a\"/>", "/envelop/tekst", "Het element 'tekst' staat op een verkeerde plaats in 'envelop'; verwacht is 'leeg', 'nul' of 'los'.")]
    [TestCase("<code>Bv03</code><xml/>", "/envelop/code", "De waarde moet 'Fo01' zijn.")]
    [TestCase("<xml/><leeg> </leeg>", "/envelop/leeg", "In het element 'leeg' mag geen tekst staan.")]
    [TestCase("<xml/><leeg><a/></leeg>", "/envelop/leeg/a", "Het element 'a' mag niet in 'leeg' staan: daar horen geen elementen in.")]
    [TestCase("<xml/><nul xsi:nil=\"true\"> </nul>", "/envelop/nul", "In het element 'nul' mag geen tekst staan.")]
    [TestCase("<xml/><nul xsi:nil=\"ja\">Bv03</nul>", "/envelop/nul", "Het attribuut 'xsi:nil' is niet 'true' of 'false'.")]
    [TestCase("<xml/><los/><los a=\"1\"/>", "/envelop/los[2]", "Het attribuut 'a' is niet toegestaan bij het element 'los'.")]
    public void What_the_schema_forbids_gives_a_finding(string inhoud, string pad, string melding)
    {
        var fout = Controleer(inhoud).Fouten.Single();

        Assert.That(fout.Pad, Is.EqualTo(pad));
        Assert.That(fout.Melding, Is.EqualTo(melding));
    }

    [Test]
    public void The_verdict_names_the_root_also_when_it_is_unknown()
    {
        var oordeel = Controle.Controleer("<q:brief xmlns:q=\"urn:q\"/>"u8.ToArray());

        Assert.That(oordeel.Wortel?.ToString(), Is.EqualTo("urn:q:brief"));
        Assert.That(oordeel.Fouten.Single().Melding, Is.EqualTo("Het hoofdelement 'brief' is onbekend; verwacht is 'envelop'."));
    }

    [Test]
    public void The_limits_are_those_that_the_maker_set()
    {
        var krap = Maak("<xs:element name=\"a\" type=\"xs:string\"/>", new Schemagrenzen { MaxBytes = 1024 * 1024 });

        Assert.That(krap.Controleer(new byte[1024 * 1024 + 1]).Fouten.Single().Melding, Is.EqualTo("Het bericht is groter dan 1 MB."));
        Assert.That(krap.Controleer("<a xmlns=\"urn:q\">\n</a>"u8.ToArray()).Geldig, Is.True);
    }

    [Test]
    [MaxTime(10_000)]
    public void Large_base64_is_judged_in_one_pass()
    {
        var inhoud = Convert.ToBase64String(new byte[3 * 1024 * 1024], Base64FormattingOptions.InsertLineBreaks);

        Assert.That(Controleer($"<xml>{inhoud}</xml>").Fouten, Is.Empty);
        Assert.That(Controleer($"<xml>{inhoud}!</xml>").Geldig, Is.False);
    }

    /// <summary>Constructions that our schemas do not use; a schema that does must not be half understood.</summary>
    [TestCase("<xs:element name=\"a\" type=\"xs:decimal\"/>", TestName = "een ander basistype")]
    [TestCase("<xs:element name=\"a\"><xs:simpleType><xs:restriction base=\"xs:integer\"><xs:totalDigits value=\"3\"/></xs:restriction></xs:simpleType></xs:element>", TestName = "een ander facet")]
    [TestCase("<xs:element name=\"a\"><xs:simpleType><xs:restriction base=\"xs:string\"><xs:pattern value=\"\\d\"/></xs:restriction></xs:simpleType></xs:element>", TestName = "een andere tekenklasse")]
    [TestCase("<xs:element name=\"a\"><xs:simpleType><xs:restriction base=\"xs:string\"><xs:pattern value=\"[a-z-[e]]\"/></xs:restriction></xs:simpleType></xs:element>", TestName = "een verschil van tekenklassen")]
    [TestCase("<xs:element name=\"a\"><xs:simpleType><xs:list itemType=\"xs:string\"/></xs:simpleType></xs:element>", TestName = "een lijst")]
    [TestCase("<xs:element name=\"a\"><xs:simpleType><xs:union memberTypes=\"xs:string xs:date\"/></xs:simpleType></xs:element>", TestName = "een vereniging")]
    [TestCase("<xs:element name=\"a\" type=\"xs:date\" fixed=\"2025-01-01\"/>", TestName = "een vaste waarde die geen tekst is")]
    [TestCase("<xs:element name=\"a\"><xs:complexType mixed=\"true\"><xs:sequence><xs:element name=\"b\" type=\"xs:string\"/></xs:sequence></xs:complexType></xs:element>", TestName = "gemengde inhoud")]
    [TestCase("<xs:element name=\"a\"><xs:complexType><xs:all><xs:element name=\"b\" type=\"xs:string\"/></xs:all></xs:complexType></xs:element>", TestName = "all")]
    [TestCase("<xs:element name=\"a\"><xs:complexType><xs:sequence><xs:element name=\"b\" type=\"xs:string\" maxOccurs=\"3\"/></xs:sequence></xs:complexType></xs:element>", TestName = "een ander maximum dan 1")]
    [TestCase("<xs:element name=\"a\"><xs:complexType><xs:sequence><xs:any processContents=\"lax\"/></xs:sequence></xs:complexType></xs:element>", TestName = "any met lax")]
    [TestCase("<xs:element name=\"a\"><xs:complexType><xs:anyAttribute/></xs:complexType></xs:element>", TestName = "anyAttribute")]
    [TestCase("<xs:element name=\"a\"><xs:complexType><xs:attribute name=\"b\" type=\"xs:string\" fixed=\"c\"/></xs:complexType></xs:element>", TestName = "een vast attribuut")]
    public void A_schema_with_something_unsupported_does_not_load(string schema) =>
        Assert.That(() => Maak(schema), Throws.TypeOf<NotSupportedException>());

    [Test]
    public void A_schema_that_lacks_a_part_does_not_load() =>
        Assert.That(() => Maak("<xs:element name=\"a\" type=\"q:Weg\"/>"), Throws.TypeOf<XmlSchemaException>());

    [Test]
    public void No_schemas_do_not_load() =>
        Assert.That(() => new Schemacontrole([]), Throws.ArgumentException);

    private static Schemaoordeel Controleer(string inhoud) =>
        Controle.Controleer(Encoding.UTF8.GetBytes(
            $"<envelop xmlns=\"urn:q\" xmlns:q=\"urn:q\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">{inhoud}</envelop>"));

    private static Schemacontrole Maak(string inhoud, Schemagrenzen? grenzen = null) =>
        new([new MemoryStream(Encoding.UTF8.GetBytes($"""
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:q="urn:q" targetNamespace="urn:q" elementFormDefault="qualified">{inhoud}</xs:schema>
            """))], grenzen);
}
