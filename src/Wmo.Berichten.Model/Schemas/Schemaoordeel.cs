using System.Xml;

namespace Wmo.Berichten.Model.Schemas;

/// <summary>The verdict of a <see cref="Schemacontrole"/> on a document.</summary>
/// <param name="Wortel">Name of the root element, known to the schemas or not; null when the document has none that can be read.</param>
/// <param name="Fouten">The faults in document order; none when the document is valid.</param>
public sealed record Schemaoordeel(XmlQualifiedName? Wortel, IReadOnlyList<SchemaFout> Fouten)
{
    /// <summary>True when the schemas accept the document.</summary>
    public bool Geldig => Fouten.Count == 0;
}

/// <summary>What a <see cref="Schemacontrole"/> takes in and gives back at most.</summary>
public sealed record Schemagrenzen
{
    /// <summary>Largest document in bytes; 25 MB unless said otherwise.</summary>
    public int MaxBytes { get; init; } = 25 * 1024 * 1024;

    /// <summary>Deepest nesting of elements; the root is at depth 1.</summary>
    public int MaxDiepte { get; init; } = 64;

    /// <summary>Most attributes of one element, namespace declarations counted.</summary>
    public int MaxAttributen { get; init; } = 256;

    /// <summary>Number of faults after which checking stops; one more line then says that there may be others.</summary>
    public int MaxFouten { get; init; } = 100;
}
