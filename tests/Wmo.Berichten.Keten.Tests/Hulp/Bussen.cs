using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Hulp;

/// <summary>Settings of each transport; a fixture on RabbitMQ gets a virtual host of its own on the shared node.</summary>
internal static class Bussen
{
    public static async Task<Dictionary<string, string?>> InstellingenAsync(string transport)
    {
        if (transport != "RabbitMq")
            return new() { ["Bus:Transport"] = transport };

        var node = await GedeeldeRabbitMq.NodeAsync();
        return new()
        {
            ["Bus:Transport"] = transport,
            ["Bus:RabbitMq:Host"] = node.Host,
            ["Bus:RabbitMq:Poort"] = $"{node.Port}",
            ["Bus:RabbitMq:VirtualHost"] = node.NeemVirtueleHost(),
            ["Bus:RabbitMq:Gebruiker"] = node.User,
            ["Bus:RabbitMq:Wachtwoord"] = node.Password,
        };
    }
}
