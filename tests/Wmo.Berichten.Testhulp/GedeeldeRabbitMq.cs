using NUnit.Framework;

namespace Wmo.Berichten.Testhulp;

/// <summary>
/// One RabbitMQ for all fixtures of a test assembly, started when the first asks for it. The assembly declares in its
/// root namespace <c>[SetUpFixture] public sealed class Opruimen : GedeeldeRabbitMq;</c> and so stops it after its last test.
/// </summary>
public abstract class GedeeldeRabbitMq
{
    private static readonly Lazy<Task<RabbitMqNode>> Gedeeld = new(RabbitMqNode.StartAsync);

    /// <summary>The node; starts it the first time. Take a virtual host of it, others use it too.</summary>
    public static Task<RabbitMqNode> NodeAsync() => Gedeeld.Value;

    /// <summary>Stops the node when it was started.</summary>
    [OneTimeTearDown]
    public async Task StopAsync()
    {
        // One that could not start has cleaned up after itself, and the tests that asked for it have failed.
        if (Gedeeld is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await (await Gedeeld.Value).DisposeAsync();
    }
}
