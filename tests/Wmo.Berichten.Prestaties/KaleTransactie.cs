using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Prestaties;

/// <summary>The least that a durable write takes on this machine: one row in one SQLite transaction, with our journal mode.</summary>
internal static class KaleTransactie
{
    private const int Aantal = 500;

    /// <summary>Mean time from begin to commit.</summary>
    public static TimeSpan Meet()
    {
        using var map = new TijdelijkeMap();
        using var verbinding = new SqliteConnection($"Data Source={map.Bestand("kaal.db")};Pooling=false");
        verbinding.Open();
        VoerUit("PRAGMA journal_mode = WAL; CREATE TABLE Rij (Volgnummer INTEGER PRIMARY KEY, Tekst TEXT NOT NULL) STRICT;");

        var begin = Stopwatch.GetTimestamp();
        for (var nog = Aantal; nog > 0; nog--)
        {
            using var transactie = verbinding.BeginTransaction(deferred: false);
            VoerUit("INSERT INTO Rij (Tekst) VALUES ('rij');", transactie);
            transactie.Commit();
        }

        return Stopwatch.GetElapsedTime(begin) / Aantal;

        void VoerUit(string sql, SqliteTransaction? transactie = null)
        {
            using var opdracht = new SqliteCommand(sql, verbinding, transactie);
            opdracht.ExecuteNonQuery();
        }
    }
}
