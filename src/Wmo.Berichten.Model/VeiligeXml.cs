using System.Runtime.InteropServices;
using System.Xml;

namespace Wmo.Berichten.Model;

/// <summary>Reading XML of someone else, without anything that it could make us fetch or expand.</summary>
public static class VeiligeXml
{
    private static readonly XmlReaderSettings Instellingen = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private static readonly XmlReaderSettings Asynchroon = MetAsync();

    /// <summary>A reader over the bytes, without a copy of them; passes over comments and processing instructions.</summary>
    public static XmlReader Lees(ReadOnlyMemory<byte> xml) => XmlReader.Create(Stroom(xml), Instellingen);

    /// <summary>The same over text, whatever encoding the XML declaration names.</summary>
    public static XmlReader Lees(TextReader tekst) => XmlReader.Create(tekst, Instellingen);

    /// <summary>The same over text that arrives little by little, for the asynchronous methods of the reader.</summary>
    public static XmlReader LeesAsynchroon(TextReader tekst) => XmlReader.Create(tekst, Asynchroon);

    /// <summary>A stream over the bytes, without a copy of them where they stand in an array.</summary>
    public static MemoryStream Stroom(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var deel)
            ? new MemoryStream(deel.Array!, deel.Offset, deel.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    private static XmlReaderSettings MetAsync()
    {
        var instellingen = Instellingen.Clone();
        instellingen.Async = true;
        return instellingen;
    }
}
