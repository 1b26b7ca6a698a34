using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests;

/// <summary>The broker goes away and comes back while messages are on their way.</summary>
public sealed class BrokerherstartTests
{
    private const int Berichten = 40;

    [Test]
    public async Task Wat_tijdens_een_herstart_van_RabbitMQ_wordt_aangeboden_wordt_beantwoord()
    {
        await using var node = await RabbitMqNode.StartAsync();
        await using var installatie = await Testinstallatie.StartAsync(Bussen.OpRabbitMq(node));
        var helft = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var aanbieden = Parallel.ForEachAsync(
            Enumerable.Range(0, Berichten),
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (nummer, _) =>
            {
                using var antwoord = await installatie.BiedAanAsync(Voorbeelden.Wmo301(identificatie: $"BROKER{nummer}"));
                Assert.That((int)antwoord.StatusCode, Is.EqualTo(202), "de deur blijft open zonder broker");
                if (nummer == Berichten / 2)
                    helft.TrySetResult();
            });
        await helft.Task;
        await node.HerstartAsync();
        await aanbieden;

        await Wacht.TotAsync(
            async () => (await installatie.BerichtenAsync(Voorbeelden.Gemeente, "?status=Akkoord")).Length == Berichten,
            TimeSpan.FromSeconds(90),
            "alles is beantwoord");
    }
}
