using System.Diagnostics;

namespace Wmo.Berichten.Prestaties;

/// <summary>What a chain costs with few and with many messages stored. In turns, so that what else the machine does hits both.</summary>
internal static class Groeimeting
{
    /// <summary>Messages stored in the one database.</summary>
    public const int Weinig = 10_000;

    private const int Rondes = 7;
    private const int PerRonde = 150;

    /// <summary>Fills both databases, measures, and prints the ratio.</summary>
    public static async Task MeetAsync(int veel)
    {
        var nummer = 0;
        await using var klein = await VolleAsync(Weinig);
        Console.WriteLine($"De database met {veel} berichten wordt gevuld.");
        await using var groot = await VolleAsync(veel);
        List<(double Duur, double Processor)> bijWeinig = [], bijVeel = [];

        // The first round warms up.
        for (var ronde = 0; ronde <= Rondes; ronde++)
        {
            var eerste = await SpeelAsync(klein);
            var tweede = await SpeelAsync(groot);
            if (ronde == 0)
                continue;
            bijWeinig.Add(eerste);
            bijVeel.Add(tweede);
        }

        Console.WriteLine();
        Console.WriteLine($"WMO301's tot en met Akkoord, {Rondes} rondes van {PerRonde} om en om; ms per bericht, de middelste ronde.");
        Console.WriteLine();
        Console.WriteLine("| opgeslagen berichten | verstreken | processor |");
        Console.WriteLine("|---:|---:|---:|");
        Rij($"{Weinig}", Midden(bijWeinig, r => r.Duur), Midden(bijWeinig, r => r.Processor));
        Rij($"{veel}", Midden(bijVeel, r => r.Duur), Midden(bijVeel, r => r.Processor));
        Rij("verhouding", Midden(bijVeel, r => r.Duur) / Midden(bijWeinig, r => r.Duur), Midden(bijVeel, r => r.Processor) / Midden(bijWeinig, r => r.Processor));

        async Task<Meetinstallatie> VolleAsync(int berichten)
        {
            var installatie = await Meetinstallatie.StartAsync(new() { ["Bus:Transport"] = "Geheugen" });
            await installatie.SpeelAsync([.. Volgende(PerRonde)]);
            using var vulling = new Groeivulling(installatie.Database, Meetberichten.Identificatie(nummer));
            vulling.VulTot(berichten);
            return installatie;
        }

        async Task<(double Duur, double Processor)> SpeelAsync(Meetinstallatie installatie)
        {
            byte[][] berichten = [.. Volgende(PerRonde)];
            var (begin, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await installatie.SpeelAsync(berichten);
            return (
                Stopwatch.GetElapsedTime(begin).TotalMilliseconds / PerRonde,
                (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / PerRonde);
        }

        IEnumerable<byte[]> Volgende(int aantal) => Enumerable.Range(0, aantal).Select(_ => Meetberichten.Wmo301(++nummer));
    }

    private static double Midden(List<(double Duur, double Processor)> rondes, Func<(double Duur, double Processor), double> getal) =>
        rondes.Select(getal).Order().ElementAt(rondes.Count / 2);

    private static void Rij(string wat, double duur, double processor) =>
        Console.WriteLine(FormattableString.Invariant($"| {wat} | {duur:0.00} | {processor:0.00} |"));
}
