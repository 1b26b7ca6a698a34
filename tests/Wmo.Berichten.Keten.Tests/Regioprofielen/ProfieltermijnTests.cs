using System.Text;
using System.Text.Json.Nodes;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Regioprofielen;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Keten.Tests.Termijnen;
using Wmo.Berichten.Model;
using static Wmo.Berichten.Keten.Tests.Termijnen.Feiten;

namespace Wmo.Berichten.Keten.Tests.Regioprofielen;

/// <summary>Every deadline that a profile can set is one that is kept: another value moves it, and it alone.</summary>
public sealed class ProfieltermijnTests
{
    private const string Alle = "*";

    private static IEnumerable<TestCaseData> Velden()
    {
        var velden = JsonNode.Parse(Profiellezer.Schema)!["properties"]!["termijnen"]!["properties"]!.AsObject();
        foreach (var (veld, vorm) in velden)
        {
            var soort = veld switch
            {
                "pauze" => Termijnsoorten.Stopbericht,
                "verzoekonderzoek" => Termijnsoorten.Verzoekantwoord,
                "waarschuwVooraf" or "extraVrijeDagen" => Alle,
                _ => veld.ToLowerInvariant(),
            };
            var waarde = veld == "extraVrijeDagen" ? """["2026-01-06"]""" : """{ "aantal": 17, "eenheid": "dagen", "bron": "Proef" }""";
            yield return new TestCaseData(veld, waarde, soort).SetArgDisplayNames(veld, "anders");
            if (vorm!["$ref"]?.ToString().EndsWith("/termijnOfGeen", StringComparison.Ordinal) is true)
                yield return new TestCaseData(veld, "null", soort).SetArgDisplayNames(veld, "niet");
        }
    }

    [TestCaseSource(nameof(Velden))]
    public async Task Een_andere_waarde_verandert_deze_termijn_en_geen_andere(string veld, string waarde, string soort)
    {
        // What a region has to ask for is there, so that leaving it out makes a difference too.
        var basis = Termijnregels.Landelijk with
        {
            EersteContact = new(2, Termijneenheid.Weken),
            PlaatsBeschermdWonen = new(6, Termijneenheid.Maanden),
        };
        var termijnen = new JsonObject
        {
            ["eersteContact"] = JsonNode.Parse("""{ "aantal": 2, "eenheid": "weken", "bron": "Proef" }"""),
            ["plaatsBeschermdWonen"] = JsonNode.Parse("""{ "aantal": 6, "eenheid": "maanden", "bron": "Proef" }"""),
            [veld] = JsonNode.Parse(waarde),
        };
        var profiel = new JsonObject { ["naam"] = "proef", ["titel"] = "Proef", ["versie"] = "1", ["termijnen"] = termijnen };
        var anders = Profiellezer.Lees("proef.json", Encoding.UTF8.GetBytes(profiel.ToJsonString()));
        var (was, wordt) = (await StandAsync(basis), await StandAsync(anders.Termijnen));

        var gewijzigd = was.Except(wordt).Concat(wordt.Except(was)).Select(regel => regel.Split(' ')[0]).Distinct().ToList();
        if (soort == Alle)
            Assert.That(gewijzigd, Has.Count.GreaterThan(3));
        else
            Assert.That(gewijzigd, Is.EqualTo(new[] { soort }));
        if (waarde == "null")
            Assert.That(wordt, Has.None.StartsWith(soort + " "));
    }

    /// <summary>All kinds of deadlines under these rules, each with when it is due and when it is warned about.</summary>
    private static async Task<string[]> StandAsync(Termijnregels regels)
    {
        await using var proef = await Termijnproef.StartAsync(regels);
        await proef.BoekAsync("2026-01-02", Toewijzing("2026-01-05", "2026-06-30", categorie: ProductCategorie.BeschermdeWoonplek));
        await proef.BoekAsync("2026-01-05", Start("2026-01-05"), "WMO305");
        await proef.BoekAsync("2026-01-05", Verzoek("2026-01-02"), "WMO315");
        await proef.BoekAsync("2026-01-05", new() { Verzoeken = [new(Termijnproef.Client, Berichtsoort.Wmo315, "R2", Dag("2026-01-02"))] }, "WMO315");
        await proef.BoekAsync("2026-01-06", new() { Antwoorden = [new("R2", VerzoekAntwoord.InOnderzoek, Dag("2026-01-06"))] }, "WMO319");
        var berichten = new[] { "WMO301", "WMO323" }.Select(soort => Termijnproef.Bericht("2026-01-05", soort, Termijnproef.Aanbieder, Termijnproef.Gemeente)).ToList();
        foreach (var bericht in berichten)
            await proef.DoeAsync(async transactie =>
            {
                await transactie.Berichten.VoegToeAsync(bericht, "<leeg/>"u8.ToArray(), default);
                await proef.Bewaking.OpenAntwoordAsync(transactie, bericht, bericht.AangemaaktOp, default);
            });

        proef.Klok.Zet("2026-02-10");
        var melding = proef.Dienst<Momentmelding>();
        await melding.MeldAsync(Termijnproef.Aanbieder, 1, null, new("1", Momenten.ZorgGepauzeerd, Dag("2026-02-02")), ingetrokken: false, default);
        foreach (var stap in new[] { 1, 4, 5 })
            await melding.MeldStapAsync(Termijnproef.Aanbieder, Termijnproef.Gemeente, new($"zaak {stap}", $"stap{stap}", Dag("2026-01-05")), ingetrokken: false, default);

        var termijnen = (await proef.TermijnenAsync(new() { Toewijzingen = [1], Verzoeken = ["R1", "R2"], Zaken = ["zaak 1", "zaak 4", "zaak 5"] })).ToList();
        foreach (var bericht in berichten)
            termijnen.Add((await proef.DoeAsync(transactie => transactie.Termijnen.VindAsync(Termijnsleutel.VanAntwoord(bericht), default)))!);
        return [.. termijnen.Select(termijn => $"{termijn.Sleutel.Soort} {(termijn.BerichtId is null ? termijn.Sleutel.Kenmerk : "")} {termijn.Uiterlijk:u} {termijn.SeinOp:u}")];
    }
}
