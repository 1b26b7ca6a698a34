using Wmo.Berichten.Model;

namespace Wmo.Berichten.Prestaties;

/// <summary>A received message of the measurements.</summary>
/// <param name="Naam">How it is called on the command line of a measuring process, and in the table.</param>
/// <param name="Id">Its id in the storage, the same in every process.</param>
/// <param name="Soort">Which message it is.</param>
/// <param name="Maak">Makes the XML.</param>
internal sealed record Meetbericht(string Naam, Guid Id, Berichtsoort Soort, Func<byte[]> Maak)
{
    private const int Kleiner = 10;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Meetbericht> Alle { get; } =
    [
        new("toegekend", new Guid(1, 0, 0, new byte[8]), Berichtsoort.Wmo323, () => Meetberichten.Wmo323()),
        new("afgewezen", new Guid(2, 0, 0, new byte[8]), Berichtsoort.Wmo323, () => Meetberichten.Wmo323(onbekend: true)),
        new("klein", new Guid(3, 0, 0, new byte[8]), Berichtsoort.Wmo323, () => Meetberichten.Wmo323(Meetberichten.AantalClienten / Kleiner)),
    ];

    /// <summary>The XML.</summary>
    public byte[] Xml => Maak();
}
