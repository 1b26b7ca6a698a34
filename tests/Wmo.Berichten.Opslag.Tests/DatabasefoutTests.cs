using Microsoft.Data.Sqlite;

namespace Wmo.Berichten.Opslag.Tests;

public sealed class DatabasefoutTests
{
    [TestCase(2601, true, false)]
    [TestCase(2627, true, false)]
    [TestCase(1205, false, true)]
    [TestCase(1222, false, true)]
    [TestCase(-2, false, true)]
    [TestCase(10054, false, true, Description = "de verbinding is verbroken")]
    [TestCase(40613, false, true, Description = "de database verhuist")]
    [TestCase(18456, false, false, Description = "de aanmelding is geweigerd: dat is niet in seconden over")]
    [TestCase(9002, false, false, Description = "het log is vol")]
    [TestCase(547, false, false)]
    public void Een_foutnummer_van_SQL_Server_is_een_conflict_tijdelijk_of_geen_van_beide(int nummer, bool conflict, bool tijdelijk)
    {
        Assert.That(Databasefout.IsConflict(nummer), Is.EqualTo(conflict));
        Assert.That(Databasefout.IsTijdelijk(nummer), Is.EqualTo(tijdelijk));
    }

    [TestCase(19, 2067, true, false)]
    [TestCase(19, 1555, true, false)]
    [TestCase(19, 787, false, false)]
    [TestCase(5, 5, false, true)]
    [TestCase(5, 517, false, true)]
    [TestCase(6, 262, false, true)]
    [TestCase(11, 11, false, false)]
    public void Een_foutcode_van_SQLite_is_een_conflict_tijdelijk_of_geen_van_beide(int code, int uitgebreid, bool conflict, bool tijdelijk)
    {
        var fout = new SqliteException("proef", code, uitgebreid);

        Assert.That(Databasefout.IsConflict(fout), Is.EqualTo(conflict));
        Assert.That(Databasefout.IsTijdelijk(fout), Is.EqualTo(tijdelijk));
    }

    [Test]
    public void Een_fout_van_iets_anders_is_geen_van_beide()
    {
        var fout = new TimeoutException();

        Assert.That(Databasefout.IsConflict(fout), Is.False);
        Assert.That(Databasefout.IsTijdelijk(fout), Is.False);
    }
}
