namespace Wmo.Berichten.Service.Soap;

/// <summary>
/// Bounds what envelopes take of memory together, so that many small ones go at a time and few large ones. One that says how long
/// it is counts for that from the start; one that does not (chunked) counts for what came in of it so far.
/// </summary>
/// <remarks>
/// One that grows holds what it has while it waits for more. That two never wait for each other is seen to by a rule: nothing is
/// given out unless what stays free is enough for the largest of those that grow to reach its end.
/// </remarks>
internal sealed class SoapDrukte
{
    private const int Megabyte = 1024 * 1024;
    private const int Grootste = 25;
    private const int Alle = 3 * Grootste;
    private const int MeesteWachtend = 10 * Grootste;

    private readonly Lock slot = new();
    private readonly HashSet<Plaats> groeiend = [];
    private readonly LinkedList<Wachtende> groeiers = [];
    private readonly LinkedList<Wachtende> nieuwen = [];
    private int vrij = Alle;

    /// <summary>Waits for room; null when too many wait already.</summary>
    public async Task<Plaats?> NeemPlaatsAsync(long? lengte, CancellationToken annulering)
    {
        var plaats = new Plaats(this, groeit: lengte is null);
        Wachtende nieuw = new(plaats, lengte is { } bekend ? (int)Math.Clamp(bekend / Megabyte, 1, Grootste) : 1);
        lock (slot)
        {
            if (nieuwen.Sum(een => een.Aantal) + nieuw.Aantal > MeesteWachtend)
                return null;
            nieuwen.AddLast(nieuw);
            DeelUit();
        }

        await WachtAsync(nieuw, nieuwen, annulering);
        return plaats;
    }

    private async Task GroeiAsync(Plaats plaats, int tot, CancellationToken annulering)
    {
        Wachtende meer;
        lock (slot)
        {
            meer = new(plaats, tot - plaats.Houdt);
            groeiers.AddLast(meer);
            DeelUit();
        }

        await WachtAsync(meer, groeiers, annulering);
    }

    private async Task WachtAsync(Wachtende wachtende, LinkedList<Wachtende> rij, CancellationToken annulering)
    {
        await using var opzegging = annulering.Register(() =>
        {
            lock (slot)
            {
                if (rij.Remove(wachtende))
                    wachtende.Klaar.SetCanceled(annulering);
                DeelUit();
            }
        });
        await wachtende.Klaar.Task;
    }

    private void GeefTerug(Plaats plaats)
    {
        lock (slot)
        {
            vrij += plaats.Houdt;
            plaats.Houdt = 0;
            groeiend.Remove(plaats);
            DeelUit();
        }
    }

    /// <summary>Those that grow go first, each for itself; new ones in their order.</summary>
    private void DeelUit()
    {
        for (var knoop = groeiers.First; knoop is not null;)
        {
            var volgende = knoop.Next;
            if (Geef(knoop.Value))
                groeiers.Remove(knoop);
            knoop = volgende;
        }

        while (nieuwen.First is { } eerste && Geef(eerste.Value))
            nieuwen.RemoveFirst();
    }

    private bool Geef(Wachtende wachtende)
    {
        var plaats = wachtende.Plaats;
        var grootste = groeiend.Select(een => een == plaats ? 0 : een.Houdt).Append(plaats.Groeit ? plaats.Houdt + wachtende.Aantal : 0).Max();
        var reserve = grootste > 0 ? Grootste - grootste : 0;
        if (vrij - wachtende.Aantal < reserve)
            return false;

        vrij -= wachtende.Aantal;
        plaats.Houdt += wachtende.Aantal;
        if (plaats.Groeit)
            groeiend.Add(plaats);
        wachtende.Klaar.SetResult();
        return true;
    }

    /// <summary>What one envelope holds, until it is disposed of.</summary>
    internal sealed class Plaats(SoapDrukte van, bool groeit) : IDisposable
    {
        public int Houdt { get; set; }

        public bool Groeit => groeit;

        /// <summary>Waits until what was read so far has room.</summary>
        public Task GroeiAsync(long gelezen, CancellationToken annulering)
        {
            var nodig = (int)Math.Min((gelezen + Megabyte - 1) / Megabyte, Grootste);
            return groeit && nodig > Houdt ? van.GroeiAsync(this, nodig, annulering) : Task.CompletedTask;
        }

        public void Dispose() => van.GeefTerug(this);
    }

    private sealed record Wachtende(Plaats Plaats, int Aantal)
    {
        public TaskCompletionSource Klaar { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
