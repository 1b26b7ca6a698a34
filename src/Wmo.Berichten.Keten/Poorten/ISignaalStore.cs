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

/// <summary>How a reader of the stream stands.</summary>
/// <param name="Volgnummer">How far it came.</param>
/// <param name="Dag">The last day that it is done with.</param>
/// <param name="Vanaf">Until then it is held, or waits.</param>
public sealed record Lezerstand(long Volgnummer, DateOnly? Dag, DateTimeOffset? Vanaf);

/// <summary>What goes out to people and backoffices.</summary>
public interface ISignaalStore
{
    /// <summary>
    /// Gives a signal, in the transaction of what caused it. A signal with the same id as an earlier one has no effect.
    /// </summary>
    /// <exception cref="System.Text.Json.JsonException">The data is no JSON.</exception>
    Task GeefAsync(Signaal signaal, CancellationToken annulering);

    /// <summary>
    /// Gives the oldest signals without a place their place in the stream, and answers how many. Places are given after
    /// the commit and by one instance at a time, so that a reader who goes on from a place misses nothing.
    /// </summary>
    Task<int> NummerAsync(int aantal, CancellationToken annulering);

    /// <summary>Signals of a partij after a place, in their order.</summary>
    Task<IReadOnlyList<GenummerdSignaal>> LeesAsync(Partijcode partij, long na, int aantal, CancellationToken annulering);

    /// <summary>Signals of all partijen after a place, in their order.</summary>
    Task<IReadOnlyList<GenummerdSignaal>> LeesAlleAsync(long na, int aantal, CancellationToken annulering);

    /// <summary>The last place that was given.</summary>
    Task<long> LaatsteAsync(CancellationToken annulering);

    /// <summary>Makes a reader of the stream that begins with what comes after now; nothing when it is there already.</summary>
    Task OpenLezerAsync(string naam, CancellationToken annulering);

    /// <summary>How a reader stands; null when there is none of this name.</summary>
    Task<Lezerstand?> LeesLezerAsync(string naam, CancellationToken annulering);

    /// <summary>
    /// Takes a reader and holds it until <paramref name="tot"/>; the answer is how far it came. Null when another instance
    /// holds it, when there is nothing after its place, or when it was done with <paramref name="dag"/>.
    /// </summary>
    Task<long?> NeemLezerAsync(string naam, DateOnly? dag, DateTimeOffset nu, DateTimeOffset tot, CancellationToken annulering);

    /// <summary>
    /// Notes how far a reader came and, unless null, with which day it is done; and lets go of it, until
    /// <paramref name="vanaf"/> unless null.
    /// </summary>
    Task ZetLezerAsync(string naam, long volgnummer, DateOnly? dag, DateTimeOffset? vanaf, CancellationToken annulering);
}
