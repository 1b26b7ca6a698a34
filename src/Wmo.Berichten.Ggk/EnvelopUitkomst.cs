namespace Wmo.Berichten.Ggk;

/// <summary>A place in a document that is not a valid envelope.</summary>
public sealed record SchemaFout(int Regel, int Kolom, string Pad, string Klasse, string Melding);

/// <summary>What came of reading bytes as an envelope: the envelope, or why it is none.</summary>
/// <param name="Envelop">The envelope; null when there are findings.</param>
/// <param name="Fouten">Everything that was found; empty when the envelope is valid.</param>
public sealed record EnvelopUitkomst(Envelop? Envelop, IReadOnlyList<SchemaFout> Fouten);
