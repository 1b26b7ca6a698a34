using System.Xml;
using System.Xml.Schema;

namespace Wmo.Berichten.Model.Schemas;

/// <summary>The schema files of one side of a comparison: a folder, or what this assembly carries.</summary>
internal sealed class SchemaVergelijkingBron
{
    private const string Ingesloten = "iwmo/";
    private static readonly Uri Wortel = new("schema:///");

    private readonly Dictionary<string, byte[]> inhoud = new(StringComparer.Ordinal);

    private SchemaVergelijkingBron(string naam) => Naam = naam;

    /// <summary>What a reader knows this side by.</summary>
    public string Naam { get; }

    /// <summary>Dutch sentence that says why there is nothing to compare; null when there is.</summary>
    public string? Fout { get; private set; }

    /// <summary>Names of the files, without a folder.</summary>
    public IReadOnlyCollection<string> Bestanden => inhoud.Keys;

    /// <summary>The schemas that this assembly was built from.</summary>
    public static SchemaVergelijkingBron Ingebouwd()
    {
        var bron = new SchemaVergelijkingBron("ingebouwde schema's");
        var assembly = typeof(SchemaVergelijkingBron).Assembly;
        foreach (var naam in assembly.GetManifestResourceNames().Where(naam => naam.StartsWith(Ingesloten, StringComparison.Ordinal)))
        {
            using var stroom = assembly.GetManifestResourceStream(naam)!;
            using var kopie = new MemoryStream();
            stroom.CopyTo(kopie);
            bron.inhoud.Add(naam[Ingesloten.Length..], kopie.ToArray());
        }

        return bron;
    }

    /// <summary>The <c>*.xsd</c> files of a folder.</summary>
    public static SchemaVergelijkingBron Map(string map)
    {
        var bron = new SchemaVergelijkingBron(map);
        try
        {
            foreach (var pad in Directory.EnumerateFiles(map, "*.xsd"))
                bron.inhoud.Add(Path.GetFileName(pad), File.ReadAllBytes(pad));
            if (bron.inhoud.Count == 0)
                bron.Fout = "de map bevat geen bestanden met de extensie .xsd.";
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or ArgumentException)
        {
            bron.Fout = Directory.Exists(map)
                ? "de map of een bestand daarin kan niet worden gelezen."
                : "de map bestaat niet.";
        }

        return bron;
    }

    /// <summary>Compiles one file, with the files beside it that it refers to; else a Dutch sentence that says why not.</summary>
    public (SchemaVergelijkingKnoop? Boom, string? Fout) Lees(string bestand)
    {
        // A warning is about a reference that cannot be followed. Alone it does no harm; before an error it is the cause.
        var meldingen = new List<ValidationEventArgs>();
        bool IsFout() => meldingen.Exists(melding => melding.Severity == XmlSeverityType.Error);
        void Meld(object? afzender, ValidationEventArgs melding) => meldingen.Add(melding);

        try
        {
            var set = new XmlSchemaSet { XmlResolver = new BuurResolver(inhoud) };
            set.ValidationEventHandler += Meld;
            using var lezer = XmlReader.Create(
                new MemoryStream(inhoud[bestand]),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null },
                BuurResolver.Adres(bestand).AbsoluteUri);
            var schema = XmlSchema.Read(lezer, Meld);
            if (schema is not null && !IsFout())
            {
                set.Add(schema);
                set.Compile();
            }

            return schema is not null && !IsFout()
                ? (new SchemaVergelijkingBoom(schema).Bouw(), null)
                : (null, Zin(meldingen[0].Exception));
        }
        catch (XmlSchemaException fout)
        {
            return (null, Zin(fout));
        }
        catch (XmlException fout)
        {
            return (null, Zin(fout, fout.SourceUri, fout.LineNumber, fout.LinePosition));
        }
    }

    private static string Zin(XmlSchemaException fout) => Zin(fout, fout.SourceUri, fout.LineNumber, fout.LinePosition);

    /// <summary>The detail stays as the XML library words it: it is for whoever mends the schema.</summary>
    private static string Zin(Exception fout, string? bron, int regel, int kolom)
    {
        var waar = Uri.TryCreate(bron, UriKind.Absolute, out var adres) ? $" van {BuurResolver.Bestand(adres)}" : "";
        return $"geen geldig XML Schema op regel {regel}, kolom {kolom}{waar} (\"{fout.Message}\").";
    }

    /// <summary>Finds a schema that another refers to by its file name beside it, and nowhere else.</summary>
    private sealed class BuurResolver(Dictionary<string, byte[]> buren) : XmlResolver
    {
        public static Uri Adres(string bestand) => new(Wortel, Uri.EscapeDataString(bestand));

        public static string Bestand(Uri adres) => Uri.UnescapeDataString(adres.Segments[^1]);

        public override Uri ResolveUri(Uri? baseUri, string? relativeUri) =>
            Adres(Uri.UnescapeDataString(Path.GetFileName(relativeUri) ?? ""));

        public override object? GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
            buren.TryGetValue(Bestand(absoluteUri), out var inhoud) ? new MemoryStream(inhoud) : null;
    }
}
