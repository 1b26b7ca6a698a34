using System.Xml.Schema;
using Microsoft.CodeAnalysis.CSharp;
using Wmo.Berichten.Generator.Vorm;

namespace Wmo.Berichten.Generator.Schema;

/// <summary>
/// Describes one compiled schema. It knows how the schemas of the standard are built: types that are a sequence of
/// elements, and types that only wrap one repeated element, which become a list at the place of use.
/// </summary>
internal sealed class SchemaBeschrijver(XmlSchema schema)
{
    private readonly string bericht = Annotatie.Gegeven(schema, "bericht");

    private bool IsBasis => bericht == "basisschema";

    /// <exception cref="OnbekendeBouwException">The schema is built in another way.</exception>
    public SchemaVorm Beschrijf()
    {
        var klassen = Types<XmlSchemaComplexType>().Where(type => !IsOmhulsel(type)).Select(Klasse).ToList();
        var codelijsten = Types<XmlSchemaSimpleType>().Where(Waardetypen.IsCodelijst).Select(Codelijst).ToList();
        ControleerNamen([.. klassen.Select(klasse => klasse.Naam), .. codelijsten.Select(lijst => lijst.Naam)]);
        return new SchemaVorm(
            Bestandsnaam(schema),
            IsBasis ? "Basis" : Naamgeving.Naamruimte(bericht),
            Annotatie.Gegeven(schema, "release"),
            Annotatie.Gegeven(schema, IsBasis ? "BasisschemaXsdVersie" : "BerichtXsdVersie"),
            schema.TargetNamespace,
            Voorvoegsel(),
            new(klassen),
            new(codelijsten),
            IsBasis ? null : Bericht(klassen));
    }

    private BerichtVorm Bericht(List<KlasseVorm> klassen)
    {
        var kop = klassen.FirstOrDefault(klasse => klasse.Naam == "Header");
        string Vast(string naam) => kop?.Velden.FirstOrDefault(veld => veld.Naam == naam)?.VasteWaarde
            ?? throw new OnbekendeBouwException(schema, $"Het element Header/{naam} heeft geen vaste waarde.");

        return new BerichtVorm(
            Wortel().Name,
            Vast("BerichtCode"),
            Vast("BerichtVersie"),
            Vast("BerichtSubversie"),
            Annotatie.Gegeven(schema, "BasisschemaXsdVersie"));
    }

    private KlasseVorm Klasse(XmlSchemaComplexType type) =>
        new(KlasseNaam(type), Annotatie.Uitleg(type), IsWortel(type), new(Elementen(type).Select(Veld)));

    private VeldVorm Veld(XmlSchemaElement element)
    {
        if (element.MaxOccurs != 1)
        {
            throw new OnbekendeBouwException(element, $"Het element {element.Name} herhaalt zich zonder element eromheen.");
        }

        var omhuld = element.ElementSchemaType is XmlSchemaComplexType soort && IsOmhulsel(soort) ? Elementen(soort)[0] : null;
        var type = Type(omhuld ?? element);
        if (omhuld is not null && type.Aard is (Aard.Tekst or Aard.Waarde))
        {
            throw new OnbekendeBouwException(omhuld, $"De lijst {element.Name} is er geen van klassen of codes.");
        }

        var uitleg = Annotatie.Uitleg(element);
        return new VeldVorm(
            element.Name,
            omhuld?.Name,
            type,
            element.MinOccurs > 0,
            VasteWaarde(element),
            uitleg.Length > 0 ? uitleg : Annotatie.Uitleg((omhuld ?? element).ElementSchemaType));
    }

    private TypeVorm Type(XmlSchemaElement element)
    {
        if (element.ElementSchemaType is not XmlSchemaComplexType type)
        {
            return Waardetypen.Kies(element);
        }

        var naam = KlasseNaam(type);
        return IsBasis || type.QualifiedName.Namespace != schema.TargetNamespace
            ? new TypeVorm(Aard.Samenstelling, $"Basis.{naam}", $"Basis.{naam}.Lees")
            : new TypeVorm(Aard.Klasse, naam, $"{naam}.Lees");
    }

