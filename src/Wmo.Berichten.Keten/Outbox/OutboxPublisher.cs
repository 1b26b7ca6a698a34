using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Keten.Outbox;

/// <summary>Brings commands from the outbox onto the bus: at once after a commit, and now and then for what others left.</summary>
/// <remarks>
/// The row of a command goes when the command had its effect, in the same transaction, and not when the bus has taken it:
/// whatever becomes of it on the way (retries used up, a queue removed, a broker emptied), it is published again. The
/// inbox sees to it that it counts once. After the broker was away that happens as soon as it is back: what it had taken
/// over by then it may have lost.
/// </remarks>
public sealed class OutboxPublisher(
    IOpslag opslag, IBusControl bus, OutboxSignaal signaal, TimeProvider klok, ILogger<OutboxPublisher> logger)
    : BackgroundService
{
    private const int PerKeer = 100;

    // Longer than a command waits in a busy queue as a rule; what is published too soon is dropped by the inbox.
    private static readonly TimeSpan Houdtijd = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Rondgang = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Uitstel = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var storing = new Busstoring(signaal);
        using var waarneming = bus.ConnectReceiveEndpointObserver(storing);

        // A command sent before its queue exists would go nowhere. The doors are open meanwhile: the outbox keeps.
        await bus.WaitForHealthStatus(BusHealthStatus.Healthy, stoppingToken);

        // What the previous process held it may not have published, and a bus in memory died with it.
        var losgelaten = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!losgelaten || storing.IsVoorbij(bus))
                    losgelaten = await LaatLosAsync(stoppingToken);
                while (await PubliceerAsync(storing, stoppingToken) == PerKeer)
                {
                }
            }
            catch (Exception fout) when (!stoppingToken.IsCancellationRequested)
            {
                // Nothing is lost: the rows stay, and the next round lets go of those that may not have arrived.
                losgelaten = false;
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

    private async Task<int> PubliceerAsync(Busstoring storing, CancellationToken annulering)
    {
        var nu = klok.GetUtcNow();
        var rijen = await opslag.InTransactieAsync(
            (transactie, stop) => transactie.Outbox.NeemAsync(PerKeer, nu, nu + Houdtijd, stop), annulering);
        var zendingen = rijen.Select(rij => (Rij: rij, Taak: ZendAsync(rij, annulering))).ToList();
        try
        {
            await WachtOpBusAsync(Task.WhenAll(zendingen.Select(zending => zending.Taak)), storing, annulering);
        }
        catch (Exception fout) when (zendingen.TrueForAll(zending => zending.Taak.IsCompleted) && bus.CheckHealth().Status == BusHealthStatus.Healthy)
        {
            await StelUitAsync([.. zendingen.Where(zending => !zending.Taak.IsCompletedSuccessfully).Select(zending => zending.Rij)], fout, annulering);
        }

        return rijen.Count;
    }

    // The broker is there and one queue refuses: what is for other queues does not wait behind that.
    private async Task StelUitAsync(IReadOnlyList<Opdracht> geweigerd, Exception fout, CancellationToken annulering)
    {
        logger.LogError(
            fout, "RabbitMQ weigert {Aantal} opdrachten op {Wachtrijen}; over {Uitstel} worden zij opnieuw aangeboden. Kijk of een policy de wachtrij beperkt.",
            geweigerd.Count, string.Join(", ", geweigerd.Select(rij => rij.Wachtrij).Distinct()), Uitstel);
        var nietVoor = klok.GetUtcNow() + Uitstel;
        await opslag.InTransactieAsync(
            async (transactie, stop) =>
            {
                foreach (var rij in geweigerd)
                    await transactie.Outbox.StelUitAsync(rij.BerichtId, rij.Wachtrij, nietVoor, stop);
                return true;
            },
            annulering);
    }

    // The client library may wait for ever for the word of a broker that went away meanwhile (rabbitmq-dotnet-client 1930). It is not
    // cancelled, which would spoil its channel for others, but left behind: a command that arrives twice has its effect once.
    private async Task WachtOpBusAsync(Task zenden, Busstoring storing, CancellationToken annulering)
    {
        var tot = klok.GetUtcNow() + Houdtijd;
        while (true)
        {
            try
            {
                await zenden.WaitAsync(Rondgang, klok, annulering);
                return;
            }
            catch (TimeoutException) when (!zenden.IsCompleted && klok.GetUtcNow() < tot && !storing.IsVoorbij(bus))
            {
                // The broker is away, or takes nothing over for a while: a full disk.
            }
        }
    }

    private async Task ZendAsync(Opdracht rij, CancellationToken annulering)
    {
        // To the exchange: sending to queue: would declare the queue again, as a classic one, and fail on a quorum queue.
        var endpoint = await bus.GetSendEndpoint(new Uri($"exchange:{rij.Wachtrij}"));
        var opdracht = Wachtrijen.Opdracht(rij);
        await endpoint.Send(opdracht, opdracht.GetType(), context => context.MessageId = rij.Id, annulering);
    }
}
