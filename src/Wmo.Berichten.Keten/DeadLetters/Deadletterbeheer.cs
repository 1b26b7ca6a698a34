using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Keten.DeadLetters;

/// <summary>What came of an action on one dead letter.</summary>
public enum Beheeruitkomst
{
    /// <summary>Done.</summary>
    Gedaan,

    /// <summary>There is no such dead letter.</summary>
    Onbekend,

    /// <summary>It is in a state in which this cannot be done; somebody else may have been first.</summary>
    AndereToestand,

    /// <summary>Later messages wait for it, and it was not said that they may go before it.</summary>
    HoudtOp,

    /// <summary>It is no command of ours, or its message is not in the storage: there is nothing to retry.</summary>
    NietHerhaalbaar,
}

/// <summary>Who does it and why.</summary>
/// <param name="Wie">Name of the API key.</param>
/// <param name="Reden">In the operator's words.</param>
public sealed record Beheerder(string Wie, string Reden);

/// <summary>What operators do with dead letters. Each action is in the audit, in the same transaction.</summary>
public sealed class Deadletterbeheer(IOpslag opslag, Identiteit identiteit, TimeProvider klok)
{
    /// <summary>Lets one go again: the same command, with the same id. Of everybody who tries, one succeeds.</summary>
    public Task<Beheeruitkomst> HerhaalAsync(Guid id, Beheerder beheerder, CancellationToken annulering) =>
        opslag.InTransactieAsync(
            async (transactie, stop) =>
            {
                if (await transactie.Deadletters.VindAsync(id, stop) is not { } deadletter)
                    return Beheeruitkomst.Onbekend;
                var uitkomst = await HerhaalAsync(transactie, deadletter, ronde: null, klok.GetUtcNow(), stop);
                if (uitkomst is Beheeruitkomst.Gedaan)
                    await LegVastAsync(transactie, beheerder, Beheerhandeling.Opnieuw, id, stop);
                return uitkomst;
            },
            annulering);

    /// <summary>
    /// Puts one away. What waited for its turn behind it goes on, which a person has to want: <paramref name="akkoord"/>.
    /// </summary>
    public Task<Beheeruitkomst> ArchiveerAsync(Guid id, bool akkoord, Beheerder beheerder, CancellationToken annulering) =>
        opslag.InTransactieAsync(
            async (transactie, stop) =>
            {
                if (await transactie.Deadletters.VindAsync(id, stop) is not { } deadletter)
                    return Beheeruitkomst.Onbekend;
                if (!akkoord && await transactie.Deadletters.TelOpvolgersAsync(id, stop) > 0)
                    return Beheeruitkomst.HoudtOp;
                var uitkomst = await VerplaatsAsync(
                    transactie, id, Deadlettertoestand.Open, Deadlettertoestand.Gearchiveerd, Beheerhandeling.Archiveren, beheerder, stop);
                if (uitkomst is Beheeruitkomst.Gedaan && deadletter.BerichtId is { } berichtId)
                    await transactie.Outbox.WekOpvolgersAsync(berichtId, stop);
                return uitkomst;
            },
            annulering);

    /// <summary>Brings one back from the archive.</summary>
    public Task<Beheeruitkomst> HerstelAsync(Guid id, Beheerder beheerder, CancellationToken annulering) =>
        opslag.InTransactieAsync(
            async (transactie, stop) => await transactie.Deadletters.VindAsync(id, stop) is null
                ? Beheeruitkomst.Onbekend
                : await VerplaatsAsync(
                    transactie, id, Deadlettertoestand.Gearchiveerd, Deadlettertoestand.Open, Beheerhandeling.Herstellen, beheerder, stop),
            annulering);

    /// <summary>
    /// Puts a group away; the answer is how many, or null when later messages wait for one of them and
    /// <paramref name="akkoord"/> does not let those go. They go within the minute that the outbox puts them off for.
    /// </summary>
    public Task<int?> ArchiveerGroepAsync(string groep, bool akkoord, Beheerder beheerder, CancellationToken annulering) =>
        opslag.InTransactieAsync(
            async (transactie, stop) => akkoord || await transactie.Deadletters.TelOpvolgersAsync(groep, stop) == 0
                ? await VerplaatsGroepAsync(
                    transactie, groep, Deadlettertoestand.Open, Deadlettertoestand.Gearchiveerd, Beheerhandeling.Archiveren, beheerder, stop)
                : (int?)null,
            annulering);

