using System.Text;
using System.Xml.Linq;
using Wmo.Berichten.Ggk.Soap;

namespace Wmo.Berichten.Ggk.Tests.Soap;

/// <summary>An envelope goes into SOAP and comes out of it as it was.</summary>
public sealed class SoapVerzoekTests
{
    private static IEnumerable<TestCaseData> Soorten() =>
        new[] { Enveloppen.Heen(), Enveloppen.Retour(), Enveloppen.Foutmelding() }
            .Select(envelop => new TestCaseData(envelop).SetArgDisplayNames(envelop.Soort.ToString()));

    [TestCaseSource(nameof(Soorten))]
    public async Task Wat_wij_schrijven_lezen_wij_ongewijzigd(Envelop envelop)
    {
        var verzoek = await LeesAsync(SoapVerzoek.Schrijf(envelop));

        Assert.That(verzoek.Soort, Is.EqualTo(envelop.Soort));
        Assert.That(EnvelopWriter.Schrijf(verzoek.Uitkomst.Aanvaard()).ToArray(), Is.EqualTo(EnvelopWriter.Schrijf(envelop).ToArray()));
    }

    [Test]
    public async Task Een_grote_envelop_komt_ongewijzigd_over()
    {
        var inhoud = new byte[18 * 1024 * 1024];
        new Random(20260302).NextBytes(inhoud);

        var verzoek = await LeesAsync(SoapVerzoek.Schrijf(Enveloppen.Heen() with { Inhoud = inhoud }));

        Assert.That(verzoek.Uitkomst.Aanvaard().Inhoud.Span.SequenceEqual(inhoud), Is.True);
    }

