using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Service.Bus;

namespace Wmo.Berichten.Service.Signalen;

/// <summary>Wires what brings signals to people and backoffices.</summary>
internal static class Signaalregistratie
{
    /// <summary>Adds the webhooks, the mail where a partij has recipients, and the exchange where the bus is RabbitMQ.</summary>
    /// <exception cref="InvalidOperationException">The configuration is wrong; the message says how.</exception>
    public static IServiceCollection AddSignalen(this IServiceCollection services, IConfiguration configuratie)
    {
        services.AddHostedService<Signaalnummering>();
        services.AddSingleton<Webhookpost>();
        services.AddHostedService<Webhookbezorging>();
        if (MailOptions.Lees(configuratie) is { } mail)
            services.AddSingleton(mail).AddHostedService<Mailronde>();
        if (BusOptions.Lees(configuratie).RabbitMq is { } broker)
            services.AddSingleton(broker).AddHostedService<Signaalpublicatie>();
        return services;
    }
}
