using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Poorten;

/// <summary>Where a dead letter stands.</summary>
public enum Deadlettertoestand
{
    /// <summary>Waits for a person.</summary>
    Open,

    /// <summary>A person let it go again; its outcome is not known yet.</summary>
    Onderweg,

    /// <summary>The command had its effect after all.</summary>
    Opgelost,

    /// <summary>A person put it away; it can be brought back.</summary>
    Gearchiveerd,
}

/// <summary>A command that failed too often, or that nobody takes. It has the id of the command: a retry is the same one.</summary>
public sealed record Deadletter
{
    /// <summary>Id of the command; of a message that is no command of ours an id made of its contents.</summary>
    public required Guid Id { get; init; }

    /// <summary>The queue on which it failed.</summary>
    public required string Wachtrij { get; init; }

    /// <summary>The claim check; null when it is no command of ours.</summary>
    public Guid? BerichtId { get; init; }

    /// <summary>Kind of the message; null when that is not known here.</summary>
    public string? Soort { get; init; }

    /// <summary>Whose message it is; null when that is not known here.</summary>
    public Partijcode? Partij { get; init; }

    /// <summary>Name of the cause: equal for what failed in the same way in the same place.</summary>
    public required string Groep { get; init; }

    /// <summary>Type of the exception, or that nobody takes the message.</summary>
    public required string Uitzondering { get; init; }

    /// <summary>The method of ours in which it failed; empty when it failed outside our code.</summary>
    public required string Plaats { get; init; }

    /// <summary>How often it was tried, over all its deaths.</summary>
    public required int Pogingen { get; init; }

    /// <summary>How often it died.</summary>
    public int Keren { get; init; } = 1;

    /// <inheritdoc cref="Deadlettertoestand"/>
    public Deadlettertoestand Toestand { get; init; }

    /// <summary>When it died first.</summary>
    public required DateTimeOffset EerstOp { get; init; }

    /// <summary>When it died last.</summary>
    public required DateTimeOffset LaatstOp { get; init; }

    /// <summary>When <see cref="Toestand"/> last changed.</summary>
    public required DateTimeOffset GewijzigdOp { get; init; }

    /// <summary>The round in which it was last retried; null when it was retried by itself or never.</summary>
    public Guid? Ronde { get; init; }
}

/// <summary>What may hold personal data, and is therefore kept encrypted.</summary>
/// <param name="Opdracht">The message as it stood on the queue.</param>
/// <param name="Melding">Message of the exception.</param>
/// <param name="Stack">The exception with its stack.</param>
public sealed record Deadletterinhoud(string Opdracht, string Melding, string Stack);

/// <summary>Dead letters with the same cause.</summary>
public sealed record Deadlettergroep
{
    /// <inheritdoc cref="Deadletter.Groep"/>
    public required string Groep { get; init; }

    /// <inheritdoc cref="Deadletter.Uitzondering"/>
    public required string Uitzondering { get; init; }

    /// <inheritdoc cref="Deadletter.Plaats"/>
    public required string Plaats { get; init; }

    /// <summary>How many wait for a person.</summary>
    public required int Open { get; init; }

    /// <summary>How many are being retried.</summary>
    public required int Onderweg { get; init; }

    /// <summary>When the first of these died.</summary>
    public required DateTimeOffset Eerste { get; init; }

    /// <summary>When one of these died last.</summary>
    public required DateTimeOffset Laatste { get; init; }
}

/// <summary>What to list. Every null means: any.</summary>
public sealed record Deadletterfilter
{
    /// <inheritdoc cref="Deadlettertoestand"/>
    public Deadlettertoestand Toestand { get; init; }

    /// <inheritdoc cref="Deadletter.Groep"/>
    public string? Groep { get; init; }

    /// <inheritdoc cref="Deadletter.Wachtrij"/>
    public string? Wachtrij { get; init; }

    /// <inheritdoc cref="Deadletter.Soort"/>
    public string? Soort { get; init; }

    /// <inheritdoc cref="Deadletter.Partij"/>
    public Partijcode? Partij { get; init; }

    /// <summary>Continue after this one of the previous page.</summary>
    public Guid? Na { get; init; }

    /// <summary>Dead letters per page.</summary>
    public int Aantal { get; init; } = 100;
}

/// <summary>Where a round stands.</summary>
public enum Rondetoestand
{
    /// <summary>Goes on.</summary>
    Bezig,

    /// <summary>Everything was retried and nothing failed again.</summary>
    Klaar,

    /// <summary>Something failed again; the rest was left as it was.</summary>
    Gestopt,
}

