using System.Globalization;
using Spectre.Console;
using Wmo.Berichten.Model;
using Wmo.Berichten.Service.Api;

namespace Wmo.Berichten.Cli.Beheer;

/// <summary>Shows what a service answered: tables for people, JSON lines for programs.</summary>
internal static class Beheerverslag
{
    public static void Toon(IReadOnlyList<WachtrijAntwoord> wachtrijen, bool json) => Tabel(
        wachtrijen,
        json,
        "Er zijn geen wachtrijen.",
        ["Wachtrij", "Wacht", "Uitgesteld", "Oudste", "Op broker", "Dead letters"],
        rij => [rij.Naam, $"{rij.Wachtend}", $"{rij.Uitgesteld}", Duur(rij.LeeftijdSeconden), rij.OpBroker is { } diepte ? $"{diepte}" : "-", $"{rij.Deadletters}"]);

    public static void Toon(IReadOnlyList<DeadletterAntwoord> deadletters, bool json) => Tabel(
        deadletters,
        json,
        "Geen dead letters.",
        ["Id", "Wachtrij", "Partij", "Groep", "Keren", "Laatst", "Fout"],
        rij => [$"{rij.Id}", rij.Wachtrij, rij.Partij ?? "-", rij.Groep, $"{rij.Keren}", Tijd(rij.LaatstOp), Kort(rij.Uitzondering)]);

    public static void Toon(IReadOnlyList<GroepAntwoord> groepen, bool json) => Tabel(
        groepen,
        json,
        "Geen open dead letters.",
        ["Groep", "Open", "Onderweg", "Laatste", "Fout", "Plaats"],
        rij => [rij.Groep, $"{rij.Open}", $"{rij.Onderweg}", Tijd(rij.Laatste), Kort(rij.Uitzondering), Kort(rij.Plaats, delen: 2)]);

    public static void Toon(DeadletterAntwoord deadletter, bool json) => Blad(deadletter, json, Velden(deadletter));

    public static void Toon(RondeAntwoord ronde, bool json) => Blad(ronde, json, [
        ("Ronde", ronde.Toestand switch { "Klaar" => "klaar", "Gestopt" => "gestopt: er mislukte er een opnieuw, de rest is blijven liggen", _ => "bezig" }),
        ("Groep", ronde.Groep),
        ("Opgelost", $"{ronde.Opgelost}"),
        ("Mislukt", $"{ronde.Mislukt}"),
        ("Onderweg", $"{ronde.Onderweg}")]);

    public static void Toon(AantalAntwoord aantal, bool json) => Blad(aantal, json, [("Aantal", $"{aantal.Aantal}")]);

    public static void Toon(DeadletterInhoudAntwoord inhoud, bool json)
    {
        Blad(inhoud, json, [
            .. Velden(inhoud.Deadletter),
            .. inhoud.Opvolgers > 0 ? [("Houdt op", $"{inhoud.Opvolgers} latere berichten, tot het is verzonden of gearchiveerd")] : Array.Empty<(string, string)>(),
            ("Opdracht", inhoud.Opdracht),
            .. inhoud.Acties.Select(actie => (actie.Handeling, $"{Tijd(actie.Op)} door {actie.Wie}: {actie.Reden}")),
            ("Melding", inhoud.Melding)]);
        if (!json)
            Console.WriteLine($"{Environment.NewLine}{inhoud.Stack}");
    }

    private static List<(string Naam, string Waarde)> Velden(DeadletterAntwoord deadletter) => [
        ("Id", $"{deadletter.Id}"),
        ("Toestand", deadletter.Toestand),
        ("Wachtrij", deadletter.Wachtrij),
        ("Bericht", $"{deadletter.Bericht ?? "onbekend"} {deadletter.BerichtId}"),
        ("Partij", deadletter.Partij ?? "onbekend"),
        ("Groep", deadletter.Groep),
        ("Fout", deadletter.Uitzondering),
        ("Plaats", deadletter.Plaats),
        ("Mislukt", $"{deadletter.Keren} keer, na samen {deadletter.Pogingen} pogingen; het laatst {Tijd(deadletter.LaatstOp)}")];

    private static void Tabel<T>(IReadOnlyList<T> rijen, bool json, string leeg, string[] kolommen, Func<T, string[]> cellen)
    {
        if (json)
        {
            foreach (var rij in rijen)
                Scherm.SchrijfJson(rij!);
            return;
        }

        if (rijen.Count == 0)
        {
            AnsiConsole.WriteLine(leeg);
            return;
        }

        var tabel = new Table().SimpleBorder();
        foreach (var kolom in kolommen)
            tabel.AddColumn(kolom, instelling => instelling.NoWrap().PadLeft(0).PadRight(1));
        foreach (var rij in rijen)
            tabel.AddRow([.. cellen(rij).Select(cel => new Text(cel))]);
        AnsiConsole.Write(tabel);
    }

    private static void Blad<T>(T waarde, bool json, IEnumerable<(string Naam, string Waarde)> velden)
    {
        if (json)
        {
            Scherm.SchrijfJson(waarde!);
            return;
        }

        var blad = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach (var (naam, tekst) in velden)
            blad.AddRow(new Text(naam, new Style(decoration: Decoration.Dim)), new Text(tekst));
        AnsiConsole.Write(blad);
    }

    private static string Tijd(DateTimeOffset op) =>
        TimeZoneInfo.ConvertTime(op, Kalender.Amsterdam).ToString("dd-MM HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Duur(long? seconden) => seconden switch
    {
        null => "-",
        < 60 => $"{seconden} s",
        < 3600 => $"{seconden / 60} min",
        < 48 * 3600 => $"{seconden / 3600} uur",
        _ => $"{seconden / (24 * 3600)} dagen",
    };

    /// <summary>The last parts of a name with dots.</summary>
    private static string Kort(string naam, int delen = 1) => string.Join('.', naam.Split('.').TakeLast(delen));
}
