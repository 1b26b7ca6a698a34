using System.Globalization;
using System.Xml;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels;

/// <summary>
/// What can be read of the header of a message, also of one that level 1 refuses: enough to address it and to name it.
/// A part that is missing, or that cannot be what it should be, is null.
/// </summary>
public sealed record Berichtkop
{
    // Length that the standard gives an identification (restriction RS017).
    private const int MaximumIdentificatie = 12;

    // White space by XML Schema, which counts characters and not halves of them.
    private const string XmlWit = " \t\n\r";

    private Berichtkop()
    {
    }

    /// <summary>The message that the namespace of the root element names; null when it is none of ours.</summary>
    public Berichtsoort? Soort { get; private init; }

    /// <summary>Sender of the heenbericht.</summary>
    public Partijcode? Afzender { get; private init; }

    /// <summary>Receiver of the heenbericht.</summary>
    public Partijcode? Ontvanger { get; private init; }

    /// <summary>Name that the sender gave the message, 1 to 12 characters; a retour repeats it from its heenbericht.</summary>
    public string? Identificatie { get; private init; }

    /// <summary>Date that the sender gave the message; a retour repeats it from its heenbericht.</summary>
    public DateOnly? Dagtekening { get; private init; }

    /// <summary>Reads as far as the header goes. Whatever the bytes are, it answers with what it could read.</summary>
    public static Berichtkop Lees(ReadOnlyMemory<byte> xml)
    {
        var kop = new Berichtkop();
        try
        {
            using var reader = VeiligeXml.Lees(xml);
            reader.MoveToContent();
            kop = kop with { Soort = Standaard.TryVind(reader.NamespaceURI, out var soort) ? soort : null };
            reader.Read();
            if (reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == "Header")
                LeesHeader(reader, ref kop);
        }
        catch (XmlException)
        {
            // Not well-formed from here on; level 1 tells where. What was read before it stands.
        }

        return kop;
    }

    /// <summary>Fills <paramref name="kop"/> as it goes, so that what was read stands when the rest cannot be read.</summary>
    private static void LeesHeader(XmlReader reader, ref Berichtkop kop)
    {
        var diepte = reader.Depth;
        reader.Read();
        while (reader.Depth > diepte)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName == "BerichtIdentificatie")
            {
                reader.Read();
                continue;
            }

            switch (reader.LocalName)
            {
                case "Afzender":
                    kop = kop with { Afzender = Partij(reader.ReadElementContentAsString()) };
                    break;
                case "Ontvanger":
                    kop = kop with { Ontvanger = Partij(reader.ReadElementContentAsString()) };
                    break;
                case "Identificatie":
                    kop = kop with { Identificatie = Naam(reader.ReadElementContentAsString()) };
                    break;
                case "Dagtekening":
                    kop = kop with { Dagtekening = Datum(reader.ReadElementContentAsString()) };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    private static Partijcode? Partij(string tekst) => Partijcode.TryParse(tekst, out var partij) ? partij : null;

    private static string? Naam(string tekst) =>
        tekst.EnumerateRunes().Count() <= MaximumIdentificatie && tekst.AsSpan().ContainsAnyExcept(XmlWit) ? tekst : null;

    private static DateOnly? Datum(string tekst) =>
        DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum)
            ? datum
            : null;
}
