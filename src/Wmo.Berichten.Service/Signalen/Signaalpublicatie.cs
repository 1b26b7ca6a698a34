using RabbitMQ.Client;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Service.Bus;

namespace Wmo.Berichten.Service.Signalen;

/// <summary>
/// Publishes signals on RabbitMQ for backoffices that read a queue: plain JSON on a topic exchange, without the envelope of the
/// bus library, which nobody outside knows. One instance at a time, in the order of the stream, at least once each.
/// </summary>
internal sealed class Signaalpublicatie(
    IOpslag opslag, RabbitMqOptions broker, Signaalwekker wekker, TimeProvider klok, ILogger<Signaalpublicatie> logger)
    : BackgroundService
{
    /// <summary>The exchange; the routing key is the partij, a full stop and the soort.</summary>
    public const string Exchange = "wmo.signalen";

    private const string Lezer = "wachtrij";
    private const int PerKeer = 100;
    private static readonly TimeSpan Houdtijd = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Rondgang = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await VerbindEnPubliceerAsync(stoppingToken);
            }
            catch (Exception fout) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(fout, "Signalen konden niet op RabbitMQ worden gezet; over {Rondgang} wordt het opnieuw geprobeerd.", Rondgang);
            }

            await Task.Delay(Rondgang, klok, stoppingToken);
        }
    }

    private async Task VerbindEnPubliceerAsync(CancellationToken annulering)
    {
        await opslag.DoeAsync((transactie, stop) => transactie.Signalen.OpenLezerAsync(Lezer, stop), annulering);
        await using var verbinding = await broker.Fabriek().CreateConnectionAsync("wmo.signalen", annulering);

        // Every publication waits for the word of the broker that it has it.
        await using var kanaal = await verbinding.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), annulering);
        await kanaal.ExchangeDeclareAsync(Exchange, ExchangeType.Topic, durable: true, autoDelete: false, cancellationToken: annulering);
        while (true)
        {
            var volgende = wekker.Volgende;
            while (await PubliceerAsync(kanaal, annulering))
            {
            }

            await Signaalwekker.WachtAsync(volgende, Rondgang, klok, annulering);
        }
    }

    private async Task<bool> PubliceerAsync(IChannel kanaal, CancellationToken annulering)
    {
        var nu = klok.GetUtcNow();
        var plaats = await opslag.InTransactieAsync(
            (transactie, stop) => transactie.Signalen.NeemLezerAsync(Lezer, null, nu, nu + Houdtijd, stop), annulering);
        if (plaats is not { } na)
            return false;

        var gezet = na;
        try
        {
            foreach (var signaal in await opslag.LeesAsync((transactie, stop) => transactie.Signalen.LeesAlleAsync(na, PerKeer, stop), annulering))
            {
                await ZetAsync(kanaal, signaal, annulering);
                gezet = signaal.Volgnummer;
            }
        }
        finally
        {
            // Also when it broke off: what the broker has needs no second publication, and another instance may go on.
            await opslag.DoeAsync((transactie, stop) => transactie.Signalen.ZetLezerAsync(Lezer, gezet, null, null, stop), CancellationToken.None);
        }

        return true;
    }

    private Task ZetAsync(IChannel kanaal, GenummerdSignaal genummerd, CancellationToken annulering)
    {
        var signaal = genummerd.Signaal;
        var eigenschappen = new BasicProperties
        {
            MessageId = signaal.Id.ToString(),
            Type = signaal.Soort,
            ContentType = "application/json",
            DeliveryMode = DeliveryModes.Persistent,
            Timestamp = new AmqpTimestamp(signaal.Op.ToUnixTimeSeconds()),
        };

        // Not mandatory: without a queue that is bound nobody waits for it, and the stream of events still holds it. Not longer than
        // the hold: the library may wait for ever for a broker that went away (rabbitmq-dotnet-client 1930).
        return kanaal
            .BasicPublishAsync(
                Exchange, $"{signaal.Partij}.{signaal.Soort}", mandatory: false, eigenschappen, SignaalAntwoord.Json(genummerd), annulering)
            .AsTask()
            .WaitAsync(Houdtijd, klok, annulering);
    }
}
