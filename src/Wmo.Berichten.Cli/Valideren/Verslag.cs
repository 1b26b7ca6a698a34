using Spectre.Console;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels;

namespace Wmo.Berichten.Cli.Valideren;

/// <summary>How the outcomes are shown.</summary>
internal interface IVerslag
{
    void Meld(string bestand, Controleuitkomst uitkomst);

    void Sluit();
}

/// <summary>One JSON object per file and line, for programs.</summary>
internal sealed class JsonVerslag : IVerslag
{
    public void Meld(string bestand, Controleuitkomst uitkomst) =>
        Scherm.SchrijfJson(new
        {
            bestand,
            bericht = uitkomst.Soort?.Naam(),
            geldig = uitkomst.Geldig,
            niveau = uitkomst.Niveau,
            bevindingen = uitkomst.Bevindingen.Select(b => new { b.Regel, b.Retourcode, b.Niveau, b.Klasse, b.Pad, b.Melding }),
        });

    public void Sluit()
    {
    }
}

/// <summary>Lines for people, with a count at the end.</summary>
internal sealed class Tekstverslag : IVerslag
{
    private int goed;
    private int afgekeurd;

    public void Meld(string bestand, Controleuitkomst uitkomst)
    {
        var naam = Markup.Escape(bestand);
        var soort = uitkomst.Soort?.Naam() ?? "geen bericht";
        if (uitkomst.Geldig)
        {
            goed++;
            AnsiConsole.MarkupLine($"[green]goed[/]       {naam} ({soort})");
            return;
        }

        afgekeurd++;
        AnsiConsole.MarkupLine($"[red]afgekeurd[/]  {naam} ({soort}, niveau {uitkomst.Niveau})");
        foreach (var bevinding in uitkomst.Bevindingen)
        {
            AnsiConsole.MarkupLine($"  [yellow]{Markup.Escape(bevinding.Regel)}[/] {Markup.Escape(bevinding.Retourcode ?? "")} {Markup.Escape(bevinding.Pad)}");
            AnsiConsole.WriteLine($"    {bevinding.Melding}");
        }
    }

    public void Sluit() => AnsiConsole.WriteLine($"{goed} goed, {afgekeurd} afgekeurd.");
}
