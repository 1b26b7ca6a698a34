using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MassTransit;
using RabbitMQ.Client;
using Wmo.Berichten.Ggk.Soap;
using Wmo.Berichten.Service.Soap;

namespace Wmo.Berichten.Service.Bus;

/// <summary>Where RabbitMQ is and who we are there.</summary>
/// <param name="Host">Name or address.</param>
/// <param name="Poort">Port.</param>
/// <param name="VirtualHost">Virtual host.</param>
/// <param name="Gebruiker">User.</param>
/// <param name="Wachtwoord">Password.</param>
/// <param name="Tls">Null for a connection in clear.</param>
public sealed record RabbitMqOptions(string Host, ushort Poort, string VirtualHost, string Gebruiker, string Wachtwoord, RabbitMqTls? Tls)
{
    private const ushort StandaardPoort = 5672;
    private const ushort StandaardTlsPoort = 5671;

    internal static RabbitMqOptions Lees(IConfigurationSection sectie)
    {
        var tls = RabbitMqTls.Lees(sectie);
        return new(
            Verplicht(sectie, "Host"),
            sectie["Poort"] switch
            {
                null or "" => tls is null ? StandaardPoort : StandaardTlsPoort,
                var tekst when ushort.TryParse(tekst, CultureInfo.InvariantCulture, out var poort) => poort,
                var tekst => throw new InvalidOperationException($"Bus:RabbitMq:Poort is '{tekst}'; verwacht wordt een poortnummer."),
            },
            sectie["VirtualHost"] ?? "/",
            Verplicht(sectie, "Gebruiker"),
            Verplicht(sectie, "Wachtwoord"),
            tls);
    }

    internal void Verbind(IRabbitMqBusFactoryConfigurator broker) =>
        broker.Host(Host, Poort, VirtualHost, verbinding =>
        {
            verbinding.Username(Gebruiker);
            verbinding.Password(Wachtwoord);
            verbinding.PublisherConfirmation = true;
            if (Tls is { } tls)
                verbinding.UseSsl(ssl =>
                {
                    ssl.Protocol = SoapVerbinding.Protocollen;
                    ssl.ServerName = tls.Servernaam ?? Host;
                    ssl.CertificateValidationCallback = tls.Beoordeel;
                    if (tls.Eigen is [var eigen, ..])
                    {
                        ssl.Certificate = eigen;
                        ssl.UseCertificateAsAuthenticationIdentity = false;
                    }
                });
        });

    /// <summary>Makes connections besides those of the bus.</summary>
    internal ConnectionFactory Fabriek() => new()
    {
        HostName = Host,
        Port = Poort,
        VirtualHost = VirtualHost,
        UserName = Gebruiker,
        Password = Wachtwoord,
        Ssl = Tls is not { } tls ? new SslOption() : new SslOption
        {
            Enabled = true,
            Version = SoapVerbinding.Protocollen,
            ServerName = tls.Servernaam ?? Host,
            CertificateValidationCallback = tls.Beoordeel,
            Certs = tls.Eigen,
        },
    };

    private static string Verplicht(IConfigurationSection sectie, string naam) =>
        sectie[naam] is { Length: > 0 } waarde
            ? waarde
            : throw new InvalidOperationException($"Bus:RabbitMq:{naam} ontbreekt; die is nodig als Bus:Transport 'RabbitMq' is.");
}

/// <summary>TLS to RabbitMQ.</summary>
/// <param name="Servernaam">The name in its certificate; null when that is the host.</param>
/// <param name="Uitgevers">The authorities that are trusted; empty for those of the system.</param>
/// <param name="Eigen">Our certificate with its key, first; empty when none is shown.</param>
public sealed record RabbitMqTls(string? Servernaam, X509Certificate2Collection Uitgevers, X509Certificate2Collection Eigen)
{
    internal static RabbitMqTls? Lees(IConfigurationSection sectie) => sectie["Tls"] switch
    {
        null or "" => null,
        var tekst when bool.TryParse(tekst, out var tls) => tls
            ? new RabbitMqTls(
                sectie["Servernaam"] is { Length: > 0 } naam ? naam : null,
                Certificaatbestanden.LeesUitgevers(sectie.GetSection("Uitgevers")),
                Certificaatbestanden.LeesEigen(sectie.GetSection("Certificaat")))
            : null,
        var tekst => throw new InvalidOperationException($"Bus:RabbitMq:Tls is '{tekst}'; toegestaan zijn 'true' en 'false'."),
    };

    internal bool Beoordeel(object bron, X509Certificate? certificaat, X509Chain? keten, SslPolicyErrors fouten)
    {
        if (Uitgevers.Count == 0)
            return fouten is SslPolicyErrors.None;

        return !fouten.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)
            && new Certificaateis([], Uitgevers, TimeProvider.System)
                .Weiger(certificaat as X509Certificate2, keten?.ChainPolicy.ExtraStore ?? [], Certificaatrol.Server) is null;
    }
}
