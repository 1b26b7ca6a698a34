using MassTransit;
using Wmo.Berichten.Keten.Consumers;
using Wmo.Berichten.Keten.DeadLetters;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Outbox;
using Wmo.Berichten.Model;
using Wmo.Berichten.Opslag;

namespace Wmo.Berichten.Service.Bus;

/// <summary>Wires the queues: one per berichtsoort, one to send from, one for errors of the chain.</summary>
public static class Busregistratie
{
    /// <summary>
    /// Adds the bus that <c>Bus:Transport</c> names (<c>Geheugen</c> or <c>RabbitMq</c>) with its consumers, the publisher that
    /// feeds it from the outbox, and what becomes of messages that fail.
    /// </summary>
    /// <exception cref="InvalidOperationException">The configuration of the bus is wrong; the message says how.</exception>
    public static IServiceCollection AddBus(this IServiceCollection services, IConfiguration configuratie)
    {
        var opties = BusOptions.Lees(configuratie);
        services.AddMassTransit(bus =>
        {
            // It would tell its makers how the bus is used; nothing leaves an installation but messages.
            bus.DisableUsageTelemetry();
            bus.AddConsumer<ControleerBerichtConsumer>();
            bus.AddConsumer<VerwerkFoutConsumer>();
            bus.AddConsumer<VerzendBerichtConsumer>();
            if (opties.RabbitMq is { } rabbitMq)
                bus.UsingRabbitMq((context, broker) =>
                {
                    rabbitMq.Verbind(broker);
                    RichtWachtrijenIn(broker, context, opties, endpoint => ((IRabbitMqReceiveEndpointConfigurator)endpoint).SetQuorumQueue());
                });
            else
                bus.UsingInMemory((context, geheugen) => RichtWachtrijenIn(geheugen, context, opties, _ => { }));
        });

        if (opties.RabbitMq is { } broker)
        {
            services.AddSingleton(bron => ActivatorUtilities.CreateInstance<Wachtrijtoezicht>(bron, broker));
            services.AddHostedService(bron => bron.GetRequiredService<Wachtrijtoezicht>());
            services.AddHealthChecks().AddCheck<Wachtrijtoezicht>("wachtrijen");
        }

        services.AddSingleton<OutboxSignaal>();
        services.AddHostedService<OutboxPublisher>();
        services.AddHostedService<Inboxopruiming>();
        services.AddSingleton(new Brokerdiepten(opties.RabbitMq));
        services.AddSingleton<Deadletterinname>();
        services.AddSingleton<Deadletterbeheer>();
        services.AddSingleton<DeadletterFilter>();
        services.AddHostedService<Groepsherhaling>();
        return services;
    }

    private static void RichtWachtrijenIn(
        IReceiveConfigurator bus, IRegistrationContext context, BusOptions opties, Action<IReceiveEndpointConfigurator> transport)
    {
        foreach (var soort in Berichtsoorten.Alle)
            Wachtrij<ControleerBerichtConsumer>(Wachtrijen.Voor(soort));
        Wachtrij<VerwerkFoutConsumer>(Wachtrijen.Fouten);
        Wachtrij<VerzendBerichtConsumer>(Wachtrijen.Verzenden);

        void Wachtrij<TConsumer>(string naam)
            where TConsumer : class, IConsumer =>
            bus.ReceiveEndpoint(naam, endpoint =>
            {
                // Commands are sent to their queue, never published: no exchange per message type is needed. Nor is one for
                // the news that a command failed, which would carry the text of the exception over the broker.
                endpoint.ConfigureConsumeTopology = false;
                endpoint.PublishFaults = false;
                endpoint.PrefetchCount = opties.Wachtrijen[naam].Prefetch;
                endpoint.ConcurrentMessageLimit = opties.Wachtrijen[naam].Gelijktijdig;
                transport(endpoint);
                RichtHerhalingIn(endpoint);
                var deadletters = context.GetRequiredService<DeadletterFilter>();
                endpoint.ConfigureError(pijp => pijp.UseFilter(deadletters));
                endpoint.ConfigureDeadLetter(pijp => pijp.UseFilter(deadletters));
                endpoint.ConfigureConsumer<TConsumer>(context);
            });
    }

    private static void RichtHerhalingIn(IReceiveEndpointConfigurator endpoint)
    {
        endpoint.UseMessageRetry(pogingen =>
        {
            pogingen.Ignore<Exception>(Opslagstoring.Is);
            pogingen.Exponential(
                retryLimit: 5,
                minInterval: TimeSpan.FromMilliseconds(200),
                maxInterval: TimeSpan.FromSeconds(30),
                intervalDelta: TimeSpan.FromMilliseconds(400));
        });

        // Within a try, so that it does not count as one. While the database is away the message waits unconfirmed, up to some
        // seventeen minutes: RabbitMQ takes a message back that is held for thirty. Then it goes back into its queue and comes
        // again.
        endpoint.UseMessageRetry(pogingen =>
        {
            pogingen.Handle<Exception>(Opslagstoring.Is);
            pogingen.Exponential(
                retryLimit: 200,
                minInterval: TimeSpan.FromMilliseconds(200),
                maxInterval: TimeSpan.FromSeconds(5),
                intervalDelta: TimeSpan.FromMilliseconds(400));
        });
    }
}
