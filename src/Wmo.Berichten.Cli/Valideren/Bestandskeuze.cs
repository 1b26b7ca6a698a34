namespace Wmo.Berichten.Cli.Valideren;

/// <summary>Turns the paths on the command line into files.</summary>
internal static class Bestandskeuze
{
    /// <summary>Every file that was named, and every <c>*.xml</c> below every folder, in name order.</summary>
    public static bool TryVind(IEnumerable<string> paden, out IReadOnlyList<string> bestanden, out string klacht)
    {
        var gevonden = new List<string>();
        bestanden = gevonden;
        klacht = "";
        foreach (var pad in paden)
        {
            if (File.Exists(pad))
            {
                gevonden.Add(pad);
                continue;
            }

            if (!Directory.Exists(pad))
            {
                klacht = $"'{pad}' bestaat niet. Geef een bestand of een map.";
                return false;
            }

            List<string> inMap;
            try
            {
                inMap = [.. Directory.EnumerateFiles(pad, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
            }
            catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
            {
                klacht = $"De map '{pad}' kon niet worden gelezen: {fout.Message}";
                return false;
            }

            if (inMap.Count == 0)
            {
                klacht = $"In de map '{pad}' staat geen enkel *.xml-bestand.";
                return false;
            }

            gevonden.AddRange(inMap);
        }

        return true;
    }
}
