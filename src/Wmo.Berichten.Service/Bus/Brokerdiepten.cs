using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Wmo.Berichten.Keten.Opdrachten;

namespace Wmo.Berichten.Service.Bus;

/// <summary>How many messages stand ready in each queue of the broker.</summary>
/// <param name="rabbitMq">Where it is; null for the bus in memory, which has no depths to tell.</param>
internal sealed class Brokerdiepten(RabbitMqOptions? rabbitMq)
{
    /// <summary>The depths by queue; a queue of which it is not known is left out.</summary>
    public async Task<IReadOnlyDictionary<string, int>> LeesAsync(CancellationToken annulering)
    {
        var diepten = new Dictionary<string, int>();
        if (rabbitMq is null)
            return diepten;

        try
        {
            await using var verbinding = await rabbitMq.Fabriek().CreateConnectionAsync(annulering);
            foreach (var wachtrij in Wachtrijen.Alle)
            {
                if (await LeesAsync(verbinding, wachtrij, annulering) is { } aantal)
                    diepten[wachtrij] = aantal;
            }
        }
        catch (Exception fout) when (fout is BrokerUnreachableException or OperationInterruptedException or AlreadyClosedException)
        {
            // The broker is away: what waits is known without it, from the outbox.
        }

        return diepten;
    }

    private static async Task<int?> LeesAsync(IConnection verbinding, string wachtrij, CancellationToken annulering)
    {
        // A queue that is not there closes the channel on which it was asked for.
        await using var kanaal = await verbinding.CreateChannelAsync(cancellationToken: annulering);
        try
        {
            return (int)(await kanaal.QueueDeclarePassiveAsync(wachtrij, annulering)).MessageCount;
        }
        catch (OperationInterruptedException)
        {
            return null;
        }
    }
}
