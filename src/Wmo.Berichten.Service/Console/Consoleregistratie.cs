using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.FileProviders;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Service.Inrichting;

namespace Wmo.Berichten.Service.Console;

/// <summary>Puts the console into the host: pages for people, rendered here, on what the API gives.</summary>
internal static class Consoleregistratie
{
    private const int GrootsteFormulier = 64 * 1024;
    private static readonly TimeSpan Bewaard = TimeSpan.FromHours(1);

    public static IServiceCollection AddConsole(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAntiforgery(opties =>
        {
            opties.Cookie = Aanmelding.Cookie("wmo-formulier");
            opties.FormFieldName = "formulier";
        });
        services.AddAuthentication().AddCookie(Aanmelding.Schema, Aanmelding.Richt);
        services.AddAuthorization();
        services.AddSingleton<Aanmeldrem>();
        return services;
    }

    public static WebApplication MapConsole(this WebApplication app)
    {
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new EmbeddedFileProvider(typeof(Consoleregistratie).Assembly, $"{typeof(Consoleregistratie).Namespace}.Bestanden"),
            RequestPath = "/console",
            OnPrepareResponse = bestand =>
            {
                Paginafilter.Beveilig(bestand.Context.Response);
                bestand.Context.Response.Headers.CacheControl = $"max-age={Bewaard.TotalSeconds}";
            },
        });

        var open = app.MapGroup("").ExcludeFromDescription().AddEndpointFilter<Paginafilter>().WithMetadata(new RequestSizeLimitAttribute(GrootsteFormulier));
        Aanmelding.Map(open);

        // With this scheme alone: a key in a header is for programs and opens no page, a cookie opens no API.
        var houder = new AuthorizationPolicyBuilder(Aanmelding.Schema).RequireAuthenticatedUser().Build();
        var paginas = open.MapGroup("").RequireAuthorization(houder);
        Aanmelding.MapAfmelden(paginas);
        Startpaginas.Map(paginas);
        Monitorpaginas.Map(paginas);
        Partijpaginas.Map(paginas.MapGroup("/partijen/{partij}").AddEndpointFilter<Partijfilter>());
        Beheerpaginas.Map(paginas.MapGroup("/beheer").AddEndpointFilter(Servicebouw.EisBeheer));
        return app;
    }
}
