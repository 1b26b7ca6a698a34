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

        await WachtOpAkkoordAsync(installatie, Berichten);
    }

    [Test]
    public async Task Wat_tijdens_het_alarm_van_een_volle_schijf_wordt_aangeboden_wordt_daarna_beantwoord()
    {
        await using var node = await RabbitMqNode.StartAsync();
        await using var installatie = await Testinstallatie.StartAsync(Bussen.OpRabbitMq(node));
        await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(identificatie: "VOORAF"));

        await node.BeheerAsync("set_disk_free_limit", "1000000000000000");
        await BiedAanAsync(installatie, "ALARM", 5);
        Assert.That(
            (await installatie.BerichtenAsync(Voorbeelden.Gemeente, "?status=Akkoord")).Select(bericht => bericht.Identificatie),
            Is.EqualTo(new[] { "VOORAF" }),
            "de broker neemt niets aan");
        await node.BeheerAsync("set_disk_free_limit", "50MB");
        await WachtOpAkkoordAsync(installatie, 6);
    }

    [Test]
    public async Task Een_wachtrij_die_wordt_verwijderd_komt_terug_en_niets_is_kwijt()
    {
        var node = await GedeeldeRabbitMq.NodeAsync();
        var instellingen = Bussen.OpRabbitMq(node);
        await using var installatie = await Testinstallatie.StartAsync(instellingen);
        await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(identificatie: "VOORAF"));

        await node.BeheerAsync("--vhost", instellingen["Bus:RabbitMq:VirtualHost"]!, "delete_queue", "wmo301");
        using var beheer = new Beheerclient(installatie);
        await Wacht.TotAsync(async () => (await beheer.WachtrijAsync("wmo301")).OpBroker is not null, TimeSpan.FromSeconds(60), "de wachtrij is terug");
        await BiedAanAsync(installatie, "DAARNA", 5);
        await WachtOpAkkoordAsync(installatie, 6);
    }

    private static async Task BiedAanAsync(Testinstallatie installatie, string naam, int aantal)
    {
        for (var nummer = 0; nummer < aantal; nummer++)
        {
            using var antwoord = await installatie.BiedAanAsync(Voorbeelden.Wmo301(identificatie: $"{naam}{nummer}"));
            Assert.That((int)antwoord.StatusCode, Is.EqualTo(202), "de deur blijft open");
        }
    }

    private static Task WachtOpAkkoordAsync(Testinstallatie installatie, int aantal) => Wacht.TotAsync(
        async () => (await installatie.BerichtenAsync(Voorbeelden.Gemeente, "?status=Akkoord")).Length == aantal,
        TimeSpan.FromSeconds(90),
        "alles is beantwoord");
}
