namespace Wmo.Berichten.Ggk.Mappen;

/// <summary>The folders of the channel <c>map</c>, and how long a file must lie still in them.</summary>
/// <param name="Uit">Envelopes that go to the chain.</param>
/// <param name="In">Envelopes that come from the chain.</param>
/// <param name="Verwerkt">Where an envelope goes that was stored.</param>
/// <param name="Geweigerd">Where a file goes that is no envelope for a partij of ours, with the reason beside it.</param>
public sealed record Kanaalmappen(string Uit, string In, string Verwerkt, string Geweigerd)
{
    /// <summary>A file that changed less long ago may still be being written.</summary>
    public TimeSpan Rust { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Whoever took a file and did nothing with it for so long has stopped, and another takes it over; a file that is no whole
    /// envelope after so long never becomes one.
    /// </summary>
    public TimeSpan Overname { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Files that an instance is working on: inside <see cref="In"/>, so that taking one is a rename.</summary>
    internal string Bezig => Path.Combine(In, "bezig");

    /// <summary>Makes the folders that are not there.</summary>
    /// <exception cref="IOException">A folder cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be made.</exception>
    public void Maak()
    {
        foreach (var map in new[] { Uit, In, Bezig, Verwerkt, Geweigerd })
            Directory.CreateDirectory(map);
    }
}
