using System.Globalization;
using System.Net;

namespace Wmo.Berichten.Testhulp.Tests;

/// <summary>What the system says of the processes that carry a name in their environment, detached ones included.</summary>
internal static class ProcessenVan
{
    private const string Luistert = "0A";

    /// <summary>Ids of the processes whose environment holds this variable with this value.</summary>
    public static IReadOnlyList<int> Omgeving(string variabele, string waarde)
    {
        var gezocht = $"{variabele}={waarde}";
        return [.. Directory.EnumerateDirectories("/proc")
            .Select(Path.GetFileName)
            .Where(naam => naam!.All(char.IsAsciiDigit))
            .Where(pid => Gelezen($"/proc/{pid}/environ").Split('\0').Contains(gezocht))
            .Select(pid => int.Parse(pid!, CultureInfo.InvariantCulture))];
    }

    /// <summary>The addresses and ports on which these processes listen.</summary>
    public static IReadOnlyList<IPEndPoint> Luisteraars(IEnumerable<int> pids)
    {
        var sockets = pids.SelectMany(Sockets).ToHashSet();
        return [.. ((string[])["/proc/net/tcp", "/proc/net/tcp6"])
            .Where(File.Exists)
            .SelectMany(bestand => File.ReadLines(bestand).Skip(1))
            .Select(regel => regel.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(velden => velden[3] == Luistert && sockets.Contains($"socket:[{velden[9]}]"))
            .Select(velden => Eindpunt(velden[1]))];
    }

    private static IEnumerable<string> Sockets(int pid) => Directory.EnumerateFiles($"/proc/{pid}/fd")
        .Select(bestand => new FileInfo(bestand).LinkTarget)
        .OfType<string>();

    // 0100007F:1F90 is 127.0.0.1:8080: the address in words of four bytes, each in the byte order of the machine.
    private static IPEndPoint Eindpunt(string tekst)
    {
        var delen = tekst.Split(':');
        var adres = Convert.FromHexString(delen[0]).Chunk(4).SelectMany(woord => woord.Reverse()).ToArray();
        return new IPEndPoint(new IPAddress(adres), int.Parse(delen[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }

    private static string Gelezen(string bestand)
    {
        try
        {
            return File.ReadAllText(bestand);
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            // Ended in the meantime, or somebody else's.
            return "";
        }
    }
}
