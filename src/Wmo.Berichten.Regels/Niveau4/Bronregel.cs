using Wmo.Berichten.Basis;

namespace Wmo.Berichten.Regels.Niveau4;

/// <summary>A rule of the level that asks what stands outside the messages, such as a contract.</summary>
/// <param name="retourcode">The code of the rule.</param>
internal abstract class Bronregel(RetourCode retourcode) : Regel
{
    /// <inheritdoc/>
    public sealed override int Niveau => 4;

    /// <inheritdoc/>
    public sealed override RetourCode? Retourcode => retourcode;
}
