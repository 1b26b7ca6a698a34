using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Wmo.Berichten.Keten.Outbox;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Opslag.Tests;

public sealed class RegistratieTests
{
    [Test]
    public async Task Een_host_start_met_een_bijgewerkt_schema_voor_zijn_andere_diensten()
    {
        using var map = new TijdelijkeMap();
        using var host = Maak(map, []);
        var bericht = Voorbeeld.Ontvangen();

        await host.StartAsync();
        await host.Services.GetRequiredService<IOpslag>().DoeAsync(t => t.VoegToeAsync(bericht));
        var gevonden = await host.Services.GetRequiredService<IOpslag>().DoeAsync(t => t.Berichten.VindAsync(bericht.Id, default));
        await host.StopAsync();

        Assert.That(gevonden, Is.EqualTo(bericht));
        Assert.That(File.Exists(map.Bestand("gegevens/wmo.db")));
        Assert.That(host.Services.GetService<OutboxSignaal>(), Is.Not.Null);
    }

    [Test]
    public void Een_verkeerde_instelling_houdt_de_start_tegen()
    {
        using var map = new TijdelijkeMap();
        using var host = Maak(map, new() { ["Opslag:Provider"] = "SqlServer" });

        Assert.That(() => host.StartAsync(), Throws.InvalidOperationException.With.Message.Contains("ConnectionStrings:Opslag ontbreekt"));
        Assert.That(Directory.EnumerateFileSystemEntries(map.Pad), Is.Empty);
    }

    private static IHost Maak(TijdelijkeMap map, Dictionary<string, string?> instellingen)
    {
        var bouwer = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = map.Pad });
        bouwer.Configuration.AddInMemoryCollection(instellingen);
        bouwer.Services.AddHostedService<Andere>();
        bouwer.Services.AddOpslag(bouwer.Configuration);
        return bouwer.Build();
    }

    /// <summary>A service that needs the schema as soon as it starts; it is registered before storage.</summary>
    private sealed class Andere(IServiceProvider services) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) =>
            services.GetRequiredService<IOpslag>().ControleerAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
