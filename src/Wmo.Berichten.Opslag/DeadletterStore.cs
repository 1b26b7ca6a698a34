using System.Text.Json;
using Wmo.Berichten.Keten.Poorten;
using Sleutels = Wmo.Berichten.Opslag.SqlSleutels.Deadletters;

namespace Wmo.Berichten.Opslag;

/// <inheritdoc cref="IDeadletterStore"/>
internal sealed class DeadletterStore(Sessie sessie, Inhoudsbeveiliging beveiliging) : IDeadletterStore
{
    /// <inheritdoc/>
    public async Task BewaarAsync(Deadletter deadletter, Deadletterinhoud inhoud, CancellationToken annulering)
    {
        var rij = new
        {
            deadletter.Id,
            deadletter.Wachtrij,
            deadletter.BerichtId,
            deadletter.Soort,
            deadletter.Partij,
            deadletter.Groep,
            deadletter.Uitzondering,
            deadletter.Plaats,
            deadletter.Pogingen,
            deadletter.EerstOp,
            deadletter.LaatstOp,
            deadletter.GewijzigdOp,
        };
        var versleuteld = new { deadletter.Id, Inhoud = beveiliging.Versleutel(deadletter.Id, JsonSerializer.SerializeToUtf8Bytes(inhoud)) };
        if (await sessie.VoerUitAsync(Sleutels.Wijzig, rij, annulering) == 0 && await sessie.ProbeerAsync(Sleutels.VoegToe, rij, annulering))
        {
            await sessie.VoerUitAsync(Sleutels.VoegInhoudToe, versleuteld, annulering);
            return;
        }

        await sessie.VoerUitAsync(Sleutels.WijzigInhoud, versleuteld, annulering);
    }

    /// <inheritdoc/>
    public Task<Deadletter?> VindAsync(Guid id, CancellationToken annulering) =>
        sessie.EersteAsync<Deadletter>(Sleutels.Vind, new { Id = id }, annulering);

    /// <inheritdoc/>
    public async Task<Deadletterinhoud?> LeesInhoudAsync(Guid id, CancellationToken annulering) =>
        await sessie.EersteAsync<byte[]>(Sleutels.LeesInhoud, new { Id = id }, annulering) is { } versleuteld
            ? JsonSerializer.Deserialize<Deadletterinhoud>(beveiliging.Ontsleutel(id, versleuteld).Span)
            : null;

    /// <inheritdoc/>
    public Task<IReadOnlyList<Deadletter>> ZoekAsync(Deadletterfilter filter, CancellationToken annulering)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(filter.Aantal);
        return sessie.LijstAsync<Deadletter>(
            Sleutels.Zoek,
            new
            {
                Toestand = filter.Toestand.ToString(),
                filter.Groep,
                filter.Wachtrij,
                filter.Soort,
                filter.Partij,
                filter.Na,
                filter.Aantal,
            },
            annulering);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Deadlettergroep>> LeesGroepenAsync(CancellationToken annulering) =>
        sessie.LijstAsync<Deadlettergroep>(Sleutels.LeesGroepen, null, annulering);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, int>> TelPerWachtrijAsync(CancellationToken annulering) =>
        (await sessie.LijstAsync<Telling>(Sleutels.TelPerWachtrij, null, annulering))
            .ToDictionary(telling => telling.Wachtrij, telling => telling.Aantal, StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<int> TelOpvolgersAsync(Guid id, CancellationToken annulering) =>
        sessie.EersteAsync<int>(Sleutels.TelOpvolgers, new { Id = id }, annulering);

    /// <inheritdoc/>
    public Task<int> TelOpvolgersAsync(string groep, CancellationToken annulering) =>
        sessie.EersteAsync<int>(Sleutels.TelOpvolgersVanGroep, new { Groep = groep }, annulering);

    /// <inheritdoc/>
    public async Task<bool> WijzigToestandAsync(
        Guid id, Deadlettertoestand van, Deadlettertoestand naar, Guid? ronde, DateTimeOffset op, CancellationToken annulering) =>
        await sessie.VoerUitAsync(
            Sleutels.WijzigToestand, new { Id = id, Van = van.ToString(), Naar = naar.ToString(), Ronde = ronde, Op = op }, annulering) == 1;

    /// <inheritdoc/>
    public Task<int> WijzigGroepAsync(
        string groep, Deadlettertoestand van, Deadlettertoestand naar, DateTimeOffset op, CancellationToken annulering) =>
        sessie.VoerUitAsync(Sleutels.WijzigGroep, new { Groep = groep, Van = van.ToString(), Naar = naar.ToString(), Op = op }, annulering);

    /// <inheritdoc/>
    public Task<bool> BeginRondeAsync(Herhaalronde ronde, CancellationToken annulering) =>
        sessie.ProbeerAsync(Sleutels.VoegRondeToe, new { ronde.Id, ronde.Groep, ronde.Wie, ronde.Reden, ronde.GestartOp }, annulering);

    /// <inheritdoc/>
    public Task<Herhaalronde?> VindRondeAsync(Guid id, CancellationToken annulering) =>
        sessie.EersteAsync<Herhaalronde>(Sleutels.VindRonde, new { Id = id }, annulering);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Herhaalronde>> LeesRondesAsync(CancellationToken annulering) =>
        sessie.LijstAsync<Herhaalronde>(Sleutels.LeesRondes, null, annulering);

    /// <inheritdoc/>
    public async Task<Rondestand> LeesStandAsync(Guid ronde, CancellationToken annulering) =>
        (await sessie.EersteAsync<Rondestand>(Sleutels.LeesStand, new { Ronde = ronde }, annulering))!;

    /// <inheritdoc/>
    public async Task<bool> ZetStapAsync(Herhaalronde ronde, CancellationToken annulering) =>
        await sessie.VoerUitAsync(Sleutels.ZetStap, new { ronde.Id, ronde.Stap }, annulering) == 1;

    /// <inheritdoc/>
    public Task<IReadOnlyList<Deadletter>> LeesVolgendeAsync(Herhaalronde ronde, int aantal, CancellationToken annulering) =>
        sessie.LijstAsync<Deadletter>(Sleutels.LeesVolgende, new { ronde.Groep, ronde.GestartOp, Aantal = aantal }, annulering);

    /// <inheritdoc/>
    public async Task<bool> EindigRondeAsync(Guid id, Rondetoestand toestand, DateTimeOffset op, CancellationToken annulering) =>
        await sessie.VoerUitAsync(Sleutels.EindigRonde, new { Id = id, Toestand = toestand.ToString(), Op = op }, annulering) == 1;

    private sealed record Telling
    {
        public required string Wachtrij { get; init; }

        public required int Aantal { get; init; }
    }
}
