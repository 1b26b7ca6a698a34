using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;

namespace Wmo.Berichten.Service.Signalen;

/// <summary>Brings signals to the webhooks, at least once each; instances share the webhooks among them.</summary>
/// <remarks>
/// A webhook is taken for a turn and gets its signals one after the other. What it does not take is put aside and tried again,
/// ever less often, for a day. After a failure the webhook as a whole rests too, so that one that is down costs a try now and
/// then; and a signal that it cannot digest holds up nothing but itself.
/// </remarks>
internal sealed class Webhookbezorging(
    IOpslag opslag, Webhookpost post, Signaalwekker wekker, TimeProvider klok, ILogger<Webhookbezorging> logger)
    : BackgroundService
{
    private const int Tegelijk = 4;
    private const int PerBeurt = 50;

    // A turn ends before the hold does: what is tried last began within the turn and is given up in time.
    private static readonly TimeSpan Beurtduur = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Houdtijd = Beurtduur + Webhookpost.Geduld + TimeSpan.FromSeconds(20);

    private static readonly TimeSpan EersteRust = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LangsteRust = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan EersteUitstel = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LangsteUitstel = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Opgeven = TimeSpan.FromDays(1);
    private static readonly TimeSpan Rondgang = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Tegelijk).Select(_ => WerkAsync(stoppingToken)));

    private async Task WerkAsync(CancellationToken annulering)
    {
        while (!annulering.IsCancellationRequested)
        {
            var volgende = wekker.Volgende;
            try
            {
                while (await NeemBeurtAsync(annulering))
                {
                }
            }
            catch (Exception fout) when (!annulering.IsCancellationRequested)
            {
                logger.LogError(fout, "Webhooks konden niet worden bediend; over {Rondgang} wordt het opnieuw geprobeerd.", Rondgang);
            }

            await Signaalwekker.WachtAsync(volgende, Rondgang, klok, annulering);
        }
    }

    private async Task<bool> NeemBeurtAsync(CancellationToken annulering)
    {
        var nu = klok.GetUtcNow();
        var beurt = await opslag.InTransactieAsync(
            (transactie, stop) => transactie.Webhooks.NeemAsync(PerBeurt, nu, nu + Houdtijd, stop), annulering);
        if (beurt is null)
            return false;

        var uitkomst = await BezorgAsync(beurt, nu + Beurtduur, annulering);

        // Also when the service stops: what was taken needs no second delivery.
        await opslag.DoeAsync((transactie, stop) => transactie.Webhooks.BewaarAsync(uitkomst, stop), CancellationToken.None);
        return true;
    }

    private async Task<Webhookuitkomst> BezorgAsync(Webhookbeurt beurt, DateTimeOffset tot, CancellationToken annulering)
    {
        var uitkomst = new Webhookuitkomst(beurt.Id, beurt.Volgnummer, [], null, klok.GetUtcNow(), beurt.Mislukt, null, null, null);
        foreach (var werk in beurt.Werk)
        {
            var nu = klok.GetUtcNow();
            if (nu >= tot)
                return uitkomst with { Vanaf = nu };

            string? fout;
            try
            {
                fout = await post.BezorgAsync(beurt.Adres, beurt.Geheim, werk.Signaal, annulering);
            }
            catch (OperationCanceledException) when (annulering.IsCancellationRequested)
            {
                return uitkomst with { Vanaf = klok.GetUtcNow() };
            }

            uitkomst = werk.Rest is null ? uitkomst with { Volgnummer = werk.Signaal.Volgnummer } : uitkomst;
            if (fout is not null)
                return Mislukt(uitkomst, werk, fout);

            uitkomst = uitkomst with
            {
                Bezorgd = werk.Rest is null ? uitkomst.Bezorgd : [.. uitkomst.Bezorgd, werk.Signaal.Volgnummer],
                SuccesOp = klok.GetUtcNow(),
                Mislukt = 0,
            };
        }

        return uitkomst with { Volgnummer = beurt.Gelezen, Vanaf = klok.GetUtcNow() };
    }

    private Webhookuitkomst Mislukt(Webhookuitkomst uitkomst, Bezorging werk, string fout)
    {
        var nu = klok.GetUtcNow();
        var sinds = werk.Rest?.Sinds ?? nu;
        var pogingen = (werk.Rest?.Pogingen ?? 0) + 1;
        var opgegeven = nu - sinds >= Opgeven;
        if (opgegeven)
            logger.LogError("Signaal {Signaal} is na een dag niet bezorgd bij webhook {Webhook} en opgegeven: {Fout}", werk.Signaal.Signaal.Id, uitkomst.Id, fout);
        else
            logger.LogWarning("Signaal {Signaal} is niet bezorgd bij webhook {Webhook}, poging {Poging}: {Fout}", werk.Signaal.Signaal.Id, uitkomst.Id, pogingen, fout);
        return uitkomst with
        {
            Rest = new Webhookrest(
                werk.Signaal.Volgnummer, sinds, pogingen, opgegeven ? null : nu + Verdubbeld(EersteUitstel, LangsteUitstel, pogingen)),
            Mislukt = uitkomst.Mislukt + 1,
            Vanaf = nu + Verdubbeld(EersteRust, LangsteRust, uitkomst.Mislukt + 1),
            FoutOp = nu,
            Fout = fout,
        };
    }

    private static TimeSpan Verdubbeld(TimeSpan eerste, TimeSpan langste, int keer) =>
        TimeSpan.FromTicks(Math.Min(langste.Ticks, eerste.Ticks << Math.Min(keer - 1, 20)));
}
