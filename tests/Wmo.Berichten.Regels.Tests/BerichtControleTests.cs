using System.Text;
using Wmo.Berichten.Model;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>The check of a message as it came in: which level refuses it and what the findings say.</summary>
public sealed class BerichtControleTests
{
    private static IEnumerable<IBericht> GoedeBerichten() => Testberichten.Alle;

    [TestCaseSource(nameof(GoedeBerichten))]
    public void Een_goed_bericht_is_geldig(IBericht bericht)
    {
        var uitkomst = BerichtControle.Controleer(bericht.AlsXml());

        Assert.That(uitkomst.Bevindingen, Is.Empty);
        Assert.That(uitkomst.Geldig, Is.True);
        Assert.That(uitkomst.Bericht, Is.EqualTo(bericht));
    }

    [Test]
    public void Een_fout_op_niveau_1_heeft_geen_retourcode_en_noemt_regel_en_kolom()
    {
        var xml = Voorbeelden.Wmo301Tekst().Replace("<Geslacht>2<", "<Geslacht>7<", StringComparison.Ordinal);

        var uitkomst = BerichtControle.Controleer(Encoding.UTF8.GetBytes(xml));

        Assert.That(uitkomst, Has.Property(nameof(uitkomst.Soort)).EqualTo(Berichtsoort.Wmo301));
        Assert.That(uitkomst.Niveau, Is.EqualTo(1));
        Assert.That(uitkomst.Bericht, Is.Null);
        var bevinding = uitkomst.Bevindingen.Single();
        Assert.That(bevinding with { Melding = "" }, Is.EqualTo(new Bevinding("XSD", 1, null, "Client", "/Bericht/Client/Geslacht", "")));
        Assert.That(bevinding.Melding, Does.StartWith("Regel 23, kolom "));
    }

    [Test]
    public void Niveau_2_wordt_niet_beoordeeld_als_niveau_1_iets_vindt()
    {
        var xml = Voorbeelden.Wmo301Tekst(bsn: Voorbeelden.FouteBsn).Replace("<Geslacht>2<", "<Geslacht>7<", StringComparison.Ordinal);

        var uitkomst = BerichtControle.Controleer(Encoding.UTF8.GetBytes(xml));

        Assert.That(uitkomst.Bevindingen.Select(bevinding => bevinding.Regel), Is.EqualTo(["XSD"]));
    }

    [Test]
    public void Op_verzoek_alleen_niveau_1()
    {
        var uitkomst = BerichtControle.Controleer(Voorbeelden.Wmo301(bsn: Voorbeelden.FouteBsn), totEnMetNiveau: 1);

        Assert.That(uitkomst, Is.EqualTo(new Controleuitkomst(Berichtsoort.Wmo301, null, null, uitkomst.Bevindingen)));
        Assert.That(uitkomst.Bevindingen, Is.Empty);
    }

    [TestCase(0)]
    [TestCase(3)]
    public void Een_niveau_dat_hier_niet_te_beoordelen_is_wordt_niet_aangenomen(int niveau) => Assert.That(
        () => BerichtControle.Controleer(Voorbeelden.Wmo301(), niveau), Throws.TypeOf<ArgumentOutOfRangeException>());

    [TestCase("Geboortedatum>\n      <iwmo:Datum>1948-03-21", "Geboortedatum>\n      <iwmo:Datum>12023-03-21", "Client", "/Bericht/Client/Geboortedatum/Datum")]
    [TestCase("Ingangsdatum>2026-01-05", "Ingangsdatum>12026-01-05", "ToegewezenProduct", "/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/Ingangsdatum")]
    [TestCase("Dagtekening>2026-01-05", "Dagtekening>12026-01-05", "Header", "/Bericht/Header/BerichtIdentificatie/Dagtekening")]
    public void Een_waarde_die_het_schema_toelaat_maar_die_wij_niet_kunnen_houden_is_een_bevinding_op_niveau_2(
        string oud, string nieuw, string klasse, string pad)
    {
        var xml = Voorbeelden.Wmo301Tekst().Replace(oud, nieuw, StringComparison.Ordinal);

        var uitkomst = BerichtControle.Controleer(Encoding.UTF8.GetBytes(xml));

        Assert.That(uitkomst.Niveau, Is.EqualTo(2));
        Assert.That(uitkomst.Bericht, Is.Null);
        var bevinding = uitkomst.Bevindingen.Single();
        Assert.That(bevinding with { Melding = "" }, Is.EqualTo(new Bevinding("WAARDE", 2, "0001", klasse, pad, "")));
        Assert.That(bevinding.Melding, Does.Match("^Regel [0-9]+, kolom [0-9]+: "));
    }

    [Test]
    public void Alle_bevindingen_van_niveau_2_worden_gemeld_in_de_volgorde_van_het_bericht()
    {
        var bericht = Testberichten.Toewijzing;
        bericht = bericht with
        {
            Client = bericht.Client with
            {
                Bsn = Testberichten.Fout,
                Geboortedatum = new() { Datum = Testberichten.Dagtekening.AddDays(1) },
                Contactgegevens = [Testberichten.Contact(Basis.AdresSoort.TijdelijkAdres)],
            },
        };

        var uitkomst = BerichtControle.Controleer(bericht.AlsXml());

        Assert.That(uitkomst.Bevindingen.Select(bevinding => bevinding.Regel), Is.EqualTo(["TR061", "CS002", "TR134"]));
    }

    [Test]
    public void Geen_enkele_melding_bevat_een_waarde_uit_het_bericht()
    {
        var xml = Voorbeelden.Wmo301Tekst(bsn: Voorbeelden.FouteBsn).Replace("1948-03-21", "1848-03-21", StringComparison.Ordinal);

        var uitkomst = BerichtControle.Controleer(Encoding.UTF8.GetBytes(xml));

        Assert.That(uitkomst.Bevindingen, Has.Count.EqualTo(2));
        foreach (var bevinding in uitkomst.Bevindingen)
            Assert.That(bevinding.ToString(), Does.Not.Contain(Voorbeelden.FouteBsn).And.Not.Contain("1848").And.Not.Contain("Proefstra"));
    }

    [TestCase("")]
    [TestCase("geen xml")]
    [TestCase("<a/>")]
    [TestCase("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")]
    [TestCase("<Bericht xmlns=\"http://www.istandaarden.nl/iwmo/3_1/wmo301/schema\"/>")]
    public void Wat_geen_bericht_van_ons_is_geeft_bevindingen_op_niveau_1(string tekst)
    {
        var uitkomst = BerichtControle.Controleer(Encoding.UTF8.GetBytes(tekst));

        Assert.That(uitkomst.Soort, Is.Null);
        Assert.That(uitkomst.Niveau, Is.EqualTo(1));
        Assert.That(uitkomst.Bevindingen, Is.Not.Empty);
    }
}
