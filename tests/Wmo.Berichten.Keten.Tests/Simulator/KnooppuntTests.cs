using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Ggk.Soap;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Simulator;

/// <summary>The simulator as the GGK between two installations.</summary>
public sealed class KnooppuntTests
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);

    private Knooppuntketen keten = null!;

    [SetUp]
    public async Task Start() => keten = await Knooppuntketen.StartAsync();

    [TearDown]
    public async Task Stop() => await keten.DisposeAsync();

    [Test]
    public async Task Een_toewijzing_gaat_over_het_knooppunt_en_haar_antwoord_komt_terug()
    {
        await keten.BiedAanAsync(1);
        await keten.WachtOpRustAsync(Geduld);

        var heen = (await keten.Gemeente.BerichtenAsync(Voorbeelden.Gemeente, "?richting=Uit")).Single();
        var stand = (await keten.StandAsync()).ToString();
        Assert.Multiple(() =>
        {
            Assert.That(heen.Status, Is.EqualTo("Akkoord"));
            Assert.That(stand, Does.Contain("""{"organisatie":"0363","bericht":"WMO301","ontvangen":1,"bezorgd":0,"geweigerd":0}"""));
            Assert.That(stand, Does.Contain("""{"organisatie":"0363","bericht":"WMO302","ontvangen":0,"bezorgd":1,"geweigerd":0}"""));
            Assert.That(stand, Does.Not.Contain("9999"), "geen BSN");
        });
        Assert.That((await keten.Aanbieder.PostvakAsync(Voorbeelden.Aanbieder)).Single().Identificatie, Is.EqualTo(heen.Identificatie));
    }

    [Test]
    public async Task Een_bericht_voor_wie_niet_is_aangesloten_komt_terug_als_Fo01()
    {
        using var antwoord = await keten.Gemeente.BiedAanAsync(Voorbeelden.Wmo301(aanbieder: "87654321"));
        var id = Guid.Parse(antwoord.Headers.Location!.ToString().Split('/')[^1]);

        var dossier = await WachtOpAsync(id, bericht => bericht.Antwoord is not null, "het bericht is geweigerd");
        Assert.That((dossier.Status, dossier.Antwoord!.Bericht), Is.EqualTo(("Afgekeurd", "Fo01")));
        Assert.That(dossier.Bevindingen.Single().Retourcode, Is.EqualTo("IB210"));
    }

    [Test]
    public async Task Een_tweede_antwoord_op_een_declaratie_wordt_niet_doorgelaten_en_een_herhaling_is_niet_uniek()
    {
        using var kanaal = new SoapKanaal(new SocketsHttpHandler(), new Uri(keten.Sturing.BaseAddress!, "/ggk/OntvangAsynchroon"), TimeProvider.System, NullLogger<SoapKanaal>.Instance);
        var antwoord = Enveloppen.Retour("<x/>"u8.ToArray(), Identiteit.NieuwReferentienummer()) with
        {
            Zender = new Systeem(Voorbeelden.Gemeente, "Proef"),
            Ontvanger = new Systeem(Voorbeelden.Aanbieder, Systeem.Ggk),
            Functie = "WMO325",
        };
        foreach (var envelop in (Envelop[])[antwoord, antwoord, antwoord with { Referentienummer = Identiteit.NieuwReferentienummer() }])
            Assert.That(await kanaal.VerstuurAsync(envelop, CancellationToken.None), Is.InstanceOf<Aflevering.Bevestigd>());

        await Wacht.TotAsync(async () => (await FoutenAsync()).Length == 2, Geduld, "beide fouten zijn gemeld");
        var fouten = await Task.WhenAll((await FoutenAsync()).Select(async fout => EnvelopReader.Lees(await keten.Gemeente.XmlAsync(Voorbeelden.Gemeente, fout.Id)).Envelop!));
        Assert.That(fouten.Select(fout => (fout.Zender.Organisatie, fout.Fout!.Code)), Is.EquivalentTo([("IB", "IB216"), ("VECOZO", "CC11")]));

        // Without that of the aanbieder, to whom the first of them is no message at all.
        async Task<BerichtAntwoord[]> FoutenAsync() =>
            [.. (await keten.Gemeente.BerichtenAsync(Voorbeelden.Gemeente, "?soort=Fo01")).Where(fout => fout.Tegenpartij != Voorbeelden.Aanbieder)];
    }

    [Test]
    public async Task Is_de_keten_niet_te_bereiken_dan_wacht_het_bericht_en_gaat_het_daarna_vanzelf()
    {
        await keten.SpeelAsync("""{"soort":"fout500"}""");
        await keten.BiedAanAsync(1);
        var id = (await keten.Gemeente.BerichtenAsync(Voorbeelden.Gemeente)).Single().Id;
        await WachtOpAsync(id, bericht => bericht.Tijdlijn.Any(regel => regel.Soort == Gebeurtenissen.PogingMislukt), "de mislukte poging staat op de tijdlijn");

        using (await keten.Sturing.DeleteAsync(new Uri("/storingen", UriKind.Relative)))
            await keten.WachtOpRustAsync(Geduld);

        var dossier = await keten.Gemeente.DossierAsync(Voorbeelden.Gemeente, id);
        Assert.That(dossier.Status, Is.EqualTo("Akkoord"));
        Assert.That(
            dossier.Tijdlijn.Single(regel => regel.Soort == Gebeurtenissen.BerichtVerzonden).Omschrijving, Does.Contain("na herhaalde pogingen"));
    }

    [Test]
    public async Task Elke_storing_is_te_vragen_en_terug_te_lezen()
    {
        var storingen = """
            {"soort":"fout500"},{"soort":"verbroken"},{"soort":"verloren"},{"soort":"bevestigingVerloren"},{"soort":"traag"},
            {"soort":"antwoordTeGroot"},{"bericht":"WMO301","seconden":1,"soort":"freeze"},{"soort":"vertraging"},{"soort":"volgorde"},
            {"soort":"dubbel","kans":0.1,"aantal":3},{"soort":"envelopTeGroot"}
            """;
        await keten.SpeelAsync(storingen, zaad: 7);

        var plan = JsonDocument.Parse(await keten.Sturing.GetStringAsync(new Uri("/storingen", UriKind.Relative))).RootElement;
        var gevraagd = JsonDocument.Parse($"[{storingen}]").RootElement;
        Assert.That(plan.GetProperty("zaad").GetInt32(), Is.EqualTo(7));
        Assert.That(Soorten(plan.GetProperty("storingen")), Is.EqualTo(Soorten(gevraagd)));

        static IEnumerable<string?> Soorten(JsonElement storingen) => storingen.EnumerateArray().Select(storing => storing.GetProperty("soort").GetString());
    }

    [TestCase("geen json")]
    [TestCase("""{"storingen":null}""")]
    [TestCase("""{"storingen":[null]}""")]
    [TestCase("""{"storingen":[{"soort":"onzin"}]}""")]
    [TestCase("""{"storingen":[{"soort":"dubbel","kanz":0.1}]}""")]
    [TestCase("""{"storingen":[{"soort":"dubbel","kans":1.1}]}""")]
    [TestCase("""{"storingen":[{"soort":"dubbel","aantal":0}]}""")]
    [TestCase("""{"storingen":[{"soort":"vertraging","ms":-1}]}""")]
    [TestCase("""{"storingen":[{"soort":"freeze","bericht":"WMO999","seconden":1}]}""")]
    [TestCase("""{"storingen":[{"soort":"freeze"}]}""")]
    public async Task Wat_geen_storing_is_wordt_geweigerd_en_verandert_niets(string plan)
    {
        await keten.SpeelAsync("""{"soort":"dubbel"}""");

        using var inhoud = new StringContent(plan);
        using var antwoord = await keten.Sturing.PutAsync(new Uri("/storingen", UriKind.Relative), inhoud);

        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await keten.Sturing.GetStringAsync(new Uri("/storingen", UriKind.Relative)), Does.Contain("dubbel"));
    }

    private async Task<DossierAntwoord> WachtOpAsync(Guid id, Func<DossierAntwoord, bool> voorwaarde, string waarop)
    {
        DossierAntwoord? dossier = null;
        await Wacht.TotAsync(
            async () => voorwaarde(dossier = await keten.Gemeente.DossierAsync(Voorbeelden.Gemeente, id)), Geduld, waarop);
        return dossier!;
    }
}
