using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Configuration;

namespace Wmo.Berichten.Opslag.Tests;

/// <summary>An engine to test on. Every fixture gets a database of its own.</summary>
public sealed record Proefmotor(OpslagProvider Provider)
{
    private const string Omgevingsvariabele = "WMO_TEST_SQLSERVER";

    private static string? Server => Environment.GetEnvironmentVariable(Omgevingsvariabele);

    /// <summary>SQLite always, SQL Server when there is one.</summary>
    public static IEnumerable<Proefmotor> Alle()
    {
        yield return new Proefmotor(OpslagProvider.Sqlite);
        if (!string.IsNullOrEmpty(Server))
            yield return new Proefmotor(OpslagProvider.SqlServer);
    }

    public override string ToString() => Provider.ToString();

    /// <summary>Makes an empty database; the answer is its options.</summary>
    public OpslagOptions Maak(string map)
    {
        var instellingen = new Dictionary<string, string?>
        {
            ["Opslag:Provider"] = Provider.ToString(),
            ["Opslag:Sleutelmap"] = Path.Combine(map, "sleutels"),
            ["ConnectionStrings:Opslag"] = Provider == OpslagProvider.Sqlite ? "Data Source=wmo.db" : MaakDatabase(Path.GetFileName(map)),
        };
        return OpslagOptions.Lees(new ConfigurationBuilder().AddInMemoryCollection(instellingen).Build(), map);
    }

    /// <summary>Removes what <see cref="Maak"/> made outside the folder.</summary>
    public void RuimOp(OpslagOptions options)
    {
        if (Provider == OpslagProvider.SqlServer)
            OpServer($"DROP DATABASE [{new SqlConnectionStringBuilder(options.Verbinding).InitialCatalog}]");
    }

    private static string MaakDatabase(string naam)
    {
        OpServer($"CREATE DATABASE [{naam}]");
        return new SqlConnectionStringBuilder(Server) { InitialCatalog = naam }.ConnectionString;
    }

    private static void OpServer(string sql)
    {
        using var verbinding = new SqlConnection(Server);
        verbinding.Open();
        using var opdracht = verbinding.CreateCommand();
#pragma warning disable CA2100 // The only text that varies is the name of the database that the test makes itself.
        opdracht.CommandText = sql;
#pragma warning restore CA2100
        opdracht.ExecuteNonQuery();
    }
}
