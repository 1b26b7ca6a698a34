using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests;

/// <summary>What an operator's collector gets to see.</summary>
public sealed class TelemetrieTests
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);

    [Test]
    public async Task Metingen_en_sporen_gaan_naar_de_verzamelaar_en_noemen_niemand()
    {
        await using var verzamelaar = await Verzamelaar.StartAsync();
        var instellingen = Testinstallatie.ZonderEigenControle.Concat(verzamelaar.Telemetrie).ToDictionary();
        await using var installatie = await Testinstallatie.StartAsync(instellingen);

        await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(identificatie: "METEN0000001"));
        await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(bsn: Voorbeelden.FouteBsn, identificatie: "METEN0000002"));

        string[] verwacht =
        [
            "wmo.berichten.aangeboden", "wmo.berichten.ontvangen", "wmo.berichten.gecontroleerd", "wmo.bezorging.duur",
            "http.server.request.duration", "messaging.masstransit.consume",
        ];
        await Wacht.TotAsync(() => verwacht.All(verzamelaar.Bevat) && verzamelaar.HeeftSporen, Geduld, "de metingen en sporen zijn er");
        string[] personen = [Voorbeelden.Bsn, Voorbeelden.FouteBsn, "1948-03-21", "Proefstra"];
        Assert.That(personen.Where(verzamelaar.Bevat), Is.Empty);
    }
}
