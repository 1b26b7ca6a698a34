using System.Threading.Channels;

namespace Wmo.Berichten.Keten.Outbox;

/// <summary>
/// Wakes the publisher of the outbox in this process as soon as a transaction has written commands. Signals that come
/// while nobody waits are kept as one.
/// </summary>
public sealed class OutboxSignaal
{
    private readonly Channel<bool> signalen = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Says that the outbox holds new commands.</summary>
    public void Wek() => signalen.Writer.TryWrite(true);

    /// <summary>
    /// Returns at the next signal, or after <paramref name="hoogstens"/>: other processes write to the outbox without a
    /// signal here, and commands that an instance let go become free by time alone.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="annulering"/> was asked.</exception>
    public async Task WachtAsync(TimeSpan hoogstens, TimeProvider tijd, CancellationToken annulering)
    {
        using var verstreken = new CancellationTokenSource(hoogstens, tijd);
        using var einde = CancellationTokenSource.CreateLinkedTokenSource(verstreken.Token, annulering);
        try
        {
            await signalen.Reader.ReadAsync(einde.Token);
        }
        catch (OperationCanceledException) when (!annulering.IsCancellationRequested)
        {
            // Nobody called; the publisher looks for itself.
        }
    }
}
