using Wmo.Berichten.Keten.Poorten;
using Sleutels = Wmo.Berichten.Opslag.SqlSleutels.Inbox;

namespace Wmo.Berichten.Opslag;

/// <inheritdoc cref="IInbox"/>
internal sealed class Inbox(Sessie sessie) : IInbox
{
    /// <inheritdoc/>
    public Task<bool> NeemInAsync(Guid opdrachtId, string wachtrij, DateTimeOffset op, CancellationToken annulering) =>
        sessie.ProbeerAsync(Sleutels.NeemIn, new { OpdrachtId = opdrachtId, Wachtrij = wachtrij, Op = op }, annulering);

    /// <inheritdoc/>
    public Task<int> RuimOpAsync(DateTimeOffset voor, int aantal, CancellationToken annulering) =>
        sessie.VoerUitAsync(Sleutels.RuimOp, new { Voor = voor, Aantal = aantal }, annulering);
}
