using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Poorten;

/// <summary>A message as the purge walks past it, oldest first.</summary>
/// <param name="Id">The message.</param>
/// <param name="AangemaaktOp">When it was accepted or received.</param>
/// <param name="Volgnummer">Order among those of the same moment.</param>
public sealed record Bewaarplaats(Guid Id, DateTimeOffset AangemaaktOp, long Volgnummer)
{
    /// <summary>Before the first.</summary>
    public static Bewaarplaats Begin { get; } = new(Guid.Empty, DateTimeOffset.UnixEpoch, 0);
}

/// <summary>The facts about one client in the dossier between two; the client by his keyed hash.</summary>
public sealed record Clientdossier
{
    /// <summary>The partij of ours.</summary>
    public required Partijcode Partij { get; init; }

    /// <summary>The other side.</summary>
    public required Partijcode Tegenpartij { get; init; }

    /// <summary>Keyed hash of the client.</summary>
    public required string Client { get; init; }
}

/// <summary>
/// Removes what was kept long enough, never what is open. Messages are walked past in pages; each method judges again what of a
/// page may go.
/// </summary>
public interface IBewaarStore
{
    /// <summary>
    /// Takes the turn to purge until <paramref name="tot"/>; false when another instance has it or the next is not due.
    /// </summary>
    Task<bool> NeemBeurtAsync(DateTimeOffset nu, DateTimeOffset tot, CancellationToken annulering);

    /// <summary>Holds the turn longer.</summary>
    Task VerlengBeurtAsync(DateTimeOffset tot, CancellationToken annulering);

    /// <summary>Lets go of the turn; the next is due then.</summary>
    Task EindigBeurtAsync(DateTimeOffset volgende, CancellationToken annulering);

    /// <summary>Writes down what was removed: the kind, how many, and from before when.</summary>
    Task NoteerAsync(string soort, int aantal, DateTimeOffset voor, DateTimeOffset op, CancellationToken annulering);

    /// <summary>Messages from before then after a place, with or without their payload.</summary>
    Task<IReadOnlyList<Bewaarplaats>> LeesAsync(bool metInhoud, DateTimeOffset voor, Bewaarplaats na, int aantal, CancellationToken annulering);

    /// <summary>
    /// Removes the payloads of those that are finished: answered, taken from the postvak, without a command, an open deadline or
    /// an open verzoek. The answer is how many.
    /// </summary>
    Task<int> VerwijderInhoudAsync(IReadOnlyCollection<Guid> berichten, DateTimeOffset op, CancellationToken annulering);

    /// <summary>
    /// Removes the facts about the clients of these messages of whom nothing came and nothing ran since then, and declared
    /// prestaties that are left without a toewijzing. The answer is how many dossiers of clients.
    /// </summary>
    Task<int> VerwijderDossiersAsync(IReadOnlyCollection<Guid> berichten, DateTimeOffset voor, CancellationToken annulering);

    /// <summary>
    /// Removes those without payload that nothing refers to any more: no fact, no signal, no answer; and not the answer to what
    /// is open. The last period that was declared stays too. The answer is how many.
    /// </summary>
    Task<int> VerwijderBerichtenAsync(IReadOnlyCollection<Guid> berichten, CancellationToken annulering);

    /// <summary>
    /// Removes the next so many signals of the stream from before then, without those that a webhook still waits for. The answer
    /// is how many were removed and the place after which to go on; that is null at the end.
    /// </summary>
    Task<(int Aantal, long? Verder)> VerwijderSignalenAsync(long na, int aantal, DateTimeOffset voor, CancellationToken annulering);

    /// <summary>Removes at most so many dead letters that were solved or archived before then; the answer is how many.</summary>
    Task<int> VerwijderDeadlettersAsync(int aantal, DateTimeOffset voor, CancellationToken annulering);

    /// <summary>
    /// Removes the next so many lines of the audit from before then, and the rounds that ended. The answer is as of
    /// <see cref="VerwijderSignalenAsync"/>.
    /// </summary>
    Task<(int Aantal, long? Verder)> VerwijderAuditAsync(long na, int aantal, DateTimeOffset voor, CancellationToken annulering);
}
