using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Wmo.Berichten.Opslag.Tests;

/// <summary>The files of both engines, their names and their query plans.</summary>
public sealed partial class SqlBestandenTests
{
    private static readonly SqlTeksten Sqlite = new(OpslagProvider.Sqlite);
    private static readonly SqlTeksten SqlServer = new(OpslagProvider.SqlServer);

    private Proefopslag proef = null!;
    private SqliteConnection verbinding = null!;

    [OneTimeSetUp]
    public async Task Maak_database()
    {
        proef = await Proefopslag.MetSchemaAsync(new Proefmotor(OpslagProvider.Sqlite));
        verbinding = new SqliteConnection(proef.Options.Verbinding);
        await verbinding.OpenAsync();
    }

    [OneTimeTearDown]
    public void Ruim_database_op()
    {
        verbinding.Dispose();
        proef.Dispose();
    }

    public static IEnumerable<string> Namen() =>
        typeof(SqlSleutels).GetNestedTypes(BindingFlags.NonPublic)
            .SelectMany(groep => groep.GetFields())
            .Select(veld => (string)veld.GetRawConstantValue()!);

    /// <summary>What waits in the outbox is counted, and all of it waits.</summary>
    public static IEnumerable<string> Vragen() =>
        Namen().Where(naam => !naam.StartsWith("Schema/", StringComparison.Ordinal)).Except([SqlSleutels.Outbox.LeesStand]);

    [Test]
    public void Beide_motoren_hebben_precies_de_bestanden_die_de_code_noemt()
    {
        Assert.That(Namen(), Is.Not.Empty.And.Unique);
        Assert.That(Sqlite.Sleutels, Is.EquivalentTo(Namen()));
        Assert.That(SqlServer.Sleutels, Is.EquivalentTo(Namen()));
    }

    [Test]
    public void Beide_motoren_hebben_dezelfde_migraties()
    {
        Assert.That(Sqlite.Migraties, Is.Not.Empty);
        Assert.That(SqlServer.Migraties.Select(migratie => migratie.Naam), Is.EqualTo(Sqlite.Migraties.Select(migratie => migratie.Naam)));
    }

    [TestCaseSource(nameof(Namen))]
    public void Een_bestand_vraagt_op_beide_motoren_dezelfde_parameters(string naam) =>
        Assert.That(Tsql.Ontleed(SqlServer[naam]).Parameters, Is.EquivalentTo(Parameters(Sqlite[naam])));

    [TestCaseSource(nameof(Vragen))]
    public void Een_vraag_leest_geen_hele_tabel(string naam) =>
        Assert.That(Plan(Sqlite[naam]).Where(regel => HeleTabel().IsMatch(regel)), Is.Empty);

    /// <summary>Of the dossier itself there is one row; of the periods only the last is read.</summary>
    public static IEnumerable<string> Dossiervragen() => Namen()
        .Where(naam => naam.StartsWith("Dossiers/", StringComparison.Ordinal))
        .Except([SqlSleutels.Dossiers.Vergrendel, SqlSleutels.Dossiers.LeesLaatstePeriode]);

    [TestCaseSource(nameof(Dossiervragen))]
    public void Een_vraag_leest_geen_heel_dossier(string naam) =>
        Assert.That(Plan(Sqlite[naam]).Where(regel => regel.EndsWith("(Partij=? AND Tegenpartij=?)", StringComparison.Ordinal)), Is.Empty);

    public static IEnumerable<string> Telvragen() => Namen().Where(naam =>
        naam.StartsWith("Monitor/", StringComparison.Ordinal) || naam.StartsWith("Balans/", StringComparison.Ordinal) || naam.StartsWith("EigenBijdragen/", StringComparison.Ordinal));

    [TestCaseSource(nameof(Telvragen))]
    public void Een_telling_leest_alleen_de_gevraagde_dagen_of_de_gevraagde_client(string naam) =>
        Assert.That(Plan(Sqlite[naam]).Where(regel => regel.EndsWith("(Partij=?)", StringComparison.Ordinal) || regel.EndsWith("(Partij=? AND Tegenpartij=?)", StringComparison.Ordinal)), Is.Empty);

    [TestCase(SqlSleutels.Berichten.Zoek)]
    [TestCase(SqlSleutels.Berichten.LeesPostvak)]
    [TestCase(SqlSleutels.Berichten.VindVerzonden)]
    [TestCase(SqlSleutels.Berichten.VindOpReferentienummer)]
    public void Een_lijst_komt_op_volgorde_uit_de_index(string naam) =>
        Assert.That(Plan(Sqlite[naam]), Has.Some.Contains("SEARCH Bericht USING INDEX").And.None.Contains("TEMP B-TREE"));

    [TestCase("SELECT Id FROM Bericht WHERE Status = @Status", true)]
    [TestCase("SELECT Volgnummer FROM Bericht", true)]
    [TestCase("SELECT Soort FROM Bericht WHERE Id = @Id", false)]
    public void De_controle_op_hele_tabellen_ziet_ze(string sql, bool heleTabel) =>
        Assert.That(Plan(sql).Any(regel => HeleTabel().IsMatch(regel)), Is.EqualTo(heleTabel));

    private List<string> Plan(string sql)
    {
        var plan = new List<string>();
        foreach (var statement in Commentaar().Replace(sql, "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            using var opdracht = verbinding.CreateCommand();
#pragma warning disable CA2100 // Our own files and the cases above.
            opdracht.CommandText = "EXPLAIN QUERY PLAN " + statement;
#pragma warning restore CA2100
            foreach (var parameter in Parameters(statement))
                opdracht.Parameters.AddWithValue(parameter, DBNull.Value);
            using var lezer = opdracht.ExecuteReader();
            while (lezer.Read())
                plan.Add(lezer.GetString(3));
        }

        return plan;
    }

    private static IEnumerable<string> Parameters(string sql) =>
        Parameter().Matches(Commentaar().Replace(sql, "")).Select(treffer => treffer.Value).Distinct();

    [GeneratedRegex(@"--[^\n]*")]
    private static partial Regex Commentaar();

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();

    // With an index too: that reads every entry of the index.
    [GeneratedRegex(@"^SCAN (Bericht|BerichtInhoud|Bevinding|Gebeurtenis|Termijnstand|weg|Moment|Outbox|Inbox|vorige|Geheim|Dossier|Identificatieclaim|Toewijzing|Start|Stop|Verzoek|Verzoekantwoord|Verlengingsvraag|Voorgelegd|Declaratie|Prestatie|debet|credit|Eerdernummer|Blokkade|opdracht|dit|eerder|later|Signaal|Signaallezer|nummering|bestaand|Webhook|Webhookrest|kandidaat|rest|signaal|EigenBijdrage|Balanscontrole|heen|antwoord|Deadletter|Deadletterinhoud|Herhaalronde|Beheeractie|Opruiming|Verwijdering|bericht|deadletter|reactie|vraag|verzoek|toewijzing|prestatie|ander|begonnen|gestopt|ingetrokken|toegewezen|feit|declaratie|termijn)\b")]
    private static partial Regex HeleTabel();
}
