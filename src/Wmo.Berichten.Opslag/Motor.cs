using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;

namespace Wmo.Berichten.Opslag;

/// <summary>What differs between the engines besides their SQL: how to connect and how a unit of work runs.</summary>
internal abstract class Motor(OpslagProvider provider) : IDisposable
{
    public SqlTeksten Sql { get; } = new(provider);

    public static Motor Voor(OpslagOptions options, TimeProvider tijd) => options.Provider switch
    {
        OpslagProvider.Sqlite => new SqliteMotor(options.Verbinding, tijd),
        _ => new SqlServerMotor(options.Verbinding),
    };

    /// <summary>Runs the work and commits; when it throws, nothing of it stays. Returns once the commit stands.</summary>
    public abstract Task<T> SchrijfAsync<T>(Func<Sessie, CancellationToken, Task<T>> werk, CancellationToken annulering);

    /// <summary>
    /// Runs the question beside those that write. What it would write comes to nothing. What it sees is of one moment: on SQLite the whole
    /// question, on SQL Server each statement of it.
    /// </summary>
    public abstract Task<T> LeesAsync<T>(Func<Sessie, CancellationToken, Task<T>> vraag, CancellationToken annulering);

    /// <summary>A connection of its own: closing it ends everything that was held on it.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken annulering);

    /// <summary>Begins a transaction that may write, on a connection of its own.</summary>
    public abstract ValueTask<DbTransaction> BeginAsync(DbConnection verbinding, CancellationToken annulering);

    /// <summary>Closes the connections that are kept.</summary>
    public abstract void Dispose();
}

/// <summary>SQL Server; the database is meant to have READ_COMMITTED_SNAPSHOT on, so that readers do not wait for writers.</summary>
internal sealed class SqlServerMotor(string verbinding) : Motor(OpslagProvider.SqlServer)
{
    private readonly string eigenVerbinding = new SqlConnectionStringBuilder(verbinding) { Pooling = false }.ConnectionString;

    public override async Task<T> SchrijfAsync<T>(Func<Sessie, CancellationToken, Task<T>> werk, CancellationToken annulering)
    {
        await using var open = await OpenAsync(verbinding, annulering);
        await using var transactie = await BeginAsync(open, annulering);
        var uitkomst = await werk(new Sessie(open, transactie, Sql), annulering);
        try
        {
            // Not to be cancelled: from here on only the database knows whether the work stands.
            await transactie.CommitAsync(CancellationToken.None);
        }
        catch (DbException fout)
        {
            throw Databasefout.NietBevestigd(fout);
        }

        return uitkomst;
    }

    public override async Task<T> LeesAsync<T>(Func<Sessie, CancellationToken, Task<T>> vraag, CancellationToken annulering)
    {
        await using var open = await OpenAsync(verbinding, annulering);
        await using var transactie = await BeginAsync(open, annulering);
        return await vraag(new Sessie(open, transactie, Sql), annulering);
    }

    public override Task<DbConnection> OpenAsync(CancellationToken annulering) => OpenAsync(eigenVerbinding, annulering);

    public override ValueTask<DbTransaction> BeginAsync(DbConnection verbinding, CancellationToken annulering) =>
        verbinding.BeginTransactionAsync(IsolationLevel.ReadCommitted, annulering);

    public override void Dispose()
    {
        using var pool = new SqlConnection(verbinding);
        SqlConnection.ClearPool(pool);
    }

    private static async Task<DbConnection> OpenAsync(string verbinding, CancellationToken annulering)
    {
        var open = new SqlConnection(verbinding);
        await open.OpenAsync(annulering);
        return open;
    }
}
