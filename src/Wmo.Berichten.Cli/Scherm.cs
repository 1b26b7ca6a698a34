using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Wmo.Berichten.Cli;

/// <summary>How the output reads.</summary>
internal static class Scherm
{
    // Wider than anything we print: a program or a file has no edge to wrap at.
    private const int ZonderRand = 4096;

    // Letters stay letters: what reads it is a program or a person, never a browser.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Plain, unwrapped lines where the output goes to a program or a file; colours on a terminal.</summary>
    public static void StelIn()
    {
        if (!Console.IsOutputRedirected)
            return;

        AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        AnsiConsole.Profile.Width = ZonderRand;
    }

    /// <summary>One JSON object on a line of its own, for programs.</summary>
    public static void SchrijfJson(object waarde) => Console.WriteLine(JsonSerializer.Serialize(waarde, Json));
}
