using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels;

/// <summary>Where a rule applies.</summary>
/// <param name="Klasse">Message class in the standard's words (<c>Client</c>, <c>Prestatie</c>).</param>
/// <param name="Element">
/// Path below the class of the element that the rule is about (<c>Geboortedatum/Datum</c>); null when it is about the
/// class as a whole. A rule may judge any part of the class on the way there: the class, the composite or the value.
/// </param>
/// <param name="Berichten">The messages in which it applies there.</param>
public sealed record Regelplaats(string Klasse, string? Element, params IReadOnlyList<Berichtsoort> Berichten)
{
    private readonly string[] elementen = Element?.Split('/') ?? [];

    /// <summary>True when what stands at <paramref name="plek"/> is the element, or holds it within the class.</summary>
    internal bool Omvat(Plek plek) => plek.Klasse == Klasse && Diepte(plek) is not null;

    /// <summary>Path of the element in the message, seen from a place that this one covers.</summary>
    internal string Pad(Plek plek) => string.Join('/', [plek.Pad, .. elementen[Diepte(plek)!.Value..]]);

    /// <summary>How many elements below its class the place is; null when it is not on the way to ours.</summary>
    private int? Diepte(Plek plek)
    {
        if (plek.Ouder?.Klasse != plek.Klasse)
            return 0;

        var diepte = Diepte(plek.Ouder);
        return diepte < elementen.Length && elementen[diepte.Value] == plek.Element ? diepte + 1 : null;
    }
}
