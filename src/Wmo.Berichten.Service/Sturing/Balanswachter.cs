using Wmo.Berichten.Keten.Sturing;

namespace Wmo.Berichten.Service.Sturing;

/// <summary>Looks now and then whether the balance of today has been checked.</summary>
internal sealed class Balanswachter(Balans balans, TimeProvider klok, ILogger<Balanswachter> logger) : BackgroundService
{
    private static readonly TimeSpan Rondgang = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tikken = new PeriodicTimer(Rondgang, klok);
        while (await tikken.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await balans.ControleerAsync(stoppingToken);
            }
            catch (Exception fout) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(fout, "De balans kon niet worden gecontroleerd; over {Rondgang} wordt het opnieuw geprobeerd.", Rondgang);
            }
        }
    }
}
