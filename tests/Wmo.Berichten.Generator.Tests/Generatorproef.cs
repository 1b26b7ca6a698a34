using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Wmo.Berichten.Model;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Generator.Tests;

/// <summary>The generator at work on files in memory.</summary>
internal static class Generatorproef
{
    /// <summary>Our own schemas: file name and text.</summary>
    public static Dictionary<string, string> Schemas() =>
        Directory.EnumerateFiles(Repository.Pad("schemas", $"iwmo-{Standaard.Release}"), "*.xsd")
            .ToDictionary(bestand => Path.GetFileName(bestand), File.ReadAllText);

    public static ImmutableArray<AdditionalText> Bestanden(IEnumerable<KeyValuePair<string, string>> bestanden) =>
        [.. bestanden.Select(bestand => new Bestand(bestand.Key, bestand.Value))];

    /// <summary>Runs the generator anew.</summary>
    public static GeneratorRunResult Draai(IEnumerable<KeyValuePair<string, string>> bestanden, string? release = null)
    {
        var uitkomst = Driver(bestanden, release).RunGenerators(Compilatie()).GetRunResult().Results.Single();
        Assert.That(uitkomst.Exception, Is.Null);
        return uitkomst;
    }

    public static GeneratorDriver Driver(IEnumerable<KeyValuePair<string, string>> bestanden, string? release = null) =>
        CSharpGeneratorDriver.Create(
            [new BerichtGenerator().AsSourceGenerator()],
            Bestanden(bestanden),
            new CSharpParseOptions(LanguageVersion.Preview),
            new Opties(release ?? Standaard.Release),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static CSharpCompilation Compilatie(params IEnumerable<SyntaxTree> bronnen) => CSharpCompilation.Create(
        "Proef",
        bronnen,
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(pad => Path.GetFileName(pad).StartsWith("System.", StringComparison.Ordinal))
            .Select(pad => MetadataReference.CreateFromFile(pad)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private sealed class Bestand(string pad, string tekst) : AdditionalText
    {
        public override string Path => pad;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(tekst);
    }

    private sealed class Opties(string release) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Globaal(release);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Globaal(string release) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_property.IwmoRelease" ? release : null;
            return value is not null;
        }
    }
}
