using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Poorten;

/// <summary>
/// The port to storage. Everything happens in a transaction: one per message, with its events, deadlines and outbox rows.
/// </summary>
public interface IOpslag
{
    /// <summary>
    /// Runs <paramref name="werk"/> in one transaction and commits when it returns; rolls back when it throws.
    /// Deadlocks, time-outs and a busy database are retried here, so <paramref name="werk"/> may run more than once
    /// and must have no effect outside the transaction. After the commit the outbox is woken.
    /// </summary>
    Task<T> InTransactieAsync<T>(Func<ITransactie, CancellationToken, Task<T>> werk, CancellationToken annulering);

    /// <summary>
    /// Runs <paramref name="vraag"/> against a consistent picture, without holding up writers and without being held up
    /// by them. It must not write.
    /// </summary>
    Task<T> LeesAsync<T>(Func<ITransactie, CancellationToken, Task<T>> vraag, CancellationToken annulering);

    /// <summary>Answers when the database can be read and its schema is up to date; throws when not.</summary>
    Task ControleerAsync(CancellationToken annulering);
}

/// <summary>What can be done within one transaction.</summary>
public interface ITransactie
{
    /// <summary>Messages, their payload, findings and timeline.</summary>
    IBerichtStore Berichten { get; }

    /// <summary>Deadlines.</summary>
    ITermijnStore Termijnen { get; }

    /// <summary>What was said between two parties.</summary>
    IDossierStore Dossiers { get; }

    /// <summary>Commands to publish after the commit.</summary>
    IOutbox Outbox { get; }

    /// <summary>Kinds that the chain does not take for now.</summary>
    IBlokkades Blokkades { get; }

    /// <summary>Commands that were taken in before.</summary>
    IInbox Inbox { get; }

    /// <summary>What goes out to people and backoffices.</summary>
    ISignaalStore Signalen { get; }

    /// <summary>Addresses of backoffices that get signals as they come.</summary>
    IWebhookStore Webhooks { get; }

    /// <summary>What was told about the eigen bijdrage.</summary>
    IEigenBijdrageStore EigenBijdragen { get; }

    /// <summary>Figures to steer by.</summary>
    IMonitorStore Monitor { get; }

    /// <summary>What the balance is made from.</summary>
    IBalansStore Balansen { get; }

    /// <summary>Commands that failed too often.</summary>
    IDeadletterStore Deadletters { get; }

    /// <summary>What operators did.</summary>
    IAudit Audit { get; }

    /// <summary>Removes what was kept long enough.</summary>
    IBewaarStore Bewaren { get; }
}

/// <summary>What came of storing a new message. Conflicts are expected, so they are outcomes.</summary>
public enum Toevoeging
{
    /// <summary>Stored.</summary>
    Toegevoegd,

    /// <summary>Received before: same partij, same sender, same reference number.</summary>
    Dubbel,

    /// <summary>Sent message whose Identificatie this partij used before for this kind, and was not freed since (TR056).</summary>
    IdentificatieInGebruik,
}

/// <summary>A message and what was found in it and happened to it.</summary>
/// <param name="Bericht">The message.</param>
/// <param name="Bevindingen">Findings of our checks, or the return codes of the other side.</param>
/// <param name="Tijdlijn">Events, oldest first.</param>
/// <param name="Termijnen">Deadlines.</param>
/// <param name="Antwoord">The message that answers it, in the same partij; null while there is none.</param>
public sealed record Berichtdossier(
    OpgeslagenBericht Bericht,
    IReadOnlyList<Regels.Bevinding> Bevindingen,
    IReadOnlyList<Gebeurtenis> Tijdlijn,
    IReadOnlyList<Termijn> Termijnen,
    OpgeslagenBericht? Antwoord);

/// <summary>What to list. Every null means: any.</summary>
public sealed record Berichtfilter
{
    /// <summary>Functie, <c>WMO301</c>.</summary>
    public string? Soort { get; init; }

    /// <inheritdoc cref="Berichtstatus"/>
    public Berichtstatus? Status { get; init; }

    /// <inheritdoc cref="Keten.Richting"/>
    public Richting? Richting { get; init; }

    /// <summary>The other side.</summary>
    public Partijcode? Tegenpartij { get; init; }

