namespace Wmo.Berichten.Regels.Antwoorden;

/// <summary>
/// The return codes of findings, at the classes of the message that they are about. A finding belongs to the innermost class
/// around its place; one that is in none to the header. None is lost: an answer without it would accept.
/// </summary>
internal sealed class Klassecodes
{
    /// <summary>Path of the class that every message has.</summary>
    public const string Header = "/Bericht/Header";

    private readonly Dictionary<string, List<string>> codes;

    /// <param name="klassen">Paths of the classes besides the header.</param>
    /// <param name="bevindingen">What was found on level 3 or 4.</param>
    public Klassecodes(IEnumerable<string> klassen, IEnumerable<Bevinding> bevindingen)
    {
        codes = klassen.Prepend(Header).ToDictionary(pad => pad, _ => new List<string>(0), StringComparer.Ordinal);
        foreach (var bevinding in bevindingen)
        {
            var code = bevinding.Retourcode
                ?? throw new ArgumentException($"Regel {bevinding.Regel} heeft geen retourcode en is niet te beantwoorden.", nameof(bevindingen));
            var lijst = codes[Klasse(bevinding.Pad)];
            if (!lijst.Contains(code))
                lijst.Add(code);
        }
    }

    /// <summary>The codes of the class at this path, each once, in the order of the findings; empty when nothing was found.</summary>
    public IReadOnlyList<string> this[string klasse] => codes[klasse];

    private string Klasse(string pad)
    {
        while (pad.Length > 0 && !codes.ContainsKey(pad))
            pad = pad[..Math.Max(0, pad.LastIndexOf('/'))];
        return pad.Length > 0 ? pad : Header;
    }
}
