using System.CommandLine;
using Microsoft.AspNetCore.Connections;

namespace Wmo.Berichten.Cli.Demo;

/// <summary><c>wmo demo</c>: plays a whole chain with nothing installed, and keeps the service running.</summary>
internal static class DemoCommand
{
    private const int VastePoort = 5080;

    // For --eenmalig nobody needs to know the address: any free port.
    private const int VrijePoort = 0;

    public static Command Maak()
    {
        var eenmalig = new Option<bool>("--eenmalig") { Description = "Stopt als de keten gespeeld is." };
        var json = new Option<bool>("--json") { Description = "Een JSON-object per bericht." };
        var poort = new Option<int?>("--poort") { Description = $"Poort van de API (standaard {VastePoort}; met --eenmalig een vrije)." };
        var command = new Command("demo", "Speelt een hele keten: toewijzing, controle, aflevering, retourbericht.") { eenmalig, json, poort };
        command.SetAction((vraag, annulering) => VoerAsync(
            vraag.GetValue(eenmalig),
            vraag.GetValue(json),
            vraag.GetValue(poort) ?? (vraag.GetValue(eenmalig) ? VrijePoort : VastePoort),
            annulering));
        return command;
    }

    private static async Task<int> VoerAsync(bool eenmalig, bool json, int poort, CancellationToken annulering)
    {
        await using var installatie = new Demoinstallatie(poort);
        try
        {
            await installatie.StartAsync(annulering);
        }
        catch (IOException fout) when (fout.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"wmo: poort {poort} is bezet. Kies een andere met --poort, bijvoorbeeld --poort {VastePoort + 1}.");
            return Uitgang.Onleesbaar;
        }

        using var keten = new Demoketen(installatie.Adres);
        var stappen = await keten.SpeelAsync(annulering);
        var verslag = new Demoverslag(json);
        verslag.Toon(stappen);
        var goed = stappen.All(stap => stap.AlsVerwacht);
        if (!eenmalig && goed)
        {
            if (!json)
                Demoverslag.ToonUitnodiging(installatie.Adres);
            await installatie.WachtOpEindeAsync(annulering);
        }

        return goed ? Uitgang.Goed : Uitgang.Afgekeurd;
    }
}
