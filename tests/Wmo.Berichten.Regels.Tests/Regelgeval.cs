using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>A message and what one rule must say of it; nothing else is wrong with the message.</summary>
/// <param name="Regel">Code of the rule.</param>
/// <param name="Wat">What is special about the message, for the name of the test.</param>
/// <param name="Bericht">The message.</param>
/// <param name="Klasse">Class of the finding; null when the message must pass.</param>
/// <param name="Pad">Path of the finding; null when the message must pass.</param>
public sealed record Regelgeval(string Regel, string Wat, IBericht Bericht, string? Klasse = null, string? Pad = null)
{
    /// <summary>Code and path of a rule that cannot but be broken too, in the same class: the standard has rules that overlap.</summary>
    public (string Regel, string Pad)? Ook { get; init; }

    public override string ToString() => $"{Regel} {Bericht.Soort.Naam()} {Wat}: {(Pad is null ? "goed" : "fout")}";
}
