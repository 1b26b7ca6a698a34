using Microsoft.AspNetCore.Http;

namespace Wmo.Berichten.Simulator.Storingen;

/// <summary>Strikes a request before its envelope is stored: the envelope is nowhere but with its sender.</summary>
internal abstract record Deurstoring : Storing
{
    /// <summary>Treats the request instead of the GGK.</summary>
    public abstract Task SpeelAsync(HttpContext http);
}

/// <summary>A status 500 that is no Fo03, as a proxy gives it.</summary>
internal sealed record Fout500 : Deurstoring
{
    public override Task SpeelAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        http.Response.ContentType = "text/html";
        return http.Response.WriteAsync("<html><body>Internal Server Error</body></html>", http.RequestAborted);
    }
}

/// <summary>The connection closes while the request is on its way.</summary>
internal sealed record Verbroken : Deurstoring
{
    public override Task SpeelAsync(HttpContext http)
    {
        http.Abort();
        return Task.CompletedTask;
    }
}

/// <summary>
/// The request is read and then lost: nothing is stored and no answer comes, until the sender gives up. A GGK that first acknowledged
/// and then lost is not played: the acknowledgement ends the duty of the sender, and on the wire nothing could repair that.
/// </summary>
internal sealed record Verloren : Deurstoring
{
    public override async Task SpeelAsync(HttpContext http)
    {
        try
        {
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
            await Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted);
        }
        catch (Exception fout) when (fout is OperationCanceledException or IOException)
        {
            // The sender hung up, or the simulator stops.
        }

        http.Abort();
    }
}
