using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Keten.Bewaren;

/// <summary>
/// Removes what was kept long enough, once a day, by one instance at a time and in batches, so that other work goes in between.
/// What was removed stands in the log and in the database, as numbers.
/// </summary>
public sealed class Opruiming(IOpslag opslag, Bewaartermijnen termijnen, TimeProvider klok, ILogger<Opruiming> logger) : BackgroundService
{
    private const int PerKeer = 200;
    private static readonly TimeSpan Rondgang = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Houdtijd = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Tussentijd = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await RuimOpAsync(stoppingToken);
            }
            catch (Exception fout) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(fout, "Gegevens waarvan de bewaartermijn voorbij is konden niet worden verwijderd; over {Rondgang} wordt het opnieuw geprobeerd.", Rondgang);
            }

            await Task.Delay(Rondgang, klok, stoppingToken);
        }
    }

    /// <summary>Removes everything that may go now; false when it is not the turn of this instance.</summary>
    public async Task<bool> RuimOpAsync(CancellationToken annulering)
    {
        var nu = klok.GetUtcNow();
        if (!await opslag.InTransactieAsync((transactie, stop) => transactie.Bewaren.NeemBeurtAsync(nu, nu + Houdtijd, stop), annulering))
            return false;

        // Signals first, messages last: each refers to what comes after it.
        await VerwijderAsync("signalen", termijnen.Signalen, voor => ReeksAsync((bewaren, na) => bewaren.VerwijderSignalenAsync(na, PerKeer, voor, annulering), annulering));
        await VerwijderAsync("dead letters", termijnen.Deadletters, voor => VerwijderDeadlettersAsync(voor, annulering));
        await VerwijderAsync("inhoud van berichten", termijnen.Inhoud, voor => LoopAsync(true, voor, (bewaren, ids) => bewaren.VerwijderInhoudAsync(ids, nu, annulering), annulering));
        await VerwijderAsync("dossiers van cliënten", termijnen.Dossiers, voor => LoopAsync(false, voor, (bewaren, ids) => bewaren.VerwijderDossiersAsync(ids, voor, annulering), annulering));
        await VerwijderAsync("berichten", termijnen.Berichten, voor => VerwijderBerichtenAsync(voor, annulering));
        await VerwijderAsync("beheeracties", termijnen.Audit, voor => ReeksAsync((bewaren, na) => bewaren.VerwijderAuditAsync(na, PerKeer, voor, annulering), annulering));
        await InBeurtAsync(bewaren => bewaren.EindigBeurtAsync(nu + Tussentijd, annulering), annulering);
        return true;

        async Task VerwijderAsync(string soort, Bewaartermijn termijn, Func<DateTimeOffset, Task<int>> verwijder)
        {
            if (termijn.Voor(nu) is not { } voor || await verwijder(voor) is not (> 0 and var aantal))
                return;

            await InBeurtAsync(bewaren => bewaren.NoteerAsync(soort, aantal, voor, nu, annulering), annulering);
            logger.LogInformation("Bewaartermijn {Termijn} voorbij: {Soort} van voor {Voor:yyyy-MM-dd} verwijderd: {Aantal}.", termijn, soort, voor, aantal);
        }
    }

    private async Task<int> ReeksAsync(Func<IBewaarStore, long, Task<(int Aantal, long? Verder)>> verwijder, CancellationToken annulering)
    {
        var totaal = 0;
        for (long? na = 0; na is { } plaats;)
        {
            (var aantal, na) = await InBeurtAsync(bewaren => verwijder(bewaren, plaats), annulering);
            totaal += aantal;
        }

        return totaal;
    }

    private async Task<int> VerwijderDeadlettersAsync(DateTimeOffset voor, CancellationToken annulering)
    {
        var (totaal, aantal) = (0, 0);
        do
        {
            aantal = await InBeurtAsync(bewaren => bewaren.VerwijderDeadlettersAsync(PerKeer, voor, annulering), annulering);
            totaal += aantal;
        }
        while (aantal == PerKeer);
        return totaal;
    }

    /// <summary>Answers go before what they answer, so that it takes as many rounds as a chain of answers is long.</summary>
    private async Task<int> VerwijderBerichtenAsync(DateTimeOffset voor, CancellationToken annulering)
    {
        var totaal = 0;
        int ronde;
        do
        {
            ronde = await LoopAsync(false, voor, (bewaren, ids) => bewaren.VerwijderBerichtenAsync(ids, annulering), annulering);
            totaal += ronde;
        }
        while (ronde > 0);
        return totaal;
    }

    private async Task<int> LoopAsync(
        bool metInhoud, DateTimeOffset voor, Func<IBewaarStore, IReadOnlyCollection<Guid>, Task<int>> verwijder, CancellationToken annulering)
    {
        var (totaal, na) = (0, (Bewaarplaats?)Bewaarplaats.Begin);
        while (na is { } plaats)
        {
            (var aantal, na) = await InBeurtAsync(
                async bewaren =>
                {
                    var bladzijde = await bewaren.LeesAsync(metInhoud, voor, plaats, PerKeer, annulering);
                    return (await verwijder(bewaren, [.. bladzijde.Select(een => een.Id)]), bladzijde.Count < PerKeer ? null : bladzijde[^1]);
                },
                annulering);
            totaal += aantal;
        }

        return totaal;
    }

    private Task<bool> InBeurtAsync(Func<IBewaarStore, Task> werk, CancellationToken annulering) => InBeurtAsync(
        async bewaren =>
        {
            await werk(bewaren);
            return true;
        },
        annulering);

    /// <summary>One batch, and the turn held for as long as the next may take.</summary>
    private Task<T> InBeurtAsync<T>(Func<IBewaarStore, Task<T>> werk, CancellationToken annulering) => opslag.InTransactieAsync(
        async (transactie, stop) =>
        {
            await transactie.Bewaren.VerlengBeurtAsync(klok.GetUtcNow() + Houdtijd, stop);
            return await werk(transactie.Bewaren);
        },
        annulering);
}
