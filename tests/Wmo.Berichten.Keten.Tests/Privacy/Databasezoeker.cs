using Microsoft.Data.Sqlite;

namespace Wmo.Berichten.Keten.Tests.Privacy;

/// <summary>Looks in every column of every row of every table, also for numbers.</summary>
internal static class Databasezoeker
{
    /// <summary>What was found, by table and column; and how many values were looked at.</summary>
    public static (List<string> Gevonden, int Bekeken) Zoek(string verbindingstekst, Zoeker zoeker)
    {
        using var verbinding = new SqliteConnection(verbindingstekst);
        verbinding.Open();
        var gevonden = new List<string>();
        var bekeken = 0;
        foreach (var tabel in Namen(verbinding))
        {
            using var opdracht = Opdracht(verbinding, $"SELECT * FROM \"{tabel}\"");
            using var rijen = opdracht.ExecuteReader();
            while (rijen.Read())
            {
                for (var kolom = 0; kolom < rijen.FieldCount; kolom++)
                {
                    bekeken++;
                    var waarde = rijen.GetValue(kolom);
                    if ((waarde is byte[] bytes ? zoeker.Vind(bytes) : zoeker.Vind($"{waarde}")) is { } vorm)
                        gevonden.Add($"{tabel}.{rijen.GetName(kolom)}: {vorm}");
                }
            }
        }

        return (gevonden, bekeken);
    }

    private static List<string> Namen(SqliteConnection verbinding)
    {
        using var opdracht = Opdracht(verbinding, "SELECT name FROM sqlite_master WHERE type = 'table'");
        using var rijen = opdracht.ExecuteReader();
        var namen = new List<string>();
        while (rijen.Read())
            namen.Add(rijen.GetString(0));
        return namen;
    }

    private static SqliteCommand Opdracht(SqliteConnection verbinding, string sql)
    {
#pragma warning disable CA2100 // The names come from the database itself.
        return new SqliteCommand(sql, verbinding);
#pragma warning restore CA2100
    }
}
