using Wmo.Berichten.Keten.Termijnen;

namespace Wmo.Berichten.Service.Inrichting;

/// <summary>Wires the deadlines and who watches them.</summary>
internal static class Termijnregistratie
{
    public static IServiceCollection AddTermijnen(this IServiceCollection services)
    {
        services.AddSingleton<Termijnbeleid>();
        services.AddSingleton<Termijnbewaking>();
        services.AddSingleton<Momentmelding>();
        services.AddSingleton<Termijnwacht>();
        return services.AddHostedService<Termijnwachter>();
    }
}

/// <summary>
/// Looks when the next deadline is due, and every few seconds for what another instance or a message added. Several may run.
/// </summary>
internal sealed class Termijnwachter(Termijnwacht wacht, TimeProvider klok, ILogger<Termijnwachter> logger) : BackgroundService
{
    private static readonly TimeSpan Rondgang = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var eerste = await RondeAsync(stoppingToken);
            var rest = (eerste - klok.GetUtcNow()) ?? Rondgang;

            // Never at once: a timer may be a little early, and a row may be held by another instance.
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Clamp(rest.TotalMilliseconds + 1, 50, Rondgang.TotalMilliseconds)), klok, stoppingToken);
        }
    }

    private async Task<DateTimeOffset?> RondeAsync(CancellationToken annulering)
    {
        try
        {
            return await wacht.RondeAsync(annulering);
        }
        catch (Exception fout) when (!annulering.IsCancellationRequested)
        {
            logger.LogError(fout, "De termijnen konden niet worden nagekeken; het wordt opnieuw geprobeerd.");
            return null;
        }
    }
}
