namespace Wmo.Berichten.Ggk;

/// <summary>A way to hand an envelope to the chain: <c>lus</c> (simulator in process), <c>soap</c>, <c>map</c> (files).</summary>
public interface IKanaal
{
    /// <summary>
    /// Hands over one envelope. Technical trouble is an exception and the same envelope is tried again;
    /// the other side knows a repeated try by its reference number.
    /// </summary>
    /// <exception cref="KanaalException">The chain cannot be reached for now, or does not do what it should.</exception>
    Task<Aflevering> VerstuurAsync(Envelop envelop, CancellationToken annulering);
}

/// <summary>Takes in what the chain delivers.</summary>
public interface IEnvelopOntvanger
{
    /// <summary>
    /// Stores the envelope durably and then acknowledges it (Bv03), or says why it cannot (Fo03). A repeated delivery
    /// is acknowledged again and has no other effect.
    /// </summary>
    /// <param name="envelop">As <see cref="EnvelopReader"/> read it.</param>
    /// <param name="annulering">Stops it.</param>
    Task<Aflevering> OntvangAsync(Envelop envelop, CancellationToken annulering);
}

/// <summary>What the other side said to an envelope that was handed over.</summary>
public abstract record Aflevering
{
    private Aflevering()
    {
    }

    /// <summary>
    /// Whether the channel itself tried more than once before it had this answer. "Not unique" then means that an earlier
    /// try had arrived.
    /// </summary>
    public bool Herhaald { get; init; }

    /// <summary>Bv03: taken over; the answer comes later, in an envelope of its own.</summary>
    public sealed record Bevestigd : Aflevering;

    /// <summary>Fo03: refused at the door, for good. A Fo03 that blames its own side is technical trouble.</summary>
    /// <param name="Fout">Why.</param>
    public sealed record Geweigerd(Fout Fout) : Aflevering;
}
