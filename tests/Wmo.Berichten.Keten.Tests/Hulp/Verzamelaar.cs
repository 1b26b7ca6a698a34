using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Wmo.Berichten.Keten.Tests.Hulp;

/// <summary>Takes whatever is posted to it, OTLP or signals, and keeps it.</summary>
internal sealed class Verzamelaar : IAsyncDisposable
{
    private readonly ConcurrentQueue<Ontvangst> ontvangen = new();
    private readonly WebApplication app;

    private Verzamelaar()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/{**pad}", async (string? pad, HttpRequest verzoek) =>
        {
            using var geheugen = new MemoryStream();
            await verzoek.Body.CopyToAsync(geheugen);
            ontvangen.Enqueue(new(pad ?? "", string.Join('\n', verzoek.Headers.Select(kop => $"{kop.Key}: {kop.Value}")), geheugen.ToArray()));
        });
    }

    public string Adres => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public IReadOnlyCollection<Ontvangst> Ontvangen => ontvangen;

    public bool HeeftSporen => ontvangen.Any(bericht => bericht.Pad == "v1/traces");

    public static async Task<Verzamelaar> StartAsync()
    {
        var verzamelaar = new Verzamelaar();
        await verzamelaar.app.StartAsync();
        return verzamelaar;
    }

    /// <summary>What makes a service send its metrics and traces here, soon.</summary>
    public Dictionary<string, string?> Telemetrie => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Adres,
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "250",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "250",
    };

    public bool Bevat(string tekst) => ontvangen.Any(bericht => Encoding.Latin1.GetString(bericht.Inhoud).Contains(tekst, StringComparison.Ordinal));

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    internal sealed record Ontvangst(string Pad, string Koppen, byte[] Inhoud);
}
