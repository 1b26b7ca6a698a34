namespace Wmo.Berichten.Generator.Schema;

/// <summary>A schema file as the compiler hands it over.</summary>
internal sealed record SchemaBestand(string Pad, string Tekst);
