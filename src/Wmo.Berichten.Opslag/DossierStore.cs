using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;
using Sleutels = Wmo.Berichten.Opslag.SqlSleutels.Dossiers;

namespace Wmo.Berichten.Opslag;

/// <summary>
/// What is asked and what is added goes to the database as sets in JSON, a statement per kind of fact: the number of
/// statements does not grow with a message.
/// </summary>
internal sealed class DossierStore(Sessie sessie, Clienthashbron clienthash) : IDossierStore
{
    /// <inheritdoc/>
    public async Task VergrendelAsync(Partijcode partij, Partijcode tegenpartij, CancellationToken annulering)
    {
        var dossier = new { Partij = partij, Tegenpartij = tegenpartij };
        if (await sessie.VoerUitAsync(Sleutels.Vergrendel, dossier, annulering) > 0)
            return;

        // Not there yet; in between another instance may make it.
        if (!await sessie.ProbeerAsync(Sleutels.Open, dossier, annulering))
            await sessie.VoerUitAsync(Sleutels.Vergrendel, dossier, annulering);
    }

    /// <inheritdoc/>
    public async Task<bool> ClaimIdentificatieAsync(OpgeslagenBericht bericht, CancellationToken annulering)
    {
        ArgumentException.ThrowIfNullOrEmpty(bericht.Identificatie);
        var claim = new { bericht.Partij, bericht.Tegenpartij, bericht.Soort, bericht.Identificatie, BerichtId = bericht.Id };
        return await sessie.ProbeerAsync(Sleutels.Claim, claim, annulering)
            || await sessie.EersteAsync<Guid>(Sleutels.LeesClaim, claim, annulering) == bericht.Id;
    }

    /// <inheritdoc/>
    public async Task<Dossierinhoud> LeesAsync(
        Partijcode partij, Partijcode tegenpartij, Dossiervraag vraag, Guid? zonder, CancellationToken annulering)
    {
        var hash = await clienthash.GeefAsync(sessie, annulering);
        return await new Dossierlezing(sessie, hash, partij, tegenpartij, vraag, zonder).VoerUitAsync(annulering);
    }

    /// <inheritdoc/>
    public async Task VoegToeAsync(OpgeslagenBericht bericht, Dossierfeiten feiten, CancellationToken annulering)
    {
        var hash = await clienthash.GeefAsync(sessie, annulering);
        var hashes = new Dictionary<Bsn, string>();
        IReadOnlyList<Declaratie> declaraties = feiten.Declaratie is { } declaratie ? [declaratie] : [];
        await VoegToeAsync(Sleutels.VoegToewijzingenToe, feiten.Toewijzingen, (feit, nummer) => Toewijzingrij.Van(feit, nummer, Hash));
        await VoegToeAsync(Sleutels.VoegStartsToe, feiten.Starts, (feit, nummer) => Startrij.Van(feit, nummer, Hash));
        await VoegToeAsync(Sleutels.VoegStopsToe, feiten.Stops, (feit, nummer) => Stoprij.Van(feit, nummer, Hash));
        await VoegToeAsync(Sleutels.VoegVerzoekenToe, feiten.Verzoeken, (feit, nummer) => Verzoekrij.Van(feit, nummer, Hash));
        await VoegToeAsync(Sleutels.VoegVerlengingenToe, feiten.Verlengingen, Verlengingsrij.Van);
        await VoegToeAsync(Sleutels.VoegAntwoordenToe, feiten.Antwoorden, Antwoordrij.Van);
        await VoegToeAsync(Sleutels.VoegDeclaratiesToe, declaraties, Declaratierij.Van);
        await VoegToeAsync(Sleutels.VoegPrestatiesToe, feiten.Prestaties, (feit, nummer) => Prestatierij.Van(feit, nummer, Hash));

        // A declaratie names a client with each of his prestaties.
        string Hash(Bsn client)
        {
            if (!hashes.TryGetValue(client, out var bekend))
                hashes.Add(client, bekend = hash.Van(client));
            return bekend;
        }

        async Task VoegToeAsync<TFeit, TRij>(string sleutel, IReadOnlyList<TFeit> soort, Func<TFeit, int, TRij> rij)
        {
            if (soort.Count == 0)
                return;

            var rijen = Verzameling.Json(soort.Select(rij));
            await sessie.VoerUitAsync(sleutel, new { BerichtId = bericht.Id, bericht.Partij, bericht.Tegenpartij, Rijen = rijen }, annulering);
        }
    }

    /// <inheritdoc/>
    public Task TrekInAsync(Guid berichtId, CancellationToken annulering) =>
        sessie.VoerUitAsync(Sleutels.TrekIn, new { BerichtId = berichtId }, annulering);

    /// <inheritdoc/>
    public Task BeslisAsync(
        Guid declaratieberichtId, IReadOnlyCollection<string> afgewezenReferentienummers, CancellationToken annulering) =>
        sessie.VoerUitAsync(
            Sleutels.Beslis,
            new { BerichtId = declaratieberichtId, Afgewezen = Verzameling.Json(afgewezenReferentienummers) },
            annulering);
}
