namespace Wmo.Berichten.Keten.Regioprofielen;

/// <summary>A profile that is not one, or profiles that do not go together.</summary>
/// <param name="klachten">Dutch sentences: which file, where in it, what must be there.</param>
public sealed class OngeldigProfielException(IReadOnlyList<string> klachten)
    : Exception("Het regioprofiel is niet goed. " + string.Join(" ", klachten))
{
    /// <summary>Dutch sentences: which file, where in it, what must be there.</summary>
    public IReadOnlyList<string> Klachten { get; } = klachten;
}
