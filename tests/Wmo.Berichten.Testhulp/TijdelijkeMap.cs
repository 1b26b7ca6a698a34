namespace Wmo.Berichten.Testhulp;

/// <summary>A new, empty folder of this test alone, removed with everything in it afterwards.</summary>
public sealed class TijdelijkeMap : IDisposable
{
    private readonly DirectoryInfo map = Directory.CreateTempSubdirectory("wmo-test-");

    /// <summary>Full path.</summary>
    public string Pad => map.FullName;

    /// <summary>Full path of something in the folder.</summary>
    public string Bestand(string naam) => Path.Combine(Pad, naam);

    /// <inheritdoc/>
    public void Dispose() => map.Delete(recursive: true);
}
