using Microsoft.Data.Sqlite;

namespace Wmo.Berichten.Opslag.Tests;

public sealed class OpslagstoringTests
{
    [TestCase(5, true, TestName = "SQLite: bezet")]
    [TestCase(8, true, TestName = "SQLite: alleen lezen")]
    [TestCase(10, true, TestName = "SQLite: schijffout")]
    [TestCase(13, true, TestName = "SQLite: schijf vol")]
    [TestCase(14, true, TestName = "SQLite: niet te openen")]
    [TestCase(1, false, TestName = "SQLite: fout in de opdracht")]
    [TestCase(19, false, TestName = "SQLite: regel van de tabel geschonden")]
    public void Een_storing_van_de_database_is_geen_fout_in_het_werk(int code, bool storing)
    {
        var fout = new SqliteException("fout", code);
        Assert.That(Opslagstoring.Is(fout), Is.EqualTo(storing));
        Assert.That(Opslagstoring.Is(new InvalidOperationException("De database heeft de transactie niet bevestigd.", fout)), Is.EqualTo(storing));
    }

    [TestCase(1205, 13, true, TestName = "SQL Server: deadlock")]
    [TestCase(9002, 17, true, TestName = "SQL Server: log vol")]
    [TestCase(3906, 16, true, TestName = "SQL Server: alleen lezen")]
    [TestCase(10054, 20, true, TestName = "SQL Server: verbinding verbroken")]
    [TestCase(596, 21, true, TestName = "SQL Server: sessie beeindigd")]
    [TestCase(547, 16, false, TestName = "SQL Server: regel van de tabel geschonden")]
    [TestCase(8134, 16, false, TestName = "SQL Server: deling door nul")]
    public void Ook_op_SQL_Server(int nummer, byte ernst, bool storing) =>
        Assert.That(Databasefout.IsStoring(nummer, ernst), Is.EqualTo(storing));

    [Test]
    public void Een_fout_zonder_database_is_geen_storing() =>
        Assert.That(Opslagstoring.Is(new InvalidOperationException("iets")), Is.False);
}
