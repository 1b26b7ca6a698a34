using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Service.Tests.Sturing;

/// <summary>The running service holds its books against each other every night.</summary>
public sealed class BalanswachterTests
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);

    // Tuesday noon in Amsterdam; the check is from two at night.
    private static readonly DateTimeOffset Dinsdag = new(2026, 3, 3, 11, 0, 0, TimeSpan.Zero);

    private FakeTimeProvider klok = null!;
    private Testinstallatie installatie = null!;
    private DossierAntwoord bericht = null!;

    [SetUp]
    public async Task Speel_een_bericht()
    {
        klok = new FakeTimeProvider(Dinsdag);
        installatie = await Testinstallatie.StartAsync(klok: klok);
        bericht = await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(identificatie: "BALANS000001"));

        // That of the days before, for which it was late enough already.
        await NachtAsync();
    }

    [TearDown]
    public async Task Stop() => await installatie.DisposeAsync();

    [Test]
    public async Task Sluiten_de_boeken_dan_zwijgt_de_wachter()
    {
        await NachtAsync();
        Assert.That(await AlarmenAsync(), Is.Empty);
    }

    [Test]
    public async Task Sluiten_de_boeken_niet_dan_komt_er_een_alarm_dat_het_bericht_noemt_en_elke_nacht_een_tot_het_weer_klopt()
    {
        await SqlAsync("UPDATE Bericht SET Status = 'Verzonden' WHERE Id = @Id");
        await NachtAsync();
        var alarm = (await AlarmenAsync()).Single();
        Assert.That(
            JsonNode.Parse(alarm.Gegevens)!["berichten"]!.AsArray().Select(een => ((Guid)een!["id"]!, (string?)een["verschil"])),
            Is.EqualTo(new[] { (bericht.Id, "BeantwoordMaarOpen") }));

        await NachtAsync();
        Assert.That(await AlarmenAsync(), Has.Count.EqualTo(2));
        await SqlAsync("UPDATE Bericht SET Status = 'Akkoord' WHERE Id = @Id");
        await NachtAsync();
        Assert.That(await AlarmenAsync(), Has.Count.EqualTo(2));
    }

    /// <summary>Lets the clock run until both partijen have been checked on another day.</summary>
    private async Task NachtAsync()
    {
        var gedaan = await SqlAsync("SELECT COUNT(Partij) FROM Balanscontrole WHERE @Id <> ''");
        await Wacht.TotAsync(
            async () =>
            {
                klok.Advance(TimeSpan.FromHours(1));
                return await SqlAsync("SELECT COUNT(Partij) FROM Balanscontrole WHERE @Id <> ''") == gedaan + 2;
            },
            Geduld,
            "de balans van beide partijen is gecontroleerd");
    }

    private async Task<IReadOnlyList<Signaal>> AlarmenAsync()
    {
        var opslag = installatie.Diensten.GetRequiredService<IOpslag>();
        await opslag.InTransactieAsync((transactie, stop) => transactie.Signalen.NummerAsync(100, stop), default);
        var signalen = await opslag.LeesAsync((transactie, stop) => transactie.Signalen.LeesAlleAsync(0, 100, stop), default);
        return [.. signalen.Select(rij => rij.Signaal).Where(signaal => signaal.Soort == Signaalsoorten.BalansSluitNiet)];
    }

    private async Task<long> SqlAsync(string sql)
    {
        await using var verbinding = new SqliteConnection(installatie.Diensten.GetRequiredService<IConfiguration>()["ConnectionStrings:Opslag"]);
        await verbinding.OpenAsync();
        await using var opdracht = verbinding.CreateCommand();
#pragma warning disable CA2100 // The statements above.
        opdracht.CommandText = sql;
#pragma warning restore CA2100
        opdracht.Parameters.AddWithValue("@Id", bericht.Id.ToString("D"));
        return await opdracht.ExecuteScalarAsync() as long? ?? 0;
    }
}
