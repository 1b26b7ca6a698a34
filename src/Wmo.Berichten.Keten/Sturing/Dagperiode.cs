using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Sturing;

/// <summary>Days of the Dutch calendar, the last one included.</summary>
public sealed record Dagperiode(DateOnly Van, DateOnly Tot)
{
    /// <summary>The first moment.</summary>
    public DateTimeOffset Begin => Middernacht(Van);

    /// <summary>The first moment after it.</summary>
    public DateTimeOffset Einde => Middernacht(Tot.AddDays(1));

    private static DateTimeOffset Middernacht(DateOnly dag)
    {
        var middernacht = dag.ToDateTime(TimeOnly.MinValue);
        return new(middernacht, Kalender.Amsterdam.GetUtcOffset(middernacht));
    }
}
