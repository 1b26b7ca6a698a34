using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace Wmo.Berichten.Opslag;

/// <summary>The engines that storage runs on.</summary>
public enum OpslagProvider
{
    /// <summary>Embedded, one file; for one machine.</summary>
    Sqlite,

    /// <summary>SQL Server 2019 or later, or an engine that speaks its protocol and T-SQL.</summary>
    SqlServer,
}

/// <summary>Where storage is and where its keys are, as the configuration says.</summary>
public sealed record OpslagOptions
{
    private const string SectieProvider = "Opslag:Provider";
    private const string SectieSleutelmap = "Opslag:Sleutelmap";
    private const string Verbindingsnaam = "Opslag";

    private OpslagOptions(OpslagProvider provider, string verbinding, string sleutelmap) =>
        (Provider, Verbinding, Sleutelmap) = (provider, verbinding, sleutelmap);

    /// <summary><c>Opslag:Provider</c>; SQLite when it is absent.</summary>
    public OpslagProvider Provider { get; }

    /// <summary><c>ConnectionStrings:Opslag</c>; for SQLite the file <c>gegevens/wmo.db</c> when it is absent.</summary>
    public string Verbinding { get; }

    /// <summary>
    /// <c>Opslag:Sleutelmap</c>: folder of the key ring, shared by all instances on one database. For SQLite the folder
    /// <c>sleutels</c> beside the database when it is absent.
    /// </summary>
    public string Sleutelmap { get; }

    /// <summary>Reads and judges the configuration.</summary>
    /// <param name="configuratie">The configuration of the host.</param>
    /// <param name="basismap">Folder that relative paths start from.</param>
    /// <exception cref="InvalidOperationException">The configuration is wrong; the message says in Dutch what to change.</exception>
    public static OpslagOptions Lees(IConfiguration configuratie, string basismap)
    {
        var verbinding = configuratie.GetConnectionString(Verbindingsnaam);
        var sleutelmap = configuratie[SectieSleutelmap] is { Length: > 0 } map ? Path.GetFullPath(map, basismap) : null;
        return LeesProvider(configuratie[SectieProvider]) switch
        {
            OpslagProvider.Sqlite => VoorSqlite(verbinding, sleutelmap, basismap),
            _ => VoorSqlServer(verbinding, sleutelmap),
        };
    }

    private static OpslagProvider LeesProvider(string? naam)
    {
        if (string.IsNullOrEmpty(naam))
            return OpslagProvider.Sqlite;

        return Enum.TryParse<OpslagProvider>(naam, ignoreCase: true, out var provider) && Enum.IsDefined(provider)
            ? provider
            : throw new InvalidOperationException($"{SectieProvider} is '{naam}', maar moet Sqlite of SqlServer zijn.");
    }

    private static OpslagOptions VoorSqlite(string? verbinding, string? sleutelmap, string basismap)
    {
        var bouwer = Ontleed(() => new SqliteConnectionStringBuilder(verbinding ?? "Data Source=gegevens/wmo.db"));
        if (bouwer.DataSource.Length == 0 || bouwer.DataSource == ":memory:" || bouwer.Mode == SqliteOpenMode.Memory)
        {
            throw new InvalidOperationException(
                $"ConnectionStrings:{Verbindingsnaam} moet voor SQLite een bestand noemen, bijvoorbeeld 'Data Source=gegevens/wmo.db'.");
        }

        bouwer.DataSource = Path.GetFullPath(bouwer.DataSource, basismap);
        var map = sleutelmap ?? Path.Combine(Path.GetDirectoryName(bouwer.DataSource)!, "sleutels");
        return new OpslagOptions(OpslagProvider.Sqlite, bouwer.ConnectionString, map);
    }

    private static OpslagOptions VoorSqlServer(string? verbinding, string? sleutelmap)
    {
        if (string.IsNullOrWhiteSpace(verbinding))
        {
            throw new InvalidOperationException(
                $"{SectieProvider} is SqlServer, maar ConnectionStrings:{Verbindingsnaam} ontbreekt.");
        }

        var bouwer = Ontleed(() => new SqlConnectionStringBuilder(verbinding));
        if (bouwer.DataSource.Length == 0)
            throw new InvalidOperationException($"ConnectionStrings:{Verbindingsnaam} noemt geen server (Data Source=…).");

        return sleutelmap is null
            ? throw new InvalidOperationException(
                $"{SectieProvider} is SqlServer, maar {SectieSleutelmap} ontbreekt: de map met de sleutels waarmee berichten versleuteld zijn, gedeeld door alle instanties.")
            : new OpslagOptions(OpslagProvider.SqlServer, bouwer.ConnectionString, sleutelmap);
    }

    private static T Ontleed<T>(Func<T> bouw)
    {
        try
        {
            return bouw();
        }
        catch (Exception fout) when (fout is ArgumentException or FormatException or KeyNotFoundException)
        {
            // The cause may quote the connection string, and with it a password; so it is not carried along.
            throw new InvalidOperationException($"ConnectionStrings:{Verbindingsnaam} is geen geldige verbindingsreeks.");
        }
    }
}
