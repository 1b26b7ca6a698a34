namespace Wmo.Berichten.Model;

/// <summary>The fourteen message kinds of iWmo. The number of a member is the standard's own.</summary>
public enum Berichtsoort
{
    /// <summary>Toewijzing, gemeente to aanbieder.</summary>
    Wmo301 = 301,

    /// <summary>Retour on a toewijzing.</summary>
    Wmo302 = 302,

    /// <summary>Start of care, aanbieder to gemeente.</summary>
    Wmo305 = 305,

    /// <summary>Retour on a start.</summary>
    Wmo306 = 306,

    /// <summary>Stop of care, aanbieder to gemeente.</summary>
    Wmo307 = 307,

    /// <summary>Retour on a stop.</summary>
    Wmo308 = 308,

    /// <summary>Verzoek om toewijzing, aanbieder to gemeente.</summary>
    Wmo315 = 315,

    /// <summary>Retour on a verzoek om toewijzing.</summary>
    Wmo316 = 316,

    /// <summary>Verzoek om wijziging, aanbieder to gemeente.</summary>
    Wmo317 = 317,

    /// <summary>Retour on a verzoek om wijziging.</summary>
    Wmo318 = 318,

    /// <summary>Antwoord on a verzoek, gemeente to aanbieder.</summary>
    Wmo319 = 319,

    /// <summary>Retour on an antwoord.</summary>
    Wmo320 = 320,

    /// <summary>Declaratie, aanbieder to gemeente.</summary>
    Wmo323 = 323,

    /// <summary>Declaratie-antwoord, gemeente to aanbieder.</summary>
    Wmo325 = 325,
}

/// <summary>What the standard says of each message kind: its name, its answer, who sends it.</summary>
public static class Berichtsoorten
{
    /// <summary>All message kinds, in the order of their numbers.</summary>
    public static IReadOnlyList<Berichtsoort> Alle { get; } = Enum.GetValues<Berichtsoort>();

    private static readonly Dictionary<string, Berichtsoort> OpNaam =
        Alle.ToDictionary(soort => soort.Naam(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The name as the chain writes it, for instance <c>WMO301</c>.</summary>
    public static string Naam(this Berichtsoort soort) => $"WMO{(int)soort}";

    /// <summary>Finds a message kind by its name, whatever the case; false when the standard has no such message.</summary>
    public static bool TryParse(string? naam, out Berichtsoort soort)
    {
        soort = default;
        return naam is not null && OpNaam.TryGetValue(naam, out soort);
    }

    /// <summary>The message that answers this heenbericht (301 → 302, 323 → 325); null for an answer, which is not answered.</summary>
    public static Berichtsoort? Antwoord(this Berichtsoort soort) => soort switch
    {
        Berichtsoort.Wmo323 => Berichtsoort.Wmo325,
        _ when soort.IsAntwoord() => null,
        _ => soort + 1,
    };

    /// <summary>True for the retourberichten and for the declaratie-antwoord.</summary>
    public static bool IsAntwoord(this Berichtsoort soort) => soort.Heenbericht() is not null;

    /// <summary>The heenbericht that this message answers (302 → 301); null for a heenbericht.</summary>
    public static Berichtsoort? Heenbericht(this Berichtsoort soort) => soort switch
    {
        Berichtsoort.Wmo302 or Berichtsoort.Wmo306 or Berichtsoort.Wmo308
            or Berichtsoort.Wmo316 or Berichtsoort.Wmo318 or Berichtsoort.Wmo320 => soort - 1,
        Berichtsoort.Wmo325 => Berichtsoort.Wmo323,
        _ => null,
    };
}
