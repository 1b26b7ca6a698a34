using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Wmo.Berichten.Ggk.Soap;

/// <summary>Connections to the other side: TLS 1.2 or 1.3 alone, our certificate shown, theirs judged.</summary>
public static class SoapVerbinding
{
    /// <summary>The versions of TLS that are spoken.</summary>
#pragma warning disable CA5398 // Naming the versions is what is asked: the choice is not left to the system.
    public const SslProtocols Protocollen = SslProtocols.Tls12 | SslProtocols.Tls13;
#pragma warning restore CA5398

    // A change of address in DNS is noticed within this time.
    private static readonly TimeSpan LevensduurVerbinding = TimeSpan.FromMinutes(5);

    /// <summary>Makes the connections of a <see cref="SoapKanaal"/>.</summary>
    /// <param name="eigen">Our certificate with its key, first, and those that lead to its authority; empty when none is shown.</param>
    /// <param name="eis">What theirs must be.</param>
    /// <param name="oordeel">Told of every handshake: null, or why their certificate was refused.</param>
    public static SocketsHttpHandler Maak(X509Certificate2Collection eigen, Certificaateis eis, Action<string?> oordeel)
    {
        var tls = new SslClientAuthenticationOptions
        {
            EnabledSslProtocols = Protocollen,
            RemoteCertificateValidationCallback = (_, certificaat, keten, fouten) =>
            {
                var reden = fouten.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)
                    ? "het certificaat is van een andere server dan is aangeroepen"
                    : eis.Weiger(certificaat as X509Certificate2, keten?.ChainPolicy.ExtraStore ?? [], Certificaatrol.Server);
                oordeel(reden);
                return reden is null;
            },
        };
        if (eigen.Count > 0)
            tls.ClientCertificateContext = SslStreamCertificateContext.Create(eigen[0], eigen, offline: true);

        return new SocketsHttpHandler
        {
            SslOptions = tls,
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = LevensduurVerbinding,
        };
    }
}
