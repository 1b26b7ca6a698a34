using System.Text;
using System.Xml;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Ggk.Soap;

/// <summary>An envelope as a SOAP 1.1 message carries it.</summary>
/// <param name="Soort">What its root element says that it is; the envelope itself is not judged yet.</param>
/// <param name="Envelop">The envelope as a document of its own, for <see cref="EnvelopReader"/>.</param>
public sealed record SoapVerzoek(Envelopsoort Soort, ReadOnlyMemory<byte> Envelop)
{
    /// <summary>The most that a request may take: an envelope of 25 MB, and what SOAP needs around it.</summary>
    public const int MaximaleGrootte = (25 * 1024 * 1024) + (64 * 1024);

    private const int MaxDiepte = 64;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>Writes the message around an envelope.</summary>
    /// <inheritdoc cref="EnvelopWriter.Schrijf(Ggk.Envelop)" path="/exception"/>
    public static ReadOnlyMemory<byte> Schrijf(Envelop envelop)
    {
        using var stroom = new MemoryStream(EnvelopWriter.GeschatteLengte(envelop));
        using (var xml = XmlWriter.Create(stroom, EnvelopWriter.Instellingen))
        {
            xml.WriteStartElement("soap", "Envelope", SoapNamen.Soap);
            xml.WriteStartElement("soap", "Body", SoapNamen.Soap);
            EnvelopWriter.Schrijf(xml, envelop);
        }

        return stroom.GetBuffer().AsMemory(0, (int)stroom.Length);
    }

    /// <summary>
    /// Takes the envelope out of a message while it arrives: never more than the envelope is held. What was signed is not
    /// checked and therefore not accepted either, nor is any header block that must be understood.
    /// </summary>
    /// <param name="stroom">The message; read to its end, or up to where it goes wrong.</param>
    /// <param name="lengte">Its length in bytes, where that is known.</param>
    /// <param name="annulering">Also the way to put a limit on the time that the sender takes.</param>
    /// <exception cref="SoapException">It is not a message that we take.</exception>
    public static async Task<SoapVerzoek> LeesAsync(Stream stroom, long? lengte, CancellationToken annulering)
    {
        if (lengte > MaximaleGrootte)
            throw SoapException.Groot();

        using var tekst = new StreamReader(new BegrensdeStroom(stroom, MaximaleGrootte, annulering), Utf8, detectEncodingFromByteOrderMarks: false);
        using var xml = VeiligeXml.LeesAsynchroon(tekst);
        try
        {
            return await LeesAsync(xml, (int)(lengte ?? 0));
        }
        catch (XmlException)
        {
            throw SoapException.Onjuist("Het SOAP-bericht is geen welgevormde XML, is afgebroken of bevat een DTD.");
        }
        catch (DecoderFallbackException)
        {
            throw SoapException.Onjuist("Het SOAP-bericht bevat een byte die geen UTF-8 is.");
        }
    }

