using System.Security.Cryptography.X509Certificates;

namespace Wmo.Berichten.Service.Soap;

/// <summary>
/// Connections that show our certificate as it is now. After a change new ones are made; those that stand are used to the end of
/// what is under way on them and then close by themselves.
/// </summary>
internal sealed class VerseVerbinding(EigenCertificaat eigen, Func<X509Certificate2Collection, HttpMessageHandler> maak) : HttpMessageHandler
{
    private readonly Lock slot = new();
    private X509Certificate2Collection? getoond;
    private HttpMessageInvoker? verbinding;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Huidige().SendAsync(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        verbinding?.Dispose();
        base.Dispose(disposing);
    }

    private HttpMessageInvoker Huidige()
    {
        var nu = eigen.Nu;
        lock (slot)
        {
            if (verbinding is null || !ReferenceEquals(nu, getoond))
                (getoond, verbinding) = (nu, new HttpMessageInvoker(maak(nu)));
            return verbinding;
        }
    }
}
