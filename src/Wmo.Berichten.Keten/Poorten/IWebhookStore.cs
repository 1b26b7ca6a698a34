using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Poorten;

/// <summary>An address of a backoffice that gets signals as they come.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Partij">The partij whose signals it gets.</param>
/// <param name="Adres">Where they are posted.</param>
/// <param name="Soorten">The kinds that it gets; null for all.</param>
/// <param name="AangemaaktOp">It gets what was given after this moment.</param>
public sealed record Webhook(Guid Id, Partijcode Partij, Uri Adres, IReadOnlyList<string>? Soorten, DateTimeOffset AangemaaktOp);

/// <summary>A webhook and how delivery goes.</summary>
/// <param name="Webhook">The webhook.</param>
/// <param name="LaatsteSuccesOp">When it last took a signal.</param>
/// <param name="LaatsteFoutOp">When it last failed to.</param>
/// <param name="LaatsteFout">How, in Dutch.</param>
/// <param name="Wachtend">Signals that it is still to get.</param>
/// <param name="Opgegeven">Signals that it failed to take for so long that they were given up.</param>
public sealed record Webhookstand(
    Webhook Webhook, DateTimeOffset? LaatsteSuccesOp, DateTimeOffset? LaatsteFoutOp, string? LaatsteFout, long Wachtend, long Opgegeven);

/// <summary>A signal to deliver to a webhook.</summary>
/// <param name="Signaal">The signal.</param>
/// <param name="Rest">What came of earlier tries; null on the first.</param>
public sealed record Bezorging(GenummerdSignaal Signaal, Webhookrest? Rest);

/// <summary>A signal that a webhook did not take, put aside so that it does not hold up what comes after.</summary>
/// <param name="Volgnummer">Place of the signal.</param>
/// <param name="Sinds">When it failed first.</param>
/// <param name="Pogingen">How often it failed.</param>
/// <param name="Vanaf">Not to be tried before this moment; null once given up.</param>
public sealed record Webhookrest(long Volgnummer, DateTimeOffset Sinds, int Pogingen, DateTimeOffset? Vanaf);

/// <summary>A webhook that this instance holds, with what is to be delivered now.</summary>
/// <param name="Id">The webhook.</param>
/// <param name="Adres">Where to.</param>
/// <param name="Geheim">What deliveries are signed with.</param>
/// <param name="Mislukt">Failures in a row.</param>
/// <param name="Werk">What to deliver, in this order; may be empty.</param>
/// <param name="Volgnummer">How far the webhook came.</param>
/// <param name="Gelezen">How far it comes when all of <paramref name="Werk"/> was tried.</param>
public sealed record Webhookbeurt(
    Guid Id, Uri Adres, string Geheim, int Mislukt, IReadOnlyList<Bezorging> Werk, long Volgnummer, long Gelezen);

/// <summary>What came of a turn.</summary>
/// <param name="Id">The webhook.</param>
/// <param name="Volgnummer">How far it came.</param>
/// <param name="Bezorgd">Places of signals that had been put aside and were taken now.</param>
/// <param name="Rest">The signal that it did not take; null when it took all.</param>
/// <param name="Vanaf">When it may be tried again.</param>
/// <param name="Mislukt">Failures in a row.</param>
/// <param name="SuccesOp">When it took a signal in this turn; null when it took none.</param>
/// <param name="FoutOp">When it failed in this turn; null when it did not.</param>
/// <param name="Fout">How, in Dutch.</param>
public sealed record Webhookuitkomst(
    Guid Id,
    long Volgnummer,
    IReadOnlyCollection<long> Bezorgd,
    Webhookrest? Rest,
    DateTimeOffset Vanaf,
    int Mislukt,
    DateTimeOffset? SuccesOp,
    DateTimeOffset? FoutOp,
    string? Fout);

/// <summary>The webhooks of the partijen and how far each came in the stream of signals.</summary>
public interface IWebhookStore
{
    /// <summary>Adds a webhook; its secret is kept encrypted.</summary>
    Task VoegToeAsync(Webhook webhook, string geheim, CancellationToken annulering);

    /// <summary>The webhooks of a partij, oldest first.</summary>
    Task<IReadOnlyList<Webhookstand>> LijstAsync(Partijcode partij, CancellationToken annulering);

    /// <summary>Takes a webhook away; false when this partij has none with this id.</summary>
    Task<bool> VerwijderAsync(Partijcode partij, Guid id, CancellationToken annulering);

    /// <summary>
    /// Takes the webhook that waits longest and has something to deliver, with at most <paramref name="aantal"/> of that,
    /// and holds it until <paramref name="tot"/>; null when there is none.
    /// </summary>
    Task<Webhookbeurt?> NeemAsync(int aantal, DateTimeOffset nu, DateTimeOffset tot, CancellationToken annulering);

    /// <summary>Writes down what came of a turn and lets go of the webhook; nothing when it was taken away meanwhile.</summary>
    Task BewaarAsync(Webhookuitkomst uitkomst, CancellationToken annulering);
}
