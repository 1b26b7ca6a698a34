using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Poorten;

/// <summary>Something that people or the backoffice of a partij must hear; webhooks, queue, e-mail and streams deliver it.</summary>
/// <param name="Id">Identity; whoever may give the same signal twice derives the same id for it.</param>
/// <param name="Partij">The partij of ours that hears it.</param>
/// <param name="Soort">Event name, one of <see cref="Signalen.Signaalsoorten"/>.</param>
/// <param name="Op">When it happened.</param>
/// <param name="BerichtId">The message it is about; null when it is about none in particular.</param>
/// <param name="Omschrijving">Dutch sentence without personal data.</param>
/// <param name="Gegevens">
/// A small JSON object, for programs. No BSN and no name: a client is named by the number of a toewijzing or the id of a
/// message, so that the backoffice can look it up.
/// </param>
public sealed record Signaal(
    Guid Id, Partijcode Partij, string Soort, DateTimeOffset Op, Guid? BerichtId, string Omschrijving, string Gegevens);

/// <summary>A signal at its place in the stream of all signals.</summary>
/// <param name="Volgnummer">Grows; not without gaps within one partij.</param>
/// <param name="Signaal">The signal.</param>
public sealed record GenummerdSignaal(long Volgnummer, Signaal Signaal);

/// <summary>What goes out to people and backoffices.</summary>
public interface ISignaalStore
{
    /// <summary>
    /// Gives a signal, in the transaction of what caused it. A signal with the same id as an earlier one has no effect.
    /// </summary>
    Task GeefAsync(Signaal signaal, CancellationToken annulering);

    /// <summary>
    /// Gives the oldest signals without a place their place in the stream, and answers how many. Places are given after
    /// the commit and by one instance at a time, so that a reader who goes on from a place misses nothing.
    /// </summary>
    Task<int> NummerAsync(int aantal, CancellationToken annulering);

    /// <summary>Signals of a partij after a place, in their order.</summary>
    Task<IReadOnlyList<GenummerdSignaal>> LeesAsync(Partijcode partij, long na, int aantal, CancellationToken annulering);
}
