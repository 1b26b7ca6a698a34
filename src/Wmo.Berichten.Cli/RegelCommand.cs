using System.CommandLine;
using Spectre.Console;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels;

namespace Wmo.Berichten.Cli;

/// <summary><c>wmo regel CODE</c>: explains a rule.</summary>
internal static class RegelCommand
{
    public static Command Maak()
    {
        var code = new Argument<string>("code") { Description = "Code van de regel, bijvoorbeeld CS002." };
        var command = new Command("regel", "Legt een regel van de standaard uit.") { code };
        command.SetAction(vraag => Toon(vraag.GetRequiredValue(code)));
        return command;
    }

    private static int Toon(string code)
    {
        if (!Regelcatalogus.TryVind(code, out var regel))
        {
            Console.Error.WriteLine($"wmo: regel '{code}' staat niet in de catalogus. Bekend zijn: {string.Join(", ", Regelcatalogus.Alle.Select(bekend => bekend.Code))}.");
            return Uitgang.Onleesbaar;
        }

        var tabel = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        Regel("Niveau", regel.Niveau.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Regel("Retourcode", regel.Retourcode?.Code() ?? "geen");
        foreach (var plaats in regel.Plaatsen)
            Regel("Waar", plaats.ToString());
        Regel("Uitleg", regel.Uitleg);
        if (regel.Lezing is { } lezing)
            Regel("Onze lezing", lezing);
        Regel("Goed", regel.VoorbeeldGoed);
        Regel("Fout", regel.VoorbeeldFout);
        Regel("Bron", regel.Bron.ToString());
        AnsiConsole.MarkupLine($"[bold]{regel.Code}[/]");
        AnsiConsole.Write(tabel);
        return Uitgang.Goed;

        void Regel(string naam, string waarde) => tabel.AddRow(new Text(naam, new Style(decoration: Decoration.Dim)), new Text(waarde));
    }
}
