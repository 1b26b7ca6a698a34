using System.Globalization;
using System.Xml;
using System.Xml.Schema;

namespace Wmo.Berichten.Model.Schemas;

/// <summary>Lays a compiled schema out as a tree of components.</summary>
/// <remarks>
/// Names in the schema's own namespace are written without it, and a name follows <c>elementFormDefault</c> unless it
/// says otherwise: another namespace or form is then one difference, not one on every element.
/// </remarks>
internal sealed class SchemaVergelijkingBoom(XmlSchema schema)
{
    // An anonymous type can hold itself by way of a named group; inside itself it is not laid out again.
    private readonly HashSet<XmlSchemaType> onderhanden = [];

    /// <summary>The schema with its version marks and global components.</summary>
    public SchemaVergelijkingKnoop Bouw()
    {
        var knoop = new SchemaVergelijkingKnoop("schema", "");
        knoop.Noteer("targetNamespace", schema.TargetNamespace);
        knoop.Noteer("version", schema.Version);
        knoop.Noteer("elementFormDefault", Vorm(schema.ElementFormDefault));
        knoop.Noteer("attributeFormDefault", Vorm(schema.AttributeFormDefault));
        knoop.Kinderen.AddRange(Versies());
        knoop.Kinderen.AddRange(OpNaam<XmlSchemaElement>(schema.Elements).Select(Element));
        knoop.Kinderen.AddRange(OpNaam<XmlSchemaAttribute>(schema.Attributes).Select(Attribuut));
        knoop.Kinderen.AddRange(OpNaam<XmlSchemaType>(schema.SchemaTypes).Select(Type));
        return knoop;
    }

    /// <summary>The table has no order of its own; ours makes every run report alike.</summary>
    private static IEnumerable<T> OpNaam<T>(XmlSchemaObjectTable tabel)
        where T : XmlSchemaObject =>
        tabel.Names.Cast<XmlQualifiedName>().OrderBy(naam => naam.ToString(), StringComparer.Ordinal).Select(naam => (T)tabel[naam]!);

    private static string Vorm(XmlSchemaForm vorm) => vorm == XmlSchemaForm.Qualified ? "qualified" : "unqualified";

    private IEnumerable<SchemaVergelijkingKnoop> Versies()
    {
        var elementen = schema.Items.OfType<XmlSchemaAnnotation>()
            .SelectMany(annotatie => annotatie.Items.OfType<XmlSchemaAppInfo>())
            .SelectMany(appinfo => (appinfo.Markup ?? []).OfType<XmlElement>());
        foreach (var element in elementen)
        {
            var knoop = new SchemaVergelijkingKnoop("appinfo", Naam(new(element.LocalName, element.NamespaceURI)));
            knoop.Noteer("waarde", element.InnerText.Trim());
            yield return knoop;
        }
    }

    private SchemaVergelijkingKnoop Type(XmlSchemaType type) => type switch
    {
        XmlSchemaComplexType complex => ComplexType(complex),
        XmlSchemaSimpleType simpel => SimpleType(simpel),
        _ => throw new InvalidOperationException($"Onbekend soort type: {type.GetType().Name}."),
    };

    private SchemaVergelijkingKnoop ComplexType(XmlSchemaComplexType type)
    {
        var knoop = new SchemaVergelijkingKnoop("complexType", type.Name ?? "");
        knoop.Noteer("inhoud", type.ContentType.ToString());
        knoop.Noteer("afleiding", type.DerivedBy.ToString());
        knoop.Noteer("abstract", type.IsAbstract ? "true" : null);
        knoop.Noteer("mixed", type.IsMixed ? "true" : null);
        knoop.Noteer("block", Genoemd(type.BlockResolved));
        knoop.Noteer("final", Genoemd(type.FinalResolved));
        NoteerType(knoop, "basistype", type.BaseXmlSchemaType);
        if (type.ContentModel?.Content is XmlSchemaSimpleContentRestriction beperking)
            NoteerFacetten(knoop, beperking.Facets);
        if (type.ContentTypeParticle is { } inhoud && Inhoud(inhoud) is { } groep)
            knoop.Kinderen.Add(groep);
        knoop.Kinderen.AddRange(OpNaam<XmlSchemaAttribute>(type.AttributeUses).Select(Attribuut));
        if (type.AttributeWildcard is { } vrij)
            knoop.Kinderen.Add(Jokerteken("anyAttribute", vrij.Namespace, vrij.ProcessContents));
        return knoop;
    }

