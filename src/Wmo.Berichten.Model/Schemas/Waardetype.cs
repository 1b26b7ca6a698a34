using System.Collections.Frozen;
using System.Globalization;
using System.Xml;
using System.Xml.Schema;

namespace Wmo.Berichten.Model.Schemas;

/// <summary>
/// A simple type in the shape that checking needs: what its values look like and which facets bind them, those of the
/// types it derives from included. Judges as XML Schema 1.0 part 2 has it.
/// </summary>
internal sealed class Waardetype
{
    private enum Vorm
    {
        Tekst,
        Geheel,
        Datum,
        Tijd,
        Base64,
    }

    private readonly Vorm vorm;
    private readonly int minLengte;
    private readonly int maxLengte = int.MaxValue;
    private readonly long min = long.MinValue;
    private readonly long max = long.MaxValue;
    private readonly FrozenSet<string>? codes;
    private readonly string codetekst = "";
    private readonly Patroon[] patronen = [];

    private Waardetype(XmlSchemaSimpleType ingebouwd) => vorm = ingebouwd.TypeCode switch
    {
        XmlTypeCode.String => Vorm.Tekst,
        XmlTypeCode.Integer => Vorm.Geheel,
        XmlTypeCode.Date => Vorm.Datum,
        XmlTypeCode.Time => Vorm.Tijd,
        XmlTypeCode.Base64Binary => Vorm.Base64,
        _ => throw new NotSupportedException($"Het schema gebruikt iets dat niet wordt ondersteund: {ingebouwd.QualifiedName}."),
    };

    private Waardetype(Waardetype basis, IReadOnlyList<XmlSchemaFacet> facetten, XmlQualifiedName naam)
    {
        (vorm, minLengte, maxLengte, min, max) = (basis.vorm, basis.minLengte, basis.maxLengte, basis.min, basis.max);
        (codes, codetekst, patronen) = (basis.codes, basis.codetekst, basis.patronen);
        foreach (var facet in facetten)
        {
            switch (facet)
            {
                case XmlSchemaMinLengthFacet when vorm == Vorm.Tekst:
                    minLengte = Math.Max(minLengte, int.Parse(facet.Value!, CultureInfo.InvariantCulture));
                    break;
                case XmlSchemaMaxLengthFacet when vorm == Vorm.Tekst:
                    maxLengte = Math.Min(maxLengte, int.Parse(facet.Value!, CultureInfo.InvariantCulture));
                    break;
                case XmlSchemaMinInclusiveFacet when vorm == Vorm.Geheel:
                    min = Math.Max(min, long.Parse(facet.Value!, CultureInfo.InvariantCulture));
                    break;
                case XmlSchemaMaxInclusiveFacet when vorm == Vorm.Geheel:
                    max = Math.Min(max, long.Parse(facet.Value!, CultureInfo.InvariantCulture));
                    break;
                case XmlSchemaPatternFacet when vorm != Vorm.Base64:
                case XmlSchemaEnumerationFacet when vorm == Vorm.Tekst:
                    break;
                default:
                    Schemabouwer.Eis(false, facet.GetType().Name, naam);
                    break;
            }
        }
        // Within one step of derivation patterns are alternatives; every step binds on its own. Codes can only shrink.
        var xsd = facetten.OfType<XmlSchemaPatternFacet>().Select(facet => facet.Value!).ToList();
        if (xsd.Count > 0)
            patronen = [.. patronen, new Patroon(xsd)];
        var lijst = facetten.OfType<XmlSchemaEnumerationFacet>().Select(facet => facet.Value!).ToList();
        if (lijst.Count > 0)
            (codes, codetekst) = (lijst.ToFrozenSet(StringComparer.Ordinal), Schematekst.GeenCode(lijst));
    }

    /// <summary>True for a text: its white space counts.</summary>
    public bool IsTekst => vorm == Vorm.Tekst;

    /// <summary>True for base64: its values may be too large to gather, <see cref="Base64Lezer"/> takes them in parts.</summary>
    public bool IsBase64 => vorm == Vorm.Base64;

    /// <summary>Takes the facets of a compiled simple type and of those it derives from.</summary>
    /// <exception cref="NotSupportedException">The type uses a base type or facet that is not supported.</exception>
    public static Waardetype Van(XmlSchemaSimpleType type)
    {
        if (type.QualifiedName.Namespace == XmlSchema.Namespace)
            return new Waardetype(type);
        Schemabouwer.Eis(type.Content is XmlSchemaSimpleTypeRestriction, "list of union", type.QualifiedName);
        var facetten = ((XmlSchemaSimpleTypeRestriction)type.Content!).Facets.Cast<XmlSchemaFacet>().ToList();
        return new Waardetype(Van((XmlSchemaSimpleType)type.BaseXmlSchemaType!), facetten, type.QualifiedName);
    }

    /// <summary>Judges a value and adds a Dutch sentence for every facet that it breaks; nothing when it is right.</summary>
    public void Controleer(ReadOnlySpan<char> tekst, List<string> meldingen)
    {
        // Only a text keeps its white space. In the other forms inner white space is wrong, collapsed or not.
        var waarde = IsTekst ? tekst : tekst.Trim(Lexicaal.Witruimte);
        if (Vormfout(waarde) is { } vormfout)
            meldingen.Add(vormfout);
        else if (codes is not null && !codes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(waarde))
            meldingen.Add(codetekst);
        else
            ControleerFacetten(waarde, meldingen);
    }

    private string? Vormfout(ReadOnlySpan<char> waarde) => vorm switch
    {
        Vorm.Tekst when waarde.IsEmpty && minLengte > 0 => "De waarde is leeg; verwacht wordt een gevuld element.",
        Vorm.Geheel when !Lexicaal.IsGeheel(waarde) => "De waarde is geen geheel getal.",
        Vorm.Datum when !Lexicaal.IsDatum(waarde) => "De waarde is geen bestaande datum in de vorm jjjj-mm-dd.",
        Vorm.Tijd when !Lexicaal.IsTijd(waarde) => "De waarde is geen bestaand tijdstip in de vorm uu:mm:ss.",
        Vorm.Base64 when !Base64Lezer.IsBase64(waarde) => Schematekst.GeenBase64,
        _ => null,
    };

    private void ControleerFacetten(ReadOnlySpan<char> waarde, List<string> meldingen)
    {
        if (vorm == Vorm.Tekst && Lexicaal.Tekens(waarde) is var tekens && (tekens < minLengte || tekens > maxLengte))
            meldingen.Add(Schematekst.Lengte(tekens, minLengte, maxLengte));
        if (vorm == Vorm.Geheel && Lexicaal.Geheel(waarde) is var getal && (getal < min || getal > max))
            meldingen.Add(Schematekst.Bereik(min, max));
        foreach (var patroon in patronen)
        {
            if (!patroon.Past(waarde))
                meldingen.Add(patroon.Melding(Lexicaal.Tekens(waarde)));
        }
    }
}
