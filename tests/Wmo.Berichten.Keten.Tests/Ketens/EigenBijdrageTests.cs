using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;
using Wmo.Berichten.Testhulp;
using static Wmo.Berichten.Keten.Tests.Ketens.Ketenclient;

namespace Wmo.Berichten.Keten.Tests.Ketens;

/// <summary>What the backoffice of the gemeente hears to report to the CAK.</summary>
public sealed class EigenBijdrageTests()
    : Ketentest(true, ($"Partijen:{AndereAanbieder}:EigenControle", "true"), ("ApiSleutels:beide:Partijen:2", AndereAanbieder))
{
    private const string AndereAanbieder = "87654321";
    private const int Elders = 2002;
    private const int Dag = 668877;
    private const int Thuis = 1001;

    [SetUp]
    public async Task WatVoorafging() =>
        await Spel.AkkoordAsync(Client.Toewijzing("2025-01-02", Dagbesteding, Huishouding with { Einddatum = new(2025, 12, 31) }));

    [Test]
    public async Task De_eerste_start_en_de_laatste_stop_van_een_client_worden_elk_een_keer_gemeld()
    {
        await Spel.AkkoordAsync(Client.Start("2025-01-08", Begin("2025-01-08", Dag)));
        await Spel.AkkoordAsync(Client.Start("2025-01-15", Begin("2025-01-15", Thuis)));
        await Spel.AkkoordAsync(Client.Stop("2025-03-06", Eind("2025-01-08", "2025-03-04", RedenBeeindiging.GestoptDoorClient, Dag)));
        await Spel.AkkoordAsync(Client.Stop("2025-06-02", Eind("2025-01-15", "2025-05-30", RedenBeeindiging.VolgensPlanAfgerond, Thuis)));

        Assert.That(await GemeldAsync(), Is.EqualTo(new[] { "Gestart 2025-01-08 668877", "Gestopt 2025-05-30 1001" }));
    }

    [Test]
    public async Task Over_twee_aanbieders_telt_de_start_bij_de_eerste_en_de_stop_bij_de_laatste()
    {
        await BijAnderAsync();
        await Spel.AkkoordAsync(Client.Start("2025-01-08", Begin("2025-01-08", Dag)));
        await Spel.AkkoordAsync(VanAnder(Client.Start("2025-01-15", Begin("2025-01-15", Elders))));
        await Spel.AkkoordAsync(Client.Stop("2025-03-06", Eind("2025-01-08", "2025-03-04", RedenBeeindiging.GestoptDoorClient, Dag)));
        Assert.That(await GemeldAsync(), Is.EqualTo(new[] { "Gestart 2025-01-08 668877" }), "bij de ander gaat de zorg door");

        await Spel.AkkoordAsync(VanAnder(Client.Stop("2025-06-02", Eind("2025-01-15", "2025-05-30", RedenBeeindiging.VolgensPlanAfgerond, Elders))));
        Assert.That(await GemeldAsync(), Is.EqualTo(new[] { "Gestart 2025-01-08 668877", "Gestopt 2025-05-30 2002" }));
    }

    [Test]
    public async Task Over_twee_aanbieders_wordt_elke_correctie_een_keer_gemeld()
    {
        await BijAnderAsync();
        await Spel.AkkoordAsync(Client.Start("2025-01-08", Begin("2025-01-08", Dag)));
        await Spel.AkkoordAsync(VanAnder(Client.Start("2025-01-15", Begin("2025-01-15", Elders))));

        // The first start goes: that of the other is the first now, and comes in its place.
        await Spel.AkkoordAsync(Client.Start("2025-01-20", Begin("2025-01-08", Dag).Ingetrokken()));
        var stop = Eind("2025-01-15", "2025-05-30", RedenBeeindiging.VolgensPlanAfgerond, Elders);
        await Spel.AkkoordAsync(VanAnder(Client.Stop("2025-06-02", stop)));
        await Spel.AkkoordAsync(VanAnder(Client.Stop("2025-06-16", stop.Ingetrokken(), stop with { Einddatum = new(2025, 6, 13) })));

        Assert.That(
            await GemeldAsync(),
            Is.EqualTo(new[]
            {
                "Gestart 2025-01-08 668877", "Gestart 2025-01-15 2002 eerder 2025-01-08", "Gestopt 2025-05-30 2002", "Gestopt 2025-06-13 2002 eerder 2025-05-30",
            }));
    }

    [Test]
    public async Task Een_pauze_is_geen_stop_en_de_stop_erna_wel()
    {
        await Spel.AkkoordAsync(Client.Start("2025-01-08", Begin("2025-01-08", Dag)));
        await Spel.AkkoordAsync(Client.Stop("2025-03-06", Eind("2025-01-08", "2025-03-04", RedenBeeindiging.TijdelijkGestopt, Dag)));
        await Spel.AkkoordAsync(Client.Start("2025-04-01", Begin("2025-04-01", Dag)));
        await Spel.AkkoordAsync(Client.Stop("2025-05-02", Eind("2025-04-01", "2025-04-30", RedenBeeindiging.TijdelijkGestopt, Dag)));
        Assert.That(await GemeldAsync(), Is.EqualTo(new[] { "Gestart 2025-01-08 668877" }));

        await Spel.AkkoordAsync(Client.Stop("2025-06-02", Eind("2025-04-01", "2025-04-30", RedenBeeindiging.InOverlegGestopt, Dag)));
        Assert.That(await GemeldAsync(), Is.EqualTo(new[] { "Gestart 2025-01-08 668877", "Gestopt 2025-04-30 668877" }));
    }

    [Test]
    public async Task Een_ingetrokken_start_wordt_herroepen_en_een_nieuwe_weer_gemeld()
    {
        await Spel.AkkoordAsync(Client.Start("2025-01-08", Begin("2025-01-08", Dag)));
        await Spel.AkkoordAsync(Client.Start("2025-01-10", Begin("2025-01-08", Dag).Ingetrokken()));
        await Spel.AkkoordAsync(Client.Start("2025-01-15", Begin("2025-01-15", Dag)));

        Assert.That(
            await GemeldAsync(),
            Is.EqualTo(new[] { "Gestart 2025-01-08 668877", "Gestopt 2025-01-08 - ingetrokken", "Gestart 2025-01-15 668877" }));
    }

    [Test]
    public async Task Een_stop_met_een_andere_reden_verandert_niets_en_met_een_andere_datum_wordt_verbeterd()
    {
        var stop = Eind("2025-01-08", "2025-03-04", RedenBeeindiging.GestoptDoorClient, Dag);
        await Spel.AkkoordAsync(Client.Start("2025-01-08", Begin("2025-01-08", Dag)));
        await Spel.AkkoordAsync(Client.Stop("2025-03-06", stop));
        await Spel.AkkoordAsync(Client.Stop("2025-03-07", stop.Ingetrokken(), stop with { RedenBeeindiging = RedenBeeindiging.Verhuisd }));
        var verhuisd = stop with { RedenBeeindiging = RedenBeeindiging.Verhuisd };
        await Spel.AkkoordAsync(Client.Stop("2025-03-20", verhuisd.Ingetrokken(), verhuisd with { Einddatum = new(2025, 3, 18) }));
        await Spel.AkkoordAsync(Client.Stop("2025-04-01", (verhuisd with { Einddatum = new(2025, 3, 18) }).Ingetrokken()));

        Assert.That(
            await GemeldAsync(),
            Is.EqualTo(new[]
            {
                "Gestart 2025-01-08 668877", "Gestopt 2025-03-04 668877", "Gestopt 2025-03-18 668877 eerder 2025-03-04",
                "Gestart 2025-01-08 668877 eerder 2025-03-18",
            }));
    }

    [Test]
    public async Task Een_rolstoel_en_een_afgekeurde_start_tellen_niet_mee()
    {
        var rolstoel = Dagbesteding with { ToewijzingNummer = 4001, Product = new() { Categorie = ProductCategorie.Rolstoelen, Code = "11A01" } };
        await Spel.AkkoordAsync(Client.Toewijzing("2025-01-03", rolstoel));
        await Spel.AkkoordAsync(Client.Start("2025-01-08", Begin("2025-01-08", 4001)));
        await Spel.AfgekeurdAsync(Client.Start("2025-01-08", Begin("2025-01-08", 4711)), "StartProduct 9019");

        Assert.That(await GemeldAsync(), Is.Empty);
    }

    /// <summary>The client gets domestic help of another aanbieder too.</summary>
    private async Task BijAnderAsync()
    {
        var toewijzing = Client.Toewijzing("2025-01-02", Huishouding with { ToewijzingNummer = Elders, Einddatum = new(2025, 12, 31) });
        await Spel.AkkoordAsync(toewijzing with { Header = toewijzing.Header with { Ontvanger = AndereAanbieder } });
    }

    private static Wmo305.Bericht VanAnder(Wmo305.Bericht start) => start with { Header = start.Header with { Afzender = AndereAanbieder } };

    private static Wmo307.Bericht VanAnder(Wmo307.Bericht stop) => stop with { Header = stop.Header with { Afzender = AndereAanbieder } };

    /// <summary>What the gemeente heard, in order; no signal names the client.</summary>
    private async Task<IReadOnlyList<string>> GemeldAsync()
    {
        var opslag = Spel.Installatie.Diensten.GetRequiredService<IOpslag>();
        while (await opslag.InTransactieAsync((transactie, stop) => transactie.Signalen.NummerAsync(100, stop), default) > 0)
        {
        }

        var signalen = await opslag.LeesAsync(
            (transactie, stop) => transactie.Signalen.LeesAsync(Partijcode.Parse(Voorbeelden.Gemeente), 0, 100, stop), default);
        Assert.That(signalen.Select(rij => rij.Signaal.ToString()), Has.None.Contains(Client.Bsn.Waarde));
        return [.. signalen.Select(rij => rij.Signaal).Where(signaal => signaal.Soort.StartsWith("EigenBijdrage", StringComparison.Ordinal)).Select(Kort)];
    }

    private static string Kort(Signaal signaal)
    {
        var gegevens = JsonNode.Parse(signaal.Gegevens)!;
        var eerder = gegevens["eerderGemeld"] is { } datum ? $" eerder {datum}" : "";
        var ingetrokken = (bool)gegevens["ingetrokken"]! ? " ingetrokken" : "";
        return $"{signaal.Soort["EigenBijdrage".Length..]} {gegevens["datum"]} {gegevens["toewijzingnummer"]?.ToString() ?? "-"}{eerder}{ingetrokken}";
    }
}
