using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Termijnen;

/// <summary>Counts deadlines on the Dutch calendar, with the extra free days that were agreed on.</summary>
/// <remarks>
/// A deadline that ends on a free day runs on to the next working day, as the Algemene termijnenwet (article 1) has it; one
/// that is counted back from a day does not.
/// </remarks>
public sealed class Werkkalender(IEnumerable<DateOnly> extraVrijeDagen)
{
    private readonly HashSet<DateOnly> extra = [.. extraVrijeDagen];

    /// <summary>True on a day that deadlines count.</summary>
    public bool IsWerkdag(DateOnly dag) => Werkdagen.IsWerkdag(dag) && !extra.Contains(dag);

    /// <summary>The day itself when it is a working day, else the first one after it.</summary>
    public DateOnly VanafWerkdag(DateOnly dag)
    {
        while (!IsWerkdag(dag))
            dag = dag.AddDays(1);
        return dag;
    }

    /// <summary>The day that a message counts as received: what arrives on a free day counts from the next working day.</summary>
    public DateOnly Ontvangstdag(DateTimeOffset ontvangen) => VanafWerkdag(Kalender.Dag(ontvangen));

    /// <summary>The last day of a deadline that begins the day after <paramref name="dag"/>.</summary>
    public DateOnly Na(DateOnly dag, Termijnduur duur) => duur.Eenheid switch
    {
        Termijneenheid.Werkdagen => Werkdag(dag, duur.Aantal, stap: 1),
        Termijneenheid.Dagen => VanafWerkdag(dag.AddDays(duur.Aantal)),
        Termijneenheid.Weken => VanafWerkdag(dag.AddDays(7 * duur.Aantal)),
        _ => VanafWerkdag(dag.AddMonths(duur.Aantal)),
    };

    /// <summary>
    /// The last day of a deadline that begins when the month of this first day has ended: after February three months last to
    /// the end of May.
    /// </summary>
    public DateOnly NaMaand(DateOnly maand, Termijnduur duur) => duur.Eenheid == Termijneenheid.Maanden
        ? VanafWerkdag(maand.AddMonths(duur.Aantal + 1).AddDays(-1))
        : Na(maand.AddMonths(1).AddDays(-1), duur);

    /// <summary>The day that lies so long before another.</summary>
    public DateOnly Voor(DateOnly dag, Termijnduur duur) => duur.Eenheid switch
    {
        Termijneenheid.Werkdagen => Werkdag(dag, duur.Aantal, stap: -1),
        Termijneenheid.Dagen => dag.AddDays(-duur.Aantal),
        Termijneenheid.Weken => dag.AddDays(-7 * duur.Aantal),
        _ => dag.AddMonths(-duur.Aantal),
    };

    /// <summary>The first moment of a day.</summary>
    public static DateTimeOffset Begin(DateOnly dag)
    {
        var middernacht = dag.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(middernacht, Kalender.Amsterdam.GetUtcOffset(middernacht));
    }

    /// <summary>The last moment of a day that storage can hold.</summary>
    public static DateTimeOffset Einde(DateOnly dag)
    {
        var morgen = Begin(dag.AddDays(1));
        return morgen.AddMicroseconds(-1);
    }

    private DateOnly Werkdag(DateOnly dag, int aantal, int stap)
    {
        while (aantal > 0)
        {
            dag = dag.AddDays(stap);
            if (IsWerkdag(dag))
                aantal--;
        }

        return dag;
    }
}
