using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Wmo.Berichten.Testhulp;

/// <summary>
/// Replaces what differs on every run before <see cref="Verified"/> compares. Equal values get equal numbers, so that the
/// approved file still shows which of them are the same.
/// </summary>
public static partial class Scrub
{
    /// <summary>
    /// Every guid that is a word of its own becomes <c>Guid_1</c>, <c>Guid_2</c> …; the empty one <c>Guid_Empty</c>.
    /// </summary>
    public static void Guids(StringBuilder tekst)
    {
        var nummers = new Dictionary<Guid, int>();
        Vervang(tekst, Guidvorm(), tekens => Guid.Parse(tekens) is var guid && guid == Guid.Empty
            ? "Guid_Empty"
            : $"Guid_{Nummer(nummers, guid)}");
    }

    /// <summary>Every moment in one of these formats becomes <c>DateTime_1</c>, <c>DateTime_2</c> ….</summary>
    /// <param name="formaten">
    /// Custom formats of .NET whose texts are all equally long: <c>yyyy-MM-ddTHH:mm:ss</c>, <c>yyyyMMddHHmmss</c>. Where
    /// one is the beginning of another, name the longer first.
    /// </param>
    public static Action<StringBuilder> DateTimes(params string[] formaten) => tekst =>
    {
        var nummers = new Dictionary<DateTime, int>();
        for (var plaats = 0; plaats < tekst.Length; plaats++)
        {
            foreach (var formaat in formaten)
            {
                var lengte = DateTime.UnixEpoch.ToString(formaat, CultureInfo.InvariantCulture).Length;
                if (plaats + lengte > tekst.Length
                    || !DateTime.TryParseExact(tekst.ToString(plaats, lengte), formaat, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment))
                    continue;

                var naam = $"DateTime_{Nummer(nummers, moment)}";
                tekst.Remove(plaats, lengte).Insert(plaats, naam);
                plaats += naam.Length - 1;
                break;
            }
        }
    };

    /// <summary>Every match of a regular expression becomes <c>Name_1</c>, <c>Name_2</c> …, for values of our own.</summary>
    public static Action<StringBuilder> Waarden(string naam, string expressie) => tekst =>
    {
        var nummers = new Dictionary<string, int>();
        Vervang(tekst, new Regex(expressie, RegexOptions.CultureInvariant), waarde => $"{naam}_{Nummer(nummers, waarde)}");
    };

    [GeneratedRegex("(?<![A-Za-z0-9])[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![A-Za-z0-9])")]
    private static partial Regex Guidvorm();

    private static int Nummer<T>(Dictionary<T, int> nummers, T waarde)
        where T : notnull
    {
        if (!nummers.TryGetValue(waarde, out var nummer))
            nummers[waarde] = nummer = nummers.Count + 1;
        return nummer;
    }

    private static void Vervang(StringBuilder tekst, Regex wat, Func<string, string> door)
    {
        var nieuw = wat.Replace(tekst.ToString(), vondst => door(vondst.Value));
        tekst.Clear().Append(nieuw);
    }
}
