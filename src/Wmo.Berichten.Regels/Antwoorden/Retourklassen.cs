using System.Xml.Linq;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Model.Schemas;

namespace Wmo.Berichten.Regels.Antwoorden;

/// <summary>
/// The classes of a heenbericht as its retour repeats them: all of them, unchanged, each with the codes of what was found
/// there (IV028). Which of them carry codes, and where, the schema of the retour says.
/// </summary>
internal sealed class Retourklassen
{
    private const string RetourCodes = "RetourCodes";

    private readonly List<(string Pad, XElement Codes)> klassen = [];

    private Retourklassen()
    {
    }

    /// <summary>
    /// The codes of the header, and what stands below it; the latter is null when something was found on the header, since
    /// then the retour says no more.
    /// </summary>
    public static (IReadOnlyList<string> Header, XElement? Inhoud) Maak(
        ReadOnlyMemory<byte> heenbericht, Berichtsoort retour, IReadOnlyList<Bevinding> bevindingen)
    {
        using var reader = VeiligeXml.Lees(heenbericht);
        var bericht = XElement.Load(reader);
        var inhoud = Niveau1.Opbouw(retour).Onderdelen.Single(onderdeel => onderdeel.Naam != "Header");
        var bron = bericht.Elements().Single(element => element.Name.LocalName == inhoud.Naam);

        var pad = $"/Bericht/{inhoud.Naam}";
        var retourklassen = new Retourklassen();
        var kopie = retourklassen.Neem(bron, inhoud, pad);
        var codes = new Klassecodes(retourklassen.klassen.Select(klasse => klasse.Pad), bevindingen);
        if (codes[Klassecodes.Header] is { Count: > 0 } headercodes)
            return (headercodes, null);

        retourklassen.Vul(codes, geenFout: codes[pad].Count > 0 ? RetourCode.Code0233 : RetourCode.Code0200);
        return ([RetourCode.Code0200.Code()], kopie);
    }

    private XElement Neem(XElement bron, Schemaelement vorm, string pad)
    {
        var kopie = new XElement(XName.Get(vorm.Naam, vorm.Namespace));
        if (vorm.Onderdelen.Count == 0)
            kopie.Value = bron.Value;

        foreach (var onderdeel in vorm.Onderdelen)
        {
            if (onderdeel.Naam == RetourCodes)
                klassen.Add((pad, Leeg(kopie, onderdeel)));
            else
                kopie.Add(bron.Elements()
                    .Where(element => element.Name.LocalName == onderdeel.Naam)
                    .Select((element, plaats) => Neem(element, onderdeel, $"{pad}/{onderdeel.Naam}{(onderdeel.Herhaalt ? $"[{plaats + 1}]" : "")}")));
        }

        return kopie;
    }

    private static XElement Leeg(XElement kopie, Schemaelement onderdeel)
    {
        var codes = new XElement(XName.Get(onderdeel.Naam, onderdeel.Namespace));
        kopie.Add(codes);
        return codes;
    }

    // Nothing below a client with a fault was judged (IV028); where a fault stands deeper, all was.
    private void Vul(Klassecodes codes, RetourCode geenFout)
    {
        foreach (var (pad, element) in klassen)
        {
            var eigen = codes[pad].Count > 0 ? codes[pad] : [geenFout.Code()];
            element.Add(eigen.Select(code => new XElement(element.Name.Namespace + "RetourCode", code)));
        }
    }
}
