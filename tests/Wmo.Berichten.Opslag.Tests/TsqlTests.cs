namespace Wmo.Berichten.Opslag.Tests;

/// <summary>No SQL Server is needed to know that the files are T-SQL, name what exists and leave out what is banned.</summary>
public sealed class TsqlTests
{
    private static readonly SqlTeksten Sql = new(OpslagProvider.SqlServer);

    public static IEnumerable<TestCaseData> Teksten() =>
        Sql.Sleutels.Select(sleutel => (Naam: sleutel, Tekst: Sql[sleutel]))
            .Concat(Sql.Migraties.Select(migratie => (Naam: "Migraties/" + migratie.Naam, migratie.Tekst)))
            .Select(paar => new TestCaseData(paar.Tekst).SetArgDisplayNames(paar.Naam));

    [TestCaseSource(nameof(Teksten))]
    public void Een_bestand_is_T_SQL(string tekst) =>
        Assert.That(Tsql.Ontleed(tekst).Fouten.Select(fout => $"{fout.Line}: {fout.Message}"), Is.Empty);

    [TestCaseSource(nameof(Teksten))]
    public void Een_bestand_noemt_alleen_tabellen_en_kolommen_die_de_migraties_maken(string tekst) =>
        Assert.That(Onbekend(tekst), Is.Empty);

    [TestCaseSource(nameof(Teksten))]
    public void Een_bestand_gebruikt_niets_dat_andere_motoren_missen(string tekst) =>
        Assert.That(Verboden(tekst), Is.Empty);

    [Test]
    public void De_tabellen_van_beide_motoren_hebben_dezelfde_kolommen()
    {
        // The SQLite migrations are near enough to T-SQL for names; STRICT, AUTOINCREMENT and types are left to SQLite.
        var sqlite = new SqlTeksten(OpslagProvider.Sqlite).Migraties.Select(migratie => migratie.Tekst)
            .Select(tekst => tekst.Replace(", WITHOUT ROWID", "", StringComparison.Ordinal))
            .Select(tekst => tekst.Replace(" STRICT;", ";", StringComparison.Ordinal).Replace(" AUTOINCREMENT", "", StringComparison.Ordinal));
        var verwacht = Schema(sqlite);
        var schema = Schema(Sql.Migraties.Select(migratie => migratie.Tekst));

        Assert.That(schema.Namen, Is.EquivalentTo(verwacht.Namen).And.Contains("Bericht"));
        foreach (var tabel in schema.Namen)
            Assert.That(schema.Kolommen(tabel), Is.EquivalentTo(verwacht.Kolommen(tabel)!), tabel);
    }

    [TestCase("SELECT Id FROM Bericht WHERE Soort = @Soort;")]
    [TestCase("SELECT Id FROM Berichten;", "Berichten", "Id")]
    [TestCase("SELECT Nummer FROM Bericht;", "Nummer")]
    [TestCase("SELECT * FROM Bericht;", "een kolom zonder naam")]
    [TestCase("SELECT b.Id, b.Melding FROM Bericht AS b JOIN Bevinding AS v ON v.BerichtId = b.Id;", "Bericht.Melding")]
    [TestCase("SELECT x.Id FROM Bericht AS b;", "x.Id")]
    [TestCase("UPDATE Bericht SET Kleur = 1;", "Kleur")]
    [TestCase("INSERT INTO Inbox (Wachtrijen) VALUES (1);", "Wachtrijen")]
    [TestCase("DELETE FROM Outbox WHERE Nr = 1;", "Nr")]
    [TestCase("CREATE INDEX IX ON Bericht (Kleur);", "Kleur")]
    [TestCase("CREATE TABLE T (Id int REFERENCES Bericht (Nr));", "T", "Bericht.Nr")]
    [TestCase("WITH c (Nr) AS (SELECT Id FROM Bericht) SELECT c.Nr FROM c;")]
    [TestCase("WITH c (Nr) AS (SELECT Id FROM Bericht) SELECT c.Id FROM c;", "c.Id")]
    [TestCase("SELECT Waarde FROM OPENJSON(@Lijst) WITH (Waarde int '$');")]
    [TestCase("SELECT r.Waarde, Kleur FROM OPENJSON(@Lijst) WITH (Waarde int '$') AS r;", "Kleur")]
    public void De_controle_op_namen_vindt_wat_niet_bestaat(string tekst, params string[] verwacht) =>
        Assert.That(Onbekend(tekst), Is.EquivalentTo(verwacht));

    [TestCase("MERGE Outbox AS d USING Inbox AS b ON 1 = 1 WHEN MATCHED THEN DELETE;", "MERGE")]
    [TestCase("WITH c AS (SELECT VastTot FROM Outbox) UPDATE c SET VastTot = NULL;", "UPDATE met een CTE")]
    [TestCase("WITH c AS (SELECT VastTot FROM Outbox) DELETE FROM c;", "DELETE met een CTE")]
    [TestCase("CREATE OR ALTER VIEW V AS SELECT Id FROM Bericht;", "CREATE OR ALTER")]
    [TestCase("CREATE OR ALTER PROCEDURE P AS SELECT Id FROM Bericht;", "CREATE OR ALTER")]
    [TestCase("WAITFOR DELAY '00:00:01';", "WAITFOR")]
    [TestCase("CREATE TABLE T (Op datetime2(7));", "meer dan zes decimalen")]
    [TestCase("CREATE TABLE T (Op datetime2);", "meer dan zes decimalen")]
    [TestCase("CREATE TABLE T (Op datetime2(6));")]
    public void De_controle_op_verboden_vormen_vindt_ze(string tekst, params string[] verwacht) =>
        Assert.That(Verboden(tekst), Is.EquivalentTo(verwacht));

    private static List<string> Onbekend(string tekst)
    {
        var script = Tsql.Ontleed(tekst);
        Assert.That(script.Fouten, Is.Empty);
        var tabellen = Schema(Sql.Migraties.Select(migratie => migratie.Tekst).Append(Sql[SqlSleutels.Schema.MaakTabel]));
        script.Script.Accept(new Declaraties(tabellen));
        return [.. script.Statements.SelectMany(statement => Namencontrole.Onbekend(statement, tabellen))];
    }

    private static List<string> Verboden(string tekst)
    {
        var script = Tsql.Ontleed(tekst);
        Assert.That(script.Fouten, Is.Empty);
        var bezoeker = new Verboden();
        script.Script.Accept(bezoeker);
        return bezoeker.Gevonden;
    }

    private static Tabellen Schema(IEnumerable<string> teksten)
    {
        var tabellen = new Tabellen();
        foreach (var tekst in teksten)
            Tsql.Ontleed(tekst).Script.Accept(tabellen);
        return tabellen;
    }

    /// <summary>Adds the table variables of a text, and nothing that it creates.</summary>
    private sealed class Declaraties(Tabellen tabellen) : Microsoft.SqlServer.TransactSql.ScriptDom.TSqlFragmentVisitor
    {
        public override void Visit(Microsoft.SqlServer.TransactSql.ScriptDom.DeclareTableVariableBody node) => tabellen.Visit(node);
    }
}
