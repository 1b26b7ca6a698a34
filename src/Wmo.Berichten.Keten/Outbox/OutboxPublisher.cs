using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Keten.Outbox;

/// <summary>What the publisher must know of the bus.</summary>
/// <param name="BusOverleeftProces">
/// True for a broker: a confirmed command is safe there and its row can go. False for the in-memory bus, which dies with
/// the process: then the row stays until the command had its effect, and is taken again at the next start.
/// </param>
public sealed record OutboxOptions(bool BusOverleeftProces);

/// <summary>Brings commands from the outbox onto the bus: at once after a commit, and now and then for what others left.</summary>
public sealed class OutboxPublisher(
    IOpslag opslag, IBus bus, OutboxSignaal signaal, OutboxOptions options, TimeProvider klok, ILogger<OutboxPublisher> logger)
    : BackgroundService
{
    private const int PerKeer = 100;

    // Long enough for a slow confirm; after it another instance takes over what a dead one held.
    private static readonly TimeSpan Houdtijd = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Rondgang = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var losgelaten = options.BusOverleeftProces;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!losgelaten)
                    losgelaten = await LaatLosAsync(stoppingToken);
                while (await PubliceerAsync(stoppingToken) == PerKeer)
                {
                }
            }
            catch (Exception fout) when (!stoppingToken.IsCancellationRequested)
            {
                // Nothing is lost: the rows stay and the next round takes them again.
                losgelaten = options.BusOverleeftProces;
                logger.LogError(fout, "De outbox kon niet worden geleegd; over {Rondgang} wordt het opnieuw geprobeerd.", Rondgang);
            }

            await signaal.WachtAsync(Rondgang, klok, stoppingToken);
        }
    }

    private Task<bool> LaatLosAsync(CancellationToken annulering) =>
        opslag.InTransactieAsync(
            async (transactie, stop) =>
            {
                await transactie.Outbox.GeefVrijAsync(stop);
                return true;
            },
            annulering);

    private async Task<int> PubliceerAsync(CancellationToken annulering)
    {
        var nu = klok.GetUtcNow();
        var tot = options.BusOverleeftProces ? nu + Houdtijd : DateTimeOffset.MaxValue;
        var rijen = await opslag.InTransactieAsync((transactie, stop) => transactie.Outbox.NeemAsync(PerKeer, nu, tot, stop), annulering);
        await Task.WhenAll(rijen.Select(rij => ZendAsync(rij, annulering)));
        if (options.BusOverleeftProces && rijen.Count > 0)
            await opslag.InTransactieAsync(
                async (transactie, stop) =>
                {
                    await transactie.Outbox.VerwijderAsync([.. rijen.Select(rij => rij.Id)], stop);
                    return true;
                },
                annulering);
        return rijen.Count;
    }

    private async Task ZendAsync(Opdracht rij, CancellationToken annulering)
    {
        // To the exchange: sending to queue: would declare the queue again, as a classic one, and fail on a quorum queue.
        var endpoint = await bus.GetSendEndpoint(new Uri($"exchange:{rij.Wachtrij}"));
        var opdracht = Wachtrijen.Opdracht(rij);
        await endpoint.Send(opdracht, opdracht.GetType(), context => context.MessageId = rij.Id, annulering);
    }
}
