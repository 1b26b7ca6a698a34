using System.Buffers;
using System.Text;

namespace Wmo.Berichten.Keten.Tests.Privacy;

/// <summary>Looks in bytes for texts, however they may have been written down: UTF-8, UTF-16, hexadecimal, base64; any case.</summary>
internal sealed class Zoeker
{
    private readonly Dictionary<string, string> vormen = new(StringComparer.Ordinal);
    private readonly SearchValues<string> alle;

    public Zoeker(params IEnumerable<string> teksten)
    {
        foreach (var tekst in teksten)
        {
            foreach (var geval in new[] { tekst, tekst.ToLowerInvariant(), tekst.ToUpperInvariant() })
            {
                Voeg(tekst, "UTF-8", Encoding.UTF8.GetBytes(geval));
                Voeg(tekst, "UTF-16", Encoding.Unicode.GetBytes(geval));
            }
        }

        alle = SearchValues.Create([.. vormen.Keys], StringComparison.Ordinal);
    }

    /// <summary>What was found first and in which form; null when nothing was.</summary>
    public string? Vind(ReadOnlySpan<byte> bytes)
    {
        // One character a byte, so that the bytes can be searched for all forms at once.
        var tekst = Encoding.Latin1.GetString(bytes);
        var plaats = tekst.AsSpan().IndexOfAny(alle);
        return plaats < 0 ? null : vormen.First(vorm => tekst.AsSpan(plaats).StartsWith(vorm.Key, StringComparison.Ordinal)).Value;
    }

    public string? Vind(string tekst) => Vind(Encoding.UTF8.GetBytes(tekst));

    private void Voeg(string tekst, string vorm, byte[] bytes)
    {
        Voeg(bytes, $"'{tekst}' in {vorm}");
        Voeg(Encoding.ASCII.GetBytes(Convert.ToHexString(bytes)), $"'{tekst}' in {vorm}, hexadecimaal");
        Voeg(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes)), $"'{tekst}' in {vorm}, hexadecimaal");

        // In base64 it depends on the place, modulo three, what a text looks like; the characters that it shares with what
        // stands around it are cut off.
        for (var voor = 0; voor < 3; voor++)
        {
            var base64 = Convert.ToBase64String([.. new byte[voor], .. bytes]);
            var (begin, einde) = (((voor * 8) + 5) / 6, (voor + bytes.Length) * 8 / 6);
            var eigen = base64[begin..einde];
            Voeg(Encoding.ASCII.GetBytes(eigen), $"'{tekst}' in {vorm}, base64");
        }
    }

    private void Voeg(byte[] bytes, string omschrijving) => vormen[Encoding.Latin1.GetString(bytes)] = omschrijving;
}
