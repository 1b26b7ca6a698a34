using Wmo.Berichten.Generator.Vorm;

namespace Wmo.Berichten.Generator.Code;

/// <summary>Writes the enumerations of the code lists, and the class that turns them into codes and back.</summary>
internal static class CodelijstCode
{
    public static void Schrijf(Codeschrijver code, CodelijstVorm lijst)
    {
        code.Uitleg(lijst.Uitleg.Length > 0 ? lijst.Uitleg : lijst.Naam);
        code.Blok($"public enum {lijst.Naam}", () =>
        {
            for (var i = 0; i < lijst.Codes.Count; i++)
            {
                var (naam, waarde, uitleg) = (lijst.Codes[i].Naam, lijst.Codes[i].Waarde, lijst.Codes[i].Uitleg);
                code.Uitleg(uitleg.Length > 0 ? $"{waarde}: {uitleg}" : waarde);
                // From 1: a value that was never set is no code.
                code.Regel($"{naam} = {i + 1},");
            }
        });
    }

    public static void SchrijfCodelijsten(Codeschrijver code, IEnumerable<CodelijstVorm> lijsten)
    {
        code.Uitleg("The values of the code lists as the standard writes them.");
        code.Blok("public static class Codelijsten", () =>
        {
            foreach (var lijst in lijsten)
            {
                NaarCode(code, lijst);
                VanCode(code, lijst);
                code.Witregel().Regel(
                    $"internal static {lijst.Naam} Lees{lijst.Naam}(Lezer lezer) => lezer.Code<{lijst.Naam}>(TryParse);");
            }
        });
    }

    private static void NaarCode(Codeschrijver code, CodelijstVorm lijst) =>
        code.Uitleg("The value as written in a message.")
            .Regel("/// <exception cref=\"ArgumentOutOfRangeException\">The value is no member of the enumeration.</exception>")
            .Blok(
                $"public static string Code(this {lijst.Naam} waarde) => waarde switch",
                () =>
                {
                    foreach (var lid in lijst.Codes)
                    {
                        code.Regel($"{lijst.Naam}.{lid.Naam} => {Codeschrijver.Literal(lid.Waarde)},");
                    }

                    code.Regel("_ => throw new ArgumentOutOfRangeException(nameof(waarde)),");
                },
                "};");

    private static void VanCode(Codeschrijver code, CodelijstVorm lijst) =>
        code.Uitleg("Finds the member with a value as written in a message; false when the list has none.")
            .Blok($"public static bool TryParse(ReadOnlySpan<char> tekst, out {lijst.Naam} waarde)", () =>
                code.Blok(
                    "waarde = tekst switch",
                    () =>
                    {
                        foreach (var lid in lijst.Codes)
                        {
                            code.Regel($"{Codeschrijver.Literal(lid.Waarde)} => {lijst.Naam}.{lid.Naam},");
                        }

                        code.Regel("_ => default,");
                    },
                    "};").Regel("return waarde != default;"));
}
