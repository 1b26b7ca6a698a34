using System.Globalization;
using System.Xml.Schema;
using Wmo.Berichten.Generator.Vorm;

namespace Wmo.Berichten.Generator.Schema;

/// <summary>Chooses the C# type for a simple type of the schemas.</summary>
internal static class Waardetypen
{
    private static readonly TypeVorm Tekst = new(Aard.Tekst, "string", "Lezer.Tekst");
    private static readonly TypeVorm Datum = Waarde("DateOnly", "Datum");
    private static readonly TypeVorm Tijd = Waarde("TimeOnly", "Tijd");
    private static readonly TypeVorm Getal = Waarde("int", "Getal");
    private static readonly TypeVorm GrootGetal = Waarde("long", "GrootGetal");
    private static readonly TypeVorm Bedrag = Waarde("Bedrag", "Bedrag");

    /// <summary>Simple types of the base schema that have a hand-written C# type.</summary>
    private static readonly Dictionary<string, TypeVorm> Eigen = new()
    {
        ["LDT_BurgerServicenummer"] = Waarde("Bsn", "Bsn"),
        ["LDT_Bedrag"] = Bedrag,
        ["LDT_Budget"] = Bedrag,
        ["LDT_TotaalBedrag"] = Bedrag,
    };

    /// <summary>The type for the value of an element.</summary>
    /// <exception cref="OnbekendeBouwException">No C# type fits it.</exception>
    public static TypeVorm Kies(XmlSchemaElement element)
    {
        var type = (XmlSchemaSimpleType)element.ElementSchemaType;
        var naam = Afkomst(type).Select(trede => trede.Name).FirstOrDefault(naam => naam is not null);
        if (naam is not null && Eigen.TryGetValue(naam, out var eigen))
        {
            return eigen;
        }

        if (Afkomst(type).FirstOrDefault(IsCodelijst) is { } lijst)
        {
            var codelijst = Naamgeving.Type(
                lijst.Name ?? throw new OnbekendeBouwException(lijst, "Een codelijst moet een naam hebben."), []);
            return new TypeVorm(Aard.Code, $"Basis.{codelijst}", $"Basis.Codelijsten.Lees{codelijst}");
        }

        return type.TypeCode switch
        {
            XmlTypeCode.Date => Datum,
            XmlTypeCode.Time => Tijd,
            XmlTypeCode.Integer => PastInInt(type) ? Getal : GrootGetal,
            XmlTypeCode.String => Tekst,
            _ => throw new OnbekendeBouwException(element, $"Voor waarden van {type.TypeCode} is geen C#-type gekozen."),
        };
    }

    /// <summary>True when the type itself lists its values.</summary>
    public static bool IsCodelijst(XmlSchemaSimpleType type) => Facetten<XmlSchemaEnumerationFacet>(type).Any();

    /// <summary>The facets of one kind that the type itself sets.</summary>
    public static IEnumerable<T> Facetten<T>(XmlSchemaSimpleType type) =>
        (type.Content as XmlSchemaSimpleTypeRestriction)?.Facets.OfType<T>() ?? [];

    private static bool PastInInt(XmlSchemaSimpleType type) =>
        Grens<XmlSchemaMinInclusiveFacet>(type) >= int.MinValue && Grens<XmlSchemaMaxInclusiveFacet>(type) <= int.MaxValue;

    private static decimal? Grens<T>(XmlSchemaSimpleType type)
        where T : XmlSchemaFacet
    {
        var grens = Afkomst(type).SelectMany(Facetten<T>).FirstOrDefault()?.Value;
        return grens is null ? null : decimal.Parse(grens, CultureInfo.InvariantCulture);
    }

    private static IEnumerable<XmlSchemaSimpleType> Afkomst(XmlSchemaSimpleType type)
    {
        for (var trede = type; trede is not null; trede = trede.BaseXmlSchemaType as XmlSchemaSimpleType)
        {
            yield return trede;
        }
    }

    private static TypeVorm Waarde(string naam, string lezer) => new(Aard.Waarde, naam, $"Lezer.{lezer}");
}
