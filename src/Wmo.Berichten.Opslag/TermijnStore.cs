using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Model;
using Sleutels = Wmo.Berichten.Opslag.SqlSleutels.Termijnen;

namespace Wmo.Berichten.Opslag;

/// <summary>
/// Opening and meeting each fill their own column of one row and each make the row when it is not there yet, so they end
/// the same in either order. Deadlines that follow from a dossier are written as sets.
/// </summary>
internal sealed class TermijnStore(Sessie sessie) : ITermijnStore
{
    private static readonly string[] Stapsoorten = [Termijnsoorten.Stap1Tot3, Termijnsoorten.Stap4, Termijnsoorten.Stap5En6];

    /// <inheritdoc/>
    public async Task OpenAsync(Termijn termijn, CancellationToken annulering)
    {
        var rij = Termijnrij.Van(termijn);
        if (!await sessie.ProbeerAsync(Sleutels.VoegToe, rij, annulering))
            await sessie.VoerUitAsync(Sleutels.Open, rij, annulering);
    }

    /// <inheritdoc/>
    public async Task VoldoeAsync(Termijnsleutel sleutel, DateTimeOffset op, CancellationToken annulering)
    {
        var voldoening = new { sleutel.Partij, sleutel.Tegenpartij, sleutel.Soort, sleutel.Kenmerk, Op = op };
        if (await sessie.VoerUitAsync(Sleutels.Voldoe, voldoening, annulering) > 0)
            return;

        // Not opened yet, or met before; in between another instance may open it.
        var rij = new Termijnrij
        {
            Partij = sleutel.Partij,
            Tegenpartij = sleutel.Tegenpartij,
            Soort = sleutel.Soort,
            Kenmerk = sleutel.Kenmerk,
            BerichtId = Guid.TryParse(sleutel.Kenmerk, out var bericht) ? bericht : null,
            Wie = nameof(Wie.Tegenpartij),
            VoldaanOp = op,
        };
        if (!await sessie.ProbeerAsync(Sleutels.VoegToe, rij, annulering))
            await sessie.VoerUitAsync(Sleutels.Voldoe, voldoening, annulering);
    }

    /// <inheritdoc/>
    public Task TrekInAsync(Termijnsleutel sleutel, CancellationToken annulering) => sessie.VoerUitAsync(Sleutels.TrekIn, sleutel, annulering);

    /// <inheritdoc/>
    public async Task<Termijn?> VindAsync(Termijnsleutel sleutel, CancellationToken annulering)
    {
        var vraag = new { sleutel.Partij, sleutel.Tegenpartij, Sleutels = Verzameling.Json([new { sleutel.Soort, sleutel.Kenmerk }]) };
        return await sessie.EersteAsync<Termijnrij>(Sleutels.LeesOpSleutel, vraag, annulering) is { Uiterlijk: not null } rij ? rij.Termijn : null;
    }

    /// <inheritdoc/>
    public async Task<Termijnbereik> LeesBereikAsync(Guid berichtId, CancellationToken annulering)
    {
        await using var resultaten = await sessie.ResultatenAsync(Sleutels.LeesBereik, new { BerichtId = berichtId }, annulering);
        var toewijzingen = await resultaten.ReadAsync<int>();
        var maanden = await resultaten.ReadAsync<Gedeclareerdrij>();
        var verzoeken = await resultaten.ReadAsync<string>();
        return new()
        {
            Toewijzingen = [.. toewijzingen],
            Maanden = [.. maanden.Select(rij => rij.Maand).Distinct()],
            Verzoeken = [.. verzoeken],
        };
    }

    /// <inheritdoc/>
    public Task LegVoorAsync(OpgeslagenBericht declaratie, IReadOnlyCollection<Declaratiemaand> maanden, CancellationToken annulering) =>
        sessie.VoerUitAsync(
            Sleutels.LegVoor,
            new { BerichtId = declaratie.Id, declaratie.Partij, declaratie.Tegenpartij, Maanden = Verzameling.Json(maanden) },
            annulering);

