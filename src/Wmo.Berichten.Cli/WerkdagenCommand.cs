using System.CommandLine;
using System.Globalization;
using Wmo.Berichten.Keten.Termijnen;

namespace Wmo.Berichten.Cli;

/// <summary><c>wmo werkdagen DATE N</c>: the date N working days after DATE.</summary>
internal static class WerkdagenCommand
{
    private const string Vorm = "yyyy-MM-dd";

    public static Command Maak()
    {
        var datum = new Argument<string>("datum") { Description = "Datum als jjjj-mm-dd." };
        var aantal = new Argument<int>("aantal") { Description = "Aantal werkdagen, 0 of meer." };
        var command = new Command("werkdagen", "Geeft de datum een aantal werkdagen na een datum (Algemene termijnenwet).") { datum, aantal };
        command.SetAction(vraag => Toon(vraag.GetRequiredValue(datum), vraag.GetRequiredValue(aantal)));
        return command;
    }

    private static int Toon(string tekst, int aantal)
    {
        if (!DateOnly.TryParseExact(tekst, Vorm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum)
            || datum.Year is < 2015 or > 2100 || aantal is < 0 or > 10_000)
        {
            Console.Error.WriteLine($"wmo: '{tekst}' en '{aantal}' zijn niet te rekenen. Geef een datum als 2026-11-22, in de jaren 2015 tot en met 2100, en een aantal van 0 tot en met 10000.");
            return Uitgang.Onleesbaar;
        }

        Console.WriteLine(Werkdagen.Na(datum, aantal).ToString(Vorm, CultureInfo.InvariantCulture));
        return Uitgang.Goed;
    }
}
