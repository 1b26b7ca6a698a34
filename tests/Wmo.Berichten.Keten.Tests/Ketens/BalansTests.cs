using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Keten.Sturing;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Model;
using Wmo.Berichten.Testhulp;
using static Wmo.Berichten.Keten.Tests.Ketens.Ketenclient;

namespace Wmo.Berichten.Keten.Tests.Ketens;

/// <summary>A chain adds up, and what is broken by hand in the database is named.</summary>
public sealed class BalansTests : Ketentest
{
    private Stap toewijzing = null!;
    private Stap start = null!;
    private Stap declaratie = null!;

    public BalansTests()
        : base(false)
    {
    }

    [SetUp]
    public async Task Speel_een_keten()
    {
        toewijzing = await Spel.AkkoordAsync(Client.Toewijzing("2025-02-03", Huishouding));
        start = await Spel.AkkoordAsync(Client.Start("2025-02-03", Begin("2025-01-08")));
        await Spel.AfgekeurdAsync(Client.Start("2025-02-03", Begin("2025-01-08", 4711)), "StartProduct 9019");
        declaratie = await Spel.DeelsAkkoordAsync(
            Client.Declaratie("2025-02-03", "D1", "2025-01-01", Minuten("P1", "2025-01-06", 100), Minuten("P2", "2025-01-06", 400) with { ProductCode = "01A02" }),
            6_000,
            "Prestatie 9340");
    }

    [Test]
    public async Task Een_gespeelde_keten_sluit_aan_beide_kanten()
    {
        var aanbieder = await BalansAsync(Voorbeelden.Aanbieder);
        var gemeente = await BalansAsync(Voorbeelden.Gemeente);

        Assert.That((aanbieder.Sluit, gemeente.Sluit), Is.EqualTo((true, true)), string.Join(", ", aanbieder.Verschillen.Concat(gemeente.Verschillen)));
        Assert.That(aanbieder.Verzonden, Is.EqualTo(new Balanszijde(3, 2, 1, 0, 0)));
        Assert.That(aanbieder.Ontvangen, Is.EqualTo(new Balanszijde(1, 1, 0, 0, 0)));
        Assert.That((gemeente.Verzonden, gemeente.Ontvangen), Is.EqualTo((aanbieder.Ontvangen, aanbieder.Verzonden)));
        Assert.That(aanbieder.EurosVerzonden, Is.EqualTo(new Balanseuros(30_000, 6_000, 24_000, 0)));
        Assert.That(gemeente.EurosOntvangen, Is.EqualTo(aanbieder.EurosVerzonden));
        await ControleerAsync();
        Assert.That(await AlarmenAsync(), Is.Empty);
    }

    private static IEnumerable<TestCaseData> Schade()
    {
        yield return Geval("UPDATE Bericht SET AntwoordOp = NULL WHERE AntwoordOp = @Id", spel => spel.toewijzing.Verzonden.Id, "AntwoordOntbreekt");
        yield return Geval("UPDATE Bericht SET Status = 'Verzonden' WHERE Id = @Id", spel => spel.toewijzing.Verzonden.Id, "BeantwoordMaarOpen");
        yield return Geval("UPDATE Bericht SET Status = 'Aangeboden' WHERE Id = @Id", spel => spel.toewijzing.Verzonden.Id, "OpdrachtOntbreekt");
        yield return Geval("UPDATE Bericht SET Status = 'Afgekeurd' WHERE Id = @Id", spel => spel.toewijzing.Verzonden.Id, "OordeelPastNiet");
        yield return Geval("UPDATE Bericht SET Status = 'Verwerkt' WHERE Id = @Id", spel => spel.toewijzing.Verzonden.Id, "StatusPastNiet");
        yield return Geval("UPDATE Bericht SET Status = 'Geparkeerd' WHERE Id = @Id", spel => spel.start.Ontvangen.Id, "GeparkeerdZonderReden");
        yield return Geval("UPDATE Bericht SET AntwoordOp = NULL WHERE AntwoordOp = @Id", spel => spel.start.Ontvangen.Id, "AntwoordOntbreekt");
        yield return Geval("UPDATE Prestatie SET Bedrag = Bedrag + 1 WHERE BerichtId = @Id AND Volgnummer = 0", spel => spel.declaratie.Ontvangen.Id, "BedragPastNiet");
        yield return Geval("UPDATE Prestatie SET Status = 'Ingediend' WHERE BerichtId = @Id AND Volgnummer = 0", spel => spel.declaratie.Verzonden.Id, "PrestatiesOpen");

        static TestCaseData Geval(string sql, Func<BalansTests, Guid> bericht, string verschil) =>
            new TestCaseData(sql, bericht, verschil).SetArgDisplayNames(verschil, sql);
    }

