using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Keten.Poorten;

/// <summary>
/// The dossiers: per partij and other side what their heenberichten said, as far as it was accepted and not taken back.
/// Both sides keep one of the same shape, of what they sent and what they received.
/// </summary>
public interface IDossierStore
{
    /// <summary>
    /// Holds the dossier between these two until the transaction ends, so that two messages about the same client are
    /// judged one after the other. Called before <see cref="LeesAsync"/>.
    /// </summary>
    Task VergrendelAsync(Partijcode partij, Partijcode tegenpartij, CancellationToken annulering);

    /// <summary>
    /// Notes that a received message passed level 2 under its Identificatie. False when another message of the same sender
    /// and kind did so before (TR056); true again for the same message.
    /// </summary>
    Task<bool> ClaimIdentificatieAsync(OpgeslagenBericht bericht, CancellationToken annulering);

    /// <summary>
    /// What is asked for, in a fixed number of queries however much is asked; facts of message
    /// <paramref name="zonder"/> are left out, so that a message that is judged again does not meet itself.
    /// <see cref="Dossierinhoud.IdentificatieGebruikt"/> is not filled.
    /// </summary>
    Task<Dossierinhoud> LeesAsync(
        Partijcode partij, Partijcode tegenpartij, Dossiervraag vraag, Guid? zonder, CancellationToken annulering);

    /// <summary>Adds what a message says; adding the same message again changes nothing.</summary>
    Task VoegToeAsync(OpgeslagenBericht bericht, Dossierfeiten feiten, CancellationToken annulering);

    /// <summary>Takes back everything that a message said: the other side refused it.</summary>
    Task TrekInAsync(Guid berichtId, CancellationToken annulering);

    /// <summary>
    /// The answer to a declaratie is there: of its prestaties that were handed in these are refused and the others granted.
    /// </summary>
    Task BeslisAsync(Guid declaratieberichtId, IReadOnlyCollection<string> afgewezenReferentienummers, CancellationToken annulering);
}
