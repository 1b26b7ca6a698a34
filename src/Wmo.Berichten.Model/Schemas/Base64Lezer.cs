using System.Buffers;

namespace Wmo.Berichten.Model.Schemas;

/// <summary>
/// Judges base64 in parts, in one pass and without holding it (XML Schema 1.0 part 2, 3.2.16): white space counts for
/// nothing, and the bits that padding leaves over must be zero.
/// </summary>
public struct Base64Lezer
{
    private const string Alfabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static readonly SearchValues<char> Tekens = SearchValues.Create(Alfabet);

    private int gelezen;
    private int opvulling;
    private char laatste;
    private bool fout;

    /// <summary>True when what was read makes a whole.</summary>
    public readonly bool IsGeldig => !fout && (gelezen, opvulling) is (0, 0) or (2, 2) or (3, 1);

    /// <summary>Judges a value that is held as a whole.</summary>
    public static bool IsBase64(ReadOnlySpan<char> waarde)
    {
        var lezer = default(Base64Lezer);
        lezer.Lees(waarde);
        return lezer.IsGeldig;
    }

    /// <summary>Takes the next part.</summary>
    public void Lees(ReadOnlySpan<char> deel)
    {
        while (!deel.IsEmpty && !fout)
        {
            var eind = deel.IndexOfAnyExcept(Tekens);
            var lengte = eind < 0 ? deel.Length : eind;
            if (lengte > 0)
            {
                fout = opvulling > 0;
                gelezen = (gelezen + lengte) % 4;
                laatste = deel[lengte - 1];
                deel = deel[lengte..];
            }
            else
            {
                LeesAnder(deel[0]);
                deel = deel[1..];
            }
        }
    }

    private void LeesAnder(char teken)
    {
        if (Lexicaal.Witruimte.Contains(teken))
            return;
        opvulling++;
        var over = gelezen switch { 2 => 15, 3 => 3, _ => -1 };
        fout = teken != '=' || over < 0 || opvulling > 4 - gelezen || (Alfabet.IndexOf(laatste) & over) != 0;
    }
}
