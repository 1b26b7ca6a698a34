using OpenTelemetry;
using OpenTelemetry.Resources;
using Wmo.Berichten.Keten;

namespace Wmo.Berichten.Service.Telemetrie;

/// <summary>Metrics and traces for whoever operates the service, over OTLP.</summary>
public static class Telemetrieregistratie
{
    /// <summary>The setting that OpenTelemetry has for it; without it nothing is collected.</summary>
    private const string Bestemming = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string Dienst = "wmo-berichten";

    // What the libraries that we use measure by themselves.
    private static readonly string[] Meters =
        [Ketenmeter.Naam, "MassTransit", "Polly", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime"];

    private static readonly string[] Sporen = ["MassTransit", "Microsoft.AspNetCore", "System.Net.Http"];

    /// <summary>Measures, and sends metrics and traces to the collector that <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names.</summary>
    public static IServiceCollection AddTelemetrie(this IServiceCollection services, IConfiguration configuratie)
    {
        services.AddHostedService<Opslagmeting>();
        if (string.IsNullOrEmpty(configuratie[Bestemming]))
            return services;

        services.AddOpenTelemetry()
            .ConfigureResource(bron => bron.AddService(
                configuratie["OTEL_SERVICE_NAME"] ?? Dienst, serviceVersion: typeof(Telemetrieregistratie).Assembly.GetName().Version?.ToString(3)))
            .WithMetrics(metingen => metingen.AddMeter(Meters))
            .WithTracing(sporen => sporen.AddSource(Sporen))
            .UseOtlpExporter();
        return services;
    }
}
