using Microsoft.CodeAnalysis;

namespace Wmo.Berichten.Generator.Tests;

/// <summary>Schemas that are not as they should be stop the build, with the file and the line.</summary>
[TestFixture]
public class FoutTests
{
    [TestCase("<xs:schema ", "<xs:schema <", "WMOGEN001", "not well-formed XML")]
    [TestCase("type=\"wmo319:Antwoord\"", "type=\"wmo319:Onbekend\"", "WMOGEN001", "an unknown type")]
    [TestCase("<xs:sequence>", "<xs:sequence><xs:onzin/>", "WMOGEN001", "no XML Schema")]
    [TestCase("<xs:appinfo>", "<xs:appinfo><!--", "WMOGEN001", "an open comment")]
    [TestCase("name=\"RedenAfwijzingVerzoek\"", "name=\"RedenAfwijzingVerzoek\" maxOccurs=\"2\"", "WMOGEN002", "a repeated element among others")]
    [TestCase("xs:sequence>", "xs:choice>", "WMOGEN002", "a choice")]
    [TestCase("</xs:complexType>", "<xs:attribute name=\"a\"/></xs:complexType>", "WMOGEN002", "an attribute")]
    [TestCase("type=\"iwmo:LDT_Referentie\"", "type=\"xs:double\"", "WMOGEN002", "a value without a C# type")]
    [TestCase("<xs:element name=\"Bericht\"", "<xs:simpleType name=\"Kleur\"><xs:restriction base=\"xs:string\"><xs:enumeration value=\"1\"/></xs:restriction></xs:simpleType><xs:element name=\"Bericht\"", "WMOGEN002", "a code list outside the base schema")]
    [TestCase("iwmo:release>", "iwmo:uitgave>", "WMOGEN002", "no release")]
    [TestCase("<xs:pattern value=\"482\"/>", "", "WMOGEN002", "no code of the message")]
    [TestCase("<iwmo:release>3.2<", "<iwmo:release>3.1<", "WMOGEN003", "another release")]
    public void A_broken_schema_is_reported_where_it_is_broken(string was, string wordt, string id, string wat)
    {
        var bestanden = Generatorproef.Schemas();
        Assert.That(bestanden["WMO319.xsd"], Does.Contain(was), wat);
        bestanden["WMO319.xsd"] = bestanden["WMO319.xsd"].Replace(was, wordt, StringComparison.Ordinal);

        var uitkomst = Generatorproef.Draai(bestanden);
        var fout = uitkomst.Diagnostics[0];
        Assert.Multiple(() =>
        {
            Assert.That(fout.Id, Is.EqualTo(id));
            Assert.That(fout.Severity, Is.EqualTo(DiagnosticSeverity.Error));
            Assert.That(fout.Location.GetLineSpan().Path, Is.EqualTo("WMO319.xsd"));
            Assert.That(uitkomst.GeneratedSources, Is.Empty);
        });
    }

    [Test]
    public void The_line_is_that_of_the_fault()
    {
        var bestanden = Generatorproef.Schemas();
        bestanden["WMO319.xsd"] = bestanden["WMO319.xsd"].Replace("type=\"wmo319:Antwoord\"", "type=\"wmo319:Onbekend\"", StringComparison.Ordinal);
        var regel = bestanden["WMO319.xsd"].Split('\n').TakeWhile(regel => !regel.Contains("wmo319:Onbekend", StringComparison.Ordinal)).Count();
        var plaats = Generatorproef.Draai(bestanden).Diagnostics[0].Location.GetLineSpan();
        Assert.That(plaats.StartLinePosition.Line, Is.EqualTo(regel));
    }

    [Test]
    public void A_list_of_bare_texts_is_reported()
    {
        var bestanden = Generatorproef.Schemas();
        bestanden["WMO320.xsd"] = bestanden["WMO320.xsd"].Replace("iwmo:LDT_RetourCode", "iwmo:LDT_Naam", StringComparison.Ordinal);
        Assert.That(Generatorproef.Draai(bestanden).Diagnostics.Select(fout => fout.Id), Is.EqualTo((string[])["WMOGEN002"]));
    }

    [Test]
    public void A_folder_without_schemas_is_reported()
    {
        var uitkomst = Generatorproef.Draai([new("BannedSymbols.txt", "")], "8.1");
        Assert.That(uitkomst.Diagnostics.Single().Id, Is.EqualTo("WMOGEN003"));
        Assert.That(uitkomst.Diagnostics.Single().GetMessage(null), Does.Contain("schemas/iwmo-8.1"));
        Assert.That(uitkomst.GeneratedSources, Is.Empty);
    }

    [Test]
    public void A_release_without_base_schema_is_reported()
    {
        var bestanden = Generatorproef.Schemas();
        bestanden.Remove("Basisschema.xsd");
        Assert.That(Generatorproef.Draai(bestanden).Diagnostics, Is.Not.Empty);
    }
}
