namespace Wmo.Berichten.Ggk;

/// <summary>
/// The other side of a channel cannot be reached, or does not do what it should. That says nothing of the envelope and passes by
/// itself: the envelope waits, however long it takes.
/// </summary>
/// <param name="melding">What is wrong, without anything of the envelope.</param>
/// <param name="oorzaak">The exception of the last try.</param>
public sealed class KanaalException(string melding, Exception oorzaak) : Exception(melding, oorzaak);
