using System.Runtime.InteropServices;
using System.Xml;

namespace Wmo.Berichten.Ggk;

/// <summary>Reads envelopes of StUF-GGk 2.1 patch 04.</summary>
public static class EnvelopReader
{
    private static readonly XmlReaderSettings Instellingen = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    /// <summary>Reads one Di01, Du01 or Fo01.</summary>
    public static EnvelopUitkomst Lees(ReadOnlyMemory<byte> document)
    {
        using var xml = Open(document);
        xml.MoveToContent();
        return new EnvelopOntleder(xml, document.Length).Lees(SoortVan(xml.LocalName)!.Value);
    }

    /// <summary>
    /// Whether the document says that it is an envelope: its root element has the name of a Di01, Du01 or Fo01, in whichever
    /// namespace. Looks no further than the root element, and does not say that the envelope is valid.
    /// </summary>
    public static bool IsEnvelop(ReadOnlyMemory<byte> document)
    {
        try
        {
            using var xml = Open(document);
            return xml.MoveToContent() is XmlNodeType.Element && SoortVan(xml.LocalName) is not null;
        }
        catch (XmlException)
        {
            // Whatever cannot be read as XML is no envelope; who goes on to read it as a message gets the findings.
            return false;
        }
    }

    private static Envelopsoort? SoortVan(string wortel) => wortel switch
    {
        StufNamen.Di01 => Envelopsoort.Di01,
        StufNamen.Du01 => Envelopsoort.Du01,
        StufNamen.Fo01 => Envelopsoort.Fo01,
        _ => null,
    };

    private static XmlReader Open(ReadOnlyMemory<byte> document)
    {
        if (!MemoryMarshal.TryGetArray(document, out var bytes))
            bytes = document.ToArray();

        return XmlReader.Create(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), Instellingen);
    }
}
