using System.Xml.Linq;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Cli.Spelen;

/// <summary>The codes that an answer gives one class.</summary>
internal sealed record Klassecodes(string Klasse, IReadOnlyList<string> Codes);

/// <summary>What came of playing one message.</summary>
/// <param name="Stuk">The message.</param>
/// <param name="Antwoord">The kind of its answer; null when it got none or a Fo01.</param>
/// <param name="Fo01">The code of the Fo01 that refused it; null when none did.</param>
/// <param name="Niveau">The level that refused it; null when it was accepted.</param>
/// <param name="Inhoud">The answer itself.</param>
/// <param name="Voorgelegd">Why a person of the receiver had to let it go, in Dutch; null when nobody had to.</param>
/// <param name="Klacht">Why it could not be played, in Dutch; null when it could.</param>
internal sealed record Speeluitkomst(
    Speelstuk Stuk, Berichtsoort? Antwoord = null, string? Fo01 = null, int? Niveau = null, byte[]? Inhoud = null, string? Voorgelegd = null, string? Klacht = null)
{
    private readonly XElement? antwoord = Antwoord is not null && Inhoud is not null ? Lees(Inhoud) : null;

    /// <summary>Every class of the answer that bears codes, in document order.</summary>
    public IReadOnlyList<Klassecodes> Codes =>
    [
        .. from codes in antwoord?.Descendants() ?? []
           where codes.Name.LocalName == "RetourCodes"
           select new Klassecodes(codes.Parent!.Name.LocalName, [.. codes.Elements().Select(code => code.Value)]),
    ];

    /// <summary>TotaalToegekendBedrag of a WMO325 in cents, negative when credit; null in any other answer.</summary>
    public long? TotaalToegekend
    {
        get
        {
            var totaal = antwoord?.Descendants().FirstOrDefault(element => element.Name.LocalName == "TotaalToegekendBedrag");
            if (totaal is null)
                return null;

            var bedrag = (long)totaal.Elements().Single(element => element.Name.LocalName == "TotaalBedrag");
            return totaal.Elements().Any(element => element.Name.LocalName == "DebetCredit" && element.Value == "C") ? -bedrag : bedrag;
        }
    }

    private static XElement Lees(byte[] xml)
    {
        using var reader = VeiligeXml.Lees(xml);
        return XElement.Load(reader);
    }
}
