using Wmo.Berichten.Keten.Poorten;
using Sleutels = Wmo.Berichten.Opslag.SqlSleutels.Blokkades;

namespace Wmo.Berichten.Opslag;

/// <inheritdoc cref="IBlokkades"/>
internal sealed class Blokkades(Sessie sessie) : IBlokkades
{
    /// <inheritdoc/>
    public async Task BlokkeerAsync(string soort, DateTimeOffset tot, CancellationToken annulering)
    {
        var blokkade = new { Soort = soort, Tot = tot };
        if (await sessie.VoerUitAsync(Sleutels.Wijzig, blokkade, annulering) > 0)
            return;

        // Not there yet; in between another instance may make it.
        if (!await sessie.ProbeerAsync(Sleutels.VoegToe, blokkade, annulering))
            await sessie.VoerUitAsync(Sleutels.Wijzig, blokkade, annulering);
    }

    /// <inheritdoc/>
    public Task<DateTimeOffset?> LeesAsync(string soort, DateTimeOffset nu, CancellationToken annulering) =>
        sessie.EersteAsync<DateTimeOffset?>(Sleutels.Lees, new { Soort = soort, Nu = nu }, annulering);

    /// <inheritdoc/>
    public Task HefOpAsync(string soort, CancellationToken annulering) =>
        sessie.VoerUitAsync(Sleutels.Verwijder, new { Soort = soort }, annulering);
}