    [TestCaseSource(nameof(Schade))]
    public async Task Schade_aan_een_bericht_geeft_een_alarm_dat_precies_dat_bericht_noemt(string sql, Func<BalansTests, Guid> bericht, string verschil)
    {
        await BreekAsync(sql, bericht(this));

        await ControleerAsync();
        await ControleerAsync();

        var alarm = (await AlarmenAsync()).Single();
        var genoemd = JsonNode.Parse(alarm.Gegevens)!["berichten"]!.AsArray().Select(een => ((Guid)een!["id"]!, (string?)een["verschil"]));
        Assert.That(genoemd, Is.EqualTo(new[] { (bericht(this), verschil) }));
        Assert.That(alarm.BerichtId, Is.EqualTo(bericht(this)));
    }

    [Test]
    public async Task Voor_twee_uur_en_op_dezelfde_dag_nog_eens_wordt_niet_gecontroleerd_en_van_twee_instanties_doet_een_het()
    {
        await BreekAsync("UPDATE Bericht SET Status = 'Verzonden' WHERE Id = @Id", toewijzing.Verzonden.Id);

        await ControleerAsync("2025-02-04T00:59:59Z");
        Assert.That(await AlarmenAsync(), Is.Empty, "het is nog geen twee uur");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ControleerAsync("2025-02-04T01:00:00Z"))));
        Assert.That(await AlarmenAsync(), Has.Count.EqualTo(1));
        await ControleerAsync("2025-02-05T01:00:00Z");
        Assert.That(await AlarmenAsync(), Has.Count.EqualTo(2), "elke dag zolang het niet sluit");
    }

    private Task ControleerAsync(string nu = "2025-02-04T11:00:00Z") => ActivatorUtilities
        .CreateInstance<Balans>(Spel.Installatie.Diensten, new Stilstand(DateTimeOffset.Parse(nu)))
        .ControleerAsync(CancellationToken.None);

    private async Task<Balansverslag> BalansAsync(string partij) =>
        (await Spel.Installatie.Http.GetFromJsonAsync<Balansverslag>($"/api/v1/partijen/{partij}/balans?dag=2025-02-03", Testinstallatie.Json))!;

    private async Task<IReadOnlyList<Signaal>> AlarmenAsync()
    {
        var opslag = Spel.Installatie.Diensten.GetRequiredService<IOpslag>();
        await opslag.InTransactieAsync((transactie, stop) => transactie.Signalen.NummerAsync(100, stop), default);
        var alarmen = new List<Signaal>();
        foreach (var partij in new[] { Voorbeelden.Gemeente, Voorbeelden.Aanbieder })
            alarmen.AddRange((await opslag.LeesAsync((transactie, stop) => transactie.Signalen.LeesAsync(Partijcode.Parse(partij), 0, 100, stop), default)).Select(rij => rij.Signaal));
        return [.. alarmen.Where(signaal => signaal.Soort == Signaalsoorten.BalansSluitNiet)];
    }

    private async Task BreekAsync(string sql, Guid bericht)
    {
        await using var verbinding = new SqliteConnection(Spel.Installatie.Diensten.GetRequiredService<IConfiguration>()["ConnectionStrings:Opslag"]);
        await verbinding.OpenAsync();
        await using var opdracht = verbinding.CreateCommand();
#pragma warning disable CA2100 // The cases above.
        opdracht.CommandText = sql;
#pragma warning restore CA2100
        opdracht.Parameters.AddWithValue("@Id", bericht.ToString("D"));
        Assert.That(await opdracht.ExecuteNonQueryAsync(), Is.EqualTo(1));
    }

    private sealed class Stilstand(DateTimeOffset nu) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => nu;
    }
}
