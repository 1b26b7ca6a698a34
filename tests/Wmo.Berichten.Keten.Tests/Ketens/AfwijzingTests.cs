using Wmo.Berichten.Basis;
using Wmo.Berichten.Testhulp;
using static Wmo.Berichten.Keten.Tests.Ketens.Ketenclient;

namespace Wmo.Berichten.Keten.Tests.Ketens;

/// <summary>What a sender without checks of its own gets back: the receiver finds it all.</summary>
public sealed class AfwijzingTests() : Ketentest(eigenControle: false)
{
    private static readonly Wmo301.ToegewezenProduct Verwijderd =
        Huishouding.Op("2025-04-01", RedenWijziging.Verwijderd) with { Einddatum = Huishouding.Ingangsdatum };

    [SetUp]
    public async Task WatVoorafging() => await Spel.AkkoordAsync(Client.Toewijzing("2025-01-02", Huishouding));

    [Test]
    public async Task De_gemeente_keurt_af_wat_niet_op_een_start_of_stop_kan_volgen()
    {
        var pauze = Eind("2025-01-07", "2025-02-28", RedenBeeindiging.TijdelijkGestopt);
        await Spel.AkkoordAsync(Client.Start("2025-01-07", Begin("2025-01-07")));
        await Spel.AfgekeurdAsync(Client.Start("2025-01-08", Begin("2025-01-07")), "StartProduct 9074", "StartProduct 9326");
        await Spel.AfgekeurdAsync(Client.Start("2025-01-09", Begin("2025-01-09")), "StartProduct 9326");
        await Spel.AkkoordAsync(Client.Stop("2025-03-01", pauze));
        await Spel.AfgekeurdAsync(Client.Stop("2025-03-02", pauze with { Einddatum = Dag("2025-03-01") }), "StopProduct 9413");
        await Spel.AfgekeurdAsync(Client.Start("2025-03-03", Begin("2025-01-07").Ingetrokken()), "StartProduct 9071");
        await Spel.AfgekeurdAsync(Client.Stop("2025-03-04", Eind("2025-01-07", "2025-02-27", RedenBeeindiging.Verhuisd)), "StopProduct 9414");
        await Spel.AkkoordAsync(Client.Stop("2025-03-05", Eind("2025-01-07", "2025-03-03", RedenBeeindiging.Verhuisd)));
        await Spel.AfgekeurdAsync(Client.Stop("2025-03-06", Eind("2025-01-07", "2025-03-06", RedenBeeindiging.Overleden)), "StopProduct 9415");
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Van_een_bericht_met_een_goede_en_een_verkeerde_start_wordt_niets_verwerkt()
    {
        var verkeerd = await Spel.AfgekeurdAsync(Client.Start("2025-01-07", Begin("2025-01-07"), Begin("2025-01-07", 4711)), "StartProduct 9019");
        Assert.That(verkeerd.Codes, Is.EqualTo(new[] { "Header 0200", "StartProduct 0200", "StartProduct 9019", "Client 0200" }));
        await Spel.AkkoordAsync(Client.Start("2025-01-08", Begin("2025-01-07")));
        await Spel.KloptAsync();
    }

    [Test]
    public async Task De_aanbieder_keurt_een_verwijdering_af_zolang_er_op_is_gedeclareerd()
    {
        var januari = Minuten("P1", "2025-01-06", 120);
        await Spel.AkkoordAsync(Client.Declaratie("2025-02-01", "D1", "2025-01-01", januari));
        await Spel.AfgekeurdAsync(Client.Toewijzing("2025-04-01", Verwijderd), "ToegewezenProduct 9385");
        await Spel.AkkoordAsync(Client.Declaratie("2025-04-02", "D2", "2025-03-01", januari.Credit("P2")));
        await Spel.AkkoordAsync(Client.Toewijzing("2025-04-03", Verwijderd));
        await Spel.DeelsAkkoordAsync(Client.Declaratie("2025-05-01", "D3", "2025-04-01", Minuten("P3", "2025-01-06", 120)), 0, "Prestatie 9384");
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Een_toewijzing_met_een_nummer_van_een_ander_wordt_afgekeurd()
    {
        var ander = new Ketenclient(Voorbeelden.TestBsn(7), 'B');
        await Spel.AfgekeurdAsync(ander.Toewijzing("2025-01-03", Huishouding), "ToegewezenProduct 9332");
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Een_identificatie_is_gebruikt_na_akkoord_en_na_afkeuring_op_niveau_3()
    {
        var start = Client.Start("2025-01-07", Begin("2025-01-07"));
        var onbekend = Client.Start("2025-01-07", Begin("2025-01-07", 4711));
        await Spel.AkkoordAsync(start);
        await Spel.AfgekeurdAsync(onbekend, "StartProduct 9019");
        foreach (var gebruikt in new[] { start, onbekend })
        {
            var stap = await Spel.AfgekeurdAsync(Client.Start("2025-01-08", Begin("2025-01-07").Ingetrokken()) with { Header = gebruikt.Header }, "Header 9056");
            Assert.That(((Wmo306.Bericht)stap.Antwoord).Client, Is.Null);
        }

        await Spel.KloptAsync();
    }

    [Test]
    public async Task De_gemeente_keurt_een_tweede_verzoek_af_en_de_aanbieder_een_tweede_antwoord()
    {
        var hulp = Huishouding with { ToewijzingNummer = 1002, Product = Huishouding.Product! with { Code = "01A03" } };
        await Spel.AkkoordAsync(Client.Verzoek("2025-01-03", Vraag("R1", hulp)));
        await Spel.AfgekeurdAsync(Client.Verzoek("2025-01-04", Vraag("R2", hulp)), "Client 9374");
        await Spel.AkkoordAsync(Client.Antwoord("2025-01-05", "R1", VerzoekAntwoord.InOnderzoek));
        await Spel.AfgekeurdAsync(Client.Antwoord("2025-01-06", "R1", VerzoekAntwoord.InOnderzoek), "Antwoord 9360");
        await Spel.AfgekeurdAsync(Client.Antwoord("2025-01-06", "R2", VerzoekAntwoord.InOnderzoek), "Antwoord 9355");
        await Spel.AkkoordAsync(Client.Antwoord("2025-01-07", "R1", VerzoekAntwoord.Afgewezen, RedenAfwijzingVerzoek.Stapeling));
        await Spel.AfgekeurdAsync(Client.Antwoord("2025-01-08", "R1", VerzoekAntwoord.Afgewezen, RedenAfwijzingVerzoek.Stapeling), "Antwoord 9365");
        await Spel.KloptAsync();
    }
}
