using System.Text;
using System.Xml;

namespace Wmo.Berichten.Ggk;

/// <summary>Writes envelopes as StUF-GGk 2.1 patch 04 lays them down.</summary>
public static class EnvelopWriter
{
    /// <summary>UTF-8 without byte order mark, on one line.</summary>
    internal static readonly XmlWriterSettings Instellingen = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),

        // A carriage return in a value would otherwise reach the reader as a line feed.
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <summary>
    /// Writes one envelope: UTF-8 without byte order mark, on one line. Lengths and patterns are not judged here: what does
    /// not fit comes out as given, for <see cref="EnvelopReader"/> to refuse.
    /// </summary>
    /// <exception cref="ArgumentException">A part that this kind of envelope must have is null, or a value holds a character that XML cannot carry.</exception>
    public static ReadOnlyMemory<byte> Schrijf(Envelop envelop) => Bereid(envelop).AlsGeheel();

    /// <summary>Prepares the writing of one envelope, which then never stands in memory whole.</summary>
    /// <inheritdoc cref="Schrijf(Envelop)" path="/exception"/>
    internal static Envelopvorm Bereid(Envelop envelop) => Bereid(envelop, (xml, schrijf) => schrijf(xml));

    /// <summary>The same within a document of another, a SOAP message.</summary>
    /// <param name="envelop">What is written.</param>
    /// <param name="omgeving">Writes what stands around it, and calls its second argument where the envelope stands.</param>
    internal static Envelopvorm Bereid(Envelop envelop, Action<XmlWriter, Action<XmlWriter>> omgeving)
    {
        var stroom = new MemoryStream();
        var voor = 0;
        using (var xml = XmlWriter.Create(stroom, Instellingen))
            omgeving(xml, Schrijf);

        var tekst = stroom.GetBuffer().AsMemory(0, (int)stroom.Length);
        return envelop.Soort is Envelopsoort.Fo01
            ? new Envelopvorm(tekst, default, default)
            : new Envelopvorm(tekst[..voor], envelop.Inhoud, tekst[voor..]);

        void Schrijf(XmlWriter xml)
        {
            if (envelop.Soort is Envelopsoort.Fo01)
                SchrijfFo01(xml, envelop);
            else
                SchrijfBericht(xml, envelop, () => voor = (int)stroom.Length);
        }
    }

    private static void SchrijfBericht(XmlWriter xml, Envelop envelop, Action bijInhoud)
    {
        var versies = Verplicht(envelop.Versies, nameof(envelop.Versies));

        xml.WriteStartElement("GGK", envelop.Soort is Envelopsoort.Di01 ? StufNamen.Di01 : StufNamen.Du01, StufNamen.Ggk);
        xml.WriteAttributeString("xmlns", "StUF", null, StufNamen.Stuf);

        Ggk(xml, "stuurgegevens");
        SchrijfStuurgegevens(xml, envelop);
        Stuf(xml, "functie", Verplicht(envelop.Functie, nameof(envelop.Functie)));
        xml.WriteEndElement();

        Ggk(xml, "parameters");
        xml.WriteElementString("GGK", "applicatieVersie", StufNamen.Ggk, versies.ApplicatieVersie);
        xml.WriteElementString("GGK", "applicatieSubversie", StufNamen.Ggk, versies.ApplicatieSubversie);
        xml.WriteElementString("GGK", "functieVersie", StufNamen.Ggk, versies.FunctieVersie);
        xml.WriteElementString("GGK", "functieSubversie", StufNamen.Ggk, versies.FunctieSubversie);
        Ggk(xml, "bericht");
        SchrijfInhoud(xml, envelop, bijInhoud);
        xml.WriteEndElement();
        xml.WriteEndElement();

        xml.WriteEndElement();
    }

    private static void SchrijfFo01(XmlWriter xml, Envelop envelop)
    {
        var fout = Verplicht(envelop.Fout, nameof(envelop.Fout));

        Stuf(xml, StufNamen.Fo01);
        Stuf(xml, "stuurgegevens");
        SchrijfStuurgegevens(xml, envelop);
        xml.WriteEndElement();

        Stuf(xml, "body");
        Stuf(xml, "code", fout.Code);
        Stuf(xml, "plek", fout.Plek);
        Stuf(xml, "omschrijving", fout.Omschrijving);
        StufAlsGevuld(xml, "details", fout.Details);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void SchrijfStuurgegevens(XmlWriter xml, Envelop envelop)
    {
        Stuf(xml, "berichtcode", envelop.Soort.ToString());
        SchrijfSysteem(xml, "zender", envelop.Zender);
        SchrijfSysteem(xml, "ontvanger", envelop.Ontvanger);
        Stuf(xml, "referentienummer", envelop.Referentienummer.ToString("D"));
        Stuf(xml, "tijdstipBericht", Tijdstip.Schrijf(envelop.TijdstipBericht));
        if (envelop.Soort is not Envelopsoort.Di01)
        {
            var kruis = envelop.Crossreferentienummer
                ?? throw new ArgumentException($"Een {envelop.Soort} heeft een crossreferentienummer.", nameof(envelop));
            Stuf(xml, "crossRefnummer", kruis.ToString("D"));
        }
    }

    private static void SchrijfSysteem(XmlWriter xml, string naam, Systeem systeem)
    {
        Stuf(xml, naam);
        Stuf(xml, "organisatie", systeem.Organisatie);
        Stuf(xml, "applicatie", systeem.Applicatie);
        StufAlsGevuld(xml, "administratie", systeem.Administratie);
        StufAlsGevuld(xml, "gebruiker", systeem.Gebruiker);
        xml.WriteEndElement();
    }

    private static void SchrijfInhoud(XmlWriter xml, Envelop envelop, Action bijInhoud)
    {
        Ggk(xml, envelop.Bestandsnaam is null ? "xmlBestand" : "tekstBestand");
        if (envelop.Bestandsnaam is { } naam)
            xml.WriteAttributeString("bestandsnaam", naam);

        // Writing nothing closes the start tag: from here on stands the payload.
        xml.WriteBase64([], 0, 0);
        xml.Flush();
        bijInhoud();
        xml.WriteFullEndElement();
    }

    private static void Ggk(XmlWriter xml, string naam) => xml.WriteStartElement("GGK", naam, StufNamen.Ggk);

    private static void Stuf(XmlWriter xml, string naam) => xml.WriteStartElement("StUF", naam, StufNamen.Stuf);

    private static void Stuf(XmlWriter xml, string naam, string waarde) =>
        xml.WriteElementString("StUF", naam, StufNamen.Stuf, waarde);

    private static void StufAlsGevuld(XmlWriter xml, string naam, string? waarde)
    {
        if (waarde is not null)
            Stuf(xml, naam, waarde);
    }

    private static T Verplicht<T>(T? waarde, string naam)
        where T : class =>
        waarde ?? throw new ArgumentException($"Deze envelop kan niet zonder {naam}.", naam);
}
