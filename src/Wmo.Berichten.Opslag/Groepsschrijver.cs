using System.Diagnostics;

namespace Wmo.Berichten.Opslag;

/// <summary>
/// Runs the units of work that wait for the one writer of SQLite one after the other in one transaction, and commits them
/// together: what a commit costs is the disk, and it costs that once. Each has a savepoint of its own, so that one that
/// throws takes nothing of the others along, and each returns only when the commit stands.
/// </summary>
/// <remarks>
/// All writers of the process wait for the one at work, so it may not take for ever: after <see cref="Langst"/> it is cancelled,
/// and when it does not listen within <see cref="Respijt"/> the connection is taken from it.
/// </remarks>
internal sealed class Groepsschrijver(Func<Sqliteverbinding> open, TimeProvider tijd) : IDisposable
{
    /// <summary>How long a unit of work may take: many times what the largest declaratie takes on a slow disk.</summary>
    public static readonly TimeSpan Langst = TimeSpan.FromMinutes(3);

    /// <summary>How long one that is cancelled may take to stop.</summary>
    public static readonly TimeSpan Respijt = TimeSpan.FromSeconds(10);

    private const string Begin = "BEGIN IMMEDIATE";
    private const string LegVast = "COMMIT";
    private const string BeginEenheid = "SAVEPOINT Eenheid";
    private const string HoudEenheid = "RELEASE Eenheid";
    private const string DraaiEenheidTerug = "ROLLBACK TO Eenheid";

    // The first of a group waits for the last: enough to share a commit, too little to be noticed.
    private const int HoogstensEenheden = 64;
    private static readonly TimeSpan HoogstensBezig = TimeSpan.FromMilliseconds(10);

    private readonly Lock slot = new();
    private readonly Queue<Eenheid> wachtrij = new();
    private Sqliteverbinding? verbinding;
    private bool bezig;
    private bool gesloten;

    /// <summary>Runs the work in the next group and returns when it is committed.</summary>
    public Task<T> SchrijfAsync<T>(Func<Sqliteverbinding, CancellationToken, Task<T>> werk, CancellationToken annulering)
    {
        var eenheid = new Eenheid<T>(werk, tijd, annulering);
        lock (slot)
        {
            ObjectDisposedException.ThrowIf(gesloten, this);
            wachtrij.Enqueue(eenheid);
            if (!bezig)
            {
                bezig = true;
                ThreadPool.UnsafeQueueUserWorkItem(schrijver => _ = schrijver.LeegWachtrijAsync(), this, preferLocal: false);
            }
        }

        return eenheid.Uitkomst;
    }

    public void Dispose()
    {
        lock (slot)
        {
            gesloten = true;
            if (!bezig)
                Sluit();
        }
    }

    private async Task LeegWachtrijAsync()
    {
        while (Volgende() is { } eerste)
            await SchrijfGroepAsync(eerste);
    }

    private Eenheid? Volgende()
    {
        lock (slot)
        {
            if (wachtrij.TryDequeue(out var eenheid))
                return eenheid;

            bezig = false;
            if (gesloten)
                Sluit();
            return null;
        }
    }

    private async Task SchrijfGroepAsync(Eenheid eerste)
    {
        try
        {
            verbinding ??= open();
            verbinding.VoerUit(Begin);
        }
        catch (Exception fout)
        {
            // Who waits has waited for this as well; each tries again in its own time.
            Sluit();
            for (var eenheid = eerste; eenheid is not null; eenheid = Wachtende())
                eenheid.Mislukt(fout);
            return;
        }

        var groep = new List<Eenheid>();
        var begin = Stopwatch.GetTimestamp();
        for (var eenheid = eerste; eenheid is not null; eenheid = Past(groep, begin) ? Wachtende() : null)
        {
            if (!await VoerUitAsync(verbinding, eenheid, groep))
                return;
        }

        LegGroepVast(verbinding, groep);
    }

    private static bool Past(List<Eenheid> groep, long begin) =>
        groep.Count < HoogstensEenheden && Stopwatch.GetElapsedTime(begin) < HoogstensBezig;

    private Eenheid? Wachtende()
    {
        lock (slot)
            return wachtrij.TryDequeue(out var eenheid) ? eenheid : null;
    }

