using Wmo.Berichten.Keten.Partijen;
using Wmo.Berichten.Keten.Regioprofielen;

namespace Wmo.Berichten.Service.Inrichting;

/// <summary>
/// Tells at the start which profile each gemeente has, and looks into the folder of profiles now and then: notifications of a file
/// system do not come from a shared disk or a mounted configuration.
/// </summary>
public sealed class Profielwachter(
    Regioregister regio, Partijregister partijen, bool metMap, TimeProvider klok, ILogger<Profielwachter> logger) : BackgroundService
{
    /// <summary>How often it looks.</summary>
    public static readonly TimeSpan Rondgang = TimeSpan.FromSeconds(5);

    // A folder that is gone for an hour is told once.
    private string? gemeld;

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var gemeente in partijen.Alle.Select(partij => partij.Code).Where(code => code.IsGemeente))
            logger.LogInformation("Gemeente {Gemeente} heeft regioprofiel {Profiel}.", gemeente, regio.Voor(gemeente));
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!metMap)
            return;

        using var tikken = new PeriodicTimer(Rondgang, klok);
        while (await tikken.WaitForNextTickAsync(stoppingToken))
            Ronde();
    }

    private void Ronde()
    {
        try
        {
            foreach (var (gemeente, oud, nieuw) in regio.Herlees())
                logger.LogWarning("{Wie} van regioprofiel {Oud} naar {Nieuw}.", gemeente is { } code ? $"Gemeente {code} gaat" : "Elke andere gemeente gaat", oud, nieuw);
            gemeld = null;
        }
        catch (OngeldigProfielException fout)
        {
            if (fout.Message != gemeld)
                logger.LogError("De regioprofielen zijn gewijzigd en niet goed; wat gold blijft gelden. {Klachten}", string.Join(" ", fout.Klachten));
            gemeld = fout.Message;
        }
    }
}
