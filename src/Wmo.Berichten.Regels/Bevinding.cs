using Wmo.Berichten.Model.Schemas;

namespace Wmo.Berichten.Regels;

/// <summary>What a check found: one broken rule at one place.</summary>
/// <param name="Regel">
/// Code of the rule (<c>CS002</c>), or one of <see cref="Xsd"/>, <see cref="Waarde"/> and <see cref="Retour"/>.
/// </param>
/// <param name="Niveau">Level of control, 1 to 4.</param>
/// <param name="Retourcode">The return code that the answer carries for it; null on level 1, which is answered with a Fo01.</param>
/// <param name="Klasse">The message class where it was found (<c>Client</c>), in the standard's words; empty when in none.</param>
/// <param name="Pad">Where it was found: the path of elements from the root, with a 1-based index where an element repeats.</param>
/// <param name="Melding">Dutch sentence: what is wrong and what to do. Never holds a BSN or a name.</param>
public sealed record Bevinding(string Regel, int Niveau, string? Retourcode, string Klasse, string Pad, string Melding)
{
    /// <summary>In the place of a rule: the schema of the message refuses it (level 1).</summary>
    public const string Xsd = "XSD";

    /// <summary>
    /// In the place of a rule: a value that the schema allows and that we cannot hold, such as a date in the year 12023.
    /// No rule of the standard forbids it, so it bears no code of the standard. Being valid XML it is no fault of level 1;
    /// it is refused for a technical reason, which is what 0001 says (IV032).
    /// </summary>
    public const string Waarde = "WAARDE";

    /// <summary>In the place of a rule: the other side gave a return code that no rule of ours explains.</summary>
    public const string Retour = "retour";

    /// <summary>A fault of level 1 as a finding, with line and column in the sentence.</summary>
    public static Bevinding Van(SchemaFout fout) =>
        new(Xsd, 1, null, fout.Klasse, fout.Pad, OpPlaats(fout.Regel, fout.Kolom, fout.Melding));

    internal static string OpPlaats(int regel, int kolom, string melding) => $"Regel {regel}, kolom {kolom}: {melding}";
}
