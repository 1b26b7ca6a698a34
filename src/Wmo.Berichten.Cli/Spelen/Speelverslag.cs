using Spectre.Console;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Cli.Spelen;

/// <summary>Shows what came of each message as it is played: a line for people, or a JSON object for programs.</summary>
internal sealed class Speelverslag(bool json)
{
    public void Meld(Speeluitkomst uitkomst)
    {
        if (json)
            MeldJson(uitkomst);
        else
            MeldTekst(uitkomst);
    }

    private static void MeldJson(Speeluitkomst uitkomst)
    {
        var kop = uitkomst.Stuk.Kop;
        Scherm.SchrijfJson(new
        {
            bestand = uitkomst.Stuk.Bestand,
            bericht = kop.Soort?.Naam(),
            van = kop.Afzender?.Code,
            naar = kop.Ontvanger?.Code,
            antwoord = uitkomst.Antwoord?.Naam(),
            fo01 = uitkomst.Fo01,
            niveau = uitkomst.Niveau,
            codes = uitkomst.Codes,
            totaalToegekend = uitkomst.TotaalToegekend,
        });
    }

    private static void MeldTekst(Speeluitkomst uitkomst)
    {
        var kop = uitkomst.Stuk.Kop;
        AnsiConsole.MarkupLine($"[bold]{Markup.Escape(uitkomst.Stuk.Bestand)}[/] {kop.Soort?.Naam()} {kop.Afzender} → {kop.Ontvanger}: {Oordeel(uitkomst)}");
        foreach (var (klasse, codes) in uitkomst.Codes)
            AnsiConsole.WriteLine($"    {klasse}: {string.Join(", ", codes)}");
        if (uitkomst.TotaalToegekend is { } centen)
            AnsiConsole.WriteLine($"    toegekend: {new Bedrag(centen)}");
    }

    private static string Oordeel(Speeluitkomst uitkomst) => uitkomst switch
    {
        { Klacht: not null } => "[red]niet gespeeld[/]",
        { Stuk.AlleenInDossier: true } => "in het dossier van de afzender",
        { Fo01: { } code } => $"[red]Fo01 {Markup.Escape(code)}[/]",
        { Antwoord: { } soort, Niveau: null } => $"{soort.Naam()} [green]akkoord[/]",
        { Antwoord: { } soort, Niveau: { } niveau } => $"{soort.Naam()} [yellow]afgekeurd op niveau {niveau}[/]",
        _ => "[red]geen antwoord[/]",
    };
}
