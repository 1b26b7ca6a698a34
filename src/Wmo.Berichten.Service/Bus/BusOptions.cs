using System.Globalization;
using MassTransit;
using RabbitMQ.Client;

namespace Wmo.Berichten.Service.Bus;

/// <summary>Which transport carries the commands.</summary>
/// <param name="RabbitMq">Where RabbitMQ is; null for the bus in memory.</param>
public sealed record BusOptions(RabbitMqOptions? RabbitMq)
{
    /// <summary>Reads <c>Bus:Transport</c> and <c>Bus:RabbitMq:*</c>.</summary>
    /// <exception cref="InvalidOperationException">A value is wrong; the message says which and what is allowed.</exception>
    public static BusOptions Lees(IConfiguration configuratie) =>
        configuratie["Bus:Transport"] switch
        {
            null or "" or "Geheugen" => new BusOptions((RabbitMqOptions?)null),
            "RabbitMq" => new BusOptions(RabbitMqOptions.Lees(configuratie.GetSection("Bus:RabbitMq"))),
            var anders => throw new InvalidOperationException($"Bus:Transport is '{anders}'; toegestaan zijn 'Geheugen' en 'RabbitMq'."),
        };
}

/// <summary>Where RabbitMQ is and who we are there.</summary>
public sealed record RabbitMqOptions(string Host, ushort Poort, string VirtualHost, string Gebruiker, string Wachtwoord)
{
    internal static RabbitMqOptions Lees(IConfigurationSection sectie) =>
        new(
            Verplicht(sectie, "Host"),
            ushort.TryParse(sectie["Poort"] ?? "5672", CultureInfo.InvariantCulture, out var poort)
                ? poort
                : throw new InvalidOperationException($"Bus:RabbitMq:Poort is '{sectie["Poort"]}'; verwacht wordt een poortnummer."),
            sectie["VirtualHost"] ?? "/",
            Verplicht(sectie, "Gebruiker"),
            Verplicht(sectie, "Wachtwoord"));

    internal void Verbind(IRabbitMqBusFactoryConfigurator broker) =>
        broker.Host(Host, Poort, VirtualHost, verbinding =>
        {
            verbinding.Username(Gebruiker);
            verbinding.Password(Wachtwoord);
            verbinding.PublisherConfirmation = true;
        });

    /// <summary>Connections of our own, beside those of the bus.</summary>
    internal ConnectionFactory Fabriek() => new() { HostName = Host, Port = Poort, VirtualHost = VirtualHost, UserName = Gebruiker, Password = Wachtwoord };

    private static string Verplicht(IConfigurationSection sectie, string naam) =>
        sectie[naam] is { Length: > 0 } waarde
            ? waarde
            : throw new InvalidOperationException($"Bus:RabbitMq:{naam} ontbreekt; die is nodig als Bus:Transport 'RabbitMq' is.");
}
