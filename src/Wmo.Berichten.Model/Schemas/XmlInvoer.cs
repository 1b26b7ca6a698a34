using System.Buffers;
using System.Text;
using System.Text.Unicode;
using System.Xml;

namespace Wmo.Berichten.Model.Schemas;

/// <summary>
/// The way in for documents from outside: refuses what must not reach a parser, opens the rest with a reader that
/// resolves nothing, and puts a parser's complaint into words without repeating anything of the document.
/// </summary>
internal static class XmlInvoer
{
    /// <summary>The reason to refuse a document unread; null when it may be read.</summary>
    public static SchemaFout? Weiger(ReadOnlySpan<byte> xml, Schemagrenzen grenzen)
    {
        if (xml.Length > grenzen.MaxBytes)
            return Fout($"Het bericht is groter dan {grenzen.MaxBytes / (1024 * 1024)} MB.");
        if (xml is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, ..] or [_, 0, ..])
            return Fout("Het bericht is niet in UTF-8 gecodeerd maar in UTF-16 of UTF-32; alleen UTF-8 is toegestaan.");
        if (!Utf8.IsValid(xml))
            return OngeldigeByte(xml);
        var tekst = xml.StartsWith(Encoding.UTF8.Preamble) ? xml[Encoding.UTF8.Preamble.Length..] : xml;
        if (tekst.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            return Fout("Het bericht is leeg.");
        if (tekst.TrimStart(" \t\r\n"u8) is not [(byte)'<', ..])
            return Fout("Het bericht is geen XML: het begint niet met '<'.");
        if (Attributenteller.Zoek(xml, grenzen.MaxAttributen) is var tag and >= 0)
            return Fout($"Een element heeft meer dan {grenzen.MaxAttributen} attributen.", Plaats(xml[..tag]));
        return null;
    }

    /// <summary>Opens a document that was not refused.</summary>
    /// <remarks>The parser gets text, not bytes: then the encoding that the XML declaration names cannot change how it reads.</remarks>
    public static XmlReader Open(ReadOnlyMemory<byte> xml) =>
        VeiligeXml.Lees(new StreamReader(VeiligeXml.Stroom(xml), Encoding.UTF8, detectEncodingFromByteOrderMarks: false));

    /// <summary>Says where and why the parser could not go on; the path is for the caller to add.</summary>
    public static SchemaFout Verklaar(ReadOnlySpan<byte> xml, XmlException fout)
    {
        // The parser gives no place when it meets a DTD, nor when there is no root element.
        if (fout.LineNumber == 0 && xml.IndexOf("<!DOCTYPE"u8) is var dtd and >= 0)
            return Fout("Het bericht bevat een DTD (DOCTYPE); dat is niet toegestaan.", Plaats(xml[..dtd]));
        var eind = Plaats(xml);
        if (fout.LineNumber == 0 || (fout.LineNumber, fout.LinePosition) == eind)
            return Fout("Het bericht is afgekapt: het houdt op voordat het hoofdelement is afgesloten.", eind);
        return Fout(
            "Het bericht is geen welgevormde XML en kan vanaf hier niet worden gelezen: controleer of begin- en eindtags bij elkaar "
                + "horen en of & en < in de tekst als &amp; en &lt; zijn geschreven.",
            (fout.LineNumber, fout.LinePosition));
    }

    private static SchemaFout OngeldigeByte(ReadOnlySpan<byte> xml)
    {
        var goed = 0;
        while (Rune.DecodeFromUtf8(xml[goed..], out _, out var lengte) == OperationStatus.Done)
            goed += lengte;
        return Fout("Het bericht bevat een byte die geen UTF-8 is; alleen UTF-8 is toegestaan.", Plaats(xml[..goed]));
    }

    /// <summary>Line and column right after a piece of a document, counted as the parser counts them.</summary>
    private static (int Regel, int Kolom) Plaats(ReadOnlySpan<byte> voor)
    {
        var regel = 1;
        var begin = voor.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        for (var i = begin; i < voor.Length; i++)
        {
            var isEinde = voor[i] == '\n' || (voor[i] == '\r' && (i + 1 == voor.Length || voor[i + 1] != '\n'));
            if (isEinde)
                (regel, begin) = (regel + 1, i + 1);
        }
        return (regel, Encoding.UTF8.GetCharCount(voor[begin..]) + 1);
    }

    private static SchemaFout Fout(string melding, (int Regel, int Kolom)? plaats = null)
    {
        var (regel, kolom) = plaats ?? (1, 1);
        return new SchemaFout(regel, kolom, "", "", melding);
    }
}
