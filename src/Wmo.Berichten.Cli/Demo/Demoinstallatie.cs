using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wmo.Berichten.Service.Inrichting;
using Wmo.Berichten.Service.Toegang;

namespace Wmo.Berichten.Cli.Demo;

/// <summary>
/// The real service with a gemeente and an aanbieder in it, on an in-memory bus and a SQLite file of its own that goes
/// when it stops.
/// </summary>
internal sealed class Demoinstallatie : IAsyncDisposable
{
    private readonly Wegwerpmap map = new("demo");
    private readonly WebApplication app;

    public Demoinstallatie(int poort)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = map.Pad });
        builder.Configuration.AddInMemoryCollection(Instellingen(poort));
        Wegwerpmap.StelLogIn(builder.Logging);
        // A start that fails is told by the command itself, in one sentence.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);

        // It is Ctrl+C of the command that ends the demo; the host need not say how.
        builder.Services.Configure<ConsoleLifetimeOptions>(leven => leven.SuppressStatusMessages = true);
        app = Servicebouw.Map(Servicebouw.Richt(builder).Build());
    }

    /// <summary>Where the API listens, once started.</summary>
    public Uri Adres => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public Task StartAsync(CancellationToken annulering) => app.StartAsync(annulering);

    public Task WachtOpEindeAsync(CancellationToken annulering) => app.WaitForShutdownAsync(annulering);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        map.Dispose();
    }

    private Dictionary<string, string?> Instellingen(int poort) => new(map.Instellingen())
    {
        ["Urls"] = $"http://127.0.0.1:{poort}",

        // So that the two wrong messages reach the receiver and the reader sees how it answers.
        [$"Partijen:{Demopartijen.Gemeente}:EigenControle"] = "false",
        [$"Partijen:{Demopartijen.Aanbieder}:EigenControle"] = "true",
        ["ApiSleutels:demo:Hash"] = ApiSleutel.HashVan(Demopartijen.Sleutel),
        ["ApiSleutels:demo:Partijen:0"] = Demopartijen.Gemeente,
        ["ApiSleutels:demo:Partijen:1"] = Demopartijen.Aanbieder,
        ["ApiSleutels:demo:Beheer"] = "true",
    };
}

/// <summary>Who plays in the demo.</summary>
internal static class Demopartijen
{
    public const string Gemeente = "0363";
    public const string Aanbieder = "99990001";

    /// <summary>No secret: what it opens listens on this machine alone, holds an invented person and goes with the demo.</summary>
    public const string Sleutel = "demo-sleutel";
}
