using System.Diagnostics;
using System.Globalization;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Prestaties;

/// <summary>Processing a WMO323 against a dossier on disk: every step apart, the whole, and the memory that it takes.</summary>
internal static class Verwerkmeting
{
    private const int Keren = 6;
    private const int Klein = 2;
    private const int Groot = 20;

    /// <summary>Fills two dossiers, of 20,000 and of 200,000 earlier prestaties, and prints the tables.</summary>
    public static async Task MeetAllesAsync()
    {
        using var klein = new TijdelijkeMap();
        using var groot = new TijdelijkeMap();
        await Meetdossier.MaakAsync(klein.Pad, Klein, Meetbericht.Alle);
        await Meetdossier.MaakAsync(groot.Pad, Groot, Meetbericht.Alle);

        Regel($"");
        Regel($"WMO323 met 23.000 prestaties, dossier met 10.000 toewijzingen en 200.000 eerdere prestaties; ms.");
        Regel($"Koud is de eerste keer in een proces, warm de mediaan van de {Keren - 1} daarna, processor de mediaan van hun processortijd.");
        Regel($"");
        var toegekend = Draai(groot, "toegekend", "stappen", Keren);
        var afgewezen = Draai(groot, "afgewezen", "stappen", Keren);
        Regel($"| | alles toegekend: koud | warm | processor | alles afgewezen: koud | warm | processor |");
        Regel($"|---|---:|---:|---:|---:|---:|---:|");
        foreach (var stap in toegekend.Keys.Where(stap => stap != Meetproces.Piek))
            Regel($"| {stap} | {Duren(toegekend[stap])} | {Duren(afgewezen[stap])} |");
        Regel($"");
        Regel($"| het geheel | eerder | koud | warm | processor | piek van het geheugen, MiB |");
        Regel($"|---|---:|---:|---:|---:|---:|");
        Rij("23.000 prestaties, alles toegekend", "200.000", groot, "toegekend");
        Rij("23.000 prestaties, alles toegekend", "20.000", klein, "toegekend");
        Rij("2.300 prestaties, alles toegekend", "200.000", groot, "klein");
        Rij("2.300 prestaties, alles toegekend", "20.000", klein, "klein");
        Rij("23.000 prestaties, alles afgewezen", "200.000", groot, "afgewezen");
    }

    private static void Rij(string wat, string eerder, TijdelijkeMap map, string bericht)
    {
        var piek = Draai(map, bericht, Meetproces.Geheel, 1)[Meetproces.Piek][0].Getal;
        var geheel = Draai(map, bericht, Meetproces.Geheel, Keren)[Meetproces.Geheel];
        Regel($"| {wat} | {eerder} | {Duren(geheel)} | {piek:0} |");
    }

    private static string Duren(List<(double Getal, double Processor)> keren) => FormattableString.Invariant(
        $"{keren[0].Getal:0} | {Mediaan(keren.Skip(1).Select(keer => keer.Getal)):0} | {Mediaan(keren.Skip(1).Select(keer => keer.Processor)):0}");

    private static double Mediaan(IEnumerable<double> getallen)
    {
        var gesorteerd = getallen.Order().ToList();
        return gesorteerd[gesorteerd.Count / 2];
    }

    /// <summary>A process that measures; its figures per step, in the order of the steps.</summary>
    private static Dictionary<string, List<(double Getal, double Processor)>> Draai(TijdelijkeMap map, string bericht, string wat, int keren)
    {
        string[] opdracht = ["meetproces", map.Pad, bericht, wat, keren.ToString(CultureInfo.InvariantCulture)];
        using var proces = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, opdracht) { RedirectStandardOutput = true })!;
        var getallen = new Dictionary<string, List<(double Getal, double Processor)>>();
        while (proces.StandardOutput.ReadLine() is { } regel)
        {
            if (regel.Split('\t') is not [var stap, var getal, var processor])
                throw new InvalidOperationException($"Een meetproces zei: {regel}");
            if (!getallen.TryGetValue(stap, out var lijst))
                getallen.Add(stap, lijst = []);
            lijst.Add((double.Parse(getal, CultureInfo.InvariantCulture), double.Parse(processor, CultureInfo.InvariantCulture)));
        }

        proces.WaitForExit();
        return proces.ExitCode == 0 ? getallen : throw new InvalidOperationException("Een meetproces is mislukt.");
    }

    private static void Regel(FormattableString regel) => Console.WriteLine(FormattableString.Invariant(regel));
}
