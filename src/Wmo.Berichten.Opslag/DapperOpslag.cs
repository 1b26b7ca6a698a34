using System.Data.Common;
using Microsoft.Extensions.Logging;
using Polly;
using Wmo.Berichten.Keten.Outbox;
using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Opslag;

/// <summary>Storage in a relational database: one connection and one transaction per unit of work.</summary>
internal sealed class DapperOpslag(
    Motor motor,
    Inhoudsbeveiliging beveiliging,
    OpslagMigratie migratie,
    OutboxSignaal signaal,
    TimeProvider tijd,
    ILogger<DapperOpslag> logboek) : IOpslag
{
    private readonly ResiliencePipeline herhaling = Herhaling.Maak(tijd, logboek);

    /// <inheritdoc/>
    public async Task<T> InTransactieAsync<T>(Func<ITransactie, CancellationToken, Task<T>> werk, CancellationToken annulering)
    {
        var (uitkomst, wek) = await herhaling.ExecuteAsync(
            async token => await ProbeerAsync(werk, token),
            annulering);
        if (wek)
            signaal.Wek();
        return uitkomst;
    }

    /// <inheritdoc/>
    public Task ControleerAsync(CancellationToken annulering) => migratie.ControleerAsync(annulering);

    private async Task<(T Uitkomst, bool Wek)> ProbeerAsync<T>(
        Func<ITransactie, CancellationToken, Task<T>> werk,
        CancellationToken annulering)
    {
        using var beurt = await motor.WachtOpBeurtAsync(annulering);
        await using var verbinding = await motor.OpenAsync(eigen: false, annulering);
        await using var transactie = await motor.BeginAsync(verbinding, annulering);
        var sessie = new Sessie(verbinding, transactie, motor.Sql);
        var outbox = new Outbox(sessie);
        var uitkomst = await werk(
            new Transactie(new BerichtStore(sessie, beveiliging), new TermijnStore(sessie), outbox, new Inbox(sessie)),
            annulering);
        await LegVastAsync(transactie);
        return (uitkomst, outbox.Geschreven);
    }

    private static async Task LegVastAsync(DbTransaction transactie)
    {
        try
        {
            // Not to be cancelled: from here on only the database knows whether the work stands.
            await transactie.CommitAsync(CancellationToken.None);
        }
        catch (DbException fout)
        {
            // Another kind of exception, so that it is not tried again here: the work may have been committed after all.
            // The caller repeats it, and inbox and unique keys then know what stands.
            throw new InvalidOperationException("De database heeft de transactie niet bevestigd.", fout);
        }
    }

    private sealed record Transactie(
        IBerichtStore Berichten,
        ITermijnStore Termijnen,
        IOutbox Outbox,
        IInbox Inbox) : ITransactie;
}
