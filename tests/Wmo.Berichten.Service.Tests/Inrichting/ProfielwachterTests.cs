using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Wmo.Berichten.Keten.Partijen;
using Wmo.Berichten.Keten.Regioprofielen;
using Wmo.Berichten.Model;
using Wmo.Berichten.Service.Inrichting;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Service.Tests.Inrichting;

/// <summary>Which profile a gemeente has is in the log, at the start and when a file changes.</summary>
public sealed class ProfielwachterTests
{
    private static readonly Partijcode Gemeente = Partijcode.Parse("0363");

    [Test]
    public async Task Een_gewijzigd_bestand_werkt_zonder_herstart_en_staat_in_het_log()
    {
        using var map = new TijdelijkeMap();
        using var log = new Logboek();
        using var logfabriek = LoggerFactory.Create(bouw => bouw.AddProvider(log));
        var klok = new FakeTimeProvider();
        Schrijf("1");
        var regio = new Regioregister(new Dictionary<Partijcode, string> { [Gemeente] = "proef" }, new DirectoryInfo(map.Pad));
        using var wachter = new Profielwachter(regio, new Partijregister([new Partij(Gemeente)]), true, klok, logfabriek.CreateLogger<Profielwachter>());
        await wachter.StartAsync(CancellationToken.None);
        await MeldtAsync("Gemeente 0363 heeft regioprofiel proef, versie 1 (proef.json, ");

        Schrijf("2");
        await MeldtAsync("Gemeente 0363 gaat van regioprofiel proef, versie 1 (");
        Assert.That(regio.Voor(Gemeente).Versie, Is.EqualTo("2"));

        File.WriteAllText(map.Bestand("proef.json"), "{}");
        await MeldtAsync("wat gold blijft gelden. proef.json, naam");
        Assert.That(regio.Voor(Gemeente).Versie, Is.EqualTo("2"));

        Schrijf("3");
        await MeldtAsync("naar proef, versie 3 (");
        await wachter.StopAsync(CancellationToken.None);

        void Schrijf(string versie) =>
            File.WriteAllText(map.Bestand("proef.json"), $$"""{ "naam": "proef", "titel": "Proef", "versie": "{{versie}}" }""");

        Task MeldtAsync(string wat) => Wacht.TotAsync(
            () =>
            {
                klok.Advance(Profielwachter.Rondgang);
                return log.Regels.Any(regel => regel.Contains(wat, StringComparison.Ordinal));
            },
            TimeSpan.FromSeconds(20),
            $"het log zegt «{wat}»");
    }
}
