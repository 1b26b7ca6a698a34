using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels;

/// <summary>
/// Composes the answer to a heenbericht that is answered with a retour: WMO302, 306, 308, 316, 318 or 320 (IV028, IV032).
/// </summary>
/// <remarks>
/// Works on the XML itself, not on the typed message: what is copied must stay as it was, and a message that we cannot
/// hold must be answered too.
/// </remarks>
public static class Retourbericht
{
    private const int MaximumIdentificatie = 12;

    private static readonly XNamespace Basisschema = Standaard.BasisschemaNaamruimte;

    /// <summary>True when a heenbericht of this kind is answered with a retour; a WMO323 has an answer of its own.</summary>
    public static bool IsMogelijkOp(Berichtsoort heenbericht) =>
        heenbericht.Antwoord() is not (null or Berichtsoort.Wmo325);

    /// <summary>
    /// The retour, as UTF-8: the header of the heenbericht, sender and receiver included, with what identifies the
    /// answer. Accepted: no codes. Refused on level 2: 0001 on the header.
    /// </summary>
    /// <param name="heenbericht">The message that is answered; it passed level 1.</param>
    /// <param name="uitkomst">What came of checking it.</param>
    /// <param name="identificatie">Name of the retour, 1 to 12 characters.</param>
    /// <param name="dagtekening">Day on which the retour is sent.</param>
    /// <exception cref="ArgumentException">
    /// The heenbericht is answered otherwise: level 1 refused it (a Fo01 goes back), or it is not answered with a retour;
    /// or the identification is too long or empty.
    /// </exception>
    public static byte[] Maak(
        ReadOnlyMemory<byte> heenbericht, Controleuitkomst uitkomst, string identificatie, DateOnly dagtekening)
    {
        if (uitkomst.Soort is not { } soort || !IsMogelijkOp(soort))
            throw new ArgumentException("Op dit bericht is het antwoord geen retourbericht.", nameof(uitkomst));
        if (string.IsNullOrWhiteSpace(identificatie) || identificatie.Length > MaximumIdentificatie)
            throw new ArgumentException("Een identificatie telt 1 tot en met 12 tekens.", nameof(identificatie));

        var retour = soort.Antwoord()!.Value.Schema();
        XNamespace ns = retour.Naamruimte;
        var codes = Retourcodes(uitkomst, ns);
        return Schrijf(new XElement(
            ns + "Bericht",
            new XAttribute(XNamespace.Xmlns + retour.Voorvoegsel, ns),
            new XAttribute(XNamespace.Xmlns + "iwmo", Basisschema),
            new XElement(
                ns + "Header",
                new XElement(ns + "BerichtCode", retour.BerichtCode),
                Header(heenbericht, soort.Schema()).Elements()
                    .Where(element => element.Name.LocalName != "BerichtCode")
                    .Select(element => Neem(element, ns)),
                new XElement(ns + "IdentificatieRetour", identificatie),
                new XElement(ns + "DagtekeningRetour", dagtekening.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                // XsltVersie is left out: it names the published XSLTs, which we do not use. IV028 asks for it only from
                // those who refuse on the strength of these.
                new XElement(
                    ns + "XsdVersieRetour",
                    new XElement(Basisschema + "BasisschemaXsdVersie", retour.BasisschemaXsdVersie),
                    new XElement(Basisschema + "BerichtXsdVersie", retour.BerichtXsdVersie)),
                codes)));
    }

    private static XElement? Retourcodes(Controleuitkomst uitkomst, XNamespace ns) => uitkomst.Niveau switch
    {
        null => null,
        2 => new XElement(ns + "RetourCodes", new XElement(ns + "RetourCode", RetourCode.Code0001.Code())),
        _ => throw new ArgumentException($"Afkeur op niveau {uitkomst.Niveau} wordt niet met alleen een header beantwoord.", nameof(uitkomst)),
    };

    private static XElement Header(ReadOnlyMemory<byte> bericht, Berichtschema schema)
    {
        using var reader = VeiligeXml.Lees(bericht);
        reader.ReadToFollowing("Header", schema.Naamruimte);
        return (XElement)XNode.ReadFrom(reader);
    }

    // Element by element, so that the namespaces and attributes that the sender declared along the way stay behind.
    private static XElement Neem(XElement bron, XNamespace ns) => new(
        (bron.Name.Namespace == Basisschema ? Basisschema : ns) + bron.Name.LocalName,
        bron.HasElements ? bron.Elements().Select(element => Neem(element, ns)) : (object)bron.Value);

    private static byte[] Schrijf(XElement bericht)
    {
        var instellingen = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            NewLineHandling = NewLineHandling.Entitize,
        };
        using var doel = new MemoryStream();
        using (var writer = XmlWriter.Create(doel, instellingen))
            new XDocument(bericht).Save(writer);
        return doel.ToArray();
    }
}
