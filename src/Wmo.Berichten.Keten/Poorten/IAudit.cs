namespace Wmo.Berichten.Keten.Poorten;

/// <summary>What an operator did.</summary>
public enum Beheerhandeling
{
    /// <summary>Retried one, or began to retry a group.</summary>
    Opnieuw,

    /// <summary>Archived.</summary>
    Archiveren,

    /// <summary>Brought back from the archive.</summary>
    Herstellen,

    /// <summary>The round that an operator began came to its end.</summary>
    RondeKlaar,

    /// <summary>The round that an operator began stopped: something failed again.</summary>
    RondeGestopt,
}

/// <summary>One line of the audit: who did what, when and why.</summary>
public sealed record Beheeractie
{
    /// <summary>Place in the audit; given by the storage.</summary>
    public long Volgnummer { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset Op { get; init; }

    /// <summary>Name of the API key.</summary>
    public required string Wie { get; init; }

    /// <inheritdoc cref="Beheerhandeling"/>
    public required Beheerhandeling Handeling { get; init; }

    /// <summary>The dead letter; null when it was a group.</summary>
    public Guid? DeadletterId { get; init; }

    /// <summary>The group; null when it was one dead letter.</summary>
    public string? Groep { get; init; }

    /// <summary>How many dead letters it was about.</summary>
    public required int Aantal { get; init; }

    /// <summary>Why, in the operator's words.</summary>
    public required string Reden { get; init; }
}

/// <summary>Keeps what operators did. Nothing is ever changed in it.</summary>
public interface IAudit
{
    /// <summary>Adds a line.</summary>
    Task VoegToeAsync(Beheeractie actie, CancellationToken annulering);

    /// <summary>Lines, newest first, from before <paramref name="voor"/>; null for the newest of all.</summary>
    Task<IReadOnlyList<Beheeractie>> LeesAsync(long? voor, int aantal, CancellationToken annulering);

    /// <summary>What was done to one dead letter, newest first.</summary>
    Task<IReadOnlyList<Beheeractie>> LeesVanAsync(Guid deadletterId, int aantal, CancellationToken annulering);
}
