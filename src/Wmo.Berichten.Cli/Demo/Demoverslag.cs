using Spectre.Console;

namespace Wmo.Berichten.Cli.Demo;

/// <summary>Shows the chain: a table for people, JSON lines for programs.</summary>
internal sealed class Demoverslag(bool json)
{
    public void Toon(IReadOnlyList<Demostap> stappen)
    {
        if (json)
            ToonJson(stappen);
        else
            ToonTabel(stappen);
    }

    public static void ToonUitnodiging(Uri adres)
    {
        var basis = adres.ToString().TrimEnd('/').Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine($"De console staat op {basis}; meld u aan met de sleutel {Demopartijen.Sleutel}.");
        AnsiConsole.WriteLine("Of kijk verder met de API, bijvoorbeeld in het postvak van de aanbieder:");
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine($"  curl -H '{Service.Toegang.ApiSleutelHandler.Header}: {Demopartijen.Sleutel}' {basis}/api/v1/partijen/{Demopartijen.Aanbieder}/postvak");
        AnsiConsole.WriteLine($"  curl {basis}/openapi/v1.json");
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine("Ctrl+C stopt de demo.");
    }

    private static void ToonJson(IReadOnlyList<Demostap> stappen)
    {
        foreach (var stap in stappen)
            Scherm.SchrijfJson(new
            {
                bericht = stap.Bericht,
                van = stap.Van,
                naar = stap.Naar,
                identificatie = stap.Identificatie,
                uitkomst = stap.Uitkomst,
                retourcodes = stap.Retourcodes,
                ms = stap.Ms,
                opTijd = stap.OpTijd,
            });
    }

    private static void ToonTabel(IReadOnlyList<Demostap> stappen)
    {
        // Narrow enough for eighty columns.
        var tabel = new Table().SimpleBorder();
        foreach (var kolom in new[] { "Bericht", "Van", "Naar", "Kenmerk", "Uitkomst", "Codes", "Tijd", "Termijn" })
            tabel.AddColumn(kolom, instelling => instelling.NoWrap().PadLeft(0).PadRight(0));
        foreach (var stap in stappen)
            tabel.AddRow(
                stap.Bericht,
                stap.Van,
                stap.Naar,
                stap.Identificatie ?? "",
                stap.Uitkomst,
                string.Join(", ", stap.Retourcodes),
                $"{stap.Ms} ms",
                stap.OpTijd switch { true => "gehaald", false => "verstreken", null => "" });
        AnsiConsole.Write(tabel);
        if (stappen.Any(stap => !stap.AlsVerwacht))
            AnsiConsole.MarkupLine("[red]Niet elk bericht liep zoals het hoort.[/]");
    }
}
