using System.Xml.Schema;

namespace Wmo.Berichten.Generator.Schema;

/// <summary>What is wrong with the schemas, and where. Lines and columns are 1-based; 0 when unknown.</summary>
internal sealed record SchemaFout(Foutsoort Soort, string Pad, int Regel, int Kolom, string Melding);

/// <summary>The kinds of faults, each with its own diagnostic id.</summary>
internal enum Foutsoort
{
    /// <summary>No valid XML Schema.</summary>
    Ongeldig,

    /// <summary>Valid, but not built as the schemas of the standard are.</summary>
    Onbekend,

    /// <summary>Of another release than the build asks for, or absent.</summary>
    Release,
}

/// <summary>Stops the parsing of a schema; becomes a <see cref="SchemaFout"/>.</summary>
internal sealed class OnbekendeBouwException(XmlSchemaObject plaats, string melding) : Exception(melding)
{
    public SchemaFout NaarFout() =>
        new(Foutsoort.Onbekend, plaats.SourceUri ?? "", plaats.LineNumber, plaats.LinePosition, Message);
}
