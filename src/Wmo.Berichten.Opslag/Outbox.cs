using Wmo.Berichten.Keten.Poorten;
using Sleutels = Wmo.Berichten.Opslag.SqlSleutels.Outbox;

namespace Wmo.Berichten.Opslag;

/// <inheritdoc cref="IOutbox"/>
internal sealed class Outbox(Sessie sessie) : IOutbox
{
    // Its turn lets a command go; this is for the rare case that on SQL Server the two did not see each other.
    private static readonly TimeSpan Wachttijd = TimeSpan.FromMinutes(1);

    /// <summary>True once this transaction has left a command to be published.</summary>
    public bool Aangevuld { get; private set; }

    /// <inheritdoc/>
    public async Task VoegToeAsync(Opdracht opdracht, CancellationToken annulering)
    {
        await sessie.VoerUitAsync(Sleutels.VoegToe, opdracht, annulering);
        Aangevuld = true;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Opdracht>> NeemAsync(
        int aantal, DateTimeOffset nu, DateTimeOffset tot, CancellationToken annulering)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(aantal);
        var genomen = new List<Rij>();
        bool meer;
        do
        {
            var gevraagd = aantal - genomen.Count;
            var rijen = await sessie.LijstAsync<Rij>(
                Sleutels.Neem, new { Aantal = gevraagd, Nu = nu, Tot = tot, Opnieuw = nu + Wachttijd }, annulering);
            genomen.AddRange(rijen.Where(rij => rij.VastTot is not null));
            meer = rijen.Count == gevraagd && genomen.Count < aantal;
        }
        while (meer);

        // The rows that an update returns come in no order.
        return [.. genomen.OrderBy(rij => rij.Volgnummer).Select(rij => rij.Opdracht)];
    }

    /// <inheritdoc/>
    public Task VerwijderAsync(IReadOnlyCollection<Guid> ids, CancellationToken annulering) =>
        sessie.VoerUitAsync(Sleutels.Verwijder, ids.Select(id => new { Id = id }), annulering);

    /// <inheritdoc/>
    public async Task GeefVrijAsync(CancellationToken annulering) =>
        Aangevuld |= await sessie.VoerUitAsync(Sleutels.GeefVrij, null, annulering) > 0;

    /// <inheritdoc/>
    public async Task<bool> StelUitAsync(Guid berichtId, string wachtrij, DateTimeOffset nietVoor, CancellationToken annulering)
    {
        var rijen = await sessie.VoerUitAsync(Sleutels.StelUit, new { BerichtId = berichtId, Wachtrij = wachtrij, NietVoor = nietVoor }, annulering);
        Aangevuld |= rijen > 0;
        return rijen > 0;
    }

    /// <inheritdoc/>
    public async Task WekOpvolgersAsync(Guid berichtId, CancellationToken annulering) =>
        Aangevuld |= await sessie.VoerUitAsync(Sleutels.GeefOpvolgerVrij, new { BerichtId = berichtId }, annulering) > 0;

    /// <inheritdoc/>
    public Task<IReadOnlyList<Wachtrijstand>> LeesStandAsync(DateTimeOffset nu, CancellationToken annulering) =>
        sessie.LijstAsync<Wachtrijstand>(Sleutels.LeesStand, new { Nu = nu }, annulering);

    private sealed record Rij(long Volgnummer, Guid Id, string Wachtrij, Guid BerichtId, DateTimeOffset AangemaaktOp, DateTimeOffset? VastTot)
    {
        public Opdracht Opdracht => new(Id, Wachtrij, BerichtId, AangemaaktOp);
    }
}
