using System.Net;
using System.Text;
using RabbitMQ.Client;

namespace Wmo.Berichten.Testhulp.Tests;

[TestFixture]
public sealed class RabbitMqNodeTests
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(10);

    [Test]
    public async Task A_node_keeps_what_it_confirmed_over_a_kill_listens_on_loopback_only_and_leaves_nothing_behind()
    {
        string naam;
        await using (var node = await RabbitMqNode.StartAsync())
        {
            naam = node.Naam;
            var host = node.NeemVirtueleHost();
            await PubliceerAsync(node, host, "blijft bewaard");
            var eerste = Processen(naam);
            AssertLuistertLokaal(node, eerste);

            await node.HerstartAsync();

            AssertLuistertLokaal(node, Processen(naam));
            Assert.That(await LeesAsync(node, host), Is.EqualTo("blijft bewaard"));
            await Wacht.TotAsync(() => !Processen(naam).Intersect(eerste).Any(), Geduld, "de eerste processen zijn weg");
        }

        await AssertAllesWegAsync(naam);
    }

    [Test]
    public async Task The_shared_node_is_one_and_gives_every_test_a_virtual_host_of_its_own()
    {
        var een = await GedeeldeRabbitMq.NodeAsync();
        var twee = await GedeeldeRabbitMq.NodeAsync();
        var (links, rechts) = (een.NeemVirtueleHost(), twee.NeemVirtueleHost());

        await PubliceerAsync(een, links, "links");
        await PubliceerAsync(twee, rechts, "rechts");

        Assert.That(een, Is.SameAs(twee));
        Assert.That(await LeesAsync(een, links), Is.EqualTo("links"));
        Assert.That(await LeesAsync(een, rechts), Is.EqualTo("rechts"));
    }

    private static void AssertLuistertLokaal(RabbitMqNode node, IReadOnlyList<int> processen)
    {
        var luisteraars = ProcessenVan.Luisteraars(processen);

        // AMQP, distribution and epmd; epmd always takes the loopback address of IPv6 too.
        Assert.That(luisteraars, Has.Count.GreaterThanOrEqualTo(3));
        Assert.That(luisteraars, Has.Member(new IPEndPoint(IPAddress.Loopback, node.Port)));
        Assert.That(luisteraars.Select(luisteraar => luisteraar.Address), Has.All.Matches<IPAddress>(IPAddress.IsLoopback));
    }

    private static Task AssertAllesWegAsync(string naam) => Wacht.TotAsync(
        () => Processen(naam).Count == 0, Geduld, "geen proces van de node is over");

    private static IReadOnlyList<int> Processen(string naam) => ProcessenVan.Omgeving("RABBITMQ_NODENAME", naam);

    private static async Task PubliceerAsync(RabbitMqNode node, string host, string tekst)
    {
        await using var verbinding = await node.Verbinding(host).CreateConnectionAsync();
        await using var kanaal = await verbinding.CreateChannelAsync(new CreateChannelOptions(
            publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        await kanaal.QueueDeclareAsync("proef", durable: true, exclusive: false, autoDelete: false);
        await kanaal.BasicPublishAsync("", "proef", mandatory: true, new BasicProperties { Persistent = true }, Encoding.UTF8.GetBytes(tekst));
    }

    private static async Task<string?> LeesAsync(RabbitMqNode node, string host)
    {
        await using var verbinding = await node.Verbinding(host).CreateConnectionAsync();
        await using var kanaal = await verbinding.CreateChannelAsync();
        var bericht = await kanaal.BasicGetAsync("proef", autoAck: true);
        return bericht is null ? null : Encoding.UTF8.GetString(bericht.Body.Span);
    }
}
