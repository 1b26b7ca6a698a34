using System.Text;

namespace Wmo.Berichten.Ggk.Tests;

/// <summary>Input made to hurt: the reader answers with findings, soon, and never throws.</summary>
public sealed class VijandigTests
{
    private const string Kop = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

    private static readonly string Heen = Encoding.UTF8.GetString(EnvelopWriter.Schrijf(Enveloppen.Heen()).Span)[Kop.Length..];

    private static IEnumerable<TestCaseData> Invoer()
    {
        yield return Geval("leeg", "");
        yield return Geval("alleen spaties", "   \n");
        yield return Geval("geen XML", "Dit is geen envelop");
        yield return Geval("afgebroken", Heen[..(Heen.Length / 2)]);
        yield return Geval("afgebroken in de base64", Heen[..(Heen.IndexOf("xmlBestand>", StringComparison.Ordinal) + 15)]);
        yield return Geval("iets erachter", Heen + "<nog/>");
        yield return Geval("entity bomb", EntityBomb());
        yield return Geval("external entity", MetDtd("<!ENTITY x SYSTEM \"file:///etc/hostname\">", "&x;"));
        yield return Geval("external DTD", $"<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">{Heen}");
        yield return Geval("diep genest", string.Concat(Enumerable.Repeat("<a>", 10_000)) + string.Concat(Enumerable.Repeat("</a>", 10_000)));
        yield return Geval("diep genest in de details", Details(string.Concat(Enumerable.Repeat("<a>", 10_000)) + string.Concat(Enumerable.Repeat("</a>", 10_000))));
        yield return Geval("veel attributen", $"<a {string.Concat(Enumerable.Range(0, 50_000).Select(i => $"a{i}='' "))}/>");
        yield return Geval("rommel als base64", Heen.Replace("PEJl", "\u20ac!#%", StringComparison.Ordinal));
        yield return Geval("base64 zonder opvulling", Heen.Replace("PEJl", "PEJ", StringComparison.Ordinal));
        yield return Geval("zip als bericht", Heen.Replace("PEJl", "UEsDBBQA", StringComparison.Ordinal));
        yield return Geval("onbekende codering", $"<?xml version=\"1.0\" encoding=\"x-klingon\"?>{Heen}");
        yield return Geval("andere codering", $"<?xml version=\"1.0\" encoding=\"utf-7\"?>{Heen}");
        yield return Geval("andere namespace", Heen.Replace("koppelvlak/ggk0210", "koppelvlak/ggk0310", StringComparison.Ordinal));
        yield return Geval("ander bericht", "<Bericht xmlns=\"http://www.istandaarden.nl/iwmo/3_2/wmo301/schema\"/>");
        yield return Geval("Bv03", Antwoord("Bv03", ""));
        yield return Geval("Fo03", Antwoord("Fo03", "<s:body><s:code/><s:plek>client</s:plek><s:omschrijving/></s:body>"));
        yield return new TestCaseData(new byte[26 * 1024 * 1024]).SetArgDisplayNames("26 MB nullen");
        yield return new TestCaseData(TeGroot()).SetArgDisplayNames("26 MB geldig");
        yield return new TestCaseData("<\xff\xfe>"u8.ToArray()).SetArgDisplayNames("onzinbytes");
        yield return new TestCaseData(Encoding.Latin1.GetBytes(Heen.Replace("Wmo.Berichten", "Wmo.B\u00e9richten", StringComparison.Ordinal))).SetArgDisplayNames("Latin-1 zonder het te zeggen");
    }

    [TestCaseSource(nameof(Invoer)), MaxTime(30_000)]
    public void Bad_input_gives_findings(byte[] invoer)
    {
        var uitkomst = Lezing.Lees(invoer);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(uitkomst.Envelop, Is.Null);
            Assert.That(uitkomst.Fouten, Is.Not.Empty);
            Assert.That(uitkomst.Fouten.Select(fout => fout.Melding), Has.None.Empty);
        }
    }

    [TestCaseSource(nameof(Invoer)), MaxTime(30_000)]
    public void Looking_at_bad_input_does_not_throw(byte[] invoer) =>
        Assert.That(() => EnvelopReader.IsEnvelop(invoer), Throws.Nothing);

    [Test]
    public void An_envelope_just_below_the_limit_is_read()
    {
        var envelop = Enveloppen.Heen() with { Inhoud = new byte[18 * 1024 * 1024] };

        Assert.That(Lezing.Lees(EnvelopWriter.Schrijf(envelop)).Envelop?.Inhoud.Length, Is.EqualTo(18 * 1024 * 1024));
    }

