using System.Xml;
using Wmo.Berichten.Model.Schemas;

namespace Wmo.Berichten.Ggk;

/// <summary>Takes the values out of a document that satisfies the schema of its envelope.</summary>
/// <param name="xml">Stands on the root element and passes over comments.</param>
/// <param name="lengte">Length of the document in bytes.</param>
/// <param name="losseInhoud">The payload, when the document comes without it.</param>
internal sealed class EnvelopOntleder(XmlReader xml, int lengte, ReadOnlyMemory<byte>? losseInhoud)
{
    private readonly List<SchemaFout> fouten = [];
    private readonly string wortel = xml.LocalName;

    /// <summary>
    /// Reads up to the last value that matters. The schema lets three values pass that cannot be worked with: a time that does not
    /// exist, on a Fo01 a reference number that is no UUID (specification 2.4), and a zip file where a message belongs. Those
    /// are findings too.
    /// </summary>
    public EnvelopUitkomst Lees()
    {
        var soort = EnvelopReader.SoortVan(wortel)!.Value;
        xml.ReadStartElement();
        Open("stuurgegevens");
        var envelop = LeesStuurgegevens(soort);
        xml.ReadEndElement();

        envelop = soort is Envelopsoort.Fo01 ? envelop with { Fout = LeesFout() } : LeesParameters(envelop);
        return fouten.Count is 0 ? new EnvelopUitkomst(envelop, []) : new EnvelopUitkomst(null, fouten);
    }

    private Envelop LeesStuurgegevens(Envelopsoort soort)
    {
        Tekst("berichtcode");
        return new Envelop
        {
            Soort = soort,
            Zender = LeesSysteem("zender"),
            Ontvanger = LeesSysteem("ontvanger"),
            Referentienummer = LeesReferentienummer(),
            TijdstipBericht = LeesTijdstip(),
            Crossreferentienummer = soort is Envelopsoort.Di01 ? null : LeesCrossreferentienummer(),
            Functie = soort is Envelopsoort.Fo01 ? null : Tekst("functie"),
        };
    }

    private Systeem LeesSysteem(string naam)
    {
        Open(naam);
        var systeem = new Systeem(TekstAlsAanwezig("organisatie") ?? "", Tekst("applicatie"))
        {
            Administratie = TekstAlsAanwezig("administratie"),
            Gebruiker = TekstAlsAanwezig("gebruiker"),
        };
        xml.ReadEndElement();
        return systeem;
    }

    private Guid LeesReferentienummer()
    {
        var plaats = Plaats();
        if (!Guid.TryParseExact(Tekst("referentienummer"), "D", out var nummer))
            Meld(plaats, "stuurgegevens/referentienummer", "Het referentienummer is geen UUID.");

        return nummer;
    }

    private Guid? LeesCrossreferentienummer() =>
        Guid.TryParseExact(Tekst("crossRefnummer"), "D", out var nummer) ? nummer : null;

    private DateTimeOffset LeesTijdstip()
    {
        var plaats = Plaats();
        if (!Tijdstip.TryLees(Tekst("tijdstipBericht"), out var op))
            Meld(plaats, "stuurgegevens/tijdstipBericht", "Het tijdstip van het bericht is geen bestaande datum en tijd.");

        return op;
    }

    private Envelop LeesParameters(Envelop envelop)
    {
        Open("parameters");
        var versies = new Versies(
            Tekst("applicatieVersie"), Tekst("applicatieSubversie"), Tekst("functieVersie"), Tekst("functieSubversie"));
        Open("bericht");
        var plaats = Plaats();
        var bestandsnaam = xml.GetAttribute("bestandsnaam");
        var inhoud = losseInhoud ?? LeesInhoud();
        if (bestandsnaam is null && inhoud.Span.StartsWith("PK\x03\x04"u8))
            Meld(plaats, "parameters/bericht/xmlBestand", "De inhoud is een zip-bestand; hier hoort het bericht zelf, als XML.");

        return envelop with { Versies = versies, Bestandsnaam = bestandsnaam, Inhoud = inhoud };
    }

    // Decodes into its place at once: a payload can be 18 MB, and a string of it would take twice what the document takes.
    // Four characters of base64 make three bytes at most.
    private ReadOnlyMemory<byte> LeesInhoud()
    {
        var inhoud = new byte[(lengte / 4 * 3) + 3];
        var gelezen = 0;
        while (xml.ReadElementContentAsBase64(inhoud, gelezen, inhoud.Length - gelezen) is > 0 and var deel)
            gelezen += deel;

        return inhoud.AsMemory(0, gelezen);
    }

    private Fout LeesFout()
    {
        Open("body");
        return new Fout(Tekst("code"), Tekst("plek"), Tekst("omschrijving"), TekstAlsAanwezig("details"));
    }

    private (int Regel, int Kolom) Plaats()
    {
        xml.MoveToContent();
        var plaats = (IXmlLineInfo)xml;
        return (plaats.LineNumber, plaats.LinePosition);
    }

    private void Meld((int Regel, int Kolom) plaats, string element, string melding) =>
        fouten.Add(new SchemaFout(plaats.Regel, plaats.Kolom, $"/{wortel}/{element}", "", melding));

    private void Open(string naam)
    {
        xml.MoveToContent();
        xml.ReadStartElement(naam, xml.NamespaceURI);
    }

    private string Tekst(string naam)
    {
        xml.MoveToContent();
        return xml.ReadElementContentAsString(naam, xml.NamespaceURI);
    }

    private string? TekstAlsAanwezig(string naam) =>
        xml.MoveToContent() is XmlNodeType.Element && xml.LocalName == naam ? Tekst(naam) : null;
}
