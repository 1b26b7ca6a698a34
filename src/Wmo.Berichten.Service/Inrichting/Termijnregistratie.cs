using System.Globalization;
using Wmo.Berichten.Keten.Partijen;
using Wmo.Berichten.Keten.Regioprofielen;
using Wmo.Berichten.Keten.Termijnen;

namespace Wmo.Berichten.Service.Inrichting;

/// <summary>Wires the deadlines and who watches them: <c>Termijnen:ExtraVrijeDagen:n</c>, on top of those of a profile.</summary>
internal static class Termijnregistratie
{
    /// <exception cref="InvalidOperationException">The configuration is wrong; the message says how.</exception>
    public static IServiceCollection AddTermijnen(this IServiceCollection services, IConfiguration configuratie)
    {
        DateOnly[] extra = [.. configuratie.GetSection("Termijnen:ExtraVrijeDagen").GetChildren().Select(LeesDag)];
        services.AddSingleton(provider =>
        {
            var regio = provider.GetRequiredService<Regioregister>();
            var afspraken = provider.GetRequiredService<Afsprakenregister>();
            return new Termijnbeleid(gemeente => Met(regio.Voor(gemeente).Termijnen, extra), afspraken.Tussen);
        });
        services.AddSingleton<Termijnbewaking>();
        services.AddSingleton<Momentmelding>();
        services.AddSingleton<Termijnwacht>();
        return services.AddHostedService<Termijnwachter>();
    }

    private static Termijnregels Met(Termijnregels regels, DateOnly[] extra) =>
        extra.Length == 0 ? regels : regels with { ExtraVrijeDagen = [.. regels.ExtraVrijeDagen, .. extra] };

    private static DateOnly LeesDag(IConfigurationSection sectie) =>
        DateOnly.TryParseExact(sectie.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)
            ? dag
            : throw new InvalidOperationException($"{sectie.Path} is '{sectie.Value}'; schrijf een datum als 2027-05-07.");
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