    /// <summary>Accepted or received at or after this moment.</summary>
    public DateTimeOffset? Sinds { get; init; }

    /// <summary>Continue after this message of the previous page.</summary>
    public Guid? Na { get; init; }

    /// <summary>Messages per page.</summary>
    public int Aantal { get; init; } = 100;
}

/// <summary>Messages with their payload, findings and timeline.</summary>
public interface IBerichtStore
{
    /// <summary>
    /// Stores a message with its payload (kept encrypted). Sent messages claim their Identificatie per partij and kind.
    /// </summary>
    Task<Toevoeging> VoegToeAsync(OpgeslagenBericht bericht, ReadOnlyMemory<byte> payload, CancellationToken annulering);

    /// <summary>The message, or null.</summary>
    Task<OpgeslagenBericht?> VindAsync(Guid id, CancellationToken annulering);

    /// <summary>
    /// The message of this partij in this direction with this reference number, or null. A sent message is found under the
    /// numbers of its earlier envelopes too (<see cref="HerverpakAsync"/>).
    /// </summary>
    Task<OpgeslagenBericht?> VindOpReferentienummerAsync(Partijcode partij, Richting richting, Guid referentienummer, CancellationToken annulering);

    /// <summary>
    /// The sent heenbericht of this partij of this kind with this Identificatie, or null. When an Identificatie was
    /// freed and used again, the latest.
    /// </summary>
    Task<OpgeslagenBericht?> VindVerzondenAsync(Partijcode partij, string soort, string identificatie, CancellationToken annulering);

    /// <summary>The payload, decrypted.</summary>
    /// <exception cref="KeyNotFoundException">There is no such message, or its payload was removed.</exception>
    Task<ReadOnlyMemory<byte>> LeesPayloadAsync(Guid id, CancellationToken annulering);

    /// <summary>The payload, decrypted; null when it was kept long enough and removed.</summary>
    Task<ReadOnlyMemory<byte>?> VindPayloadAsync(Guid id, CancellationToken annulering);

    /// <summary>
    /// Moves the status when it is one of <paramref name="van"/>; false when it was not, so that a late event never
    /// overwrites a later state.
    /// </summary>
    Task<bool> WijzigStatusAsync(Guid id, IReadOnlyCollection<Berichtstatus> van, Berichtstatus naar, DateTimeOffset op, CancellationToken annulering);

    /// <summary>Ties an answer to the message it answers.</summary>
    Task KoppelAntwoordAsync(Guid antwoordId, Guid heenberichtId, CancellationToken annulering);

    /// <summary>
    /// Puts a sent message in order: it is handed over after what this partij has accepted earlier for the same other side
    /// about the same client, or of the same kind when <paramref name="client"/> is null.
    /// </summary>
    Task OrdenAsync(OpgeslagenBericht bericht, Bsn? client, CancellationToken annulering);

    /// <summary>Counts a try to hand the message over, before it is made: what dies halfway was tried.</summary>
    Task NoteerPogingAsync(Guid id, CancellationToken annulering);

    /// <summary>Gives a sent message the reference number of a new envelope, which was not tried yet.</summary>
    Task HerverpakAsync(Guid id, Guid referentienummer, CancellationToken annulering);

    /// <summary>Frees the Identificatie of a sent message that was refused on level 1 or 2.</summary>
    Task GeefIdentificatieVrijAsync(Guid id, CancellationToken annulering);

    /// <summary>Adds findings to a message.</summary>
    Task VoegBevindingenToeAsync(Guid id, IReadOnlyCollection<Regels.Bevinding> bevindingen, CancellationToken annulering);

    /// <summary>Adds a line to the timeline.</summary>
    Task VoegGebeurtenisToeAsync(Gebeurtenis gebeurtenis, CancellationToken annulering);

    /// <summary>The message with everything about it, or null when this partij has no such message.</summary>
    Task<Berichtdossier?> LeesDossierAsync(Partijcode partij, Guid id, CancellationToken annulering);

    /// <summary>Messages of a partij, newest first.</summary>
    Task<IReadOnlyList<OpgeslagenBericht>> ZoekAsync(Partijcode partij, Berichtfilter filter, CancellationToken annulering);

