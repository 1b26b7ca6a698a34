namespace Wmo.Berichten.Keten.Tests.Hulp;

/// <summary>Runs as every clock does, as far ahead as the test puts it; waiting takes the real time.</summary>
internal sealed class Vooruitklok : TimeProvider
{
    public TimeSpan Vooruit { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Vooruit;
}
