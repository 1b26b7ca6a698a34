using MassTransit;
using Wmo.Berichten.Keten.Consumers;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Outbox;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Service.Bus;

/// <summary>Wires the queues: one per berichtsoort, one to send from, one for errors of the chain.</summary>
public static class Busregistratie
{
    /// <summary>
    /// Adds the bus that <c>Bus:Transport</c> names (<c>Geheugen</c> or <c>RabbitMq</c>) with its consumers and the
    /// publisher that feeds it from the outbox.
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
                    RichtWachtrijenIn(broker, context, endpoint => ((IRabbitMqReceiveEndpointConfigurator)endpoint).SetQuorumQueue());
                });
            else
                bus.UsingInMemory((context, geheugen) => RichtWachtrijenIn(geheugen, context, _ => { }));
        });

        services.AddSingleton<OutboxSignaal>();
        services.AddHostedService<OutboxPublisher>();
        services.AddHostedService<Inboxopruiming>();
        return services;
    }

    private static void RichtWachtrijenIn(
        IReceiveConfigurator bus, IRegistrationContext context, Action<IReceiveEndpointConfigurator> transport)
    {
        foreach (var soort in Berichtsoorten.Alle)
            Wachtrij<ControleerBerichtConsumer>(Wachtrijen.Voor(soort));
        Wachtrij<VerwerkFoutConsumer>(Wachtrijen.Fouten);
        Wachtrij<VerzendBerichtConsumer>(Wachtrijen.Verzenden);

        void Wachtrij<TConsumer>(string naam)
            where TConsumer : class, IConsumer =>
            bus.ReceiveEndpoint(naam, endpoint =>
            {
                // Commands are sent to their queue, never published: no exchange per message type is needed.
                endpoint.ConfigureConsumeTopology = false;
                transport(endpoint);
                endpoint.UseMessageRetry(pogingen => pogingen.Exponential(
                    retryLimit: 5,
                    minInterval: TimeSpan.FromMilliseconds(200),
                    maxInterval: TimeSpan.FromSeconds(30),
                    intervalDelta: TimeSpan.FromMilliseconds(400)));
                endpoint.ConfigureConsumer<TConsumer>(context);
            });
    }
}
