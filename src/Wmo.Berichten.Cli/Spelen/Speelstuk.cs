using Wmo.Berichten.Regels;

namespace Wmo.Berichten.Cli.Spelen;

/// <summary>One file of the folder.</summary>
/// <param name="Bestand">File name.</param>
/// <param name="Xml">What is in it.</param>
/// <param name="Kop">What its header says.</param>
internal sealed record Speelstuk(string Bestand, ReadOnlyMemory<byte> Xml, Berichtkop Kop)
{
    private const string Verzonden = ".verzonden.xml";

    /// <summary>File name without <c>.xml</c>.</summary>
    public string Naam => Path.GetFileNameWithoutExtension(Bestand);

    /// <summary>True when it only enters the dossier of its sender.</summary>
    public bool AlleenInDossier => Bestand.EndsWith(Verzonden, StringComparison.OrdinalIgnoreCase);

    /// <summary>The messages in a folder, in name order.</summary>
    public static IReadOnlyList<Speelstuk> Lees(DirectoryInfo map) =>
    [
        .. from bestand in map.EnumerateFiles("*.xml")
           orderby bestand.Name, StringComparer.Ordinal
           let xml = File.ReadAllBytes(bestand.FullName)
           select new Speelstuk(bestand.Name, xml, Berichtkop.Lees(xml)),
    ];
}
