using System.CommandLine;
using Wmo.Berichten.Service.Api;

namespace Wmo.Berichten.Cli.Beheer;

/// <summary><c>wmo wachtrijen</c>: what waits, how long already, and what failed.</summary>
internal static class WachtrijenCommand
{
    public static Command Maak()
    {
        var adres = Beheerverbinding.Adres();
        var json = new Option<bool>("--json") { Description = "Een JSON-object per wachtrij." };
        var command = new Command("wachtrijen", "Elke wachtrij met wat er wacht, hoe lang al, en wat er is mislukt.") { adres, json };
        command.SetAction((vraag, annulering) => Beheerverbinding.VoerAsync(vraag.GetValue(adres)!, async service =>
        {
            Beheerverslag.Toon(await service.LeesAsync<WachtrijAntwoord[]>("wachtrijen", annulering), vraag.GetValue(json));
            return Uitgang.Goed;
        }));
        return command;
    }
}
