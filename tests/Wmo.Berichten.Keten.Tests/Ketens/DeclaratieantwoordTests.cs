using Microsoft.Extensions.DependencyInjection;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Keten.Verzenden;
using Wmo.Berichten.Model;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Testhulp;
using static Wmo.Berichten.Keten.Tests.Ketens.Ketenclient;

namespace Wmo.Berichten.Keten.Tests.Ketens;

/// <summary>Answers to a declaratie as another gemeente might make them. Ours lets the declaratie wait, and says nothing.</summary>
public sealed class DeclaratieantwoordTests() : Ketentest(eigenControle: true, ($"Partijen:{Voorbeelden.Gemeente}:DeclaratiesHandmatig", "true"))
{
    private Wmo323.Bericht declaratie = null!;
    private DossierAntwoord verzonden = null!;

    /// <summary>Grants P1 and refuses P2.</summary>
    private Wmo325.Bericht Goed => new()
    {
        Header = new()
        {
            Afzender = Voorbeelden.Gemeente,
            Ontvanger = Voorbeelden.Aanbieder,
            BerichtIdentificatie = new() { Identificatie = "DA000001", Dagtekening = Dag("2025-03-01") },
            XsdVersie = declaratie.Header.XsdVersie,
            DeclaratieIdentificatie = declaratie.Header.BerichtIdentificatie,
            XsdVersieDeclaratie = declaratie.Header.XsdVersie,
            RetourCodes = [RetourCode.Code0200],
        },
        DeclaratieAntwoord = new()
        {
            DeclaratieNummer = "D1",
            TotaalIngediendBedrag = declaratie.Declaratie.TotaalIngediendBedrag,
            TotaalToegekendBedrag = new() { TotaalBedrag = new(28_800), DebetCredit = DebetCredit.Debet },
            Clienten = [new() { Bsn = Client.Bsn, Prestaties = [Afgewezen(declaratie.Declaratie.Clienten[0].Prestaties[1])], RetourCodes = [RetourCode.Code0200] }],
            RetourCodes = [RetourCode.Code0200],
        },
    };

    [SetUp]
    public async Task WatVoorafging()
    {
        await Spel.AkkoordAsync(Client.Toewijzing("2025-01-02", Huishouding));
        declaratie = Client.Declaratie("2025-03-01", "D1", "2025-02-01", Minuten("P1", "2025-01-06", 480), Minuten("P2", "2025-02-01", 300));
        using var aangenomen = await Spel.BiedAanAsync(declaratie);
        var id = (await Spel.Installatie.BerichtenAsync(Voorbeelden.Aanbieder, "?soort=WMO323")).Single().Id;
        await Wacht.TotAsync(async () => (verzonden = await VerzondenAsync(id)).Status == "Verzonden", TimeSpan.FromSeconds(20), "de declaratie is verzonden");
    }

    [Test]
    public async Task Een_goed_antwoord_heeft_geen_bevindingen()
    {
        var ontvangen = await OntvangAsync(Goed);
        Assert.That(ontvangen.Bevindingen, Is.Empty);
        Assert.That(ontvangen.Tijdlijn, Has.None.Matches<GebeurtenisAntwoord>(regel => regel.Soort == Gebeurtenissen.AntwoordNietInOrde));
        await TeltAsync();
    }

    [TestCase("TR376", TestName = "Een antwoord met een ander declaratienummer telt en wordt gemeld")]
    [TestCase("TR371", TestName = "Een antwoord met andere schemaversies telt en wordt gemeld")]
    [TestCase("TR337", TestName = "Een antwoord met een andere dagtekening van de declaratie telt en wordt gemeld")]
    [TestCase("TR367", TestName = "Een antwoord met een ander volume telt en wordt gemeld")]
    public async Task Een_antwoord_dat_niet_klopt_telt_en_wordt_gemeld(string regel)
    {
        var ontvangen = await OntvangAsync(Fout(regel));
        Assert.Multiple(() =>
        {
            Assert.That(ontvangen.Status, Is.EqualTo("Verwerkt"));
            Assert.That(ontvangen.Bevindingen.Select(bevinding => bevinding.Regel), Is.EqualTo(new[] { regel }));
            Assert.That(ontvangen.Tijdlijn.Single(een => een.Soort == Gebeurtenissen.AntwoordNietInOrde).Omschrijving, Does.Contain(regel));
        });
        await TeltAsync();
    }

    [Test]
    public async Task Een_antwoord_dat_op_niveau_2_faalt_telt_en_wordt_gemeld()
    {
        var antwoord = Goed;
        var ontvangen = await OntvangAsync(antwoord with { DeclaratieAntwoord = antwoord.DeclaratieAntwoord! with { TotaalToegekendBedrag = new() { TotaalBedrag = new(1), DebetCredit = DebetCredit.Debet } } });
        Assert.That(ontvangen.Bevindingen.Select(bevinding => bevinding.Regel), Is.EqualTo(new[] { "TR342" }));
        await TeltAsync();
    }

