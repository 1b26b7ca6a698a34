using Wmo.Berichten.Keten.Partijen;

namespace Wmo.Berichten.Service.Inrichting;

/// <summary>Says at the start which rules judge nothing, since nobody would miss a finding that never comes.</summary>
internal sealed class Startmelding(Afsprakenregister afspraken, ILogger<Startmelding> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var (regel, reden) in afspraken.Uitgeschakeld)
            logger.LogInformation("Regel {Regel} wordt niet beoordeeld. {Reden}", regel, reden);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
