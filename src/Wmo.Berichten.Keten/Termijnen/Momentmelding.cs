using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Termijnen;

/// <summary>What came of reporting a moment.</summary>
public enum Momentuitkomst
{
    /// <summary>Noted; also when it was noted before.</summary>
    Genoteerd,

    /// <summary>This partij has no such toewijzing.</summary>
    OnbekendeToewijzing,

    /// <summary>There are toewijzingen of this number with more than one other side.</summary>
    MeerTegenpartijen,

    /// <summary>A moment that is still to come did not happen yet.</summary>
    InDeToekomst,

    /// <summary>This partij has no such message.</summary>
    OnbekendBericht,

    /// <summary>No answer to this message is awaited.</summary>
    NietsVerwacht,
}

/// <summary>A backoffice reports what only it knows, or takes it back.</summary>
public sealed class Momentmelding(IOpslag opslag, Termijnbewaking bewaking, TimeProvider klok)
{
    /// <summary>A moment of a toewijzing. Reporting it again, or taking back what is not there, changes nothing.</summary>
    public Task<Momentuitkomst> MeldAsync(
        Partijcode partij, int toewijzing, Partijcode? tegenpartij, Moment moment, bool ingetrokken, CancellationToken annulering) =>
        opslag.InTransactieAsync(
            async (transactie, stop) =>
            {
                var kandidaten = await transactie.Termijnen.LeesTegenpartijenAsync(partij, toewijzing, stop);
                var gezocht = tegenpartij is { } code ? kandidaten.Where(kandidaat => kandidaat == code).ToList() : kandidaten;
                if (gezocht.Count != 1)
                    return gezocht.Count == 0 ? Momentuitkomst.OnbekendeToewijzing : Momentuitkomst.MeerTegenpartijen;

                var bereik = new Termijnbereik { Toewijzingen = [toewijzing] };
                return await NoteerAsync(transactie, partij, gezocht[0], moment, bereik, ingetrokken, stop);
            },
            annulering);

    /// <summary>A step of the step plan, in a case that has no other side here, or not yet.</summary>
    public Task<Momentuitkomst> MeldStapAsync(
        Partijcode partij, Partijcode? tegenpartij, Moment moment, bool ingetrokken, CancellationToken annulering) =>
        opslag.InTransactieAsync(
            (transactie, stop) => NoteerAsync(
                transactie, partij, tegenpartij ?? partij, moment, new Termijnbereik { Zaken = [moment.Kenmerk] }, ingetrokken, stop),
            annulering);

    /// <summary>
    /// A message was answered outside the chain, by us or by the other side (OP090x2, OP090x4): nobody need be warned any more.
    /// What still comes through the chain is processed as ever.
    /// </summary>
    public Task<Momentuitkomst> MeldBeantwoordAsync(Partijcode partij, Guid berichtId, CancellationToken annulering) =>
        opslag.InTransactieAsync(
            async (transactie, stop) =>
            {
                if (await transactie.Berichten.VindAsync(berichtId, stop) is not { } heen || heen.Partij != partij)
                    return Momentuitkomst.OnbekendBericht;

                var sleutel = Termijnsleutel.VanAntwoord(heen);
                if (await transactie.Termijnen.VindAsync(sleutel, stop) is not { } termijn)
                    return Momentuitkomst.NietsVerwacht;
                if (termijn.VoldaanOp is not null)
                    return Momentuitkomst.Genoteerd;

                var nu = klok.GetUtcNow();
                await transactie.Termijnen.VoldoeAsync(sleutel, nu, stop);
                await transactie.MeldAsync(
                    berichtId, nu, Gebeurtenissen.BuitenomBeantwoord, "Een medewerker meldt dat het antwoord buiten het berichtenverkeer om is gegeven.", stop);
                return Momentuitkomst.Genoteerd;
            },
            annulering);

    private async Task<Momentuitkomst> NoteerAsync(
        ITransactie transactie,
        Partijcode partij,
        Partijcode tegenpartij,
        Moment moment,
        Termijnbereik bereik,
        bool ingetrokken,
        CancellationToken annulering)
    {
        // What was reported so before this was refused can still be taken back.
        if (!ingetrokken && moment.Datum > Kalender.Vandaag(klok))
            return Momentuitkomst.InDeToekomst;

        if (ingetrokken)
            await transactie.Termijnen.TrekMomentInAsync(partij, tegenpartij, moment, annulering);
        else
            await transactie.Termijnen.VoegMomentToeAsync(partij, tegenpartij, moment, klok.GetUtcNow(), annulering);
        await bewaking.HerzieAsync(transactie, partij, tegenpartij, bereik, annulering);
        return Momentuitkomst.Genoteerd;
    }
}
