namespace Wmo.Berichten.Model.Schemas;

/// <summary>A component of a compiled schema as a comparison sees it.</summary>
/// <param name="Soort">Word for the kind of component (<c>element</c>, <c>complexType</c>, <c>enumeration</c>).</param>
/// <param name="Naam">Its name; empty for what has none.</param>
internal sealed record SchemaVergelijkingKnoop(string Soort, string Naam)
{
    /// <summary>What there is to say of the component itself, by name.</summary>
    public Dictionary<string, string> Eigenschappen { get; } = new(StringComparer.Ordinal);

    /// <summary>The components in it, in document order.</summary>
    public List<SchemaVergelijkingKnoop> Kinderen { get; } = [];

    /// <summary>True where the order of <see cref="Kinderen"/> changes what the schema accepts.</summary>
    public bool OpVolgorde { get; init; }

    /// <summary>Notes a property; an absent value is not noted.</summary>
    public void Noteer(string eigenschap, string? waarde)
    {
        if (!string.IsNullOrEmpty(waarde))
            Eigenschappen[eigenschap] = waarde;
    }
}
