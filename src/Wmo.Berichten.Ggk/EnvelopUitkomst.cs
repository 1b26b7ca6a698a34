using Wmo.Berichten.Model.Schemas;

namespace Wmo.Berichten.Ggk;

/// <summary>What came of reading bytes as an envelope: the envelope, or why it is none.</summary>
/// <param name="Envelop">The envelope; null when there are findings.</param>
/// <param name="Fouten">Everything that was found, in document order; empty when the envelope is valid.</param>
public sealed record EnvelopUitkomst(Envelop? Envelop, IReadOnlyList<SchemaFout> Fouten)
{
    /// <summary>The envelope, for who takes it in.</summary>
    /// <exception cref="EnvelopException">It is none; says why.</exception>
    internal Envelop Aanvaard() =>
        Envelop ?? throw EnvelopException.Onjuist($"De envelop voldoet niet aan StUF-GGk 2.1: {Fouten[0].Melding}");
}
