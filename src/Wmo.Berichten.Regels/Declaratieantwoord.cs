using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Antwoorden;

namespace Wmo.Berichten.Regels;

/// <summary>Composes the answer to a declaratie: the WMO325 on a WMO323 (IV087, IV088).</summary>
/// <remarks>
/// Unlike a retour it is a message of the gemeente itself, with a sender, a receiver and an identification of its own, and it
/// repeats only what is refused.
/// </remarks>
public static class Declaratieantwoord
{
    /// <summary>
    /// The WMO325, as UTF-8. Accepted: 8001 and all money granted. Refused on level 2, or a fault in the header: the header
    /// alone, with its codes. A fault in the Declaratie: nothing granted. Faults below it: the refused prestaties, and what
    /// the others come to.
    /// </summary>
    /// <param name="declaratie">The WMO323 that is answered; it passed level 1.</param>
    /// <param name="uitkomst">What came of checking it.</param>
    /// <param name="identificatie">Name of the WMO325, 1 to 12 characters.</param>
    /// <param name="dagtekening">Day on which the WMO325 is sent.</param>
    /// <exception cref="ArgumentException">
    /// The message is no WMO323, level 1 refused it (a Fo01 goes back) or it was not read for another reason; or the
    /// identification is too long or empty.
    /// </exception>
    /// <exception cref="OverflowException">The prestaties that are granted come to more than a WMO325 can hold.</exception>
    public static byte[] Maak(
        ReadOnlyMemory<byte> declaratie, Controleuitkomst uitkomst, string identificatie, DateOnly dagtekening)
    {
        if (uitkomst.Soort != Berichtsoort.Wmo323)
            throw new ArgumentException("Op dit bericht is het antwoord geen WMO325.", nameof(uitkomst));
        Antwoordxml.EisIdentificatie(identificatie);

        var kenmerk = new BerichtIdentificatie { Identificatie = identificatie, Dagtekening = dagtekening };
        return (uitkomst.Niveau, uitkomst.Bericht) switch
        {
            (null or 2 or 3 or 4, Wmo323.Bericht bericht) => Schrijf(Maak(bericht, uitkomst, kenmerk)),
            (2, _) => Afgekeurd(Antwoordxml.Header(declaratie, Berichtsoort.Wmo323), kenmerk),
            _ => throw new ArgumentException("Van deze uitkomst is geen WMO325 te maken: het bericht is niet gelezen.", nameof(uitkomst)),
        };
    }

    /// <summary>
    /// The same WMO325 with its own namespace as the default one, and so about a fifth shorter: for one that refuses so many
    /// prestaties that no envelope could carry it otherwise. Not done always, since partners are used to the prefix.
    /// </summary>
    public static byte[] Beknopt(ReadOnlyMemory<byte> antwoord)
    {
        using var reader = VeiligeXml.Lees(antwoord);
        reader.MoveToContent();
        return Antwoordxml.Schrijf(writer =>
        {
            var eigen = reader.NamespaceURI;
            writer.WriteStartElement(reader.LocalName, eigen);
            writer.WriteAttributeString("xmlns", "iwmo", null, Standaard.BasisschemaNaamruimte);
            while (reader.Read())
            {
                if (reader.NodeType is XmlNodeType.Element)
                    writer.WriteStartElement(reader.NamespaceURI == eigen ? "" : reader.Prefix, reader.LocalName, reader.NamespaceURI);
                else if (reader.NodeType is XmlNodeType.EndElement)
                    writer.WriteEndElement();
                else if (reader.HasValue)
                    writer.WriteString(reader.Value);
            }
        });
    }

    private static Wmo325.Bericht Maak(Wmo323.Bericht bericht, Controleuitkomst uitkomst, BerichtIdentificatie kenmerk)
    {
        var (header, inhoud) = uitkomst.Niveau switch
        {
            null => ([RetourCode.Code0200], Declaratieoordeel.Toegewezen(bericht.Declaratie)),
            2 => ([RetourCode.Code0001], null),
            _ => Declaratieoordeel.Maak(bericht.Declaratie, uitkomst.Bevindingen),
        };
        return new Wmo325.Bericht
        {
            Header = new()
            {
                Afzender = bericht.Header.Ontvanger,
                Ontvanger = bericht.Header.Afzender,
                BerichtIdentificatie = kenmerk,
                XsdVersie = new()
                {
                    BasisschemaXsdVersie = Berichtsoort.Wmo325.Schema().BasisschemaXsdVersie,
                    BerichtXsdVersie = Berichtsoort.Wmo325.Schema().BerichtXsdVersie,
                },
                DeclaratieIdentificatie = bericht.Header.BerichtIdentificatie,
                XsdVersieDeclaratie = bericht.Header.XsdVersie,
                RetourCodes = header,
            },
            DeclaratieAntwoord = inhoud,
        };
    }

    private static byte[] Schrijf(Wmo325.Bericht bericht)
    {
        using var doel = new MemoryStream();
        Model.Berichten.Schrijf(bericht, doel);
        return doel.ToArray();
    }

    // The types cannot hold the declaratie, and that may be its Dagtekening, which the answer repeats: hence from its XML.
    private static byte[] Afgekeurd(XElement declaratie, BerichtIdentificatie kenmerk)
    {
        var antwoord = Berichtsoort.Wmo325.Schema();
        XNamespace ns = antwoord.Naamruimte;
        return Antwoordxml.Schrijf(antwoord, new XElement(
            ns + "Header",
            new XElement(ns + "BerichtCode", antwoord.BerichtCode),
            new XElement(ns + "BerichtVersie", antwoord.BerichtVersie),
            new XElement(ns + "BerichtSubversie", antwoord.BerichtSubversie),
            new XElement(ns + "Afzender", Element("Ontvanger").Value),
            new XElement(ns + "Ontvanger", Element("Afzender").Value),
            new XElement(
                ns + "BerichtIdentificatie",
                new XElement(Antwoordxml.Basisschema + "Identificatie", kenmerk.Identificatie),
                new XElement(Antwoordxml.Basisschema + "Dagtekening", kenmerk.Dagtekening.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
            new XElement(ns + "XsdVersie", Antwoordxml.XsdVersie(antwoord)),
            new XElement(ns + "DeclaratieIdentificatie", Onderdelen("BerichtIdentificatie")),
            new XElement(ns + "XsdVersieDeclaratie", Onderdelen("XsdVersie")),
            Antwoordxml.RetourCodes([RetourCode.Code0001.Code()], ns)));

        XElement Element(string naam) => declaratie.Elements().Single(element => element.Name.LocalName == naam);

        IEnumerable<XElement> Onderdelen(string naam) => Element(naam).Elements().Select(element => Antwoordxml.Neem(element, ns));
    }
}
