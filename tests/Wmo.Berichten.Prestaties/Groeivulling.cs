using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Wmo.Berichten.Prestaties;

/// <summary>
/// Fills a database with copies of one chain that was played in it: the four messages of a WMO301 and its WMO302, on both sides,
/// with their payloads, timelines, deadlines, facts and taken-in commands, each chain about a client of its own.
/// </summary>
internal sealed class Groeivulling : IDisposable
{
    /// <summary>Messages that a chain leaves.</summary>
    public const int PerKeten = 4;

    private const int PerTransactie = 25_000;

    private const string Willekeurig = "lower(printf('%s-%s-4%s-8%s-%s', hex(randomblob(4)), hex(randomblob(2)), substr(hex(randomblob(2)), 2), substr(hex(randomblob(2)), 2), hex(randomblob(6))))";

    // Of the deadlines that follow from a toewijzing no message is named.
    private const string VanToewijzing = " OR t.BerichtId IS NULL AND t.Toewijzing IN (SELECT Nummer FROM Toewijzing WHERE BerichtId IN (SELECT Id FROM Sjabloon))";

    private static readonly string[] Tabellen = ["Bericht", "BerichtInhoud", "Gebeurtenis", "Termijnstand", "Identificatieclaim", "Toewijzing", "Signaal"];

    private readonly SqliteConnection verbinding;

    /// <param name="bestand">The database.</param>
    /// <param name="identificatie">Of the WMO301 that is copied.</param>
    public Groeivulling(string bestand, string identificatie)
    {
        verbinding = new SqliteConnection($"Data Source={bestand};Pooling=false;Foreign Keys=false;Default Timeout=600");
        verbinding.Open();
        Doe("PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;");
        Doe($"CREATE TEMP TABLE Sjabloon AS SELECT Id, ROW_NUMBER() OVER (ORDER BY Volgnummer) AS Plaats FROM Bericht WHERE Identificatie = '{identificatie}';");
        if (Getal("SELECT COUNT(*) FROM Sjabloon") != PerKeten)
            throw new InvalidOperationException("De voorbeeldketen is niet volledig.");

        // Apart from the tables that grow: without their indexes those would be read whole for each chain.
        foreach (var tabel in Tabellen)
            Doe($"CREATE TEMP TABLE Sjabloon{tabel} AS SELECT s.Plaats, t.* FROM {tabel} AS t LEFT JOIN Sjabloon AS s ON s.Id = t.{(tabel == "Bericht" ? "Id" : "BerichtId")} WHERE s.Plaats IS NOT NULL{(tabel == "Termijnstand" ? VanToewijzing : "")};");
    }

    /// <summary>Adds chains until there are so many messages.</summary>
    public void VulTot(int berichten)
    {
        var nodig = (berichten - (int)Getal("SELECT COUNT(*) FROM Bericht")) / PerKeten;

        // Building an index at once is much faster than keeping it up to date.
        var indexen = Teksten($"SELECT name || char(10) || sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('{string.Join("', '", Tabellen)}', 'Inbox')")
            .Select(tekst => tekst.Split('\n', 2)).ToList();
        foreach (var index in indexen)
            Doe($"DROP INDEX {index[0]};");
        for (var van = 1; van <= nodig; van += PerTransactie)
            VoegToe(van, Math.Min(van + PerTransactie - 1, nodig));
        foreach (var index in indexen)
            Doe(index[1]);
        Doe("PRAGMA wal_checkpoint(TRUNCATE);");
    }

    public void Dispose() => verbinding.Dispose();

    private void VoegToe(int van, int tot)
    {
        using var transactie = verbinding.BeginTransaction();
        var nummers = string.Create(CultureInfo.InvariantCulture, $"WITH RECURSIVE n (Nummer) AS (SELECT {van} UNION ALL SELECT Nummer + 1 FROM n WHERE Nummer < {tot}) ");
        foreach (var tabel in Tabellen)
        {
            var kolommen = Teksten($"SELECT name FROM pragma_table_info('{tabel}') WHERE NOT (pk = 1 AND type = 'INTEGER')");
            Doe($"{nummers} INSERT INTO {tabel} ({string.Join(", ", kolommen)}) SELECT {string.Join(", ", kolommen.Select(kolom => Waarde(tabel, kolom)))} FROM n CROSS JOIN Sjabloon{tabel} AS t;");
        }

        Doe($"{nummers} INSERT INTO Inbox (OpdrachtId, Wachtrij, IngenomenOp) SELECT {Id("t.Plaats")}, 'wmo301', t.AangemaaktOp FROM n CROSS JOIN SjabloonBericht AS t;");
        transactie.Commit();
    }

    private static string Waarde(string tabel, string kolom) => (tabel, kolom) switch
    {
        // Before all that was given a place in the stream: nobody reads them any more.
        ("Signaal", "Volgnummer") => $"-(n.Nummer * {PerKeten} + t.Plaats)",
        ("Termijnstand", "Kenmerk") => $"CASE WHEN t.BerichtId IS NULL THEN printf('%d%s', 50000000 + n.Nummer, substr(t.Kenmerk, instr(t.Kenmerk, '/'))) ELSE {Id("t.Plaats")} END",
        ("Termijnstand", "Toewijzing") => Indien(kolom, "50000000 + n.Nummer"),
        _ => Waarde(kolom),
    };

    private static string Waarde(string kolom) => kolom switch
    {
        "Id" or "BerichtId" => Indien(kolom, Id("t.Plaats")),
        "AntwoordOp" => Indien(kolom, Id("(SELECT a.Plaats FROM Sjabloon AS a WHERE a.Id = t.AntwoordOp)")),
        "Identificatie" or "GeclaimdeIdentificatie" => Indien(kolom, "printf('G%011d', n.Nummer)"),
        "Referentienummer" or "Crossreferentienummer" => Indien(kolom, Willekeurig),
        "Volgsleutel" or "Client" => Indien(kolom, "hex(randomblob(11))"),
        "Nummer" => "50000000 + n.Nummer",
        _ => $"t.{kolom}",
    };

    // Sorts before what the service makes, as what is older does.
    private static string Id(string plaats) => $"printf('01900000-0000-7000-%04x-%012x', {plaats}, n.Nummer)";

    private static string Indien(string kolom, string waarde) => $"CASE WHEN t.{kolom} IS NOT NULL THEN {waarde} END";

    private long Getal(string sql)
    {
        using var opdracht = Opdracht(sql);
        return (long)opdracht.ExecuteScalar()!;
    }

    private List<string> Teksten(string sql)
    {
        using var opdracht = Opdracht(sql);
        using var lezer = opdracht.ExecuteReader();
        var teksten = new List<string>();
        while (lezer.Read())
            teksten.Add(lezer.GetString(0));
        return teksten;
    }

    private void Doe(string sql)
    {
        using var opdracht = Opdracht(sql);
        opdracht.CommandTimeout = 0;
        opdracht.ExecuteNonQuery();
    }

    private SqliteCommand Opdracht(string sql)
    {
        var opdracht = verbinding.CreateCommand();
#pragma warning disable CA2100 // Made of the constants here and of the names in the schema.
        opdracht.CommandText = sql;
#pragma warning restore CA2100
        return opdracht;
    }
}
