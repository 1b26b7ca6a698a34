using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Antwoorden;

namespace Wmo.Berichten.Regels;

/// <summary>What a WMO325 that came in says: which declaratie it answers, and what of it is granted.</summary>
/// <param name="Declaratie">Identification of the WMO323, by which its sender finds it back.</param>
/// <param name="GeheelAfgewezen">
/// True when the declaratie was refused as a whole, on the header or the Declaratie: the gemeente booked nothing of it.
/// </param>
/// <param name="Toegekend">What is granted; negative when the declaratie takes back more than it asks.</param>
/// <param name="Afgewezen">
/// ReferentieNummers of the refused prestaties, in document order. Where the declaratie holds a number more than once it stands
/// here as often as it was refused; the first prestatie with it in the declaratie is the last to be refused.
/// </param>
/// <param name="Bevindingen">The codes that refuse, in document order, at the class of the WMO325 that holds them.</param>
public sealed record Declaratielezing(
    BerichtIdentificatie Declaratie,
    bool GeheelAfgewezen,
    Bedrag Toegekend,
    IReadOnlyList<string> Afgewezen,
    IReadOnlyList<Bevinding> Bevindingen)
{
    private static readonly string[] Geheel = [nameof(Wmo325.Header), nameof(Wmo325.DeclaratieAntwoord)];

    /// <summary>True when all of the declaratie is granted.</summary>
    public bool Geaccepteerd => !GeheelAfgewezen && Afgewezen.Count == 0 && Bevindingen.Count == 0;

    /// <summary>Reads a WMO325.</summary>
    public static Declaratielezing Lees(Wmo325.Bericht antwoord)
    {
        Bevinding[] bevindingen = [.. Codeverzamelaar.Verzamel(antwoord).Where(Codeverzamelaar.IsAfkeur)];

        // A header alone grants nothing, whatever its code (IV087).
        if (antwoord.DeclaratieAntwoord is not { } inhoud || bevindingen.Any(code => Geheel.Contains(code.Klasse)))
            return new(antwoord.Header.DeclaratieIdentificatie, true, Bedrag.Nul, [], bevindingen);

        var afgewezen = inhoud.Clienten.SelectMany(client => client.Prestaties).Select(prestatie => prestatie.ProductReferentie.ReferentieNummer);
        return new(antwoord.Header.DeclaratieIdentificatie, false, inhoud.TotaalToegekendBedrag.Saldo(), [.. afgewezen], bevindingen);
    }
}
