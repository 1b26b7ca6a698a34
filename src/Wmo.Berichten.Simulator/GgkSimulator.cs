using System.Security.Cryptography;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Simulator;

/// <summary>
/// The built-in GGK behind the channel <c>lus</c>: takes an envelope, looks at it as the GGK does and delivers it in the same
/// process. It keeps nothing and logs nothing.
/// </summary>
/// <param name="aangesloten">The partijen that can receive.</param>
/// <param name="ontvanger">Receives for all of them.</param>
/// <param name="klok">Stamps the error messages of the GGK itself.</param>
public sealed class GgkSimulator(IReadOnlySet<Partijcode> aangesloten, IEnvelopOntvanger ontvanger, TimeProvider klok) : IKanaal
{
    private const string EnvelopOnjuist = "RIN001";
    private const string OntvangerOnbekend = "IB210";

    private static readonly Systeem Inlichtingenbureau = new("IB", "GGK");

    /// <summary>
    /// Delivers the envelope to whom it is for. An envelope that does not satisfy its schema is refused at the door; one for an
    /// organisation that is not connected comes back to its sender as a Fo01 with IB210.
    /// </summary>
    /// <remarks>
    /// A real GGK acknowledges once it has stored the envelope itself. The loop has no storage of its own: it acknowledges only
    /// after the receiver has stored the envelope, because a process that dies in between would otherwise lose it. For the
    /// same reason whatever the receiver throws reaches the sender, who then tries again. The receiver runs within this call, so
    /// the sender must not hold a transaction open around it.
    /// </remarks>
    public async Task<Aflevering> VerstuurAsync(Envelop envelop, CancellationToken annulering)
    {
        var aangeboden = EnvelopWriter.Schrijf(envelop);
        var gelezen = EnvelopReader.Lees(aangeboden);

        if (gelezen.Envelop is null)
            return Geweigerd(EnvelopOnjuist, gelezen.Fouten[0].Melding);

        if (IsAangesloten(envelop.Ontvanger))
            return await ontvanger.OntvangAsync(aangeboden, annulering);

        // An error is never answered with an error, or two parties could keep each other busy for ever.
        if (envelop is not { Functie: { } functie, Versies: { } versies })
            return Geweigerd(OntvangerOnbekend);

        var fout = Foutbericht.Maak(
            Inlichtingenbureau,
            new Beantwoord(
                envelop.Zender.Organisatie, envelop.Referentienummer, functie, versies.ApplicatieVersie + versies.ApplicatieSubversie),
            AfgeleidReferentienummer(envelop.Referentienummer),
            klok.GetUtcNow(),
            OntvangerOnbekend,
            Betekenis(OntvangerOnbekend));
        return await ontvanger.OntvangAsync(EnvelopWriter.Schrijf(fout), annulering);
    }

    private bool IsAangesloten(Systeem systeem) =>
        Partijcode.TryParse(systeem.Organisatie, out var partij) && aangesloten.Contains(partij);

    private static Aflevering.Geweigerd Geweigerd(string code, string? details = null) =>
        new(new Fout(code, Fout.Client, Betekenis(code), details));

    private static string Betekenis(string code) => Foutcodes.Zoek(code, Foutcodes.Editie2018)!.Betekenis;

    // The same envelope tried twice must give the same Fo01, so that its receiver knows the second one as a repetition.
    // What is remembered nowhere is computed: a hash in the form of a UUID version 4.
    private static Guid AfgeleidReferentienummer(Guid van)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(van.ToByteArray(bigEndian: true), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x40);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
