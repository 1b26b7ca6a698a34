using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Wmo.Berichten.Generator.Code;
using Wmo.Berichten.Generator.Schema;
using Wmo.Berichten.Generator.Vorm;

namespace Wmo.Berichten.Generator;

/// <summary>
/// Makes the message classes from the schemas that the build hands over as additional files: one file per schema, one
/// with data about the release, one with the way to each message. Each step compares by content, so that a changed
/// schema gives anew only what it changes.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class BerichtGenerator : IIncrementalGenerator
{
    /// <summary>Name of the step that yields the schemas one by one, for tests that follow it.</summary>
    internal const string StapSchemas = "Schemas";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var bestanden = context.AdditionalTextsProvider
            .Where(bestand => bestand.Path.EndsWith(".xsd", StringComparison.OrdinalIgnoreCase))
            .Select((bestand, stop) => new SchemaBestand(bestand.Path, bestand.GetText(stop)?.ToString() ?? ""))
            .Collect()
            .Select((alle, _) => new Reeks<SchemaBestand>(alle));
        var release = context.AnalyzerConfigOptionsProvider.Select((opties, _) =>
            opties.GlobalOptions.TryGetValue("build_property.IwmoRelease", out var waarde) ? waarde : "");
        var stel = bestanden.Combine(release)
            .Select((invoer, _) => SchemaLezer.Lees(invoer.Left, invoer.Right));
        var schemas = stel.SelectMany((gelezen, _) => gelezen.Schemas).WithTrackingName(StapSchemas);

        context.RegisterSourceOutput(
            stel.SelectMany((gelezen, _) => gelezen.Fouten),
            (uitvoer, fout) => uitvoer.ReportDiagnostic(Diagnoses.Van(fout)));
        context.RegisterSourceOutput(
            schemas,
            (uitvoer, schema) => Voeg(uitvoer, schema.Naam, SchemaCode.Schrijf(schema)));
        context.RegisterSourceOutput(
            stel.Select((gelezen, _) => new Reeks<SchemaVorm>(gelezen.Schemas.Select(ZonderInhoud))), SchrijfGeheel);
    }

    /// <summary>Leaves what the files about all schemas need, so that a changed class does not make them anew.</summary>
    private static SchemaVorm ZonderInhoud(SchemaVorm schema) => schema with { Klassen = new([]), Codelijsten = new([]) };

    private static void SchrijfGeheel(SourceProductionContext uitvoer, Reeks<SchemaVorm> schemas)
    {
        if (schemas.Count == 0)
        {
            return;
        }

        var basis = schemas.Single(schema => schema.Bericht is null);
        var berichten = schemas.Where(schema => schema.Bericht is not null).ToList();
        Voeg(uitvoer, "Standaard", StandaardCode.SchrijfStandaard(basis, berichten));
        Voeg(uitvoer, "Berichten", StandaardCode.SchrijfBerichten(basis, berichten));
    }

    private static void Voeg(SourceProductionContext uitvoer, string naam, string code) =>
        uitvoer.AddSource($"{naam}.g.cs", SourceText.From(code, Encoding.UTF8));
}
