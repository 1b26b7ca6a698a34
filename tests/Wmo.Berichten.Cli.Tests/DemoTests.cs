using System.Text.Json.Nodes;

namespace Wmo.Berichten.Cli.Tests;

public sealed class DemoTests
{
    [Test]
    public async Task De_demo_speelt_de_drie_wegen_en_eindigt_met_0()
    {
        var afloop = await Opdracht.VoerAsync("demo", "--eenmalig", "--json");
        Assert.That(afloop.Code, Is.EqualTo(0), afloop.Fout);
        Assert.That(afloop.Fout, Is.Empty);
        Assert.That(
            afloop.Json.Select(stap => $"{stap["bericht"]} {stap["van"]} {stap["naar"]} {stap["uitkomst"]} {string.Join(',', stap["retourcodes"]!.AsArray())} {stap["opTijd"]}".Trim()),
            Is.EqualTo(new[]
            {
                "WMO301 0363 99990001 Akkoord  true",
                "WMO302 99990001 0363 Verwerkt",
                "WMO301 0363 99990001 Afgekeurd 0001 true",
                "WMO302 99990001 0363 Verwerkt 0001",
                "WMO301 0363 99990001 Afgekeurd StUF055 true",
                "Fo01 99990001 0363 Verwerkt StUF055",
            }));
        Assert.That(
            afloop.Json, Has.All.Matches<JsonObject>(stap => stap.Select(veld => veld.Key).SequenceEqual(
                ["bericht", "van", "naar", "identificatie", "uitkomst", "retourcodes", "ms", "opTijd"])));
    }

    [Test]
    public async Task Voor_mensen_past_de_tabel_in_tachtig_kolommen()
    {
        var afloop = await Opdracht.VoerAsync("demo", "--eenmalig");
        Assert.Multiple(() =>
        {
            Assert.That(afloop.Code, Is.EqualTo(0), afloop.Fout);
            Assert.That(afloop.Uit, Does.Contain("DEMO00000003").And.Contain("Afgekeurd").And.Contain("StUF055").And.Contain("gehaald"));
            Assert.That(afloop.Uit.Split('\n'), Has.All.Length.LessThanOrEqualTo(80));
        });
    }
}
