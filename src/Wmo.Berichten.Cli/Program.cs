using System.CommandLine;
using Wmo.Berichten.Cli;
using Wmo.Berichten.Cli.Beheer;
using Wmo.Berichten.Cli.Demo;
using Wmo.Berichten.Cli.Spelen;
using Wmo.Berichten.Cli.Valideren;

Scherm.StelIn();
var wmo = new RootCommand("Berichten van de standaard iWmo controleren, uitwisselen en uitleggen.")
{
    ValideerCommand.Maak(),
    DemoCommand.Maak(),
    SpeelCommand.Maak(),
    ProfielCommand.Maak(),
    RegelCommand.Maak(),
    SchemasCommand.Maak(),
    WerkdagenCommand.Maak(),
    DeadlettersCommand.Maak(),
    WachtrijenCommand.Maak(),
};

var vraag = wmo.Parse(args);
if (vraag.Errors.Count == 0)
    return await vraag.InvokeAsync();

foreach (var fout in vraag.Errors)
    Console.Error.WriteLine($"wmo: {fout.Message}");
Console.Error.WriteLine("Roep `wmo --help` aan voor de opdrachten en hun opties.");
return Uitgang.Onleesbaar;
