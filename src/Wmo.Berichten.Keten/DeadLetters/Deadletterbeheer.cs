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

    /// <summary>Puts one away.</summary>
    public Task<Beheeruitkomst> ArchiveerAsync(Guid id, Beheerder beheerder, CancellationToken annulering) =>
        VerplaatsAsync(id, Deadlettertoestand.Open, Deadlettertoestand.Gearchiveerd, Beheerhandeling.Archiveren, beheerder, annulering);

    /// <summary>Brings one back from the archive.</summary>
    public Task<Beheeruitkomst> HerstelAsync(Guid id, Beheerder beheerder, CancellationToken annulering) =>
        VerplaatsAsync(id, Deadlettertoestand.Gearchiveerd, Deadlettertoestand.Open, Beheerhandeling.Herstellen, beheerder, annulering);

    /// <summary>Puts a group away; the answer is how many.</summary>
    public Task<int> ArchiveerGroepAsync(string groep, Beheerder beheerder, CancellationToken annulering) =>
        VerplaatsGroepAsync(groep, Deadlettertoestand.Open, Deadlettertoestand.Gearchiveerd, Beheerhandeling.Archiveren, beheerder, annulering);

    /// <summary>Brings a group back from the archive; the answer is how many.</summary>
    public Task<int> HerstelGroepAsync(string groep, Beheerder beheerder, CancellationToken annulering) =>
        VerplaatsGroepAsync(groep, Deadlettertoestand.Gearchiveerd, Deadlettertoestand.Open, Beheerhandeling.Herstellen, beheerder, annulering);

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

    private Task<Beheeruitkomst> VerplaatsAsync(
        Guid id, Deadlettertoestand van, Deadlettertoestand naar, Beheerhandeling handeling, Beheerder beheerder, CancellationToken annulering) =>
        opslag.InTransactieAsync(
            async (transactie, stop) =>
            {
                if (await transactie.Deadletters.VindAsync(id, stop) is null)
                    return Beheeruitkomst.Onbekend;
                if (!await transactie.Deadletters.WijzigToestandAsync(id, van, naar, ronde: null, klok.GetUtcNow(), stop))
                    return Beheeruitkomst.AndereToestand;
                await LegVastAsync(transactie, beheerder, handeling, id, stop);
                return Beheeruitkomst.Gedaan;
            },
            annulering);

    private Task<int> VerplaatsGroepAsync(
        string groep, Deadlettertoestand van, Deadlettertoestand naar, Beheerhandeling handeling, Beheerder beheerder, CancellationToken annulering) =>
        opslag.InTransactieAsync(
            async (transactie, stop) =>
            {
                var aantal = await transactie.Deadletters.WijzigGroepAsync(groep, van, naar, klok.GetUtcNow(), stop);
                if (aantal > 0)
                    await LegVastAsync(transactie, beheerder, handeling, groep, aantal, stop);
                return aantal;
            },
            annulering);

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
