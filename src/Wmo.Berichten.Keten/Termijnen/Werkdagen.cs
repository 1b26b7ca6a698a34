namespace Wmo.Berichten.Keten.Termijnen;

/// <summary>
/// Working days by the Algemene termijnenwet: every day but Saturday, Sunday, the public holidays of article 3 and
/// Good Friday, which is equated with them. 5 May counts as free in every year.
/// </summary>
public static class Werkdagen
{
    /// <summary>First year that is computed.</summary>
    public const int EersteJaar = 2015;

    /// <summary>Last year that is computed.</summary>
    public const int LaatsteJaar = 2100;

    /// <summary>True on a day that deadlines count.</summary>
    public static bool IsWerkdag(DateOnly dag) =>
        dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsFeestdag(dag);

    /// <summary>The <paramref name="aantal"/>-th working day after <paramref name="dag"/>; zero gives the day itself.</summary>
    public static DateOnly Na(DateOnly dag, int aantal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(aantal);
        while (aantal > 0)
        {
            dag = dag.AddDays(1);
            if (IsWerkdag(dag))
                aantal--;
        }

        return dag;
    }

    /// <summary>The day itself when it is a working day, else the first one after it.</summary>
    public static DateOnly VanafWerkdag(DateOnly dag) => IsWerkdag(dag) ? dag : Na(dag, 1);

    private static bool IsFeestdag(DateOnly dag) =>
        (dag.Month, dag.Day) is (1, 1) or (5, 5) or (12, 25) or (12, 26)
        || dag == Koningsdag(dag.Year)
        || dag.DayNumber - Pasen(dag.Year).DayNumber is GoedeVrijdag or TweedePaasdag or Hemelvaart or TweedePinksterdag;

    private const int GoedeVrijdag = -2;
    private const int TweedePaasdag = 1;
    private const int Hemelvaart = 39;
    private const int TweedePinksterdag = 50;

    private static DateOnly Koningsdag(int jaar)
    {
        var dag = new DateOnly(jaar, 4, 27);
        return dag.DayOfWeek == DayOfWeek.Sunday ? dag.AddDays(-1) : dag;
    }

    /// <summary>Easter Sunday of the Gregorian calendar: golden number, century corrections and epact.</summary>
    private static DateOnly Pasen(int jaar)
    {
        var gulden = jaar % 19;
        var eeuw = jaar / 100;
        var epact = (eeuw - eeuw / 4 - (8 * eeuw + 13) / 25 + 19 * gulden + 15) % 30;
        epact -= epact / 28 * (1 - 29 / (epact + 1) * ((21 - gulden) / 11));
        var weekdag = (jaar + jaar / 4 + epact + 2 - eeuw + eeuw / 4) % 7;
        var zondag = epact - weekdag;
        var maand = 3 + (zondag + 40) / 44;
        return new DateOnly(jaar, maand, zondag + 28 - 31 * (maand / 4));
    }
}
