using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Wmo.Berichten.Opslag;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Service.Bus;
using Wmo.Berichten.Service.Console;
using Wmo.Berichten.Service.Console.Onderdelen;
using Wmo.Berichten.Service.Signalen;
using Wmo.Berichten.Service.Soap;
using Wmo.Berichten.Service.Telemetrie;
using Wmo.Berichten.Service.Toegang;

namespace Wmo.Berichten.Service.Inrichting;

/// <summary>Puts the service together: storage, bus, use cases, API, console.</summary>
public static class Servicebouw
{
    /// <summary>Registers everything that the configuration asks for.</summary>
    /// <exception cref="InvalidOperationException">The configuration is wrong; the message says how.</exception>
    public static WebApplicationBuilder Richt(WebApplicationBuilder builder)
    {
        // The reading of a body stops at 25 MB with a problem of our own; Kestrel's limit stands just above it.
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = 26 * 1024 * 1024;
            kestrel.BeveiligVerbindingen();
        });
        builder.Services.AddSleutelcertificaten(builder.Configuration).AddOpslag(builder.Configuration);
        builder.Services.AddKeten(builder.Configuration);
        builder.Services.AddBewaren(builder.Configuration);
        builder.Services.AddSoap(builder.Configuration);
        builder.Services.AddBus(builder.Configuration);
        builder.Services.AddTelemetrie(builder.Configuration);
        builder.Services.AddSignalen(builder.Configuration);
        builder.Services.AddOpenApi("v1");
        builder.Services.AddProblemDetails(opties => opties.CustomizeProblemDetails = context => Problemen.Vernederlands(context.ProblemDetails));
        var sleutels = ApiSleutel.Lees(builder.Configuration);
        builder.Services.AddAuthentication(ApiSleutelHandler.Schema)
            .AddScheme<ApiSleutelOptions, ApiSleutelHandler>(ApiSleutelHandler.Schema, opties => opties.Sleutels = sleutels);
        builder.Services.AddConsole();
        builder.Services.AddHealthChecks().AddCheck<OpslagHealthCheck>("opslag");
        return builder;
    }

    /// <summary>Maps the API, the console and the health checks.</summary>
    public static WebApplication Map(WebApplication app)
    {
        app.UseExceptionHandler(fouten => fouten.Run(ToonFoutAsync));
        app.UseStatusCodePages(context => ToonAsync(context.HttpContext, new ProblemDetails { Status = context.HttpContext.Response.StatusCode }));
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = ToonGereedheidAsync });
        app.MapSoap();
        app.MapConsole();

        var api = app.MapGroup("/api/v1").AddEndpointFilter(EisSleutel);
        ValideerEndpoint.Map(api);
        MonitorEndpoints.Map(api);
        var partij = api.MapGroup("/partijen/{partij}").AddEndpointFilter<Partijfilter>();
        BerichtEndpoints.Map(partij);
        BesluitEndpoints.Map(partij);
        PostvakEndpoints.Map(partij);
        WebhookEndpoints.Map(partij);
        GebeurtenisEndpoints.Map(partij);
        MonitorEndpoints.MapBalans(partij);
        TermijnEndpoints.Map(partij);
        BeheerEndpoints.Map(api.MapGroup("/beheer").AddEndpointFilter(EisBeheer));
        return app;
    }

    private static ValueTask<object?> EisSleutel(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.User.Identity is { IsAuthenticated: true } ? next(context) : ValueTask.FromResult<object?>(Problemen.GeenSleutel());

    /// <summary>Lets only operators through.</summary>
    internal static ValueTask<object?> EisBeheer(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        ApiSleutelHandler.MagBeheren(context.HttpContext.User) ? next(context) : ValueTask.FromResult<object?>(Problemen.GeenBeheer());

    // The first line is the word that monitoring looks for; what is wrong follows.
    private static Task ToonGereedheidAsync(HttpContext context, HealthReport gereedheid)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var klachten = gereedheid.Entries.Where(deel => deel.Value.Status is not HealthStatus.Healthy).Select(deel => $"{deel.Key}: {deel.Value.Description}");
        return context.Response.WriteAsync(string.Join('\n', klachten.Prepend(gereedheid.Status.ToString())), context.RequestAborted);
    }

    private static Task ToonFoutAsync(HttpContext context) => ToonAsync(
        context,
        context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException { StatusCode: var status }
            ? new() { Status = status, Title = "Het verzoek is niet goed gesteld.", Detail = "Het verzoek kon niet worden gelezen." }
            : new() { Status = 500, Title = "Er ging iets mis in de service.", Detail = "Er is niets half opgeslagen. Probeer het later opnieuw of waarschuw de beheerder." });

    // For programs as a problem, for people as a page.
    private static Task ToonAsync(HttpContext context, ProblemDetails probleem)
    {
        Problemen.Vernederlands(probleem);
        if (!Foutpagina.Past(context.Request))
            return Results.Problem(probleem).ExecuteAsync(context);

        Paginafilter.Beveilig(context.Response);
        return Foutpagina.Voor(probleem).ExecuteAsync(context);
    }
}
