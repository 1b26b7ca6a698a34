using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests;

/// <summary>The bus over TLS.</summary>
public sealed class BrokertlsTests
{
    [Test]
    public async Task Over_TLS_wordt_een_bericht_beantwoord()
    {
        var node = await GedeeldeRabbitMq.NodeAsync();
        await using var installatie = await Testinstallatie.StartAsync(OverTls(node, node.Uitgever));
        await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(identificatie: "TLS"));
        using var beheer = new Beheerclient(installatie);
        Assert.That((await beheer.WachtrijAsync("wmo301")).OpBroker, Is.Zero);
    }

    [Test]
    public async Task Een_broker_van_een_andere_uitgever_wordt_niet_vertrouwd()
    {
        using var map = new TijdelijkeMap();
        using var ander = new Testuitgever("Een ander");
        await File.WriteAllTextAsync(map.Bestand("ander.pem"), ander.Certificaat.ExportCertificatePem());
        await using var installatie = await Testinstallatie.StartAsync(OverTls(await GedeeldeRabbitMq.NodeAsync(), map.Bestand("ander.pem")));
        using var aangeboden = await installatie.BiedAanAsync(Voorbeelden.Wmo301(identificatie: "GEENTLS"));
        using var beheer = new Beheerclient(installatie);

        var wachtrij = await beheer.WachtrijAsync("verzenden");
        Assert.That((wachtrij.Wachtend, wachtrij.OpBroker), Is.EqualTo((1, (int?)null)));
    }

    private static Dictionary<string, string?> OverTls(RabbitMqNode node, string uitgever) => new(Bussen.OpRabbitMq(node))
    {
        ["Bus:RabbitMq:Poort"] = $"{node.TlsPort}",
        ["Bus:RabbitMq:Tls"] = "true",
        ["Bus:RabbitMq:Uitgevers:0"] = uitgever,
    };
}
