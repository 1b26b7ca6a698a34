using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Keten.Termijnen;

/// <summary>Opens, meets and takes back deadlines, in the transaction of the event that does so.</summary>
public sealed class Termijnbewaking(Termijnbeleid beleid, TimeProvider klok)
{
    /// <summary>Opens the deadline of the answer to a heenbericht, which was received or handed over at this moment.</summary>
    internal Task OpenAntwoordAsync(ITransactie transactie, OpgeslagenBericht heen, DateTimeOffset op, CancellationToken annulering)
    {
        var regels = beleid.Tussen(heen.Partij, heen.Tegenpartij);
        var kalender = new Werkkalender(regels.ExtraVrijeDagen);
        var sleutel = Termijnsleutel.VanAntwoord(heen);
        var duur = sleutel.Soort == Termijnsoorten.Declaratieantwoord ? regels.Declaratieantwoord : regels.Retourbericht;
        var termijn = new Termijn
        {
            Sleutel = sleutel,
            BerichtId = heen.Id,
            Wie = heen.Richting == Richting.In ? Wie.Partij : Wie.Tegenpartij,
            Vanaf = op,
            Uiterlijk = Werkkalender.Einde(kalender.Na(kalender.Ontvangstdag(op), duur)),
        };
        return transactie.Termijnen.OpenAsync(termijn.Plan(regels), annulering);
    }

    /// <summary>
    /// The chain did not take our answer: what it met is open again, until another try is taken or a person has answered
    /// outside the chain (OP090x2).
    /// </summary>
    internal async Task HeropenAntwoordAsync(ITransactie transactie, OpgeslagenBericht antwoord, CancellationToken annulering)
    {
        if (antwoord.AntwoordOp is not { } id || await transactie.Berichten.VindAsync(id, annulering) is not { } heen
            || await transactie.Termijnen.VindAsync(Termijnsleutel.VanAntwoord(heen), annulering) is not { VoldaanOp: not null } termijn)
            return;

        var regels = beleid.Tussen(heen.Partij, heen.Tegenpartij);
        await transactie.Termijnen.SchrijfAsync([(termijn with { VoldaanOp = null }).Plan(regels)], annulering);
    }

    /// <summary>A declaratie waits for a person: what it may grant was declared, whatever becomes of it (step plan, step 8).</summary>
    internal async Task LegVoorAsync(ITransactie transactie, OpgeslagenBericht declaratie, Dossierfeiten feiten, CancellationToken annulering)
    {
        var gedeclareerd = feiten.Prestaties.Where(prestatie => prestatie is { IsDebet: true, Status: not Prestatiestatus.Afgewezen });
        var bereik = Termijnbereik.Van(new Dossierfeiten { Prestaties = [.. gedeclareerd] });
        await transactie.Termijnen.LegVoorAsync(declaratie, bereik.Maanden, annulering);
        await HerzieAsync(transactie, declaratie.Partij, declaratie.Tegenpartij, bereik, annulering);
    }

    /// <summary>What was said to or by the other side changed: works out again what follows from it.</summary>
    internal async Task HerzieAsync(ITransactie transactie, OpgeslagenBericht bericht, Dossierfeiten feiten, CancellationToken annulering)
    {
        var bereik = Termijnbereik.Van(feiten);
        if (bericht.Status == Berichtstatus.Vrijgegeven)
        {
            bereik = await transactie.Termijnen.LeesBereikAsync(bericht.Id, annulering);
            await transactie.Termijnen.NeemTerugAsync(bericht.Id, annulering);
        }

        await HerzieAsync(transactie, bericht.Partij, bericht.Tegenpartij, bereik, annulering);
    }

    /// <summary>
    /// Works out again which deadlines follow from what is known, and brings what is kept in line with it. Under the lock of
    /// the dossier: two events about one toewijzing are seen one after the other.
    /// </summary>
    internal async Task HerzieAsync(
        ITransactie transactie, Partijcode partij, Partijcode tegenpartij, Termijnbereik bereik, CancellationToken annulering)
    {
        if (bereik.IsLeeg)
            return;

        await transactie.Dossiers.VergrendelAsync(partij, tegenpartij, annulering);
        var regels = beleid.Tussen(partij, tegenpartij);
        var feiten = await transactie.Termijnen.LeesFeitenAsync(partij, tegenpartij, bereik, annulering);
        var oud = (await transactie.Termijnen.LeesAsync(partij, tegenpartij, bereik, annulering)).ToDictionary(termijn => termijn.Sleutel);
        var nieuw = new Afleiding(new(partij, tegenpartij, regels, beleid.Afspraken(partij, tegenpartij), klok.GetUtcNow())).Leid(bereik, feiten)
            .Select(termijn => Bijgewerkt(oud.GetValueOrDefault(termijn.Sleutel), termijn, regels))
            .ToDictionary(termijn => termijn.Sleutel);
        await transactie.Termijnen.VerwijderAsync([.. oud.Keys.Where(sleutel => !nieuw.ContainsKey(sleutel))], annulering);
        await transactie.Termijnen.SchrijfAsync(
            [.. nieuw.Values.Where(termijn => termijn != oud.GetValueOrDefault(termijn.Sleutel))], annulering);
    }

    // Another last moment is another deadline to warn about, though still once a day.
    private static Termijn Bijgewerkt(Termijn? oud, Termijn nieuw, Termijnregels regels) => (nieuw with
    {
        Gegeven = oud?.Uiterlijk == nieuw.Uiterlijk ? oud.Gegeven : null,
        GegevenOp = oud?.GegevenOp,
    }).Plan(regels);
}
