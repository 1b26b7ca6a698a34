using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Keten.Termijnen;
using static Wmo.Berichten.Keten.Tests.Termijnen.Feiten;

namespace Wmo.Berichten.Keten.Tests.Termijnen;

/// <summary>Who says what about a deadline, and when.</summary>
public sealed class TermijnwachtTests
{
    private Termijnproef proef = null!;

    [SetUp]
    public async Task Start_proef() => proef = await Termijnproef.StartAsync();

    [TearDown]
    public async Task Stop_proef() => await proef.DisposeAsync();

    /// <summary>Received on Monday 5 January, to be answered by Thursday the 8th.</summary>
    private async Task<OpgeslagenBericht> OntvangAsync(string dag = "2026-01-05", string soort = "WMO301")
    {
        var bericht = Termijnproef.Bericht(dag, soort, Termijnproef.Aanbieder, Termijnproef.Gemeente);
        proef.Klok.Zet(dag);
        await proef.DoeAsync(async transactie =>
        {
            await transactie.Berichten.VoegToeAsync(bericht, "<leeg/>"u8.ToArray(), default);
            await proef.Bewaking.OpenAntwoordAsync(transactie, bericht, bericht.AangemaaktOp, default);
        });
        return bericht;
    }

    private async Task<string[]> SoortenAsync() => [.. (await proef.SignalenAsync()).Select(signaal => signaal.Soort)];

    private async Task LoopAsync(string moment)
    {
        proef.Klok.Zet(moment);
        await proef.Wacht.RondeAsync(default);
    }

    [TestCase("2026-01-06T23:59:59+01:00")]
    [TestCase("2026-01-07T00:00:00+01:00", Signaalsoorten.TermijnNadert)]
    [TestCase("2026-01-08T23:59:59+01:00", Signaalsoorten.TermijnNadert)]
    [TestCase("2026-01-09T00:00:00+01:00", Signaalsoorten.TermijnVerstreken)]
    public async Task Een_termijn_wordt_een_werkdag_vooraf_gemeld_en_als_hij_is_verstreken(string moment, params string[] verwacht)
    {
        await OntvangAsync();
        await LoopAsync(moment);
        Assert.That(await SoortenAsync(), Is.EqualTo(verwacht));
    }

    [Test]
    public async Task Er_gaat_een_keer_een_waarschuwing_en_een_keer_een_melding_en_de_tijdlijn_noemt_het_verstrijken()
    {
        var bericht = await OntvangAsync();
        for (var uur = 0; uur < 24 * 14; uur++)
        {
            proef.Klok.Nu = Termijnproef.Middag("2026-01-05").AddHours(uur);
            await proef.Wacht.RondeAsync(default);
        }

        var signalen = await proef.SignalenAsync();
        Assert.That(signalen.Select(signaal => signaal.Soort), Is.EqualTo(new[] { Signaalsoorten.TermijnNadert, Signaalsoorten.TermijnVerstreken }));
        Assert.That(signalen.Select(signaal => signaal.BerichtId), Is.All.EqualTo(bericht.Id));
        Assert.That(signalen[1].Omschrijving, Is.EqualTo("Het retourbericht had er uiterlijk op 8-1-2026 moeten zijn. U bent aan zet: doe het alsnog."));
        Assert.That((string?)JsonNode.Parse(signalen[1].Gegevens)!["soort"], Is.EqualTo("retourbericht"));
        var tijdlijn = (await proef.DoeAsync(transactie => transactie.Berichten.LeesDossierAsync(bericht.Partij, bericht.Id, default)))!.Tijdlijn;
        Assert.That(tijdlijn.Select(regel => regel.Soort), Is.EqualTo(new[] { Gebeurtenissen.TermijnVerstreken }));
    }

    [Test]
    public async Task Een_termijn_waaraan_is_voldaan_zwijgt()
    {
        var bericht = await OntvangAsync();
        await proef.DoeAsync(transactie => transactie.Termijnen.VoldoeAsync(Termijnsleutel.VanAntwoord(bericht), proef.Klok.Nu, default));
        await LoopAsync("2026-02-02");
        Assert.That(await SoortenAsync(), Is.Empty);
    }

