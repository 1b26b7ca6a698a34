using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace Wmo.Berichten.Testhulp;

/// <summary>The files and environment that a <see cref="RabbitMqNode"/> starts with.</summary>
internal static class RabbitMqInrichting
{
    internal const string Gebruiker = "proef";
    internal const string Wachtwoord = "proef";

    internal const string Uitgeversbestand = "uitgever.pem";

    private const string Pakketmap = "/usr/lib/rabbitmq/lib";

    /// <summary>
    /// A script of the server's own, not its namesake on the path: Debian's insists on root and on a user of the package.
    /// </summary>
    internal static string Script(string naam)
    {
        var versies = Directory.Exists(Pakketmap) ? Directory.GetDirectories(Pakketmap, "rabbitmq_server-*") : [];
        return versies.Select(versie => Path.Combine(versie, "sbin", naam)).LastOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                $"Geen RabbitMQ onder {Pakketmap}. Installeer het pakket rabbitmq-server, of draai tests/run, dat het doet.");
    }

    /// <summary>Writes what the server reads when it starts; returns the names of the virtual hosts.</summary>
    internal static Queue<string> Schrijf(TijdelijkeMap map, int aantalHosts, int tlspoort)
    {
        var hosts = Enumerable.Range(1, aantalHosts)
            .Select(nummer => string.Create(CultureInfo.InvariantCulture, $"proef-{nummer}"))
            .ToList();
        string[] alle = ["/", .. hosts];

        // Made here and not with rabbitmqctl, which takes a second for each.
        File.WriteAllText(map.Bestand("definities.json"), JsonSerializer.Serialize(new
        {
            users = new[] { new { name = Gebruiker, password_hash = Wachtwoordhash(), hashing_algorithm = "rabbit_password_hashing_sha256", tags = "administrator" } },
            vhosts = alle.Select(host => new { name = host }),
            permissions = alle.Select(host => new { user = Gebruiker, vhost = host, configure = ".*", write = ".*", read = ".*" }),
        }));
        SchrijfCertificaten(map);
        File.WriteAllText(map.Bestand("rabbitmq.conf"), string.Create(CultureInfo.InvariantCulture, $"""
            load_definitions = {map.Bestand("definities.json")}
            listeners.ssl.proef = 127.0.0.1:{tlspoort}
            ssl_options.cacertfile = {map.Bestand(Uitgeversbestand)}
            ssl_options.certfile = {map.Bestand("node.pem")}
            ssl_options.keyfile = {map.Bestand("node.key")}

            """));
        File.WriteAllText(map.Bestand("plugins"), "[].\n");
        File.WriteAllText(map.Bestand("advanced.config"), "[].\n");
        Directory.CreateDirectory(map.Bestand("conf.d"));
        return new Queue<string>(hosts);
    }

    internal static Dictionary<string, string> Omgeving(TijdelijkeMap map, string naam, string adres, int poort, int distributiepoort, int epmdpoort)
    {
        // The node listens for other nodes on this address only. It does not start an epmd: that would detach itself and
        // outlive the node, so we start it ourselves.
        var erlang = $"-start_epmd false -kernel inet_dist_use_interface {{{adres.Replace('.', ',')}}}";
        return new()
        {
            ["RABBITMQ_NODENAME"] = naam,
            ["RABBITMQ_NODE_IP_ADDRESS"] = adres,
            ["RABBITMQ_NODE_PORT"] = poort.ToString(CultureInfo.InvariantCulture),
            ["RABBITMQ_DIST_PORT"] = distributiepoort.ToString(CultureInfo.InvariantCulture),
            ["RABBITMQ_MNESIA_BASE"] = map.Bestand("data"),
            ["RABBITMQ_LOG_BASE"] = map.Bestand("log"),
            ["RABBITMQ_LOGS"] = "-",
            ["RABBITMQ_PID_FILE"] = map.Bestand("pid"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = map.Bestand("plugins"),
            ["RABBITMQ_CONFIG_FILE"] = map.Bestand("rabbitmq.conf"),

            // What the machine has set for a RabbitMQ of its own is not ours.
            ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
            ["RABBITMQ_CONFIG_FILES"] = map.Bestand("conf.d/*.conf"),
            ["RABBITMQ_ADVANCED_CONFIG_FILE"] = map.Bestand("advanced.config"),

            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = $"-noinput {erlang}",
            ["RABBITMQ_CTL_ERL_ARGS"] = erlang,
            ["ERL_EPMD_ADDRESS"] = adres,
            ["ERL_EPMD_PORT"] = epmdpoort.ToString(CultureInfo.InvariantCulture),

            // Erlang keeps its cookie here.
            ["HOME"] = map.Pad,
        };
    }

    internal static string EindeVanLog(TijdelijkeMap map) => string.Join('\n', new[] { "bewaker.log", "node.log" }
        .Select(map.Bestand)
        .Where(File.Exists)
        .SelectMany(bestand => File.ReadLines(bestand).TakeLast(20)));

    private static void SchrijfCertificaten(TijdelijkeMap map)
    {
        using var uitgever = new Testuitgever("RabbitMQ van een test");
        using var eigen = uitgever.Geef(oin: null);
        using var sleutel = eigen.GetECDsaPrivateKey()!;
        File.WriteAllText(map.Bestand(Uitgeversbestand), uitgever.Certificaat.ExportCertificatePem());
        File.WriteAllText(map.Bestand("node.pem"), eigen.ExportCertificatePem());
        File.WriteAllText(map.Bestand("node.key"), sleutel.ExportECPrivateKeyPem());
    }

    private static string Wachtwoordhash()
    {
        byte[] zout = [1, 2, 3, 4];
        return Convert.ToBase64String([.. zout, .. SHA256.HashData([.. zout, .. Encoding.UTF8.GetBytes(Wachtwoord)])]);
    }
}
