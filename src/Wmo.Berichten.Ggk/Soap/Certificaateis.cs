using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Wmo.Berichten.Ggk.Soap;

/// <summary>Which end of a connection shows a certificate.</summary>
public enum Certificaatrol
{
    /// <summary>Who calls.</summary>
    Client,

    /// <summary>Who is called.</summary>
    Server,
}

/// <summary>What is asked of the certificate of the other side.</summary>
/// <param name="oins">The OINs of which it must name one; none when any organisation will do.</param>
/// <param name="uitgevers">
/// The authorities that are trusted, with those in between if the other side does not send them; empty for those of the system.
/// </param>
/// <param name="klok">Says what day it is.</param>
public sealed class Certificaateis(IReadOnlyCollection<string> oins, X509Certificate2Collection uitgevers, TimeProvider klok)
{
    private const string Serienummer = "2.5.4.5";
    private static readonly TimeSpan GeduldBijIntrekking = TimeSpan.FromSeconds(10);

    /// <summary>The OIN that a certificate names: the serial number of its subject (Digikoppeling); null when there is none.</summary>
    public static string? OinVan(X509Certificate2 certificaat) =>
        certificaat.SubjectName.EnumerateRelativeDistinguishedNames()
            .Where(deel => !deel.HasMultipleElements && deel.GetSingleElementType().Value is Serienummer)
            .Select(deel => deel.GetSingleElementValue())
            .FirstOrDefault();

    /// <summary>Why the certificate is refused, in Dutch; null when it is good.</summary>
    /// <param name="certificaat">What the other side showed.</param>
    /// <param name="tussen">What it sent along.</param>
    /// <param name="rol">Which side it is.</param>
    public string? Weiger(X509Certificate2? certificaat, X509Certificate2Collection tussen, Certificaatrol rol)
    {
        if (certificaat is null)
            return "de andere kant toonde geen certificaat";

        using var keten = new X509Chain { ChainPolicy = Beleid(tussen, rol) };
        var vertrouwd = keten.Build(certificaat);
        var staat = keten.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (samen, deel) => samen | deel.Status);
        foreach (var element in keten.ChainElements)
            element.Certificate.Dispose();

        if (!vertrouwd)
            return staat switch
            {
                _ when staat.HasFlag(X509ChainStatusFlags.NotTimeValid) => $"het certificaat geldt niet op dit moment (van {certificaat.NotBefore:yyyy-MM-dd} tot en met {certificaat.NotAfter:yyyy-MM-dd})",
                _ when staat.HasFlag(X509ChainStatusFlags.Revoked) => "het certificaat is ingetrokken",
                _ when (staat & (X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain)) != 0 => "het certificaat komt niet van een uitgever die hier wordt vertrouwd",
                _ => $"het certificaat is niet in orde ({staat})",
            };

        return oins.Count > 0 && (OinVan(certificaat) is not { } oin || !oins.Contains(oin))
            ? $"het certificaat noemt OIN '{OinVan(certificaat) ?? "geen"}' en verwacht wordt '{string.Join("' of '", oins)}'"
            : null;
    }

    private X509ChainPolicy Beleid(X509Certificate2Collection tussen, Certificaatrol rol)
    {
        var beleid = new X509ChainPolicy
        {
            ApplicationPolicy = { new Oid(rol is Certificaatrol.Client ? "1.3.6.1.5.5.7.3.2" : "1.3.6.1.5.5.7.3.1") },
            VerificationTime = klok.GetUtcNow().LocalDateTime,
            VerificationTimeIgnored = false,

            // A list that cannot be fetched does not stop the traffic; a certificate that stands in it does.
            RevocationMode = X509RevocationMode.Online,
            RevocationFlag = X509RevocationFlag.ExcludeRoot,
            UrlRetrievalTimeout = GeduldBijIntrekking,
            VerificationFlags = X509VerificationFlags.IgnoreEndRevocationUnknown
                | X509VerificationFlags.IgnoreCertificateAuthorityRevocationUnknown
                | X509VerificationFlags.IgnoreRootRevocationUnknown,
        };
        beleid.ExtraStore.AddRange(tussen);
        beleid.ExtraStore.AddRange(uitgevers);
        if (uitgevers.Count > 0)
        {
            beleid.TrustMode = X509ChainTrustMode.CustomRootTrust;
            beleid.CustomTrustStore.AddRange(uitgevers);
        }

        return beleid;
    }
}
