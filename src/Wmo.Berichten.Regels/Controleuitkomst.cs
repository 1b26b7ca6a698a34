using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels;

/// <summary>What came of checking one message.</summary>
/// <param name="Soort">The message that the root element names; null when it is none of ours.</param>
/// <param name="Bericht">The message, typed; null when it could not be read or was checked on level 1 only.</param>
/// <param name="Niveau">The level that refused it, the lower one when levels 3 and 4 both did; null when it is valid as far as it was checked.</param>
/// <param name="Bevindingen">Everything that was found on that level, or on levels 3 and 4 together.</param>
public sealed record Controleuitkomst(
    Berichtsoort? Soort,
    IBericht? Bericht,
    int? Niveau,
    IReadOnlyList<Bevinding> Bevindingen)
{
    /// <summary>True when nothing was found.</summary>
    public bool Geldig => Niveau is null;
}
