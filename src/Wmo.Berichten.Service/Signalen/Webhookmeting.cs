using System.Diagnostics.Metrics;
using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Partijen;
using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Service.Signalen;

/// <summary>Measures now and then how many signals wait for a webhook and how many were given up.</summary>
internal sealed class Webhookmeting(
    IOpslag opslag, Partijregister partijen, IMeterFactory meters, TimeProvider klok, ILogger<Webhookmeting> logger)
    : BackgroundService
{
    private static readonly TimeSpan Tussenpoos = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var meter = meters.Create(Ketenmeter.Naam);
        var wachtend = meter.CreateGauge<long>("wmo.webhooks.wachtend", "{signaal}", "Signalen die nog bij een webhook moeten worden bezorgd.");
        var opgegeven = meter.CreateGauge<long>("wmo.webhooks.opgegeven", "{signaal}", "Signalen die een webhook een dag lang niet aannam.");
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var webhooks = await opslag.LeesAsync(LijstAsync, stoppingToken);
                wachtend.Record(webhooks.Sum(webhook => webhook.Wachtend));
                opgegeven.Record(webhooks.Sum(webhook => webhook.Opgegeven));
            }
            catch (Exception fout) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(fout, "De webhooks konden niet worden geteld; over {Tussenpoos} wordt het opnieuw geprobeerd.", Tussenpoos);
            }

            await Task.Delay(Tussenpoos, klok, stoppingToken);
        }
    }

    private async Task<List<Webhookstand>> LijstAsync(ITransactie transactie, CancellationToken annulering)
    {
        var webhooks = new List<Webhookstand>();
        foreach (var partij in partijen.Alle)
            webhooks.AddRange(await transactie.Webhooks.LijstAsync(partij.Code, annulering));
        return webhooks;
    }
}
