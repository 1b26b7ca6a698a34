using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A rule about one prestatie of a declaratie.</summary>
/// <param name="retourcode">The code of the rule.</param>
/// <param name="element">What the rule is about; null when it is about the prestatie as a whole.</param>
internal abstract class Prestatieregel(RetourCode retourcode, string? element) : Dossierregel(retourcode), IOverDossier<Wmo323.Prestatie>
{
    /// <inheritdoc/>
    public sealed override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Prestatie", element, 323)];

    /// <inheritdoc/>
    public abstract bool Voldoet(Wmo323.Prestatie prestatie, Dossiercontext context);

    /// <summary>True when money is asked, false when it is given back.</summary>
    protected static bool IsDebet(Wmo323.Prestatie prestatie) => prestatie.IngediendBedrag.DebetCredit == DebetCredit.Debet;
}
