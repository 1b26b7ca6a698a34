using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Wmo.Berichten.Testhulp;

/// <summary>The files and environment that a <see cref="RabbitMqNode"/> starts with.</summary>
public static class RabbitMqInrichting
{
    /// <summary>How many virtual hosts a node has for tests.</summary>
    public const int AantalVirtueleHosts = 50;

    internal const string Gebruiker = "proef";
    internal const string Wachtwoord = "proef";

    private const string Pakketmap = "/usr/lib/rabbitmq/lib";

    /// <summary>The script that starts the server, not the one on the path: that insists on root and on a user of its own.</summary>
    internal static string Server()
    {
        var versies = Directory.Exists(Pakketmap) ? Directory.GetDirectories(Pakketmap, "rabbitmq_server-*") : [];
        return versies.Select(versie => Path.Combine(versie, "sbin", "rabbitmq-server")).LastOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                $"Geen RabbitMQ onder {Pakketmap}. Installeer het pakket rabbitmq-server, of draai tests/run, dat het doet.");
    }

    /// <summary>Writes what the server reads when it starts; returns the names of the virtual hosts.</summary>
    internal static Queue<string> Schrijf(TijdelijkeMap map)
    {
        var hosts = Enumerable.Range(1, AantalVirtueleHosts)
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
        File.WriteAllText(map.Bestand("rabbitmq.conf"), $"load_definitions = {map.Bestand("definities.json")}\n");
        File.WriteAllText(map.Bestand("plugins"), "[].\n");
        return new Queue<string>(hosts);
    }

    internal static Dictionary<string, string> Omgeving(TijdelijkeMap map, string naam, string adres, int poort, int distributiepoort, int epmdpoort) => new()
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

        // We start epmd ourselves: one that the node starts detaches itself and outlives it.
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = $"-noinput -start_epmd false -kernel inet_dist_use_interface {{{adres.Replace('.', ',')}}}",
        ["ERL_EPMD_ADDRESS"] = adres,
        ["ERL_EPMD_PORT"] = epmdpoort.ToString(CultureInfo.InvariantCulture),

        // Erlang keeps its cookie here.
        ["HOME"] = map.Pad,
    };

    internal static string EindeVanLog(TijdelijkeMap map) => string.Join('\n', new[] { "bewaker.log", "node.log" }
        .Select(map.Bestand)
        .Where(File.Exists)
        .SelectMany(bestand => File.ReadLines(bestand).TakeLast(20)));

    private static string Wachtwoordhash()
    {
        byte[] zout = [1, 2, 3, 4];
        return Convert.ToBase64String([.. zout, .. SHA256.HashData([.. zout, .. Encoding.UTF8.GetBytes(Wachtwoord)])]);
    }
}
