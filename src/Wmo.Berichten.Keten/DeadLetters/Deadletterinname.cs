using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Keten.DeadLetters;

/// <summary>A message that will not be tried again by itself.</summary>
/// <param name="Id">Id of the command, or one made of the contents.</param>
/// <param name="Wachtrij">Where it stood.</param>
/// <param name="BerichtId">The claim check; null when it is no command of ours.</param>
/// <param name="Opdracht">The message as it stood there.</param>
/// <param name="Pogingen">How often it was tried.</param>
/// <param name="Fout">What went wrong at last; null when nobody takes it.</param>
public sealed record Mislukking(Guid Id, string Wachtrij, Guid? BerichtId, string Opdracht, int Pogingen, Exception? Fout);

/// <summary>Stores what failed too often, before it leaves its queue.</summary>
public sealed class Deadletterinname(IOpslag opslag, TimeProvider klok)
{
    /// <summary>
    /// Stores the dead letter and takes its command out of the outbox, in one transaction: from then on only a person lets it
    /// go again. False when it had its effect after all.
    /// </summary>
    public Task<bool> NeemInAsync(Mislukking mislukking, CancellationToken annulering) =>
        opslag.InTransactieAsync((transactie, stop) => NeemInAsync(transactie, mislukking, stop), annulering);

    private async Task<bool> NeemInAsync(ITransactie transactie, Mislukking mislukking, CancellationToken annulering)
    {
        var bericht = mislukking.BerichtId is { } id ? await transactie.Berichten.VindAsync(id, annulering) : null;
        var eerder = await transactie.Deadletters.VindAsync(mislukking.Id, annulering);
        // What had its effect after all is not brought back to life by a copy that failed.
        if (eerder?.Toestand is Deadlettertoestand.Opgelost)
            return false;

        var nu = klok.GetUtcNow();
        await transactie.Outbox.VerwijderAsync([mislukking.Id], annulering);
        await transactie.Deadletters.BewaarAsync(Maak(mislukking, bericht, nu), Inhoud(mislukking), annulering);
        if (bericht is not null)
            await transactie.MeldAsync(
                bericht.Id, nu, Gebeurtenissen.VerwerkingVastgelopen, "De verwerking is vastgelopen. Het bericht is bewaard en wacht op de beheerder van deze installatie.", annulering);
        return true;
    }

    private static Deadletter Maak(Mislukking mislukking, OpgeslagenBericht? bericht, DateTimeOffset nu)
    {
        var oorzaak = mislukking.Fout is { } fout ? Oorzaak.Van(fout) : Oorzaak.Overgeslagen;
        return new Deadletter
        {
            Id = mislukking.Id,
            Wachtrij = mislukking.Wachtrij,
            BerichtId = mislukking.BerichtId,
            Soort = bericht?.Soort,
            Partij = bericht?.Partij,
            Groep = oorzaak.Groep,
            Uitzondering = oorzaak.Uitzondering,
            Plaats = oorzaak.Plaats,
            Pogingen = mislukking.Pogingen,
            EerstOp = nu,
            LaatstOp = nu,
            GewijzigdOp = nu,
        };
    }

    private static Deadletterinhoud Inhoud(Mislukking mislukking) => mislukking.Fout is { } fout
        ? new Deadletterinhoud(mislukking.Opdracht, Oorzaak.Maskeer(fout.GetBaseException().Message), Oorzaak.Maskeer(fout.ToString()))
        : new Deadletterinhoud(mislukking.Opdracht, "Op deze wachtrij neemt niemand een bericht van dit type aan.", "");
}
