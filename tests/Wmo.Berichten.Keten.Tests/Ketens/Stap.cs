using System.Xml.Linq;
using Wmo.Berichten.Model;
using Wmo.Berichten.Service.Api;

namespace Wmo.Berichten.Keten.Tests.Ketens;

/// <summary>One heenbericht of a chain and what came back.</summary>
/// <param name="Heenbericht">The message.</param>
/// <param name="Verzonden">How it stands at its sender.</param>
/// <param name="Ontvangen">How it stands at its receiver.</param>
/// <param name="Antwoord">The answer, as its sender received it.</param>
/// <param name="Xml">The answer itself.</param>
internal sealed record Stap(IBericht Heenbericht, DossierAntwoord Verzonden, DossierAntwoord Ontvangen, IBericht Antwoord, byte[] Xml)
{
    // No remark, not judged, all granted.
    private static readonly string[] GeenAfkeur = ["0200", "0233", "8001"];

    /// <summary>Every code of the answer with the class that bears it, in document order: «Client 0200».</summary>
    public IReadOnlyList<string> Codes =>
    [
        .. from code in XElement.Load(new MemoryStream(Xml)).Descendants()
           where code.Name.LocalName == "RetourCode"
           select $"{code.Parent!.Parent!.Name.LocalName} {code.Value}",
    ];

    /// <summary>The codes that refuse.</summary>
    public IReadOnlyList<string> Afkeur => [.. Codes.Where(code => !GeenAfkeur.Contains(code[^4..]))];

    /// <summary>What the WMO325 grants in cents, negative when credit; null when it holds only a header, or is a retour.</summary>
    public long? Toegekend => Antwoord is Wmo325.Bericht { DeclaratieAntwoord.TotaalToegekendBedrag: { } totaal }
        ? totaal.TotaalBedrag.Centen * (totaal.DebetCredit == Basis.DebetCredit.Debet ? 1 : -1)
        : null;
}
