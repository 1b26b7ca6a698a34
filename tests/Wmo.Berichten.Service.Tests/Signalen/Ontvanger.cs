using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Wmo.Berichten.Service.Tests.Signalen;

/// <summary>A backoffice that takes signals, over real HTTP on a free port.</summary>
internal sealed class Ontvanger : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Ontvangst> ontvangen = new();

    private Ontvanger()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Map("{**pad}", NeemAanAsync);
    }

    /// <summary>What it answers, by the body that it got.</summary>
    public Func<Ontvangst, int> Antwoord { get; set; } = _ => StatusCodes.Status204NoContent;

    public Uri Adres => new(new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), "/signalen");

    public IReadOnlyCollection<Ontvangst> Ontvangen => ontvangen;

    public static async Task<Ontvanger> StartAsync()
    {
        var ontvanger = new Ontvanger();
        await ontvanger.app.StartAsync();
        return ontvanger;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task NeemAanAsync(HttpContext context)
    {
        using var inhoud = new MemoryStream();
        await context.Request.Body.CopyToAsync(inhoud);
        var koppen = context.Request.Headers.ToDictionary(kop => kop.Key, kop => kop.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var ontvangst = new Ontvangst(context.Request.Path, koppen, inhoud.ToArray());
        ontvangen.Enqueue(ontvangst);
        context.Response.StatusCode = Antwoord(ontvangst);
        if (context.Response.StatusCode is StatusCodes.Status307TemporaryRedirect)
            context.Response.Headers.Location = "/elders";
    }
}

internal sealed record Ontvangst(string Pad, IReadOnlyDictionary<string, string> Koppen, byte[] Inhoud)
{
    public Guid Signaal => Guid.Parse(Koppen["X-Wmo-Signaal"]);
}
