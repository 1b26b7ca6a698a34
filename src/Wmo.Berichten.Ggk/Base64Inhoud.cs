using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Xml;

namespace Wmo.Berichten.Ggk;

/// <summary>Decodes the payload of an envelope.</summary>
internal static class Base64Inhoud
{
    /// <summary>
    /// Decodes the text of the element that <paramref name="xml"/> stands on, in one buffer and without ever making a string
    /// of it: a payload can be 18 MB. Null when it is no base64 as XML Schema defines it. XmlReader's own decoding is not used
    /// because it lets missing padding and loose bits pass, which other readers in the chain refuse.
    /// </summary>
    /// <param name="xml">Stands on the start of the element; afterwards on its end.</param>
    /// <param name="hoogstens">No fewer than the characters of the text.</param>
    public static ReadOnlyMemory<byte>? Lees(XmlReader xml, int hoogstens)
    {
        if (xml.IsEmptyElement)
            return ReadOnlyMemory<byte>.Empty;

        var bytes = new byte[hoogstens];
        var lengte = 0;
        var deel = new char[8192];
        while (xml.Read() && xml.NodeType is not XmlNodeType.EndElement)
        {
            if (!xml.CanReadValueChunk || xml.NodeType is XmlNodeType.Comment or XmlNodeType.ProcessingInstruction)
                continue;

            int gelezen;
            while ((gelezen = xml.ReadValueChunk(deel, 0, deel.Length)) > 0)
            {
                if (Ascii.FromUtf16(deel.AsSpan(0, gelezen), bytes.AsSpan(lengte), out var geschreven) is not OperationStatus.Done)
                    return null;

                lengte += geschreven;
            }
        }

        return Base64.DecodeFromUtf8InPlace(bytes.AsSpan(0, lengte), out var gedecodeerd) is OperationStatus.Done
            ? bytes.AsMemory(0, gedecodeerd)
            : null;
    }
}
