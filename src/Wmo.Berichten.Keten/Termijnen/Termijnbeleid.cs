using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Termijnen;

/// <summary>Which deadlines two parties hold each other to: the gemeente sets them.</summary>
public sealed class Termijnbeleid
{
    /// <summary>The rules of this gemeente.</summary>
#pragma warning disable CA1822 // Per gemeente once there is a register of regions; until then the country's.
    public Termijnregels Voor(Partijcode gemeente) => Termijnregels.Landelijk;
#pragma warning restore CA1822

    /// <summary>The rules between two parties, whichever of them is the gemeente.</summary>
    public Termijnregels Tussen(Partijcode partij, Partijcode tegenpartij) => Voor(partij.IsGemeente ? partij : tegenpartij);
}