    /// <inheritdoc/>
    public Task NeemTerugAsync(Guid berichtId, CancellationToken annulering) =>
        sessie.VoerUitAsync(Sleutels.NeemTerug, new { BerichtId = berichtId }, annulering);

    /// <inheritdoc/>
    public Task<Termijnfeiten> LeesFeitenAsync(Partijcode partij, Partijcode tegenpartij, Termijnbereik bereik, CancellationToken annulering) =>
        new Termijnlezing(sessie, partij, tegenpartij, bereik).VoerUitAsync(annulering);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Termijn>> LeesAsync(
        Partijcode partij, Partijcode tegenpartij, Termijnbereik bereik, CancellationToken annulering)
    {
        var sleutels = bereik.Maanden.Where(maand => !bereik.Toewijzingen.Contains(maand.Toewijzing))
            .Select(maand => (Termijnsoorten.Declaratie, Kenmerk: Declaratietermijn.Kenmerk(maand)))
            .Concat(bereik.Verzoeken.Select(referentie => (Termijnsoorten.Verzoekantwoord, referentie)))
            .Concat(bereik.Zaken.SelectMany(zaak => Stapsoorten.Select(soort => (soort, zaak))))
            .Select(sleutel => new { Soort = sleutel.Item1, Kenmerk = sleutel.Item2 })
            .ToList();
        var rijen = new List<Termijnrij>();
        if (bereik.Toewijzingen.Count > 0)
            rijen.AddRange(await sessie.LijstAsync<Termijnrij>(
                Sleutels.LeesVanToewijzingen, new { Partij = partij, Tegenpartij = tegenpartij, Nummers = Verzameling.Json(bereik.Toewijzingen) }, annulering));
        if (sleutels.Count > 0)
            rijen.AddRange(await sessie.LijstAsync<Termijnrij>(
                Sleutels.LeesOpSleutel, new { Partij = partij, Tegenpartij = tegenpartij, Sleutels = Verzameling.Json(sleutels) }, annulering));
        return [.. rijen.Select(rij => rij.Termijn)];
    }

    /// <inheritdoc/>
    public async Task SchrijfAsync(IReadOnlyCollection<Termijn> termijnen, CancellationToken annulering)
    {
        foreach (var groep in termijnen.GroupBy(termijn => (termijn.Sleutel.Partij, termijn.Sleutel.Tegenpartij)))
        {
            var rijen = Verzameling.Json(groep.Select(termijn => new
            {
                termijn.Sleutel.Soort,
                termijn.Sleutel.Kenmerk,
                termijn.BerichtId,
                termijn.Toewijzing,
                Wie = termijn.Wie.ToString(),
                Vanaf = Typevertaling.Tekst(termijn.Vanaf),
                Uiterlijk = Typevertaling.Tekst(termijn.Uiterlijk),
                VoldaanOp = Typevertaling.Tekst(termijn.VoldaanOp),
                SeinOp = Typevertaling.Tekst(termijn.SeinOp),
                Gegeven = termijn.Gegeven?.ToString(),
                GegevenOp = Typevertaling.Tekst(termijn.GegevenOp),
                HerzieOp = Typevertaling.Tekst(termijn.HerzieOp),
            }));
            await sessie.VoerUitAsync(Sleutels.Schrijf, new { groep.Key.Partij, groep.Key.Tegenpartij, Rijen = rijen }, annulering);
        }
    }

    /// <inheritdoc/>
    public async Task VerwijderAsync(IReadOnlyCollection<Termijnsleutel> sleutels, CancellationToken annulering)
    {
        foreach (var groep in sleutels.GroupBy(sleutel => (sleutel.Partij, sleutel.Tegenpartij)))
        {
            var weg = Verzameling.Json(groep.Select(sleutel => new { sleutel.Soort, sleutel.Kenmerk }));
            await sessie.VoerUitAsync(Sleutels.Verwijder, new { groep.Key.Partij, groep.Key.Tegenpartij, Sleutels = weg }, annulering);
        }
    }

