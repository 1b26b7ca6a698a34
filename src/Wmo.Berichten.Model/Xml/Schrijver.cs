using System.Globalization;
using System.Text;
using System.Xml;

namespace Wmo.Berichten.Model.Xml;

/// <summary>Writes elements for the generated classes; what is null or empty is left out.</summary>
internal sealed class Schrijver
{
    private static readonly XmlWriterSettings Instellingen = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        CloseOutput = false,
        // A carriage return in a text would otherwise come back as a line feed.
        NewLineHandling = NewLineHandling.Entitize,
    };

    private readonly XmlWriter xml;

    private Schrijver(XmlWriter xml) => this.xml = xml;

    /// <summary>Writes a whole document; both namespaces are declared on its root.</summary>
    public static void Document(Stream doel, Naamruimte ns, Naamruimte basis, string wortel, IInhoud inhoud)
    {
        using var xml = XmlWriter.Create(doel, Instellingen);
        xml.WriteStartDocument();
        xml.WriteStartElement(ns.Voorvoegsel, wortel, ns.Uri);
        xml.WriteAttributeString("xmlns", basis.Voorvoegsel, null, basis.Uri);
        inhoud.Schrijf(new Schrijver(xml));
        xml.WriteEndDocument();
    }

    public void Element(Naamruimte ns, string naam, string? tekst)
    {
        if (tekst is null)
        {
            return;
        }

        Begin(ns, naam);
        xml.WriteString(tekst);
        Einde();
    }

    public void Element(Naamruimte ns, string naam, long? getal) =>
        Element(ns, naam, getal?.ToString(CultureInfo.InvariantCulture));

    public void Element(Naamruimte ns, string naam, DateOnly? datum) =>
        Element(ns, naam, datum?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Element(Naamruimte ns, string naam, TimeOnly? tijd) =>
        Element(ns, naam, tijd?.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));

    public void Element(Naamruimte ns, string naam, Bsn? bsn) => Element(ns, naam, bsn?.Waarde);

    public void Element(Naamruimte ns, string naam, Bedrag? bedrag) => Element(ns, naam, bedrag?.Centen);

    public void Element(Naamruimte ns, string naam, IInhoud? inhoud)
    {
        if (inhoud is null)
        {
            return;
        }

        Begin(ns, naam);
        inhoud.Schrijf(this);
        Einde();
    }

    /// <summary>A list of classes in the element around them.</summary>
    public void Lijst<T>(Naamruimte ns, string naam, string itemnaam, Lijst<T> items)
        where T : IInhoud
    {
        if (items.Count == 0)
        {
            return;
        }

        Begin(ns, naam);
        foreach (var item in items)
        {
            Element(ns, itemnaam, item);
        }

        Einde();
    }

    /// <summary>A list of values in the element around them.</summary>
    public void Lijst<T>(Naamruimte ns, string naam, string itemnaam, Lijst<T> items, Func<T, string> alsTekst)
    {
        if (items.Count == 0)
        {
            return;
        }

        Begin(ns, naam);
        foreach (var item in items)
        {
            Element(ns, itemnaam, alsTekst(item));
        }

        Einde();
    }

    private void Begin(Naamruimte ns, string naam) => xml.WriteStartElement(ns.Voorvoegsel, naam, ns.Uri);

    private void Einde() => xml.WriteEndElement();
}