    /// <summary>Brings a group back from the archive; the answer is how many.</summary>
    public Task<int> HerstelGroepAsync(string groep, Beheerder beheerder, CancellationToken annulering) =>
        opslag.InTransactieAsync(
            (transactie, stop) => VerplaatsGroepAsync(
                transactie, groep, Deadlettertoestand.Gearchiveerd, Deadlettertoestand.Open, Beheerhandeling.Herstellen, beheerder, stop),
            annulering);

    /// <summary>
    /// Begins to retry a group, see <see cref="Groepsherhaling"/>; null when nothing of it is open or a round of it goes on.
    /// </summary>
    public Task<Herhaalronde?> BeginRondeAsync(string groep, Beheerder beheerder, CancellationToken annulering) =>
        opslag.InTransactieAsync(
            async (transactie, stop) =>
            {
                var open = (await transactie.Deadletters.LeesGroepenAsync(stop)).FirstOrDefault(een => een.Groep == groep)?.Open ?? 0;
                var ronde = new Herhaalronde
                {
                    Id = identiteit.NieuwId(),
                    Groep = groep,
                    Wie = beheerder.Wie,
                    Reden = beheerder.Reden,
                    GestartOp = klok.GetUtcNow(),
                };
                if (open == 0 || !await transactie.Deadletters.BeginRondeAsync(ronde, stop))
                    return null;
                await LegVastAsync(transactie, beheerder, Beheerhandeling.Opnieuw, groep, open, stop);
                return ronde;
            },
            annulering);

    internal static async Task<Beheeruitkomst> HerhaalAsync(
        ITransactie transactie, Deadletter deadletter, Guid? ronde, DateTimeOffset nu, CancellationToken annulering)
    {
        if (deadletter.BerichtId is not { } berichtId || await transactie.Berichten.VindAsync(berichtId, annulering) is null)
            return Beheeruitkomst.NietHerhaalbaar;
        if (!await transactie.Deadletters.WijzigToestandAsync(
            deadletter.Id, Deadlettertoestand.Open, Deadlettertoestand.Onderweg, ronde, nu, annulering))
            return Beheeruitkomst.AndereToestand;

        await transactie.Outbox.VoegToeAsync(new Opdracht(deadletter.Id, deadletter.Wachtrij, berichtId, nu), annulering);
        await transactie.MeldAsync(berichtId, nu, Gebeurtenissen.VerwerkingHervat, "Een beheerder laat de verwerking opnieuw proberen.", annulering);
        return Beheeruitkomst.Gedaan;
    }

    private async Task<Beheeruitkomst> VerplaatsAsync(
        ITransactie transactie, Guid id, Deadlettertoestand van, Deadlettertoestand naar, Beheerhandeling handeling, Beheerder beheerder, CancellationToken annulering)
    {
        if (!await transactie.Deadletters.WijzigToestandAsync(id, van, naar, ronde: null, klok.GetUtcNow(), annulering))
            return Beheeruitkomst.AndereToestand;
        await LegVastAsync(transactie, beheerder, handeling, id, annulering);
        return Beheeruitkomst.Gedaan;
    }

    private async Task<int> VerplaatsGroepAsync(
        ITransactie transactie, string groep, Deadlettertoestand van, Deadlettertoestand naar, Beheerhandeling handeling, Beheerder beheerder, CancellationToken annulering)
    {
        var aantal = await transactie.Deadletters.WijzigGroepAsync(groep, van, naar, klok.GetUtcNow(), annulering);
        if (aantal > 0)
            await LegVastAsync(transactie, beheerder, handeling, groep, aantal, annulering);
        return aantal;
    }

    private Task LegVastAsync(ITransactie transactie, Beheerder beheerder, Beheerhandeling handeling, Guid id, CancellationToken annulering) =>
        transactie.Audit.VoegToeAsync(
            new Beheeractie { Op = klok.GetUtcNow(), Wie = beheerder.Wie, Handeling = handeling, DeadletterId = id, Aantal = 1, Reden = beheerder.Reden },
            annulering);

    private Task LegVastAsync(
        ITransactie transactie, Beheerder beheerder, Beheerhandeling handeling, string groep, int aantal, CancellationToken annulering) =>
        transactie.Audit.VoegToeAsync(
            new Beheeractie { Op = klok.GetUtcNow(), Wie = beheerder.Wie, Handeling = handeling, Groep = groep, Aantal = aantal, Reden = beheerder.Reden },
            annulering);
}
