using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Simulator;

/// <summary>
/// What the links of the chain look at before they pass an envelope on, and the Fo01 with which they refuse it. Codes are those
/// of the list of 2018: the one that goes with this edition of the envelope, and that has a freeze.
/// </summary>
/// <param name="aangesloten">The organisations that can send and receive.</param>
/// <param name="klok">Stamps the error messages.</param>
internal sealed class Ketencontrole(IReadOnlySet<Partijcode> aangesloten, TimeProvider klok)
{
    /// <summary>The envelope does not satisfy its schema.</summary>
    public const string EnvelopOnjuist = "RIN001";

    /// <summary>The sender used this reference number before.</summary>
    public const string NietUniek = "IB216";

    /// <summary>The declaratie has its answer.</summary>
    public const string AlBeantwoord = "CC11";

    private const string GeenRoute = "IB102";
    private const string OntvangerOnbekend = "IB210";
    private const string ZenderOnbekend = "IB213";
    private const string ZenderMagNiet = "IB234";
    private const string BerichtcodeOnjuist = "IB240";

    public static readonly Systeem Inlichtingenbureau = new("IB", "GGK");
    private static readonly Systeem Vecozo = new("VECOZO", "VECOZOWebservice");

    /// <summary>The code with which the chain refuses the envelope; null when it passes.</summary>
    public string? Weiger(Envelop envelop)
    {
        if (Vind(envelop.Ontvanger) is not { } ontvanger)
            return OntvangerOnbekend;

        // Links of the chain send errors too.
        if (envelop is not { Functie: { } functie, Versies: { } versies })
            return null;
        if (Vind(envelop.Zender) is not { } zender)
            return ZenderOnbekend;
        if (!Berichtsoorten.TryParse(functie, out var soort) || !IsGeldigeVersie(soort, versies))
            return GeenRoute;
        if (soort.IsAntwoord() != envelop.Soort is Envelopsoort.Du01)
            return BerichtcodeOnjuist;
        if (zender.IsGemeente != IsVanGemeente(soort))
            return ZenderMagNiet;
        return ontvanger.IsGemeente == zender.IsGemeente ? GeenRoute : null;
    }

    /// <summary>
    /// The Fo01 for the sender of an envelope that is refused. Null when there is nobody to tell: an error is never answered with
    /// an error, or two parties could keep each other busy for ever, and who is not connected cannot be reached.
    /// </summary>
    public Envelop? Terug(Envelop envelop, string code, string? betekenis = null) =>
        envelop is { Functie: { } functie, Versies: { } versies } && Vind(envelop.Zender) is not null
            ? Foutbericht.Maak(
                code is AlBeantwoord ? Vecozo : Inlichtingenbureau,
                new Beantwoord(
                    envelop.Zender.Organisatie, envelop.Referentienummer, functie, versies.ApplicatieVersie + versies.ApplicatieSubversie),
                AfgeleidReferentienummer(envelop.Referentienummer, code),
                klok.GetUtcNow(),
                code,
                betekenis ?? Betekenis(code))
            : null;

    /// <summary>The Fo03 with this code.</summary>
    public static Aflevering.Geweigerd Geweigerd(string code, string? details = null) =>
        new(new Fout(code, Fout.Client, Betekenis(code), details));

    /// <summary>
    /// The same envelope tried twice must give the same Fo01, so that its receiver knows the second one as a repetition. What is
    /// remembered nowhere is computed: a hash in the form of a UUID version 4.
    /// </summary>
    public static Guid AfgeleidReferentienummer(Guid van, string doel)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. van.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(doel)], hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x40);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    private static string Betekenis(string code) => Foutcodes.Zoek(code, Foutcodes.Editie2018)!.Betekenis;

    private static bool IsGeldigeVersie(Berichtsoort soort, Versies versies)
    {
        var schema = soort.Schema();
        return versies.FunctieVersie == VierCijfers(schema.BerichtVersie) && versies.FunctieSubversie == VierCijfers(schema.BerichtSubversie);
    }

    private static string VierCijfers(int getal) => getal.ToString("0000", CultureInfo.InvariantCulture);

    // The other side of the heenbericht answers it.
    private static bool IsVanGemeente(Berichtsoort soort) =>
        soort.Heenbericht() is { } heen ? !IsVanGemeente(heen) : soort is Berichtsoort.Wmo301 or Berichtsoort.Wmo319;

    private Partijcode? Vind(Systeem systeem) =>
        Partijcode.TryParse(systeem.Organisatie, out var partij) && aangesloten.Contains(partij) ? partij : null;
}