    /// <summary>The compiler drops a group around one particle; put back, it does not show as a difference.</summary>
    private SchemaVergelijkingKnoop? Inhoud(XmlSchemaParticle inhoud)
    {
        if (inhoud is XmlSchemaGroupBase)
            return Deeltje(inhoud);
        if (inhoud is not (XmlSchemaElement or XmlSchemaAny))
            return null; // The compiler's own mark for no content.
        var reeks = Groep("sequence");
        NoteerAantal(reeks, 1, 1);
        reeks.Kinderen.Add(Deeltje(inhoud));
        return reeks;
    }

    private SchemaVergelijkingKnoop Deeltje(XmlSchemaParticle deeltje)
    {
        var knoop = deeltje switch
        {
            XmlSchemaElement element => Element(element),
            XmlSchemaAny vrij => Jokerteken("any", vrij.Namespace, vrij.ProcessContents),
            XmlSchemaSequence => Groep("sequence"),
            XmlSchemaChoice => Groep("choice"),
            XmlSchemaAll => Groep("all"),
            _ => throw new InvalidOperationException($"Onbekend soort inhoud: {deeltje.GetType().Name}."),
        };
        NoteerAantal(knoop, deeltje.MinOccurs, deeltje.MaxOccurs);
        if (deeltje is XmlSchemaGroupBase groep)
            knoop.Kinderen.AddRange(groep.Items.Cast<XmlSchemaParticle>().Select(Deeltje));
        return knoop;
    }

    private static SchemaVergelijkingKnoop Groep(string samenstelling)
    {
        var knoop = new SchemaVergelijkingKnoop("groep", "") { OpVolgorde = samenstelling == "sequence" };
        knoop.Noteer("samenstelling", samenstelling);
        return knoop;
    }

    private static void NoteerAantal(SchemaVergelijkingKnoop knoop, decimal minimaal, decimal maximaal)
    {
        knoop.Noteer("minOccurs", minimaal.ToString(CultureInfo.InvariantCulture));
        knoop.Noteer("maxOccurs", maximaal == decimal.MaxValue ? "unbounded" : maximaal.ToString(CultureInfo.InvariantCulture));
    }

    private static SchemaVergelijkingKnoop Jokerteken(string soort, string? naamruimte, XmlSchemaContentProcessing verwerking)
    {
        var knoop = new SchemaVergelijkingKnoop(soort, "");
        knoop.Noteer("namespace", naamruimte ?? "##any");
        knoop.Noteer("processContents", verwerking == XmlSchemaContentProcessing.None ? "Strict" : verwerking.ToString());
        return knoop;
    }

    private SchemaVergelijkingKnoop Element(XmlSchemaElement element)
    {
        if (!element.RefName.IsEmpty)
            return Verwijzing("element", element.RefName);
        var knoop = new SchemaVergelijkingKnoop("element", element.Name ?? "");
        knoop.Noteer("nillable", element.IsNillable ? "true" : null);
        knoop.Noteer("abstract", element.IsAbstract ? "true" : null);
        knoop.Noteer("default", element.DefaultValue);
        knoop.Noteer("fixed", element.FixedValue);
        knoop.Noteer("form", Genoemd(element.Form));
        knoop.Noteer("block", Genoemd(element.BlockResolved));
        knoop.Noteer("final", Genoemd(element.FinalResolved));
        knoop.Noteer("substitutionGroup", Naam(element.SubstitutionGroup));
        NoteerType(knoop, "type", element.ElementSchemaType);
        knoop.Kinderen.AddRange(element.Constraints.Cast<XmlSchemaIdentityConstraint>().Select(Sleutelregel));
        return knoop;
    }

    private SchemaVergelijkingKnoop Sleutelregel(XmlSchemaIdentityConstraint regel)
    {
        var knoop = new SchemaVergelijkingKnoop(
            regel switch { XmlSchemaKey => "key", XmlSchemaKeyref => "keyref", _ => "unique" }, regel.Name ?? "");
        knoop.Noteer("selector", regel.Selector?.XPath);
        knoop.Noteer("field", string.Join(" | ", regel.Fields.Cast<XmlSchemaXPath>().Select(veld => veld.XPath)));
        knoop.Noteer("refer", regel is XmlSchemaKeyref verwijzing ? Naam(verwijzing.Refer) : null);
        return knoop;
    }

    private SchemaVergelijkingKnoop Attribuut(XmlSchemaAttribute attribuut)
    {
        var knoop = attribuut.RefName.IsEmpty
            ? new SchemaVergelijkingKnoop("attribute", attribuut.Name ?? "")
            : Verwijzing("attribute", attribuut.RefName);
        knoop.Noteer("use", attribuut.Use == XmlSchemaUse.None ? "Optional" : attribuut.Use.ToString());
        knoop.Noteer("default", attribuut.DefaultValue);
        knoop.Noteer("fixed", attribuut.FixedValue);
        knoop.Noteer("form", Genoemd(attribuut.Form));
        if (attribuut.RefName.IsEmpty)
            NoteerType(knoop, "type", attribuut.AttributeSchemaType);
        return knoop;
    }

