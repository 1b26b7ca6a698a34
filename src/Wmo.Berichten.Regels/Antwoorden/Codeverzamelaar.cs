using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Antwoorden;

/// <summary>Walks over an answer and collects its return codes, at the class that each is about.</summary>
internal sealed class Codeverzamelaar : IDoorloper
{
    private static readonly HashSet<string> GeenAfkeur =
        [RetourCode.Code0200.Code(), RetourCode.Code0233.Code(), RetourCode.Code8001.Code()];

    private readonly Berichtsoort heenbericht;
    private readonly List<Bevinding> codes = [];

    // By code, since a large declaratie repeats the same few of them on every prestatie.
    private readonly Dictionary<RetourCode, Bevinding> verklaringen = [];

    private Codeverzamelaar(Berichtsoort heenbericht) => this.heenbericht = heenbericht;

    /// <summary>Every return code in document order.</summary>
    public static IReadOnlyList<Bevinding> Verzamel(IBericht antwoord)
    {
        var verzamelaar = new Codeverzamelaar(antwoord.Soort.Heenbericht()!.Value);
        antwoord.Doorloop(verzamelaar);
        return verzamelaar.codes;
    }

    /// <summary>True for a code that refuses: not for no remark, not judged, all granted.</summary>
    public static bool IsAfkeur(Bevinding code) => !GeenAfkeur.Contains(code.Retourcode!);

    /// <inheritdoc cref="IsAfkeur(Bevinding)"/>
    public static bool IsAfkeur(RetourCode code) => !GeenAfkeur.Contains(code.Code());

    /// <inheritdoc/>
    public void Bezoek<T>(T waarde, Plek plek)
        where T : notnull
    {
        if (waarde is not RetourCode code)
            return;

        // The code stands in RetourCodes/RetourCode[n], below the class that it is about.
        var klasse = plek.Ouder!.Ouder!;
        if (!verklaringen.TryGetValue(code, out var verklaring))
            verklaringen[code] = verklaring = Verklaring(code);
        codes.Add(verklaring with { Klasse = klasse.Klasse, Pad = klasse.Pad });
    }

    private Bevinding Verklaring(RetourCode code)
    {
        // 0001 is shared by all rules of level 2; any other code belongs to one rule (IV032).
        if (code == RetourCode.Code0001)
            return Van(Bevinding.Retour, 2, "De ontvanger heeft het bericht om technische redenen afgekeurd.");

        // Codes of their own start at level 3; which of them are of level 4 only the rule tells.
        var regel = Regelcatalogus.Alle.FirstOrDefault(regel => regel.Retourcode == code && regel.Berichten.Contains(heenbericht));
        return regel is null ? Van(Bevinding.Retour, 3, Melding(code)) : Van(regel.Code, regel.Niveau, regel.Melding);

        Bevinding Van(string regel, int niveau, string melding) => new(regel, niveau, code.Code(), "", "", melding);
    }

    private static string Melding(RetourCode code) => code switch
    {
        RetourCode.Code0200 => "De ontvanger heeft geen opmerking over deze klasse.",
        RetourCode.Code0233 => "De ontvanger heeft deze klasse niet beoordeeld.",
        RetourCode.Code8001 => "De ontvanger heeft de hele declaratie toegekend.",
        _ => $"De ontvanger heeft deze klasse afgekeurd met retourcode {code.Code()}.",
    };
}
