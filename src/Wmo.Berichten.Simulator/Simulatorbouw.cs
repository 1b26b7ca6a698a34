using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Wmo.Berichten.Ggk.Soap;
using Wmo.Berichten.Model;
using Wmo.Berichten.Simulator.Knooppunt;
using Wmo.Berichten.Simulator.Storingen;

namespace Wmo.Berichten.Simulator;

/// <summary>Puts the GGK together that runs by itself.</summary>
public static class Simulatorbouw
{
    private const string StandaardAdres = "http://127.0.0.1:5090";

    /// <summary>Registers what the configuration asks for: <c>Deelnemers:CODE</c> with the endpoint of each organisation.</summary>
    /// <exception cref="InvalidOperationException">The configuration is wrong; the message says how.</exception>
    public static WebApplicationBuilder Richt(WebApplicationBuilder builder)
    {
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null or "")
            builder.WebHost.UseUrls(StandaardAdres);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        var deelnemers = LeesDeelnemers(builder.Configuration.GetSection("Deelnemers"));
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new Ketencontrole(deelnemers.Keys.ToHashSet(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new Overzicht(deelnemers.Keys.ToHashSet()));
        services.AddSingleton<Storingsregister>();
        services.AddSingleton<GgkKnooppunt>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Bezorging>(provider, deelnemers));
        services.AddSingleton(provider => new SoapOntvangst(
            provider.GetRequiredService<GgkKnooppunt>(),
            Nummering.Nieuw,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SoapOntvangst>>()));
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.AllowOutOfOrderMetadataProperties = true;
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        });
        return builder;
    }

    /// <summary>Maps the door of the chain and what one steers the simulator with.</summary>
    public static WebApplication Map(WebApplication app)
    {
        app.MapPost("/ggk/OntvangAsynchroon", Deur.OntvangAsync);
        app.MapGet("/enveloppen", (Overzicht overzicht) => overzicht.Stand());
        app.MapGet("/storingen", (Storingsregister register) => register.Plan);
        app.MapPut("/storingen", StelInAsync);
        app.MapDelete("/storingen", (Storingsregister register) =>
        {
            register.Speel(new Storingsplan());
            return Results.NoContent();
        });
        return app;
    }

    // Read whatever its Content-Type says: curl -d says something else by itself.
    private static async Task<IResult> StelInAsync(HttpRequest verzoek, Storingsregister register, IOptions<JsonOptions> json)
    {
        try
        {
            var plan = await JsonSerializer.DeserializeAsync<Storingsplan>(verzoek.Body, json.Value.SerializerOptions) ?? new Storingsplan();
            if (plan.Bezwaar() is { } bezwaar)
                return Results.Problem(bezwaar, statusCode: StatusCodes.Status400BadRequest, title: "De storingen zijn niet goed gesteld.");

            register.Speel(plan);
            return Results.Ok(plan);
        }
        catch (Exception fout) when (fout is JsonException or NotSupportedException)
        {
            return Results.Problem(
                $"Verwacht wordt {{\"zaad\":1,\"storingen\":[{{\"soort\":\"dubbel\",\"kans\":0.1}}]}}; soorten zijn {string.Join(", ", Storing.Soorten)}.",
                statusCode: StatusCodes.Status400BadRequest,
                title: "De storingen zijn niet te lezen.");
        }
    }

    private static Dictionary<Partijcode, Uri> LeesDeelnemers(IConfigurationSection deelnemers) =>
        deelnemers.GetChildren().ToDictionary(
            sectie => Partijcode.TryParse(sectie.Key, out var code)
                ? code
                : throw new InvalidOperationException($"Deelnemers:{sectie.Key} is geen gemeentecode (4 cijfers) of AGB-code (8 cijfers)."),
            sectie => Uri.TryCreate(sectie.Value, UriKind.Absolute, out var adres) && (adres.Scheme == Uri.UriSchemeHttp || adres.Scheme == Uri.UriSchemeHttps)
                ? adres
                : throw new InvalidOperationException($"Deelnemers:{sectie.Key} is '{sectie.Value}'; verwacht wordt het adres waarop deze organisatie enveloppen aanneemt."));
}
