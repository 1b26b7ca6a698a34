using System.Diagnostics.Metrics;
using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Partijen;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Service.Telemetrie;

/// <summary>
/// Measures now and then what waits in the database. Every instance measures the same, so take the highest and not the sum.
/// </summary>
internal sealed class Opslagmeting : BackgroundService
{
    private static readonly TimeSpan Tussenpoos = TimeSpan.FromSeconds(30);
    private static readonly string[] Rijen = [.. Berichtsoorten.Alle.Select(Wachtrijen.Voor), Wachtrijen.Fouten, Wachtrijen.Verzenden];

    private readonly IOpslag opslag;
    private readonly Partijregister partijen;
    private readonly TimeProvider klok;
    private readonly ILogger<Opslagmeting> logger;
    private readonly Gauge<long> wachtend;
    private readonly Gauge<double> oudste;
    private readonly Gauge<long> deadletters;
    private readonly Gauge<long> verstreken;
    private readonly Gauge<long> webhooks;
    private readonly Gauge<long> opgegeven;

    public Opslagmeting(IOpslag opslag, Partijregister partijen, IMeterFactory meters, TimeProvider klok, ILogger<Opslagmeting> logger)
    {
        (this.opslag, this.partijen, this.klok, this.logger) = (opslag, partijen, klok, logger);
        var meter = meters.Create(Ketenmeter.Naam);
        wachtend = meter.CreateGauge<long>("wmo.outbox.wachtend", "{opdracht}", "Opdrachten die nog niet zijn uitgevoerd, per wachtrij.");
        oudste = meter.CreateGauge<double>("wmo.outbox.oudste", "s", "Hoe lang de oudste opdracht al wacht, per wachtrij.");
        deadletters = meter.CreateGauge<long>("wmo.deadletters.open", "{opdracht}", "Opdrachten die te vaak mislukten en op een beheerder wachten.");
        verstreken = meter.CreateGauge<long>("wmo.termijnen.verstreken", "{termijn}", "Termijnen die verstreken zijn en nog niet gehaald.");
        webhooks = meter.CreateGauge<long>("wmo.webhooks.wachtend", "{signaal}", "Signalen die nog bij een webhook moeten worden bezorgd.");
        opgegeven = meter.CreateGauge<long>("wmo.webhooks.opgegeven", "{signaal}", "Signalen die een webhook een dag lang niet aannam.");
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await opslag.LeesAsync(MeetAsync, stoppingToken);
            }
            catch (Exception fout) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(fout, "Wat in de database wacht kon niet worden gemeten; over {Tussenpoos} wordt het opnieuw geprobeerd.", Tussenpoos);
            }

            await Task.Delay(Tussenpoos, klok, stoppingToken);
        }
    }

    private async Task<bool> MeetAsync(ITransactie transactie, CancellationToken annulering)
    {
        var nu = klok.GetUtcNow();
        var stand = (await transactie.Outbox.LeesStandAsync(nu, annulering)).ToDictionary(rij => rij.Wachtrij);

        // A queue in which nothing waits has no row, and would otherwise keep what was measured last.
        foreach (var rij in Rijen)
        {
            var hier = stand.GetValueOrDefault(rij);
            wachtend.Record(hier?.Wachtend ?? 0, Label(rij));
            oudste.Record(hier is null ? 0 : (nu - hier.Oudste).TotalSeconds, Label(rij));
        }

        deadletters.Record((await transactie.Deadletters.TelPerWachtrijAsync(annulering)).Values.Sum());
        await MeetPartijenAsync(transactie, nu, annulering);
        return true;
    }

    private async Task MeetPartijenAsync(ITransactie transactie, DateTimeOffset nu, CancellationToken annulering)
    {
        var termijnen = 0;
        var standen = new List<Webhookstand>();
        foreach (var partij in partijen.Alle)
        {
            termijnen += await transactie.Termijnen.TelVerstrekenAsync(partij.Code, nu, annulering);
            standen.AddRange(await transactie.Webhooks.LijstAsync(partij.Code, annulering));
        }

        verstreken.Record(termijnen);
        webhooks.Record(standen.Sum(webhook => webhook.Wachtend));
        opgegeven.Record(standen.Sum(webhook => webhook.Opgegeven));
    }

    private static KeyValuePair<string, object?> Label(string wachtrij) => new("wachtrij", wachtrij);
}
