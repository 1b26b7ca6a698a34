using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests;

/// <summary>What an operator's collector gets to see.</summary>
public sealed class TelemetrieTests
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);

    [Test]
    public async Task Metingen_en_sporen_gaan_naar_de_verzamelaar_en_noemen_niemand()
    {
        await using var verzamelaar = await Verzamelaar.StartAsync();
        var instellingen = new Dictionary<string, string?>(Testinstallatie.ZonderEigenControle)
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = verzamelaar.Adres,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "250",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "250",
        };
        await using var installatie = await Testinstallatie.StartAsync(instellingen);

        await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(identificatie: "METEN0000001"));
        await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(bsn: Voorbeelden.FouteBsn, identificatie: "METEN0000002"));

        string[] verwacht =
        [
            "wmo.berichten.aangeboden", "wmo.berichten.ontvangen", "wmo.berichten.gecontroleerd", "wmo.bezorging.duur",
            "http.server.request.duration", "messaging.masstransit.consume",
        ];
        await Wacht.TotAsync(() => verwacht.All(verzamelaar.Bevat) && verzamelaar.HeeftSporen, Geduld, "de metingen en sporen zijn er");
        string[] personen = [Voorbeelden.Bsn, Voorbeelden.FouteBsn, "1948-03-21", "Proefstra"];
        Assert.That(personen.Where(verzamelaar.Bevat), Is.Empty);
    }

    /// <summary>Takes OTLP over HTTP and keeps what it got.</summary>
    private sealed class Verzamelaar : IAsyncDisposable
    {
        private readonly ConcurrentQueue<(string Pad, string Tekst)> ontvangen = new();
        private readonly WebApplication app;

        private Verzamelaar()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            app = builder.Build();
            app.MapPost("/{**pad}", async (string pad, HttpRequest verzoek) =>
            {
                using var geheugen = new MemoryStream();
                await verzoek.Body.CopyToAsync(geheugen);
                ontvangen.Enqueue((pad, Encoding.Latin1.GetString(geheugen.ToArray())));
            });
        }

        public string Adres => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

        public bool HeeftSporen => ontvangen.Any(bericht => bericht.Pad == "v1/traces");

        public static async Task<Verzamelaar> StartAsync()
        {
            var verzamelaar = new Verzamelaar();
            await verzamelaar.app.StartAsync();
            return verzamelaar;
        }

        public bool Bevat(string tekst) => ontvangen.Any(bericht => bericht.Tekst.Contains(tekst, StringComparison.Ordinal));

        public async ValueTask DisposeAsync() => await app.DisposeAsync();
    }
}
