using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Verzenden;

/// <summary>What came of letting a held message go again.</summary>
public enum Hervattingsuitkomst
{
    /// <summary>It goes now.</summary>
    Hervat,

    /// <summary>This partij has no such message.</summary>
    Onbekend,

    /// <summary>The message is not held, nor an answer that was refused.</summary>
    NietAangehouden,
}

/// <summary>
/// An operator says that the freeze is over for a message that is held, or that what made the chain refuse an answer of ours is.
/// </summary>
public sealed class Hervatting(IOpslag opslag, Identiteit identiteit, TimeProvider klok)
{
    /// <summary>
    /// Sends the message now, and lets its kind go again. When the chain still refuses, it is held once more; other messages
    /// that are held go at their own time. A refused answer goes in a new envelope, since its number was seen.
    /// </summary>
    public Task<Hervattingsuitkomst> HervatAsync(Partijcode partij, Guid id, CancellationToken annulering) =>
        opslag.InTransactieAsync((transactie, stop) => HervatAsync(transactie, partij, id, stop), annulering);

    private async Task<Hervattingsuitkomst> HervatAsync(ITransactie transactie, Partijcode partij, Guid id, CancellationToken annulering)
    {
        var nu = klok.GetUtcNow();
        if (await transactie.Berichten.VindAsync(id, annulering) is not { } bericht || bericht.Partij != partij)
            return Hervattingsuitkomst.Onbekend;
        if (await transactie.Berichten.WijzigStatusAsync(id, [Berichtstatus.Aangehouden], Berichtstatus.Aangeboden, nu, annulering))
        {
            await transactie.Blokkades.HefOpAsync(bericht.Soort, annulering);
            await transactie.Outbox.StelUitAsync(id, Wachtrijen.Verzenden, nu, annulering);
        }
        else if (bericht is { Richting: Richting.Uit, AntwoordOp: not null, Soort: not OpgeslagenBericht.Fo01 }
            && await transactie.Berichten.WijzigStatusAsync(id, [Berichtstatus.Afgekeurd], Berichtstatus.Aangeboden, nu, annulering))
        {
            await transactie.Berichten.HerverpakAsync(id, Identiteit.NieuwReferentienummer(), annulering);
            await transactie.Outbox.VoegToeAsync(new Opdracht(identiteit.NieuwId(), Wachtrijen.Verzenden, id, nu), annulering);
        }
        else
        {
            return Hervattingsuitkomst.NietAangehouden;
        }

        await transactie.MeldAsync(id, nu, Gebeurtenissen.BerichtHervat, "Een beheerder laat het bericht opnieuw verzenden.", annulering);
        return Hervattingsuitkomst.Hervat;
    }
}
