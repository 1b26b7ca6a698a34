using System.Xml;
using System.Xml.Schema;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Ggk.Tests;

/// <summary>The published schemas and examples, where they are at hand, and our own beside them.</summary>
internal static class Standaard
{
    private static readonly string? Map =
        Repository.Standaard is { } standaard ? Path.Combine(standaard, "ggk-0210") : null;

    private static readonly Lazy<XmlSchemaSet?> Gepubliceerd = new(LaadGepubliceerd);
    private static readonly Lazy<XmlSchemaSet> Eigen = new(LaadEigen);

    public static IEnumerable<string> Voorbeelden =>
        Map is null ? [] : Directory.EnumerateFiles(Path.Combine(Map, "voorbeeldberichten"), "*.xml").Order();

    /// <summary>The WSDL of the operations and the one that it imports.</summary>
    public static IReadOnlyList<string>? Wsdls => Map is null
        ? null
        : [Path.Combine(Map, "ggk0210", "ggkberichten", "ggk0210_OntvangAsynchroon_ggkberichten.wsdl"), Path.Combine(Map, "0301", "stuf0301_types.wsdl")];

    /// <summary>Code, sender and edition of every line of the published list.</summary>
    public static IEnumerable<string[]> Foutcodes =>
        Map is null
            ? []
            : File.ReadLines(Path.Combine(Map, "foutcodes.csv")).Skip(1).Select(regel => regel.Split(',', 4)[..3]);

    public static bool Aanwezig => Map is not null;

    public static bool KeurtGepubliceerdGoed(string xml) => KeurtGoed(Gepubliceerd.Value!, xml);

    public static bool KeurtEigenGoed(string xml) => KeurtGoed(Eigen.Value, xml);

    private static bool KeurtGoed(XmlSchemaSet schemas, string xml)
    {
        var geldig = true;
        var instellingen = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        instellingen.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        instellingen.ValidationEventHandler += (_, _) => geldig = false;
        using var lezer = XmlReader.Create(new StringReader(xml), instellingen);
        while (lezer.Read())
        {
        }

        return geldig;
    }

    private static XmlSchemaSet? LaadGepubliceerd()
    {
        if (Map is null)
            return null;

        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schemas.Add(null, Path.Combine(Map, "ggk0210", "ggkberichten", "ggk0210_msg_ggkberichten.xsd"));
        schemas.Compile();
        return schemas;
    }

    private static XmlSchemaSet LaadEigen()
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (var naam in (string[])["ggk/stuf0301.xsd", "ggk/ggk0210.xsd"])
        {
            using var bron = typeof(Envelop).Assembly.GetManifestResourceStream(naam)!;
            using var lezer = XmlReader.Create(bron);
            schemas.Add(null, lezer);
        }

        schemas.Compile();
        return schemas;
    }
}
