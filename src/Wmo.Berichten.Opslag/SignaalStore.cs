using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;
using Sleutels = Wmo.Berichten.Opslag.SqlSleutels.Signalen;

namespace Wmo.Berichten.Opslag;

/// <inheritdoc cref="ISignaalStore"/>
internal sealed class SignaalStore(Sessie sessie) : ISignaalStore
{
    private const string Nummering = "nummering";

    /// <summary>True once this transaction has left something for those who wait for signals.</summary>
    public bool Aangevuld { get; private set; }

    /// <inheritdoc/>
    public async Task GeefAsync(Signaal signaal, CancellationToken annulering) =>
        Aangevuld |= await sessie.ProbeerAsync(Sleutels.VoegToe, signaal, annulering);

    /// <inheritdoc/>
    public async Task<int> NummerAsync(int aantal, CancellationToken annulering)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(aantal);

        // Under the hold of one row, also on an engine with many writers: a lower number never commits after a higher one.
        var laatste = await sessie.EersteAsync<long>(Sleutels.Houd, new { Naam = Nummering }, annulering);
        var genummerd = await sessie.VoerUitAsync(Sleutels.Nummer, new { Laatste = laatste, Aantal = aantal }, annulering);
        if (genummerd == 0)
            return 0;

        await sessie.VoerUitAsync(Sleutels.Verzet, new { Naam = Nummering, Volgnummer = laatste + genummerd }, annulering);
        Aangevuld = true;
        return genummerd;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<GenummerdSignaal>> LeesAsync(Partijcode partij, long na, int aantal, CancellationToken annulering)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(aantal);
        var rijen = await sessie.LijstAsync<Rij>(Sleutels.Lees, new { Partij = partij, Na = na, Aantal = aantal }, annulering);
        return [.. rijen.Select(rij => rij.Signaal)];
    }

    private sealed record Rij(
        long Volgnummer,
        Guid Id,
        Partijcode Partij,
        string Soort,
        DateTimeOffset Op,
        Guid? BerichtId,
        string Omschrijving,
        string Gegevens)
    {
        public GenummerdSignaal Signaal => new(Volgnummer, new Signaal(Id, Partij, Soort, Op, BerichtId, Omschrijving, Gegevens));
    }
}
