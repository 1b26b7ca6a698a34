using System.CommandLine;
using System.Globalization;
using Wmo.Berichten.Keten.Termijnen;

namespace Wmo.Berichten.Cli;

/// <summary><c>wmo werkdagen DATE N</c>: the date N working days after DATE.</summary>
internal static class WerkdagenCommand
{
    private const string Vorm = "yyyy-MM-dd";
    private const int MeesteWerkdagen = 10_000;

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
        if (!DateOnly.TryParseExact(tekst, Vorm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum))
            return Fout($"'{tekst}' is geen datum. Schrijf een datum als 2026-11-22.");
        if (!Bekend(datum))
            return Fout($"'{tekst}' ligt buiten de jaren waarover werkdagen bekend zijn. Geef een datum in {Jaren}.");
        if (aantal is < 0 or > MeesteWerkdagen)
            return Fout($"'{aantal}' is te weinig of te veel. Geef een aantal werkdagen van 0 tot en met {MeesteWerkdagen}.");

        var uitkomst = Werkdagen.Na(datum, aantal);
        if (!Bekend(uitkomst))
            return Fout($"{aantal} werkdagen na {tekst} ligt na {Werkdagen.LaatsteJaar}; verder zijn werkdagen niet bekend. Geef een eerdere datum of minder werkdagen.");

        Console.WriteLine(uitkomst.ToString(Vorm, CultureInfo.InvariantCulture));
        return Uitgang.Goed;
    }

    private static string Jaren => $"de jaren {Werkdagen.EersteJaar} tot en met {Werkdagen.LaatsteJaar}";

    private static bool Bekend(DateOnly dag) => dag.Year is >= Werkdagen.EersteJaar and <= Werkdagen.LaatsteJaar;

    private static int Fout(string wat)
    {
        Console.Error.WriteLine($"wmo: {wat}");
        return Uitgang.Onleesbaar;
    }
}
