using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Ggk.Soap;
using Wmo.Berichten.Keten;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Prestaties;

/// <summary>
/// The other end of the channel: confirms every envelope, and keeps when the retour on which heenbericht came. It looks at
/// nothing else, so that what it costs is little beside what is measured.
/// </summary>
internal sealed partial class Retourvanger : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource<DateTimeOffset>> gekomen = [];

    private Retourvanger()
    {
        var bouwer = WebApplication.CreateSlimBuilder();
        bouwer.Logging.ClearProviders();
        app = bouwer.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/", NeemAsync);
    }

    /// <summary>Where it takes envelopes.</summary>
    public Uri Adres => new(app.Urls.Single());

    public static async Task<Retourvanger> StartAsync()
    {
        var vanger = new Retourvanger();
        await vanger.app.StartAsync();
        return vanger;
    }

    /// <summary>When the retour on the envelope with this number was here.</summary>
    public Task<DateTimeOffset> RetourOp(Guid referentienummer) => Van(referentienummer).Task;

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private TaskCompletionSource<DateTimeOffset> Van(Guid referentienummer) =>
        gekomen.GetOrAdd(referentienummer, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task<IResult> NeemAsync(HttpRequest verzoek)
    {
        using var lezer = new StreamReader(verzoek.Body);
        var envelop = await lezer.ReadToEndAsync(verzoek.HttpContext.RequestAborted);
        if (Crossreferentienummer().Match(envelop) is { Success: true } heen)
            Van(Guid.Parse(heen.Groups[1].ValueSpan)).TrySetResult(TimeProvider.System.GetUtcNow());
        var kop = new Antwoordkop(
            new Systeem(Voorbeelden.Aanbieder, Systeem.Ggk),
            new Systeem(Voorbeelden.Gemeente, Systeem.Ggk),
            Referentienummer().Match(envelop).Groups[1].Value);
        var antwoord = SoapAntwoord.Bevestig(kop, Identiteit.NieuwReferentienummer(), TimeProvider.System.GetUtcNow());
        return Results.Text(antwoord.Span, SoapNamen.Inhoudstype);
    }

    [GeneratedRegex("[:<]crossRefnummer>([^<]+)<")]
    private static partial Regex Crossreferentienummer();

    [GeneratedRegex("[:<]referentienummer>([^<]+)<")]
    private static partial Regex Referentienummer();
}
