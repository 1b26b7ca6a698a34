using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Wmo.Berichten.Opslag;

/// <summary>
/// A connection to SQLite that keeps its commands with their statements prepared: preparing one takes longer than running
/// it. One caller at a time.
/// </summary>
internal sealed class Sqliteverbinding(string verbinding) : SqliteConnection(verbinding)
{
    private readonly Dictionary<string, Opdracht> bewaard = new(StringComparer.Ordinal);
    private string? verwacht;
    private bool sluit;

    /// <summary>False once SQLite has ended the transaction by itself, as it does when it is out of space.</summary>
    public bool InTransactie => raw.sqlite3_get_autocommit(Handle) == 0;

    /// <summary>Stops the statement that runs, from whatever thread.</summary>
    public void Onderbreek() => raw.sqlite3_interrupt(Handle);

    /// <summary>The next command to be made will run this text.</summary>
    public void Verwacht(string sql) => verwacht = sql;

    /// <summary>Runs a statement without parameters.</summary>
    public void VoerUit(string sql)
    {
        Verwacht(sql);
        using var opdracht = CreateCommand();
#pragma warning disable CA2100 // Only constants of ours.
        opdracht.CommandText = sql;
#pragma warning restore CA2100
        opdracht.ExecuteNonQuery();
    }

    public override SqliteCommand CreateCommand()
    {
        var sql = verwacht;
        verwacht = null;
        return sql is not null && bewaard.Remove(sql, out var opdracht) ? opdracht : new Opdracht(this);
    }

    public override void Close()
    {
        sluit = true;
        base.Close();
    }

    private sealed class Opdracht : SqliteCommand
    {
        private readonly Sqliteverbinding van;

        public Opdracht(Sqliteverbinding van)
        {
            this.van = van;
            Connection = van;
            CommandTimeout = van.DefaultTimeout;
        }

        // Disposing gives it back, unless the connection goes or another one with this text came back first.
        protected override void Dispose(bool disposing)
        {
            if (disposing && !van.sluit && CommandText.Length > 0)
            {
                Parameters.Clear();
                if (van.bewaard.TryAdd(CommandText, this))
                    return;
            }

            base.Dispose(disposing);
        }
    }
}
