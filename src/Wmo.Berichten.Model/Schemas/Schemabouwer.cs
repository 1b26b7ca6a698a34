using System.Xml.Schema;

namespace Wmo.Berichten.Model.Schemas;

/// <summary>
/// Turns a compiled <see cref="XmlSchemaSet"/> into a <see cref="Schemamodel"/>. Supports what our schemas use;
/// anything else stops the start-up, so that no rule of a schema is ever skipped in silence.
/// </summary>
internal sealed class Schemabouwer(XmlSchemaSet set)
{
    private readonly Dictionary<XmlSchemaType, Typemodel> typen = [];
    private readonly Dictionary<XmlSchemaType, Waardetype> waarden = [];

    public Schemamodel Bouw()
    {
        var wortels = set.GlobalElements.Values.Cast<XmlSchemaElement>().ToDictionary(element => element.QualifiedName, Element);
        var benoemd = set.GlobalTypes.Values.Cast<XmlSchemaType>()
            .Where(type => type.QualifiedName.Namespace != XmlSchema.Namespace)
            .ToDictionary(type => type.QualifiedName, Type);
        BenoemKlassen(wortels.Values);
        return new Schemamodel { Wortels = wortels, Typen = benoemd };
    }

    /// <summary>An element, global or within a type.</summary>
    public Elementdeclaratie Element(XmlSchemaElement element)
    {
        var declaratie = element.RefName.IsEmpty ? element : (XmlSchemaElement)set.GlobalElements[element.RefName]!;
        var naam = declaratie.QualifiedName;
        Eis(declaratie.Constraints.Count == 0, "sleutel", naam);
        Eis(declaratie.SubstitutionGroup.IsEmpty && !declaratie.IsAbstract, "substitutie", naam);
        var type = Type(declaratie.ElementSchemaType!);
        var standaard = declaratie.FixedValue ?? declaratie.DefaultValue;
        Eis(standaard is null || type.Waarde is { IsTekst: true }, "vaste of standaardwaarde die geen tekst is", naam);
        Eis(declaratie.FixedValue is null || !declaratie.IsNillable, "vaste waarde die nil mag zijn", naam);
        return new Elementdeclaratie(
            naam.Name, naam.Namespace, type, declaratie.IsNillable, declaratie.FixedValue, standaard, declaratie.BlockResolved);
    }

    private Typemodel Type(XmlSchemaType type)
    {
        if (typen.TryGetValue(type, out var model))
            return model;
        // Known before it is filled in: a type may hold itself.
        typen[type] = model = new Typemodel { Schematype = type };
        if (type is XmlSchemaComplexType complex)
            Vul(model, complex);
        else
            model.Waarde = Waarde((XmlSchemaSimpleType)type);
        return model;
    }

    private void Vul(Typemodel model, XmlSchemaComplexType type)
    {
        var naam = type.QualifiedName;
        Eis(!type.IsAbstract, "abstract type", naam);
        Eis(type.AttributeWildcard is null, "anyAttribute", naam);
        Eis(type.AttributeUses.Count <= 64, "meer dan 64 attributen", naam);
        model.Attributen = [.. type.AttributeUses.Values.Cast<XmlSchemaAttribute>().Select(Attribuut)];
        switch (type.ContentType)
        {
            case XmlSchemaContentType.Empty:
                break;
            case XmlSchemaContentType.ElementOnly:
                model.Inhoud = Inhoudsmodel.Bouw(type.ContentTypeParticle, this);
                break;
            case XmlSchemaContentType.TextOnly:
                model.Waarde = Waarde(WaardeVan(type));
                break;
            default:
                Eis(false, "gemengde inhoud", naam);
                break;
        }
    }

    private Attribuutdeclaratie Attribuut(XmlSchemaAttribute attribuut)
    {
        var naam = attribuut.QualifiedName;
        Eis(attribuut.FixedValue is null && attribuut.Use != XmlSchemaUse.Prohibited, "vast of verboden attribuut", naam);
        return new Attribuutdeclaratie(
            naam.Name, naam.Namespace, Waarde(attribuut.AttributeSchemaType!), attribuut.Use == XmlSchemaUse.Required);
    }

    private Waardetype Waarde(XmlSchemaSimpleType type)
    {
        if (!waarden.TryGetValue(type, out var waarde))
            waarden[type] = waarde = Waardetype.Van(type);
        return waarde;
    }

    private static XmlSchemaSimpleType WaardeVan(XmlSchemaComplexType type)
    {
        Eis(type.ContentModel is XmlSchemaSimpleContent { Content: XmlSchemaSimpleContentExtension }, "simpleContent met restriction", type.QualifiedName);
        return type.BaseXmlSchemaType switch
        {
            XmlSchemaSimpleType waarde => waarde,
            var basis => WaardeVan((XmlSchemaComplexType)basis!),
        };
    }

    /// <summary>
    /// The standard's classes are the named types of a message schema, without those that only hold a list of another
    /// class (ToegewezenProducten). The root's class is called after the root.
    /// </summary>
    private void BenoemKlassen(IReadOnlyCollection<Elementdeclaratie> wortels)
    {
        var namespaces = wortels.Select(wortel => wortel.Namespace).ToHashSet();
        foreach (var model in typen.Values)
        {
            var naam = model.Schematype.QualifiedName;
            if (model.Inhoud is { IsLijst: false } && namespaces.Contains(naam.Namespace))
                model.Klasse = naam.Name;
        }
        foreach (var wortel in wortels)
            wortel.Type.Klasse = wortel.Naam;
    }

    /// <summary>Stops the start-up when a schema uses something that is not supported.</summary>
    /// <exception cref="NotSupportedException">The condition does not hold.</exception>
    public static void Eis(bool voorwaarde, string constructie, object plaats)
    {
        if (!voorwaarde)
            throw new NotSupportedException($"Het schema gebruikt iets dat niet wordt ondersteund: {constructie} ({plaats}).");
    }
}
