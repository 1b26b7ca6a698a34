using System.Reflection;
using System.Xml;

namespace Wmo.Berichten.Model.Schemas;

/// <summary>
/// Checks documents against a set of schemas as XML Schema 1.0 has it, with a hardened reader: UTF-8 only, no DTD,
/// nothing resolved, bounded size, depth and number of faults. Bad input of any kind is a fault in the verdict.
/// <see cref="System.Xml.Schema.XmlSchemaSet"/> reads and compiles the schemas; the documents are judged here, because
/// System.Xml deviates from the recommendation in what it accepts. Safe for use by several threads.
/// </summary>
public sealed class Schemacontrole
{
    private readonly Schemamodel model;
    private readonly Schemagrenzen grenzen;

    /// <summary>Compiles the schemas.</summary>
    /// <param name="schemas">All schema documents, those that others import or include among them; nothing is fetched.</param>
    /// <param name="grenzen">Limits on documents; the defaults when left out.</param>
    /// <exception cref="ArgumentException">There are no schemas, or none with a root element.</exception>
    /// <exception cref="System.Xml.Schema.XmlSchemaException">The schemas are wrong or not complete.</exception>
    /// <exception cref="NotSupportedException">The schemas use a construct that is not supported here.</exception>
    public Schemacontrole(IEnumerable<Stream> schemas, Schemagrenzen? grenzen = null)
    {
        model = Schemamodel.Laad(schemas);
        if (model.Wortels.Count == 0)
            throw new ArgumentException("De schema's kennen geen hoofdelement; zonder dat is elk document fout.", nameof(schemas));
        this.grenzen = grenzen ?? new Schemagrenzen();
    }

    /// <summary>The root elements that the schemas know.</summary>
    public IReadOnlyCollection<XmlQualifiedName> Wortels => [.. model.Wortels.Keys];

    /// <summary>How the schemas build a root element.</summary>
    /// <exception cref="KeyNotFoundException">The schemas do not know this root element.</exception>
    public Schemaelement Opbouw(XmlQualifiedName wortel) => new(model.Wortels[wortel], herhaalt: false);

    /// <summary>The schemas that an assembly carries as resources whose logical name starts with <paramref name="voorvoegsel"/>.</summary>
    public static IEnumerable<Stream> Ingebed(Assembly assembly, string voorvoegsel) =>
        assembly.GetManifestResourceNames()
            .Where(naam => naam.StartsWith(voorvoegsel, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(naam => assembly.GetManifestResourceStream(naam)!);

    /// <summary>Checks one document.</summary>
    public Schemaoordeel Controleer(ReadOnlyMemory<byte> xml)
    {
        if (XmlInvoer.Weiger(xml.Span, grenzen) is { } geweigerd)
            return new Schemaoordeel(null, [geweigerd]);

        using var reader = XmlInvoer.Open(xml);
        var loop = new Schemaloop(model, grenzen, reader);
        try
        {
            loop.Loop();
        }
        catch (XmlException fout)
        {
            loop.MeldOnleesbaar(XmlInvoer.Verklaar(xml.Span, fout));
        }
        return new Schemaoordeel(loop.Wortel, loop.Fouten);
    }
}
