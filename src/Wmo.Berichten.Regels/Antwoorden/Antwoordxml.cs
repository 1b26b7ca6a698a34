using System.Text;
using System.Xml;
using System.Xml.Linq;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Antwoorden;

/// <summary>
/// XML of an answer that repeats XML of the message that it answers. On the XML itself, not on the typed message: what is
/// copied must stay as it was, and a message that we cannot hold must be answered too.
/// </summary>
internal static class Antwoordxml
{
    private const int MaximumIdentificatie = 12;

    /// <summary>Namespace of what the messages share.</summary>
    public static readonly XNamespace Basisschema = Standaard.BasisschemaNaamruimte;

    /// <summary>The header of a message that passed level 1, read no further than that.</summary>
    public static XElement Header(ReadOnlyMemory<byte> bericht, Berichtsoort soort)
    {
        using var reader = VeiligeXml.Lees(bericht);
        reader.ReadToFollowing("Header", soort.Schema().Naamruimte);
        return (XElement)XNode.ReadFrom(reader);
    }

    /// <summary>
    /// The element in the namespace of the answer. Element by element, so that the namespaces and attributes that the sender
    /// declared along the way stay behind.
    /// </summary>
    public static XElement Neem(XElement bron, XNamespace ns) => new(
        (bron.Name.Namespace == Basisschema ? Basisschema : ns) + bron.Name.LocalName,
        bron.HasElements ? bron.Elements().Select(element => Neem(element, ns)) : (object)bron.Value);

    /// <summary>The versions of the schemas that the answer is made with.</summary>
    public static IEnumerable<XElement> XsdVersie(Berichtschema antwoord) =>
    [
        new(Basisschema + "BasisschemaXsdVersie", antwoord.BasisschemaXsdVersie),
        new(Basisschema + "BerichtXsdVersie", antwoord.BerichtXsdVersie),
    ];

    /// <summary>The element that holds return codes; null when there are none.</summary>
    public static XElement? RetourCodes(IReadOnlyCollection<string> codes, XNamespace ns) =>
        codes.Count > 0 ? new XElement(ns + "RetourCodes", codes.Select(code => new XElement(ns + "RetourCode", code))) : null;

    /// <summary>A whole answer, as UTF-8.</summary>
    public static byte[] Schrijf(Berichtschema antwoord, params XElement?[] inhoud)
    {
        XNamespace ns = antwoord.Naamruimte;
        var bericht = new XElement(
            ns + "Bericht",
            new XAttribute(XNamespace.Xmlns + antwoord.Voorvoegsel, ns),
            new XAttribute(XNamespace.Xmlns + "iwmo", Basisschema),
            inhoud);
        return Schrijf(new XDocument(bericht).Save);
    }

    /// <inheritdoc cref="Schrijf(Berichtschema, XElement?[])"/>
    public static byte[] Schrijf(Action<XmlWriter> inhoud)
    {
        var instellingen = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            NewLineHandling = NewLineHandling.Entitize,
        };
        using var doel = new MemoryStream();
        using (var writer = XmlWriter.Create(doel, instellingen))
            inhoud(writer);
        return doel.ToArray();
    }

    /// <summary>Refuses a name that no message may bear.</summary>
    /// <exception cref="ArgumentException">It is empty or too long.</exception>
    public static void EisIdentificatie(string identificatie)
    {
        if (string.IsNullOrWhiteSpace(identificatie) || identificatie.Length > MaximumIdentificatie)
            throw new ArgumentException("Een identificatie telt 1 tot en met 12 tekens.", nameof(identificatie));
    }
}
