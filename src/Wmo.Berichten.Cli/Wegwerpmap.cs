using Microsoft.Extensions.Logging;

namespace Wmo.Berichten.Cli;

/// <summary>The folder of an installation that lives as long as one command: its database and keys go with it.</summary>
internal sealed class Wegwerpmap(string naam) : IDisposable
{
    private readonly DirectoryInfo map = Directory.CreateTempSubdirectory($"wmo-{naam}-");

    public string Pad => map.FullName;

    /// <summary>Settings of an installation within one process: SQLite, a bus in memory, the GGK that is built in.</summary>
    public Dictionary<string, string?> Instellingen() => new()
    {
        ["Opslag:Provider"] = "Sqlite",
        ["Opslag:Sleutelmap"] = Path.Combine(Pad, "sleutels"),
        ["ConnectionStrings:Opslag"] = $"Data Source={Path.Combine(Pad, "wmo.db")};Pooling=False",
        ["Bus:Transport"] = "Geheugen",
        ["Kanaal"] = "lus",
    };

    /// <summary>What goes wrong goes to standard error; standard output is the command's own.</summary>
    public static void StelLogIn(ILoggingBuilder log) =>
        log.ClearProviders()
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .SetMinimumLevel(LogLevel.Warning)
            // It warns that the key ring is kept unencrypted: this one lives as long as the command.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

    public void Dispose() => map.Delete(recursive: true);
}