    private static async Task<SoapVerzoek> LeesAsync(XmlReader xml, int lengte)
    {
        await xml.ReadAsync();
        if (xml.NodeType is XmlNodeType.XmlDeclaration && xml.GetAttribute("encoding") is { } codering
            && !codering.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            throw SoapException.Onjuist("Het SOAP-bericht noemt een andere codering dan UTF-8.");

        await OpenEnvelopeAsync(xml);
        if (IsSoap(xml, "Header"))
            await SlaHeaderOverAsync(xml);
        if (!IsSoap(xml, "Body"))
            throw SoapException.Onjuist("Het SOAP-bericht heeft geen Body.");

        await BinnenAsync(xml);
        if (xml.NodeType is not XmlNodeType.Element || EnvelopReader.SoortVan(xml.LocalName) is not { } soort)
            throw SoapException.Onjuist("In de Body van het SOAP-bericht staat geen Di01, Du01 of Fo01.");
        var envelop = await NeemOverAsync(xml, lengte);

        await SluitAsync(xml, "In de Body van het SOAP-bericht staat meer dan een envelop.");
        await SluitAsync(xml, "Na de Body van het SOAP-bericht komt nog iets.");
        return new SoapVerzoek(soort, envelop);
    }

    private static async Task OpenEnvelopeAsync(XmlReader xml)
    {
        if (await xml.MoveToContentAsync() is not XmlNodeType.Element || xml.LocalName is not "Envelope")
            throw SoapException.Onjuist("Dit is geen SOAP-bericht: het hoofdelement is niet Envelope.");
        if (xml.NamespaceURI is not SoapNamen.Soap)
            throw SoapException.Onjuist($"Dit is geen bericht van SOAP 1.1: de namespace van Envelope is niet '{SoapNamen.Soap}'.", "VersionMismatch");

        await BinnenAsync(xml);
    }

    // Nothing in a header concerns us, unless it says that it does. A signature is refused even then: passing over it would
    // take for true what nobody checked.
    private static async Task SlaHeaderOverAsync(XmlReader xml)
    {
        var kop = xml.Depth;
        var leeg = xml.IsEmptyElement;
        while (!leeg && await xml.ReadAsync() && xml.Depth > kop)
        {
            if (xml.Depth > MaxDiepte)
                throw TeDiep();
            if (xml.NodeType is XmlNodeType.Element && xml.Depth == kop + 1
                && (xml.NamespaceURI is SoapNamen.Beveiliging || xml.GetAttribute("mustUnderstand", SoapNamen.Soap)?.Trim() is "1" or "true"))
                throw SoapException.Onjuist("Een blok in de Header van het SOAP-bericht wordt hier niet begrepen.", "MustUnderstand");
        }

        await xml.ReadAsync();
        await xml.MoveToContentAsync();
    }

    // A copy, not a slice: the prefixes of the envelope may be declared around it. Values that hold a prefix (xsi:type) lose it.
    private static async Task<ReadOnlyMemory<byte>> NeemOverAsync(XmlReader xml, int lengte)
    {
        using var stroom = new MemoryStream(lengte);
        using (var kopie = XmlWriter.Create(stroom, EnvelopWriter.Instellingen))
        {
            var wortel = xml.Depth;
            var blok = new char[4096];
            do
            {
                switch (xml.NodeType)
                {
                    case XmlNodeType.Element:
                        if (xml.Depth > MaxDiepte)
                            throw TeDiep();
                        kopie.WriteStartElement(xml.Prefix, xml.LocalName, xml.NamespaceURI);
                        kopie.WriteAttributes(xml, defattr: false);
                        if (xml.IsEmptyElement)
                            kopie.WriteEndElement();
                        break;
                    case XmlNodeType.EndElement:
                        kopie.WriteFullEndElement();
                        break;
                    default:
                        while (await xml.ReadValueChunkAsync(blok, 0, blok.Length) is > 0 and var aantal)
                            kopie.WriteChars(blok, 0, aantal);
                        break;
                }
            }
            while (!IsAf(xml, wortel) && await xml.ReadAsync());
        }

        await xml.ReadAsync();
        return stroom.GetBuffer().AsMemory(0, (int)stroom.Length);
    }

    private static bool IsAf(XmlReader xml, int wortel) =>
        xml.Depth == wortel && (xml.NodeType is XmlNodeType.EndElement || xml.IsEmptyElement);

    private static bool IsSoap(XmlReader xml, string naam) =>
        xml.NodeType is XmlNodeType.Element && xml.LocalName == naam && xml.NamespaceURI is SoapNamen.Soap;

    private static async Task BinnenAsync(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            throw SoapException.Onjuist("Het SOAP-bericht is leeg.");
        await xml.ReadAsync();
        await xml.MoveToContentAsync();
    }

    private static async Task SluitAsync(XmlReader xml, string anders)
    {
        if (await xml.MoveToContentAsync() is not XmlNodeType.EndElement)
            throw SoapException.Onjuist(anders);
        await xml.ReadAsync();
    }

    private static SoapException TeDiep() => SoapException.Onjuist($"De elementen van het SOAP-bericht zijn dieper genest dan {MaxDiepte} niveaus.");
}
