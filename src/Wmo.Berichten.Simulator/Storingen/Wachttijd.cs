namespace Wmo.Berichten.Simulator.Storingen;

/// <summary>Times that a fault takes.</summary>
internal static class Wachttijd
{
    private const int Langste = 600_000;

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public static string? Bezwaar(string storing, int ms) => ms is >= 0 and <= Langste ? null : $"{storing}: ms ligt tussen 0 en {Langste} (tien minuten).";
}
