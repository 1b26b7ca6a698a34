using System.Globalization;

namespace Wmo.Berichten.Service.Bus;

/// <summary>Which transport carries the commands.</summary>
/// <param name="RabbitMq">Where RabbitMQ is; null for the bus in memory.</param>
/// <param name="Wachtrijen">How much of each queue is worked on at a time.</param>
public sealed record BusOptions(RabbitMqOptions? RabbitMq, IReadOnlyDictionary<string, WachtrijOptions> Wachtrijen)
{
    /// <summary>Reads <c>Bus:Transport</c>, <c>Bus:RabbitMq:*</c> and <c>Bus:Wachtrijen:*</c>.</summary>
    /// <exception cref="InvalidOperationException">A value is wrong; the message says which and what is allowed.</exception>
    public static BusOptions Lees(IConfiguration configuratie)
    {
        var wachtrijen = WachtrijOptions.Lees(configuratie.GetSection("Bus:Wachtrijen"));
        return configuratie["Bus:Transport"] switch
        {
            null or "" or "Geheugen" => new BusOptions(null, wachtrijen),
            "RabbitMq" => new BusOptions(RabbitMqOptions.Lees(configuratie.GetSection("Bus:RabbitMq")), wachtrijen),
            var anders => throw new InvalidOperationException($"Bus:Transport is '{anders}'; toegestaan zijn 'Geheugen' en 'RabbitMq'."),
        };
    }
}

/// <summary>How much of a queue one instance works on at a time.</summary>
/// <param name="Prefetch">Commands that the broker hands over before any of them is confirmed.</param>
/// <param name="Gelijktijdig">How many of these are worked on at once.</param>
public sealed record WachtrijOptions(int Prefetch, int Gelijktijdig)
{
    private static readonly WachtrijOptions Standaard = new(16, 16);

    // A declaratie may be 25 MB and takes some fifteen times that to judge: two at a time is what a small machine holds.
    private static readonly Dictionary<string, WachtrijOptions> Zwaar = new() { [Keten.Opdrachten.Wachtrijen.Voor(Model.Berichtsoort.Wmo323)] = new(2, 2) };

    internal static IReadOnlyDictionary<string, WachtrijOptions> Lees(IConfigurationSection sectie)
    {
        var onbekend = sectie.GetChildren().FirstOrDefault(deel => !Keten.Opdrachten.Wachtrijen.Alle.Contains(deel.Key));
        if (onbekend is not null)
            throw new InvalidOperationException($"{onbekend.Path} bestaat niet; de wachtrijen zijn {string.Join(", ", Keten.Opdrachten.Wachtrijen.Alle)}.");

        return Keten.Opdrachten.Wachtrijen.Alle.ToDictionary(naam => naam, naam => Lees(sectie.GetSection(naam), Zwaar.GetValueOrDefault(naam, Standaard)));
    }

    private static WachtrijOptions Lees(IConfigurationSection sectie, WachtrijOptions standaard)
    {
        var gelijktijdig = Getal(sectie, "Gelijktijdig", standaard.Gelijktijdig);
        return new WachtrijOptions(Getal(sectie, "Prefetch", Math.Max(standaard.Prefetch, gelijktijdig)), gelijktijdig);
    }

    private static int Getal(IConfigurationSection sectie, string naam, int standaard) => sectie[naam] switch
    {
        null or "" => standaard,
        var tekst when int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal is >= 1 and <= 1000 => getal,
        var tekst => throw new InvalidOperationException($"{sectie.Path}:{naam} is '{tekst}'; verwacht wordt een aantal van 1 tot en met 1000."),
    };
}
