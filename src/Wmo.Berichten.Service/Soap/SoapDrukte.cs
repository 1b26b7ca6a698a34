using System.Threading.RateLimiting;

namespace Wmo.Berichten.Service.Soap;

/// <summary>
/// Bounds what envelopes take of memory together: each counts for the megabytes that it says it has, so that many small ones go
/// at a time and few large ones.
/// </summary>
internal sealed class SoapDrukte : IDisposable
{
    private const int Megabyte = 1024 * 1024;
    private const int Grootste = 25;

    private readonly ConcurrencyLimiter plaatsen = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = 3 * Grootste,
        QueueLimit = 10 * Grootste,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Waits for room, unless too many wait already.</summary>
    public ValueTask<RateLimitLease> NeemPlaatsAsync(long? lengte, CancellationToken annulering) =>
        plaatsen.AcquireAsync(lengte is { } bekend ? (int)Math.Clamp(bekend / Megabyte, 1, Grootste) : Grootste, annulering);

    public void Dispose() => plaatsen.Dispose();
}
