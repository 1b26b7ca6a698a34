using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Wmo.Berichten.Cli.Tests;

/// <summary>What a run of the command said.</summary>
internal sealed record Afloop(int Code, string Uit, string Fout)
{
    public JsonObject[] Json => [.. Uit.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(regel => JsonNode.Parse(regel)!.AsObject())];
}

/// <summary>Runs the command as a user does: a process of its own.</summary>
internal static class Opdracht
{
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(2);

    public static Task<Afloop> VoerAsync(params string[] argumenten) => VoerMetAsync([], argumenten);

    public static async Task<Afloop> VoerMetAsync(Dictionary<string, string> omgeving, string[] argumenten)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "wmo.dll"), .. argumenten])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (naam, waarde) in omgeving)
            start.Environment[naam] = waarde;
        using var proces = Process.Start(start)!;
        using var einde = new CancellationTokenSource(Geduld);
        try
        {
            var uit = proces.StandardOutput.ReadToEndAsync(einde.Token);
            var fout = proces.StandardError.ReadToEndAsync(einde.Token);
            await proces.WaitForExitAsync(einde.Token);
            return new Afloop(proces.ExitCode, await uit, await fout);
        }
        finally
        {
            if (!proces.HasExited)
                proces.Kill(entireProcessTree: true);
        }
    }
}
