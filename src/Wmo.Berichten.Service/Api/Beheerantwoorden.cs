using Wmo.Berichten.Keten.DeadLetters;
using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Service.Api;

/// <summary>One queue.</summary>
/// <param name="Naam">Its name.</param>
/// <param name="Wachtend">Commands that did not have their effect yet, wherever they are.</param>
/// <param name="Uitgesteld">How many of these wait for a moment, such as the end of a freeze.</param>
/// <param name="Oudste">When the oldest of them was written; null when nothing waits.</param>
/// <param name="LeeftijdSeconden">How long ago that is.</param>
/// <param name="OpBroker">Messages that stand ready on the broker; null when that is not known.</param>
/// <param name="Deadletters">Dead letters that wait for a person.</param>
public sealed record WachtrijAntwoord(
    string Naam, int Wachtend, int Uitgesteld, DateTimeOffset? Oudste, long? LeeftijdSeconden, int? OpBroker, int Deadletters);

/// <summary>One line of the list of dead letters.</summary>
public record DeadletterAntwoord
{
    /// <summary>Id of the command.</summary>
    public required Guid Id { get; init; }

    /// <summary>The queue on which it failed.</summary>
    public required string Wachtrij { get; init; }

    /// <summary>Kind of the message; null when it is not known here.</summary>
    public required string? Bericht { get; init; }

    /// <summary>Whose message it is; null when it is not known here.</summary>
    public required string? Partij { get; init; }

    /// <summary>The message.</summary>
    public required Guid? BerichtId { get; init; }

    /// <summary>Name of the cause.</summary>
    public required string Groep { get; init; }

    /// <summary>Type of the exception.</summary>
    public required string Uitzondering { get; init; }

    /// <summary>The method in which it happened.</summary>
    public required string Plaats { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Pogingen { get; init; }

    /// <summary>How often it died.</summary>
    public required int Keren { get; init; }

    /// <summary><c>Open</c>, <c>Onderweg</c>, <c>Opgelost</c> or <c>Gearchiveerd</c>.</summary>
    public required string Toestand { get; init; }

    /// <summary>When it died first.</summary>
    public required DateTimeOffset EerstOp { get; init; }

    /// <summary>When it died last.</summary>
    public required DateTimeOffset LaatstOp { get; init; }

    /// <summary>When its state last changed.</summary>
    public required DateTimeOffset GewijzigdOp { get; init; }

    internal static DeadletterAntwoord Van(Deadletter deadletter) => new()
    {
        Id = deadletter.Id,
        Wachtrij = deadletter.Wachtrij,
        Bericht = deadletter.Soort,
        Partij = deadletter.Partij?.Code,
        BerichtId = deadletter.BerichtId,
        Groep = deadletter.Groep,
        Uitzondering = deadletter.Uitzondering,
        Plaats = deadletter.Plaats,
        Pogingen = deadletter.Pogingen,
        Keren = deadletter.Keren,
        Toestand = deadletter.Toestand.ToString(),
        EerstOp = deadletter.EerstOp,
        LaatstOp = deadletter.LaatstOp,
        GewijzigdOp = deadletter.GewijzigdOp,
    };
}

/// <summary>A dead letter with what it held and what was done to it. Nine digits on their own are left out: they may be a BSN.</summary>
/// <param name="Deadletter">The dead letter.</param>
/// <param name="Opdracht">The message as it stood on the queue.</param>
/// <param name="Melding">Message of the exception.</param>
/// <param name="Stack">The exception with its stack.</param>
/// <param name="Opvolgers">How many later messages wait for it, because order counts; archiving lets them go before it.</param>
/// <param name="Acties">What operators did to it, newest first.</param>
public sealed record DeadletterInhoudAntwoord(
    DeadletterAntwoord Deadletter, string Opdracht, string Melding, string Stack, int Opvolgers, IReadOnlyList<ActieAntwoord> Acties)
{
    internal static DeadletterInhoudAntwoord Van(Deadletter deadletter, Deadletterinhoud inhoud, int opvolgers, IEnumerable<Beheeractie> acties) => new(
        DeadletterAntwoord.Van(deadletter), Oorzaak.Maskeer(inhoud.Opdracht), inhoud.Melding, inhoud.Stack, opvolgers, [.. acties.Select(ActieAntwoord.Van)]);
}

/// <summary>Dead letters with the same cause.</summary>
/// <param name="Groep">Name of the cause.</param>
/// <param name="Uitzondering">Type of the exception.</param>
/// <param name="Plaats">The method in which it happened.</param>
/// <param name="Open">How many wait for a person.</param>
/// <param name="Onderweg">How many are being retried.</param>
/// <param name="Eerste">When the first of these died.</param>
/// <param name="Laatste">When one of these died last.</param>
public sealed record GroepAntwoord(
    string Groep, string Uitzondering, string Plaats, int Open, int Onderweg, DateTimeOffset Eerste, DateTimeOffset Laatste);

/// <summary>The retry of a group.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Groep">The group.</param>
/// <param name="Toestand"><c>Bezig</c>, <c>Klaar</c>, or <c>Gestopt</c> because something failed again.</param>
/// <param name="Stap">How many steps were begun.</param>
/// <param name="Opgelost">How many had their effect.</param>
/// <param name="Onderweg">Of how many the outcome is not known yet.</param>
/// <param name="Mislukt">How many failed again.</param>
/// <param name="GestartOp">When it began.</param>
/// <param name="GeeindigdOp">When it ended; null while it goes on.</param>
public sealed record RondeAntwoord(
    Guid Id, string Groep, string Toestand, int Stap, int Opgelost, int Onderweg, int Mislukt, DateTimeOffset GestartOp, DateTimeOffset? GeeindigdOp)
{
    internal static RondeAntwoord Van(Herhaalronde ronde, Rondestand stand) => new(
        ronde.Id, ronde.Groep, ronde.Toestand.ToString(), ronde.Stap, stand.Opgelost, stand.Onderweg, stand.Mislukt, ronde.GestartOp, ronde.GeeindigdOp);
}

/// <summary>How many dead letters of a group were moved.</summary>
public sealed record AantalAntwoord(int Aantal);

/// <summary>One line of the audit.</summary>
/// <param name="Volgnummer">Its place.</param>
/// <param name="Op">When.</param>
/// <param name="Wie">Name of the key.</param>
/// <param name="Handeling">What.</param>
/// <param name="Deadletter">To which; null when it was a group.</param>
/// <param name="Groep">To which group; null when it was one dead letter.</param>
/// <param name="Aantal">To how many.</param>
/// <param name="Reden">Why.</param>
public sealed record ActieAntwoord(
    long Volgnummer, DateTimeOffset Op, string Wie, string Handeling, Guid? Deadletter, string? Groep, int Aantal, string Reden)
{
    internal static ActieAntwoord Van(Beheeractie actie) => new(
        actie.Volgnummer, actie.Op, actie.Wie, actie.Handeling.ToString(), actie.DeadletterId, actie.Groep, actie.Aantal, actie.Reden);
}
