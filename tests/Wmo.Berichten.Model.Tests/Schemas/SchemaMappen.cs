using System.Xml.Linq;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Model.Tests.Schemas;

/// <summary>Where the schemas stand: ours in the repository, the published ones beside it where someone put them.</summary>
internal static class SchemaMappen
{
    /// <summary>The release that the service is built for, such as <c>3.2</c>.</summary>
    public static string Release { get; } =
        XDocument.Load(Repository.Pad("Directory.Build.props")).Descendants("IwmoRelease").Single().Value;

    public static string Onze { get; } = Repository.Pad("schemas", $"iwmo-{Release}");

    public static string Gepubliceerd { get; } = Repository.Pad("..", "shared", "standaard", $"iwmo-{Release}", "xsd");
}
