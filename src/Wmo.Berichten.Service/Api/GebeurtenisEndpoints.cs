using System.Globalization;
using System.Text;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;

namespace Wmo.Berichten.Service.Api;

/// <summary>Signals as they come, over a connection that stays open.</summary>
internal static class GebeurtenisEndpoints
{
    internal const string Soort = "text/event-stream";
    internal const string LaatsteHeader = "Last-Event-ID";
    private const int PerKeer = 100;

    // Other instances give places without waking this one; proxies close what is silent for a minute.
    private static readonly TimeSpan Rondgang = TimeSpan.FromSeconds(5);
    private static readonly byte[] Hartslag = ": leeft\n\n"u8.ToArray();

    public static void Map(IEndpointRouteBuilder partij) =>
        partij.MapGet("/gebeurtenissen", VolgAsync)
            .Produces<SignaalAntwoord>(StatusCodes.Status200OK, Soort)
            .WithSummary("Signalen zodra ze er zijn (server-sent events); verder na de gebeurtenis in de header Last-Event-ID.");

    internal static async Task<IResult> VolgAsync(
        HttpContext http, IOpslag opslag, Signaalwekker wekker, TimeProvider klok, IHostApplicationLifetime levensloop)
    {
        var gevraagd = http.Request.Headers[LaatsteHeader].ToString();
        long laatste = 0;
        if (gevraagd.Length > 0 && !long.TryParse(gevraagd, NumberStyles.None, CultureInfo.InvariantCulture, out laatste))
            return Problemen.OnjuisteVraag($"{LaatsteHeader} '{gevraagd}' is geen volgnummer van een gebeurtenis.");

        // A stop of the service would wait for the reader to hang up.
        using var einde = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, levensloop.ApplicationStopping);
        try
        {
            if (gevraagd.Length == 0)
                laatste = await opslag.LeesAsync((transactie, stop) => transactie.Signalen.LaatsteAsync(stop), einde.Token);
            await SchrijfAsync(http, opslag, wekker, klok, laatste, einde.Token);
        }
        catch (OperationCanceledException) when (einde.IsCancellationRequested)
        {
            // The reader comes back with the last id that it saw.
        }

        return Results.Empty;
    }

    private static async Task SchrijfAsync(
        HttpContext http, IOpslag opslag, Signaalwekker wekker, TimeProvider klok, long laatste, CancellationToken annulering)
    {
        var partij = Partijfilter.Van(http).Code;
        http.Response.ContentType = Soort;
        http.Response.Headers.CacheControl = "no-store";

        // Some proxies hold an answer back until it is complete.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        while (true)
        {
            var volgende = wekker.Volgende;
            var signalen = await opslag.LeesAsync((transactie, stop) => transactie.Signalen.LeesAsync(partij, laatste, PerKeer, stop), annulering);
            foreach (var signaal in signalen)
                await http.Response.Body.WriteAsync(Regels(signaal), annulering);
            if (signalen.Count == 0)
                await http.Response.Body.WriteAsync(Hartslag, annulering);
            await http.Response.Body.FlushAsync(annulering);
            if (signalen.Count > 0)
                laatste = signalen[^1].Volgnummer;
            else
                await Signaalwekker.WachtAsync(volgende, Rondgang, klok, annulering);
        }
    }

    private static byte[] Regels(GenummerdSignaal signaal)
    {
        var kop = Encoding.UTF8.GetBytes($"id: {signaal.Volgnummer}\nevent: {signaal.Signaal.Soort}\ndata: ");
        return [.. kop, .. SignaalAntwoord.Json(signaal), .. "\n\n"u8];
    }
}
