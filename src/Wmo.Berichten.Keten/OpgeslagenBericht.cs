using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten;

/// <summary>Whether the partij sent the message or received it.</summary>
public enum Richting
{
    /// <summary>Received from the chain.</summary>
    In,

    /// <summary>Sent into the chain.</summary>
    Uit,
}

/// <summary>Where a message stands. A status only moves forward; see <c>src/README.md</c> for the picture.</summary>
public enum Berichtstatus
{
    /// <summary>Out: accepted from the backoffice, waits to be sent.</summary>
    Aangeboden,

    /// <summary>Out: handed over to the chain; a heenbericht waits for its answer.</summary>
    Verzonden,

    /// <summary>Out: the chain does not take this kind for now (freeze, IB103); it goes again by itself, in a new envelope.</summary>
    Aangehouden,

    /// <summary>In: stored, waits to be checked.</summary>
    Ontvangen,

    /// <summary>In: a declaratie that was judged and waits for a person, before it is applied and answered.</summary>
    TerBeoordeling,

    /// <summary>In: a person let the declaratie go; it waits to be judged again, applied and answered.</summary>
    Vrijgegeven,

    /// <summary>In: checked and applied; a heenbericht was answered. A declaratie of which only prestaties were refused too.</summary>
    Verwerkt,

    /// <summary>In: refused and answered so. Out: the other side refused it, by retour or by Fo01.</summary>
    Afgekeurd,

    /// <summary>Out: the answer came and holds no refusal.</summary>
    Akkoord,

    /// <summary>Out: the answer to a declaratie came; part of its prestaties was refused, the rest granted (IV087).</summary>
    DeelsAkkoord,

    /// <summary>In: this version cannot process the kind; kept until it can or a person decides.</summary>
    Geparkeerd,
}

/// <summary>A message of one partij, in or out, without its payload.</summary>
public sealed record OpgeslagenBericht
{
    /// <summary>Our own identity of the message; the claim check on the queues.</summary>
    public required Guid Id { get; init; }

    /// <summary>The partij of ours whose message this is.</summary>
    public required Partijcode Partij { get; init; }

    /// <summary>The other side; on a Fo01 this may be a link of the chain (<c>IB</c>), see <see cref="Partijcode.VanOrganisatie"/>.</summary>
    public required Partijcode Tegenpartij { get; init; }

    /// <inheritdoc cref="Keten.Richting"/>
    public required Richting Richting { get; init; }

    /// <summary>The functie of the envelope: <c>WMO301</c> … <c>WMO325</c>, or <see cref="Fo01"/>.</summary>
    public required string Soort { get; init; }

    /// <summary>Identificatie from the header of the heenbericht, or of a retour the one it answers; null when unreadable.</summary>
    public string? Identificatie { get; init; }

    /// <summary>
    /// Reference number of the envelope, UUID version 4; the same on every try. Another one after a freeze: what the chain
    /// refused is over, and goes in a new envelope.
    /// </summary>
    public required Guid Referentienummer { get; init; }

    /// <summary>Reference number of the envelope that this one answers (Du01, Fo01); null on a heenbericht.</summary>
    public Guid? Crossreferentienummer { get; init; }

    /// <summary>Id of our message that this one answers; null until matched and on a heenbericht.</summary>
    public Guid? AntwoordOp { get; init; }

    /// <summary>
    /// Version and subversion of the application that made a received message, four digits each; null on what we send and
    /// on a Fo01. A Fo01 that answers the message repeats them (StUF-GGk 2.1, 3.1).
    /// </summary>
    public string? Applicatieversie { get; init; }

    /// <summary>Name of a file that came instead of a message (tekstBestand); null on a message.</summary>
    public string? Bestandsnaam { get; init; }

    /// <summary>How often the envelope was tried under <see cref="Referentienummer"/>; 0 on what was received.</summary>
    public int Pogingen { get; init; }

    /// <inheritdoc cref="Berichtstatus"/>
    public required Berichtstatus Status { get; init; }

    /// <summary>When we accepted or received it.</summary>
    public required DateTimeOffset AangemaaktOp { get; init; }

    /// <summary>When the status last changed.</summary>
    public required DateTimeOffset GewijzigdOp { get; init; }

    /// <summary>When the backoffice said it took the message from the postvak; null before that and on what it sent itself.</summary>
    public DateTimeOffset? AfgehandeldOp { get; init; }

    /// <summary>The value of <see cref="Soort"/> for a StUF error message.</summary>
    public const string Fo01 = "Fo01";
}

/// <summary>One line of a message's timeline, for people.</summary>
/// <param name="BerichtId">The message.</param>
/// <param name="Op">When it happened.</param>
/// <param name="Soort">Event name in the past tense, for instance <c>BerichtGecontroleerd</c>.</param>
/// <param name="Omschrijving">Dutch sentence without personal data.</param>
public sealed record Gebeurtenis(Guid BerichtId, DateTimeOffset Op, string Soort, string Omschrijving);