    /// <inheritdoc/>
    public Task<int> TelVerstrekenAsync(Partijcode partij, DateTimeOffset nu, CancellationToken annulering) =>
        sessie.EersteAsync<int>(Sleutels.TelVerstreken, new { Partij = partij, Nu = nu }, annulering);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Termijnregel>> ZoekAsync(Partijcode partij, Termijnfilter filter, CancellationToken annulering)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(filter.Aantal);
        var vraag = new
        {
            Partij = partij,
            Van = filter.Na?.Uiterlijk ?? (filter.Verstreken ? DateTimeOffset.MinValue : filter.Nu),
            Tot = filter.Verstreken ? filter.Nu : DateTimeOffset.MaxValue,
            filter.Nu,
            NaVolgnummer = filter.Na?.Volgnummer ?? 0,
            filter.Aantal,
        };
        var rijen = await sessie.LijstAsync<Termijnrij>(Sleutels.Zoek, vraag, annulering);
        return [.. rijen.Select(rij => new Termijnregel(new(rij.Uiterlijk!.Value, rij.Volgnummer), rij.Termijn))];
    }

    /// <inheritdoc/>
    public Task<DateTimeOffset?> EersteMomentAsync(CancellationToken annulering) =>
        sessie.EersteAsync<DateTimeOffset?>(Sleutels.EersteMoment, new { Begin = DateTimeOffset.MinValue }, annulering);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Termijn>> LeesTeSeinenAsync(int aantal, DateTimeOffset nu, CancellationToken annulering) =>
        LijstAsync(Sleutels.LeesTeSeinen, aantal, nu, annulering);

    /// <inheritdoc/>
    public async Task<bool> NoteerSeinAsync(Termijn gelezen, Termijn daarna, CancellationToken annulering)
    {
        var sleutel = gelezen.Sleutel;
        return await sessie.VoerUitAsync(
            Sleutels.NoteerSein,
            new
            {
                sleutel.Partij,
                sleutel.Tegenpartij,
                sleutel.Soort,
                sleutel.Kenmerk,
                daarna.SeinOp,
                Gegeven = daarna.Gegeven?.ToString(),
                daarna.GegevenOp,
                Gelezen = gelezen.SeinOp,
            },
            annulering) == 1;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Termijn>> LeesTeHerzienAsync(int aantal, DateTimeOffset nu, CancellationToken annulering) =>
        LijstAsync(Sleutels.LeesTeHerzien, aantal, nu, annulering);

    /// <inheritdoc/>
    public Task<bool> VoegMomentToeAsync(
        Partijcode partij, Partijcode tegenpartij, Moment moment, DateTimeOffset op, CancellationToken annulering) =>
        sessie.ProbeerAsync(
            Sleutels.VoegMomentToe,
            new { Partij = partij, Tegenpartij = tegenpartij, moment.Kenmerk, moment.Soort, moment.Datum, GemeldOp = op },
            annulering);

    /// <inheritdoc/>
    public async Task<bool> TrekMomentInAsync(Partijcode partij, Partijcode tegenpartij, Moment moment, CancellationToken annulering) =>
        await sessie.VoerUitAsync(
            Sleutels.TrekMomentIn,
            new { Partij = partij, Tegenpartij = tegenpartij, moment.Kenmerk, moment.Soort, moment.Datum },
            annulering) > 0;

    /// <inheritdoc/>
    public Task<IReadOnlyList<Partijcode>> LeesTegenpartijenAsync(Partijcode partij, int toewijzing, CancellationToken annulering) =>
        sessie.LijstAsync<Partijcode>(Sleutels.LeesTegenpartijen, new { Partij = partij, Nummer = toewijzing }, annulering);

    private async Task<IReadOnlyList<Termijn>> LijstAsync(string sleutel, int aantal, DateTimeOffset nu, CancellationToken annulering) =>
        [.. (await sessie.LijstAsync<Termijnrij>(sleutel, new { Aantal = aantal, Nu = nu }, annulering)).Select(rij => rij.Termijn)];
}
