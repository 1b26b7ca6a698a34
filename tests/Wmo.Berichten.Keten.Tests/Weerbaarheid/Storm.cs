using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Weerbaarheid;

/// <summary>A chain that delivers every envelope several times at once, spread over the instances, and passes on the first answer.</summary>
internal sealed class Storm : IAsyncDisposable
{
    private const string Ingang = "/ggk/OntvangAsynchroon";
    private const string Actie = "SOAPAction";

    private readonly WebApplication app;
    private readonly HttpClient http = new();
    private readonly IReadOnlyList<Uri> naar;
    private readonly int keren;
    private int bezorgd;
    private int geweigerd;
    private int onderweg;

    private Storm(WebApplication app, Uri basis, IReadOnlyList<Uri> naar, int keren)
    {
        (this.app, this.naar, this.keren) = (app, naar, keren);
        Adres = new Uri(basis, Ingang);
        app.MapPost(Ingang, BezorgAsync);
    }

    public Uri Adres { get; }

    /// <summary>How often an envelope was taken.</summary>
    public int Bezorgd => Volatile.Read(ref bezorgd);

    /// <summary>How often an instance said no.</summary>
    public int Geweigerd => Volatile.Read(ref geweigerd);

    public static async Task<Storm> StartAsync(IReadOnlyList<Uri> naar, int keren)
    {
        var basis = new Uri($"http://127.0.0.1:{VrijePoort.Kies()}");
        var builder = WebApplication.CreateBuilder([$"--urls={basis}"]);
        builder.Logging.ClearProviders();
        var storm = new Storm(builder.Build(), basis, naar, keren);
        await storm.app.StartAsync();
        return storm;
    }

    /// <summary>Until the last delivery has been answered.</summary>
    public Task WachtOpStilteAsync() => Wacht.TotAsync(() => Volatile.Read(ref onderweg) == 0, TimeSpan.FromSeconds(30), "alles is bezorgd");

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
    }

    private async Task BezorgAsync(HttpContext context)
    {
        using var lezer = new MemoryStream();
        await context.Request.Body.CopyToAsync(lezer);
        var envelop = lezer.ToArray();
        var (type, actie) = (context.Request.ContentType!, context.Request.Headers[Actie].ToString());
        Interlocked.Add(ref onderweg, keren);
        var leveringen = Enumerable.Range(0, keren).Select(keer => LeverAsync(new Uri(naar[keer % naar.Count], Ingang), envelop, type, actie)).ToList();

        var (status, inhoud) = await await Task.WhenAny(leveringen);
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(inhoud);
    }

    private async Task<(int Status, byte[] Inhoud)> LeverAsync(Uri adres, byte[] envelop, string type, string actie)
    {
        try
        {
            using var inhoud = new ByteArrayContent(envelop) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
            inhoud.Headers.TryAddWithoutValidation(Actie, actie);
            using var antwoord = await http.PostAsync(adres, inhoud);
            Interlocked.Increment(ref antwoord.IsSuccessStatusCode ? ref bezorgd : ref geweigerd);
            return ((int)antwoord.StatusCode, await antwoord.Content.ReadAsByteArrayAsync());
        }
        finally
        {
            Interlocked.Decrement(ref onderweg);
        }
    }
}