    [Test]
    public async Task Prefixen_mogen_om_de_envelop_heen_zijn_verklaard_en_een_Header_mag_er_staan()
    {
        var verzoek = await LeesAsync(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <S:Envelope xmlns:S="{SoapNamen.Soap}" xmlns:StUF="{StufNamen.Stuf}" xmlns="{StufNamen.Stuf}">
              <S:Header><a xmlns="urn:a" S:mustUnderstand="0"><b/></a></S:Header>
              <S:Body>
                {Kaal(Enveloppen.Foutmelding()).Replace($" xmlns:StUF=\"{StufNamen.Stuf}\"", "", StringComparison.Ordinal)}
              </S:Body>
            </S:Envelope>
            """);

        Assert.That(verzoek.Uitkomst.Aanvaard() with { Inhoud = default }, Is.EqualTo(Enveloppen.Foutmelding()));
    }

    [Test]
    public async Task Tekens_van_twee_helften_en_regeleinden_overleven_de_stukken_waarin_ze_aankomen()
    {
        var tekst = "ab\r" + string.Concat(Enumerable.Repeat("😀", 20_000));
        var details = $"<StUF:detailsXML><a>{tekst.Replace("\r", "&#13;", StringComparison.Ordinal)}</a></StUF:detailsXML></StUF:body>";

        var verzoek = await LeesAsync(InSoap(Kaal(Enveloppen.Foutmelding()).Replace("</StUF:body>", details, StringComparison.Ordinal)));

        var document = XDocument.Load(new MemoryStream(verzoek.Uitkomst.Aanvaard().Inhoud.ToArray()), LoadOptions.PreserveWhitespace);
        Assert.That(document.Descendants("a").Single().Value, Is.EqualTo(tekst));
    }

    private static IEnumerable<TestCaseData> Vijandig()
    {
        var heen = Kaal(Enveloppen.Heen());
        yield return Geval("leeg", "", "RIN001");
        yield return Geval("geen XML", "envelop", "RIN001");
        yield return Geval("kale envelop", heen, "RIN001");
        yield return Geval("SOAP 1.2", InSoap(heen).Replace(SoapNamen.Soap, "http://www.w3.org/2003/05/soap-envelope", StringComparison.Ordinal), "RIN001", "VersionMismatch");
        yield return Geval("geen Body", $"<s:Envelope xmlns:s='{SoapNamen.Soap}'><s:Header/></s:Envelope>", "RIN001");
        yield return Geval("lege Body", InSoap(""), "RIN001");
        yield return Geval("leeg Body-element", $"<s:Envelope xmlns:s='{SoapNamen.Soap}'><s:Body/></s:Envelope>", "RIN001");
        yield return Geval("iets anders", InSoap("<a/>"), "RIN001");
        yield return Geval("twee enveloppen", InSoap(heen + heen), "RIN001");
        yield return Geval("twee Body's", InSoap($"{heen}</s:Body><s:Body>{heen}"), "RIN001");
        yield return Geval("iets erachter", InSoap(heen) + "<a/>", "RIN001");
        yield return Geval("afgebroken", InSoap(heen)[..^40], "RIN001");
        yield return Geval("ondertekend", InSoap(heen, $"<w:Security xmlns:w='{SoapNamen.Beveiliging}'/>"), "RIN001", "MustUnderstand");
        yield return Geval("ondertekening om een andere Body", InSoap(heen, $"<w:Security xmlns:w='{SoapNamen.Beveiliging}'><s:Body>{heen}</s:Body></w:Security>"), "RIN001", "MustUnderstand");
        yield return Geval("moet begrepen worden", InSoap(heen, "<a s:mustUnderstand='1'/>"), "RIN001", "MustUnderstand");
        yield return Geval("entity bomb", Bom() + InSoap(heen.Replace("WMO301", "&a30;", StringComparison.Ordinal)), "RIN001");
        yield return Geval("external entity", "<!DOCTYPE x [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>" + InSoap(heen.Replace("WMO301", "&x;", StringComparison.Ordinal)), "RIN001");
        yield return Geval("external DTD", "<!DOCTYPE x SYSTEM 'http://127.0.0.1:9/x.dtd'>" + InSoap(heen), "RIN001");
        yield return Geval("diep genest in de Body", InSoap($"<Fo01Bericht>{Diep(10_000)}</Fo01Bericht>"), "RIN001");
        yield return Geval("diep genest in de Header", InSoap(heen, Diep(10_000)), "RIN001");
        yield return Geval("eindeloos diep", InSoap("<Fo01Bericht>" + string.Concat(Enumerable.Repeat("<a>", 8_000_000))), "RIN001");
        yield return Geval("veel attributen", InSoap($"<Fo01Bericht {string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"a{i}='>' "))}/>"), "RIN001");
        yield return Geval("UTF-16", "<?xml version='1.0' encoding='utf-16'?>" + InSoap(heen), "RIN001");
        yield return new TestCaseData(Encoding.Latin1.GetBytes(InSoap(heen.Replace("Wmo.Berichten", "é", StringComparison.Ordinal))), "RIN001", "Client").SetArgDisplayNames("Latin-1");
        yield return new TestCaseData(SoapVerzoek.Schrijf(Enveloppen.Heen() with { Inhoud = new byte[20 * 1024 * 1024] }).ToArray(), "IB003", "Client").SetArgDisplayNames("te groot");
    }

    [TestCaseSource(nameof(Vijandig)), MaxTime(10_000)]
    public void Kwade_invoer_wordt_geweigerd(byte[] invoer, string code, string foutcode)
    {
        var fout = Assert.ThrowsAsync<SoapException>(() => LeesAsync(invoer));

        Assert.That((fout!.Fout.Code, fout.Foutcode), Is.EqualTo((code, foutcode)));
    }

    [Test]
    public void Een_bericht_zonder_einde_wordt_niet_verder_gelezen_dan_de_grens()
    {
        var stroom = new EindelozeStroom(Encoding.UTF8.GetBytes(InSoap(Kaal(Enveloppen.Heen()))).AsSpan()[..^60].ToArray());

        Assert.That(() => SoapVerzoek.LeesAsync(stroom, null, CancellationToken.None), Throws.TypeOf<SoapException>());
        Assert.That(stroom.Gelezen, Is.LessThan(SoapVerzoek.MaximaleGrootte + (64 * 1024)));
    }

    private static Task<SoapVerzoek> LeesAsync(string xml) => LeesAsync(Encoding.UTF8.GetBytes(xml));

    private static Task<SoapVerzoek> LeesAsync(ReadOnlyMemory<byte> xml) =>
        SoapVerzoek.LeesAsync(new MemoryStream(xml.ToArray()), null, CancellationToken.None);

    private static TestCaseData Geval(string naam, string xml, string code, string foutcode = "Client") =>
        new TestCaseData(Encoding.UTF8.GetBytes(xml), code, foutcode).SetArgDisplayNames(naam);

    private static string InSoap(string body, string header = "") =>
        $"<s:Envelope xmlns:s='{SoapNamen.Soap}'><s:Header>{header}</s:Header><s:Body>{body}</s:Body></s:Envelope>";

    private static string Kaal(Envelop envelop) =>
        Encoding.UTF8.GetString(EnvelopWriter.Schrijf(envelop).Span).Split("?>", 2)[1];

    private static string Diep(int diepte) =>
        string.Concat(Enumerable.Repeat("<a>", diepte)) + string.Concat(Enumerable.Repeat("</a>", diepte));

    private static string Bom() =>
        "<!DOCTYPE x [<!ENTITY a0 'ha'>" + string.Concat(Enumerable.Range(1, 30).Select(i => $"<!ENTITY a{i} '&a{i - 1};&a{i - 1};'>")) + "]>";

    /// <summary>A beginning, and then text without end.</summary>
    private sealed class EindelozeStroom(byte[] begin) : MemoryStream(begin)
    {
        public long Gelezen { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var aantal = Read(buffer.Span);
            if (aantal is 0)
            {
                buffer.Span.Fill((byte)'A');
                aantal = buffer.Length;
            }

            Gelezen += aantal;
            return ValueTask.FromResult(aantal);
        }
    }
}
