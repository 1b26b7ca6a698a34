namespace Wmo.Berichten.Regels.Volumes;

/// <summary>
/// Whole days from one date to another, both included. Everything is counted by arithmetic, so that a period of centuries
/// costs what a day costs.
/// </summary>
/// <param name="Begin">The first day.</param>
/// <param name="Eind">The last day; not before the first (CS003).</param>
internal readonly record struct Periode(DateOnly Begin, DateOnly Eind)
{
    private const int DagenPerWeek = 7;

    /// <summary>How many days.</summary>
    public int Dagen => Eind.DayNumber - Begin.DayNumber + 1;

    /// <summary>How many weeks of Monday to Sunday are touched, broken ones included (ISO 8601: a week over New Year is one week).</summary>
    public int Weken => Week(Eind.DayNumber) - Week(Begin.DayNumber) + 1;

    /// <summary>How many calendar months are touched, broken ones included.</summary>
    public int Maanden => ((Eind.Year - Begin.Year) * 12) + Eind.Month - Begin.Month + 1;

    /// <summary>How many Sundays: the weeks that end within the period.</summary>
    public int Zondagen => Week(Eind.DayNumber + 1) - Week(Begin.DayNumber);

    /// <summary>Whether the day lies within the period.</summary>
    public bool Bevat(DateOnly dag) => Begin <= dag && dag <= Eind;

    /// <summary>The days that are also of another period, which may have no end; null when there are none.</summary>
    public Periode? Doorsnede(DateOnly begin, DateOnly? eind)
    {
        var eerste = begin > Begin ? begin : Begin;
        var laatste = eind < Eind ? eind.Value : Eind;
        return eerste <= laatste ? new(eerste, laatste) : null;
    }

    // Day 0 of the calendar, 1 January of the year 1, is a Monday.
    private static int Week(int dag) => dag / DagenPerWeek;
}
