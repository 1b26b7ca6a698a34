using Microsoft.AspNetCore.Http;

namespace Wmo.Berichten.Simulator.Storingen;

/// <summary>Strikes the answer to an envelope that is stored already, or refused.</summary>
internal abstract record Antwoordstoring : Storing
{
    /// <summary>Answers instead of the GGK.</summary>
    /// <param name="http">Status and type are set.</param>
    /// <param name="antwoord">The Bv03 or Fo03.</param>
    /// <param name="klok">Waits.</param>
    public abstract Task AntwoordAsync(HttpContext http, ReadOnlyMemory<byte> antwoord, TimeProvider klok);
}

/// <summary>The connection closes instead of the Bv03.</summary>
internal sealed record BevestigingVerloren : Antwoordstoring
{
    public override Task AntwoordAsync(HttpContext http, ReadOnlyMemory<byte> antwoord, TimeProvider klok)
    {
        http.Abort();
        return Task.CompletedTask;
    }
}

/// <summary>The answer comes a few bytes at a time.</summary>
internal sealed record Traag : Antwoordstoring
{
    private const int Delen = 20;

    /// <summary>How long the whole answer takes, in milliseconds.</summary>
    public int Ms { get; init; } = 2000;

    public override string? Bezwaar() => base.Bezwaar() ?? Wachttijd.Bezwaar(Naam, Ms);

    public override async Task AntwoordAsync(HttpContext http, ReadOnlyMemory<byte> antwoord, TimeProvider klok)
    {
        var grootte = (antwoord.Length / Delen) + 1;
        for (var plaats = 0; plaats < antwoord.Length; plaats += grootte)
        {
            await Task.Delay(TimeSpan.FromMilliseconds((double)Ms / Delen), klok, http.RequestAborted);
            await http.Response.Body.WriteAsync(antwoord[plaats..Math.Min(plaats + grootte, antwoord.Length)], http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
        }
    }
}

/// <summary>After the answer follow more bytes than an answer can have.</summary>
internal sealed record AntwoordTeGroot : Antwoordstoring
{
    private static readonly byte[] Vulling = [.. Enumerable.Repeat((byte)' ', 64 * 1024)];

    /// <summary>How many megabytes.</summary>
    public int Mb { get; init; } = 4;

    public override string? Bezwaar() => base.Bezwaar() ?? (Mb is >= 1 and <= 100 ? null : $"{Naam}: mb ligt tussen 1 en 100.");

    public override async Task AntwoordAsync(HttpContext http, ReadOnlyMemory<byte> antwoord, TimeProvider klok)
    {
        await http.Response.Body.WriteAsync(antwoord, http.RequestAborted);
        for (var geschreven = 0; geschreven < Mb * 1024 * 1024; geschreven += Vulling.Length)
            await http.Response.Body.WriteAsync(Vulling, http.RequestAborted);
    }
}
