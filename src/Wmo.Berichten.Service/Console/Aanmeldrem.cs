using System.Net;
using System.Threading.RateLimiting;

namespace Wmo.Berichten.Service.Console;

/// <summary>Ten unknown keys a minute from one address, and then a rest. Who knows his key is not counted.</summary>
internal sealed class Aanmeldrem : IDisposable
{
    private const int Pogingen = 10;
    private static readonly TimeSpan Venster = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<IPAddress> teller = PartitionedRateLimiter.Create<IPAddress, IPAddress>(adres =>
        RateLimitPartition.GetFixedWindowLimiter(adres, _ => new FixedWindowRateLimiterOptions { PermitLimit = Pogingen, Window = Venster }));

    public bool MagProberen(IPAddress adres) => teller.GetStatistics(adres) is not { CurrentAvailablePermits: <= 0 };

    public void Mislukte(IPAddress adres) => teller.AttemptAcquire(adres).Dispose();

    public void Dispose() => teller.Dispose();
}
