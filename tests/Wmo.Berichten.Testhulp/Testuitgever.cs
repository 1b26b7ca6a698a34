using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Wmo.Berichten.Testhulp;

/// <summary>A certificate authority that lives as long as the test and issues certificates for this machine.</summary>
public sealed class Testuitgever : IDisposable
{
    private const string Serienummer = "2.5.4.5";

    private static readonly Oid ServerEnClient = new("1.3.6.1.5.5.7.3.1");

    private readonly X509Certificate2 certificaat;

    public Testuitgever(string naam)
    {
        using var sleutel = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var verzoek = new CertificateRequest($"CN={naam}", sleutel, HashAlgorithmName.SHA256);
        verzoek.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        verzoek.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(verzoek.PublicKey, false));
        certificaat = verzoek.CreateSelfSigned(Nu.AddYears(-5), Nu.AddYears(5));
    }

    /// <summary>This moment, for certificates that are good or just not.</summary>
    public static DateTimeOffset Nu => TimeProvider.System.GetUtcNow();

    /// <summary>The certificate of the authority itself, without its key.</summary>
    public X509Certificate2 Certificaat => X509CertificateLoader.LoadCertificate(certificaat.RawData);

    /// <summary>Issues a certificate with its key, for a client and for a server at <paramref name="adres"/>.</summary>
    /// <param name="oin">Serial number of the subject; none when null.</param>
    /// <param name="tot">Last moment of validity; a year from now when null.</param>
    /// <param name="adres">Address of the server.</param>
    public X509Certificate2 Geef(string? oin, DateTimeOffset? tot = null, string adres = "127.0.0.1")
    {
        var onderwerp = new X500DistinguishedNameBuilder();
        onderwerp.AddCommonName(adres);
        if (oin is not null)
            onderwerp.Add(Serienummer, oin);
        var namen = new SubjectAlternativeNameBuilder();
        namen.AddIpAddress(IPAddress.Parse(adres));

        using var sleutel = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var verzoek = new CertificateRequest(onderwerp.Build(), sleutel, HashAlgorithmName.SHA256);
        verzoek.CertificateExtensions.Add(namen.Build());
        verzoek.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([ServerEnClient, new Oid("1.3.6.1.5.5.7.3.2")], critical: false));
        using var kaal = verzoek.Create(certificaat, Nu.AddYears(-2), tot ?? Nu.AddYears(1), RandomNumberGenerator.GetBytes(8));
        using var metSleutel = kaal.CopyWithPrivateKey(sleutel);
        return X509CertificateLoader.LoadPkcs12(metSleutel.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.Exportable);
    }

    /// <inheritdoc/>
    public void Dispose() => certificaat.Dispose();
}
