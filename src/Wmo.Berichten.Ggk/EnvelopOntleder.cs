using System.Xml;

namespace Wmo.Berichten.Ggk;

/// <summary>Takes the values out of a document that satisfies the schema of its envelope.</summary>
/// <param name="xml">Stands on the root element.</param>
/// <param name="lengte">Length of the document in bytes.</param>
internal sealed class EnvelopOntleder(XmlReader xml, int lengte)
{
    private readonly List<SchemaFout> fouten = [];
    private readonly string wortel = xml.LocalName;

    /// <summary>
    /// Reads up to the last value that matters. The schema lets values pass that mean nothing: a time that does not exist, a
    /// reference number of a Fo01 that is no UUID, base64 with loose bits. Those are findings too.
    /// </summary>
    public EnvelopUitkomst Lees(Envelopsoort soort)
    {
        xml.ReadStartElement();
        Open("stuurgegevens");
        var envelop = LeesStuurgegevens(soort);
        Sluit();

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
        Sluit();
        return systeem;
    }

    private Guid LeesReferentienummer()
    {
        var plek = Plek("stuurgegevens/referentienummer");
        if (!Guid.TryParseExact(Tekst("referentienummer"), "D", out var nummer))
            fouten.Add(plek with { Melding = "Het referentienummer is geen UUID." });

        return nummer;
    }

    private Guid? LeesCrossreferentienummer() =>
        Guid.TryParseExact(Tekst("crossRefnummer"), "D", out var nummer) ? nummer : null;

    private DateTimeOffset LeesTijdstip()
    {
        var plek = Plek("stuurgegevens/tijdstipBericht");
        if (!Tijdstip.TryLees(Tekst("tijdstipBericht"), out var op))
            fouten.Add(plek with { Melding = "Het tijdstip van het bericht is geen bestaande datum en tijd." });

        return op;
    }

    private Envelop LeesParameters(Envelop envelop)
    {
        Open("parameters");
        var versies = new Versies(
            Tekst("applicatieVersie"), Tekst("applicatieSubversie"), Tekst("functieVersie"), Tekst("functieSubversie"));
        Open("bericht");
        xml.MoveToContent();
        var bestandsnaam = xml.GetAttribute("bestandsnaam");
        var plek = Plek($"parameters/bericht/{xml.LocalName}");
        if (Base64Inhoud.Lees(xml, lengte) is not { } inhoud)
        {
            fouten.Add(plek with { Melding = "De inhoud van de envelop is geen geldige base64." });
            return envelop;
        }

        return envelop with { Versies = versies, Inhoud = inhoud, Bestandsnaam = bestandsnaam };
    }

    private Fout LeesFout()
    {
        Open("body");
        return new Fout(Tekst("code"), Tekst("plek"), Tekst("omschrijving"), TekstAlsAanwezig("details"));
    }

    private SchemaFout Plek(string pad)
    {
        xml.MoveToContent();
        var regel = (IXmlLineInfo)xml;
        return new SchemaFout(regel.LineNumber, regel.LinePosition, $"/{wortel}/{pad}", pad.Split('/')[^2], "");
    }

    private void Open(string naam)
    {
        xml.MoveToContent();
        xml.ReadStartElement(naam, xml.NamespaceURI);
    }

    private void Sluit()
    {
        xml.MoveToContent();
        xml.ReadEndElement();
    }

    private string Tekst(string naam)
    {
        xml.MoveToContent();
        return xml.ReadElementContentAsString(naam, xml.NamespaceURI);
    }

    private string? TekstAlsAanwezig(string naam) =>
        xml.MoveToContent() is XmlNodeType.Element && xml.LocalName == naam ? Tekst(naam) : null;
}