    [Test]
    public void Findings_do_not_repeat_what_the_sender_wrote()
    {
        var xml = Heen.Replace("20260302093015", "999900006", StringComparison.Ordinal)
            .Replace("0001", "999900006", StringComparison.Ordinal)
            .Replace("0b5f7c0e", "999900006", StringComparison.Ordinal);

        var fouten = EnvelopReader.Lees(Encoding.UTF8.GetBytes(xml)).Fouten;

        Assert.That(fouten.Select(fout => fout.ToString()), Is.Not.Empty.And.None.Contains("999900006"));
    }

    private static IEnumerable<TestCaseData> Documenten()
    {
        yield return new TestCaseData(EnvelopWriter.Schrijf(Enveloppen.Heen()).ToArray(), true).SetArgDisplayNames("Di01");
        yield return new TestCaseData(EnvelopWriter.Schrijf(Enveloppen.Retour()).ToArray(), true).SetArgDisplayNames("Du01");
        yield return new TestCaseData(EnvelopWriter.Schrijf(Enveloppen.Foutmelding()).ToArray(), true).SetArgDisplayNames("Fo01");
        yield return new TestCaseData(Encoding.UTF8.GetBytes(Heen[..200]), true).SetArgDisplayNames("afgebroken");
        yield return new TestCaseData(Encoding.UTF8.Preamble.ToArray().Concat(Encoding.UTF8.GetBytes($"{Kop}\n<!-- kop -->\n{Heen}")).ToArray(), true).SetArgDisplayNames("met BOM en commentaar");
        yield return new TestCaseData("<Bericht/>"u8.ToArray(), false).SetArgDisplayNames("kaal bericht");
        yield return new TestCaseData("<a><Fo01Bericht/></a>"u8.ToArray(), false).SetArgDisplayNames("dieper");
        yield return new TestCaseData(Encoding.UTF8.GetBytes(Antwoord("Bv03", "")), false).SetArgDisplayNames("Bv03");
        yield return new TestCaseData(Encoding.UTF8.GetBytes(EntityBomb()), false).SetArgDisplayNames("DTD");
    }

    [TestCaseSource(nameof(Documenten))]
    public void An_envelope_is_known_by_its_root_element(byte[] document, bool verwacht) =>
        Assert.That(EnvelopReader.IsEnvelop(document), Is.EqualTo(verwacht));

    private static TestCaseData Geval(string naam, string xml) => new TestCaseData(Encoding.UTF8.GetBytes(xml)).SetArgDisplayNames(naam);

    private static string MetDtd(string declaratie, string waarde) =>
        $"<!DOCTYPE x [{declaratie}]>{Heen.Replace("WMO301", waarde, StringComparison.Ordinal)}";

    private static string EntityBomb() =>
        MetDtd(
            "<!ENTITY a0 \"ha\">" + string.Concat(Enumerable.Range(1, 30).Select(i => $"<!ENTITY a{i} \"&a{i - 1};&a{i - 1};\">")),
            "&a30;");

    private static string Details(string inhoud) =>
        Antwoord("Fo01", $"<s:body><s:code/><s:plek>client</s:plek><s:omschrijving/><s:detailsXML>{inhoud}</s:detailsXML></s:body>");

    private static string Antwoord(string code, string body) =>
        $"""
        <s:{code}Bericht xmlns:s="http://www.egem.nl/StUF/StUF0301"><s:stuurgegevens><s:berichtcode>{code}</s:berichtcode>
        <s:zender><s:organisatie>0363</s:organisatie><s:applicatie>GGk</s:applicatie></s:zender>
        <s:ontvanger><s:organisatie>0363</s:organisatie><s:applicatie>GGk</s:applicatie></s:ontvanger>
        <s:referentienummer>0b5f7c0e-7f0a-4d5e-9a51-2f4c7d1e8b01</s:referentienummer>
        <s:tijdstipBericht>20260302093015</s:tijdstipBericht>
        <s:crossRefnummer>0b5f7c0e-7f0a-4d5e-9a51-2f4c7d1e8b01</s:crossRefnummer></s:stuurgegevens>{body}</s:{code}Bericht>
        """;

    private static byte[] TeGroot() =>
        EnvelopWriter.Schrijf(Enveloppen.Heen() with { Inhoud = new byte[20 * 1024 * 1024] }).ToArray();
}
