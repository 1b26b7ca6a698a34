using System.Globalization;

namespace Wmo.Berichten.Keten.Tests.Weerbaarheid;

/// <summary>How much the tests of this category break, and by which dice.</summary>
internal static class Omvang
{
    private const string Alles = "WMO_STORING";
    private const string Zaad = "WMO_STORING_ZAAD";

    /// <summary>The usual size, or with <c>WMO_STORING=alles</c> the whole.</summary>
    public static int Kies(int gewoon, int alles) => Environment.GetEnvironmentVariable(Alles) == "alles" ? alles : gewoon;

    /// <summary>Chance by a seed that stands in the output; <c>WMO_STORING_ZAAD</c> plays it again.</summary>
    public static Random Toeval()
    {
        var zaad = int.TryParse(Environment.GetEnvironmentVariable(Zaad), CultureInfo.InvariantCulture, out var gevraagd) ? gevraagd : Random.Shared.Next();
        TestContext.Out.WriteLine($"zaad {zaad} (opnieuw: {Zaad}={zaad})");
        return new Random(zaad);
    }
}
