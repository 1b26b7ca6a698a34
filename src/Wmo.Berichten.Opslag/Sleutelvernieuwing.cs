namespace Wmo.Berichten.Opslag;

/// <summary>Lets an operator have a new key before the ring makes one by itself.</summary>
public sealed class Sleutelvernieuwing
{
    private readonly Inhoudsbeveiliging beveiliging;
    private readonly TimeProvider tijd;

    internal Sleutelvernieuwing(Inhoudsbeveiliging beveiliging, TimeProvider tijd) => (this.beveiliging, this.tijd) = (beveiliging, tijd);

    /// <summary>Makes the key; the answer is from when every process on this ring uses it, without a restart.</summary>
    public DateTimeOffset Vernieuw() => beveiliging.Vernieuw(tijd.GetUtcNow());
}
