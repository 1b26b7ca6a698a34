using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>
/// A message that is right on levels 1 and 2, what went before it, and what one rule of level 3 or 4 must say of it; no
/// other rule says anything, but those named in <see cref="Ook"/>.
/// </summary>
/// <param name="Regel">Code of the rule.</param>
/// <param name="Wat">What is special, for the name of the test.</param>
/// <param name="Bericht">The message.</param>
/// <param name="Inhoud">What went before.</param>
/// <param name="Klasse">Class of the finding; null when the message must pass.</param>
/// <param name="Pad">Path of the finding; null when the message must pass.</param>
public sealed record Dossiergeval(
    string Regel, string Wat, IBericht Bericht, Dossierinhoud Inhoud, string? Klasse = null, string? Pad = null)
{
    /// <summary>What was agreed outside the messages.</summary>
    public Afspraken Afspraken { get; init; } = Afspraken.Geen;

    /// <summary>Rules that must be found as well, where one fault breaks more than one.</summary>
    public IReadOnlyList<string> Ook { get; init; } = [];

    /// <summary>Where else this rule must find the same fault.</summary>
    public IReadOnlyList<(string Klasse, string Pad)> OokOp { get; init; } = [];

    public override string ToString() => $"{Regel} {Bericht.Soort.Naam()} {Wat}: {(Pad is null ? "goed" : "fout")}";
}
