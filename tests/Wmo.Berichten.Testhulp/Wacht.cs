using System.Diagnostics;

namespace Wmo.Berichten.Testhulp;

/// <summary>Waits for something that happens elsewhere, with a deadline and a reason.</summary>
public static class Wacht
{
    private static readonly TimeSpan Tussenpoos = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks <paramref name="voorwaarde"/> at once and then again and again until it says true.</summary>
    /// <param name="voorwaarde">True when the wait is over. What it throws is thrown on.</param>
    /// <param name="max">Longest wait, an answer that does not come included.</param>
    /// <param name="waarop">What is waited for, for the failure: "het bericht staat in het postvak".</param>
    /// <exception cref="TimeoutException">It did not become true in time.</exception>
    public static async Task TotAsync(Func<Task<bool>> voorwaarde, TimeSpan max, string waarop)
    {
        using var klok = new PeriodicTimer(Tussenpoos);
        using var einde = new CancellationTokenSource(max);
        var start = Stopwatch.GetTimestamp();
        try
        {
            while (!await voorwaarde().WaitAsync(einde.Token))
                await klok.WaitForNextTickAsync(einde.Token);
        }
        catch (OperationCanceledException) when (einde.IsCancellationRequested)
        {
            var gewacht = Stopwatch.GetElapsedTime(start).TotalSeconds;
            throw new TimeoutException(FormattableString.Invariant($"Na {gewacht:0.0} s nog niet: {waarop}."));
        }
    }

    /// <inheritdoc cref="TotAsync(Func{Task{bool}}, TimeSpan, string)"/>
    public static Task TotAsync(Func<bool> voorwaarde, TimeSpan max, string waarop) =>
        TotAsync(() => Task.FromResult(voorwaarde()), max, waarop);
}
