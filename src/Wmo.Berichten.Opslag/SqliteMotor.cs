using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Wmo.Berichten.Opslag;

/// <summary>
/// SQLite takes one writer at a time: within the process they share a <see cref="Groepsschrijver"/>. For other processes the
/// library waits a moment on the lock and then gives up, after which the work is tried again. Connections are kept open with
/// their statements prepared.
/// </summary>
internal sealed class SqliteMotor : Motor
{
    private const int GeduldInMilliseconden = 500;
    private const int HoogstensBewaard = 16;

    private readonly string verbinding;
    private readonly Groepsschrijver schrijver;
    private readonly ConcurrentBag<Sqliteverbinding> lezers = [];

    public SqliteMotor(string verbinding, TimeProvider tijd)
        : base(OpslagProvider.Sqlite)
    {
        var bouwer = new SqliteConnectionStringBuilder(verbinding)
        {
            ForeignKeys = true,
            Pooling = false,

            // The client itself sleeps on a busy database for as long as a command may take; one second is its least.
            DefaultTimeout = 1,
        };
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(bouwer.DataSource))!);
        this.verbinding = bouwer.ConnectionString;
        schrijver = new(Open, tijd);
    }

    public override Task<T> SchrijfAsync<T>(Func<Sessie, CancellationToken, Task<T>> werk, CancellationToken annulering) =>
        schrijver.SchrijfAsync((verbinding, stop) => werk(new Sessie(verbinding, null, Sql), stop), annulering);

    public override async Task<T> LeesAsync<T>(Func<Sessie, CancellationToken, Task<T>> vraag, CancellationToken annulering)
    {
        annulering.ThrowIfCancellationRequested();
        var lezer = lezers.TryTake(out var bewaard) ? bewaard : Open();
        try
        {
            lezer.VoerUit("BEGIN");
            var antwoord = await vraag(new Sessie(lezer, null, Sql), annulering);
            lezer.VoerUit("ROLLBACK");
            if (lezers.Count < HoogstensBewaard)
            {
                lezers.Add(lezer);
                lezer = null;
            }

            return antwoord;
        }
        finally
        {
            // After a failure it is not looked into what became of it.
            if (lezer is not null)
                await lezer.DisposeAsync();
        }
    }

    public override Task<DbConnection> OpenAsync(CancellationToken annulering) => Task.FromResult<DbConnection>(Open(new SqliteConnection(verbinding)));

    public override ValueTask<DbTransaction> BeginAsync(DbConnection verbinding, CancellationToken annulering) =>
        new(((SqliteConnection)verbinding).BeginTransaction(deferred: false));

    public override void Dispose()
    {
        schrijver.Dispose();
        while (lezers.TryTake(out var lezer))
            lezer.Dispose();
    }

    private static T Open<T>(T verbinding)
        where T : SqliteConnection
    {
        verbinding.Open();
        raw.sqlite3_busy_timeout(verbinding.Handle, GeduldInMilliseconden);
        return verbinding;
    }

    private Sqliteverbinding Open() => Open(new Sqliteverbinding(verbinding));
}
