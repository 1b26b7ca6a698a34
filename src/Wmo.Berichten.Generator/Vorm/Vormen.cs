namespace Wmo.Berichten.Generator.Vorm;

/// <summary>One schema file as code will be made of it.</summary>
/// <param name="Bestand">File name, for instance <c>WMO301.xsd</c>.</param>
/// <param name="Naam">Last part of the C# namespace: <c>Wmo301</c>, <c>Basis</c>.</param>
/// <param name="Release">Release of the standard that the schema belongs to.</param>
/// <param name="Versie">Version of the schema itself.</param>
/// <param name="Naamruimte">XML namespace.</param>
/// <param name="Voorvoegsel">Prefix that the schema itself uses for that namespace.</param>
/// <param name="Klassen">Records to make, in the order of the schema.</param>
/// <param name="Codelijsten">Enumerations to make, in the order of the schema.</param>
/// <param name="Bericht">What only a message's schema has; null for the base schema.</param>
internal sealed record SchemaVorm(
    string Bestand,
    string Naam,
    string Release,
    string Versie,
    string Naamruimte,
    string Voorvoegsel,
    Reeks<KlasseVorm> Klassen,
    Reeks<CodelijstVorm> Codelijsten,
    BerichtVorm? Bericht);

/// <summary>What the schema of a message fixes.</summary>
/// <param name="Wortel">Name of the root element.</param>
/// <param name="Code">Code of the message in its header.</param>
/// <param name="Versie">Number of the release before the dot.</param>
/// <param name="Subversie">Number of the release after the dot.</param>
/// <param name="BasisVersie">Version of the base schema that it was made for.</param>
internal sealed record BerichtVorm(string Wortel, string Code, string Versie, string Subversie, string BasisVersie);

/// <summary>A complex type that becomes a record.</summary>
/// <param name="Naam">C# name.</param>
/// <param name="Uitleg">Documentation from the schema, or empty.</param>
/// <param name="IsWortel">True for the type of the root element.</param>
/// <param name="Velden">Its elements, in order.</param>
internal sealed record KlasseVorm(string Naam, string Uitleg, bool IsWortel, Reeks<VeldVorm> Velden);

/// <summary>An element that becomes a property.</summary>
/// <param name="Naam">Name of the element and of the property.</param>
/// <param name="Item">Name of the repeated element within it; null when it is no list.</param>
/// <param name="Type">Type of the value, or of an item of the list.</param>
/// <param name="Verplicht">True when the schema requires the element.</param>
/// <param name="VasteWaarde">The only value that the schema allows, or null.</param>
/// <param name="Uitleg">Documentation from the schema, or empty.</param>
internal sealed record VeldVorm(string Naam, string? Item, TypeVorm Type, bool Verplicht, string? VasteWaarde, string Uitleg);

/// <summary>The C# type of a value.</summary>
/// <param name="Aard">What kind of type it is.</param>
/// <param name="Naam">C# name, for instance <c>DateOnly</c> or <c>Basis.Adres</c>.</param>
/// <param name="Lezer">Method that reads the content of such an element.</param>
internal sealed record TypeVorm(Aard Aard, string Naam, string Lezer);

/// <summary>How a type behaves in emitted code.</summary>
internal enum Aard
{
    /// <summary>A string.</summary>
    Tekst,

    /// <summary>A value type that the writer knows.</summary>
    Waarde,

    /// <summary>An enumeration.</summary>
    Code,

    /// <summary>A record of the base schema, which in a message belongs to the class around it.</summary>
    Samenstelling,

    /// <summary>A record of the message itself.</summary>
    Klasse,
}

/// <summary>A simple type that is a list of codes.</summary>
internal sealed record CodelijstVorm(string Naam, string Uitleg, Reeks<CodeVorm> Codes);

/// <summary>A code: its C# name, the value as written, and its documentation or empty.</summary>
internal sealed record CodeVorm(string Naam, string Waarde, string Uitleg);