    /// <summary>Received and processed messages that the backoffice has not taken yet, oldest first, at most 100.</summary>
    Task<IReadOnlyList<OpgeslagenBericht>> LeesPostvakAsync(Partijcode partij, CancellationToken annulering);

    /// <summary>Marks a message of the postvak as taken; false when this partij has no such message in its postvak.</summary>
    Task<bool> HandelAfAsync(Partijcode partij, Guid id, DateTimeOffset op, CancellationToken annulering);
}

/// <summary>A command as it waits in the outbox.</summary>
/// <param name="Id">Identity of the command on the bus; the receiver's inbox knows it by this.</param>
/// <param name="Wachtrij">The queue it goes to.</param>
/// <param name="BerichtId">The claim check.</param>
/// <param name="AangemaaktOp">When it was written.</param>
public sealed record Opdracht(Guid Id, string Wachtrij, Guid BerichtId, DateTimeOffset AangemaaktOp);

/// <summary>Commands that go onto the bus once the transaction has committed.</summary>
public interface IOutbox
{
    /// <summary>Writes a command.</summary>
    Task VoegToeAsync(Opdracht opdracht, CancellationToken annulering);

    /// <summary>
    /// Takes the oldest commands that nobody holds and holds them until <paramref name="tot"/>; what had no effect by then
    /// is taken again. Passed over are commands that were put off, and messages that must not overtake another
    /// (<see cref="IBerichtStore.OrdenAsync"/>): those wait until <see cref="WekOpvolgersAsync"/> lets them go.
    /// </summary>
    Task<IReadOnlyList<Opdracht>> NeemAsync(int aantal, DateTimeOffset nu, DateTimeOffset tot, CancellationToken annulering);

    /// <summary>Removes commands that had their effect.</summary>
    Task VerwijderAsync(IReadOnlyCollection<Guid> ids, CancellationToken annulering);

    /// <summary>Puts the command of this message on this queue off until then; false when there is none.</summary>
    Task<bool> StelUitAsync(Guid berichtId, string wachtrij, DateTimeOffset nietVoor, CancellationToken annulering);

    /// <summary>Lets the message go that waits for this one to be handed over, and wakes the publisher after the commit.</summary>
    Task WekOpvolgersAsync(Guid berichtId, CancellationToken annulering);

    /// <summary>Lets go of every hold: at the start of a process, for what the previous one held and may not have published.</summary>
    Task GeefVrijAsync(CancellationToken annulering);

    /// <summary>What waits in the outbox, per queue; queues with nothing are left out.</summary>
    Task<IReadOnlyList<Wachtrijstand>> LeesStandAsync(DateTimeOffset nu, CancellationToken annulering);
}

/// <summary>What waits for one queue: commands that did not have their effect yet.</summary>
public sealed record Wachtrijstand
{
    /// <summary>Name of the queue.</summary>
    public required string Wachtrij { get; init; }

    /// <summary>How many commands.</summary>
    public required int Wachtend { get; init; }

    /// <summary>How many of these were put off until later.</summary>
    public required int Uitgesteld { get; init; }

    /// <summary>When the oldest was written.</summary>
    public required DateTimeOffset Oudste { get; init; }
}

/// <summary>Kinds of message that the chain does not take for now (freeze); the same for every partij and every instance.</summary>
public interface IBlokkades
{
    /// <summary>Notes that this kind is not to be sent before then.</summary>
    Task BlokkeerAsync(string soort, DateTimeOffset tot, CancellationToken annulering);

    /// <summary>Until when this kind is not to be sent; null when it may go now.</summary>
    Task<DateTimeOffset?> LeesAsync(string soort, DateTimeOffset nu, CancellationToken annulering);

    /// <summary>Lets this kind go again.</summary>
    Task HefOpAsync(string soort, CancellationToken annulering);
}

/// <summary>Remembers which commands had their effect, so that a repeated delivery has none.</summary>
public interface IInbox
{
    /// <summary>False when this command was taken in before on this queue.</summary>
    Task<bool> NeemInAsync(Guid opdrachtId, string wachtrij, DateTimeOffset op, CancellationToken annulering);

    /// <summary>Forgets at most so many commands that were taken in before then; the answer is how many.</summary>
    Task<int> RuimOpAsync(DateTimeOffset voor, int aantal, CancellationToken annulering);
}
