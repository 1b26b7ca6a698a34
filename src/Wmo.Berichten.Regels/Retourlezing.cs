using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels;

/// <summary>What a retour that came in says: which heenbericht it answers, and how.</summary>
/// <param name="Heenbericht">The message that it answers.</param>
/// <param name="Identificatie">Identification of the heenbericht, by which its sender finds it back.</param>
/// <param name="Codes">
/// Every return code in document order, at the class that it is about. <c>0200</c> (no remark) and <c>0233</c> (not
/// judged) are among them.
/// </param>
public sealed record Retourlezing(Berichtsoort Heenbericht, string Identificatie, IReadOnlyList<Bevinding> Codes)
{
    private static readonly string[] GeenAfkeur = [RetourCode.Code0200.Code(), RetourCode.Code0233.Code()];

    /// <summary>The codes that refuse.</summary>
    public IReadOnlyList<Bevinding> Bevindingen => [.. Codes.Where(code => !GeenAfkeur.Contains(code.Retourcode))];

    /// <summary>True when no code refuses.</summary>
    public bool Geaccepteerd => Bevindingen.Count == 0;

    /// <summary>True when the code refuses the class that carries it.</summary>
    internal static bool KeurtAf(RetourCode code) => !GeenAfkeur.Contains(code.Code());

    /// <summary>Reads a retour: WMO302, 306, 308, 316, 318 or 320.</summary>
    /// <exception cref="ArgumentException">The message is no retour.</exception>
    public static Retourlezing Lees(IBericht retour)
    {
        if (retour.Header is not IRetourHeader || retour.Soort.Heenbericht() is not { } heenbericht)
            throw new ArgumentException($"Een {retour.Soort.Naam()} is geen retourbericht.", nameof(retour));

        var verzamelaar = new Verzamelaar(heenbericht);
        retour.Doorloop(verzamelaar);
        return new Retourlezing(heenbericht, retour.Header.BerichtIdentificatie.Identificatie, verzamelaar.Codes);
    }

    private sealed class Verzamelaar(Berichtsoort heenbericht) : IDoorloper
    {
        public List<Bevinding> Codes { get; } = [];

        public void Bezoek<T>(T waarde, Plek plek)
            where T : notnull
        {
            // The code stands in RetourCodes/RetourCode[n], below the class that it is about.
            if (waarde is RetourCode code)
                Codes.Add(NaarBevinding(code, plek.Ouder!.Ouder!));
        }

        private Bevinding NaarBevinding(RetourCode code, Plek klasse)
        {
            var (regel, niveau, melding) = Verklaring(code);
            return new Bevinding(regel, niveau, code.Code(), klasse.Klasse, klasse.Pad, melding);
        }

        private (string Regel, int Niveau, string Melding) Verklaring(RetourCode code)
        {
            // 0001 is shared by all rules of level 2; any other code belongs to one rule (IV032).
            if (code == RetourCode.Code0001)
                return (Bevinding.Retour, 2, "De ontvanger heeft het bericht om technische redenen afgekeurd.");

            // Codes of their own start at level 3; which of them are of level 4 only the rule tells.
            var regel = Regelcatalogus.Alle.FirstOrDefault(regel => regel.Retourcode == code && regel.Berichten.Contains(heenbericht));
            return regel is null
                ? (Bevinding.Retour, 3, Melding(code))
                : (regel.Code, regel.Niveau, regel.Melding);
        }

        private static string Melding(RetourCode code) => code switch
        {
            RetourCode.Code0200 => "De ontvanger heeft geen opmerking over deze klasse.",
            RetourCode.Code0233 => "De ontvanger heeft deze klasse niet beoordeeld.",
            _ => $"De ontvanger heeft deze klasse afgekeurd met retourcode {code.Code()}.",
        };
    }
}
