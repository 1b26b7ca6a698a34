using System.Diagnostics;
using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Prestaties;

/// <summary>What the storage was asked, and what it took; the times are those of all callers together.</summary>
/// <param name="Transacties">Transactions that wrote.</param>
/// <param name="Wachten">From the request until the transaction had begun: waiting for the others, and connecting.</param>
/// <param name="Werken">The statements of a transaction.</param>
/// <param name="Vastleggen">From the last statement until the commit stood.</param>
/// <param name="Lezingen">Transactions that only read.</param>
/// <param name="Lezen">All of these, from request to answer.</param>
internal sealed record Opslagstand(
    long Transacties, TimeSpan Wachten, TimeSpan Werken, TimeSpan Vastleggen, long Lezingen, TimeSpan Lezen)
{
    public static Opslagstand operator -(Opslagstand na, Opslagstand voor) => new(
        na.Transacties - voor.Transacties,
        na.Wachten - voor.Wachten,
        na.Werken - voor.Werken,
        na.Vastleggen - voor.Vastleggen,
        na.Lezingen - voor.Lezingen,
        na.Lezen - voor.Lezen);
}

/// <summary>Stands before the storage and keeps the time.</summary>
internal sealed class Opslagmeter(IOpslag opslag) : IOpslag
{
    private readonly Lock slot = new();
    private Opslagstand stand = new(0, default, default, default, 0, default);

    public Opslagstand Stand
    {
        get
        {
            lock (slot)
                return stand;
        }
    }

    public async Task<T> InTransactieAsync<T>(Func<ITransactie, CancellationToken, Task<T>> werk, CancellationToken annulering)
    {
        var gevraagd = Stopwatch.GetTimestamp();
        var (begonnen, klaar) = (gevraagd, gevraagd);
        var uitkomst = await opslag.InTransactieAsync(
            async (transactie, stop) =>
            {
                begonnen = Stopwatch.GetTimestamp();
                var antwoord = await werk(transactie, stop);
                klaar = Stopwatch.GetTimestamp();
                return antwoord;
            },
            annulering);
        var vastgelegd = Stopwatch.GetTimestamp();
        lock (slot)
            stand = stand with
            {
                Transacties = stand.Transacties + 1,
                Wachten = stand.Wachten + Stopwatch.GetElapsedTime(gevraagd, begonnen),
                Werken = stand.Werken + Stopwatch.GetElapsedTime(begonnen, klaar),
                Vastleggen = stand.Vastleggen + Stopwatch.GetElapsedTime(klaar, vastgelegd),
            };
        return uitkomst;
    }

    public async Task<T> LeesAsync<T>(Func<ITransactie, CancellationToken, Task<T>> vraag, CancellationToken annulering)
    {
        var gevraagd = Stopwatch.GetTimestamp();
        var antwoord = await opslag.LeesAsync(vraag, annulering);
        var gelezen = Stopwatch.GetTimestamp();
        lock (slot)
            stand = stand with { Lezingen = stand.Lezingen + 1, Lezen = stand.Lezen + Stopwatch.GetElapsedTime(gevraagd, gelezen) };
        return antwoord;
    }

    public Task ControleerAsync(CancellationToken annulering) => opslag.ControleerAsync(annulering);
}