    [Test]
    public async Task Een_declaratie_heeft_tien_werkdagen()
    {
        await OntvangAsync(soort: "WMO323");
        await LoopAsync("2026-01-16T00:00:00+01:00");
        Assert.That(await SoortenAsync(), Is.EqualTo(new[] { Signaalsoorten.TermijnNadert }));
        await LoopAsync("2026-01-20T00:00:00+01:00");
        Assert.That(await SoortenAsync(), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task Buiten_werkdagen_is_het_stil()
    {
        // Received on Tuesday: due by Friday, and Saturday is no day to say so.
        await OntvangAsync("2026-01-06");
        await LoopAsync("2026-01-09");
        Assert.That(await SoortenAsync(), Is.EqualTo(new[] { Signaalsoorten.TermijnNadert }));
        await LoopAsync("2026-01-10");
        await LoopAsync("2026-01-11T23:59:59+01:00");
        Assert.That(await SoortenAsync(), Has.Length.EqualTo(1));
        await LoopAsync("2026-01-12T00:00:00+01:00");
        Assert.That(await SoortenAsync(), Has.Length.EqualTo(2));
    }

    [TestCase("2026-03-04", Description = "op een werkdag")]
    [TestCase("2026-03-07", Description = "op een zaterdag: pas maandag")]
    public async Task Na_een_lange_stilstand_wordt_alles_een_keer_gemeld(string dag)
    {
        for (var nummer = 0; nummer < 250; nummer++)
            await OntvangAsync();
        await LoopAsync(dag);
        Assert.That(await SoortenAsync(), Has.Length.EqualTo(dag == "2026-03-07" ? 0 : 250));
        await LoopAsync("2026-03-09");
        Assert.That(await SoortenAsync(), Has.Length.EqualTo(250).And.All.EqualTo(Signaalsoorten.TermijnVerstreken));
    }

    [Test]
    public async Task Wachters_op_een_database_delen_het_werk_zonder_iets_dubbel_te_melden()
    {
        for (var nummer = 0; nummer < 300; nummer++)
            await OntvangAsync();
        proef.Klok.Zet("2026-01-07");
        var wachters = Enumerable.Range(0, 4).Select(_ => proef.NieuweInstantie().GetRequiredService<Termijnwacht>()).ToList();
        await Task.WhenAll(wachters.Select(wacht => Task.Run(() => wacht.RondeAsync(default))));

        var signalen = await proef.SignalenAsync();
        Assert.That(signalen, Has.Count.EqualTo(300));
        Assert.That(signalen.Select(signaal => signaal.BerichtId), Is.Unique);
    }

    [Test]
    public async Task Wie_een_verouderde_termijn_las_meldt_niets()
    {
        await OntvangAsync();
        proef.Klok.Zet("2026-01-07");
        var gelezen = (await proef.DoeAsync(transactie => transactie.Termijnen.LeesTeSeinenAsync(9, proef.Klok.Nu, default))).Single();
        await proef.Wacht.RondeAsync(default);
        Assert.That(await proef.DoeAsync(transactie => transactie.Termijnen.NoteerSeinAsync(gelezen, gelezen, default)), Is.False);
    }

    [Test]
    public async Task De_wacht_weet_wanneer_er_weer_iets_is()
    {
        Assert.That(await proef.Wacht.RondeAsync(default), Is.Null);
        await OntvangAsync();
        Assert.That(await proef.Wacht.RondeAsync(default), Is.EqualTo(DateTimeOffset.Parse("2026-01-07T00:00:00+01:00")));
    }

    [Test]
    public async Task Een_termijn_die_verschuift_wordt_opnieuw_gemeld_maar_niet_twee_keer_op_een_dag()
    {
        await proef.BoekAsync("2026-01-02", Toewijzing("2026-01-05"));
        await LoopAsync("2026-01-09");
        Assert.That(await SoortenAsync(), Is.EqualTo(new[] { Signaalsoorten.TermijnNadert }));
        await LoopAsync("2026-01-13");
        Assert.That(await SoortenAsync(), Has.Length.EqualTo(2));
        await LoopAsync("2026-01-30");
        Assert.That(await SoortenAsync(), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task Dossiers_die_samen_worden_herzien_gaan_altijd_in_dezelfde_volgorde_op_slot()
    {
        // Two instances that locked them as they come could wait for each other.
        foreach (var code in new[] { "40000003", "40000001", "40000002" })
        {
            var aanbieder = Model.Partijcode.Parse(code);
            await proef.BoekAsync("2026-01-02", Toewijzing("2026-01-05"), partij: aanbieder);
            await proef.BoekAsync("2026-01-05", Start("2026-01-05"), "WMO305", partij: aanbieder);
        }

        await proef.SqlAsync("DELETE FROM Dossier");
        await LoopAsync("2026-02-01T00:00:00+01:00");
        Assert.That(await proef.SqlAsync("SELECT Partij FROM Dossier ORDER BY rowid"), Is.EqualTo(new[] { "40000001", "40000002", "40000003" }));
    }

    [Test]
    public async Task Elke_maand_komt_de_volgende_declaratie_erbij()
    {
        await proef.BoekAsync("2026-01-02", Toewijzing("2026-01-05"));
        await proef.BoekAsync("2026-01-05", Start("2026-01-05"), "WMO305");
        Assert.That(await proef.StandAsync("declaratie"), Has.Length.EqualTo(1));
        await LoopAsync("2026-02-01T00:00:00+01:00");
        Assert.That(await proef.StandAsync("declaratie"), Has.Length.EqualTo(2));
        await LoopAsync("2026-06-15");
        Assert.That(await proef.StandAsync("declaratie"), Has.Length.EqualTo(6));
        Assert.That((await proef.SignalenAsync()).Count(signaal => signaal.Soort == Signaalsoorten.TermijnVerstreken), Is.EqualTo(2), "januari en februari");
    }
}
