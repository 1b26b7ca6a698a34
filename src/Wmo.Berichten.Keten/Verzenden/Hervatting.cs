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

    /// <summary>The message is not held.</summary>
    NietAangehouden,
}

/// <summary>An operator says that the freeze is over for a message that is held.</summary>
public sealed class Hervatting(IOpslag opslag, TimeProvider klok)
{
    /// <summary>
    /// Sends the message now, and lets its kind go again. When the chain still refuses, it is held once more; other messages
    /// that are held go at their own time.
    /// </summary>
    public Task<Hervattingsuitkomst> HervatAsync(Partijcode partij, Guid id, CancellationToken annulering) =>
        opslag.InTransactieAsync((transactie, stop) => HervatAsync(transactie, partij, id, stop), annulering);

    private async Task<Hervattingsuitkomst> HervatAsync(ITransactie transactie, Partijcode partij, Guid id, CancellationToken annulering)
    {
        var nu = klok.GetUtcNow();
        if (await transactie.Berichten.VindAsync(id, annulering) is not { } bericht || bericht.Partij != partij)
            return Hervattingsuitkomst.Onbekend;
        if (!await transactie.Berichten.WijzigStatusAsync(id, [Berichtstatus.Aangehouden], Berichtstatus.Aangeboden, nu, annulering))
            return Hervattingsuitkomst.NietAangehouden;

        await transactie.Blokkades.HefOpAsync(bericht.Soort, annulering);
        await transactie.Outbox.StelUitAsync(id, Wachtrijen.Verzenden, nu, annulering);
        await transactie.MeldAsync(id, nu, Gebeurtenissen.BerichtHervat, "Een beheerder laat het bericht opnieuw verzenden.", annulering);
        return Hervattingsuitkomst.Hervat;
    }
}
