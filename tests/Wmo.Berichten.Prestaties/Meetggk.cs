using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Ggk.Soap;
using Wmo.Berichten.Keten;

namespace Wmo.Berichten.Prestaties;

/// <summary>A GGK over SOAP that confirms every envelope, when it is let.</summary>
internal sealed class Meetggk : IEnvelopOntvanger, IAsyncDisposable
{
    private readonly WebApplication app;
    private TaskCompletionSource poort = new();

    private Meetggk()
    {
        var bouwer = WebApplication.CreateSlimBuilder();
        bouwer.Logging.ClearProviders();
        app = bouwer.Build();
        app.Urls.Add("http://127.0.0.1:0");
        poort.SetResult();
        var ontvangst = new SoapOntvangst(this, Identiteit.NieuwReferentienummer, TimeProvider.System, NullLogger<SoapOntvangst>.Instance);
        app.MapPost("/", async (HttpContext http) =>
        {
            http.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
            var verzoek = http.Request;
            var uitkomst = await ontvangst.VerwerkAsync(
                new SoapAanvraag(verzoek.ContentType, verzoek.Headers[SoapNamen.ActieHeader], verzoek.ContentLength, verzoek.Body), http.RequestAborted);
            return Results.Text(uitkomst.Xml.Span, SoapNamen.Inhoudstype, uitkomst.IsFout ? 500 : 200);
        });
    }

    /// <summary>Where it takes envelopes.</summary>
    public Uri Adres => new(app.Urls.Single());

    public static async Task<Meetggk> StartAsync()
    {
        var ggk = new Meetggk();
        await ggk.app.StartAsync();
        return ggk;
    }

    /// <summary>Confirms nothing until <see cref="LaatDoor"/>.</summary>
    public void HoudTegen() => poort = new TaskCompletionSource();

    /// <summary>Confirms again.</summary>
    public void LaatDoor() => poort.SetResult();

    /// <summary>How many envelopes came.</summary>
    public int Gekomen { get; private set; }

    public async Task<Aflevering> OntvangAsync(Envelop envelop, CancellationToken annulering)
    {
        Gekomen++;
        await poort.Task.WaitAsync(annulering);
        return new Aflevering.Bevestigd();
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
