using System.Data.Common;
using Microsoft.Extensions.Logging;
using Polly;
using Wmo.Berichten.Keten.Outbox;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;

namespace Wmo.Berichten.Opslag;

/// <summary>Storage in a relational database: one connection and one transaction per unit of work.</summary>
internal sealed class DapperOpslag(
    Motor motor,
    Inhoudsbeveiliging beveiliging,
    OpslagMigratie migratie,
    OutboxSignaal signaal,
    Signaalwekker wekker,
    TimeProvider tijd,
    ILogger<DapperOpslag> logboek) : IOpslag
{
    private readonly ResiliencePipeline herhaling = Herhaling.Maak(tijd, logboek);
    private readonly Clienthashbron clienthash = new(beveiliging);

    /// <inheritdoc/>
    public async Task<T> InTransactieAsync<T>(Func<ITransactie, CancellationToken, Task<T>> werk, CancellationToken annulering)
    {
        var (uitkomst, stores) = await herhaling.ExecuteAsync(
            async token => await ProbeerAsync(werk, token),
            annulering);
        if (stores.Outbox.Aangevuld)
            signaal.Wek();
        if (stores.Signalen.Aangevuld)
            wekker.Wek();
        return uitkomst;
    }

    /// <inheritdoc/>
    public async Task<T> LeesAsync<T>(Func<ITransactie, CancellationToken, Task<T>> vraag, CancellationToken annulering) =>
        await herhaling.ExecuteAsync(
            async token =>
            {
                await using var verbinding = await motor.OpenAsync(eigen: false, token);

                // Never committed: should the question write after all, it comes to nothing.
                await using var transactie = await motor.BeginLezenAsync(verbinding, token);
                return await vraag(Maak(new Sessie(verbinding, transactie, motor.Sql)), token);
            },
            annulering);

    /// <inheritdoc/>
    public Task ControleerAsync(CancellationToken annulering) => migratie.ControleerAsync(annulering);

    private async Task<(T Uitkomst, Transactie Stores)> ProbeerAsync<T>(
        Func<ITransactie, CancellationToken, Task<T>> werk,
        CancellationToken annulering)
    {
        using var beurt = await motor.WachtOpBeurtAsync(annulering);
        await using var verbinding = await motor.OpenAsync(eigen: false, annulering);
        await using var transactie = await motor.BeginAsync(verbinding, annulering);
        var stores = Maak(new Sessie(verbinding, transactie, motor.Sql));
        var uitkomst = await werk(stores, annulering);
        await LegVastAsync(transactie);
        return (uitkomst, stores);
    }

    private Transactie Maak(Sessie sessie)
    {
        var signalen = new SignaalStore(sessie);
        return new(
            new BerichtStore(sessie, beveiliging, clienthash),
            new TermijnStore(sessie),
            new DossierStore(sessie, clienthash),
            new Outbox(sessie),
            new Blokkades(sessie),
            new Inbox(sessie),
            signalen,
            new WebhookStore(sessie, signalen, beveiliging));
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
        IDossierStore Dossiers,
        Outbox Outbox,
        IBlokkades Blokkades,
        IInbox Inbox,
        SignaalStore Signalen,
        IWebhookStore Webhooks) : ITransactie
    {
        IOutbox ITransactie.Outbox => Outbox;

        ISignaalStore ITransactie.Signalen => Signalen;
    }
}
