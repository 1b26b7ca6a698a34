using System.Globalization;

namespace Wmo.Berichten.Model.Schemas;

/// <summary>
/// The lexical forms of XML Schema 1.0 part 2 for the base types that our schemas use. The values themselves are only
/// judged, not kept: a year or an integer may have any number of digits.
/// </summary>
internal static class Lexicaal
{
    /// <summary>White space of XML: what the whiteSpace facet collapses. U+00A0 and its like are no white space.</summary>
    public const string Witruimte = " \t\r\n";

    /// <summary>Length in characters of Unicode, as the length facets count, not in UTF-16 units.</summary>
    public static int Tekens(ReadOnlySpan<char> waarde)
    {
        var tekens = waarde.Length;
        if (waarde.ContainsAnyInRange('\uDC00', '\uDFFF'))
        {
            foreach (var teken in waarde)
                tekens -= char.IsLowSurrogate(teken) ? 1 : 0;
        }
        return tekens;
    }

    /// <summary>An integer: an optional sign and digits (3.3.13).</summary>
    public static bool IsGeheel(ReadOnlySpan<char> waarde)
    {
        var cijfers = waarde is ['+' or '-', ..] ? waarde[1..] : waarde;
        return !cijfers.IsEmpty && AlleenCijfers(cijfers);
    }

    /// <summary>The number that an integer stands for; beyond 18 digits the largest or smallest there is.</summary>
    public static long Geheel(ReadOnlySpan<char> waarde)
    {
        var cijfers = waarde.TrimStart("+-").TrimStart('0');
        var grootte = cijfers.Length switch
        {
            0 => 0,
            > 18 => long.MaxValue,
            _ => long.Parse(cijfers, NumberStyles.None, CultureInfo.InvariantCulture),
        };
        return waarde[0] == '-' ? -grootte : grootte;
    }

    /// <summary>
    /// A date (3.2.9): <c>-?YYYY-MM-DD</c> with an optional zone. Years have four digits or more, no leading zeros
    /// beyond four, and there is no year 0000.
    /// </summary>
    public static bool IsDatum(ReadOnlySpan<char> waarde)
    {
        var rest = waarde is ['-', ..] ? waarde[1..] : waarde;
        var lengte = rest.IndexOf('-');
        if (lengte < 4 || !IsJaar(rest[..lengte]))
            return false;
        var jaar = rest[..lengte];
        rest = rest[lengte..];
        return rest is ['-', _, _, '-', _, _, ..]
            && Tweetal(rest[1..], 1, 12) is var maand and > 0
            && Tweetal(rest[4..], 1, Dagen(jaar, maand)) > 0
            && IsZone(rest[6..]);
    }

    /// <summary>
    /// A time (3.2.8): <c>hh:mm:ss</c> with an optional fraction and zone. 24:00:00 is the end of the day, with
    /// nothing but zeros behind it.
    /// </summary>
    public static bool IsTijd(ReadOnlySpan<char> waarde)
    {
        if (waarde is not [_, _, ':', _, _, ':', _, _, ..])
            return false;
        var (uur, minuut, seconde) = (Tweetal(waarde, 0, 24), Tweetal(waarde[3..], 0, 59), Tweetal(waarde[6..], 0, 59));
        if (uur < 0 || minuut < 0 || seconde < 0)
            return false;
        var rest = waarde[8..];
        var fractie = ReadOnlySpan<char>.Empty;
        if (rest is ['.', ..])
        {
            var eind = rest[1..].IndexOfAnyExceptInRange('0', '9');
            fractie = eind < 0 ? rest[1..] : rest[1..(eind + 1)];
            if (fractie.IsEmpty)
                return false;
            rest = rest[(fractie.Length + 1)..];
        }
        return IsZone(rest) && (uur < 24 || (minuut == 0 && seconde == 0 && !fractie.ContainsAnyExcept('0')));
    }

    private static bool IsJaar(ReadOnlySpan<char> jaar) =>
        AlleenCijfers(jaar) && (jaar.Length == 4 ? jaar is not "0000" : jaar[0] != '0');

    /// <summary>
    /// Days of a month, with the leap years that appendix E computes: from the number of the year as written, also
    /// when it is negative. The last four digits decide, since 400 divides 10000.
    /// </summary>
    private static int Dagen(ReadOnlySpan<char> jaar, int maand)
    {
        var getal = int.Parse(jaar[^4..], NumberStyles.None, CultureInfo.InvariantCulture);
        return maand switch
        {
            2 => getal % 400 == 0 || (getal % 4 == 0 && getal % 100 != 0) ? 29 : 28,
            4 or 6 or 9 or 11 => 30,
            _ => 31,
        };
    }

    /// <summary>Nothing, a capital Z, or a difference of at most 14:00.</summary>
    private static bool IsZone(ReadOnlySpan<char> rest) => rest switch
    {
        [] or "Z" => true,
        ['+' or '-', _, _, ':', _, _] => Tweetal(rest[1..], 0, 14) is var uur and >= 0
            && Tweetal(rest[4..], 0, uur == 14 ? 0 : 59) >= 0,
        _ => false,
    };

    /// <summary>The number in the first two digits; -1 when they are no digits or out of bounds.</summary>
    private static int Tweetal(ReadOnlySpan<char> waarde, int min, int max)
    {
        if (!AlleenCijfers(waarde[..2]))
            return -1;
        var getal = ((waarde[0] - '0') * 10) + waarde[1] - '0';
        return getal >= min && getal <= max ? getal : -1;
    }

    private static bool AlleenCijfers(ReadOnlySpan<char> waarde) => !waarde.ContainsAnyExceptInRange('0', '9');
}
