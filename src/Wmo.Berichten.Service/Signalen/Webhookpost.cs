using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Service.Api;

namespace Wmo.Berichten.Service.Signalen;

/// <summary>Posts one signal to one webhook, signed.</summary>
internal sealed class Webhookpost(TimeProvider klok) : IDisposable
{
    /// <summary><c>sha256=</c> and the HMAC-SHA256, in hexadecimal, of the moment, a full stop and the body.</summary>
    public const string HandtekeningHeader = "X-Wmo-Handtekening";

    /// <summary>When it was sent, in seconds since 1970; signed, so that an old delivery cannot be played again.</summary>
    public const string TijdstipHeader = "X-Wmo-Tijdstip";

    /// <summary>Id of the signal: the same on every try.</summary>
    public const string SignaalHeader = "X-Wmo-Signaal";

    /// <summary>How long a webhook may take to answer.</summary>
    public static readonly TimeSpan Geduld = TimeSpan.FromSeconds(10);

    // Where a redirect points to nobody has agreed on. Connections are renewed so that a changed address is noticed.
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestHeaders = { UserAgent = { new ProductInfoHeaderValue("Wmo.Berichten", null) } },
    };

    /// <summary>Null when the webhook took the signal; else why not, in Dutch and without its address.</summary>
    public async Task<string?> BezorgAsync(Uri adres, string geheim, GenummerdSignaal signaal, CancellationToken annulering)
    {
        using var verzoek = Maak(adres, geheim, signaal);
        using var verstreken = new CancellationTokenSource(Geduld, klok);
        using var einde = CancellationTokenSource.CreateLinkedTokenSource(verstreken.Token, annulering);
        try
        {
            // What it says besides its status is nobody's concern, however long it is.
            using var antwoord = await http.SendAsync(verzoek, HttpCompletionOption.ResponseHeadersRead, einde.Token);
            return antwoord.IsSuccessStatusCode ? null : $"De webhook antwoordde met status {(int)antwoord.StatusCode}.";
        }
        catch (OperationCanceledException) when (!annulering.IsCancellationRequested)
        {
            return $"De webhook antwoordde niet binnen {Geduld.TotalSeconds} seconden.";
        }
        catch (HttpRequestException fout)
        {
            return $"De webhook is niet te bereiken ({fout.HttpRequestError}).";
        }
    }

    public void Dispose() => http.Dispose();

    private HttpRequestMessage Maak(Uri adres, string geheim, GenummerdSignaal signaal)
    {
        var inhoud = SignaalAntwoord.Json(signaal);
        var tijdstip = klok.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new HttpRequestMessage(HttpMethod.Post, adres)
        {
            Content = new ByteArrayContent(inhoud) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
            Headers =
            {
                { HandtekeningHeader, Handtekening(geheim, tijdstip, inhoud) },
                { TijdstipHeader, tijdstip },
                { SignaalHeader, signaal.Signaal.Id.ToString() },
            },
        };
    }

    private static string Handtekening(string geheim, string tijdstip, byte[] inhoud)
    {
        byte[] getekend = [.. Encoding.ASCII.GetBytes($"{tijdstip}."), .. inhoud];
        return $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(geheim), getekend))}";
    }
}
