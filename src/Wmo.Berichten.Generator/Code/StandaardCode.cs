using Wmo.Berichten.Generator.Vorm;
using static Wmo.Berichten.Generator.Code.Codeschrijver;

namespace Wmo.Berichten.Generator.Code;

/// <summary>Writes what concerns all schemas together: data about the release, and the way to each message.</summary>
internal static class StandaardCode
{
    private const string Naamruimte = "Wmo.Berichten.Model";

    public static string SchrijfStandaard(SchemaVorm basis, IReadOnlyList<SchemaVorm> berichten)
    {
        var code = new Codeschrijver();
        code.SchrijfKop("all schemas", basis.Release, Naamruimte, "System", "System.Collections.Generic");
        code.Uitleg("The release of the standard that these types are made from.");
        code.Blok("public static class Standaard", () =>
        {
            code.Uitleg("The release, as its schemas name it.")
                .Regel($"public const string Release = {Literal(basis.Release)};");
            code.Uitleg("Version of the base schema.")
                .Regel($"public const string BasisschemaXsdVersie = {Literal(basis.Versie)};");
            code.Uitleg("File name of the base schema.")
                .Regel($"public const string BasisschemaBestand = {Literal(basis.Bestand)};");
            code.Uitleg("XML namespace of the base schema.")
                .Regel($"public const string BasisschemaNaamruimte = {Literal(basis.Naamruimte)};");
            Opzoeken(code, berichten);
        });
        return code.ToString();
    }

    private static void Opzoeken(Codeschrijver code, IReadOnlyList<SchemaVorm> berichten)
    {
        code.Uitleg("What the schema of a message says of it.")
            .Regel("/// <exception cref=\"ArgumentOutOfRangeException\">The release has no such message.</exception>")
            .Blok("public static Berichtschema Schema(this Berichtsoort soort) => soort switch", () =>
            {
                foreach (var bericht in berichten)
                {
                    code.Regel($"Berichtsoort.{bericht.Naam} => {bericht.Naam}Schema,");
                }

                code.Regel("_ => throw new ArgumentOutOfRangeException(nameof(soort)),");
            }, "};");

        code.Uitleg("Finds the message with an XML namespace; false when it is none of this release.")
            .Blok("public static bool TryVind(string? naamruimte, out Berichtsoort soort)", () => code
                .Blok("soort = naamruimte switch", () =>
                {
                    foreach (var bericht in berichten)
                    {
                        code.Regel($"{Literal(bericht.Naamruimte)} => Berichtsoort.{bericht.Naam},");
                    }

                    code.Regel("_ => default,");
                }, "};")
                .Regel("return soort != default;"));

        foreach (var bericht in berichten)
        {
            var gegevens = bericht.Bericht!;
            code.Witregel()
                .Regel($"private static readonly Berichtschema {bericht.Naam}Schema = new(")
                .Regel($"    Berichtsoort.{bericht.Naam},")
                .Regel($"    {Literal(bericht.Bestand)},")
                .Regel($"    {Literal(bericht.Naamruimte)},")
                .Regel($"    {Literal(bericht.Voorvoegsel)},")
                .Regel($"    {Literal(gegevens.Code)},")
                .Regel($"    {gegevens.Versie},")
                .Regel($"    {gegevens.Subversie},")
                .Regel($"    {Literal(bericht.Versie)},")
                .Regel($"    {Literal(gegevens.BasisVersie)});");
        }
    }

    public static string SchrijfBerichten(SchemaVorm basis, IReadOnlyList<SchemaVorm> berichten)
    {
        var code = new Codeschrijver();
        code.SchrijfKop("all schemas", basis.Release, Naamruimte, "System", "System.IO", "Wmo.Berichten.Model.Xml");
        code.Witregel().Blok("public static partial class Berichten", () =>
        {
            code.Blok("private static IBericht? Lees(Berichtsoort soort, Stream xml, out Leesfout? fout) => soort switch", () =>
            {
                foreach (var bericht in berichten)
                {
                    code.Regel($"Berichtsoort.{bericht.Naam} => Lezer.Lees(")
                        .Regel($"    xml, {bericht.Naam}.Schema.Ns, {Literal(bericht.Bericht!.Wortel)}, {Type(bericht)}.Lees, out fout),");
                }

                code.Regel("_ => throw new ArgumentOutOfRangeException(nameof(soort)),");
            }, "};");

            code.Witregel().Blok("private static void SchrijfSoort(IBericht bericht, Stream doel)", () =>
                code.Blok("switch (bericht)", () =>
                {
                    foreach (var bericht in berichten)
                    {
                        code.Regel($"case {Type(bericht)} {bericht.Voorvoegsel}:")
                            .Regel($"    {bericht.Voorvoegsel}.Schrijf(doel);")
                            .Regel("    break;");
                    }

                    code.Regel("default:")
                        .Regel("    throw new ArgumentException(\"Dit bericht is van geen bekende soort.\", nameof(bericht));");
                }));
        });
        return code.ToString();
    }

    private static string Type(SchemaVorm bericht) => $"{bericht.Naam}.{bericht.Bericht!.Wortel}";
}
