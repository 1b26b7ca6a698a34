using System.Xml.Linq;

namespace Wmo.Berichten.Model.Tests.Schemas;

/// <summary>Where the schemas stand: ours in the repository, the published ones beside it where someone put them.</summary>
internal static class SchemaMappen
{
    /// <summary>The release that the service is built for, such as <c>3.2</c>.</summary>
    public static string Release { get; } =
        XDocument.Load(Path.Combine(Wortel(), "Directory.Build.props")).Descendants("IwmoRelease").Single().Value;

    public static string Onze { get; } = Path.Combine(Wortel(), "schemas", $"iwmo-{Release}");

    public static string Gepubliceerd { get; } = Path.Combine(Wortel(), "..", "shared", "standaard", $"iwmo-{Release}", "xsd");

    private static string Wortel()
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (map is not null && !File.Exists(Path.Combine(map.FullName, "Wmo.Berichten.sln")))
            map = map.Parent;
        return map?.FullName ?? throw new DirectoryNotFoundException("Boven de tests staat geen Wmo.Berichten.sln.");
    }
}
