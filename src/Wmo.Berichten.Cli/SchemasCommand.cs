using System.CommandLine;
using Wmo.Berichten.Model.Schemas;

namespace Wmo.Berichten.Cli;

/// <summary><c>wmo schemas vergelijk FOLDER</c>: compares our schemas with a folder of XSDs.</summary>
internal static class SchemasCommand
{
    public static Command Maak()
    {
        var map = new Argument<string>("map") { Description = "Map met XSD's van de standaard." };
        var vergelijk = new Command("vergelijk", "Vergelijkt onze schema's met een map XSD's en noemt elk verschil.") { map };
        vergelijk.SetAction(vraag => Vergelijk(vraag.GetRequiredValue(map)));
        return new Command("schemas", "De schema's van de standaard.") { vergelijk };
    }

    private static int Vergelijk(string map)
    {
        var verschillen = SchemaVergelijking.Vergelijk(map);
        foreach (var verschil in verschillen)
            Console.WriteLine(verschil);
        Console.WriteLine(verschillen.Count switch
        {
            0 => "Geen verschillen.",
            1 => "1 verschil.",
            var aantal => $"{aantal} verschillen.",
        });
        return verschillen.Any(verschil => verschil.Soort == SchemaVerschilSoort.Onleesbaar) ? Uitgang.Onleesbaar
            : verschillen.Count > 0 ? Uitgang.Afgekeurd
            : Uitgang.Goed;
    }
}
