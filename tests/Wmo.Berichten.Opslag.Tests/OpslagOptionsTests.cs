using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace Wmo.Berichten.Opslag.Tests;

public sealed class OpslagOptionsTests
{
    private static readonly string Basismap = Path.GetFullPath("basis");

    [Test]
    public void Zonder_instellingen_staat_alles_in_een_bestand_onder_de_basismap()
    {
        var options = Lees();

        Assert.That(options.Provider, Is.EqualTo(OpslagProvider.Sqlite));
        Assert.That(new SqliteConnectionStringBuilder(options.Verbinding).DataSource, Is.EqualTo(Path.Combine(Basismap, "gegevens", "wmo.db")));
        Assert.That(options.Sleutelmap, Is.EqualTo(Path.Combine(Basismap, "gegevens", "sleutels")));
    }

    [TestCase("elders/opslag.db", null, "elders/opslag.db", "elders/sleutels")]
    [TestCase("elders/opslag.db", "kluis", "elders/opslag.db", "kluis")]
    public void Relatieve_paden_beginnen_bij_de_basismap(string bestand, string? sleutelmap, string verwachtBestand, string verwachteMap)
    {
        var options = Lees(("ConnectionStrings:Opslag", $"Data Source={bestand}"), ("Opslag:Sleutelmap", sleutelmap));

        Assert.That(new SqliteConnectionStringBuilder(options.Verbinding).DataSource, Is.EqualTo(Path.GetFullPath(verwachtBestand, Basismap)));
        Assert.That(options.Sleutelmap, Is.EqualTo(Path.GetFullPath(verwachteMap, Basismap)));
    }

    [Test]
    public void SQL_Server_vraagt_een_verbinding_en_een_sleutelmap()
    {
        var options = Lees(("Opslag:Provider", "sqlserver"), ("ConnectionStrings:Opslag", "Data Source=db;Initial Catalog=wmo"), ("Opslag:Sleutelmap", "kluis"));

        Assert.That(options.Provider, Is.EqualTo(OpslagProvider.SqlServer));
        Assert.That(options.Verbinding, Does.Contain("Initial Catalog=wmo"));
        Assert.That(options.Sleutelmap, Is.EqualTo(Path.Combine(Basismap, "kluis")));
    }

    [TestCase("Oracle", null, null, "Opslag:Provider is 'Oracle', maar moet Sqlite of SqlServer zijn.")]
    [TestCase("7", null, null, "Opslag:Provider is '7', maar moet Sqlite of SqlServer zijn.")]
    [TestCase("Sqlite", "Data Source=:memory:", null, "ConnectionStrings:Opslag moet voor SQLite een bestand noemen")]
    [TestCase("Sqlite", "Data Source=x;Mode=Memory", null, "ConnectionStrings:Opslag moet voor SQLite een bestand noemen")]
    [TestCase("Sqlite", "Cache=Shared", null, "ConnectionStrings:Opslag moet voor SQLite een bestand noemen")]
    [TestCase("Sqlite", "Server=db;Wachtwoord=geheim", null, "ConnectionStrings:Opslag is geen geldige verbindingsreeks.")]
    [TestCase("SqlServer", null, "kluis", "Opslag:Provider is SqlServer, maar ConnectionStrings:Opslag ontbreekt.")]
    [TestCase("SqlServer", "Initial Catalog=wmo", "kluis", "ConnectionStrings:Opslag noemt geen server")]
    [TestCase("SqlServer", "Connect Timeout=lang;Password=geheim", "kluis", "ConnectionStrings:Opslag is geen geldige verbindingsreeks.")]
    [TestCase("SqlServer", "Data Source=db", null, "Opslag:Provider is SqlServer, maar Opslag:Sleutelmap ontbreekt")]
    public void Een_verkeerde_instelling_zegt_wat_er_mis_is(string? provider, string? verbinding, string? sleutelmap, string melding)
    {
        Assert.That(
            () => Lees(("Opslag:Provider", provider), ("ConnectionStrings:Opslag", verbinding), ("Opslag:Sleutelmap", sleutelmap)),
            Throws.InvalidOperationException.With.Message.StartsWith(melding).And.Message.Not.Contains("geheim").And.InnerException.Null);
    }

    private static OpslagOptions Lees(params (string Naam, string? Waarde)[] instellingen) =>
        OpslagOptions.Lees(
            new ConfigurationBuilder()
                .AddInMemoryCollection(instellingen.Select(instelling => KeyValuePair.Create(instelling.Naam, instelling.Waarde)))
                .Build(),
            Basismap);
}
