using Wmo.Berichten.Basis;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A rule that is judged within the message. All of these share the general return code (IV032).</summary>
internal abstract class Berichtregel : Regel
{
    /// <inheritdoc/>
    public sealed override int Niveau => 2;

    /// <inheritdoc/>
    public sealed override RetourCode? Retourcode => RetourCode.Code0001;
}
