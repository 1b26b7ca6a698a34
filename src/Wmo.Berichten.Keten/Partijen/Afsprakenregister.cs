using System.Collections.Frozen;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels;

namespace Wmo.Berichten.Keten.Partijen;

/// <summary>What is agreed and listed outside the messages, per gemeente and aanbieder.</summary>
/// <param name="algemeen">What holds for everybody: the public lists.</param>
/// <param name="perPaar">What a gemeente agreed with an aanbieder, on top of that.</param>
public sealed class Afsprakenregister(
    Afspraken algemeen, IReadOnlyDictionary<(Partijcode Gemeente, Partijcode Aanbieder), Afspraken> perPaar)
{
    private readonly FrozenDictionary<(Partijcode Gemeente, Partijcode Aanbieder), Afspraken> perPaar = perPaar.ToFrozenDictionary();

    /// <summary>The agreements between two parties, whichever of them is which.</summary>
    public Afspraken Tussen(Partijcode partij, Partijcode tegenpartij) =>
        perPaar.GetValueOrDefault(partij.IsGemeente ? (partij, tegenpartij) : (tegenpartij, partij)) ?? algemeen;

    /// <summary>The rules that judge nothing because what they ask is nowhere configured, to be told at the start.</summary>
    public IReadOnlyList<UitgeschakeldeRegel> Uitgeschakeld =>
        [.. algemeen.Uitgeschakeld.Where(regel => perPaar.Values.All(afspraken => afspraken.Uitgeschakeld.Contains(regel)))];
}
