using System.Diagnostics;
using Wmo.Berichten.Basis;

namespace Wmo.Berichten.Regels.Volumes;

/// <summary>
/// How much may be declared on a toewijzing that has an Omvang, in its smallest unit
/// (<see cref="Eenheden.InKleinsteEenheid"/>): whole numbers, so that a comparison is exact.
/// </summary>
/// <param name="Omvang">Volume, unit and frequency that were granted.</param>
/// <param name="Categorie">Category of the product that was granted.</param>
/// <param name="Ingangsdatum">First day of the toewijzing.</param>
/// <param name="Einddatum">Last day of the toewijzing; null as long as none was set.</param>
internal sealed record Toewijzingsvolume(Omvang Omvang, ProductCategorie? Categorie, DateOnly Ingangsdatum, DateOnly? Einddatum)
{
    // What a month of household help may take of the weekly volume, however many weeks it has (TR321, IV077).
    private const int WekenHuishoudelijkeHulp = 6;

    /// <summary>
    /// The most that one prestatie may hold (TR321): the granted volume for each day, week or month of its ProductPeriode
    /// within the toewijzing; a broken week or month counts in full (IV077, IV078). Nothing when no day is within it.
    /// </summary>
    /// <remarks>
    /// IV078 leaves a broken period of an outputgerichte toewijzing to gemeente and aanbieder. What they agreed is not in
    /// the messages, so the full volume is the maximum there too.
    /// </remarks>
    public long Maximum(Periode productPeriode) =>
        productPeriode.Doorsnede(Ingangsdatum, Einddatum) is { } deel ? Volume(deel, Weken(deel)) : 0;

    /// <summary>
    /// The most that all prestaties together may hold (TR322): what the whole duration of the toewijzing gives, broken weeks
    /// and months in full. Less than its product periods have together when they share a week. Null when there is no such
    /// maximum, because the toewijzing has no end yet.
    /// </summary>
    /// <remarks>
    /// Without an end there is no duration to calculate with. The declared volume is bounded then too: each period by TR321,
    /// and TR389 has each period declared once. A weekly volume always has an end (CD076).
    /// </remarks>
    public long? MaximumTotaal
    {
        get
        {
            // A volume for the duration as a whole is what it is, however long that will be.
            if (Omvang.Frequentie == Frequentie.Totaal)
                return PerTijdvak;

            if (Einddatum is not { } einde)
                return null;

            var looptijd = new Periode(Ingangsdatum, einde);
            return Volume(looptijd, looptijd.Weken);
        }
    }

    private long PerTijdvak => Omvang.Eenheid.InKleinsteEenheid(Omvang.Volume);

    private long Volume(Periode periode, int weken) => checked(PerTijdvak * Omvang.Frequentie switch
    {
        Frequentie.Dagelijks => periode.Dagen,
        Frequentie.Wekelijks => weken,
        Frequentie.Maandelijks => periode.Maanden,
        Frequentie.Totaal => 1,
        _ => throw new UnreachableException(),
    });

    /// <summary>
    /// How many times a product period may take the weekly volume: by the weeks that it touches, or for output by its
    /// Sundays, so that no week is paid for in two periods (IV076, IV077).
    /// </summary>
    private int Weken(Periode deel)
    {
        if (Omvang.Eenheid.IsOutput())
            return deel.Zondagen + (TeldagGebrokenWeek is { } dag && deel.Bevat(dag) ? 1 : 0);

        return Categorie == ProductCategorie.HuishoudelijkeHulp ? WekenHuishoudelijkeHulp : deel.Weken;
    }

    /// <summary>
    /// The day with which a last week without Sunday counts: the last Sunday of the toewijzing (IV076). A toewijzing that
    /// has no Sunday at all counts its only week with its last day, which the text leaves open. Null when the toewijzing
    /// ends on a Sunday or has no end.
    /// </summary>
    private DateOnly? TeldagGebrokenWeek
    {
        get
        {
            if (Einddatum is not { DayOfWeek: not DayOfWeek.Sunday } eind)
                return null;

            // As a number: the Sunday before the first days of the calendar is not a date.
            var zondag = eind.DayNumber - (int)eind.DayOfWeek;
            return zondag < Ingangsdatum.DayNumber ? eind : DateOnly.FromDayNumber(zondag);
        }
    }
}
