using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Keten.Tests.Privacy;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests;

/// <summary>A queue of the name that the service uses, made by somebody else with other arguments.</summary>
public sealed class WachtrijverschilTests
{
    [Test]
    public async Task Een_wachtrij_die_anders_is_gemaakt_wordt_genoemd_en_na_haar_verwijdering_gaat_alles_verder()
    {
        var node = await GedeeldeRabbitMq.NodeAsync();
        var instellingen = Bussen.OpRabbitMq(node);
        var virtueleHost = instellingen["Bus:RabbitMq:VirtualHost"]!;
        await using (var verbinding = await node.Verbinding(virtueleHost).CreateConnectionAsync())
        await using (var kanaal = await verbinding.CreateChannelAsync())
            await kanaal.QueueDeclareAsync("wmo305", durable: true, exclusive: false, autoDelete: false);

        using var log = new Logvanger();
        await using var installatie = await Testinstallatie.StartAsync(instellingen, log);
        using var aangeboden = await installatie.BiedAanAsync(Voorbeelden.Wmo301(identificatie: "VERSCHIL"));
        Assert.That((int)aangeboden.StatusCode, Is.EqualTo(202), "de deur is open");
        await Wacht.TotAsync(
            () => log.Regels.Any(regel => regel.Contains("rabbitmqctl delete_queue --vhost", StringComparison.Ordinal)),
            TimeSpan.FromSeconds(60),
            "het log zegt wat te doen");
        var (status, tekst) = await GereedheidAsync(installatie);
        Assert.That(status, Is.EqualTo(503));
        Assert.That(tekst, Does.Contain("wmo305. Verwijder die wachtrij"));

        await node.BeheerAsync("--vhost", virtueleHost, "delete_queue", "wmo305");
        await installatie.WachtOpAntwoordAsync(aangeboden.Headers.Location!);
        await Wacht.TotAsync(async () => (await GereedheidAsync(installatie)).Tekst == "Healthy", TimeSpan.FromSeconds(30), "alles is weer goed");
    }

    private static async Task<(int Status, string Tekst)> GereedheidAsync(Testinstallatie installatie)
    {
        using var antwoord = await installatie.Http.GetAsync("/health/ready");
        return ((int)antwoord.StatusCode, await antwoord.Content.ReadAsStringAsync());
    }
}
