using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Regels;

/// <summary>What came of judging a message against the dossier.</summary>
/// <param name="Uitkomst">What was found on levels 3 and 4.</param>
/// <param name="Feiten">What the message adds to the dossier; nothing when it was refused as a whole.</param>
public sealed record Beoordeling(Controleuitkomst Uitkomst, Dossierfeiten Feiten)
{
    /// <summary>
    /// True when the message was processed: nothing was found, or it is a declaratie of which only clients or prestaties were
    /// refused (IV087).
    /// </summary>
    public bool Verwerkt => Uitkomst.Geldig || Feiten.Declaratie is not null;
}
