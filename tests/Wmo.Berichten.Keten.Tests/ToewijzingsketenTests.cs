using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Regels;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests;

/// <summary>A WMO301 goes in, a WMO302 comes back: over every transport that there is.</summary>
[TestFixture("Geheugen")]
[TestFixture("RabbitMq")]
public sealed class ToewijzingsketenTests(string transport)
{
    private Testinstallatie installatie = null!;

    [OneTimeSetUp]
    public async Task Start() =>
        installatie = await Testinstallatie.StartAsync(
            Testinstallatie.ZonderEigenControle.Concat(await Bussen.InstellingenAsync(transport)).ToDictionary());

    [OneTimeTearDown]
    public async Task Stop() => await installatie.DisposeAsync();

    [Test]
    public async Task Een_goede_toewijzing_ligt_bij_de_aanbieder_en_komt_akkoord_terug()
    {
        var heen = await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(identificatie: "GOED00000001"));

        var postvak = await installatie.PostvakAsync(Voorbeelden.Aanbieder);
        var retour = await Retour(heen.Antwoord!.Id);
        Assert.Multiple(() =>
        {
            Assert.That(heen.Status, Is.EqualTo("Akkoord"));
            Assert.That(heen.Bevindingen, Is.Empty);
            Assert.That(heen.Termijnen.Single().OpTijd, Is.True);
            Assert.That(heen.Antwoord.Bericht, Is.EqualTo("WMO302"));
            Assert.That(postvak.Single(b => b.Identificatie == "GOED00000001").Bericht, Is.EqualTo("WMO301"));
            Assert.That(retour.Header.RetourCodes, Is.Empty);
            Assert.That(retour.Client, Is.Null);
            Assert.That(retour.Header.Afzender, Is.EqualTo(Voorbeelden.Gemeente), "de kop van het heenbericht gaat ongewijzigd terug (IV028)");
        });
    }

    [Test]
    public async Task Een_BSN_zonder_elfproef_komt_terug_met_alleen_een_header_en_0001()
    {
        var heen = await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(bsn: Voorbeelden.FouteBsn, identificatie: "FOUT00000002"));

        var postvak = await installatie.PostvakAsync(Voorbeelden.Aanbieder);
        var retour = await Retour(heen.Antwoord!.Id);
        Assert.Multiple(() =>
        {
            Assert.That(heen.Status, Is.EqualTo("Afgekeurd"));
            Assert.That(heen.Bevindingen.Select(b => b.Retourcode), Is.EqualTo(new[] { "0001" }));
            Assert.That(retour.Header.RetourCodes, Is.EqualTo(new[] { Basis.RetourCode.Code0001 }));
            Assert.That(retour.Client, Is.Null);
            Assert.That(postvak.Select(b => b.Identificatie), Does.Not.Contain("FOUT00000002"), "een afgekeurd bericht gaat niet naar de backoffice");
        });
    }

    [Test]
    public async Task Een_bericht_dat_niet_aan_de_XSD_voldoet_komt_terug_als_Fo01_StUF055()
    {
        var heen = await installatie.BiedAanEnWachtAsync(Zoals("FOUT00000001", tekst => tekst.Replace("<Geslacht>2<", "<Geslacht>7<")));

        var fout = EnvelopReader.Lees(await installatie.XmlAsync(Voorbeelden.Gemeente, heen.Antwoord!.Id)).Envelop!;
        Assert.Multiple(() =>
        {
            Assert.That(heen.Status, Is.EqualTo("Afgekeurd"));
            Assert.That(heen.Antwoord.Bericht, Is.EqualTo("Fo01"));
            Assert.That(fout.Fout!.Code, Is.EqualTo("StUF055"));
            Assert.That(fout.Crossreferentienummer, Is.EqualTo(heen.Referentienummer));
            Assert.That(fout.Zender.Organisatie, Is.EqualTo(Voorbeelden.Aanbieder));
        });
    }

    [Test]
    public async Task Een_identificatie_is_na_afkeuring_op_niveau_2_weer_vrij_en_na_akkoord_niet()
    {
        await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(bsn: Voorbeelden.FouteBsn, identificatie: "VRIJ00000001"));
        var opnieuw = await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(identificatie: "VRIJ00000001"));
        var nogmaals = await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(identificatie: "VRIJ00000001"));
        Assert.Multiple(() =>
        {
            Assert.That(opnieuw.Status, Is.EqualTo("Akkoord"));
            Assert.That(nogmaals.Bevindingen.Select(bevinding => (bevinding.Retourcode, bevinding.Klasse)), Is.EqualTo([("9056", "Header")]));
        });
    }

    [Test]
    public async Task Een_bericht_uit_het_jaar_12023_wordt_beantwoord_en_zijn_antwoord_gevonden()
    {
        // Valid XML, and a date that our types cannot hold: the retour repeats it.
        var xml = Encoding.UTF8.GetString(Voorbeelden.Wmo301(identificatie: "VERWEG000001"))
            .Replace("<iwmo:Dagtekening>", "<iwmo:Dagtekening>1", StringComparison.Ordinal);

        var heen = await installatie.BiedAanEnWachtAsync(Encoding.UTF8.GetBytes(xml));

        Assert.That(heen.Status, Is.EqualTo("Afgekeurd"));
        Assert.That(heen.Bevindingen.Select(bevinding => (bevinding.Regel, bevinding.Retourcode)), Is.EqualTo([(Bevinding.Waarde, "0001")]));
    }

    [Test]
    public async Task Een_envelop_die_vijf_keer_tegelijk_komt_wordt_een_keer_verwerkt_en_beantwoord()
    {
        var envelop = EnvelopWriter.Schrijf(Enveloppen.Heen(Voorbeelden.Wmo301(identificatie: "DUBBEL000001")));
        var ontvanger = installatie.Diensten.GetRequiredService<IEnvelopOntvanger>();

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => ontvanger.OntvangAsync(envelop, CancellationToken.None)));

        await Wacht.TotAsync(
            async () => (await Van("DUBBEL000001")).Any(b => b is { Richting: "Uit", Status: "Verzonden" }), TimeSpan.FromSeconds(20), "er is geantwoord");
        var berichten = await Van("DUBBEL000001");
        Assert.Multiple(() =>
        {
            Assert.That(antwoorden, Is.All.InstanceOf<Aflevering.Bevestigd>());
            Assert.That(berichten.Count(b => b.Richting == "In"), Is.EqualTo(1));
            Assert.That(berichten.Count(b => b.Richting == "Uit"), Is.EqualTo(1));
        });

        async Task<IEnumerable<Service.Api.BerichtAntwoord>> Van(string identificatie) =>
            (await installatie.BerichtenAsync(Voorbeelden.Aanbieder)).Where(b => b.Identificatie == identificatie);
    }

    private async Task<Wmo302.Bericht> Retour(Guid id)
    {
        var xml = await installatie.XmlAsync(Voorbeelden.Gemeente, id);
        var uitkomst = BerichtControle.Controleer(xml);
        Assert.That(uitkomst.Geldig, Is.True, string.Join('\n', uitkomst.Bevindingen));
        return (Wmo302.Bericht)uitkomst.Bericht!;
    }

    private static byte[] Zoals(string identificatie, Func<string, string> breek) =>
        Encoding.UTF8.GetBytes(breek(Voorbeelden.Wmo301Tekst(identificatie: identificatie)));
}
