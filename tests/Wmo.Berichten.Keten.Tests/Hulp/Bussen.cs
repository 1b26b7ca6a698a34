using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Hulp;

/// <summary>Settings of each transport.</summary>
internal static class Bussen
{
    /// <summary>In memory, or on the shared node with a virtual host of its own.</summary>
    public static async Task<Dictionary<string, string?>> InstellingenAsync(string transport) =>
        transport == "RabbitMq" ? OpRabbitMq(await GedeeldeRabbitMq.NodeAsync()) : new() { ["Bus:Transport"] = transport };

    public static Dictionary<string, string?> OpRabbitMq(RabbitMqNode node) => new()
    {
        ["Bus:Transport"] = "RabbitMq",
        ["Bus:RabbitMq:Host"] = node.Host,
        ["Bus:RabbitMq:Poort"] = $"{node.Port}",
        ["Bus:RabbitMq:VirtualHost"] = node.NeemVirtueleHost(),
        ["Bus:RabbitMq:Gebruiker"] = node.User,
        ["Bus:RabbitMq:Wachtwoord"] = node.Password,
    };
}
