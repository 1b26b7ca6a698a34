using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Wmo.Berichten.Keten.Regioprofielen;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels;

namespace Wmo.Berichten.Keten.Partijen;

/// <summary>What is agreed and listed outside the messages, per gemeente and aanbieder.</summary>
/// <param name="algemeen">What holds for everybody: the public lists.</param>
/// <param name="perPaar">The contract of a gemeente with an aanbieder, on top of that.</param>
/// <param name="regio">What the region of a gemeente agreed, on top of both.</param>
public sealed class Afsprakenregister(
    Afspraken algemeen, IReadOnlyDictionary<(Partijcode Gemeente, Partijcode Aanbieder), Afspraken> perPaar, Regioregister regio)
{
    private readonly FrozenDictionary<(Partijcode Gemeente, Partijcode Aanbieder), Afspraken> perPaar = perPaar.ToFrozenDictionary();

    // Goes with the profile when that is replaced.
    private readonly ConditionalWeakTable<Regioprofiel, ConcurrentDictionary<(Partijcode Gemeente, Partijcode Aanbieder), Afspraken>> perProfiel = [];

    /// <summary>The agreements between two parties, whichever of them is which.</summary>
    public Afspraken Tussen(Partijcode partij, Partijcode tegenpartij)
    {
        var paar = partij.IsGemeente ? (Gemeente: partij, Aanbieder: tegenpartij) : (Gemeente: tegenpartij, Aanbieder: partij);
        var contract = perPaar.GetValueOrDefault(paar) ?? algemeen;
        var profiel = regio.Voor(paar.Gemeente);
        return profiel.Producten.Count == 0
            ? contract
            : perProfiel.GetValue(profiel, _ => new()).GetOrAdd(paar, _ => profiel.Voor(paar.Aanbieder, contract));
    }

    /// <summary>The rules that judge nothing because what they ask is nowhere configured, to be told at the start.</summary>
    public IReadOnlyList<UitgeschakeldeRegel> Uitgeschakeld
    {
        get
        {
            var afspraken = perPaar.Values.Append(algemeen).ToList();
            if (regio.Alle.SelectMany(profiel => profiel.Producten).SelectMany(product => product.Tarieven).ToList() is { Count: > 0 } maandbedragen)
                afspraken.Add(algemeen with { Tarieven = maandbedragen });
            return [.. algemeen.Uitgeschakeld.Where(regel => afspraken.TrueForAll(afspraak => afspraak.Uitgeschakeld.Contains(regel)))];
        }
    }
}
