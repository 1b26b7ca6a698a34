namespace Wmo.Berichten.Keten.Signalen;

/// <summary>
/// Wakes everyone in this process who waits for signals, as soon as a transaction has given some or given them their place.
/// </summary>
public sealed class Signaalwekker
{
    // Every message gives signals: who waits for them looks ten times a second and not once a message.
    private static readonly TimeSpan Verzameltijd = TimeSpan.FromMilliseconds(100);

    private TaskCompletionSource volgende = Nieuw();

    /// <summary>Take this before looking and wait for it after: nothing in between is missed.</summary>
    public Task Volgende => Volatile.Read(ref volgende).Task;

    /// <summary>Wakes all who wait.</summary>
    public void Wek() => Interlocked.Exchange(ref volgende, Nieuw()).TrySetResult();

    /// <summary>
    /// Returns soon after <paramref name="volgende"/> is there, so that what comes together is seen together, or after <paramref name="hoogstens"/>: other processes give
    /// signals without waking this one.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="annulering"/> was asked.</exception>
    public static async Task WachtAsync(Task volgende, TimeSpan hoogstens, TimeProvider klok, CancellationToken annulering)
    {
        try
        {
            await volgende.WaitAsync(hoogstens, klok, annulering);
            await Task.Delay(Verzameltijd, TimeProvider.System, annulering);
        }
        catch (TimeoutException)
        {
            // Nobody called; the caller looks for itself.
        }
    }

    private static TaskCompletionSource Nieuw() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