    private CodelijstVorm Codelijst(XmlSchemaSimpleType type)
    {
        if (!IsBasis)
        {
            throw new OnbekendeBouwException(type, $"De codelijst {type.Name} hoort in het basisschema.");
        }

        var codes = Waardetypen.Facetten<XmlSchemaEnumerationFacet>(type)
            .Select(facet => (Waarde: facet.Value, Uitleg: Annotatie.Uitleg(facet)))
            .ToList();
        var namen = Naamgeving.Codes(codes);
        return new CodelijstVorm(
            Naamgeving.Type(type.Name, []),
            Annotatie.Uitleg(type),
            new(codes.Zip(namen, (code, naam) => new CodeVorm(naam, code.Waarde, code.Uitleg))));
    }

    /// <summary>The one value that a pattern allows, when it is spelled out.</summary>
    private static string? VasteWaarde(XmlSchemaElement element) =>
        element.SchemaType is XmlSchemaSimpleType type
        && Waardetypen.Facetten<XmlSchemaPatternFacet>(type).Select(facet => facet.Value).ToList() is { Count: 1 } patronen
        && patronen[0].All(char.IsLetterOrDigit)
            ? patronen[0]
            : null;

    private static bool IsOmhulsel(XmlSchemaComplexType type) =>
        Elementen(type) is { Count: 1 } elementen && elementen[0] is { MinOccurs: 1, MaxOccurs: > 1 };

    private static List<XmlSchemaElement> Elementen(XmlSchemaComplexType type)
    {
        if (type.AttributeUses.Count > 0 || type.IsMixed
            || type.Particle is not XmlSchemaSequence { MinOccurs: 1, MaxOccurs: 1 } reeks
            || !reeks.Items.Cast<XmlSchemaObject>().All(deel => deel is XmlSchemaElement { Name: not null }))
        {
            throw new OnbekendeBouwException(type, $"Het type {type.Name} is geen reeks van elementen.");
        }

        return [.. reeks.Items.Cast<XmlSchemaElement>()];
    }

    private string KlasseNaam(XmlSchemaComplexType type)
    {
        if (type.Name is null)
        {
            throw new OnbekendeBouwException(type, "Een type met elementen moet een naam hebben.");
        }

        return IsWortel(type)
            ? Wortel().Name
            : Naamgeving.Type(type.Name, Elementen(type).Select(element => element.Name));
    }

    private bool IsWortel(XmlSchemaComplexType type) =>
        schema.Items.OfType<XmlSchemaElement>().Any(element => element.ElementSchemaType == type);

    private XmlSchemaElement Wortel() =>
        schema.Items.OfType<XmlSchemaElement>().ToList() is { Count: 1 } wortels
            ? wortels[0]
            : throw new OnbekendeBouwException(schema, "Een berichtschema moet precies een globaal element hebben.");

    private string Voorvoegsel() =>
        schema.Namespaces.ToArray().FirstOrDefault(naam => naam.Namespace == schema.TargetNamespace)?.Name is { Length: > 0 } naam
            ? naam
            : bericht;

    private void ControleerNamen(List<string> namen)
    {
        var dubbel = namen.GroupBy(naam => naam).FirstOrDefault(groep => groep.Count() > 1)?.Key;
        if (dubbel is not null)
        {
            throw new OnbekendeBouwException(schema, $"De naam {dubbel} zou twee keer ontstaan.");
        }

        var onbruikbaar = namen.FirstOrDefault(naam => !SyntaxFacts.IsValidIdentifier(naam));
        if (onbruikbaar is not null)
        {
            throw new OnbekendeBouwException(schema, $"{onbruikbaar} kan geen naam van een type zijn.");
        }
    }

    private IEnumerable<T> Types<T>() => schema.Items.OfType<T>();

    private static string Bestandsnaam(XmlSchema schema) => Path.GetFileName(schema.SourceUri ?? "");
}
