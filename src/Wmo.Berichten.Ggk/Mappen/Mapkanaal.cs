namespace Wmo.Berichten.Ggk.Mappen;

/// <summary>
/// The channel <c>map</c>: hands an envelope over as a file, for the portal of the GGK or a Digikoppeling adapter to pick up.
/// </summary>
public sealed class Mapkanaal(Kanaalmappen mappen) : IKanaal
{
    /// <summary>
    /// Writes the envelope under a temporary name and renames it when all of it is on disk. Named after its reference number
    /// and functie, which say nothing of a person: a repeated try replaces the same file, or is known by that number
    /// when the first was picked up already.
    /// </summary>
    /// <exception cref="KanaalException">The folder cannot be written.</exception>
    public async Task<Aflevering> VerstuurAsync(Envelop envelop, CancellationToken annulering)
    {
        var bestand = Path.Combine(mappen.Uit, $"{envelop.Referentienummer:D}_{envelop.Functie ?? envelop.Soort.ToString()}.xml");

        // A name of its own for every try: two of them side by side must not write into one file.
        var tijdelijk = $"{bestand}.{Path.GetRandomFileName()}.tmp";
        try
        {
            await using (var stroom = new FileStream(tijdelijk, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await EnvelopWriter.Bereid(envelop).SchrijfAsync(stroom, annulering);
                stroom.Flush(flushToDisk: true);
            }

            File.Move(tijdelijk, bestand, overwrite: true);
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            Ruim(tijdelijk);
            throw new KanaalException(fout.Message, fout);
        }

        return new Aflevering.Bevestigd();
    }

    // The folder may be gone with it.
    private static void Ruim(string tijdelijk)
    {
        try
        {
            File.Delete(tijdelijk);
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
        }
    }
}
