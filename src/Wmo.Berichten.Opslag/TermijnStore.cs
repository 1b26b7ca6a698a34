using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Poorten;
using Sleutels = Wmo.Berichten.Opslag.SqlSleutels.Termijnen;

namespace Wmo.Berichten.Opslag;

/// <summary>
/// Opening and meeting each fill their own column of one row and each make the row when it is not there yet, so they end
/// the same in either order.
/// </summary>
internal sealed class TermijnStore(Sessie sessie) : ITermijnStore
{
    /// <inheritdoc/>
    public async Task OpenAsync(Termijn termijn, CancellationToken annulering)
    {
        if (!await sessie.ProbeerAsync(Sleutels.VoegToe, termijn, annulering))
            await sessie.VoerUitAsync(Sleutels.Open, termijn, annulering);
    }

    /// <inheritdoc/>
    public async Task VoldoeAsync(Guid berichtId, string soort, DateTimeOffset op, CancellationToken annulering)
    {
        var voldoening = new { BerichtId = berichtId, Soort = soort, Op = op };
        if (await sessie.VoerUitAsync(Sleutels.Voldoe, voldoening, annulering) > 0)
            return;

        // Not opened yet, or met before; in between another instance may open it.
        var rij = new { BerichtId = berichtId, Soort = soort, Uiterlijk = (DateTimeOffset?)null, VoldaanOp = op };
        if (!await sessie.ProbeerAsync(Sleutels.VoegToe, rij, annulering))
            await sessie.VoerUitAsync(Sleutels.Voldoe, voldoening, annulering);
    }

    /// <inheritdoc/>
    public Task TrekInAsync(Guid berichtId, string soort, CancellationToken annulering) =>
        sessie.VoerUitAsync(Sleutels.TrekIn, new { BerichtId = berichtId, Soort = soort }, annulering);
}
