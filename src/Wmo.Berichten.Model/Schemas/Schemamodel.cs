using System.Xml;
using System.Xml.Schema;

namespace Wmo.Berichten.Model.Schemas;

/// <summary>What may stand in an element: a value, child elements, or neither; and its attributes.</summary>
internal sealed class Typemodel
{
    /// <summary>Name of the message class that this type is; empty when it is none.</summary>
    public string Klasse { get; set; } = "";

    /// <summary>The value, where the element has text; then there are no child elements.</summary>
    public Waardetype? Waarde { get; set; }

    /// <summary>The child elements; null with <see cref="Waarde"/> null means that the element must be empty.</summary>
    public Inhoudsmodel? Inhoud { get; set; }

    /// <summary>The attributes, at most 64.</summary>
    public IReadOnlyList<Attribuutdeclaratie> Attributen { get; set; } = [];

    /// <summary>The compiled type, for the rules on xsi:type.</summary>
    public required XmlSchemaType Schematype { get; init; }
}

/// <summary>An attribute that an element may have.</summary>
internal sealed record Attribuutdeclaratie(string Naam, string Namespace, Waardetype Waarde, bool Verplicht);

/// <summary>An element that may occur.</summary>
/// <param name="Naam">Local name.</param>
/// <param name="Namespace">Namespace.</param>
/// <param name="Type">What may stand in it.</param>
/// <param name="MagNil">Whether it may be declared empty with xsi:nil.</param>
/// <param name="Vast">The only value that it may have; null when it is free.</param>
/// <param name="Standaard">The value that an empty element stands for; null when an empty element is just that.</param>
/// <param name="Blokkade">Derivations that xsi:type may not use.</param>
internal sealed record Elementdeclaratie(
    string Naam, string Namespace, Typemodel Type, bool MagNil, string? Vast, string? Standaard, XmlSchemaDerivationMethod Blokkade);

/// <summary>Compiled schemas in the shape that checking needs.</summary>
internal sealed class Schemamodel
{
    /// <summary>The elements that may be the root of a document.</summary>
    public required IReadOnlyDictionary<XmlQualifiedName, Elementdeclaratie> Wortels { get; init; }

    /// <summary>The named types, for xsi:type.</summary>
    public required IReadOnlyDictionary<XmlQualifiedName, Typemodel> Typen { get; init; }

    /// <summary>Reads and compiles schemas.</summary>
    public static Schemamodel Laad(IEnumerable<Stream> schemas)
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        foreach (var stroom in schemas)
        {
            using (stroom)
            using (var reader = XmlReader.Create(stroom, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }))
                set.Add(null, reader);
        }
        set.Compile();
        return new Schemabouwer(set).Bouw();
    }
}
