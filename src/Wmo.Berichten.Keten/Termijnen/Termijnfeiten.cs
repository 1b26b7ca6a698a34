using System.Globalization;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Keten.Termijnen;

/// <summary>Which deadlines an event may have touched.</summary>
public sealed record Termijnbereik
{
    /// <summary>Toewijzingen of which all deadlines are worked out again.</summary>
    public IReadOnlyCollection<int> Toewijzingen { get; init; } = [];

    /// <summary>Toewijzingen of which only that of the declaratie over this month is: a declaratie touches no other.</summary>
    public IReadOnlyCollection<Declaratiemaand> Maanden { get; init; } = [];

    /// <summary>Verzoeken, by ReferentieAanbieder.</summary>
    public IReadOnlyCollection<string> Verzoeken { get; init; } = [];

    /// <summary>Cases of the step plan.</summary>
    public IReadOnlyCollection<string> Zaken { get; init; } = [];

    /// <summary>True when nothing was touched.</summary>
    public bool IsLeeg => Toewijzingen.Count + Maanden.Count + Verzoeken.Count + Zaken.Count == 0;

    /// <summary>What the facts of a message touch.</summary>
    public static Termijnbereik Van(Dossierfeiten feiten) => new()
    {
        Toewijzingen =
        [
            .. feiten.Toewijzingen.Select(toewijzing => toewijzing.Nummer)
                .Concat(feiten.Starts.Cast<Regiemelding>().Concat(feiten.Stops).Select(melding => melding.ToewijzingNummer).OfType<int>())
                .Concat(feiten.Verlengingen.Select(verlenging => verlenging.ToewijzingNummer))
                .Distinct(),
        ],
        Maanden = [.. feiten.Prestaties.Select(prestatie => Declaratiemaand.Van(prestatie.ToewijzingNummer, prestatie.Periode.Begindatum)).Distinct()],
        Verzoeken =
        [
            .. feiten.Verzoeken.Select(verzoek => verzoek.Referentie)
                .Concat(feiten.Antwoorden.Select(antwoord => antwoord.Referentie))
                .Concat(feiten.Toewijzingen.Select(toewijzing => toewijzing.ReferentieAanbieder).OfType<string>())
                .Distinct(),
        ],
    };
}

/// <summary>A month of a toewijzing.</summary>
/// <param name="Toewijzing">Its number.</param>
/// <param name="Maand">First day of the month.</param>
public readonly record struct Declaratiemaand(int Toewijzing, DateOnly Maand)
{
    /// <summary>The month that a day is in.</summary>
    public static Declaratiemaand Van(int toewijzing, DateOnly dag) => new(toewijzing, new DateOnly(dag.Year, dag.Month, 1));
}

/// <summary>What the deadline of the declaratie over a month is known by.</summary>
public static class Declaratietermijn
{
    private const string Maandvorm = "yyyy-MM";

    /// <summary>Number of the toewijzing and month.</summary>
    public static string Kenmerk(Declaratiemaand maand) =>
        string.Create(CultureInfo.InvariantCulture, $"{maand.Toewijzing}/{maand.Maand.ToString(Maandvorm, CultureInfo.InvariantCulture)}");

    /// <summary>The month that it is about.</summary>
    public static Declaratiemaand Maand(Termijn termijn) =>
        new(termijn.Toewijzing!.Value, DateOnly.ParseExact(termijn.Sleutel.Kenmerk[^Maandvorm.Length..], Maandvorm, CultureInfo.InvariantCulture));
}

/// <summary>What is known that deadlines follow from, per thing that they are about; every fact with the moment of its message.</summary>
public sealed record Termijnfeiten
{
    /// <summary>Versions of the toewijzingen.</summary>
    public IReadOnlyList<Toewijzingsfeit> Toewijzingen { get; init; } = [];

    /// <summary>Starts on them, withdrawals included.</summary>
    public IReadOnlyList<(Start Start, DateTimeOffset Op)> Starts { get; init; } = [];

    /// <summary>Stops on them, withdrawals included.</summary>
    public IReadOnlyList<(Stop Stop, DateTimeOffset Op)> Stops { get; init; } = [];

    /// <summary>What was asked of them after their end.</summary>
    public IReadOnlyList<(Verlengingsvraag Vraag, DateTimeOffset Op)> Verlengingen { get; init; } = [];

    /// <summary>When a month was first declared with a debit that was not refused, or that waits for a person.</summary>
    public IReadOnlyDictionary<Declaratiemaand, DateTimeOffset> Gedeclareerd { get; init; } = new Dictionary<Declaratiemaand, DateTimeOffset>();

    /// <summary>What the backoffice reported.</summary>
    public IReadOnlyList<Moment> Momenten { get; init; } = [];

    /// <summary>What was asked.</summary>
    public IReadOnlyList<Verzoekfeit> Verzoeken { get; init; } = [];

    /// <summary>What was decided about it: refused, in investigation, or null when granted by a toewijzing.</summary>
    public IReadOnlyList<(string Referentie, VerzoekAntwoord? Antwoord, DateTimeOffset Op)> Besluiten { get; init; } = [];
}

/// <summary>A version of a toewijzing.</summary>
/// <param name="Toewijzing">What deadlines need of it; the client is not filled.</param>
/// <param name="Op">When its message was sent or received.</param>
public sealed record Toewijzingsfeit(Toewijzing Toewijzing, DateTimeOffset Op);

/// <summary>Something asked under one ReferentieAanbieder.</summary>
/// <param name="Referentie">ReferentieAanbieder.</param>
/// <param name="Dagtekening">Date of the message.</param>
/// <param name="BerichtId">The message.</param>
/// <param name="Op">When it was sent or received.</param>
public sealed record Verzoekfeit(string Referentie, DateOnly Dagtekening, Guid BerichtId, DateTimeOffset Op);
