using System.Text;
using System.Xml;
using System.Xml.Linq;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Ggk.Soap;

/// <summary>The answer to an envelope over SOAP: a Bv03, or a fault with a Fo03 in its detail.</summary>
public static class SoapAntwoord
{
    private const int MaximaleGrootte = 1024 * 1024;
    private const int LangsteDetails = 1000;

    private static readonly XNamespace Soap = SoapNamen.Soap;
    private static readonly XNamespace Stuf = StufNamen.Stuf;

    /// <summary>Says that the envelope was taken over.</summary>
    /// <param name="kop">Of the envelope.</param>
    /// <param name="referentienummer">UUID version 4 of the answer itself.</param>
    /// <param name="op">When it is made.</param>
    public static ReadOnlyMemory<byte> Bevestig(Antwoordkop kop, Guid referentienummer, DateTimeOffset op) =>
        Schrijf(new XElement(Stuf + SoapNamen.Bv03, Stuurgegevens("Bv03", kop, referentienummer, op)));

    /// <summary>Says that it was refused.</summary>
    /// <inheritdoc cref="Bevestig" path="/param"/>
    public static ReadOnlyMemory<byte> Weiger(Antwoordkop kop, Guid referentienummer, DateTimeOffset op, SoapException weigering)
    {
        var fout = weigering.Fout;
        var omschrijving = Foutbericht.Kort(fout.Omschrijving);
        var body = new XElement(
            Stuf + "body",
            new XElement(Stuf + "code", fout.Code),
            new XElement(Stuf + "plek", fout.Plek),
            new XElement(Stuf + "omschrijving", omschrijving));
        if (fout.Details is { Length: <= LangsteDetails } details)
            body.Add(new XElement(Stuf + "details", details));

        return Schrijf(new XElement(
            Soap + "Fault",
            new XElement("faultcode", $"soap:{weigering.Foutcode}"),
            new XElement("faultstring", omschrijving),
            new XElement("detail", new XElement(Stuf + SoapNamen.Fo03, Stuurgegevens("Fo03", kop, referentienummer, op), body))));
    }

    /// <summary>
    /// Reads the answer of the other side. A Fo03 that does not blame the sender is no verdict on the envelope: that, and whatever
    /// is no answer to this envelope, is an exception, and the envelope may be tried again.
    /// </summary>
    /// <exception cref="InvalidDataException">It does not say what became of the envelope.</exception>
    public static async Task<Aflevering> LeesAsync(Stream stroom, Guid referentienummer, CancellationToken annulering)
    {
        try
        {
            using var tekst = new StreamReader(new BegrensdeStroom(stroom, MaximaleGrootte, annulering), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            using var xml = VeiligeXml.LeesAsynchroon(tekst);
            var inhoud = (await XDocument.LoadAsync(xml, LoadOptions.None, annulering)).Element(Soap + "Envelope")?.Element(Soap + "Body");

            if (inhoud?.Element(Stuf + SoapNamen.Bv03) is { } bevestiging)
                return Bevestigd(bevestiging, referentienummer);
            if (inhoud?.Element(Soap + "Fault")?.Element("detail")?.Element(Stuf + SoapNamen.Fo03)?.Element(Stuf + "body") is { } fout)
                return Geweigerd(fout);
        }
        catch (Exception fout) when (fout is XmlException or EnvelopException)
        {
            throw new InvalidDataException("Het GGK gaf een antwoord dat niet te lezen is.", fout);
        }

        throw new InvalidDataException("Het GGK gaf een antwoord zonder Bv03 of Fo03.");
    }

    private static Aflevering.Bevestigd Bevestigd(XElement bericht, Guid referentienummer) =>
        Guid.TryParse(bericht.Element(Stuf + "stuurgegevens")?.Element(Stuf + "crossRefnummer")?.Value, out var beantwoord)
        && beantwoord == referentienummer
            ? new Aflevering.Bevestigd()
            : throw new InvalidDataException("Het GGK bevestigde een andere envelop dan deze.");

    private static Aflevering.Geweigerd Geweigerd(XElement body)
    {
        var fout = new Fout(Tekst("code") ?? "", Tekst("plek") ?? "", Tekst("omschrijving") ?? "", Tekst("details"));
        return fout.Plek is Fout.Client
            ? new Aflevering.Geweigerd(fout)
            : throw new InvalidDataException($"Het GGK kon de envelop nu niet aannemen (foutcode {fout.Code}).");

        string? Tekst(string naam) => body.Element(Stuf + naam)?.Value;
    }

    private static XElement Stuurgegevens(string berichtcode, Antwoordkop kop, Guid referentienummer, DateTimeOffset op) => new(
        Stuf + "stuurgegevens",
        new XElement(Stuf + "berichtcode", berichtcode),
        Kant("zender", kop.Ontvanger),
        Kant("ontvanger", kop.Zender),
        new XElement(Stuf + "referentienummer", referentienummer),
        new XElement(Stuf + "tijdstipBericht", Tijdstip.Schrijf(op)),
        new XElement(Stuf + "crossRefnummer", kop.Referentienummer));

    private static XElement Kant(string naam, Systeem systeem) => new(
        Stuf + naam,
        systeem.Organisatie.Length > 0 ? new XElement(Stuf + "organisatie", systeem.Organisatie) : null,
        new XElement(Stuf + "applicatie", systeem.Applicatie));

    private static ReadOnlyMemory<byte> Schrijf(XElement inhoud)
    {
        var bericht = new XElement(
            Soap + "Envelope",
            new XAttribute(XNamespace.Xmlns + "soap", Soap),
            new XAttribute(XNamespace.Xmlns + "StUF", Stuf),
            new XElement(Soap + "Body", inhoud));
        using var stroom = new MemoryStream();
        using (var xml = XmlWriter.Create(stroom, EnvelopWriter.Instellingen))
            bericht.WriteTo(xml);

        return stroom.ToArray();
    }
}
