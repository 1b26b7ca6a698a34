using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Wmo.Berichten.Opslag;

namespace Wmo.Berichten.Keten.Tests.Hulp;

/// <summary>
/// A real fault of the database that comes and goes: it refuses facts of the aanbieder about the toewijzingen that the test
/// names, so that these messages fail every time and the others do not.
/// </summary>
internal static class Databasefout
{
    /// <summary>What the database says; it repeats a BSN, as messages of exceptions may.</summary>
    public const string Melding = "kapot bij 999900006";

    /// <param name="installatie">Whose database.</param>
    /// <param name="nummers">SQL condition on the number of the toewijzing, <c>= 5</c>.</param>
    public static void Maak(Testinstallatie installatie, string nummers) => Voer(
        installatie,
        $"CREATE TRIGGER Stuk BEFORE INSERT ON Toewijzing WHEN NEW.Partij = '{Testhulp.Voorbeelden.Aanbieder}' AND NEW.Nummer {nummers} BEGIN SELECT RAISE(ABORT, '{Melding}'); END");

    public static void Verhelp(Testinstallatie installatie) => Voer(installatie, "DROP TRIGGER Stuk");

    private static void Voer(Testinstallatie installatie, string sql)
    {
        using var verbinding = new SqliteConnection(installatie.Diensten.GetRequiredService<OpslagOptions>().Verbinding);
        verbinding.Open();
        using var opdracht = verbinding.CreateCommand();
#pragma warning disable CA2100 // Texts of the tests themselves.
        opdracht.CommandText = sql;
#pragma warning restore CA2100
        opdracht.ExecuteNonQuery();
    }
}
