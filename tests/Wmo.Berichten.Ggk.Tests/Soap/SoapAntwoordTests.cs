using System.Text;
using System.Xml.Linq;
using Wmo.Berichten.Ggk.Soap;

namespace Wmo.Berichten.Ggk.Tests.Soap;

/// <summary>What we answer satisfies the schemas and is understood by our own other side.</summary>
public sealed class SoapAntwoordTests
{
    private static readonly Guid Nummer = Guid.Parse("7e1d2c3b-4a59-4687-9c0d-1e2f3a4b5c06");
    private static readonly DateTimeOffset Op = new(2026, 3, 2, 9, 30, 15, TimeSpan.FromHours(1));
    private static readonly Fout Onbekend = new("IB210", Fout.Client, "De ontvangende organisatie wordt hier niet bediend.", "WMO301-00010002");

    private static IEnumerable<TestCaseData> Koppen()
    {
        yield return new TestCaseData(Antwoordkop.Van(EnvelopWriter.Schrijf(Enveloppen.Heen()))).SetArgDisplayNames("gelezen");
        yield return new TestCaseData(Antwoordkop.Van("<a><referentienummer>1"u8.ToArray())).SetArgDisplayNames("afgebroken");
        yield return new TestCaseData(Antwoordkop.Van(Encoding.UTF8.GetBytes($"<a><zender><organisatie>{new string('x', 201)}</organisatie></zender></a>"))).SetArgDisplayNames("te lang");
        yield return new TestCaseData(Antwoordkop.Onbekend).SetArgDisplayNames("onbekend");
    }

    [TestCaseSource(nameof(Koppen))]
    public void Een_antwoord_voldoet_aan_ons_schema_en_aan_het_gepubliceerde(Antwoordkop kop)
    {
        var bevestiging = Inhoud(SoapAntwoord.Bevestig(kop, Nummer, Op), SoapNamen.Bv03);
        var weigering = Inhoud(SoapAntwoord.Weiger(kop, Nummer, Op, new SoapException(Onbekend with { Omschrijving = new string('x', 300) })), SoapNamen.Fo03);

        foreach (var xml in (string[])[bevestiging, weigering])
        {
            Assert.That(Standaard.KeurtEigenGoed(xml), Is.True, xml);
            if (Standaard.Aanwezig)
                Assert.That(Standaard.KeurtGepubliceerdGoed(xml), Is.True, xml);
        }
    }

    [Test]
    public void Een_antwoord_draait_zender_en_ontvanger_om_en_noemt_de_envelop()
    {
        var kop = Antwoordkop.Van(EnvelopWriter.Schrijf(Enveloppen.Heen()));
        var gegevens = XElement.Parse(Inhoud(SoapAntwoord.Bevestig(kop, Nummer, Op), SoapNamen.Bv03)).Elements().Single();

        Assert.That(
            gegevens.Descendants().Where(element => !element.HasElements).Select(element => (element.Name.LocalName, element.Value)),
            Is.EqualTo([
                ("berichtcode", "Bv03"), ("organisatie", "12345678"), ("applicatie", "GGk"), ("organisatie", "0363"), ("applicatie", "GGk"),
                ("referentienummer", Nummer.ToString()), ("tijdstipBericht", "20260302093015"), ("crossRefnummer", Enveloppen.Nummer.ToString())]));
    }

    [Test]
    public async Task Een_Bv03_bevestigt()
    {
        var antwoord = SoapAntwoord.Bevestig(Antwoordkop.Van(EnvelopWriter.Schrijf(Enveloppen.Heen())), Nummer, Op);

        Assert.That(await LeesAsync(antwoord), Is.InstanceOf<Aflevering.Bevestigd>());
    }

    [Test]
    public async Task Een_Fo03_die_de_afzender_aanspreekt_weigert()
    {
        var antwoord = SoapAntwoord.Weiger(Antwoordkop.Onbekend, Nummer, Op, new SoapException(Onbekend));

        Assert.That(await LeesAsync(antwoord), Is.EqualTo(new Aflevering.Geweigerd(Onbekend)));
    }

    private static IEnumerable<TestCaseData> Niets()
    {
        yield return Geval("een Fo03 die de ontvanger aanspreekt", SoapAntwoord.Weiger(Antwoordkop.Onbekend, Nummer, Op, new SoapException(Onbekend with { Plek = Fout.Server })));
        yield return Geval("een Fo03 die niemand aanspreekt", SoapAntwoord.Weiger(Antwoordkop.Onbekend, Nummer, Op, new SoapException(Onbekend with { Plek = "" })));
        yield return Geval("een Bv03 op een andere envelop", SoapAntwoord.Bevestig(Antwoordkop.Van(EnvelopWriter.Schrijf(Enveloppen.Heen() with { Referentienummer = Enveloppen.Kruisnummer })), Nummer, Op));
        yield return Geval("een fault zonder Fo03", Encoding.UTF8.GetBytes($"<s:Envelope xmlns:s='{SoapNamen.Soap}'><s:Body><s:Fault><faultcode>s:Server</faultcode></s:Fault></s:Body></s:Envelope>"));
        yield return Geval("een pagina", "<!DOCTYPE html><html><body>Onderhoud</body></html>"u8.ToArray());
        yield return Geval("niets", ReadOnlyMemory<byte>.Empty);
        yield return Geval("te veel", new byte[2 * 1024 * 1024]);
        yield return Geval("veel attributen", Encoding.UTF8.GetBytes($"<a {string.Concat(Enumerable.Range(0, 90_000).Select(i => $"a{i}='' "))}/>"));
    }

    [TestCaseSource(nameof(Niets)), MaxTime(10_000)]
    public void Wat_geen_oordeel_over_de_envelop_is_laat_haar_opnieuw_aanbieden(ReadOnlyMemory<byte> antwoord) =>
        Assert.That(() => LeesAsync(antwoord), Throws.TypeOf<InvalidDataException>());

    private static Task<Aflevering> LeesAsync(ReadOnlyMemory<byte> antwoord) =>
        SoapAntwoord.LeesAsync(new MemoryStream(antwoord.ToArray()), Enveloppen.Nummer, CancellationToken.None);

    private static TestCaseData Geval(string naam, ReadOnlyMemory<byte> antwoord) => new TestCaseData(antwoord).SetArgDisplayNames(naam);

    private static string Inhoud(ReadOnlyMemory<byte> antwoord, string naam) =>
        XDocument.Parse(Encoding.UTF8.GetString(antwoord.Span)).Descendants(XName.Get(naam, StufNamen.Stuf)).Single().ToString(SaveOptions.DisableFormatting);
}
