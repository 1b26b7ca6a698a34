using System.Text;

namespace Wmo.Berichten.Ggk.Mappen;

/// <summary>What one round over the in-folder did.</summary>
/// <param name="Verwerkt">Envelopes that were stored.</param>
/// <param name="Geweigerd">Files that were refused.</param>
/// <param name="Fouten">What went wrong technically; those files are tried again.</param>
public sealed record Mapronde(int Verwerkt, int Geweigerd, IReadOnlyList<Exception> Fouten);

/// <summary>
/// Takes envelopes from the in-folder of the channel <c>map</c>. Several instances may share the folder: who renames a file
/// into <c>bezig</c> has it. A file stays there until its envelope is stored, so a process that dies loses nothing: another
/// takes the file over, and an envelope that was stored after all is known by its reference number.
/// </summary>
/// <remarks>Not safe for use by several threads; each instance has one of its own.</remarks>
public sealed class Mapinname(Kanaalmappen mappen, IEnvelopOntvanger ontvanger, TimeProvider klok)
{
    private const int Blok = 64 * 1024;

    private static readonly EnumerationOptions GewoneBestanden = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        MatchCasing = MatchCasing.CaseInsensitive,
    };

    private Dictionary<string, Waarneming> gezien = [];

    /// <summary>Takes in every file that lies still, and what another instance left behind.</summary>
    public async Task<Mapronde> NeemInAsync(CancellationToken annulering)
    {
        var (verwerkt, geweigerd, fouten) = (0, 0, new List<Exception>());
        foreach (var (bestand, naam) in Stilliggend())
        {
            annulering.ThrowIfCancellationRequested();
            try
            {
                if (Claim(bestand, naam) is not { } eigen)
                    continue;

                if (await NeemInAsync(eigen, naam, annulering))
                    verwerkt++;
                else
                    geweigerd++;
            }
            catch (Exception fout) when (fout is not OperationCanceledException || !annulering.IsCancellationRequested)
            {
                fouten.Add(fout);
            }
        }

        return new Mapronde(verwerkt, geweigerd, fouten);
    }

    /// <summary>
    /// Files to take, oldest first, with the name that they came under. Stillness is measured by our own clock between two
    /// looks: the time on a file is that of whatever machine has the disk.
    /// </summary>
    private List<(string Bestand, string Naam)> Stilliggend()
    {
        var nu = klok.GetTimestamp();
        var nieuw = new Dictionary<string, Waarneming>();
        var stil = new List<(FileInfo Bestand, string Naam)>();
        foreach (var bestand in new DirectoryInfo(mappen.In).EnumerateFiles("*.xml", GewoneBestanden))
            Bekijk(bestand, bestand.Name, mappen.Rust);
        foreach (var bestand in new DirectoryInfo(mappen.Bezig).EnumerateFiles("*.xml", GewoneBestanden))
            Bekijk(bestand, bestand.Name[(bestand.Name.IndexOf('_', StringComparison.Ordinal) + 1)..], mappen.Overname);
        gezien = nieuw;
        return [.. stil.OrderBy(gevonden => gevonden.Bestand.LastWriteTimeUtc).Select(gevonden => (gevonden.Bestand.FullName, gevonden.Naam))];

        void Bekijk(FileInfo bestand, string naam, TimeSpan wachttijd)
        {
            // Another may have taken it since it was listed; asking fills in what is told of it next.
            if (!bestand.Exists)
                return;
            var waarneming = new Waarneming(bestand.Length, bestand.LastWriteTimeUtc, nu);
            if (gezien.TryGetValue(bestand.FullName, out var eerder) && eerder.Gelijk(waarneming))
                waarneming = eerder;
            nieuw[bestand.FullName] = waarneming;
            var stilte = klok.GetElapsedTime(waarneming.Sinds, nu);
            if (stilte >= mappen.Overname || (stilte >= wachttijd && IsAf(bestand)))
                stil.Add((bestand, naam));
        }
    }

    /// <summary>
    /// Whether an envelope ends where the file ends. A writer can halt halfway for longer than a moment; what never becomes
    /// an envelope is refused in the end.
    /// </summary>
    private static bool IsAf(FileInfo bestand)
    {
        Span<byte> einde = stackalloc byte[256];
        try
        {
            using var stroom = bestand.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            stroom.Position = Math.Max(0, stroom.Length - einde.Length);
            einde = einde[..stroom.ReadAtLeast(einde, einde.Length, throwOnEndOfStream: false)];
        }
        catch (IOException)
        {
            return false;
        }

        var tekst = Encoding.UTF8.GetString(einde).AsSpan().TrimEnd();
        return tekst.EndsWith($"{StufNamen.Di01}>") || tekst.EndsWith($"{StufNamen.Du01}>") || tekst.EndsWith($"{StufNamen.Fo01}>");
    }

    /// <summary>Takes the file by renaming it to a name that nobody else makes; null when another was first.</summary>
    private string? Claim(string bestand, string naam)
    {
        var eigen = Path.Combine(mappen.Bezig, $"{Path.GetRandomFileName()}_{naam}");
        try
        {
            File.Move(bestand, eigen);
            return eigen;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private async Task<bool> NeemInAsync(string eigen, string naam, CancellationToken annulering)
    {
        if (await LeverAsync(eigen, annulering) is not Aflevering.Geweigerd(var fout))
        {
            BergOp(eigen, mappen.Verwerkt, naam);
            return true;
        }

        var plaats = BergOp(eigen, mappen.Geweigerd, naam);
        if (plaats is not null)
            await File.WriteAllTextAsync($"{plaats}.reden.txt", $"{fout.Code}: {fout.Omschrijving}\n", annulering);
        return false;
    }

    private async Task<Aflevering> LeverAsync(string bestand, CancellationToken annulering)
    {
        try
        {
            return await ontvanger.OntvangAsync(await LeesAsync(bestand, annulering), annulering);
        }
        catch (EnvelopException reden)
        {
            return new Aflevering.Geweigerd(reden.Fout);
        }
    }

    // Anything that is larger is no envelope, and is refused without being read.
    private static async Task<Envelop> LeesAsync(string bestand, CancellationToken annulering)
    {
        await using var stroom = new FileStream(bestand, FileMode.Open, FileAccess.Read, FileShare.Read, Blok, useAsync: true);
        return stroom.Length <= EnvelopReader.MaximaleGrootte
            ? (await EnvelopReader.LeesAsync(stroom, annulering)).Aanvaard()
            : throw EnvelopException.Groot();
    }

    /// <summary>The place it came to; null when another took the file over meanwhile, and so puts it away.</summary>
    private static string? BergOp(string eigen, string map, string naam)
    {
        var plaats = Path.Combine(map, naam);
        if (File.Exists(plaats))
            plaats = Path.Combine(map, $"{Path.GetFileNameWithoutExtension(naam)}.{Path.GetRandomFileName()}.xml");
        try
        {
            File.Move(eigen, plaats);
            return plaats;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private sealed record Waarneming(long Lengte, DateTime Gewijzigd, long Sinds)
    {
        public bool Gelijk(Waarneming ander) => Lengte == ander.Lengte && Gewijzigd == ander.Gewijzigd;
    }
}