    [Test]
    public async Task Een_tweede_antwoord_verandert_niets()
    {
        await OntvangAsync(Goed);
        var tweede = Goed;
        await OntvangAsync(tweede with
        {
            Header = tweede.Header with
            {
                BerichtIdentificatie = tweede.Header.BerichtIdentificatie with { Identificatie = "DA000002" },
                RetourCodes = [RetourCode.Code0001],
            },
            DeclaratieAntwoord = null,
        });
        await TeltAsync();
    }

    private static Wmo325.Prestatie Afgewezen(Wmo323.Prestatie prestatie) => new()
    {
        ProductReferentie = prestatie.ProductReferentie,
        ToewijzingNummer = prestatie.ToewijzingNummer,
        ProductCategorie = prestatie.ProductCategorie,
        ProductCode = prestatie.ProductCode,
        ProductPeriode = prestatie.ProductPeriode,
        GeleverdVolume = prestatie.GeleverdVolume,
        Eenheid = prestatie.Eenheid,
        ProductTarief = prestatie.ProductTarief,
        IngediendBedrag = prestatie.IngediendBedrag,
        RetourCodes = [RetourCode.Code9340],
    };

    private Wmo325.Bericht Fout(string regel)
    {
        var antwoord = Goed;
        var (header, inhoud) = (antwoord.Header, antwoord.DeclaratieAntwoord!);
        return regel switch
        {
            "TR376" => antwoord with { DeclaratieAntwoord = inhoud with { DeclaratieNummer = "D2" } },
            "TR371" => antwoord with { Header = header with { XsdVersieDeclaratie = header.XsdVersieDeclaratie with { BerichtXsdVersie = "1.0.1" } } },
            "TR337" => antwoord with { Header = header with { DeclaratieIdentificatie = header.DeclaratieIdentificatie with { Dagtekening = Dag("2025-02-28") } } },
            _ => antwoord with
            {
                DeclaratieAntwoord = inhoud with
                {
                    Clienten = [inhoud.Clienten[0] with { Prestaties = [inhoud.Clienten[0].Prestaties[0] with { GeleverdVolume = 301 }] }],
                },
            },
        };
    }

    /// <summary>The decision stands: P1 is granted and P2 refused.</summary>
    private async Task TeltAsync()
    {
        var dossier = await Spel.DossierAsync(Voorbeelden.Aanbieder, declaratie);
        var nu = await VerzondenAsync(verzonden.Id);
        Assert.Multiple(() =>
        {
            Assert.That(nu.Status, Is.EqualTo("DeelsAkkoord"));
            Assert.That(nu.Termijnen.Single().OpTijd, Is.True);
            Assert.That(nu.Bevindingen.Select(bevinding => bevinding.Retourcode), Is.EqualTo(new[] { "9340" }));
            Assert.That(
                dossier.Prestaties.Select(prestatie => $"{prestatie.Referentie.ReferentieNummer} {prestatie.Status}"), Is.EquivalentTo(new[] { "P1 Toegekend", "P2 Afgewezen" }));
        });
    }

    private async Task<DossierAntwoord> VerzondenAsync(Guid id) => await Spel.Installatie.DossierAsync(Voorbeelden.Aanbieder, id);

    /// <summary>Delivers an answer and waits until it was processed.</summary>
    private async Task<DossierAntwoord> OntvangAsync(Wmo325.Bericht antwoord)
    {
        using var xml = new MemoryStream();
        antwoord.Schrijf(xml);
        var envelop = Enveloppen.Retour(xml.ToArray(), verzonden.Referentienummer) with
        {
            Zender = new Systeem(Voorbeelden.Gemeente, "Proef"),
            Ontvanger = new Systeem(Voorbeelden.Aanbieder, Systeem.Ggk),
            Functie = "WMO325",
            Versies = Envelopversies.Voor(Berichtsoort.Wmo325),
        };
        await Spel.Installatie.Diensten.GetRequiredService<IEnvelopOntvanger>().OntvangAsync(EnvelopWriter.Schrijf(envelop), CancellationToken.None);

        BerichtAntwoord? ontvangen = null;
        await Wacht.TotAsync(
            async () => (ontvangen = (await Spel.Installatie.BerichtenAsync(Voorbeelden.Aanbieder, "?soort=WMO325"))
                .SingleOrDefault(bericht => bericht.Referentienummer == envelop.Referentienummer)) is { Status: not "Ontvangen" },
            TimeSpan.FromSeconds(20),
            "het antwoord is verwerkt");
        return await Spel.Installatie.DossierAsync(Voorbeelden.Aanbieder, ontvangen!.Id);
    }
}
