using System.Globalization;

namespace Wmo.Berichten.Model.Xml;

/// <summary>
/// The lexical forms of XML Schema part 2 that .NET's own parsers do not follow to the letter. The standard forbids time
/// zones, so neither form takes one.
/// </summary>
internal static class Lexicaal
{
    private const int CijfersVanEenTik = 7;

    /// <summary>Section 3.2.9, years 0001 to 9999.</summary>
    public static bool Datum(ReadOnlySpan<char> tekst, out DateOnly waarde) =>
        DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out waarde);

    /// <summary>Section 3.3.13: a sign and leading zeros may stand before the digits.</summary>
    public static bool Getal(ReadOnlySpan<char> tekst, out int waarde) =>
        int.TryParse(tekst, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out waarde);

    /// <inheritdoc cref="Getal(ReadOnlySpan{char}, out int)"/>
    public static bool Getal(ReadOnlySpan<char> tekst, out long waarde) =>
        long.TryParse(tekst, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out waarde);

    /// <summary>Section 3.2.8. Any number of decimals; the form 24:00:00 equals 00:00:00.</summary>
    public static bool Tijd(ReadOnlySpan<char> tekst, out TimeOnly waarde)
    {
        waarde = default;
        var hele = tekst.Length > 8 ? tekst[..8] : tekst;
        var achter = tekst[hele.Length..];
        var decimalen = achter is ['.', ..] ? achter[1..] : default;
        if (achter.Length > 0 && (decimalen.Length == 0 || decimalen.ContainsAnyExceptInRange('0', '9')))
        {
            return false;
        }

        if (hele is "24:00:00")
        {
            return !decimalen.ContainsAnyInRange('1', '9');
        }

        if (!TimeOnly.TryParseExact(hele, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out waarde))
        {
            return false;
        }

        waarde = waarde.Add(TimeSpan.FromTicks(Tikken(decimalen)));
        return true;
    }

    private static long Tikken(ReadOnlySpan<char> decimalen)
    {
        var tikken = 0L;
        for (var i = 0; i < CijfersVanEenTik; i++)
        {
            tikken = (10 * tikken) + (i < decimalen.Length ? decimalen[i] - '0' : 0);
        }

        return tikken;
    }
}
