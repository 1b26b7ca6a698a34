using MassTransit;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Wmo.Berichten.Keten.Opdrachten;

namespace Wmo.Berichten.Service.Bus;

/// <summary>
/// Says which queue keeps the bus from working: one of our name that exists with other properties than we ask. MassTransit tries
/// again by itself and needs no restart, but does not say what is wrong.
/// </summary>
internal sealed class Wachtrijtoezicht(IBusControl bus, RabbitMqOptions rabbitMq, TimeProvider klok, ILogger<Wachtrijtoezicht> logger)
    : BackgroundService, IHealthCheck
{
    private static readonly TimeSpan Rondgang = TimeSpan.FromSeconds(10);

    // By queue what the broker says of the difference.
    private IReadOnlyDictionary<string, string> verschillen = new Dictionary<string, string>();

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Volatile.Read(ref verschillen) is { Count: > 0 } gevonden
            ? HealthCheckResult.Unhealthy(
                $"Op RabbitMQ bestaat met andere eigenschappen dan de service vraagt: {string.Join(", ", gevonden.Keys)}. Verwijder die wachtrij; de service maakt haar opnieuw en er gaat niets verloren.")
            : HealthCheckResult.Healthy());

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var eerder = verschillen;
            var gevonden = bus.CheckHealth().Status is BusHealthStatus.Healthy ? [] : await ZoekAsync(stoppingToken);
            Volatile.Write(ref verschillen, gevonden);
            foreach (var (wachtrij, verschil) in gevonden.Where(paar => !eerder.ContainsKey(paar.Key)))
            {
                logger.LogError(
                    "Een wachtrij bestaat op RabbitMQ met andere eigenschappen dan de service vraagt ({Verschil}). Verwijder haar: rabbitmqctl delete_queue --vhost {VirtualHost} {Wachtrij}. De service maakt haar opnieuw en biedt opnieuw aan wat erop stond.",
                    verschil, rabbitMq.VirtualHost, wachtrij);
            }

            await Task.Delay(Rondgang, klok, stoppingToken);
        }
    }

    private async Task<Dictionary<string, string>> ZoekAsync(CancellationToken annulering)
    {
        var gevonden = new Dictionary<string, string>();
        try
        {
            await using var verbinding = await rabbitMq.Fabriek().CreateConnectionAsync(annulering);
            foreach (var wachtrij in Wachtrijen.Alle)
            {
                if (await VraagAsync(verbinding, wachtrij, annulering) is { } verschil)
                    gevonden[wachtrij] = verschil;
            }
        }
        catch (Exception) when (!annulering.IsCancellationRequested)
        {
            // The broker itself cannot be reached: that the bus says of itself.
        }

        return gevonden;
    }

    /// <summary>Declares the queue as MassTransit does; what the broker has against that, or null.</summary>
    private static async Task<string?> VraagAsync(IConnection verbinding, string wachtrij, CancellationToken annulering)
    {
        await using var kanaal = await verbinding.CreateChannelAsync(cancellationToken: annulering);
        try
        {
            await kanaal.QueueDeclareAsync(
                wachtrij, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" },
                cancellationToken: annulering);
            return null;
        }
        catch (Exception fout) when (fout is OperationInterruptedException or ObjectDisposedException)
        {
            // The client sometimes stumbles over its own closed channel; why that was closed it knows.
            return kanaal.CloseReason is { ReplyCode: Constants.PreconditionFailed } reden ? reden.ReplyText : null;
        }
    }
}
