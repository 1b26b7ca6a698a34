using System.CommandLine;
using Spectre.Console;
using Wmo.Berichten.Regels;

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

        var uitkomsten = IsVeelOpScherm(bestanden) ? MetVoortgang(bestanden, niveau) : bestanden.Select(bestand => Controleer(bestand, niveau));
        var verslag = json ? (IVerslag)new JsonVerslag() : new Tekstverslag();
        var uitgang = Uitgang.Goed;
        foreach (var (bestand, uitkomst, leesfout) in uitkomsten)
        {
            if (uitkomst is not null)
                verslag.Meld(bestand, uitkomst);
            else
                Console.Error.WriteLine($"wmo: {bestand} kon niet worden gelezen: {leesfout}");
            uitgang = Math.Max(uitgang, uitkomst is null ? Uitgang.Onleesbaar : uitkomst.Geldig ? Uitgang.Goed : Uitgang.Afgekeurd);
        }

        verslag.Sluit();
        return uitgang;
    }

    private static Bestandsuitkomst Controleer(string bestand, int niveau)
    {
        try
        {
            return new Bestandsuitkomst(bestand, Bestandscontrole.Controleer(File.ReadAllBytes(bestand), niveau), null);
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            return new Bestandsuitkomst(bestand, null, fout.Message);
        }
    }

    private static bool IsVeelOpScherm(IReadOnlyList<string> bestanden) =>
        bestanden.Count >= VeelBestanden && !Console.IsOutputRedirected && !Console.IsErrorRedirected;

    // The lines come after the bar: the two would write over each other.
    private static List<Bestandsuitkomst> MetVoortgang(IReadOnlyList<string> bestanden, int niveau) =>
        AnsiConsole.Progress().AutoClear(true).HideCompleted(true).Start(voortgang =>
        {
            var taak = voortgang.AddTask("Berichten controleren", maxValue: bestanden.Count);
            var uitkomsten = new List<Bestandsuitkomst>(bestanden.Count);
            foreach (var bestand in bestanden)
            {
                uitkomsten.Add(Controleer(bestand, niveau));
                taak.Increment(1);
            }

            return uitkomsten;
        });

    /// <summary>What came of one file: an outcome, or why it could not be read.</summary>
    private sealed record Bestandsuitkomst(string Bestand, Controleuitkomst? Uitkomst, string? Leesfout);
}
