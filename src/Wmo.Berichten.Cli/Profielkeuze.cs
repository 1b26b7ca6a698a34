using Wmo.Berichten.Keten.Regioprofielen;

namespace Wmo.Berichten.Cli;

/// <summary>A regioprofiel that is named on the command line: one that the program brings, or a file.</summary>
/// <param name="Profiel">The profile.</param>
/// <param name="Bestand">The file that it stands in; null when the program brings it.</param>
internal sealed record Profielkeuze(Regioprofiel Profiel, string? Bestand)
{
    /// <summary>Names of the profiles that the program brings.</summary>
    public static IEnumerable<string> Namen => Profiellezer.Ingebouwd.Select(profiel => profiel.Naam).Order(StringComparer.Ordinal);

    /// <summary>The profile; null with a complaint in Dutch when there is no such name or file.</summary>
    /// <exception cref="OngeldigProfielException">The file holds no good profile.</exception>
    public static Profielkeuze? Vind(string naamOfBestand, out string klacht)
    {
        klacht = "";
        if (Profiellezer.Ingebouwd.FirstOrDefault(profiel => profiel.Naam == naamOfBestand) is { } ingebouwd)
            return new Profielkeuze(ingebouwd, null);

        try
        {
            if (File.Exists(naamOfBestand))
                return new Profielkeuze(Profiellezer.Lees(Path.GetFileName(naamOfBestand), File.ReadAllBytes(naamOfBestand)), naamOfBestand);
            klacht = $"het profiel '{naamOfBestand}' is er niet. Geef een bestand, of een van: {string.Join(", ", Namen)}.";
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            klacht = $"het bestand '{naamOfBestand}' is niet te lezen.";
        }

        return null;
    }
}
