using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Schema;

namespace Wmo.Berichten.Generator.Schema;

/// <summary>What the annotations of a schema say.</summary>
internal static class Annotatie
{
    /// <summary>The documentation as one line; empty when there is none.</summary>
    public static string Uitleg(XmlSchemaAnnotated onderdeel)
    {
        var teksten = Onderdelen<XmlSchemaDocumentation>(onderdeel.Annotation)
            .SelectMany(documentatie => documentatie.Markup ?? [])
            .Select(knoop => knoop.InnerText);
        return Regex.Replace(string.Join(" ", teksten), @"\s+", " ").Trim();
    }

    /// <summary>A value from the schema's own <c>appinfo</c>, for instance that of <c>release</c>.</summary>
    /// <exception cref="OnbekendeBouwException">The schema does not tell it.</exception>
    public static string Gegeven(XmlSchema schema, string naam)
    {
        var knoop = schema.Items.OfType<XmlSchemaAnnotation>()
            .SelectMany(Onderdelen<XmlSchemaAppInfo>)
            .SelectMany(info => info.Markup ?? [])
            .FirstOrDefault(knoop => knoop is XmlElement && knoop.LocalName == naam);
        return knoop?.InnerText.Trim()
            ?? throw new OnbekendeBouwException(schema, $"In appinfo ontbreekt het gegeven {naam}.");
    }

    private static IEnumerable<T> Onderdelen<T>(XmlSchemaAnnotation? annotatie) =>
        annotatie?.Items.OfType<T>() ?? [];
}
