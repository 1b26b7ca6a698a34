using Wmo.Berichten.Generator.Vorm;

namespace Wmo.Berichten.Generator.Code;

/// <summary>Writes the file of one schema.</summary>
internal static class SchemaCode
{
    public static string Schrijf(SchemaVorm schema)
    {
        var code = new Codeschrijver();
        code.SchrijfKop(schema);
        foreach (var klasse in schema.Klassen)
        {
            KlasseCode.Schrijf(code, schema, klasse);
        }

        foreach (var lijst in schema.Codelijsten)
        {
            CodelijstCode.Schrijf(code, lijst);
        }

        if (schema.Bericht is null)
        {
            CodelijstCode.SchrijfCodelijsten(code, schema.Codelijsten);
        }

        code.Uitleg("How the elements of this schema are named in XML.");
        code.Blok("internal static class Schema", () => code
            .Regel("public static readonly Naamruimte Ns = new(")
            .Regel($"    {Codeschrijver.Literal(schema.Naamruimte)}, {Codeschrijver.Literal(schema.Voorvoegsel)});"));
        return code.ToString();
    }
}
