using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Poorten;

/// <summary>Deadlines, and the moments that only a backoffice knows.</summary>
public interface ITermijnStore
{
    /// <summary>Opens a deadline; opening the same one again changes nothing.</summary>
    Task OpenAsync(Termijn termijn, CancellationToken annulering);

    /// <summary>
    /// Meets a deadline. Where the meeting event overtook the opening one, a later <see cref="OpenAsync"/> must not open it
    /// again: order of arrival carries no meaning (OP080).
    /// </summary>
    Task VoldoeAsync(Termijnsleutel sleutel, DateTimeOffset op, CancellationToken annulering);

    /// <summary>Takes an open deadline away: what it counted from did not count after all.</summary>
    Task TrekInAsync(Termijnsleutel sleutel, CancellationToken annulering);

    /// <summary>A deadline; null when it was not opened.</summary>
    Task<Termijn?> VindAsync(Termijnsleutel sleutel, CancellationToken annulering);

    /// <summary>What the facts of a message in the dossier touch.</summary>
    Task<Termijnbereik> LeesBereikAsync(Guid berichtId, CancellationToken annulering);

    /// <summary>Notes which months a declaratie is about that waits for a person: it was handed in, and books nothing yet.</summary>
    Task LegVoorAsync(OpgeslagenBericht declaratie, IReadOnlyCollection<Declaratiemaand> maanden, CancellationToken annulering);

    /// <summary>The declaratie waits no longer: what counts of it stands in the dossier.</summary>
    Task NeemTerugAsync(Guid berichtId, CancellationToken annulering);

    /// <summary>What the deadlines within reach follow from, in a fixed number of queries.</summary>
    Task<Termijnfeiten> LeesFeitenAsync(Partijcode partij, Partijcode tegenpartij, Termijnbereik bereik, CancellationToken annulering);

    /// <summary>The deadlines within reach.</summary>
    Task<IReadOnlyList<Termijn>> LeesAsync(Partijcode partij, Partijcode tegenpartij, Termijnbereik bereik, CancellationToken annulering);

    /// <summary>Writes deadlines as they are, new or known; all between the same two.</summary>
    Task SchrijfAsync(IReadOnlyCollection<Termijn> termijnen, CancellationToken annulering);

    /// <summary>Removes deadlines that nothing leads to any more; all between the same two.</summary>
    Task VerwijderAsync(IReadOnlyCollection<Termijnsleutel> sleutels, CancellationToken annulering);

    /// <summary>How many deadlines of a partij lapsed and were not met since.</summary>
    Task<int> TelVerstrekenAsync(Partijcode partij, DateTimeOffset nu, CancellationToken annulering);

    /// <summary>Open or lapsed deadlines of a partij, what lapses first in front.</summary>
    Task<IReadOnlyList<Termijnregel>> ZoekAsync(Partijcode partij, Termijnfilter filter, CancellationToken annulering);

    /// <summary>The first moment at which there is something to do, of all partijen; null when there is nothing.</summary>
    Task<DateTimeOffset?> EersteMomentAsync(CancellationToken annulering);

    /// <summary>Deadlines of which something is to be said, oldest first; what another instance is about is passed over.</summary>
    Task<IReadOnlyList<Termijn>> LeesTeSeinenAsync(int aantal, DateTimeOffset nu, CancellationToken annulering);

    /// <summary>
    /// Notes what is said of a deadline and when to look at it next. False when another instance did, or when it changed
    /// since it was read.
    /// </summary>
    Task<bool> NoteerSeinAsync(Termijn gelezen, Termijn daarna, CancellationToken annulering);

    /// <summary>Deadlines whose toewijzing must be worked out again, oldest first.</summary>
    Task<IReadOnlyList<Termijn>> LeesTeHerzienAsync(int aantal, DateTimeOffset nu, CancellationToken annulering);

    /// <summary>Keeps a moment; false when it was reported before.</summary>
    Task<bool> VoegMomentToeAsync(Partijcode partij, Partijcode tegenpartij, Moment moment, DateTimeOffset op, CancellationToken annulering);

    /// <summary>Takes a moment back; false when it was not reported.</summary>
    Task<bool> TrekMomentInAsync(Partijcode partij, Partijcode tegenpartij, Moment moment, CancellationToken annulering);

    /// <summary>The other sides with whom this partij has a toewijzing of this number.</summary>
    Task<IReadOnlyList<Partijcode>> LeesTegenpartijenAsync(Partijcode partij, int toewijzing, CancellationToken annulering);
}

/// <summary>What to list.</summary>
/// <param name="Nu">Which moment it is.</param>
/// <param name="Verstreken">True for what lapsed, false for what is open and did not lapse.</param>
/// <param name="Na">Continue after this place.</param>
/// <param name="Aantal">Deadlines per page.</param>
public sealed record Termijnfilter(DateTimeOffset Nu, bool Verstreken, Termijnplaats? Na, int Aantal = 100);
