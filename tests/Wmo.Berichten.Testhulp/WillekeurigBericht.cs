using System.Xml;
using System.Xml.Schema;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Testhulp;

/// <summary>
/// Makes messages that are valid by their schema and random otherwise: optional elements come and go, lists have one to
/// three items, values roam within their facets. The same seed gives the same messages. A BSN is always from the test
/// range, and right by the elfproef.
/// </summary>
public sealed class WillekeurigBericht
{
    private readonly XmlSchemaSet schemas;
    private readonly int zaad;
    private readonly Random random;
    private readonly WillekeurigeWaarde waarden;

    /// <param name="schemas">Compiled schemas that hold the message.</param>
    /// <param name="zaad">Seed; a failing test prints it.</param>
    public WillekeurigBericht(XmlSchemaSet schemas, int zaad)
    {
        (this.schemas, this.zaad) = (schemas, zaad);
        random = new Random(zaad);
        waarden = new WillekeurigeWaarde(random);
    }

    /// <summary>Messages by the schemas of this build's release.</summary>
    public WillekeurigBericht(int zaad)
        : this(Iwmoschemas.Stel, zaad)
    {
    }

    /// <summary>The XML of a message, UTF-8 without byte order mark.</summary>
    public byte[] Xml(Berichtsoort soort) => Xml(new XmlQualifiedName("Bericht", soort.Schema().Naamruimte));

    /// <summary>The XML of a document with this root element.</summary>
    public byte[] Xml(XmlQualifiedName wortel)
    {
        var instellingen = new XmlWriterSettings
        {
            Encoding = new System.Text.UTF8Encoding(false),
            NewLineHandling = NewLineHandling.Entitize,
            Indent = random.Next(2) == 0,
        };
        using var stroom = new MemoryStream();
        using (var schrijver = XmlWriter.Create(stroom, instellingen))
        {
            Schrijf(schrijver, (XmlSchemaElement)schemas.GlobalElements[wortel]!);
        }

        return stroom.ToArray();
    }

    /// <summary>A message as the classes of the model hold it.</summary>
    public IBericht Bericht(Berichtsoort soort) =>
        Model.Berichten.TryLees(soort, Xml(soort), out var bericht, out var fout)
            ? bericht
            : throw new InvalidOperationException($"Zaad {zaad}: {fout}");

    private void Schrijf(XmlWriter schrijver, XmlSchemaElement element)
    {
        schrijver.WriteStartElement(element.QualifiedName.Name, element.QualifiedName.Namespace);
        if (element.ElementSchemaType is XmlSchemaComplexType { Particle: XmlSchemaSequence reeks })
        {
            foreach (var onderdeel in reeks.Items.Cast<XmlSchemaElement>())
            {
                for (var nog = Aantal(onderdeel); nog > 0; nog--)
                {
                    Schrijf(schrijver, onderdeel);
                }
            }
        }
        else
        {
            schrijver.WriteString(waarden.Maak((XmlSchemaSimpleType)element.ElementSchemaType!));
        }

        schrijver.WriteEndElement();
    }

    private int Aantal(XmlSchemaElement element) =>
        random.Next((int)element.MinOccurs, (int)Math.Min(element.MaxOccurs, element.MinOccurs + 2) + 1);
}
