using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels;

/// <summary>Where a rule applies.</summary>
public sealed class Regelplaats
{
    private readonly string[] elementen;

    /// <summary>Names the messages by their numbers: 301 is a WMO301.</summary>
    internal Regelplaats(string klasse, string? element, params int[] berichten)
    {
        Klasse = klasse;
        Element = element;
        Berichten = [.. berichten.Select(nummer => (Berichtsoort)nummer)];
        elementen = element?.Split('/') ?? [];
    }

    /// <summary>Message class in the standard's words (<c>Client</c>, <c>Prestatie</c>).</summary>
    public string Klasse { get; }

    /// <summary>
    /// Path below the class of the element that the rule is about (<c>Geboortedatum/Datum</c>); null when it is about the
    /// class as a whole.
    /// </summary>
    public string? Element { get; }

    /// <summary>The messages in which it applies there.</summary>
    public IReadOnlyList<Berichtsoort> Berichten { get; }

    /// <summary>As a reader finds it: <c>Client/Bsn in WMO301, WMO305</c>.</summary>
    public override string ToString() =>
        $"{string.Join('/', [Klasse, .. elementen])} in {string.Join(", ", Berichten.Select(soort => soort.Naam()))}";

    /// <summary>True when what stands at <paramref name="plek"/> is the element, or holds it within the class.</summary>
    internal bool Omvat(Plek plek) => plek.Klasse == Klasse && Diepte(plek) is not null;

    /// <summary>Path of the element in the message, seen from a place that this one covers.</summary>
    internal string Pad(Plek plek) => string.Join('/', [plek.Pad, .. elementen[Diepte(plek)!.Value..]]);

    /// <summary>How many elements below its class the place is; null when it is not on the way to ours.</summary>
    private int? Diepte(Plek plek)
    {
        if (plek.Ouder?.Klasse != plek.Klasse)
            return 0;

        return Diepte(plek.Ouder) is { } diepte && diepte < elementen.Length && elementen[diepte] == plek.Element
            ? diepte + 1
            : null;
    }
}
