using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;
using Sleutels = Wmo.Berichten.Opslag.SqlSleutels.Bewaren;

namespace Wmo.Berichten.Opslag;

/// <inheritdoc cref="IBewaarStore"/>
internal sealed class BewaarStore(Sessie sessie) : IBewaarStore
{
    private const string Naam = "bewaartermijnen";

    /// <inheritdoc/>
    public async Task<bool> NeemBeurtAsync(DateTimeOffset nu, DateTimeOffset tot, CancellationToken annulering) =>
        await sessie.VoerUitAsync(Sleutels.NeemBeurt, new { Naam, Nu = nu, Tot = tot }, annulering) == 1;

    /// <inheritdoc/>
    public Task VerlengBeurtAsync(DateTimeOffset tot, CancellationToken annulering) =>
        sessie.VoerUitAsync(Sleutels.VerlengBeurt, new { Naam, Tot = tot }, annulering);

    /// <inheritdoc/>
    public Task EindigBeurtAsync(DateTimeOffset volgende, CancellationToken annulering) =>
        sessie.VoerUitAsync(Sleutels.EindigBeurt, new { Naam, Volgende = volgende }, annulering);

    /// <inheritdoc/>
    public Task NoteerAsync(string soort, int aantal, DateTimeOffset voor, DateTimeOffset op, CancellationToken annulering) =>
        sessie.VoerUitAsync(Sleutels.Noteer, new { Op = op, Soort = soort, Aantal = aantal, Voor = voor }, annulering);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Bewaarplaats>> LeesAsync(
        bool metInhoud, DateTimeOffset voor, Bewaarplaats na, int aantal, CancellationToken annulering) =>
        sessie.LijstAsync<Bewaarplaats>(
            metInhoud ? Sleutels.LeesMetInhoud : Sleutels.LeesZonderInhoud,
            new { Voor = voor, Op = na.AangemaaktOp, Na = na.Volgnummer, Aantal = aantal },
            annulering);

    /// <inheritdoc/>
    public async Task<int> VerwijderInhoudAsync(IReadOnlyCollection<Guid> berichten, DateTimeOffset op, CancellationToken annulering)
    {
        var ids = Verzameling.Json(berichten);
        var aantal = await sessie.VoerUitAsync(
            Sleutels.MerkInhoud, new { Ids = ids, Op = op, Afgewezen = VerzoekAntwoord.Afgewezen.Code() }, annulering);
        if (aantal > 0)
            await sessie.VoerUitAsync(Sleutels.VerwijderInhoud, new { Ids = ids }, annulering);
        return aantal;
    }

    /// <inheritdoc/>
    public async Task<int> VerwijderDossiersAsync(IReadOnlyCollection<Guid> berichten, DateTimeOffset voor, CancellationToken annulering)
    {
        var ids = Verzameling.Json(berichten);
        var dossiers = await sessie.LijstAsync<Clientdossier>(
            Sleutels.KiesClienten, new { Ids = ids, Voor = voor, Dag = Kalender.Dag(voor) }, annulering);
        foreach (var dossier in dossiers)
            await sessie.VoerUitAsync(Sleutels.VerwijderClient, dossier, annulering);
        await sessie.VoerUitAsync(Sleutels.VerwijderPrestaties, new { Ids = ids, Voor = voor }, annulering);
        return dossiers.Count;
    }

    /// <inheritdoc/>
    public async Task<int> VerwijderBerichtenAsync(IReadOnlyCollection<Guid> berichten, CancellationToken annulering)
    {
        var gekozen = await sessie.LijstAsync<Guid>(Sleutels.KiesBerichten, new { Ids = Verzameling.Json(berichten) }, annulering);
        if (gekozen.Count > 0)
            await sessie.VoerUitAsync(Sleutels.VerwijderBerichten, new { Ids = Verzameling.Json(gekozen) }, annulering);
        return gekozen.Count;
    }

    /// <inheritdoc/>
    public async Task<(int Aantal, long? Verder)> VerwijderSignalenAsync(long na, int aantal, DateTimeOffset voor, CancellationToken annulering)
    {
        var (oud, verder) = await LeesReeksAsync(Sleutels.LeesSignalen, na, aantal, voor, annulering);
        if (oud is null)
            return (0, null);

        var verwijderd = await sessie.VoerUitAsync(Sleutels.VerwijderSignalen, oud, annulering);
        await sessie.VoerUitAsync(Sleutels.VerwijderResten, oud, annulering);
        return (verwijderd, verder);
    }

    /// <inheritdoc/>
    public async Task<int> VerwijderDeadlettersAsync(int aantal, DateTimeOffset voor, CancellationToken annulering)
    {
        var gekozen = await sessie.LijstAsync<Guid>(Sleutels.KiesDeadletters, new { Voor = voor, Aantal = aantal }, annulering);
        if (gekozen.Count > 0)
            await sessie.VoerUitAsync(Sleutels.VerwijderDeadletters, new { Ids = Verzameling.Json(gekozen) }, annulering);
        return gekozen.Count;
    }

    /// <inheritdoc/>
    public async Task<(int Aantal, long? Verder)> VerwijderAuditAsync(long na, int aantal, DateTimeOffset voor, CancellationToken annulering)
    {
        await sessie.VoerUitAsync(Sleutels.VerwijderRondes, new { Voor = voor }, annulering);
        var (oud, verder) = await LeesReeksAsync(Sleutels.LeesBeheeracties, na, aantal, voor, annulering);
        return oud is null ? (0, null) : (await sessie.VoerUitAsync(Sleutels.VerwijderBeheeracties, oud, annulering), verder);
    }

    /// <summary>The next rows in order as far as they are old, and where to go on when all were.</summary>
    private async Task<(Reeks? Oud, long? Verder)> LeesReeksAsync(string sleutel, long na, int aantal, DateTimeOffset voor, CancellationToken annulering)
    {
        var bladzijde = await sessie.LijstAsync<Plaats>(sleutel, new { Na = na, Aantal = aantal }, annulering);
        var oud = bladzijde.TakeWhile(plaats => plaats.Op < voor).ToArray();
        return oud.Length == 0 ? (null, null) : (new Reeks(na, oud[^1].Volgnummer), oud.Length == aantal ? oud[^1].Volgnummer : null);
    }

    private sealed record Plaats(long Volgnummer, DateTimeOffset Op);

    private sealed record Reeks(long Na, long TotEnMet);
}
