using System.Security.Cryptography.X509Certificates;

namespace Wmo.Berichten.Service.Soap;

/// <summary>Our own certificate as its file holds it now: whoever renews it only has to replace the file.</summary>
internal sealed class EigenCertificaat(IConfigurationSection sectie, X509Certificate2Collection eerste, ILogger<EigenCertificaat> logger)
{
    private readonly Lock slot = new();
    private X509Certificate2Collection certificaten = eerste;
    private (DateTime Certificaat, DateTime Sleutel) gelezen;

    /// <summary>Why the present file is not used; null when it is.</summary>
    public string? Klacht { get; private set; }

    /// <summary>
    /// The certificate with its key, first, and those that lead to its authority; empty when there is none. The same instance as
    /// long as the files do not change. Files that cannot be used, or not together yet, leave things as they were.
    /// </summary>
    public X509Certificate2Collection Nu
    {
        get
        {
            lock (slot)
            {
                if (Gewijzigd() is var gewijzigd && gewijzigd != gelezen)
                {
                    gelezen = gewijzigd;
                    Ververs();
                }

                return certificaten;
            }
        }
    }

    // A file that is away has a time too, that of no file. A link tells of what it leads to: Kubernetes replaces that.
    private (DateTime Certificaat, DateTime Sleutel) Gewijzigd() => (Tijd(sectie["Pad"]), Tijd(sectie["Sleutel"]));

    private static DateTime Tijd(string? pad) => string.IsNullOrEmpty(pad) ? default : new FileInfo(Doel(pad)).LastWriteTimeUtc;

    private static string Doel(string pad) => File.Exists(pad) ? File.ResolveLinkTarget(pad, returnFinalTarget: true)?.FullName ?? pad : pad;

    private void Ververs()
    {
        try
        {
            certificaten = Certificaatbestanden.LeesEigen(sectie);
            Klacht = null;
        }
        catch (InvalidOperationException fout)
        {
            Klacht = $"Het nieuwe eigen certificaat is niet te gebruiken, het oude blijft in gebruik: {fout.Message}";
            logger.LogWarning("{Klacht}", Klacht);
        }
    }
}
