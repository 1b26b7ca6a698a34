using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.SqlServer.Server;

namespace Wmo.Berichten.Opslag.Tests;

/// <summary>SqlClient runs without the two packages that are left out and with our Microsoft.SqlServer.Server.</summary>
public sealed class SqlClientTests
{
    [Test]
    public void De_assembly_heeft_de_identiteit_waar_SqlClient_om_vraagt()
    {
        var gevraagdeNaam = typeof(SqlConnection).Assembly.GetReferencedAssemblies()
            .Single(naam => naam.Name == "Microsoft.SqlServer.Server");

        Assert.That(typeof(Format).Assembly.GetName().FullName, Is.EqualTo(gevraagdeNaam.FullName));
    }

    public static IEnumerable<TestCaseData> Waarden()
    {
        yield return new TestCaseData(Voorbeeld.Id(), SqlDbType.UniqueIdentifier);
        yield return new TestCaseData("tekst", SqlDbType.NVarChar);
        yield return new TestCaseData(Voorbeeld.Tijdstip.UtcDateTime, SqlDbType.DateTime);
        yield return new TestCaseData(new byte[] { 1, 2 }, SqlDbType.VarBinary);
        yield return new TestCaseData(7, SqlDbType.Int);
        yield return new TestCaseData(7L, SqlDbType.BigInt);
        yield return new TestCaseData(DBNull.Value, SqlDbType.NVarChar);
    }

    [TestCaseSource(nameof(Waarden))]
    public void Een_parameter_leidt_zijn_type_af(object waarde, SqlDbType verwacht)
    {
        using var opdracht = new SqlCommand("SELECT @Waarde");
        var parameter = opdracht.CreateParameter();
        parameter.ParameterName = "@Waarde";
        parameter.Value = waarde;
        opdracht.Parameters.Add(parameter);

        Assert.That(parameter.SqlDbType, Is.EqualTo(verwacht));
    }

    [Test]
    public void Een_eigen_type_wordt_herkend_aan_het_attribuut_en_anders_geweigerd()
    {
        Assert.That(new SqlParameter("@Punt", new Punt()).SqlDbType, Is.EqualTo(SqlDbType.Udt));
        Assert.That(() => new SqlParameter("@Klasse", new SqlClientTests()).SqlDbType, Throws.ArgumentException);
    }

    [Test]
    public void Verbinden_en_kopieren_vragen_de_weggelaten_pakketten_niet()
    {
        using var verbinding = new SqlConnection("Data Source=tcp:127.0.0.1,1;User ID=proef;Password=proef;Encrypt=False;Connect Timeout=1;ConnectRetryCount=0");
        using var kopie = new SqlBulkCopy(verbinding);

        Assert.That(() => verbinding.Open(), Throws.TypeOf<SqlException>());
        Assert.That(
            NietGeladen.Namen.Where(naam => naam.StartsWith("Microsoft.Bcl.", StringComparison.Ordinal)
                || naam.StartsWith("Microsoft.Identity.", StringComparison.Ordinal)
                || naam.StartsWith("Microsoft.SqlServer.Server", StringComparison.Ordinal)),
            Is.Empty);
    }

    [SqlUserDefinedType(Format.Native)]
    private struct Punt;
}
