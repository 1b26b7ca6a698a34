using System.Text.RegularExpressions;
using Wmo.Berichten.Testhulp;
using YamlDotNet.RepresentationModel;

namespace Wmo.Berichten.Service.Tests.Deploy;

/// <summary>The files of <c>deploy/</c>, as they are read.</summary>
internal static partial class Deploybestanden
{
    /// <summary>Full paths of the files with this extension.</summary>
    public static IEnumerable<string> Met(string extensie) =>
        Directory.EnumerateFiles(Repository.Pad("deploy"), $"*{extensie}", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>The documents of a YAML file.</summary>
    public static IReadOnlyList<YamlNode> Yaml(params string[] pad)
    {
        using var lezer = File.OpenText(Repository.Pad(["deploy", .. pad]));
        var stroom = new YamlStream();
        stroom.Load(lezer);
        return [.. stroom.Documents.Select(document => document.RootNode)];
    }

    /// <summary>The value at a path such as <c>spec/template/0/name</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static YamlNode Op(this YamlNode knoop, string pad) => pad.Split('/').Aggregate(knoop, (hier, deel) => hier switch
    {
        YamlSequenceNode rij => rij[int.Parse(deel, System.Globalization.CultureInfo.InvariantCulture)],
        YamlMappingNode veld when veld.Children.TryGetValue(deel, out var waarde) => waarde,
        _ => throw new KeyNotFoundException($"{deel} van {pad} ontbreekt."),
    });

    /// <summary>The text at a path.</summary>
    public static string Tekst(this YamlNode knoop, string pad) => ((YamlScalarNode)knoop.Op(pad)).Value!;

    /// <summary>Names and texts of a mapping.</summary>
    public static Dictionary<string, string?> Velden(this YamlNode knoop) =>
        ((YamlMappingNode)knoop).Children.ToDictionary(veld => ((YamlScalarNode)veld.Key).Value!, veld => ((YamlScalarNode)veld.Value).Value);

    /// <summary>Settings of the program that a file names as environment variables: <c>Soap__Adres</c>.</summary>
    public static IEnumerable<string> Instellingen(string bestand) =>
        Omgevingsvariabele().Matches(File.ReadAllText(bestand)).Select(treffer => treffer.Value).Distinct();

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+(?:__[A-Za-z0-9]+)+\b")]
    private static partial Regex Omgevingsvariabele();
}
