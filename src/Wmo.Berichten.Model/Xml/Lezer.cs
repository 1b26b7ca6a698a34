using System.Xml;

namespace Wmo.Berichten.Model.Xml;

/// <summary>
/// Reads elements for the generated classes, in the order in which these ask for them. The first fault is kept; from
/// there on nothing is found any more, so the classes ask on to their end without a check after every question.
/// </summary>
/// <remarks>
/// Attributes, comments and processing instructions are passed over. Text may come in several nodes.
/// </remarks>
internal sealed partial class Lezer
{
    private static readonly XmlReaderSettings Instellingen = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };

    private const string Wit = " \t\r\n";

    private readonly XmlReader xml;
    private readonly List<(string Naam, int Volgnummer)> pad = [];

    /// <summary>Line and column of the element opened last: a fault in a value is found only at its end.</summary>
    private (int Regel, int Kolom) begin;

    /// <summary>True between an empty element's tag and our leaving it: such an element has no end tag to stop at.</summary>
    private bool leeg;

    private Leesfout? fout;

    private Lezer(XmlReader xml) => this.xml = xml;

    /// <summary>Reads a whole document; null with its fault when it is not as expected.</summary>
    public static T? Lees<T>(Stream stroom, Naamruimte ns, string wortel, Func<Lezer, T> inhoud, out Leesfout? fout)
        where T : class
    {
        using var xml = XmlReader.Create(stroom, Instellingen);
        var lezer = new Lezer(xml);
        T? waarde = null;
        try
        {
            xml.MoveToContent();
            waarde = lezer.Verplicht(ns, wortel, inhoud);
            lezer.TotSlot();
        }
        catch (XmlException ex)
        {
            // Its text is left out: it may quote the message.
            lezer.fout ??= new Leesfout(lezer.Pad(), ex.LineNumber, ex.LinePosition, "Dit is geen welgevormde XML.");
        }

        fout = lezer.fout;
        return fout is null ? waarde : null;
    }

    /// <summary>An element that must be here.</summary>
    public T Verplicht<T>(Naamruimte ns, string naam, Func<Lezer, T> inhoud)
    {
        if (Staat(ns, naam))
        {
            return Element(naam, 0, inhoud);
        }

        Meld($"Het element {naam} ontbreekt op deze plaats.", naam);
        return default!;
    }

    /// <summary>An element with text or a class that may be here; null when it is not.</summary>
    public T? Optioneel<T>(Naamruimte ns, string naam, Func<Lezer, T> inhoud)
        where T : class =>
        Staat(ns, naam) ? Element(naam, 0, inhoud) : null;

    /// <summary>An element with a value type that may be here; null when it is not.</summary>
    public T? OptioneleWaarde<T>(Naamruimte ns, string naam, Func<Lezer, T> inhoud)
        where T : struct =>
        Staat(ns, naam) ? Element(naam, 0, inhoud) : null;

    /// <summary>A list that must be here: an element around one or more items.</summary>
    public Lijst<T> VerplichteLijst<T>(Naamruimte ns, string naam, string itemnaam, Func<Lezer, T> inhoud) =>
        Verplicht(ns, naam, lezer => lezer.Items(ns, itemnaam, inhoud));

    /// <summary>A list that may be here; empty when it is not.</summary>
    public Lijst<T> OptioneleLijst<T>(Naamruimte ns, string naam, string itemnaam, Func<Lezer, T> inhoud) =>
        Staat(ns, naam) ? VerplichteLijst(ns, naam, itemnaam, inhoud) : [];

    private Lijst<T> Items<T>(Naamruimte ns, string naam, Func<Lezer, T> inhoud)
    {
        var items = new List<T>();
        while (Staat(ns, naam))
        {
            items.Add(Element(naam, items.Count + 1, inhoud));
        }

        if (items.Count == 0)
        {
            Meld($"Het element {naam} ontbreekt op deze plaats.", naam);
        }

        return new Lijst<T>([.. items]);
    }

    private T Element<T>(string naam, int volgnummer, Func<Lezer, T> inhoud)
    {
        pad.Add((naam, volgnummer));
        begin = Hier();
        leeg = xml.IsEmptyElement;
        if (!leeg)
        {
            xml.Read();
        }

        var waarde = inhoud(this);
        SluitAf();
        pad.RemoveAt(pad.Count - 1);
        return waarde;
    }

    private void SluitAf()
    {
        SlaWitOver();
        if (!leeg && xml.NodeType != XmlNodeType.EndElement)
        {
            Meld("Hier staat een element dat op deze plaats niet mag staan.");
            return;
        }

        leeg = false;
        xml.Read();
    }

    private bool Staat(Naamruimte ns, string naam)
    {
        SlaWitOver();
        return !leeg && fout is null && xml.NodeType == XmlNodeType.Element && xml.LocalName == naam && xml.NamespaceURI == ns.Uri;
    }

    private void SlaWitOver()
    {
        while (!leeg && fout is null && IsTekst(xml.NodeType))
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && xml.Value.AsSpan().ContainsAnyExcept(Wit))
            {
                Meld("Hier staat tekst waar geen tekst mag staan.");
                return;
            }

            xml.Read();
        }
    }

    /// <summary>Reads what follows the root, so that anything but white space there is noticed.</summary>
    private void TotSlot()
    {
        while (fout is null && !xml.EOF)
        {
            xml.Read();
        }
    }

    /// <summary>A fault in the structure, at the node where the reader stands.</summary>
    private void Meld(string melding, string? element = null) => Meld(melding, Hier(), element);

    /// <summary>A fault in the value just read.</summary>
    private void MeldWaarde(string melding) => Meld(melding, begin);

    private void Meld(string melding, (int Regel, int Kolom) plaats, string? element = null) =>
        fout ??= new Leesfout(Pad(element), plaats.Regel, plaats.Kolom, melding);

    private (int Regel, int Kolom) Hier()
    {
        var plaats = (IXmlLineInfo)xml;
        return (plaats.LineNumber, plaats.LinePosition);
    }

    private string Pad(string? element = null)
    {
        var delen = pad.Select(deel => deel.Volgnummer > 0 ? $"{deel.Naam}[{deel.Volgnummer}]" : deel.Naam);
        return "/" + string.Join('/', element is null ? delen : delen.Append(element));
    }

    private static bool IsTekst(XmlNodeType soort) =>
        soort is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;
}
