using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Keten.Signalen;

/// <summary>Gives signals their place in the stream: at once after a commit, and now and then for what others left.</summary>
/// <remarks>
/// A place is given after the commit because an engine with many writers commits in another order than it counts: a reader
/// that had seen the higher number would never look for the lower one again.
/// </remarks>
public sealed class Signaalnummering(IOpslag opslag, Signaalwekker wekker, TimeProvider klok, ILogger<Signaalnummering> logger)
    : BackgroundService
{
    private const int PerKeer = 500;
    private static readonly TimeSpan Rondgang = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var volgende = wekker.Volgende;
            try
            {
                while (await opslag.InTransactieAsync((transactie, stop) => transactie.Signalen.NummerAsync(PerKeer, stop), stoppingToken) > 0)
                {
                }
            }
            catch (Exception fout) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(fout, "Signalen konden hun plaats niet krijgen; over {Rondgang} wordt het opnieuw geprobeerd.", Rondgang);
            }

            await Signaalwekker.WachtAsync(volgende, Rondgang, klok, stoppingToken);
        }
    }
}
