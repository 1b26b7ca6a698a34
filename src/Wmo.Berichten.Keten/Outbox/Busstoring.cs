using MassTransit;

namespace Wmo.Berichten.Keten.Outbox;

/// <summary>Remembers that a queue lost its connection to the bus, and wakes the publisher of the outbox when it is back.</summary>
internal sealed class Busstoring(OutboxSignaal signaal) : IReceiveEndpointObserver
{
    private int gestoord;

    /// <summary>Whether there was a fault since the last one that was said to be over, and all queues work again.</summary>
    public bool IsVoorbij(IBusControl bus)
    {
        // Taken before the look: a fault in between is then one of its own.
        if (Interlocked.Exchange(ref gestoord, 0) == 0)
            return false;
        if (bus.CheckHealth().Status == BusHealthStatus.Healthy)
            return true;
        Volatile.Write(ref gestoord, 1);
        return false;
    }

    /// <inheritdoc/>
    public Task Faulted(ReceiveEndpointFaulted faulted) => NoteerAsync();

    /// <summary>Also when the broker closed the connection in good order: what it then takes back it may throw away.</summary>
    public Task Completed(ReceiveEndpointCompleted completed) => NoteerAsync();

    /// <inheritdoc/>
    public Task Ready(ReceiveEndpointReady ready)
    {
        signaal.Wek();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Stopping(ReceiveEndpointStopping stopping) => Task.CompletedTask;

    private Task NoteerAsync()
    {
        Volatile.Write(ref gestoord, 1);
        return Task.CompletedTask;
    }
}
