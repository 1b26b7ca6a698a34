using System.CommandLine;
using Wmo.Berichten.Keten.Regioprofielen;

namespace Wmo.Berichten.Cli;

/// <summary><c>wmo profiel [NAME|FILE]</c>: checks a regioprofiel; without one it lists what there is.</summary>
internal static class ProfielCommand
{
    public static Command Maak()
    {
        var profiel = new Argument<string?>("profiel") { Description = "Een bestand, of de naam van een ingebouwd profiel. Zonder: de namen.", Arity = ArgumentArity.ZeroOrOne };
        var schema = new Option<bool>("--schema") { Description = "Toon het JSON-schema van een profiel." };
        var command = new Command("profiel", "Controleert een regioprofiel.") { profiel, schema };
        command.SetAction(vraag => vraag.GetValue(schema) ? Toon(Profiellezer.Schema) : vraag.GetValue(profiel) is { } naam ? Controleer(naam) : Toon(string.Join('\n', Profielkeuze.Namen)));
        return command;
    }

    private static int Controleer(string naam)
    {
        try
        {
            if (Profielkeuze.Vind(naam, out var klacht) is { Profiel: var profiel })
                return Toon($"{profiel} is goed: {profiel.Titel}.");
            Console.Error.WriteLine($"wmo: {klacht}");
            return Uitgang.Onleesbaar;
        }
        catch (OngeldigProfielException fout)
        {
            Toon(string.Join('\n', fout.Klachten));
            return Uitgang.Afgekeurd;
        }
    }

    private static int Toon(string tekst)
    {
        Console.WriteLine(tekst);
        return Uitgang.Goed;
    }
}
