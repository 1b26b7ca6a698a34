namespace Wmo.Berichten.Testhulp;

/// <summary>Where the sources stand, seen from a test.</summary>
public static class Repository
{
    /// <summary>Full path of the folder that holds <c>Wmo.Berichten.sln</c>.</summary>
    public static string Wortel { get; } = ZoekWortel();

    /// <summary>
    /// Full path of the published standard beside the repository, or null where it is not there: a checkout elsewhere has
    /// no copy of it, and our own side is then tested alone.
    /// </summary>
    public static string? Standaard { get; } = Bestaand(Path.GetFullPath(Path.Combine(Wortel, "..", "shared", "standaard")));

    /// <summary>Full path of something in the repository.</summary>
    public static string Pad(params string[] delen) => Path.Combine([Wortel, .. delen]);

    private static string ZoekWortel()
    {
        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
        {
            if (File.Exists(Path.Combine(map.FullName, "Wmo.Berichten.sln")))
                return map.FullName;
        }

        throw new InvalidOperationException($"Geen Wmo.Berichten.sln gevonden boven {AppContext.BaseDirectory}.");
    }

    private static string? Bestaand(string map) => Directory.Exists(map) ? map : null;
}