    /// <summary>Adds the unit to the group when it succeeds; false when with it the whole transaction has gone.</summary>
    private async Task<bool> VoerUitAsync(Sqliteverbinding verbinding, Eenheid eenheid, List<Eenheid> groep)
    {
        try
        {
            verbinding.VoerUit(BeginEenheid);
            await eenheid.VoerUitAsync(verbinding);
            verbinding.VoerUit(HoudEenheid);
            groep.Add(eenheid);
            return true;
        }
        catch (Exception fout)
        {
            var heel = fout is not VastgelopenException && DraaiTerug(verbinding);
            if (!heel)
            {
                // Out of space, for one, SQLite gives up the whole transaction: the others had no part in that.
                if (fout is VastgelopenException)
                    SluitOnder(verbinding);
                else
                    Sluit();
                foreach (var ander in groep)
                    ander.Mislukt(new GroepAfgebrokenException(fout));
            }

            eenheid.Mislukt(fout);
            return heel;
        }
    }

    private static bool DraaiTerug(Sqliteverbinding verbinding)
    {
        try
        {
            if (!verbinding.InTransactie)
                return false;

            verbinding.VoerUit(DraaiEenheidTerug);
            verbinding.VoerUit(HoudEenheid);
            return true;
        }
        catch (Exception)
        {
            // Of any kind: whoever comes next must find a writer that goes on.
            return false;
        }
    }

    private void LegGroepVast(Sqliteverbinding verbinding, List<Eenheid> groep)
    {
        try
        {
            verbinding.VoerUit(LegVast);
        }
        catch (Exception fout)
        {
            Sluit();
            foreach (var eenheid in groep)
                eenheid.Mislukt(Databasefout.NietBevestigd(fout));
            return;
        }

        foreach (var eenheid in groep)
            eenheid.Geslaagd();
    }

    /// <summary>Ends the connection under work that may still be busy with it; whatever it does with it later fails.</summary>
    private void SluitOnder(Sqliteverbinding bezet)
    {
        verbinding = null;
        try
        {
            bezet.Onderbreek();
            bezet.Dispose();
        }
        catch (Exception)
        {
            // It was busy indeed. The transaction is over all the same, or its end is near: the statement was interrupted.
        }
    }

    private void Sluit()
    {
        verbinding?.Dispose();
        verbinding = null;
    }

    private abstract class Eenheid
    {
        public abstract Task VoerUitAsync(Sqliteverbinding verbinding);

        public abstract void Geslaagd();

        public abstract void Mislukt(Exception fout);
    }

    private sealed class Eenheid<T>(Func<Sqliteverbinding, CancellationToken, Task<T>> werk, TimeProvider tijd, CancellationToken annulering) : Eenheid
    {
        private readonly TaskCompletionSource<T> klaar = new(TaskCreationOptions.RunContinuationsAsynchronously);

        // Whoever runs it, the traces and logs are those of who asked for it.
        private readonly ExecutionContext? omgeving = ExecutionContext.Capture();
        private T uitkomst = default!;

        public Task<T> Uitkomst => klaar.Task;

        public override async Task VoerUitAsync(Sqliteverbinding verbinding)
        {
            annulering.ThrowIfCancellationRequested();
            using var grens = new CancellationTokenSource(Langst, tijd);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(grens.Token, annulering);

            // SQLite works while its caller waits: a statement without end listens to nothing else.
            await using var onderbreking = grens.Token.Register(verbinding.Onderbreek);
            Task<T>? taak = null;
            try
            {
                taak = Begin(verbinding, stop.Token);
                uitkomst = await taak.WaitAsync(Langst + Respijt, tijd, CancellationToken.None);
            }
            catch (TimeoutException) when (taak is { IsCompleted: false })
            {
                _ = taak.ContinueWith(laat => laat.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
                throw new VastgelopenException();
            }
            catch (Exception fout) when (grens.IsCancellationRequested && !annulering.IsCancellationRequested)
            {
                throw new TimeoutException($"Een transactie duurde langer dan {Langst.TotalMinutes:0} minuten en is afgebroken.", fout);
            }
        }

        private Task<T> Begin(Sqliteverbinding verbinding, CancellationToken stop)
        {
            if (omgeving is null)
                return werk(verbinding, stop);

            Task<T>? taak = null;
            ExecutionContext.Run(omgeving, _ => taak = werk(verbinding, stop), null);
            return taak!;
        }

        public override void Geslaagd() => klaar.SetResult(uitkomst);

        public override void Mislukt(Exception fout)
        {
            if (fout is OperationCanceledException gestopt)
                klaar.SetCanceled(gestopt.CancellationToken);
            else
                klaar.SetException(fout);
        }
    }
}

/// <summary>Another unit of work broke the transaction that this one shared with it: nothing of it stands, and it may be done again.</summary>
internal sealed class GroepAfgebrokenException(Exception oorzaak)
    : Exception("De database heeft de gezamenlijke transactie afgebroken.", oorzaak);

/// <summary>A unit of work took too long and did not stop when it was asked to.</summary>
internal sealed class VastgelopenException() : TimeoutException("Een transactie is vastgelopen en is afgebroken.");
