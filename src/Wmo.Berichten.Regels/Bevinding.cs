namespace Wmo.Berichten.Regels;

/// <summary>What a check found: one broken rule at one place.</summary>
/// <param name="Regel">Code of the rule (<c>CS002</c>), or <c>XSD</c> on level 1.</param>
/// <param name="Niveau">Level of control, 1 to 4.</param>
/// <param name="Retourcode">The return code that the answer carries for it; null on level 1, which is answered with a Fo01.</param>
/// <param name="Klasse">The message class where it was found (<c>Client</c>), in the standard's words.</param>
/// <param name="Pad">Where it was found: the path of elements from the root, with a 1-based index where an element repeats.</param>
/// <param name="Melding">Dutch sentence: what is wrong and what to do. Never holds a BSN or a name.</param>
public sealed record Bevinding(string Regel, int Niveau, string? Retourcode, string Klasse, string Pad, string Melding);