/// <summary>The retry of a group, in steps that grow while nothing fails again.</summary>
public sealed record Herhaalronde
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc cref="Deadletter.Groep"/>
    public required string Groep { get; init; }

    /// <summary>Name of the key of the person who asked for it.</summary>
    public required string Wie { get; init; }

    /// <summary>Why.</summary>
    public required string Reden { get; init; }

    /// <inheritdoc cref="Rondetoestand"/>
    public Rondetoestand Toestand { get; init; }

    /// <summary>How many steps were begun.</summary>
    public int Stap { get; init; }

    /// <summary>When it was asked for; what died later is not of this round.</summary>
    public required DateTimeOffset GestartOp { get; init; }

    /// <summary>When it ended; null while it goes on.</summary>
    public DateTimeOffset? GeeindigdOp { get; init; }
}

/// <summary>How the members of a round fared.</summary>
public sealed record Rondestand
{
    /// <summary>Failed again.</summary>
    public int Mislukt { get; init; }

    /// <summary>Outcome not known yet.</summary>
    public int Onderweg { get; init; }

    /// <summary>Had their effect.</summary>
    public int Opgelost { get; init; }
}

/// <summary>Dead letters and the rounds in which groups of them are retried.</summary>
public interface IDeadletterStore
{
    /// <summary>
    /// Stores it. Known already: it died once more, which ends a retry; what a person archived stays archived.
    /// </summary>
    Task BewaarAsync(Deadletter deadletter, Deadletterinhoud inhoud, CancellationToken annulering);

    /// <summary>The dead letter, or null.</summary>
    Task<Deadletter?> VindAsync(Guid id, CancellationToken annulering);

    /// <summary>What it held, decrypted; null when there is no such dead letter.</summary>
    Task<Deadletterinhoud?> LeesInhoudAsync(Guid id, CancellationToken annulering);

    /// <summary>Dead letters, newest first.</summary>
    Task<IReadOnlyList<Deadletter>> ZoekAsync(Deadletterfilter filter, CancellationToken annulering);

    /// <summary>The causes of what is open or being retried, the largest first.</summary>
    Task<IReadOnlyList<Deadlettergroep>> LeesGroepenAsync(CancellationToken annulering);

    /// <summary>Open ones per queue.</summary>
    Task<IReadOnlyDictionary<string, int>> TelPerWachtrijAsync(CancellationToken annulering);

    /// <summary>How many messages wait for this one to be sent, because order counts; 0 when it is not open.</summary>
    Task<int> TelOpvolgersAsync(Guid id, CancellationToken annulering);

    /// <summary>How many messages wait for one of the group to be sent.</summary>
    Task<int> TelOpvolgersAsync(string groep, CancellationToken annulering);

    /// <summary>
    /// Moves it from one state to the other; false when it was in another one. This is what keeps a message to one live
    /// retry: of all who try, one moves it.
    /// </summary>
    Task<bool> WijzigToestandAsync(
        Guid id, Deadlettertoestand van, Deadlettertoestand naar, Guid? ronde, DateTimeOffset op, CancellationToken annulering);

    /// <summary>Moves a whole group; the answer is how many.</summary>
    Task<int> WijzigGroepAsync(
        string groep, Deadlettertoestand van, Deadlettertoestand naar, DateTimeOffset op, CancellationToken annulering);

    /// <summary>Begins a round; false when the group has one that goes on.</summary>
    Task<bool> BeginRondeAsync(Herhaalronde ronde, CancellationToken annulering);

    /// <summary>The round, or null.</summary>
    Task<Herhaalronde?> VindRondeAsync(Guid id, CancellationToken annulering);

    /// <summary>The rounds that go on.</summary>
    Task<IReadOnlyList<Herhaalronde>> LeesRondesAsync(CancellationToken annulering);

    /// <summary>How its members fared.</summary>
    Task<Rondestand> LeesStandAsync(Guid ronde, CancellationToken annulering);

    /// <summary>Takes the next step; false when another instance took it first, or ended the round.</summary>
    Task<bool> ZetStapAsync(Herhaalronde ronde, CancellationToken annulering);

    /// <summary>The oldest open ones of the group that the round is about.</summary>
    Task<IReadOnlyList<Deadletter>> LeesVolgendeAsync(Herhaalronde ronde, int aantal, CancellationToken annulering);

    /// <summary>Ends a round; false when it had ended.</summary>
    Task<bool> EindigRondeAsync(Guid id, Rondetoestand toestand, DateTimeOffset op, CancellationToken annulering);
}
