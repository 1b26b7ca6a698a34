using System.Buffers.Text;
using System.Xml;

namespace Wmo.Berichten.Ggk;

/// <summary>
/// Takes an envelope over while it arrives: the payload is decoded on the way, and what stands around it becomes a document of its
/// own, for the schema to judge. So a payload never is text, nor is the whole envelope ever held.
/// </summary>
internal sealed class Envelopovername
{
    private const int MaxDiepte = 64;
    private const int DiepteVanInhoud = 3;

    // No base64: where this stands for the payload the schema refuses it.
    private const string GeenBase64 = "!";

    private readonly XmlReader xml;
    private readonly XmlWriter kopie;
    private readonly int wortel;
    private readonly char[] blok = new char[4096];
    private readonly bool heeftInhoud;
    private Base64Ontvanger inhoud = new();
    private bool inInhoud;

    private Envelopovername(XmlReader xml, XmlWriter kopie)
    {
        (this.xml, this.kopie, wortel) = (xml, kopie, xml.Depth);
        heeftInhoud = xml.LocalName is not StufNamen.Fo01;
    }

    /// <summary>Takes it over; the reader then stands behind it.</summary>
    /// <param name="xml">Stands on the root element of the envelope.</param>
    /// <exception cref="EnvelopException">It is too large or nested too deep.</exception>
    /// <exception cref="XmlException">It is not well-formed.</exception>
    public static async Task<Overgenomen> NeemAsync(XmlReader xml)
    {
        using var stroom = new MemoryStream();
        ReadOnlyMemory<byte> inhoud;
        using (var kopie = XmlWriter.Create(stroom, EnvelopWriter.Instellingen))
        {
            var overname = new Envelopovername(xml, kopie);
            await overname.LoopAsync();
            inhoud = overname.inhoud.Inhoud;
        }

        var geraamte = stroom.GetBuffer().AsMemory(0, (int)stroom.Length);
        return geraamte.Length + (long)Base64.GetMaxEncodedToUtf8Length(inhoud.Length) <= EnvelopReader.MaximaleGrootte
            ? new Overgenomen(geraamte, inhoud)
            : throw EnvelopException.Groot();
    }

    private async Task LoopAsync()
    {
        do
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    Open();
                    break;
                case XmlNodeType.EndElement:
                    Sluit();
                    break;
                default:
                    await TekstAsync();
                    break;
            }
        }
        while (!IsAf() && await xml.ReadAsync());

        await xml.ReadAsync();
    }

    // A copy, not a slice: the prefixes of the envelope may be declared around it. Values that hold a prefix (xsi:type) lose it.
    private void Open()
    {
        if (xml.Depth > MaxDiepte)
            throw EnvelopException.Onjuist($"De elementen van de envelop zijn dieper genest dan {MaxDiepte} niveaus.");
        var leeg = xml.IsEmptyElement;
        if (!leeg && IsInhoud())
            (inInhoud, inhoud) = (true, new());
        kopie.WriteStartElement(xml.Prefix, xml.LocalName, xml.NamespaceURI);
        kopie.WriteAttributes(xml, defattr: false);
        if (leeg)
            kopie.WriteEndElement();
    }

    private void Sluit()
    {
        if (inInhoud && IsInhoud())
        {
            inInhoud = false;
            if (!inhoud.IsGeldig)
                kopie.WriteString(GeenBase64);
        }

        kopie.WriteFullEndElement();
    }

    private async Task TekstAsync()
    {
        var vanInhoud = inInhoud && xml.Depth == wortel + DiepteVanInhoud + 1;
        var begin = 0;
        while (await xml.ReadValueChunkAsync(blok, begin, blok.Length - begin) is > 0 and var aantal)
        {
            // The first half of a pair waits for the second: apart they are no characters.
            var gelezen = begin + aantal;
            begin = char.IsHighSurrogate(blok[gelezen - 1]) ? 1 : 0;
            var heel = gelezen - begin;
            if (vanInhoud)
                inhoud.Neem(blok.AsSpan(0, heel));
            else
                kopie.WriteChars(blok, 0, heel);
            blok[0] = blok[gelezen - 1];
        }
    }

    private bool IsInhoud() =>
        heeftInhoud && xml.Depth == wortel + DiepteVanInhoud && xml.LocalName is "xmlBestand" or "tekstBestand" && xml.NamespaceURI is StufNamen.Ggk;

    private bool IsAf() => xml.Depth == wortel && (xml.NodeType is XmlNodeType.EndElement || xml.IsEmptyElement);
}

/// <summary>An envelope that was taken over, not judged yet.</summary>
/// <param name="Geraamte">The document without its payload.</param>
/// <param name="Inhoud">The payload, decoded; empty when there was none.</param>
internal sealed record Overgenomen(ReadOnlyMemory<byte> Geraamte, ReadOnlyMemory<byte> Inhoud);
