using System.Xml;
using System.Xml.Schema;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Testhulp;

/// <summary>The schemas of the release that the build speaks, as <c>System.Xml</c> judges by them.</summary>
public static class Iwmoschemas
{
    /// <summary>All schemas together, compiled.</summary>
    public static XmlSchemaSet Stel { get; } = Laad(Repository.Pad("schemas", $"iwmo-{Standaard.Release}"));

    /// <summary>Loads and compiles the schemas in a folder.</summary>
    public static XmlSchemaSet Laad(string map)
    {
        var stel = new XmlSchemaSet { XmlResolver = null };
        foreach (var bestand in Directory.EnumerateFiles(map, "*.xsd").Order(StringComparer.Ordinal))
        {
            using var lezer = XmlReader.Create(bestand);
            stel.Add(null, lezer);
        }

        stel.Compile();
        return stel;
    }

    /// <summary>What <c>System.Xml</c> has against a message; empty when it is valid.</summary>
    public static IReadOnlyList<string> Fouten(byte[] xml, XmlSchemaSet? schemas = null)
    {
        var fouten = new List<string>();
        var instellingen = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema,
            Schemas = schemas ?? Stel,
            ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings,
        };
        instellingen.ValidationEventHandler += (_, e) => fouten.Add(e.Message);
        using var lezer = XmlReader.Create(new MemoryStream(xml), instellingen);
        while (lezer.Read())
        {
        }

        return fouten;
    }
}
