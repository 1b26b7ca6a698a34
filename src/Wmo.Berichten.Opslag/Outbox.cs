using Wmo.Berichten.Keten.Poorten;
using Sleutels = Wmo.Berichten.Opslag.SqlSleutels.Outbox;

namespace Wmo.Berichten.Opslag;

/// <inheritdoc cref="IOutbox"/>
internal sealed class Outbox(Sessie sessie) : IOutbox
{
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
        var rijen = await sessie.LijstAsync<Rij>(Sleutels.Neem, new { Aantal = aantal, Nu = nu, Tot = tot }, annulering);

        // The rows that an update returns come in no order.
        return [.. rijen.OrderBy(rij => rij.Volgnummer).Select(rij => rij.Opdracht)];
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
        Aangevuld |= await sessie.EersteAsync<int>(Sleutels.HeeftOpvolger, new { BerichtId = berichtId }, annulering) == 1;

    private sealed record Rij(long Volgnummer, Guid Id, string Wachtrij, Guid BerichtId, DateTimeOffset AangemaaktOp)
    {
        public Opdracht Opdracht => new(Id, Wachtrij, BerichtId, AangemaaktOp);
    }
}
