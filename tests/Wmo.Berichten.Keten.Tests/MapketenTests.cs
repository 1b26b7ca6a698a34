using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests;

/// <summary>A gemeente and an aanbieder, each with a service of its own, that exchange files.</summary>
public sealed class MapketenTests
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);

    [Test]
    public async Task Twee_installaties_wisselen_een_bericht_en_zijn_antwoord_over_mappen_uit()
    {
        using var map = new TijdelijkeMap();
        await using var gemeente = await Testinstallatie.StartAsync(Instellingen(map, uit: "heen", binnen: "terug"));
        await using var aanbieder = await Testinstallatie.StartAsync(Instellingen(map, uit: "terug", binnen: "heen"));

        var heen = await gemeente.BiedAanEnWachtAsync(Voorbeelden.Wmo301(identificatie: "MAP000000001"));
        Assert.That(heen.Status, Is.EqualTo("Akkoord"));

        // The file once more, as after a process that died between storing and putting it away.
        var verwerkt = Path.Combine(map.Bestand("heen"), "verwerkt");
        var bestand = Directory.GetFiles(verwerkt).Single();
        Assert.That(Path.GetFileName(bestand), Is.EqualTo($"{heen.Referentienummer}_WMO301.xml"));
        File.Move(bestand, Path.Combine(map.Bestand("heen"), "opnieuw.xml"));
        await Wacht.TotAsync(() => Task.FromResult(File.Exists(Path.Combine(verwerkt, "opnieuw.xml"))), Geduld, "het bestand is opnieuw ingenomen");
        Assert.That(await aanbieder.BerichtenAsync(Voorbeelden.Aanbieder), Has.Length.EqualTo(2), "het heenbericht en een antwoord");
    }

    [TestCase("Map:In", null, "Map:In ontbreekt")]
    [TestCase("Map:Verwerkt", "uit", "vier verschillende mappen")]
    public void Een_verkeerde_map_houdt_de_start_tegen(string instelling, string? waarde, string melding)
    {
        using var map = new TijdelijkeMap();
        var instellingen = Instellingen(map, uit: "uit", binnen: "in");
        instellingen[instelling] = waarde is null ? null : map.Bestand(waarde);
        Assert.That(() => Testinstallatie.StartAsync(instellingen), Throws.InvalidOperationException.With.Message.Contains(melding));
    }

    private static Dictionary<string, string?> Instellingen(TijdelijkeMap map, string uit, string binnen) => new()
    {
        ["Kanaal"] = "map",
        ["Map:Uit"] = map.Bestand(uit),
        ["Map:In"] = map.Bestand(binnen),
    };
}
