using Wmo.Berichten.Keten.Poorten;
using Sleutels = Wmo.Berichten.Opslag.SqlSleutels.Audit;

namespace Wmo.Berichten.Opslag;

/// <inheritdoc cref="IAudit"/>
internal sealed class Audit(Sessie sessie) : IAudit
{
    /// <inheritdoc/>
    public Task VoegToeAsync(Beheeractie actie, CancellationToken annulering) =>
        sessie.VoerUitAsync(
            Sleutels.VoegToe,
            new { actie.Op, actie.Wie, Handeling = actie.Handeling.ToString(), actie.DeadletterId, actie.Groep, actie.Aantal, actie.Reden },
            annulering);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Beheeractie>> LeesAsync(long? voor, int aantal, CancellationToken annulering) =>
        sessie.LijstAsync<Beheeractie>(Sleutels.Lees, new { Voor = voor, Aantal = aantal }, annulering);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Beheeractie>> LeesVanAsync(Guid deadletterId, int aantal, CancellationToken annulering) =>
        sessie.LijstAsync<Beheeractie>(Sleutels.LeesVan, new { DeadletterId = deadletterId, Aantal = aantal }, annulering);
}
