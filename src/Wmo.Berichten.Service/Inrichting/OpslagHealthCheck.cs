using Microsoft.Extensions.Diagnostics.HealthChecks;
using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Service.Inrichting;

/// <summary>Ready means: the database answers and its schema is up to date.</summary>
internal sealed class OpslagHealthCheck(IOpslag opslag) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await opslag.ControleerAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception fout) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("De opslag antwoordt niet.", fout);
        }
    }
}
