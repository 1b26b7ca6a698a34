using Microsoft.Extensions.Diagnostics.HealthChecks;
using Wmo.Berichten.Ggk.Soap;

namespace Wmo.Berichten.Service.Soap;

/// <summary>
/// Says what is wrong, or will be, with the connection to the GGK. Only an expired certificate of our own makes the service
/// unhealthy: anything else passes by itself or lies with the other side.
/// </summary>
internal sealed class SoapHealthCheck(EigenCertificaat eigenCertificaat, Verbindingstoezicht toezicht, TimeProvider klok, IServiceProvider diensten) : IHealthCheck
{
    private static readonly TimeSpan Waarschuwing = TimeSpan.FromDays(30);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Oordeel());

    private HealthCheckResult Oordeel()
    {
        var klachten = toezicht.Weigeringen.ToList();
        if (diensten.GetService<SoapKanaal>() is { IsOnderbroken: true })
            klachten.Add("Het GGK blijft fouten geven en wordt even met rust gelaten.");

        var certificaten = eigenCertificaat.Nu;
        if (eigenCertificaat.Klacht is { } klacht)
            klachten.Add(klacht);
        if (certificaten is [var eigen, ..])
        {
            var over = new DateTimeOffset(eigen.NotAfter) - klok.GetUtcNow();
            if (over <= TimeSpan.Zero)
                return HealthCheckResult.Unhealthy($"Het eigen certificaat is verlopen op {eigen.NotAfter:yyyy-MM-dd}.");
            if (over <= Waarschuwing)
                klachten.Add($"Het eigen certificaat verloopt op {eigen.NotAfter:yyyy-MM-dd}.");
        }

        return klachten.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(string.Join(' ', klachten));
    }
}
