using System.Xml;

namespace Wmo.Berichten.Ggk.Soap;

/// <summary>An envelope as a SOAP 1.1 message carries it.</summary>
/// <param name="Soort">What its root element says that it is.</param>
/// <param name="Kop">What an answer repeats of it, as far as it is there.</param>
/// <param name="Uitkomst">The envelope, or what is wrong with it.</param>
public sealed record SoapVerzoek(Envelopsoort Soort, Antwoordkop Kop, EnvelopUitkomst Uitkomst)
{
    /// <summary>The most that a request may take: an envelope of 25 MB, and what SOAP needs around it.</summary>
    public const int MaximaleGrootte = EnvelopReader.MaximaleGrootte + (64 * 1024);

    private const int MaxDiepte = 64;

    /// <summary>Writes the message around an envelope.</summary>
    /// <inheritdoc cref="EnvelopWriter.Schrijf(Envelop)" path="/exception"/>
    public static ReadOnlyMemory<byte> Schrijf(Envelop envelop) => Bereid(envelop).AlsGeheel();

    /// <summary>Prepares the writing of the message, which then never stands in memory whole.</summary>
    /// <inheritdoc cref="EnvelopWriter.Schrijf(Envelop)" path="/exception"/>
    internal static Envelopvorm Bereid(Envelop envelop) => EnvelopWriter.Bereid(envelop, (xml, schrijf) =>
    {
        xml.WriteStartElement("soap", "Envelope", SoapNamen.Soap);
        xml.WriteStartElement("soap", "Body", SoapNamen.Soap);
        schrijf(xml);
    });

    /// <summary>
    /// Takes the envelope out of a message while it arrives: the payload is decoded on the way and nothing else is held. What was
    /// signed is not checked and therefore not accepted either, nor is any header block that must be understood.
    /// </summary>
    /// <param name="stroom">The message; read to its end, or up to where it goes wrong.</param>
    /// <param name="lengte">Its length in bytes, where that is known.</param>
    /// <param name="annulering">Also the way to put a limit on the time that the sender takes.</param>
    /// <exception cref="SoapException">It is not a message that we take.</exception>
    public static async Task<SoapVerzoek> LeesAsync(Stream stroom, long? lengte, CancellationToken annulering)
    {
        try
        {
            return lengte <= MaximaleGrootte || lengte is null
                ? await BinnenkomendeXml.LeesAsync(stroom, MaximaleGrootte, LeesAsync, annulering)
                : throw EnvelopException.Groot();
        }
        catch (EnvelopException reden)
        {
            throw new SoapException(reden.Fout);
        }
    }

    private static async Task<SoapVerzoek> LeesAsync(XmlReader xml)
    {
        await OpenEnvelopeAsync(xml);
        if (IsSoap(xml, "Header"))
            await SlaHeaderOverAsync(xml);
        if (!IsSoap(xml, "Body"))
            throw SoapException.Onjuist("Het SOAP-bericht heeft geen Body.");

        await BinnenAsync(xml);
        if (xml.NodeType is not XmlNodeType.Element || EnvelopReader.SoortVan(xml.LocalName) is not { } soort)
            throw SoapException.Onjuist("In de Body van het SOAP-bericht staat geen Di01, Du01 of Fo01.");
        var envelop = await Envelopovername.NeemAsync(xml);

        await SluitAsync(xml, "In de Body van het SOAP-bericht staat meer dan een envelop.");
        await SluitAsync(xml, "Na de Body van het SOAP-bericht komt nog iets.");
        return new SoapVerzoek(soort, Antwoordkop.Van(envelop.Geraamte), EnvelopReader.Lees(envelop));
    }

    private static async Task OpenEnvelopeAsync(XmlReader xml)
    {
        if (xml.NodeType is not XmlNodeType.Element || xml.LocalName is not "Envelope")
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
