using System.CommandLine;
using Spectre.Console;

namespace Wmo.Berichten.Cli.Valideren;

/// <summary><c>wmo valideer FILE|FOLDER…</c>: checks messages, bare or in an envelope.</summary>
internal static class ValideerCommand
{
    // Below this a bar would only flash.
    private const int VeelBestanden = 20;

    public static Command Maak()
    {
        var paden = new Argument<string[]>("paden")
        {
            Description = "Bestanden, of mappen waarvan elk *.xml-bestand wordt gelezen.",
            Arity = ArgumentArity.OneOrMore,
        };
        var niveau = new Option<int>("--niveau") { Description = "Tot en met welk niveau: 1 (XSD) of 2 (regels binnen het bericht).", DefaultValueFactory = _ => 2 };
        niveau.AcceptOnlyFromAmong("1", "2");
        var json = new Option<bool>("--json") { Description = "Een JSON-object per bestand en regel." };
        var command = new Command("valideer", "Controleert berichten, los of in een StUF-GGk-envelop.") { paden, niveau, json };
        command.SetAction(vraag => Voer(vraag.GetRequiredValue(paden), vraag.GetValue(niveau), vraag.GetValue(json)));
        return command;
    }

    private static int Voer(string[] paden, int niveau, bool json)
    {
        if (!Bestandskeuze.TryVind(paden, out var bestanden, out var klacht))
        {
            Console.Error.WriteLine($"wmo: {klacht}");
            return Uitgang.Onleesbaar;
        }

        var verslag = json ? (IVerslag)new JsonVerslag() : new Tekstverslag();
        var uitgang = Uitgang.Goed;
        MetVoortgang(bestanden, bestand => uitgang = Math.Max(uitgang, Controleer(bestand, niveau, verslag)));
        verslag.Sluit();
        return uitgang;
    }

    private static int Controleer(string bestand, int niveau, IVerslag verslag)
    {
        ReadOnlyMemory<byte> inhoud;
        try
        {
            inhoud = File.ReadAllBytes(bestand);
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"wmo: {bestand} kon niet worden gelezen: {fout.Message}");
            return Uitgang.Onleesbaar;
        }

        var uitkomst = Bestandscontrole.Controleer(inhoud, niveau);
        verslag.Meld(bestand, uitkomst);
        return uitkomst.Geldig ? Uitgang.Goed : Uitgang.Afgekeurd;
    }

    private static void MetVoortgang(IReadOnlyList<string> bestanden, Action<string> werk)
    {
        if (bestanden.Count < VeelBestanden || Console.IsOutputRedirected || Console.IsErrorRedirected)
        {
            foreach (var bestand in bestanden)
                werk(bestand);
            return;
        }

        AnsiConsole.Progress().AutoClear(true).HideCompleted(true).Start(voortgang =>
        {
            var taak = voortgang.AddTask("Berichten controleren", maxValue: bestanden.Count);
            foreach (var bestand in bestanden)
            {
                werk(bestand);
                taak.Increment(1);
            }
        });
    }
}
