using System.Runtime.InteropServices;
using System.Xml;

namespace Wmo.Berichten.Regels;

/// <summary>Reading XML of someone else, without anything that it could make us fetch or expand.</summary>
internal static class VeiligeXml
{
    /// <summary>A reader over the bytes, without a copy of them.</summary>
    public static XmlReader Lees(ReadOnlyMemory<byte> xml) => XmlReader.Create(Stroom(xml), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    });

    private static MemoryStream Stroom(ReadOnlyMemory<byte> xml) =>
        MemoryMarshal.TryGetArray(xml, out var deel)
            ? new MemoryStream(deel.Array!, deel.Offset, deel.Count, writable: false)
            : new MemoryStream(xml.ToArray(), writable: false);
}
