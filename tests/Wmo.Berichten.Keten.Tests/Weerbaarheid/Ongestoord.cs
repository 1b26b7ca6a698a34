namespace Wmo.Berichten.Keten.Tests.Weerbaarheid;

/// <summary>What the stream leads to when nothing is broken.</summary>
internal static class Ongestoord
{
    /// <summary>How many messages the stream counts at most.</summary>
    public const int Berichten = 2_000;

    private static readonly Lazy<Task<IReadOnlyList<string>>> Boeken = new(SpeelAsync);

    /// <summary>The books of a service that nobody touched.</summary>
    public static Task<IReadOnlyList<string>> BoekenAsync() => Boeken.Value;

    private static async Task<IReadOnlyList<string>> SpeelAsync()
    {
        await using var bank = await Proefbank.MaakAsync();
        await using var service = await bank.StartAsync();
        using var stroom = new Stroom(bank);
        stroom.LaatLos(Berichten);
        await stroom.BiedAanAsync(Berichten);
        await bank.WachtOpRustAsync();
        return bank.Boeken.Lees();
    }
}
