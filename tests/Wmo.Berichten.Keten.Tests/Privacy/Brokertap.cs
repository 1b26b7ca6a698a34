using System.Collections.Concurrent;
using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Privacy;

/// <summary>Sees every message that goes into or out of a virtual host: body, exchange, routing keys, properties and headers.</summary>
internal sealed class Brokertap : IAsyncDisposable
{
    private const string Firehose = "amq.rabbitmq.trace";

    private readonly ConcurrentQueue<(string Soort, string Omslag, byte[] Inhoud)> gezien = new();
    private readonly IConnection verbinding;
    private readonly IChannel kanaal;

    private Brokertap(IConnection verbinding, IChannel kanaal) => (this.verbinding, this.kanaal) = (verbinding, kanaal);

    /// <summary>Where each went or came from (<c>publish.…</c>, <c>deliver.…</c>), all that stood around it, and its body.</summary>
    public IReadOnlyCollection<(string Soort, string Omslag, byte[] Inhoud)> Gezien => gezien;

    public static async Task<Brokertap> StartAsync(RabbitMqNode node, string virtueleHost)
    {
        await node.BeheerAsync("trace_on", "--vhost", virtueleHost);
        var verbinding = await node.Verbinding(virtueleHost).CreateConnectionAsync();
        var tap = new Brokertap(verbinding, await verbinding.CreateChannelAsync());
        var wachtrij = await tap.kanaal.QueueDeclareAsync();
        await tap.kanaal.QueueBindAsync(wachtrij.QueueName, Firehose, "#");
        var lezer = new AsyncEventingBasicConsumer(tap.kanaal);
        lezer.ReceivedAsync += (_, bericht) =>
        {
            tap.gezien.Enqueue((bericht.RoutingKey, Tekst(bericht.BasicProperties.Headers), bericht.Body.ToArray()));
            return Task.CompletedTask;
        };
        await tap.kanaal.BasicConsumeAsync(wachtrij.QueueName, autoAck: true, lezer);
        return tap;
    }

    public async ValueTask DisposeAsync()
    {
        await kanaal.DisposeAsync();
        await verbinding.DisposeAsync();
    }

    private static string Tekst(object? waarde) => waarde switch
    {
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        IDictionary<string, object?> tabel => string.Join('\n', tabel.Select(paar => $"{paar.Key}: {Tekst(paar.Value)}")),
        System.Collections.IEnumerable lijst and not string => string.Join('\n', lijst.Cast<object?>().Select(Tekst)),
        _ => $"{waarde}",
    };
}
