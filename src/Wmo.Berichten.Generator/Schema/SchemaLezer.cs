using System.Xml;
using System.Xml.Schema;
using Wmo.Berichten.Generator.Vorm;

namespace Wmo.Berichten.Generator.Schema;

/// <summary>What came of the schemas: either shapes to make code of, or faults.</summary>
internal sealed record Schemastel(Reeks<SchemaVorm> Schemas, Reeks<SchemaFout> Fouten);

/// <summary>Reads the schema files of a release, compiles them and describes them.</summary>
internal static class SchemaLezer
{
    private static readonly XmlReaderSettings Instellingen = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    /// <param name="bestanden">All schema files of the release.</param>
    /// <param name="release">Release that the build asks for; empty when it does not say.</param>
    public static Schemastel Lees(Reeks<SchemaBestand> bestanden, string release)
    {
        var fouten = new List<SchemaFout>();
        var schemas = Compileer(bestanden, fouten);
        var vormen = fouten.Count > 0 ? [] : Beschrijf(schemas, fouten);
        if (fouten.Count == 0)
        {
            ControleerRelease(bestanden, vormen, release, fouten);
        }

        return new Schemastel(new(fouten.Count > 0 ? [] : vormen), new(fouten));
    }

    private static List<XmlSchema> Compileer(Reeks<SchemaBestand> bestanden, List<SchemaFout> fouten)
    {
        var stel = new XmlSchemaSet { XmlResolver = null };
        var schemas = new List<XmlSchema>();
        var huidig = "";
        stel.ValidationEventHandler += (_, e) => Noteer(e.Exception);
        try
        {
            foreach (var bestand in bestanden.OrderBy(bestand => bestand.Pad, StringComparer.Ordinal))
            {
                huidig = bestand.Pad;
                using var lezer = XmlReader.Create(new StringReader(bestand.Tekst), Instellingen, bestand.Pad);
                if (XmlSchema.Read(lezer, (_, e) => Noteer(e.Exception)) is { } schema)
                {
                    schemas.Add(schema);
                    stel.Add(schema);
                }
            }

            stel.Compile();
        }
        catch (XmlException ex)
        {
            fouten.Add(new(Foutsoort.Ongeldig, huidig, ex.LineNumber, ex.LinePosition, ex.Message));
        }
        catch (XmlSchemaException ex)
        {
            Noteer(ex);
        }

        return schemas;

        void Noteer(XmlSchemaException ex) =>
            fouten.Add(new(Foutsoort.Ongeldig, ex.SourceUri ?? huidig, ex.LineNumber, ex.LinePosition, ex.Message));
    }

    private static List<SchemaVorm> Beschrijf(List<XmlSchema> schemas, List<SchemaFout> fouten)
    {
        var vormen = new List<SchemaVorm>();
        foreach (var schema in schemas)
        {
            try
            {
                vormen.Add(new SchemaBeschrijver(schema).Beschrijf());
            }
            catch (OnbekendeBouwException ex)
            {
                fouten.Add(ex.NaarFout());
            }
        }

        return vormen;
    }

    private static void ControleerRelease(
        Reeks<SchemaBestand> bestanden, List<SchemaVorm> vormen, string release, List<SchemaFout> fouten)
    {
        if (vormen.Count(vorm => vorm.Bericht is null) != 1 || vormen.Count == 1)
        {
            fouten.Add(new(Foutsoort.Release, "", 0, 0,
                $"Voor release {release} is een map schemas/iwmo-{release} nodig met een basisschema en de berichten."));
        }

        foreach (var (vorm, bestand) in vormen.Zip(bestanden.OrderBy(b => b.Pad, StringComparer.Ordinal), (v, b) => (v, b)))
        {
            if (release.Length > 0 && vorm.Release != release)
            {
                fouten.Add(new(Foutsoort.Release, bestand.Pad, 0, 0,
                    $"Het schema is van release {vorm.Release}, de build vraagt {release}."));
            }
        }
    }
}
