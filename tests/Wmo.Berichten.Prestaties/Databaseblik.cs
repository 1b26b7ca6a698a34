using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Wmo.Berichten.Prestaties;

/// <summary>Looks in the database at the messages that came after it was made: asking the service would be measured along.</summary>
internal sealed class Databaseblik : IDisposable
{
    private readonly SqliteConnection verbinding;
    private readonly long begin;

    public Databaseblik(string bestand)
    {
        verbinding = new SqliteConnection($"Data Source={bestand};Pooling=false;Mode=ReadOnly");
        verbinding.Open();
        using var vraag = new SqliteCommand("SELECT COALESCE(MAX(Volgnummer), 0) FROM Bericht", verbinding);
        begin = (long)vraag.ExecuteScalar()!;
    }

    /// <summary>A message waits for its answer, or an answer to be handed over.</summary>
    public bool Onderweg()
    {
        using var vraag = Vraag("SELECT EXISTS (SELECT 1 FROM Bericht WHERE Volgnummer > @Begin AND Status IN ('Aangeboden', 'Ontvangen') OR Volgnummer > @Begin AND Status = 'Verzonden' AND AntwoordOp IS NULL)");
        return (long)vraag.ExecuteScalar()! == 1;
    }

    /// <summary>A message was refused.</summary>
    public bool Afgekeurd()
    {
        using var vraag = Vraag("SELECT EXISTS (SELECT 1 FROM Bericht WHERE Volgnummer > @Begin AND Status = 'Afgekeurd')");
        return (long)vraag.ExecuteScalar()! == 1;
    }

    /// <summary>When the status of each message changed last.</summary>
    public Dictionary<Guid, DateTimeOffset> LaatsteWijzigingen()
    {
        using var vraag = Vraag("SELECT Id, GewijzigdOp FROM Bericht WHERE Volgnummer > @Begin");
        using var lezer = vraag.ExecuteReader();
        var wijzigingen = new Dictionary<Guid, DateTimeOffset>();
        while (lezer.Read())
            wijzigingen.Add(Guid.Parse(lezer.GetString(0)), DateTimeOffset.Parse(lezer.GetString(1), CultureInfo.InvariantCulture));
        return wijzigingen;
    }

    public void Dispose() => verbinding.Dispose();

    private SqliteCommand Vraag(string sql)
    {
#pragma warning disable CA2100 // The constants above.
        var vraag = new SqliteCommand(sql, verbinding);
#pragma warning restore CA2100
        vraag.Parameters.AddWithValue("@Begin", begin);
        return vraag;
    }
}
