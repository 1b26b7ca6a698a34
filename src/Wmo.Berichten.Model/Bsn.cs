using System.Diagnostics.CodeAnalysis;

namespace Wmo.Berichten.Model;

/// <summary>
/// A burgerservicenummer: nine digits. It may break the elfproef, since a message that holds such a number is
/// answered with a return code (rule CS002), not turned away while reading.
/// </summary>
public readonly record struct Bsn
{
    private const int Lengte = 9;

    private readonly string? cijfers;

    private Bsn(string cijfers) => this.cijfers = cijfers;

    /// <summary>The nine digits in clear. Never write them to a log, a queue, a file name, a URL or a clear column.</summary>
    public string Waarde => cijfers ?? "";

    /// <summary>
    /// True when the digits weighed with 9, 8, 7, 6, 5, 4, 3, 2 and -1 add up to a multiple of eleven, and not all are
    /// zero. Source: rule CS002 of the standard.
    /// </summary>
    public bool VoldoetAanElfproef
    {
        get
        {
            if (cijfers is null)
            {
                return false;
            }

            var som = -Cijfer(Lengte - 1);
            for (var i = 0; i < Lengte - 1; i++)
            {
                som += (Lengte - i) * Cijfer(i);
            }

            return som % 11 == 0 && cijfers.AsSpan().ContainsAnyExcept('0');
        }
    }

    /// <summary>Reads a number; false when it is not exactly nine digits 0-9.</summary>
    public static bool TryParse([NotNullWhen(true)] string? tekst, out Bsn bsn)
    {
        var geldig = tekst is { Length: Lengte } && tekst.All(char.IsAsciiDigit);
        bsn = geldig ? new Bsn(tekst!) : default;
        return geldig;
    }

    /// <summary>Reads a number that is known to have nine digits.</summary>
    /// <exception cref="FormatException">The text is not nine digits; the message does not repeat it.</exception>
    public static Bsn Parse(string tekst) =>
        TryParse(tekst, out var bsn) ? bsn : throw new FormatException("Een BSN bestaat uit negen cijfers.");

    /// <summary>A mask without a digit of the number, so that a log never holds it.</summary>
    public override string ToString() => "*****";

    private int Cijfer(int plaats) => cijfers![plaats] - '0';
}
