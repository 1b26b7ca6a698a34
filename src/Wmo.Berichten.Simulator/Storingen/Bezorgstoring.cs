using Wmo.Berichten.Ggk;

namespace Wmo.Berichten.Simulator.Storingen;

/// <summary>Strikes an envelope on its way to the receiver.</summary>
internal abstract record Bezorgstoring : Storing
{
    /// <summary>Delivers, otherwise than <paramref name="bezorg"/> alone would.</summary>
    public abstract Task BezorgAsync(Envelop envelop, Func<Envelop, Task> bezorg, TimeProvider klok, CancellationToken einde);
}

/// <summary>The envelope arrives later.</summary>
internal sealed record Vertraging : Bezorgstoring
{
    /// <summary>How much later, in milliseconds.</summary>
    public int Ms { get; init; } = 1000;

    public override string? Bezwaar() => base.Bezwaar() ?? Wachttijd.Bezwaar(Naam, Ms);

    public override async Task BezorgAsync(Envelop envelop, Func<Envelop, Task> bezorg, TimeProvider klok, CancellationToken einde)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(Ms), klok, einde);
        await bezorg(envelop);
    }
}

/// <summary>The envelope is held for a time by chance, so that others overtake it.</summary>
internal sealed record Volgorde : Bezorgstoring
{
    /// <summary>How long at most, in milliseconds.</summary>
    public int Ms { get; init; } = 1000;

    public override string? Bezwaar() => base.Bezwaar() ?? Wachttijd.Bezwaar(Naam, Ms);

    public override async Task BezorgAsync(Envelop envelop, Func<Envelop, Task> bezorg, TimeProvider klok, CancellationToken einde)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * Ms), klok, einde);
        await bezorg(envelop);
    }
}

/// <summary>The envelope arrives twice, at the same moment.</summary>
internal sealed record Dubbel : Bezorgstoring
{
    public override Task BezorgAsync(Envelop envelop, Func<Envelop, Task> bezorg, TimeProvider klok, CancellationToken einde) =>
        Task.WhenAll(bezorg(envelop), bezorg(envelop));
}

/// <summary>Before the envelope comes one that is larger than the chain carries, of the GGK itself: nobody is told that it is refused.</summary>
internal sealed record EnvelopTeGroot : Bezorgstoring
{
    private const int Grootte = 20 * 1024 * 1024;

    public override async Task BezorgAsync(Envelop envelop, Func<Envelop, Task> bezorg, TimeProvider klok, CancellationToken einde)
    {
        // A Fo01 has no payload to make larger.
        if (envelop.Soort is not Envelopsoort.Fo01)
            await bezorg(envelop with
            {
                Zender = Ketencontrole.Inlichtingenbureau,
                Referentienummer = Ketencontrole.AfgeleidReferentienummer(envelop.Referentienummer, Naam),
                Inhoud = new byte[Grootte],
            });
        await bezorg(envelop);
    }
}
