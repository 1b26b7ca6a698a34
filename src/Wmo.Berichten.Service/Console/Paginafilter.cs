using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Wmo.Berichten.Service.Console.Onderdelen;

namespace Wmo.Berichten.Service.Console;

/// <summary>
/// What every page has: headers that keep others out, a form that comes from a page of ours, and a problem of the API as a page
/// with the same words.
/// </summary>
internal sealed class Paginafilter(IAntiforgery formulieren) : IEndpointFilter
{
    private const string Beleid =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Nothing from elsewhere, nothing to elsewhere.</summary>
    public static void Beveilig(HttpResponse antwoord)
    {
        antwoord.Headers.ContentSecurityPolicy = Beleid;
        antwoord.Headers.XContentTypeOptions = "nosniff";
        antwoord.Headers.XFrameOptions = "DENY";
        antwoord.Headers["Referrer-Policy"] = "no-referrer";
        antwoord.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        antwoord.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        Beveilig(http.Response);
        http.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsPost(http.Request.Method) && !await IsVanEenPaginaAsync(http))
            return Foutpagina.Voor(new ProblemDetails
            {
                Status = StatusCodes.Status400BadRequest,
                Title = "Dit formulier is niet meer geldig.",
                Detail = "Ga terug, ververs de pagina en probeer het opnieuw. Buiten de machine zelf werkt de console alleen over https.",
            });

        var uitkomst = await next(context);
        var kern = uitkomst is INestedHttpResult genest ? genest.Result : uitkomst;
        return kern is ProblemHttpResult probleem ? Foutpagina.Voor(probleem.ProblemDetails) : uitkomst;
    }

    private async Task<bool> IsVanEenPaginaAsync(HttpContext http)
    {
        try
        {
            return await formulieren.IsRequestValidAsync(http);
        }
        catch (AntiforgeryValidationException)
        {
            // It could not be read: broken off, or larger than any form of ours.
            return false;
        }
    }
}
