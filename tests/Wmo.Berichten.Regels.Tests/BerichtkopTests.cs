using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Wmo.Berichten.Model;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>The header of a message that may be anything.</summary>
public sealed class BerichtkopTests
{
    private static readonly string Voorbeeld = Voorbeelden.Wmo301Tekst();

    private static readonly string Leeg = Samenvatting(Berichtkop.Lees(default));

    [Test]
    public void Van_een_goed_bericht_worden_alle_delen_gelezen()
    {
        var kop = Berichtkop.Lees(Voorbeelden.Wmo301());

        Assert.That(Samenvatting(kop), Is.EqualTo("Wmo301 0363 12345678 TW0000000001 2026-01-05"));
    }

    [TestCaseSource(typeof(Testberichten), nameof(Testberichten.Alle))]
    public void De_kop_is_die_van_het_bericht(IBericht bericht)
    {
        var kop = Berichtkop.Lees(bericht.AlsXml());

        var header = bericht.Header;
        Assert.That(
            (kop.Soort, kop.Afzender?.Code, kop.Ontvanger?.Code, kop.Identificatie, kop.Dagtekening),
            Is.EqualTo((bericht.Soort, header.Afzender, header.Ontvanger, header.BerichtIdentificatie.Identificatie, header.BerichtIdentificatie.Dagtekening)));
    }

    [TestCase("wmo301/schema", "wmo999/schema", "- 0363 12345678 TW0000000001 2026-01-05")]
    [TestCase("iwmo/3_2/wmo301", "iwmo/3_1/wmo301", "- 0363 12345678 TW0000000001 2026-01-05")]
    [TestCase("<Afzender>0363<", "<Afzender>Amsterdam<", "Wmo301 - 12345678 TW0000000001 2026-01-05")]
    [TestCase("<Ontvanger>12345678</Ontvanger>", "", "Wmo301 0363 - TW0000000001 2026-01-05")]
    [TestCase("<Ontvanger>12345678</Ontvanger>", "<Ontvanger/>", "Wmo301 0363 - TW0000000001 2026-01-05")]
    [TestCase("TW0000000001", "dertien tekens", "Wmo301 0363 12345678 - 2026-01-05")]
    [TestCase("TW0000000001", "\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600", "Wmo301 0363 12345678 \U0001F600\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600 2026-01-05")]
    [TestCase("TW0000000001", "\u00A0", "Wmo301 0363 12345678 \u00A0 2026-01-05")]
    [TestCase("TW0000000001", "  ", "Wmo301 0363 12345678 - 2026-01-05")]
    [TestCase("Dagtekening>2026-01-05", "Dagtekening>2026-13-05", "Wmo301 0363 12345678 TW0000000001 -")]
    [TestCase("Dagtekening>2026-01-05", "Dagtekening>12026-01-05", "Wmo301 0363 12345678 TW0000000001 -")]
    [TestCase("<BerichtCode>414<", "<Onbekend><Afzender>9999</Afzender></Onbekend><BerichtCode>999<", "Wmo301 0363 12345678 TW0000000001 2026-01-05")]
    [TestCase("<Afzender>0363<", "<Afzender>03<!-- ja --><![CDATA[63]]><", "Wmo301 0363 12345678 TW0000000001 2026-01-05")]
    [TestCase("<Client>", "<Client", "Wmo301 0363 12345678 TW0000000001 2026-01-05")]
    [TestCase("<Ontvanger>", "<Ontvanger", "Wmo301 0363 - - -")]
    [TestCase("<Ontvanger>12345678<", "<Ontvanger><Code>12345678</Code><", "Wmo301 0363 - - -")]
    [TestCase("<Header>", "<Kop>", "Wmo301 - - - -")]
    public void Wat_ontbreekt_of_niet_kan_kloppen_is_er_niet(string oud, string nieuw, string verwacht)
    {
        Assert.That(Voorbeeld, Does.Contain(oud));

        var kop = Berichtkop.Lees(Encoding.UTF8.GetBytes(Voorbeeld.Replace(oud, nieuw, StringComparison.Ordinal)));

        Assert.That(Samenvatting(kop), Is.EqualTo(verwacht));
    }

    [TestCase("")]
    [TestCase("geen xml")]
    [TestCase("<")]
    [TestCase("<a/>")]
    [TestCase("<a><Header/></a>")]
    [TestCase("<!DOCTYPE a [<!ENTITY b '0363'>]><a><Header><Afzender>&b;</Afzender></Header></a>")]
    [TestCase("<?xml version=\"1.0\" encoding=\"klingon\"?><a/>")]
    public void Wat_geen_bericht_is_heeft_geen_kop(string tekst) =>
        Assert.That(Samenvatting(Berichtkop.Lees(Encoding.UTF8.GetBytes(tekst))), Is.EqualTo(Leeg));

    [Test]
    public void Een_afgebroken_bericht_heeft_de_kop_tot_waar_het_afbrak()
    {
        var bytes = Voorbeelden.Wmo301();

        for (var lengte = 0; lengte < bytes.Length; lengte++)
        {
            var kop = Berichtkop.Lees(bytes.AsMemory(0, lengte));
            Assert.That(kop.Afzender is null || kop.Afzender.Value.Code == "0363");
            Assert.That(kop.Identificatie, Is.Null.Or.EqualTo("TW0000000001"));
        }
    }

    [Test]
    public void Lezen_mislukt_nooit_wat_er_ook_staat() => Prop.ForAll(
        Gen.Choose(0, Voorbeeld.Length - 1).ToArbitrary(),
        ArbMap.Default.ArbFor<byte[]>(),
        (plaats, ruis) =>
        {
            var bytes = Voorbeelden.Wmo301();
            ruis.AsSpan(0, Math.Min(ruis.Length, bytes.Length - plaats)).CopyTo(bytes.AsSpan(plaats));
            _ = Berichtkop.Lees(bytes);
            _ = Berichtkop.Lees(ruis);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Diep_genest_is_geen_bezwaar()
    {
        var diep = string.Concat(Enumerable.Repeat("<a>", 200_000));

        Assert.That(Samenvatting(Berichtkop.Lees(Encoding.UTF8.GetBytes($"<Bericht><Header>{diep}"))), Is.EqualTo(Leeg));
    }

    private static string Samenvatting(Berichtkop kop) => string.Join(
        ' ',
        kop.Soort?.ToString() ?? "-",
        kop.Afzender?.Code ?? "-",
        kop.Ontvanger?.Code ?? "-",
        kop.Identificatie ?? "-",
        kop.Dagtekening?.ToString("yyyy-MM-dd", null) ?? "-");
}
