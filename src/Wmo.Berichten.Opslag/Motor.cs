using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Wmo.Berichten.Opslag;

/// <summary>What differs between the engines besides their SQL: how to connect and how to begin.</summary>
internal abstract class Motor(OpslagProvider provider) : IDisposable
{
    public SqlTeksten Sql { get; } = new(provider);

    public static Motor Voor(OpslagOptions options) => options.Provider switch
    {
        OpslagProvider.Sqlite => new SqliteMotor(options.Verbinding),
        _ => new SqlServerMotor(options.Verbinding),
    };

    /// <summary>Waits until this process may begin; dispose the answer when the transaction is over.</summary>
    public abstract ValueTask<IDisposable?> WachtOpBeurtAsync(CancellationToken annulering);

    /// <summary>An open connection.</summary>
    /// <param name="eigen">Not from the pool: closing it ends everything that was held on it.</param>
    /// <param name="annulering">Stops the attempt.</param>
    public abstract Task<DbConnection> OpenAsync(bool eigen, CancellationToken annulering);

    /// <summary>Begins a transaction that may write.</summary>
    public abstract ValueTask<DbTransaction> BeginAsync(DbConnection verbinding, CancellationToken annulering);

    /// <summary>Begins a transaction that only reads, beside those that write.</summary>
    public abstract ValueTask<DbTransaction> BeginLezenAsync(DbConnection verbinding, CancellationToken annulering);

    /// <summary>Closes the connections that the pool holds.</summary>
    public abstract void Dispose();
}

/// <summary>
/// SQLite takes one writer at a time. Within the process they queue without holding a thread; for other processes the
/// library waits a moment on the lock and then gives up, after which the whole transaction is tried again.
/// </summary>
internal sealed class SqliteMotor : Motor
{
    private const int GeduldInMilliseconden = 500;

    private readonly SemaphoreSlim beurt = new(1, 1);
    private readonly string verbinding;
    private readonly string eigenVerbinding;

    public SqliteMotor(string verbinding)
        : base(OpslagProvider.Sqlite)
    {
        var bouwer = new SqliteConnectionStringBuilder(verbinding)
        {
            ForeignKeys = true,

            // The client itself sleeps on a busy database for as long as a command may take; one second is its least.
            DefaultTimeout = 1,
        };
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(bouwer.DataSource))!);
        this.verbinding = bouwer.ConnectionString;
        bouwer.Pooling = false;
        eigenVerbinding = bouwer.ConnectionString;
    }

    public override async ValueTask<IDisposable?> WachtOpBeurtAsync(CancellationToken annulering)
    {
        await beurt.WaitAsync(annulering);
        return new Beurt(beurt);
    }

    public override async Task<DbConnection> OpenAsync(bool eigen, CancellationToken annulering)
    {
        var open = new SqliteConnection(eigen ? eigenVerbinding : verbinding);
        await open.OpenAsync(annulering);
        raw.sqlite3_busy_timeout(open.Handle, GeduldInMilliseconden);
        return open;
    }

    public override ValueTask<DbTransaction> BeginAsync(DbConnection verbinding, CancellationToken annulering) =>
        new(((SqliteConnection)verbinding).BeginTransaction(deferred: false));

    public override ValueTask<DbTransaction> BeginLezenAsync(DbConnection verbinding, CancellationToken annulering) =>
        new(((SqliteConnection)verbinding).BeginTransaction(deferred: true));

    public override void Dispose()
    {
        beurt.Dispose();
        using var pool = new SqliteConnection(verbinding);
        SqliteConnection.ClearPool(pool);
    }

    private sealed class Beurt(SemaphoreSlim beurt) : IDisposable
    {
        public void Dispose() => beurt.Release();
    }
}

/// <summary>SQL Server; the database is meant to have READ_COMMITTED_SNAPSHOT on, so that readers do not wait for writers.</summary>
internal sealed class SqlServerMotor(string verbinding) : Motor(OpslagProvider.SqlServer)
{
    private readonly string eigenVerbinding = new SqlConnectionStringBuilder(verbinding) { Pooling = false }.ConnectionString;

    public override ValueTask<IDisposable?> WachtOpBeurtAsync(CancellationToken annulering) => default;

    public override async Task<DbConnection> OpenAsync(bool eigen, CancellationToken annulering)
    {
        var open = new SqlConnection(eigen ? eigenVerbinding : verbinding);
        await open.OpenAsync(annulering);
        return open;
    }

    public override ValueTask<DbTransaction> BeginAsync(DbConnection verbinding, CancellationToken annulering) =>
        verbinding.BeginTransactionAsync(IsolationLevel.ReadCommitted, annulering);

    public override ValueTask<DbTransaction> BeginLezenAsync(DbConnection verbinding, CancellationToken annulering) =>
        BeginAsync(verbinding, annulering);

    public override void Dispose()
    {
        using var pool = new SqlConnection(verbinding);
        SqlConnection.ClearPool(pool);
    }
}
