using Wmo.Berichten.Ggk.Mappen;

namespace Wmo.Berichten.Service.Kanalen;

/// <summary>Looks into the in-folder now and then: notifications of a file system do not come from a shared disk.</summary>
internal sealed class Mapwachter(Mapinname inname, TimeProvider klok, ILogger<Mapwachter> logger) : BackgroundService
{
    private static readonly TimeSpan Rondgang = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tikken = new PeriodicTimer(Rondgang, klok);
        while (await tikken.WaitForNextTickAsync(stoppingToken))
            await RondeAsync(stoppingToken);
    }

    // Files are not named in the log: who names them is not us.
    private async Task RondeAsync(CancellationToken annulering)
    {
        try
        {
            var ronde = await inname.NeemInAsync(annulering);
            if (ronde.Geweigerd > 0)
                logger.LogWarning("Van de bestanden in Map:In zijn er {Aantal} geweigerd; in Map:Geweigerd staat bij elk de reden.", ronde.Geweigerd);
            foreach (var fout in ronde.Fouten)
                logger.LogError(fout, "Een bestand uit Map:In kon niet worden ingenomen; het wordt opnieuw geprobeerd.");
        }
        catch (IOException fout)
        {
            logger.LogError(fout, "De map Map:In kon niet worden gelezen; het wordt opnieuw geprobeerd.");
        }
        catch (UnauthorizedAccessException fout)
        {
            logger.LogError(fout, "De map Map:In mag niet worden gelezen; het wordt opnieuw geprobeerd.");
        }
    }
}
