using Wmo.Berichten.Basis;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A rule that is judged against what went before between sender and receiver.</summary>
/// <param name="retourcode">The code of the rule; null where no message can carry one.</param>
internal abstract class Dossierregel(RetourCode? retourcode) : Regel
{
    /// <inheritdoc/>
    public sealed override int Niveau => 3;

    /// <inheritdoc/>
    public sealed override RetourCode? Retourcode => retourcode;
}
