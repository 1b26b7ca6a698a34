namespace Wmo.Berichten.Model.Schemas;

/// <summary>An element as its schema builds it: for who makes XML by the schema of a message rather than by its types.</summary>
public sealed class Schemaelement
{
    private readonly Lazy<IReadOnlyList<Schemaelement>> onderdelen;

    internal Schemaelement(Elementdeclaratie declaratie, bool herhaalt)
    {
        (Naam, Namespace, Herhaalt) = (declaratie.Naam, declaratie.Namespace, herhaalt);
        // Not before it is asked for: a type may hold itself.
        onderdelen = new(() => declaratie.Type.Inhoud is { } inhoud ? [.. inhoud.Elementen] : []);
    }

    /// <summary>Local name.</summary>
    public string Naam { get; }

    /// <summary>Namespace.</summary>
    public string Namespace { get; }

    /// <summary>True when it may stand more than once where it stands.</summary>
    public bool Herhaalt { get; }

    /// <summary>The elements that may stand in it, in the order of the schema; empty when it holds a value.</summary>
    public IReadOnlyList<Schemaelement> Onderdelen => onderdelen.Value;
}
