using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Tests.Hulp;

/// <summary>Stands still at noon of a day until the test puts it on another; waiting takes the real time.</summary>
internal sealed class Kalenderklok : TimeProvider
{
    private static readonly TimeOnly Middag = new(12, 0);

    public DateOnly Dag { get; set; } = new(2025, 1, 1);

    public override DateTimeOffset GetUtcNow()
    {
        var middag = Dag.ToDateTime(Middag);
        return new DateTimeOffset(middag, Kalender.Amsterdam.GetUtcOffset(middag)).ToUniversalTime();
    }
}
