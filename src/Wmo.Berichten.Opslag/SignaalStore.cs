using System.Text.Json;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;
using Sleutels = Wmo.Berichten.Opslag.SqlSleutels.Signalen;

namespace Wmo.Berichten.Opslag;

/// <inheritdoc cref="ISignaalStore"/>
internal sealed class SignaalStore(Sessie sessie) : ISignaalStore
{
    /// <summary>The reader that stands for how far places were given.</summary>
    public const string Nummering = "nummering";

    /// <summary>True once this transaction has left something for those who wait for signals.</summary>
    public bool Aangevuld { get; private set; }

    /// <inheritdoc/>
    public async Task GeefAsync(Signaal signaal, CancellationToken annulering)
    {
        // What is no JSON could be delivered to nobody, ever.
        using var gegevens = JsonDocument.Parse(signaal.Gegevens);
        Aangevuld |= await sessie.ProbeerAsync(Sleutels.VoegToe, signaal, annulering);
    }

    /// <inheritdoc/>
    public async Task<int> NummerAsync(int aantal, CancellationToken annulering)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(aantal);

        // Under the hold of one row, also on an engine with many writers: a lower number never commits after a higher one.
        var laatste = await sessie.EersteAsync<long>(Sleutels.Houd, new { Naam = Nummering }, annulering);
        var genummerd = await sessie.VoerUitAsync(Sleutels.Nummer, new { Laatste = laatste, Aantal = aantal }, annulering);
        if (genummerd == 0)
            return 0;

        await ZetLezerAsync(Nummering, laatste + genummerd, null, null, annulering);
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

    /// <inheritdoc/>
    public async Task<IReadOnlyList<GenummerdSignaal>> LeesAlleAsync(long na, int aantal, CancellationToken annulering)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(aantal);
        var rijen = await sessie.LijstAsync<Rij>(Sleutels.LeesAlle, new { Na = na, Aantal = aantal }, annulering);
        return [.. rijen.Select(rij => rij.Signaal)];
    }

    /// <inheritdoc/>
    public Task<long> LaatsteAsync(CancellationToken annulering) =>
        sessie.EersteAsync<long>(Sleutels.Laatste, new { Naam = Nummering }, annulering);

    /// <inheritdoc/>
    public Task OpenLezerAsync(string naam, CancellationToken annulering) =>
        sessie.ProbeerAsync(Sleutels.OpenLezer, new { Naam = naam, Nummering }, annulering);

    /// <inheritdoc/>
    public Task<Lezerstand?> LeesLezerAsync(string naam, CancellationToken annulering) =>
        sessie.EersteAsync<Lezerstand>(Sleutels.LeesLezer, new { Naam = naam }, annulering);

    /// <inheritdoc/>
    public Task<long?> NeemLezerAsync(string naam, DateOnly? dag, DateTimeOffset nu, DateTimeOffset tot, CancellationToken annulering) =>
        sessie.EersteAsync<long?>(Sleutels.NeemLezer, new { Naam = naam, Nummering, Dag = dag, Nu = nu, Tot = tot }, annulering);

    /// <inheritdoc/>
    public Task ZetLezerAsync(string naam, long volgnummer, DateOnly? dag, DateTimeOffset? vanaf, CancellationToken annulering) =>
        sessie.VoerUitAsync(Sleutels.ZetLezer, new { Naam = naam, Volgnummer = volgnummer, Dag = dag, Vanaf = vanaf }, annulering);

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
