using Wmo.Berichten.Basis;

namespace Wmo.Berichten.Regels.Schemaregels;

/// <summary>
/// A rule that the schema of the message sees to. It is in the catalogue to be explained; a finding of it is one of
/// <see cref="Bevinding.Xsd"/>, and the answer is a Fo01 without return code (IV028).
/// </summary>
internal abstract class Schemaregel : Regel
{
    /// <inheritdoc/>
    public sealed override int Niveau => 1;

    /// <inheritdoc/>
    public sealed override RetourCode? Retourcode => null;
}
