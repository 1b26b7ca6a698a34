using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Termijnen;

/// <summary>Who has to act before a deadline lapses.</summary>
public enum Wie
{
    /// <summary>The partij whose deadline it is: its own duty.</summary>
    Partij,

    /// <summary>The other side: what the partij may expect.</summary>
    Tegenpartij,
}

/// <summary>What the watcher gives about a deadline.</summary>
public enum Sein
{
    /// <summary>It lapses soon.</summary>
    Nadert,

    /// <summary>It lapsed.</summary>
    Verstreken,
}

/// <summary>What a deadline is known by.</summary>
/// <param name="Partij">The partij of ours that keeps it.</param>
/// <param name="Tegenpartij">The other side; the partij itself where there is none (yet).</param>
/// <param name="Soort">One of <see cref="Termijnsoorten"/>.</param>
/// <param name="Kenmerk">
/// What it is about: the id of a message, a ReferentieAanbieder, the number of a toewijzing with a day or month, or what the
/// backoffice calls it. Never a BSN.
/// </param>
public sealed record Termijnsleutel(Partijcode Partij, Partijcode Tegenpartij, string Soort, string Kenmerk)
{
    /// <summary>Of the answer to a message.</summary>
    public static Termijnsleutel VanAntwoord(OpgeslagenBericht heen) =>
        new(heen.Partij, heen.Tegenpartij, Termijnsoorten.Antwoord(heen.Soort), heen.Id.ToString("D"));
}

/// <summary>A deadline.</summary>
public sealed record Termijn
{
    /// <inheritdoc cref="Termijnsleutel"/>
    public required Termijnsleutel Sleutel { get; init; }

    /// <summary>The message that it is about; null when it is about none in particular.</summary>
    public Guid? BerichtId { get; init; }

    /// <summary>The toewijzing that it is about.</summary>
    public int? Toewijzing { get; init; }

    /// <inheritdoc cref="Termijnen.Wie"/>
    public required Wie Wie { get; init; }

    /// <summary>When it begins.</summary>
    public required DateTimeOffset Vanaf { get; init; }

    /// <summary>The last moment that is in time.</summary>
    public required DateTimeOffset Uiterlijk { get; init; }

    /// <summary>When it was met; null while open.</summary>
    public DateTimeOffset? VoldaanOp { get; init; }

    /// <summary>True when met in time, false when met late, null while open.</summary>
    public bool? OpTijd => VoldaanOp is { } op ? op <= Uiterlijk : null;

    /// <summary>When the watcher has to look at it next; null when there is nothing more to say of it.</summary>
    public DateTimeOffset? SeinOp { get; init; }

    /// <summary>What was said of it last, for the present <see cref="Uiterlijk"/>.</summary>
    public Sein? Gegeven { get; init; }

    /// <summary>When something was said of it last.</summary>
    public DateTimeOffset? GegevenOp { get; init; }

    /// <summary>When the deadlines of its toewijzing must be worked out again: the next month begins.</summary>
    public DateTimeOffset? HerzieOp { get; init; }
}

/// <summary>A deadline in a list.</summary>
/// <param name="Plaats">Where it stands in the order of lists.</param>
/// <param name="Termijn">The deadline.</param>
public sealed record Termijnregel(Termijnplaats Plaats, Termijn Termijn);

/// <summary>A place in lists of deadlines, which are in order of what lapses first.</summary>
public readonly record struct Termijnplaats(DateTimeOffset Uiterlijk, long Volgnummer);

/// <summary>The kinds of deadline.</summary>
public static class Termijnsoorten
{
    /// <summary>The retourbericht to a heenbericht.</summary>
    public const string Retourbericht = "retourbericht";

    /// <summary>The WMO325 to a WMO323.</summary>
    public const string Declaratieantwoord = "declaratieantwoord";

    /// <summary>The WMO301 or WMO319 to a verzoek.</summary>
    public const string Verzoekantwoord = "verzoekantwoord";

    /// <summary>The WMO305 after the start of care.</summary>
    public const string Startbericht = "startbericht";

    /// <summary>The WMO307 after the end of care, or a pause that lasts.</summary>
    public const string Stopbericht = "stopbericht";

    /// <summary>The WMO323 over a month of care.</summary>
    public const string Declaratie = "declaratie";

    /// <summary>The request for extension before a toewijzing ends.</summary>
    public const string Verlenging = "verlenging";

    /// <summary>The first contact with the client.</summary>
    public const string EersteContact = "eerstecontact";

    /// <summary>A place in beschermd wonen.</summary>
    public const string PlaatsBeschermdWonen = "plaatsbeschermdwonen";

    /// <summary>Steps 1 to 3 of the step plan.</summary>
    public const string Stap1Tot3 = "stap1tot3";

    /// <summary>Step 4 of the step plan.</summary>
    public const string Stap4 = "stap4";

    /// <summary>Steps 5 and 6 of the step plan.</summary>
    public const string Stap5En6 = "stap5en6";

    /// <summary>What is awaited after a heenbericht of this berichtsoort.</summary>
    public static string Antwoord(string berichtsoort) =>
        berichtsoort == Berichtsoort.Wmo323.Naam() ? Declaratieantwoord : Retourbericht;

    /// <summary>What is due, in Dutch words for people.</summary>
    public static string Wat(string soort) => soort switch
    {
        Retourbericht => "Het retourbericht",
        Declaratieantwoord => "Het antwoord op de declaratie (WMO325)",
        Verzoekantwoord => "Het antwoord op het verzoek (WMO301 of WMO319)",
        Startbericht => "Het startbericht (WMO305)",
        Stopbericht => "Het stopbericht (WMO307)",
        Declaratie => "De declaratie (WMO323)",
        Verlenging => "De aanvraag om verlenging",
        EersteContact => "Het eerste contact met de cliënt",
        PlaatsBeschermdWonen => "Een plaats in beschermd wonen",
        Stap1Tot3 => "Stap 1 tot en met 3 van het stappenplan",
        Stap4 => "Stap 4 van het stappenplan",
        Stap5En6 => "Stap 5 en 6 van het stappenplan",
        _ => soort,
    };
}
