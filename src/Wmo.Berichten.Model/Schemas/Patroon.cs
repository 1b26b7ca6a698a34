using System.Text.RegularExpressions;

namespace Wmo.Berichten.Model.Schemas;

/// <summary>
/// The patterns of one step of derivation, which are alternatives. They run in time linear in the value, whatever the
/// value: no backtracking.
/// </summary>
internal sealed partial class Patroon
{
    private readonly Regex regex;
    private readonly string omschrijving;

    public Patroon(IReadOnlyList<string> xsd)
    {
        var keuzen = string.Join('|', xsd.Select(patroon => $"(?:{XsdRegex.Vertaal(patroon)})"));
        regex = new Regex($@"\A(?:{keuzen})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        omschrijving = string.Join(" of ", xsd.Select(Omschrijf));
    }

    /// <summary>True when the pattern matches the whole value.</summary>
    public bool Past(ReadOnlySpan<char> waarde) => regex.IsMatch(waarde);

    /// <summary>The sentence for a value of so many characters that does not match.</summary>
    public string Melding(int tekens) => $"De waarde ({tekens} tekens) heeft niet de juiste vorm; toegestaan is: {omschrijving}.";

    /// <summary>A pattern in words, where we have them for it.</summary>
    private static string Omschrijf(string xsd)
    {
        if (Cijfers().Match(xsd) is { Success: true } cijfers)
            return cijfers.Groups["tot"].Success ? $"{cijfers.Groups["van"]} tot en met {cijfers.Groups["tot"]} cijfers" : $"{cijfers.Groups["van"]} cijfers";
        if (Letterlijk().IsMatch(xsd))
            return $"alleen '{xsd}'";
        return xsd switch
        {
            "[0-9]*" or "[0-9]+" => "alleen cijfers",
            @".*[^\s].*" => "een regel met ten minste één teken dat geen witruimte is",
            @"([.\s]*\S+[.\s]*)+" => "een tekst met ten minste één teken dat geen witruimte is",
            "[^:Z]*" or "[^Z+-]+" => "een waarde zonder tijdzone",
            @"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)" => "drie getallen zonder voorloopnullen met een punt ertussen",
            "([a-zA-Z0-9])+" => "alleen cijfers en letters zonder accent",
            "([a-zA-ZÀ-ỳ])+" => "alleen letters",
            _ => $"het patroon {xsd}",
        };
    }

    [GeneratedRegex(@"\A\[0-9\]\{(?<van>[0-9]+)(,(?<tot>[0-9]+))?\}\z")]
    private static partial Regex Cijfers();

    [GeneratedRegex(@"\A[A-Za-z0-9]+\z")]
    private static partial Regex Letterlijk();
}
