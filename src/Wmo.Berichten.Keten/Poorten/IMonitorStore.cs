using Wmo.Berichten.Keten.Sturing;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Poorten;

/// <summary>A first start in a period, with what the client waited from.</summary>
/// <param name="Aanbieder">Who started.</param>
/// <param name="Nummer">ToewijzingNummer.</param>
/// <param name="Client">Keyed hash; tells clients apart and names none.</param>
/// <param name="ProductCategorie">Of the toewijzing; null of a generic one.</param>
/// <param name="ProductCode">Of the toewijzing; null when it is not specific.</param>
/// <param name="Toegewezen">Toewijzingsdatum of the first version.</param>
/// <param name="Ingangsdatum">Of the version that counts.</param>
/// <param name="Begindatum">First day of care; null while the client waits.</param>
public sealed record Wachttijd(
    Partijcode Aanbieder, int Nummer, string Client, string? ProductCategorie, string? ProductCode, DateOnly Toegewezen, DateOnly Ingangsdatum, DateOnly? Begindatum)
{
    /// <summary>
    /// From when the client waits: the later of both. Before the gemeente decides nobody can start, and before the
    /// Ingangsdatum nothing is owed.
    /// </summary>
    public DateOnly Vanaf => Toegewezen > Ingangsdatum ? Toegewezen : Ingangsdatum;

    /// <summary>Days until then, 0 when care began before: it was granted afterwards.</summary>
    public int Dagen(DateOnly tot) => Math.Max(0, tot.DayNumber - Vanaf.DayNumber);
}

/// <summary>How many of something one aanbieder has in one ProductCategorie.</summary>
/// <param name="Aanbieder">Who; empty for the whole gemeente.</param>
/// <param name="ProductCategorie">Null where the product is not known.</param>
/// <param name="Reden">Why care stopped; null of other counts.</param>
/// <param name="Aantal">How many.</param>
/// <param name="Clienten">Of how many clients.</param>
public sealed record Zorgtelling(Partijcode Aanbieder, string? ProductCategorie, string? Reden, long Aantal, long Clienten);

/// <summary>What was declared in one unit and became of it.</summary>
/// <param name="Aanbieder">Who.</param>
/// <param name="ProductCategorie">In which.</param>
/// <param name="Eenheid">Code of the unit.</param>
/// <param name="Status">One of <see cref="Regels.Dossiers.Prestatiestatus"/>.</param>
/// <param name="Volume">Debits less credits.</param>
/// <param name="Bedrag">Debits less credits, in cents.</param>
/// <param name="Clienten">Of how many clients.</param>
public sealed record Prestatietelling(
    Partijcode Aanbieder, string ProductCategorie, string Eenheid, string Status, long Volume, long Bedrag, long Clienten);

/// <summary>Cents of prestaties that were refused with a return code; with several codes they count with each.</summary>
public sealed record Afwijzingtelling(Partijcode Aanbieder, string ProductCategorie, string Retourcode, long Bedrag, long Clienten);

/// <summary>How often a return code was given.</summary>
public sealed record Retourcodetelling(Partijcode Aanbieder, string Soort, string Retourcode, long Aantal, long Berichten);

/// <summary>How long answers took on average, in hours; <c>In</c>: our answers to them, <c>Uit</c>: theirs to us.</summary>
public sealed record Antwoordtijd(Partijcode Aanbieder, string Richting, long Aantal, double Uren);

/// <summary>Deadlines of one kind that were met, missed and are not due yet.</summary>
/// <param name="Aanbieder">The other side; the gemeente itself where there is none yet.</param>
/// <param name="Soort">One of <see cref="Termijnsoorten"/>.</param>
/// <param name="Wie">Who had to act.</param>
/// <param name="Gehaald">Met in time.</param>
/// <param name="Gemist">Met late, or lapsed.</param>
/// <param name="Lopend">Open.</param>
/// <param name="Zaken">About how many toewijzingen, or messages: at least as many as clients.</param>
public sealed record Termijntelling(Partijcode Aanbieder, string Soort, Wie Wie, long Gehaald, long Gemist, long Lopend, long Zaken);

/// <summary>Everything that the monitor counts.</summary>
public sealed record Monitorcijfers(
    IReadOnlyList<Zorgtelling> Toewijzingen,
    IReadOnlyList<Zorgtelling> Starts,
    IReadOnlyList<Zorgtelling> Stops,
    IReadOnlyList<Prestatietelling> Prestaties,
    IReadOnlyList<Afwijzingtelling> Afwijzingen,
    IReadOnlyList<Retourcodetelling> Retourcodes,
    IReadOnlyList<Antwoordtijd> Antwoordtijden,
    IReadOnlyList<Termijntelling> Termijnen);

/// <summary>Counts messages and what they said, over a period. Reads only.</summary>
public interface IMonitorStore
{
    /// <summary>The figures of a gemeente; toewijzingen count that hold on a day of the period, deadlines that fall due in it.</summary>
    Task<Monitorcijfers> LeesAsync(Partijcode gemeente, Dagperiode periode, DateTimeOffset nu, CancellationToken annulering);

    /// <summary>First starts in the period.</summary>
    Task<IReadOnlyList<Wachttijd>> LeesWachttijdenAsync(Partijcode gemeente, Dagperiode periode, CancellationToken annulering);

    /// <summary>Toewijzingen that hold on this day and have no start, the longest waiting first.</summary>
    Task<IReadOnlyList<Wachttijd>> LeesWachtendenAsync(Partijcode gemeente, DateOnly dag, CancellationToken annulering);
}
