using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Prestaties;

/// <summary>The least that a durable write takes on this machine: one row in one SQLite transaction, with our journal mode.</summary>
internal static class KaleTransactie
{
    private const int Aantal = 500;

    /// <summary>Mean time from begin to commit.</summary>
    public static TimeSpan Meet() => TimeSpan.FromTicks((long)MeetElk(Aantal).Average(tijd => tijd.Ticks));

    /// <summary>Time of each from begin to commit.</summary>
    public static IReadOnlyList<TimeSpan> MeetElk(int aantal)
    {
        using var map = new TijdelijkeMap();
        using var verbinding = new SqliteConnection($"Data Source={map.Bestand("kaal.db")};Pooling=false");
        verbinding.Open();
        VoerUit("PRAGMA journal_mode = WAL; CREATE TABLE Rij (Volgnummer INTEGER PRIMARY KEY, Tekst TEXT NOT NULL) STRICT;");

        var tijden = new List<TimeSpan>();
        while (tijden.Count < aantal)
        {
            var begin = Stopwatch.GetTimestamp();
            using var transactie = verbinding.BeginTransaction(deferred: false);
            VoerUit("INSERT INTO Rij (Tekst) VALUES ('rij');", transactie);
            transactie.Commit();
            tijden.Add(Stopwatch.GetElapsedTime(begin));
        }

        return tijden;

        void VoerUit(string sql, SqliteTransaction? transactie = null)
        {
            using var opdracht = new SqliteCommand(sql, verbinding, transactie);
            opdracht.ExecuteNonQuery();
        }
    }
}