    private SchemaVergelijkingKnoop Verwijzing(string soort, XmlQualifiedName naam)
    {
        var knoop = new SchemaVergelijkingKnoop(soort, naam.Name);
        knoop.Noteer("ref", Naam(naam));
        return knoop;
    }

    private SchemaVergelijkingKnoop SimpleType(XmlSchemaSimpleType type)
    {
        var knoop = new SchemaVergelijkingKnoop("simpleType", type.Name ?? "");
        knoop.Noteer("final", Genoemd(type.FinalResolved));
        switch (type.Content)
        {
            case XmlSchemaSimpleTypeRestriction beperking:
                knoop.Noteer("variant", "restriction");
                NoteerType(knoop, "basistype", type.BaseXmlSchemaType);
                NoteerFacetten(knoop, beperking.Facets);
                break;
            case XmlSchemaSimpleTypeList lijst:
                knoop.Noteer("variant", "list");
                NoteerType(knoop, "itemtype", lijst.BaseItemType);
                break;
            case XmlSchemaSimpleTypeUnion vereniging:
                knoop.Noteer("variant", "union");
                knoop.Noteer("lidtypen", string.Join(", ", (vereniging.BaseMemberTypes ?? []).Select(lid => Naam(lid.QualifiedName))));
                knoop.Kinderen.AddRange((vereniging.BaseMemberTypes ?? []).Where(lid => lid.QualifiedName.IsEmpty).Select(SimpleType));
                break;
        }

        return knoop;
    }

    /// <summary>A code is a component of its own; other facets are properties, several patterns together one.</summary>
    private static void NoteerFacetten(SchemaVergelijkingKnoop knoop, XmlSchemaObjectCollection facetten)
    {
        foreach (var groep in facetten.Cast<XmlSchemaFacet>().GroupBy(Facetnaam))
        {
            var waarden = groep.Select(facet => facet.IsFixed ? $"{facet.Value} (fixed)" : facet.Value ?? "")
                .Distinct().Order(StringComparer.Ordinal).ToList();
            if (groep.Key == "enumeration")
                knoop.Kinderen.AddRange(waarden.Select(waarde => new SchemaVergelijkingKnoop(groep.Key, waarde)));
            else
                knoop.Noteer(groep.Key, waarden is [var enige] ? enige : string.Join(" of ", waarden.Select(waarde => $"'{waarde}'")));
        }
    }

    private static string Facetnaam(XmlSchemaFacet facet) => facet switch
    {
        XmlSchemaLengthFacet => "length",
        XmlSchemaMinLengthFacet => "minLength",
        XmlSchemaMaxLengthFacet => "maxLength",
        XmlSchemaPatternFacet => "pattern",
        XmlSchemaEnumerationFacet => "enumeration",
        XmlSchemaMinInclusiveFacet => "minInclusive",
        XmlSchemaMinExclusiveFacet => "minExclusive",
        XmlSchemaMaxInclusiveFacet => "maxInclusive",
        XmlSchemaMaxExclusiveFacet => "maxExclusive",
        XmlSchemaTotalDigitsFacet => "totalDigits",
        XmlSchemaFractionDigitsFacet => "fractionDigits",
        XmlSchemaWhiteSpaceFacet => "whiteSpace",
        _ => throw new InvalidOperationException($"Onbekend facet: {facet.GetType().Name}."),
    };

    /// <summary>A named type by its name; an anonymous one as a component below.</summary>
    private void NoteerType(SchemaVergelijkingKnoop knoop, string eigenschap, XmlSchemaType? type)
    {
        if (type is null)
            return;
        knoop.Noteer(eigenschap, Naam(type.QualifiedName));
        if (type.QualifiedName.IsEmpty && onderhanden.Add(type))
        {
            knoop.Kinderen.Add(Type(type));
            onderhanden.Remove(type);
        }
    }

    private string Naam(XmlQualifiedName naam) => naam switch
    {
        { IsEmpty: true } => "",
        { Namespace: XmlSchema.Namespace } => $"xs:{naam.Name}",
        _ when naam.Namespace == (schema.TargetNamespace ?? "") => naam.Name,
        _ => $"{{{naam.Namespace}}}{naam.Name}",
    };

    private static string? Genoemd<T>(T waarde)
        where T : struct, Enum =>
        waarde.ToString() is not ("None" or "Empty") and var naam ? naam : null;
}
