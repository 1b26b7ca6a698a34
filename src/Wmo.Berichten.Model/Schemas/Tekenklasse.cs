using System.Globalization;
using System.Text;

namespace Wmo.Berichten.Model.Schemas;

/// <summary>A set of characters: ranges up to U+FFFF without the surrogates, and either all or none of those beyond.</summary>
internal sealed class Tekenklasse
{
    private readonly IReadOnlyList<(char Van, char Tot)> bereiken;
    private readonly bool ookDaarboven;

    private Tekenklasse(IEnumerable<(char Van, char Tot)> bereiken, bool ookDaarboven)
    {
        this.bereiken = [.. bereiken.Order()];
        this.ookDaarboven = ookDaarboven;
    }

    /// <summary>These characters.</summary>
    public static Tekenklasse Van(params char[] tekens) => new(tekens.Select(teken => (teken, teken)), false);

    /// <summary>The characters from one to another.</summary>
    public static Tekenklasse Bereik(char van, char tot) => new([(van, tot)], false);

    /// <summary>The characters of both.</summary>
    public Tekenklasse Met(Tekenklasse ander) => new([.. bereiken, .. ander.bereiken], ookDaarboven || ander.ookDaarboven);

    /// <summary>All other characters.</summary>
    public Tekenklasse Omgekeerd()
    {
        var gaten = new List<(char Van, char Tot)>();
        var begin = 0;
        foreach (var (van, tot) in bereiken.Append(('\uD800', '\uDFFF')).Append(('\uFFFF', '\uFFFF')).Order())
        {
            if (van > begin)
                gaten.Add(((char)begin, (char)(van - 1)));
            begin = Math.Max(begin, tot + 1);
        }
        return new Tekenklasse(gaten, !ookDaarboven);
    }

    /// <summary>As a .NET regular expression that matches one character, in one or in two UTF-16 units.</summary>
    public override string ToString()
    {
        var net = new StringBuilder("[");
        foreach (var (van, tot) in bereiken)
            net.Append(CultureInfo.InvariantCulture, $@"\u{(int)van:X4}-\u{(int)tot:X4}");
        net.Append(']');
        return ookDaarboven ? $@"(?:{net}|[\uD800-\uDBFF][\uDC00-\uDFFF])" : net.ToString();
    }
}
