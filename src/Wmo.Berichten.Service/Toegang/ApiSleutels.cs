using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Service.Toegang;

/// <summary>A client of the API: who it is and for which partijen it may speak.</summary>
/// <param name="Naam">Name for the log and the audit.</param>
/// <param name="Hash">SHA-256 of the key, in hexadecimal; the key itself is nowhere.</param>
/// <param name="Partijen">The partijen that the key is bound to.</param>
/// <param name="Beheer">Whether its holder operates the installation.</param>
public sealed record ApiSleutel(string Naam, string Hash, IReadOnlyList<string> Partijen, bool Beheer)
{
    /// <summary>The gemeenten whose monitor the key may see, without what is about few clients.</summary>
    public IReadOnlyList<string> Monitor { get; init; } = [];

    /// <summary>SHA-256 of a key, in hexadecimal, as the configuration holds it.</summary>
    public static string HashVan(string sleutel) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sleutel)));

    /// <summary>Who holds this key, as the pages and the API see him.</summary>
    internal ClaimsPrincipal Houder(string schema)
    {
        var claims = Partijen.Select(partij => new Claim(ApiSleutelHandler.Partijclaim, partij))
            .Concat(Monitor.Select(gemeente => new Claim(ApiSleutelHandler.Monitorclaim, gemeente)))
            .Prepend(new Claim(ClaimTypes.Name, Naam));
        if (Beheer)
            claims = claims.Append(new Claim(ApiSleutelHandler.Beheerclaim, ""));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, schema));
    }

    /// <summary>Reads <c>ApiSleutels</c>.</summary>
    /// <exception cref="InvalidOperationException">A key is configured wrongly; the message says which and how.</exception>
    internal static IReadOnlyList<ApiSleutel> Lees(IConfiguration configuratie) =>
        [.. configuratie.GetSection("ApiSleutels").GetChildren().Select(sectie =>
            new ApiSleutel(sectie.Key, LeesHash(sectie), [.. sectie.GetSection("Partijen").GetChildren().Select(LeesPartij)], LeesBeheer(sectie))
            {
                Monitor = [.. sectie.GetSection("Monitor").GetChildren().Select(LeesPartij)],
            })];

    private static string LeesHash(IConfigurationSection sectie) =>
        sectie["Hash"] is { Length: 64 } hash && hash.All(char.IsAsciiHexDigit)
            ? hash.ToLowerInvariant()
            : throw new InvalidOperationException($"{sectie.Path}:Hash is geen SHA-256 in 64 hexadecimale tekens.");

    private static bool LeesBeheer(IConfigurationSection sectie) => sectie["Beheer"] switch
    {
        null or "" => false,
        var tekst when bool.TryParse(tekst, out var beheer) => beheer,
        var tekst => throw new InvalidOperationException($"{sectie.Path}:Beheer is '{tekst}'; toegestaan zijn 'true' en 'false'."),
    };

    private static string LeesPartij(IConfigurationSection sectie) =>
        Partijcode.TryParse(sectie.Value, out var partij)
            ? partij.Code
            : throw new InvalidOperationException($"{sectie.Path} is geen gemeentecode (4 cijfers) of AGB-code (8 cijfers).");
}

/// <summary>Settings of <see cref="ApiSleutelHandler"/>.</summary>
public sealed class ApiSleutelOptions : AuthenticationSchemeOptions
{
    /// <summary>The keys that are known.</summary>
    public IReadOnlyList<ApiSleutel> Sleutels { get; set; } = [];

    /// <summary>The key with this hash; null when there is none (any more). Takes the same time whatever the difference.</summary>
    public ApiSleutel? Vind(string hash)
    {
        var gezocht = Encoding.ASCII.GetBytes(hash);
        return Sleutels.FirstOrDefault(kandidaat => CryptographicOperations.FixedTimeEquals(gezocht, Encoding.ASCII.GetBytes(kandidaat.Hash)));
    }
}

/// <summary>Knows a client by the key in the header <c>X-Api-Key</c>.</summary>
public sealed class ApiSleutelHandler(
    IOptionsMonitor<ApiSleutelOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<ApiSleutelOptions>(options, logger, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public const string Schema = "ApiSleutel";

    /// <summary>The header that carries the key.</summary>
    public const string Header = "X-Api-Key";

    internal const string Partijclaim = "partij";
    internal const string Monitorclaim = "monitor";
    internal const string Beheerclaim = "beheer";

    /// <summary>True when the key of this client is bound to the partij.</summary>
    public static bool MagVoor(ClaimsPrincipal gebruiker, Partijcode partij) => gebruiker.HasClaim(Partijclaim, partij.Code);

    /// <summary>True when the key of this client may see the monitor of the gemeente.</summary>
    public static bool MagMonitorVan(ClaimsPrincipal gebruiker, Partijcode gemeente) => gebruiker.HasClaim(Monitorclaim, gemeente.Code);

    /// <summary>The partijen that the key of this client is bound to.</summary>
    public static IEnumerable<string> PartijenVan(ClaimsPrincipal gebruiker) => gebruiker.FindAll(Partijclaim).Select(claim => claim.Value);

    /// <summary>The gemeenten of which this client may see the monitor and nothing more.</summary>
    public static IEnumerable<string> MonitorsVan(ClaimsPrincipal gebruiker) =>
        gebruiker.FindAll(Monitorclaim).Select(claim => claim.Value).Except(PartijenVan(gebruiker));

    /// <summary>True when the holder of this key operates the installation.</summary>
    public static bool MagBeheren(ClaimsPrincipal gebruiker) => gebruiker.HasClaim(claim => claim.Type == Beheerclaim);

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header].ToString() is not { Length: > 0 } sleutel)
            return Task.FromResult(AuthenticateResult.NoResult());

        return Task.FromResult(Options.Vind(ApiSleutel.HashVan(sleutel)) is { } bekend
            ? AuthenticateResult.Success(new AuthenticationTicket(bekend.Houder(Schema), Schema))
            : AuthenticateResult.Fail("De sleutel is onbekend."));
    }
}
