using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Service.Console.Onderdelen;
using Wmo.Berichten.Service.Toegang;

namespace Wmo.Berichten.Service.Console;

/// <summary>
/// A person signs in with a key and gets a cookie. The cookie holds the hash of the key, encrypted, and what the key gives is
/// looked up with every request: a key that was withdrawn, or whose rights changed, counts as it is now.
/// </summary>
internal static class Aanmelding
{
    /// <summary>Name of the scheme.</summary>
    public const string Schema = "Console";

    /// <summary>What the script of a page sends when it looks for news by itself: that keeps nobody signed in.</summary>
    public const string Vanzelf = "X-Vanzelf";

    /// <summary>Where to sign in.</summary>
    public const string Pad = "/aanmelden";

    private const string Naar = "naar";
    private const string Hashclaim = "sleutelhash";
    private static readonly TimeSpan Duur = TimeSpan.FromMinutes(30);

    /// <summary>A cookie for this site alone, that scripts cannot read.</summary>
    public static CookieBuilder Cookie(string naam) => new Consolecookie { Name = naam, HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };

    public static void Richt(CookieAuthenticationOptions opties)
    {
        opties.Cookie = Cookie("wmo-console");
        opties.ExpireTimeSpan = Duur;
        opties.SlidingExpiration = true;
        opties.LoginPath = Pad;
        opties.ReturnUrlParameter = Naar;
        opties.Events.OnValidatePrincipal = KijkNaAsync;

        // Without scheme and name: a proxy that does the TLS has others than we. And not back to where a form was sent.
        opties.Events.OnRedirectToLogin = context =>
        {
            context.Response.Redirect(HttpMethods.IsGet(context.Request.Method) ? new Uri(context.RedirectUri).PathAndQuery : Pad);
            return Task.CompletedTask;
        };
        opties.Events.OnCheckSlidingExpiration = context =>
        {
            context.ShouldRenew &= !context.Request.Headers.ContainsKey(Vanzelf) && context.Request.Headers.Accept != GebeurtenisEndpoints.Soort;
            return Task.CompletedTask;
        };
    }

    public static void Map(IEndpointRouteBuilder paginas)
    {
        paginas.MapGet(Pad, (string? naar) => Formulier(naar, bezwaar: null, StatusCodes.Status200OK));
        paginas.MapPost(Pad, MeldAanAsync);
    }

    /// <summary>For who is signed in: the form bears his name.</summary>
    public static void MapAfmelden(IEndpointRouteBuilder paginas) => paginas.MapPost("/afmelden", async (HttpContext http) =>
    {
        await http.SignOutAsync(Schema);
        return TypedResults.LocalRedirect(Pad);
    });

    private static async Task<IResult> MeldAanAsync(
        HttpContext http, IOptionsMonitor<ApiSleutelOptions> sleutels, Aanmeldrem rem, ILogger<Aanmeldrem> log)
    {
        var formulier = await http.Request.ReadFormAsync(http.RequestAborted);
        var naar = formulier[Naar].ToString();
        var adres = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (!rem.MagProberen(adres))
            return Formulier(naar, "Er is hiervandaan te vaak een onbekende sleutel gegeven. Probeer het over een minuut opnieuw.", StatusCodes.Status429TooManyRequests);

        if (sleutels.Get(ApiSleutelHandler.Schema).Vind(ApiSleutel.HashVan(formulier["sleutel"].ToString().Trim())) is not { } sleutel)
        {
            rem.Mislukte(adres);
            log.LogWarning("Bij de console is vanaf {Adres} een onbekende sleutel gegeven.", adres);
            return Formulier(naar, "Deze sleutel is onbekend. Controleer of u hem helemaal hebt overgenomen, of vraag de beheerder om een sleutel.", StatusCodes.Status401Unauthorized);
        }

        await http.SignInAsync(Schema, Houder(sleutel));
        log.LogInformation("{Sleutel} heeft zich bij de console aangemeld vanaf {Adres}.", sleutel.Naam, adres);
        return TypedResults.LocalRedirect(RedirectHttpResult.IsLocalUrl(naar) ? naar : "/");
    }

    private static async Task KijkNaAsync(CookieValidatePrincipalContext context)
    {
        var sleutels = context.HttpContext.RequestServices.GetRequiredService<IOptionsMonitor<ApiSleutelOptions>>().Get(ApiSleutelHandler.Schema);
        if (sleutels.Vind(context.Principal!.FindFirstValue(Hashclaim) ?? "") is { } sleutel)
        {
            context.ReplacePrincipal(Houder(sleutel));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Schema);
    }

    private static ClaimsPrincipal Houder(ApiSleutel sleutel)
    {
        var houder = sleutel.Houder(Schema);
        ((ClaimsIdentity)houder.Identity!).AddClaim(new Claim(Hashclaim, sleutel.Hash));
        return houder;
    }

    private static RazorComponentResult<Aanmeldpagina> Formulier(string? naar, string? bezwaar, int status) =>
        new(new { Naar = naar, Bezwaar = bezwaar }) { StatusCode = status };

    /// <summary>
    /// Not over a line that others can read. On the machine itself there is no such line, and no certificate either. A proxy that
    /// does the TLS speaks plain http to us, so what counts is the name by which the browser knows us, or what the proxy says.
    /// </summary>
    private sealed class Consolecookie : CookieBuilder
    {
        public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
        {
            var opties = base.Build(context, expiresFrom);
            opties.Secure = context.Request.IsHttps
                || !IsDezeMachine(context.Request.Host.Host)
                || "https".Equals(context.Request.Headers[ForwardedHeadersDefaults.XForwardedProtoHeaderName], StringComparison.OrdinalIgnoreCase);
            return opties;
        }

        private static bool IsDezeMachine(string naam) =>
            naam.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(naam, out var adres) && IPAddress.IsLoopback(adres));
    }
}
