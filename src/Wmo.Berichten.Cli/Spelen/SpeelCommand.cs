using System.CommandLine;
using System.Globalization;
using Wmo.Berichten.Keten.Regioprofielen;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Cli.Spelen;

/// <summary><c>wmo speel FOLDER</c>: plays a folder of messages between their senders and receivers and shows every answer.</summary>
internal static class SpeelCommand
{
    public static Command Maak()
    {
        var map = new Argument<DirectoryInfo>("map") { Description = "Map met berichten (*.xml), in volgorde van naam gespeeld; *.verzonden.xml komt alleen in het dossier van de afzender." };
        var nu = new Option<string>("--nu") { Description = "De dag waarop gespeeld wordt (jjjj-mm-dd); de klok staat die dag op 12 uur. Standaard vandaag." };
        var profiel = new Option<string>("--profiel") { Description = "Het regioprofiel van elke gemeente: een bestand, of een naam die `wmo profiel` noemt.", DefaultValueFactory = _ => Regioprofiel.Landelijk };
        var uit = new Option<DirectoryInfo?>("--uit") { Description = "Map waarin elk antwoord komt als <naam>.antwoord.xml." };
        var json = new Option<bool>("--json") { Description = "Een JSON-object per bericht." };
        var command = new Command("speel", "Speelt een map met berichten tussen hun afzenders en ontvangers en toont elk antwoord.") { map, nu, profiel, uit, json };
        command.SetAction((vraag, annulering) => VoerAsync(
            vraag.GetRequiredValue(map), vraag.GetValue(nu), vraag.GetValue(profiel)!, vraag.GetValue(uit), vraag.GetValue(json), annulering));
        return command;
    }

    private static async Task<int> VoerAsync(
        DirectoryInfo map, string? nu, string profiel, DirectoryInfo? uit, bool json, CancellationToken annulering)
    {
        var dag = Kalender.Vandaag(TimeProvider.System);
        if (nu is not null && !DateOnly.TryParseExact(nu, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out dag))
            return Klaag($"'{nu}' is geen datum. Schrijf hem als 2026-01-31.");
        if (Kies(profiel) is not { } keuze)
            return Uitgang.Onleesbaar;
        if (!map.Exists)
            return Klaag($"de map '{map}' bestaat niet.");

        var stukken = Speelstuk.Lees(map);
        if (stukken.Count == 0)
            return Klaag($"in de map '{map}' staat geen enkel *.xml-bestand.");

        uit?.Create();
        await using var installatie = await Speelinstallatie.StartAsync(dag, keuze, stukken, annulering);
        var verslag = new Speelverslag(json);
        var gespeeld = true;
        foreach (var stuk in stukken)
        {
            var uitkomst = await installatie.SpeelAsync(stuk, annulering);
            verslag.Meld(uitkomst);
            if (uit is not null && uitkomst.Inhoud is { } antwoord)
                await File.WriteAllBytesAsync(Path.Combine(uit.FullName, $"{stuk.Naam}.antwoord.xml"), antwoord, annulering);
            if (uitkomst.Voorgelegd is { } reden)
                Console.Error.WriteLine($"wmo: {stuk.Bestand}: {reden} In dit spel is zij meteen vrijgegeven.");
            if (uitkomst.Klacht is { } klacht)
                gespeeld = Klaag($"{stuk.Bestand}: {klacht}") == Uitgang.Goed;
        }

        return gespeeld ? Uitgang.Goed : Uitgang.Onleesbaar;
    }

    private static Profielkeuze? Kies(string profiel)
    {
        try
        {
            if (Profielkeuze.Vind(profiel, out var klacht) is { } keuze)
                return keuze;
            Klaag(klacht);
        }
        catch (OngeldigProfielException fout)
        {
            Klaag(fout.Message);
        }

        return null;
    }

    private static int Klaag(string klacht)
    {
        Console.Error.WriteLine($"wmo: {klacht}");
        return Uitgang.Onleesbaar;
    }
}
