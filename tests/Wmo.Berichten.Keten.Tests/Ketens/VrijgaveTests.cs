using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Testhulp;
using static Wmo.Berichten.Keten.Tests.Ketens.Ketenclient;

namespace Wmo.Berichten.Keten.Tests.Ketens;

/// <summary>A gemeente where a person lets every declaratie go.</summary>
public sealed class VrijgaveTests() : Ketentest(eigenControle: false, ($"Partijen:{Voorbeelden.Gemeente}:DeclaratiesHandmatig", "true"))
{
    private Wmo323.Bericht declaratie = null!;

    [SetUp]
    public async Task WatVoorafging()
    {
        await Spel.AkkoordAsync(Client.Toewijzing("2025-01-02", Huishouding));
        declaratie = Client.Declaratie("2025-02-01", "D1", "2025-01-01", Minuten("P1", "2025-01-06", 480));
    }

    [Test]
    public async Task Een_declaratie_wacht_tot_zij_wordt_vrijgegeven_en_wordt_dan_geboekt_en_beantwoord()
    {
        using var aangenomen = await Spel.BiedAanAsync(declaratie);
        var wacht = await WachtendAsync();
        var dossier = await Spel.DossierAsync(Voorbeelden.Gemeente, declaratie);
        Assert.Multiple(() =>
        {
            Assert.That(wacht.Tijdlijn[^1].Soort, Is.EqualTo(Gebeurtenissen.DeclaratieVoorgelegd));
            Assert.That(wacht.Antwoord, Is.Null);
            Assert.That(dossier.Declaraties, Is.Empty);
            Assert.That(dossier.Prestaties, Is.Empty);
        });
        Assert.That(await Spel.Installatie.PostvakAsync(Voorbeelden.Aanbieder), Has.None.Matches<BerichtAntwoord>(bericht => bericht.Bericht == "WMO325"));

        Assert.That(await GeefVrijAsync(wacht), Is.EqualTo(202));
        var stap = await Spel.VolgAsync(aangenomen);
        Assert.That((stap.Verzonden.Status, stap.Ontvangen.Status, stap.Toegekend), Is.EqualTo(("Akkoord", "Verwerkt", (long?)28_800)));
        Assert.That(await GeefVrijAsync(wacht), Is.EqualTo(409), "een tweede keer");
        await Spel.KloptAsync();
    }

    [Test]
    public async Task In_de_console_geeft_een_medewerker_haar_vrij()
    {
        using var aangenomen = await Spel.BiedAanAsync(declaratie);
        var wacht = await WachtendAsync();
        var pagina = $"/partijen/{Voorbeelden.Gemeente}/berichten/{wacht.Id}";
        using var medewerker = await Bezoeker.AangemeldAsync(Spel.Installatie, Testinstallatie.GemeenteSleutel);
        Assert.That(await medewerker.LeesAsync(pagina), Does.Contain("Wacht op akkoord").And.Contain($"action=\"{pagina}/vrijgave\""));

        using var vrijgegeven = await medewerker.StuurAsync(pagina, $"{pagina}/vrijgave");
        Assert.That(vrijgegeven.Headers.Location?.OriginalString, Is.EqualTo(pagina));
        Assert.That((await Spel.VolgAsync(aangenomen)).Verzonden.Status, Is.EqualTo("Akkoord"));
        using var nogEens = await medewerker.StuurAsync(pagina, $"{pagina}/vrijgave");
        Assert.That((int)nogEens.StatusCode, Is.EqualTo(409));
        Assert.That(await medewerker.LeesAsync(pagina), Does.Not.Contain("/vrijgave"));
    }

    [Test]
    public async Task Geoordeeld_wordt_naar_het_dossier_bij_de_vrijgave()
    {
        using var aangenomen = await Spel.BiedAanAsync(declaratie);
        var wacht = await WachtendAsync();
        using var verwijdering = await Spel.BiedAanAsync(
            Client.Toewijzing("2025-02-02", Huishouding.Op("2025-02-02", RedenWijziging.Verwijderd) with { Einddatum = Huishouding.Ingangsdatum }));
        await Spel.Installatie.WachtOpAntwoordAsync(verwijdering.Headers.Location!);

        await GeefVrijAsync(wacht);
        var stap = await Spel.VolgAsync(aangenomen);
        await Spel.VolgAsync(verwijdering);
        Assert.That((stap.Verzonden.Status, stap.Toegekend, string.Join(", ", stap.Afkeur)), Is.EqualTo(("DeelsAkkoord", (long?)0, "Prestatie 9384")));
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Wat_op_een_medewerker_wacht_is_voor_de_termijn_gedeclareerd()
    {
        const string Januari = "declaratie 1001/2025-01 2025-04-30 tegenpartij";
        await Spel.AkkoordAsync(Client.Start("2025-01-07", Begin("2025-01-06")));
        Spel.Zet("2025-02-01");
        await Wacht.TotAsync(async () => (await Spel.TermijnenAsync(Voorbeelden.Gemeente)).Contains(Januari), TimeSpan.FromSeconds(20), "de declaratie wordt verwacht");

        using var aangenomen = await Spel.BiedAanAsync(declaratie);
        var wacht = await WachtendAsync();
        Assert.That(await Spel.TermijnenAsync(Voorbeelden.Gemeente), Does.Not.Contain(Januari));

        Assert.That(await GeefVrijAsync(wacht), Is.EqualTo(202));
        await Spel.VolgAsync(aangenomen);
        Assert.That(await Spel.TermijnenAsync(Voorbeelden.Gemeente), Does.Not.Contain(Januari));
    }

    [Test]
    public async Task Wat_op_niveau_2_faalt_wacht_niet()
    {
        var fout = declaratie with { Declaratie = declaratie.Declaratie with { TotaalIngediendBedrag = declaratie.Declaratie.TotaalIngediendBedrag with { TotaalBedrag = new(1) } } };
        var stap = await Spel.AfgekeurdAsync(fout, "Header 0001");
        Assert.That(await GeefVrijAsync(stap.Ontvangen), Is.EqualTo(409));
    }

    [Test]
    public async Task Wat_de_gemeente_niet_ontving_is_onbekend()
    {
        using var aangenomen = await Spel.BiedAanAsync(declaratie);
        var wacht = await WachtendAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(await GeefVrijAsync(wacht with { Id = Guid.Empty }), Is.EqualTo(404));
            Assert.That(await GeefVrijAsync(wacht with { Partij = Voorbeelden.Aanbieder }), Is.EqualTo(404), "van een ander");
        });
        Assert.That(await GeefVrijAsync(wacht), Is.EqualTo(202));
        await Spel.VolgAsync(aangenomen);
    }

    private async Task<int> GeefVrijAsync(BerichtAntwoord bericht)
    {
        using var antwoord = await Spel.Installatie.Http.PostAsync($"{Ketenspel.Plaats(bericht)}/vrijgave", null);
        return (int)antwoord.StatusCode;
    }

    private async Task<DossierAntwoord> WachtendAsync()
    {
        BerichtAntwoord[] berichten = [];
        await Wacht.TotAsync(
            async () => (berichten = await Spel.Installatie.BerichtenAsync(Voorbeelden.Gemeente, "?status=TerBeoordeling")).Length > 0,
            TimeSpan.FromSeconds(20),
            "de declaratie wacht op akkoord");
        return await Spel.Installatie.DossierAsync(Voorbeelden.Gemeente, berichten.Single().Id);
    }
}
