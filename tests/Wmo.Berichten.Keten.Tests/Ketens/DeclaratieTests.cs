using System.Net.Http.Json;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Service.Sturing;
using Wmo.Berichten.Testhulp;
using static Wmo.Berichten.Keten.Tests.Ketens.Ketenclient;

namespace Wmo.Berichten.Keten.Tests.Ketens;

/// <summary>Declaraties and their answers. The own checks are off, so that the gemeente has something to refuse.</summary>
public sealed class DeclaratieTests() : Ketentest(eigenControle: false)
{
    [SetUp]
    public async Task WatVoorafging() =>
        await Spel.AkkoordAsync(Client.Toewijzing("2025-01-02", Huishouding, Huishouding with { ToewijzingNummer = 1002, Product = Huishouding.Product! with { Code = "01A03" } }));

    [Test]
    public async Task Een_declaratie_per_maand_wordt_geheel_toegekend()
    {
        await Spel.AkkoordAsync(Client.Declaratie("2025-02-01", "D1", "2025-01-01", Minuten("P1", "2025-01-06", 480)));
        await Spel.AkkoordAsync(Client.Declaratie("2025-03-01", "D2", "2025-02-01", Minuten("P2", "2025-02-01", 480)));
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Van_een_declaratie_wordt_een_deel_afgewezen_en_opnieuw_gedeclareerd()
    {
        var teVeel = Minuten("P1", "2025-01-06", 481);
        var declaratie = await Spel.DeelsAkkoordAsync(
            Client.Declaratie("2025-02-01", "D1", "2025-01-01", teVeel, Tweede("P2", "2025-01-06", 100)), 6_000, "Prestatie 9321");
        await PrestatiesAsync(declaratie, "P1 Afgewezen", "P2 Toegekend");

        await Spel.DeelsAkkoordAsync(Client.Declaratie("2025-02-03", "D2", "2025-01-01", Minuten("P1", "2025-01-06", 480)), 0, "Prestatie 8021");
        await Spel.AkkoordAsync(Client.Declaratie("2025-02-04", "D3", "2025-01-01", Minuten("P3", "2025-01-06", 480)));
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Een_prestatie_wordt_gecrediteerd_en_in_hetzelfde_bericht_goed_gedeclareerd()
    {
        var verkeerd = Minuten("P1", "2025-01-06", 480);
        await Spel.AkkoordAsync(Client.Declaratie("2025-02-01", "D1", "2025-01-01", verkeerd));
        await Spel.AkkoordAsync(Client.Declaratie("2025-03-01", "D2", "2025-02-01", verkeerd.Credit("P2"), Minuten("P3", "2025-01-06", 300)));
        await Spel.DeelsAkkoordAsync(Client.Declaratie("2025-04-01", "D3", "2025-03-01", verkeerd.Credit("P4")), 0, "Prestatie 9390");
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Een_declaratie_die_alleen_crediteert_geeft_een_negatief_toegekend_bedrag()
    {
        var januari = Minuten("P1", "2025-01-06", 480);
        await Spel.AkkoordAsync(Client.Declaratie("2025-02-01", "D1", "2025-01-01", januari));
        var credit = await Spel.AkkoordAsync(Client.Declaratie("2025-03-01", "D2", "2025-02-01", januari.Credit("P2")));
        Assert.That(credit.Toegekend, Is.EqualTo(-28_800));
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Een_credit_op_een_afgewezen_prestatie_wordt_afgewezen()
    {
        var teVeel = Minuten("P1", "2025-01-06", 481);
        await Spel.DeelsAkkoordAsync(Client.Declaratie("2025-02-01", "D1", "2025-01-01", teVeel), 0, "Prestatie 9321");
        await Spel.DeelsAkkoordAsync(Client.Declaratie("2025-03-01", "D2", "2025-02-01", teVeel.Credit("P2")), 0, "Prestatie 8017");
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Over_dezelfde_maand_mag_nog_een_declaratie_maar_niet_over_een_eerdere()
    {
        await Spel.AkkoordAsync(Client.Declaratie("2025-03-01", "D1", "2025-02-01", Minuten("P1", "2025-02-01", 480)));
        await Spel.AkkoordAsync(Client.Declaratie("2025-03-10", "D2", "2025-02-01", Tweede("P2", "2025-02-01", 60)));
        await Spel.DeelsAkkoordAsync(Client.Declaratie("2025-03-11", "D3", "2025-02-01", Minuten("P3", "2025-02-01", 10)), 0, "Prestatie 9389");
        await Spel.AfgekeurdAsync(Client.Declaratie("2025-03-12", "D4", "2025-01-01", Minuten("P4", "2025-01-06", 480)), "DeclaratieAntwoord 8214");

        // Refused as a whole: number and references are free again.
        await Spel.AkkoordAsync(Client.Declaratie("2025-03-13", "D4", "2025-02-01", Minuten("P4", "2025-01-06", 480)));
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Drie_maanden_worden_achteraf_in_een_declaratie_gedeclareerd()
    {
        await Spel.AkkoordAsync(Client.Declaratie("2025-06-02", "D1", "2025-05-01", Minuten("P1", "2025-05-01", 480)));
        await Spel.AkkoordAsync(Client.Declaratie(
            "2025-06-10", "D2", "2025-05-01", Minuten("P2", "2025-02-01", 480), Minuten("P3", "2025-03-01", 400), Minuten("P4", "2025-04-01", 300)));
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Wat_samen_niet_meer_past_wordt_in_de_volgorde_van_het_bericht_afgewezen()
    {
        var toewijzing = Huishouding with { ToewijzingNummer = 1003, Einddatum = Dag("2025-02-28"), Omvang = Huishouding.Omvang! with { Volume = 600, Frequentie = Frequentie.Totaal } };
        await Spel.AkkoordAsync(Client.Toewijzing("2025-01-03", toewijzing));
        await Spel.DeelsAkkoordAsync(
            Client.Declaratie("2025-03-01", "D1", "2025-02-01", Minuten("P1", "2025-01-06", 400, 1003), Minuten("P2", "2025-02-01", 201, 1003)), 24_000, "Prestatie 9322");
        await Spel.AkkoordAsync(Client.Declaratie("2025-03-02", "D2", "2025-02-01", Minuten("P3", "2025-02-01", 200, 1003)));
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Een_declaratie_met_een_verkeerd_totaal_komt_terug_met_alleen_een_header_en_alles_is_weer_vrij()
    {
        var goed = Client.Declaratie("2025-02-01", "D1", "2025-01-01", Minuten("P1", "2025-01-06", 480));
        var fout = goed with { Declaratie = goed.Declaratie with { TotaalIngediendBedrag = goed.Declaratie.TotaalIngediendBedrag with { TotaalBedrag = new(1) } } };
        var afgekeurd = await Spel.AfgekeurdAsync(fout, "Header 0001");
        Assert.That(((Wmo325.Bericht)afgekeurd.Antwoord).DeclaratieAntwoord, Is.Null);
        await PrestatiesAsync(afgekeurd);

        // Even the Identificatie.
        await Spel.AkkoordAsync(goed);
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Van_een_onbekende_client_worden_de_prestaties_niet_beoordeeld()
    {
        var bekend = Client.Declaratie("2025-02-01", "D1", "2025-01-01", Minuten("P1", "2025-01-06", 480), Minuten("P2", "2025-01-06", 60, 1002) with { ProductCode = "01A03" });
        var (eerste, tweede) = (bekend.Declaratie.Clienten[0].Prestaties[0], bekend.Declaratie.Clienten[0].Prestaties[1]);
        var declaratie = bekend with
        {
            Declaratie = bekend.Declaratie with
            {
                Clienten =
                [
                    bekend.Declaratie.Clienten[0] with { Prestaties = [eerste] },
                    new() { Bsn = new Ketenclient(Voorbeelden.TestBsn(7)).Bsn, Prestaties = [tweede] },
                ],
            },
        };
        var stap = await Spel.DeelsAkkoordAsync(declaratie, 28_800, "Client 8187");
        var monitor = await Spel.Installatie.Http.GetFromJsonAsync<Monitorantwoord>("/api/v1/partijen/0363/monitor?van=2025-01-01&tot=2025-12-31", Testinstallatie.Json);
        Assert.That(monitor!.Regels.SelectMany(regel => regel.Afgewezen), Is.EqualTo(new[] { new Afgewezen("8187", new(3_600)) }), "wat niet is beoordeeld telt bij de code van de client");
        Assert.That(stap.Codes, Does.Contain("Prestatie 0233"));
        await Spel.KloptAsync();
    }

    private static Wmo323.Prestatie Tweede(string referentie, string begin, int minuten) => Minuten(referentie, begin, minuten, 1002) with { ProductCode = "01A03" };

    /// <summary>What the aanbieder has of this declaratie.</summary>
    private async Task PrestatiesAsync(Stap declaratie, params string[] verwacht)
    {
        var dossier = await Spel.DossierAsync(Voorbeelden.Aanbieder, declaratie.Heenbericht);
        Assert.That(dossier.Prestaties.Select(prestatie => $"{prestatie.Referentie.ReferentieNummer} {prestatie.Status}"), Is.EquivalentTo(verwacht));
    }
}
