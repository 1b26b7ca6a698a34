using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Antwoorden;

namespace Wmo.Berichten.Regels;

/// <summary>What a retour that came in says: which heenbericht it answers, and how.</summary>
/// <param name="Heenbericht">The message that it answers.</param>
/// <param name="Identificatie">Identification of the heenbericht, by which its sender finds it back.</param>
/// <param name="Codes">
/// Every return code in document order, at the class of the heenbericht that it is about. <c>0200</c> (no remark) and
/// <c>0233</c> (not judged) are among them.
/// </param>
public sealed record Retourlezing(Berichtsoort Heenbericht, string Identificatie, IReadOnlyList<Bevinding> Codes)
{
    /// <summary>The codes that refuse.</summary>
    public IReadOnlyList<Bevinding> Bevindingen => [.. Codes.Where(Codeverzamelaar.IsAfkeur)];

    /// <summary>True when no code refuses.</summary>
    public bool Geaccepteerd => Bevindingen.Count == 0;

    /// <summary>Reads a retour: WMO302, 306, 308, 316, 318 or 320.</summary>
    /// <exception cref="ArgumentException">The message is no retour.</exception>
    public static Retourlezing Lees(IBericht retour)
    {
        if (retour.Header is not IRetourHeader || retour.Soort.Heenbericht() is not { } heenbericht)
            throw new ArgumentException($"Een {retour.Soort.Naam()} is geen retourbericht.", nameof(retour));

        return new Retourlezing(heenbericht, retour.Header.BerichtIdentificatie.Identificatie, Codeverzamelaar.Verzamel(retour));
    }
}
