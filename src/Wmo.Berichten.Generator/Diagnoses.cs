using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Wmo.Berichten.Generator.Schema;

namespace Wmo.Berichten.Generator;

/// <summary>The errors that a build gets when the schemas are not as they should be.</summary>
internal static class Diagnoses
{
    private static readonly DiagnosticDescriptor Ongeldig = Maak("WMOGEN001", "Ongeldig schema");
    private static readonly DiagnosticDescriptor Onbekend = Maak("WMOGEN002", "Schema van onbekende bouw");
    private static readonly DiagnosticDescriptor Release = Maak("WMOGEN003", "Schema's van een andere release");

    public static Diagnostic Van(SchemaFout fout)
    {
        var soort = fout.Soort switch
        {
            Foutsoort.Ongeldig => Ongeldig,
            Foutsoort.Onbekend => Onbekend,
            _ => Release,
        };
        // Roslyn counts from 0.
        var begin = new LinePosition(Math.Max(fout.Regel - 1, 0), Math.Max(fout.Kolom - 1, 0));
        var plaats = fout.Pad.Length == 0 ? Location.None : Location.Create(fout.Pad, default, new LinePositionSpan(begin, begin));
        return Diagnostic.Create(soort, plaats, fout.Melding);
    }

    private static DiagnosticDescriptor Maak(string id, string titel) =>
        new(id, titel, "{0}", "Schemas", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
