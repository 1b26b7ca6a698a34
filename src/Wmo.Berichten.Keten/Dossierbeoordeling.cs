using Wmo.Berichten.Keten.Partijen;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Keten;

/// <summary>Judges a message on levels 3 and 4, under the lock on the dossier that it is about.</summary>
public sealed class Dossierbeoordeling(Afsprakenregister afspraken, TimeProvider klok)
{
    /// <summary>Judges a received message and claims its Identificatie (TR056).</summary>
    internal async Task<Beoordeling> BeoordeelAsync(
        ITransactie transactie, OpgeslagenBericht bericht, IBericht inhoud, CancellationToken annulering)
    {
        await transactie.Dossiers.VergrendelAsync(bericht.Partij, bericht.Tegenpartij, annulering);
        var nieuw = await transactie.Dossiers.ClaimIdentificatieAsync(bericht, annulering);
        var dossier = await LeesAsync(transactie, bericht, inhoud, annulering);
        return Dossiercontrole.Beoordeel(inhoud, dossier with { IdentificatieGebruikt = !nieuw }, Afspraken(bericht), Kalender.Vandaag(klok));
    }

    /// <summary>Judges a message that is handed in by what the dossier of its sender can decide.</summary>
    internal async Task<Beoordeling> BeoordeelVoorVerzendenAsync(
        ITransactie transactie, OpgeslagenBericht bericht, IBericht inhoud, CancellationToken annulering)
    {
        await transactie.Dossiers.VergrendelAsync(bericht.Partij, bericht.Tegenpartij, annulering);
        var dossier = await LeesAsync(transactie, bericht, inhoud, annulering);
        return Dossiercontrole.BeoordeelVoorVerzenden(inhoud, dossier, Afspraken(bericht), Kalender.Vandaag(klok));
    }

    private static Task<Dossierinhoud> LeesAsync(
        ITransactie transactie, OpgeslagenBericht bericht, IBericht inhoud, CancellationToken annulering) =>
        transactie.Dossiers.LeesAsync(bericht.Partij, bericht.Tegenpartij, Dossiervraag.Voor(inhoud), zonder: bericht.Id, annulering);

    private Afspraken Afspraken(OpgeslagenBericht bericht) => afspraken.Tussen(bericht.Partij, bericht.Tegenpartij);
}
