using System.Text;

namespace Wmo.Berichten.Ggk.Tests;

public sealed class RondreisTests
{
    private static IEnumerable<TestCaseData> Allemaal()
    {
        yield return new TestCaseData(Enveloppen.Heen()).SetArgDisplayNames("Di01");
        yield return new TestCaseData(Enveloppen.Retour()).SetArgDisplayNames("Du01");
        yield return new TestCaseData(Enveloppen.Foutmelding()).SetArgDisplayNames("Fo01");
        yield return new TestCaseData(Enveloppen.Heen() with { Bestandsnaam = "opgave-2026.csv" }).SetArgDisplayNames("bestand");
        yield return new TestCaseData(Enveloppen.Heen() with { Inhoud = default }).SetArgDisplayNames("leeg");
        yield return new TestCaseData(Enveloppen.Heen() with { Inhoud = AlleBytes() }).SetArgDisplayNames("alle bytes");
        yield return new TestCaseData(Enveloppen.Heen() with { Zender = new Systeem("", "   "), Functie = " " }).SetArgDisplayNames("spaties");
        yield return new TestCaseData(Enveloppen.Foutmelding() with
        {
            Fout = new Fout("RIN001", Fout.Server, " <&>\"'\r\n\té 😀 "),
        }).SetArgDisplayNames("bijzondere tekens");
    }

    [TestCaseSource(nameof(Allemaal))]
    public void What_is_written_is_read_back(Envelop envelop)
    {
        var uitkomst = Lezing.Lees(EnvelopWriter.Schrijf(envelop));

        Assert.That(uitkomst.Fouten, Is.Empty);
        using (Assert.EnterMultipleScope())
        {
            if (envelop.Soort is not Envelopsoort.Fo01)
                Assert.That(uitkomst.Envelop!.Inhoud.ToArray(), Is.EqualTo(envelop.Inhoud.ToArray()));
            Assert.That(uitkomst.Envelop! with { Inhoud = default }, Is.EqualTo(envelop with { Inhoud = default }));
        }
    }

    [TestCaseSource(nameof(Allemaal))]
    public void What_is_written_satisfies_the_schema(Envelop envelop) =>
        Assert.That(Standaard.KeurtEigenGoed(Encoding.UTF8.GetString(EnvelopWriter.Schrijf(envelop).Span)), Is.True);

    [TestCaseSource(nameof(Allemaal))]
    public void What_is_written_has_no_byte_order_mark(Envelop envelop) =>
        Assert.That(EnvelopWriter.Schrijf(envelop).Span[0], Is.EqualTo((byte)'<'));

    [Test]
    public void A_Di01_is_written_with_the_prefixes_and_forms_of_the_standard()
    {
        var xml = Encoding.UTF8.GetString(EnvelopWriter.Schrijf(Enveloppen.Heen()).Span);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(xml, Does.StartWith("<?xml version=\"1.0\" encoding=\"utf-8\"?><GGK:envelopHeenbericht-ggk_Di01 "));
            Assert.That(xml, Does.Contain("<StUF:referentienummer>0b5f7c0e-7f0a-4d5e-9a51-2f4c7d1e8b01</StUF:referentienummer>"));
            Assert.That(xml, Does.Contain("<StUF:tijdstipBericht>20260302093015</StUF:tijdstipBericht>"));
            Assert.That(xml, Does.Contain("<GGK:functieSubversie>0004</GGK:functieSubversie>"));
            Assert.That(xml, Does.Contain("<GGK:xmlBestand>PEJlcmljaHQ+w6nDqW48L0JlcmljaHQ+</GGK:xmlBestand>"));
        }
    }

    private static IEnumerable<TestCaseData> Onvolledig()
    {
        yield return new TestCaseData(Enveloppen.Heen() with { Functie = null }).SetArgDisplayNames("zonder functie");
        yield return new TestCaseData(Enveloppen.Heen() with { Versies = null }).SetArgDisplayNames("zonder versies");
        yield return new TestCaseData(Enveloppen.Retour() with { Crossreferentienummer = null }).SetArgDisplayNames("Du01 zonder kruis");
        yield return new TestCaseData(Enveloppen.Foutmelding() with { Crossreferentienummer = null }).SetArgDisplayNames("Fo01 zonder kruis");
        yield return new TestCaseData(Enveloppen.Foutmelding() with { Fout = null }).SetArgDisplayNames("Fo01 zonder fout");
    }

    [TestCaseSource(nameof(Onvolledig))]
    public void An_envelope_without_a_part_that_it_must_have_is_not_written(Envelop envelop) =>
        Assert.That(() => EnvelopWriter.Schrijf(envelop), Throws.ArgumentException);

    private static byte[] AlleBytes() => [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * 31))];
}
