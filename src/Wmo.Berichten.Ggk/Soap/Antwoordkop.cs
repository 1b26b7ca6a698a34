using System.Xml;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Ggk.Soap;

/// <summary>What a Bv03 or Fo03 repeats of the envelope that it answers.</summary>
/// <param name="Zender">Who sent the envelope.</param>
/// <param name="Ontvanger">Who it was for.</param>
/// <param name="Referentienummer">Its reference number; empty when that could not be read.</param>
public sealed record Antwoordkop(Systeem Zender, Systeem Ontvanger, string Referentienummer)
{
    private const int LangsteOrganisatie = 200;
    private const int LangsteReferentienummer = 40;

    private static readonly Systeem Iemand = new("", Systeem.Ggk);

    /// <summary>For what could not be read at all; the schema of a Fo03 allows an empty reference number.</summary>
    public static Antwoordkop Onbekend { get; } = new(Iemand, Iemand, "");

    /// <summary>Takes them out of an envelope that may be wrong, as far as they are there.</summary>
    public static Antwoordkop Van(ReadOnlyMemory<byte> envelop)
    {
        var kop = Onbekend;
        try
        {
            using var xml = VeiligeXml.Lees(envelop);
            var kant = "";
            while (xml.Read() && !(xml.NodeType is XmlNodeType.EndElement && xml.LocalName is "stuurgegevens"))
            {
                if (xml.NodeType is not XmlNodeType.Element)
                    continue;
                if (xml.LocalName is "zender" or "ontvanger")
                    kant = xml.LocalName;
                else if (xml.LocalName is "organisatie" && kant is "zender")
                    kop = kop with { Zender = new Systeem(Waarde(xml, LangsteOrganisatie), Systeem.Ggk) };
                else if (xml.LocalName is "organisatie" && kant is "ontvanger")
                    kop = kop with { Ontvanger = new Systeem(Waarde(xml, LangsteOrganisatie), Systeem.Ggk) };
                else if (xml.LocalName is "referentienummer")
                    kop = kop with { Referentienummer = Waarde(xml, LangsteReferentienummer) };
            }
        }
        catch (XmlException)
        {
            // What was read so far is as much as there is to say.
        }

        return kop;
    }

    private static string Waarde(XmlReader xml, int langste) =>
        xml.Read() && xml.NodeType is XmlNodeType.Text && xml.Value is var waarde && waarde.Length <= langste ? waarde : "";
}
