using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Weerbaarheid;

/// <summary>
/// What stands in the database, told so that two runs can be compared: messages by the name that the backoffice gave them and not
/// by their ids, and of what happened how often and not when.
/// </summary>
internal sealed partial class Boekhouding(string bestand)
{
    private const string Berichten = """
        WITH B AS (
            SELECT b.Id, b.Partij || ' ' || b.Richting || ' ' || b.Soort || ' ' || coalesce(h.Identificatie, b.Identificatie, '?') AS Naam, b.Status
            FROM Bericht AS b LEFT JOIN Bericht AS h ON h.Id = b.AntwoordOp)
        """;

    // How often a try failed on the way differs from run to run, and so does when a deadline is looked at; all else happens once.
    private static readonly string[] Vragen =
    [
        "SELECT 'bericht', Naam, Status FROM B",
        "SELECT 'bevinding', Naam, Regel, Niveau, Retourcode, Klasse, Pad FROM B JOIN Bevinding AS v ON v.BerichtId = B.Id",
        "SELECT 'termijn', Naam, Soort, Uiterlijk IS NOT NULL, VoldaanOp IS NOT NULL FROM B JOIN Termijnstand AS t ON t.Kenmerk = B.Id",
        "SELECT 'gebeurtenis', Naam, Soort, count(*) FROM B JOIN Gebeurtenis AS g ON g.BerichtId = B.Id WHERE Soort <> 'PogingMislukt' GROUP BY B.Id, Soort",
        "SELECT 'signaal', Naam, s.Partij, Soort, count(*) FROM B JOIN Signaal AS s ON s.BerichtId = B.Id WHERE Soort NOT LIKE 'termijn%' GROUP BY B.Id, s.Partij, Soort",
        "SELECT 'claim', Naam, Identificatie FROM B JOIN Identificatieclaim AS c ON c.BerichtId = B.Id",
    ];

    // The facts; clients are hashed with a secret of the installation, and follow from the message.
    private static readonly string[] Feiten = ["Toewijzing", "Start", "Stop", "Verzoek", "Verlengingsvraag", "Verzoekantwoord", "Declaratie", "Prestatie", "Voorgelegd"];

    /// <summary>What the nth message is called.</summary>
    public static string Naam(int nummer) => string.Create(CultureInfo.InvariantCulture, $"W{nummer:00000000000}");

    /// <summary>Every command had its effect, and no heenbericht waits for an answer.</summary>
    public bool IsRustig() =>
        Getal("SELECT count(*) FROM Outbox") == 0
        && Getal("SELECT count(*) FROM Bericht WHERE Status IN ('Aangeboden', 'Aangehouden', 'Ontvangen') OR Status = 'Verzonden' AND AntwoordOp IS NULL") == 0;

    /// <summary>How many messages stand where.</summary>
    public string Stand() => string.Join('\n', Regels(
        "SELECT Partij, Richting, Soort, Status, count(*) FROM Bericht GROUP BY 1, 2, 3, 4 UNION ALL SELECT 'outbox', Wachtrij, VastTot, NietVoor, count(*) FROM Outbox GROUP BY 1, 2, 3, 4"));

    /// <summary>Whether the nth message was accepted.</summary>
    public bool Kent(int nummer) => Getal(
        $"SELECT count(*) FROM Bericht WHERE Partij = '{Voorbeelden.Gemeente}' AND Soort = 'WMO301' AND Identificatie = '{Naam(nummer)}' AND Richting = 'Uit'") > 0;

    /// <summary>All that counts, line by line and sorted.</summary>
    public IReadOnlyList<string> Lees()
    {
        var regels = Vragen.SelectMany(vraag => Regels($"{Berichten} {vraag}")).ToList();
        foreach (var tabel in Feiten)
        {
            var kolommen = Regels($"SELECT name FROM pragma_table_info('{tabel}') WHERE name NOT IN ('BerichtId', 'Client')");
            regels.AddRange(Regels($"{Berichten} SELECT '{tabel}', Naam, {string.Join(", ", kolommen.Select(kolom => $"f.{kolom}"))} FROM B JOIN {tabel} AS f ON f.BerichtId = B.Id"));
        }

        regels.Sort(StringComparer.Ordinal);
        return regels;
    }

    /// <summary>This book says of messages 0 to <paramref name="aantal"/> what the other one says of them, and of others nothing.</summary>
    public void Klopt(IEnumerable<string> ongestoord, int aantal)
    {
        var verwacht = ongestoord.Where(regel => int.Parse(Nummer().Match(regel).Groups[1].Value, CultureInfo.InvariantCulture) < aantal).ToList();
        var over = Lees().CountBy(regel => regel).ToDictionary();
        var kort = new List<string>();
        foreach (var regel in verwacht)
        {
            if (over.GetValueOrDefault(regel) == 0)
                kort.Add(regel);
            else
                over[regel]--;
        }

        var te = over.Where(regel => regel.Value > 0).Select(regel => regel.Key).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(kort.Take(40), Is.Empty, $"{kort.Count} regels ontbreken");
            Assert.That(te.Take(40), Is.Empty, $"{te.Count} regels te veel");
            Assert.That(verwacht, Is.Not.Empty);
        });
    }

    [GeneratedRegex(@"\bW(\d{11})\b")]
    private static partial Regex Nummer();

    private long Getal(string vraag)
    {
        // Before the first service has made it.
        if (!File.Exists(bestand))
            return 0;

        using var verbinding = Open();
        using var opdracht = Opdracht(verbinding, vraag);
        return (long)opdracht.ExecuteScalar()!;
    }

    private List<string> Regels(string vraag)
    {
        using var verbinding = Open();
        using var opdracht = Opdracht(verbinding, vraag);
        using var lezer = opdracht.ExecuteReader();
        var regels = new List<string>();
        while (lezer.Read())
            regels.Add(string.Join('|', Enumerable.Range(0, lezer.FieldCount).Select(kolom => Convert.ToString(lezer.GetValue(kolom), CultureInfo.InvariantCulture))));
        return regels;
    }

    private SqliteConnection Open()
    {
        var verbinding = new SqliteConnection($"Data Source={bestand};Pooling=False");
        verbinding.Open();
        return verbinding;
    }

    private static SqliteCommand Opdracht(SqliteConnection verbinding, string vraag)
    {
        var opdracht = verbinding.CreateCommand();
#pragma warning disable CA2100 // Only texts of this class.
        opdracht.CommandText = vraag;
#pragma warning restore CA2100
        return opdracht;
    }
}
