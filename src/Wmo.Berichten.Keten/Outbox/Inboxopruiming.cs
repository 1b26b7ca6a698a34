using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Keten.Outbox;

/// <summary>
/// Forgets commands that were taken in long ago. Their outbox row went when they had their effect, so that after it only the
/// broker can bring them: what stands in a queue, or what a person puts back there.
/// </summary>
public sealed class Inboxopruiming(IOpslag opslag, TimeProvider klok, ILogger<Inboxopruiming> logger) : BackgroundService
{
    /// <summary>How long a command is remembered after it had its effect.</summary>
    public static readonly TimeSpan Bewaartijd = TimeSpan.FromDays(30);

    private const int PerKeer = 500;
    private static readonly TimeSpan Rondgang = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await RuimOpAsync(stoppingToken);
            }
            catch (Exception fout) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(fout, "De inbox kon niet worden opgeruimd; over {Rondgang} wordt het opnieuw geprobeerd.", Rondgang);
            }

            await Task.Delay(Rondgang, klok, stoppingToken);
        }
    }

    /// <summary>Forgets what may be forgotten now, in batches: other work goes in between.</summary>
    public async Task RuimOpAsync(CancellationToken annulering)
    {
        var voor = klok.GetUtcNow() - Bewaartijd;
        while (await opslag.InTransactieAsync((transactie, stop) => transactie.Inbox.RuimOpAsync(voor, PerKeer, stop), annulering) == PerKeer)
        {
        }
    }
}
