namespace Wmo.Berichten.Model;

/// <summary>Why a message could not be read, and where. It never repeats what the message says.</summary>
/// <param name="Pad">Path of the element, for instance <c>/Bericht/Client/Bsn</c>; <c>/</c> before the root.</param>
/// <param name="Regel">1-based line in the XML; 0 when unknown.</param>
/// <param name="Kolom">1-based column in that line; 0 when unknown.</param>
/// <param name="Melding">What is wrong, in Dutch.</param>
public sealed record Leesfout(string Pad, int Regel, int Kolom, string Melding);
