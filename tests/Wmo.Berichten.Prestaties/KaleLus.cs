using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Wmo.Berichten.Prestaties;

/// <summary>
/// The least that a durable message over RabbitMQ takes: published persistently to a quorum queue, confirmed, delivered,
/// acknowledged. As many are under way as <see cref="Meetinstallatie"/> hands in at a time.
/// </summary>
internal sealed class KaleLus : IAsyncDisposable
{
    private const string Wachtrij = "kale-lus";

    private readonly IConnection verbinding;
    private readonly IChannel uit;
    private readonly IChannel @in;

    private KaleLus(IConnection verbinding, IChannel uit, IChannel @in) => (this.verbinding, this.uit, this.@in) = (verbinding, uit, @in);

    /// <summary>Connects, and declares the queue.</summary>
    public static async Task<KaleLus> StartAsync(ConnectionFactory fabriek)
    {
        var verbinding = await fabriek.CreateConnectionAsync();
        var uit = await verbinding.CreateChannelAsync(new CreateChannelOptions(
            publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        var lus = new KaleLus(verbinding, uit, await verbinding.CreateChannelAsync());
        await uit.QueueDeclareAsync(
            Wachtrij, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
        await lus.@in.BasicQosAsync(prefetchSize: 0, prefetchCount: 100, global: false);
        return lus;
    }

    /// <summary>Publishes the messages and returns when each of them was delivered and acknowledged.</summary>
    public async Task SpeelAsync(IReadOnlyCollection<byte[]> berichten)
    {
        var nog = berichten.Count;
        var klaar = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var consumer = new AsyncEventingBasicConsumer(@in);
        consumer.ReceivedAsync += async (_, levering) =>
        {
            await @in.BasicAckAsync(levering.DeliveryTag, multiple: false);
            if (Interlocked.Decrement(ref nog) == 0)
                klaar.SetResult();
        };
        var naam = await @in.BasicConsumeAsync(Wachtrij, autoAck: false, consumer);
        await Parallel.ForEachAsync(
            berichten,
            new ParallelOptions { MaxDegreeOfParallelism = Meetinstallatie.Tegelijk },
            (xml, annulering) => uit.BasicPublishAsync(
                exchange: "", Wachtrij, mandatory: true, new BasicProperties { Persistent = true }, xml, annulering));
        await klaar.Task;
        await @in.BasicCancelAsync(naam);
    }

    public async ValueTask DisposeAsync()
    {
        await @in.DisposeAsync();
        await uit.DisposeAsync();
        await verbinding.DisposeAsync();
    }
}
