using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Termijnen;

/// <summary>When something is said of a deadline: once before it lapses and once when it does, at most once a day, on working days.</summary>
public static class Seinplan
{
    /// <summary>True from the morning on which it is warned about, also when that is a free day and nothing is said yet.</summary>
    public static bool Nadert(this Termijn termijn, Termijnregels regels, DateTimeOffset nu) =>
        Vooraf(termijn, regels, new Werkkalender(regels.ExtraVrijeDagen)) <= nu;

    /// <summary>A deadline with the moment at which to look at it next.</summary>
    internal static Termijn Plan(this Termijn termijn, Termijnregels regels)
    {
        var kalender = new Werkkalender(regels.ExtraVrijeDagen);
        return termijn with { SeinOp = termijn.VoldaanOp is null ? Volgende(termijn, regels, kalender) : null };
    }

    /// <summary>A deadline of which this was said now.</summary>
    internal static Termijn Gaf(this Termijn termijn, Sein sein, DateTimeOffset nu, Termijnregels regels) =>
        (termijn with { Gegeven = sein, GegevenOp = nu }).Plan(regels);

    private static DateTimeOffset? Volgende(Termijn termijn, Termijnregels regels, Werkkalender kalender)
    {
        DateTimeOffset op;
        switch (termijn.Gegeven)
        {
            case null:
                op = Vooraf(termijn, regels, kalender);
                break;
            case Sein.Nadert:
                op = termijn.Uiterlijk.AddMicroseconds(1);
                break;
            default:
                return null;
        }

        op = OpWerkdag(op, kalender);
        return termijn.GegevenOp is { } eerder && Kalender.Dag(op) <= Kalender.Dag(eerder)
            ? Werkkalender.Begin(kalender.VanafWerkdag(Kalender.Dag(eerder).AddDays(1)))
            : op;
    }

    // From the morning of the last working day before: who reads it then has that day and the last one.
    private static DateTimeOffset Vooraf(Termijn termijn, Termijnregels regels, Werkkalender kalender)
    {
        var vooraf = Werkkalender.Begin(kalender.Voor(Kalender.Dag(termijn.Uiterlijk), regels.WaarschuwVooraf));
        return vooraf < termijn.Vanaf ? termijn.Vanaf : vooraf;
    }

    private static DateTimeOffset OpWerkdag(DateTimeOffset op, Werkkalender kalender)
    {
        var dag = Kalender.Dag(op);
        return kalender.IsWerkdag(dag) ? op : Werkkalender.Begin(kalender.VanafWerkdag(dag));
    }
}
