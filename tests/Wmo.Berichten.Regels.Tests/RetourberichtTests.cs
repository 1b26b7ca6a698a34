using System.Text;
using System.Xml.Linq;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Model.Schemas;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>The answer to a heenbericht, accepted or refused on level 2.</summary>
public sealed class RetourberichtTests
{
    private static readonly DateOnly Dag = new(2026, 1, 6);

    private static IEnumerable<IBericht> Heenberichten() => Testberichten.Alle.Where(bericht => Retourbericht.IsMogelijkOp(bericht.Soort));

    [TestCaseSource(nameof(Heenberichten))]
    public void Een_goedgekeurd_bericht_krijgt_een_retour_met_alleen_een_header_zonder_codes(IBericht heen)
    {
        var (bericht, header) = Lees(heen.Soort, Retourbericht.Maak(heen.AlsXml(), Goedgekeurd(heen), "RT01", Dag));

        Assert.That(bericht.Soort, Is.EqualTo(heen.Soort.Antwoord()));
        Assert.That(header.BerichtCode, Is.EqualTo(bericht.Soort.Schema().BerichtCode));
        Assert.That(
            (header.Afzender, header.Ontvanger, header.BerichtIdentificatie, header.XsdVersie),
            Is.EqualTo((heen.Header.Afzender, heen.Header.Ontvanger, heen.Header.BerichtIdentificatie, heen.Header.XsdVersie)));
        Assert.That((header.IdentificatieRetour, header.DagtekeningRetour), Is.EqualTo(("RT01", Dag)));
        Assert.That(header.XsdVersieRetour, Is.EqualTo(new XsdVersie { BasisschemaXsdVersie = "1.0.0", BerichtXsdVersie = "1.0.0" }));
        Assert.That(header.XsltVersie, Is.Null);
        Assert.That(header.RetourCodes, Is.Empty);
        Assert.That(Onderdelen(bericht), Is.EqualTo(["Bericht", "Header"]));
    }

    [TestCaseSource(nameof(Heenberichten))]
    public void Afkeur_op_niveau_2_geeft_een_keer_0001_op_de_header(IBericht heen)
    {
        var bevinding = new Bevinding("CS002", 2, "0001", "Client", "/Bericht/Client/Bsn", "Fout.");
        var uitkomst = new Controleuitkomst(heen.Soort, heen, 2, [bevinding, bevinding]);

        var (bericht, header) = Lees(heen.Soort, Retourbericht.Maak(heen.AlsXml(), uitkomst, "RT01", Dag));

        Assert.That(header.RetourCodes, Is.EqualTo([RetourCode.Code0001]));
        Assert.That(Onderdelen(bericht), Is.EqualTo(["Bericht", "Header"]));
    }

    [Test]
    public Task De_retour_op_een_goed_bericht() => Klopt(Voorbeelden.Wmo301());

    [Test]
    public Task De_retour_op_een_bericht_met_een_fout_BSN() => Klopt(Voorbeelden.Wmo301(bsn: Voorbeelden.FouteBsn));

    [Test]
    public void De_header_wordt_ongewijzigd_overgenomen_hoe_de_afzender_hem_ook_schreef()
    {
        const string Schemaplaats = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:a a.xsd\"";
        var xml = Voorbeelden.Wmo301Tekst(identificatie: " A&amp;B<!-- c --><![CDATA[<d>]]> ")
            .Replace("<Header>", $"<Header {Schemaplaats}>", StringComparison.Ordinal)
            .Replace("<Afzender>", "<Afzender xmlns:iwmo=\"urn:b\">", StringComparison.Ordinal);
        var heen = Encoding.UTF8.GetBytes(xml);

        var retour = Retourbericht.Maak(heen, BerichtControle.Controleer(heen), "RT01", Dag);

        var (_, header) = Lees(Berichtsoort.Wmo301, retour);
        Assert.That(header.BerichtIdentificatie.Identificatie, Is.EqualTo(" A&B<d> "));
        Assert.That(Encoding.UTF8.GetString(retour), Does.Not.Contain("xsi").And.Not.Contain("urn:b"));
    }

    [Test]
    public void Ook_een_bericht_dat_wij_niet_kunnen_lezen_wordt_beantwoord()
    {
        var heen = Encoding.UTF8.GetBytes(Voorbeelden.Wmo301Tekst().Replace("Dagtekening>2026-", "Dagtekening>12026-", StringComparison.Ordinal));
        var uitkomst = BerichtControle.Controleer(heen);
        Assert.That(uitkomst.Bericht, Is.Null);

        var retour = Retourbericht.Maak(heen, uitkomst, "RT01", Dag);

        Assert.That(Niveau1.Controleer(retour).Fouten, Is.Empty);
        Assert.That(Encoding.UTF8.GetString(retour), Does.Contain("Dagtekening>12026-01-05<").And.Contain("RetourCode>0001<"));
    }

    [Test]
    public void Een_afkeur_op_niveau_1_krijgt_geen_retour() => Assert.That(
        () => Retourbericht.Maak(default, new Controleuitkomst(Berichtsoort.Wmo301, null, 1, []), "RT01", Dag),
        Throws.ArgumentException);

    [TestCase(Berichtsoort.Wmo323)]
    [TestCase(Berichtsoort.Wmo325)]
    [TestCase(Berichtsoort.Wmo302)]
    [TestCase(null)]
    public void Wat_anders_of_niet_beantwoord_wordt_krijgt_geen_retour(Berichtsoort? soort)
    {
        Assert.That(soort is { } bekend && Retourbericht.IsMogelijkOp(bekend), Is.False);
        Assert.That(() => Retourbericht.Maak(default, new Controleuitkomst(soort, null, null, []), "RT01", Dag), Throws.ArgumentException);
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("1234567890123")]
    public void Een_onmogelijke_identificatie_wordt_niet_aangenomen(string identificatie)
    {
        var heen = Testberichten.Toewijzing;

        Assert.That(() => Retourbericht.Maak(heen.AlsXml(), Goedgekeurd(heen), identificatie, Dag), Throws.ArgumentException);
    }

    private static Task Klopt(byte[] heen)
    {
        var retour = Retourbericht.Maak(heen, BerichtControle.Controleer(heen), "RT01", Dag);
        var tekst = Encoding.UTF8.GetString(retour);
        Assert.That(tekst, Does.StartWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>"));
        return Verified.KloptAsync(XDocument.Parse(tekst).ToString(), "xml");
    }

    private static Controleuitkomst Goedgekeurd(IBericht heen) => new(heen.Soort, heen, null, []);

    private static (IBericht Bericht, IRetourHeader Header) Lees(Berichtsoort heenbericht, byte[] retour)
    {
        Assert.That(Niveau1.Controleer(retour).Fouten, Is.Empty);
        Assert.That(Model.Berichten.TryLees(heenbericht.Antwoord()!.Value, retour, out var bericht, out var fout), Is.True, fout?.Melding);
        return (bericht!, (IRetourHeader)bericht!.Header);
    }

    private static HashSet<string> Onderdelen(IBericht bericht)
    {
        var klassen = new Klassen();
        bericht.Doorloop(klassen);
        return klassen.Gezien;
    }

    private sealed class Klassen : IDoorloper
    {
        public HashSet<string> Gezien { get; } = [];

        public void Bezoek<T>(T waarde, Plek plek)
            where T : notnull => Gezien.Add(plek.Klasse);
    }
}
