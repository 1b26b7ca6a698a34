using Microsoft.Extensions.Logging;
using Polly;
using Wmo.Berichten.Keten.Outbox;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;

namespace Wmo.Berichten.Opslag;

/// <summary>Storage in a relational database: a unit of work stands as a whole or not at all.</summary>
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
            async token => await motor.LeesAsync((sessie, stop) => vraag(Maak(sessie), stop), token),
            annulering);

    /// <inheritdoc/>
    public Task ControleerAsync(CancellationToken annulering) => migratie.ControleerAsync(annulering);

    private Task<(T Uitkomst, Transactie Stores)> ProbeerAsync<T>(
        Func<ITransactie, CancellationToken, Task<T>> werk, CancellationToken annulering) =>
        motor.SchrijfAsync(
            async (sessie, stop) =>
            {
                var stores = Maak(sessie);
                return (await werk(stores, stop), stores);
            },
            annulering);

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
            new WebhookStore(sessie, signalen, beveiliging),
            new EigenBijdrageStore(sessie, clienthash),
            new MonitorStore(sessie),
            new DeadletterStore(sessie, beveiliging),
            new Audit(sessie),
            new BewaarStore(sessie));
    }

    private sealed record Transactie(
        IBerichtStore Berichten,
        ITermijnStore Termijnen,
        IDossierStore Dossiers,
        Outbox Outbox,
        IBlokkades Blokkades,
        IInbox Inbox,
        SignaalStore Signalen,
        IWebhookStore Webhooks,
        IEigenBijdrageStore EigenBijdragen,
        MonitorStore Tellingen,
        IDeadletterStore Deadletters,
        IAudit Audit,
        IBewaarStore Bewaren) : ITransactie
    {
        IOutbox ITransactie.Outbox => Outbox;

        ISignaalStore ITransactie.Signalen => Signalen;

        IMonitorStore ITransactie.Monitor => Tellingen;

        IBalansStore ITransactie.Balansen => Tellingen;
    }
}
