using Wmo.Berichten.Model;
using Wmo.Berichten.Regels;

namespace Wmo.Berichten.Keten.Termijnen;

/// <summary>Which deadlines two parties hold each other to: the gemeente sets them, by the profile of its region.</summary>
/// <param name="vanGemeente">The rules of a gemeente as they are now.</param>
/// <param name="tussen">What two parties agreed on products, as it is now.</param>
public sealed class Termijnbeleid(Func<Partijcode, Termijnregels> vanGemeente, Func<Partijcode, Partijcode, Afspraken> tussen)
{
    /// <summary>What two parties agreed on products.</summary>
    public Afspraken Afspraken(Partijcode partij, Partijcode tegenpartij) => tussen(partij, tegenpartij);

    /// <summary>The rules of this gemeente.</summary>
    public Termijnregels Voor(Partijcode gemeente) => vanGemeente(gemeente);

    /// <summary>The rules between two parties, whichever of them is the gemeente.</summary>
    public Termijnregels Tussen(Partijcode partij, Partijcode tegenpartij) => Voor(partij.IsGemeente ? partij : tegenpartij);
}
