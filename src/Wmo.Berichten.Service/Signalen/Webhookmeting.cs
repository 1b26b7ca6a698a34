using System.Diagnostics.Metrics;
using Wmo.Berichten.Keten.Partijen;
using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Service.Signalen;

/// <summary>Measures now and then, per partij, how many signals wait for a webhook and how many were given up.</summary>
internal sealed class Webhookmeting(
    IOpslag opslag, Partijregister partijen, IMeterFactory meters, TimeProvider klok, ILogger<Webhookmeting> logger)
    : BackgroundService
{
    /// <summary>Name of the meter.</summary>
    public const string Meter = "Wmo.Berichten.Signalen";

    private static readonly TimeSpan Tussenpoos = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var meter = meters.Create(Meter);
        var wachtend = meter.CreateGauge<long>("wmo.webhooks.wachtend", "{signaal}", "Signalen die nog bij een webhook moeten worden bezorgd.");
        var opgegeven = meter.CreateGauge<long>("wmo.webhooks.opgegeven", "{signaal}", "Signalen die een webhook een dag lang niet aannam.");
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var partij in partijen.Alle)
                {
                    var webhooks = await opslag.LeesAsync((transactie, stop) => transactie.Webhooks.LijstAsync(partij.Code, stop), stoppingToken);
                    if (webhooks.Count == 0)
                        continue;

                    var label = new KeyValuePair<string, object?>("partij", partij.Code.Code);
                    wachtend.Record(webhooks.Sum(webhook => webhook.Wachtend), label);
                    opgegeven.Record(webhooks.Sum(webhook => webhook.Opgegeven), label);
                }
            }
            catch (Exception fout) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(fout, "De webhooks konden niet worden geteld; over {Tussenpoos} wordt het opnieuw geprobeerd.", Tussenpoos);
            }

            await Task.Delay(Tussenpoos, klok, stoppingToken);
        }
    }
}
