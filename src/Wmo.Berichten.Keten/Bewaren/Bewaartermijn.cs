using System.Globalization;

namespace Wmo.Berichten.Keten.Bewaren;

/// <summary>How long something is kept, by the calendar; for ever when <see cref="Eenheid"/> is <see cref="Altijd"/>.</summary>
/// <param name="Aantal">How many.</param>
/// <param name="Eenheid"><c>jaar</c>, <c>maanden</c>, <c>dagen</c> or <see cref="Altijd"/>.</param>
public sealed record Bewaartermijn(int Aantal, string Eenheid)
{
    /// <summary>The word for keeping for ever.</summary>
    public const string Altijd = "altijd";

    /// <summary>Reads «15 jaar», «6 maanden», «90 dagen» or «altijd»; null when it is none of these.</summary>
    public static Bewaartermijn? Lees(string tekst) => tekst.Split(' ') switch
    {
        [Altijd] => new(0, Altijd),
        [var aantal, "jaar" or "maanden" or "dagen"] when int.TryParse(aantal, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal is > 0 and <= 1000 =>
            new(getal, tekst.Split(' ')[1]),
        _ => null,
    };

    /// <summary>What is from before this moment may go; null when nothing may.</summary>
    public DateTimeOffset? Voor(DateTimeOffset nu) => Eenheid switch
    {
        "jaar" => nu.AddYears(-Aantal),
        "maanden" => nu.AddMonths(-Aantal),
        "dagen" => nu.AddDays(-Aantal),
        _ => null,
    };

    /// <inheritdoc/>
    public override string ToString() => Eenheid == Altijd ? Altijd : $"{Aantal} {Eenheid}";
}

/// <summary>How long each kind of data is kept, from when it came. What is still open stays, however old.</summary>
public sealed record Bewaartermijnen
{
    // Wmo 2015, art. 5.3.4: personal data are kept for fifteen years.
    private static readonly Bewaartermijn Wettelijk = new(15, "jaar");

    /// <summary>Messages themselves, as XML.</summary>
    public Bewaartermijn Inhoud { get; init; } = Wettelijk;

    /// <summary>What is known of a message besides itself: status, findings, timeline, deadlines.</summary>
    public Bewaartermijn Berichten { get; init; } = Wettelijk;

    /// <summary>What messages said about a client; a client's dossier goes as a whole.</summary>
    public Bewaartermijn Dossiers { get; init; } = Wettelijk;

    /// <summary>Signals to people and backoffices.</summary>
    public Bewaartermijn Signalen { get; init; } = new(1, "jaar");

    /// <summary>Dead letters that were solved or archived, from when that happened.</summary>
    public Bewaartermijn Deadletters { get; init; } = new(1, "jaar");

    /// <summary>What operators did.</summary>
    public Bewaartermijn Audit { get; init; } = new(0, Bewaartermijn.Altijd);
}
