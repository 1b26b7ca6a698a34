using System.Globalization;
using Wmo.Berichten.Keten;
using Wmo.Berichten.Model;
using Wmo.Berichten.Service.Sturing;

namespace Wmo.Berichten.Service.Console;

/// <summary>Figures, days and states as Dutch readers write them.</summary>
internal static class Opmaak
{
    private static readonly NumberFormatInfo Getallen = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    public static string Dag(DateOnly dag) => dag.ToString("d-M-yyyy", CultureInfo.InvariantCulture);

    public static string Tijdstip(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, Kalender.Amsterdam).ToString("d-M-yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>For programs that read the page.</summary>
    public static string Machinetijd(DateTimeOffset moment) => moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string Getal(long waarde) => waarde.ToString("N0", Getallen);

    public static string Getal(double waarde) => waarde.ToString("0.#", Getallen);

    public static string Getal(Cijfer cijfer) => cijfer.Waarde is { } waarde ? Getal(waarde) : Cijfer.Afgeschermd;

    public static string Euro(Cijfer eurocenten) =>
        eurocenten.Waarde is { } waarde ? $"€ {(waarde / 100m).ToString("N2", Getallen)}" : Cijfer.Afgeschermd;

    public static string Deel(double? deel) => deel is { } waarde ? $"{Getal(Math.Round(100 * waarde, 1))} %" : "";

    public static string Duur(TimeSpan duur) => duur switch
    {
        { TotalDays: >= 2 } => $"{Getal((long)duur.TotalDays)} dagen",
        { TotalHours: >= 2 } => $"{Getal((long)duur.TotalHours)} uur",
        { TotalMinutes: >= 2 } => $"{Getal((long)duur.TotalMinutes)} minuten",
        _ => $"{Getal((long)duur.TotalSeconds)} seconden",
    };

    public static string Status(Berichtstatus status) => status switch
    {
        Berichtstatus.TerBeoordeling => "Wacht op akkoord",
        Berichtstatus.DeelsAkkoord => "Deels akkoord",
        _ => status.ToString(),
    };

    public static string Richting(Richting richting) => richting == Keten.Richting.In ? "Ontvangen" : "Verzonden";

    /// <summary>How a state is coloured; the word beside it says the same.</summary>
    public static string Kleur(Berichtstatus status) => status switch
    {
        Berichtstatus.Akkoord or Berichtstatus.Verwerkt => "goed",
        Berichtstatus.Afgekeurd => "fout",
        Berichtstatus.TerBeoordeling or Berichtstatus.Geparkeerd or Berichtstatus.Aangehouden or Berichtstatus.DeelsAkkoord => "let-op",
        _ => "bezig",
    };

    /// <summary>What the balance holds against a message.</summary>
    public static string Verschil(string verschil) => verschil switch
    {
        "StatusPastNiet" => "De status hoort niet bij de richting.",
        "OpdrachtOntbreekt" => "Het bericht wacht, maar niets brengt het verder.",
        "AntwoordOntbreekt" => "Het zou beantwoord zijn, maar er is geen antwoord.",
        "BeantwoordMaarOpen" => "Er is een antwoord, maar de status weet het niet.",
        "NietOvergedragen" => "De tijdlijn zegt niet dat het is overgedragen.",
        "NietVoorgelegd" => "De tijdlijn zegt niet dat het is voorgelegd.",
        "GeparkeerdZonderReden" => "De tijdlijn zegt niet waarom het geparkeerd is.",
        "OordeelPastNiet" => "Het is afgekeurd zonder bevinding, of andersom.",
        "BedragPastNiet" => "De prestaties tellen niet op tot het totaal.",
        "PrestatiesOpen" => "Het bericht is klaar, maar prestaties staan nog open.",
        "PrestatiesBeslist" => "Over prestaties is beslist, maar het bericht staat nog open.",
        "PrestatiesPassenNiet" => "Het oordeel over de prestaties past niet bij dat over het bericht.",
        _ => verschil,
    };
}
