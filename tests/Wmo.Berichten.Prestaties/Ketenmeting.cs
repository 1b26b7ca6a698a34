using System.Diagnostics;
using System.Globalization;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Prestaties;

/// <summary>Whole chains, from handing in a WMO301 to its WMO302 at the gemeente, beside the bare loop over the same RabbitMQ.</summary>
internal static class Ketenmeting
{
    private const int Opwarming = 50;

    /// <summary>Plays everything in this run and prints the tables.</summary>
    public static async Task MeetAllesAsync(int aantal)
    {
        byte[][] berichten = [.. Enumerable.Range(1, Opwarming + aantal).Select(Meetberichten.Wmo301)];
        var ontvangen = Ontvangstmeting.Berichten(aantal);
        var (opwarming, gemeten) = (berichten[..Opwarming], berichten[Opwarming..]);

        Console.WriteLine("RabbitMQ start.");
        await using var node = await RabbitMqNode.StartAsync();
        Console.WriteLine("De keten draait zich warm.");

        // Not for its figures: the runtime compiles what runs often once more, and whichever chain came first would pay for it.
        await MeetKetenAsync(InGeheugen, opwarming, gemeten);
        await MeetKetenAsync(OpRabbitMq(node), opwarming, gemeten);
        Console.WriteLine("De kale lus draait.");
        var kaal = await MeetKaalAsync(node, opwarming, gemeten);
        Console.WriteLine("De ontvanger op RabbitMQ draait.");
        var ontvanger = await Ontvangstmeting.MeetAsync(OpRabbitMq(node), ontvangen);
        Console.WriteLine("De ontvanger op de bus in het geheugen draait.");
        var ontvangerGeheugen = await Ontvangstmeting.MeetAsync(InGeheugen, ontvangen);
        Console.WriteLine("De keten op RabbitMQ draait.");
        var rabbitMq = await MeetKetenAsync(OpRabbitMq(node), opwarming, gemeten);
        Console.WriteLine("De keten op RabbitMQ draait op half tempo.");
        var tempo = aantal / rabbitMq.Duur.TotalSeconds / 2;
        var tijden = await MeetTijdenAsync(node, opwarming, gemeten, tempo);
        Console.WriteLine("De keten op de bus in het geheugen draait.");
        var geheugen = await MeetKetenAsync(InGeheugen, opwarming, gemeten);

        Ketenverslag.DrukOntvangst(aantal, kaal, ("ontvanger op RabbitMQ", ontvanger), ("ontvanger op de bus in het geheugen", ontvangerGeheugen));
        Ketenverslag.Druk(aantal, kaal, rabbitMq, geheugen, KaleTransactie.Meet());
        Ketenverslag.DrukTijden(tijden, tempo);
    }

    /// <summary>Plays only the receiver on RabbitMQ, and the bare loop beside it.</summary>
    public static async Task MeetOntvangerAsync(int aantal)
    {
        var berichten = Ontvangstmeting.Berichten(aantal);
        await using var node = await RabbitMqNode.StartAsync();
        var kaal = await MeetKaalAsync(node, berichten[..Opwarming], berichten[..aantal]);
        Ketenverslag.DrukOntvangst(aantal, kaal, ("ontvanger op RabbitMQ", await Ontvangstmeting.MeetAsync(OpRabbitMq(node), berichten)));
    }

    private static async Task<TimeSpan[]> MeetTijdenAsync(RabbitMqNode node, byte[][] opwarming, byte[][] gemeten, double tempo)
    {
        await using var installatie = await Meetinstallatie.StartAsync(OpRabbitMq(node));
        await installatie.SpeelAsync(opwarming);
        return await installatie.SpeelOpTempoAsync(gemeten, tempo);
    }

    private static async Task<TimeSpan> MeetKaalAsync(RabbitMqNode node, byte[][] opwarming, byte[][] gemeten)
    {
        await using var lus = await KaleLus.StartAsync(node.Verbinding(node.NeemVirtueleHost()));
        await lus.SpeelAsync(opwarming);
        var begin = Stopwatch.GetTimestamp();
        await lus.SpeelAsync(gemeten);
        return Stopwatch.GetElapsedTime(begin);
    }

    private static async Task<Ketenduur> MeetKetenAsync(Dictionary<string, string?> bus, byte[][] opwarming, byte[][] gemeten)
    {
        await using var installatie = await Meetinstallatie.StartAsync(bus);
        await installatie.SpeelAsync(opwarming);
        var (begin, opslag, processor) = (Stopwatch.GetTimestamp(), installatie.Opslag.Stand, Environment.CpuUsage.TotalTime);
        await installatie.SpeelAsync(gemeten);
        return new Ketenduur(
            Stopwatch.GetElapsedTime(begin), installatie.Opslag.Stand - opslag, Environment.CpuUsage.TotalTime - processor);
    }

    private static Dictionary<string, string?> InGeheugen => new() { ["Bus:Transport"] = "Geheugen" };

    /// <summary>Settings of the bus on a virtual host of its own.</summary>
    public static Dictionary<string, string?> OpRabbitMq(RabbitMqNode node) => new()
    {
        ["Bus:Transport"] = "RabbitMq",
        ["Bus:RabbitMq:Host"] = node.Host,
        ["Bus:RabbitMq:Poort"] = node.Port.ToString(CultureInfo.InvariantCulture),
        ["Bus:RabbitMq:VirtualHost"] = node.NeemVirtueleHost(),
        ["Bus:RabbitMq:Gebruiker"] = node.User,
        ["Bus:RabbitMq:Wachtwoord"] = node.Password,
    };
}
