using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Termijnen;

/// <summary>Turns a number of working days into the last moment that is in time, on the Dutch calendar.</summary>
public static class Termijnklok
{
    /// <summary>What is due on a heenbericht: its retourbericht, three working days after receipt (OP090).</summary>
    public const string Retourbericht = "retourbericht";

    private const int WerkdagenVoorRetour = 3;

    /// <summary>
    /// The end of the third working day after receipt. What arrives on a free day counts as received on the next
    /// working day.
    /// </summary>
    public static DateTimeOffset RetourUiterlijk(DateTimeOffset ontvangenOp)
    {
        var dag = Kalender.Dag(ontvangenOp);
        return EindeVan(Werkdagen.Na(Werkdagen.VanafWerkdag(dag), WerkdagenVoorRetour));
    }

    private static DateTimeOffset EindeVan(DateOnly dag)
    {
        var middernacht = dag.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(middernacht, Kalender.Amsterdam.GetUtcOffset(middernacht)).AddMicroseconds(-1);
    }
}
