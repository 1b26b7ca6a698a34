using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Wmo.Berichten.Service.Soap;

/// <summary>Certificates from a file or from the store of the system.</summary>
internal static class Certificaatbestanden
{
    /// <summary>
    /// Our own: <c>Pad</c> of a PFX or PEM file with <c>Wachtwoord</c>, for PEM with <c>Sleutel</c> when the key stands in a file of
    /// its own, or <c>Vingerafdruk</c> of one in the store. Empty when neither is given.
    /// </summary>
    public static X509Certificate2Collection LeesEigen(IConfigurationSection sectie)
    {
        var certificaten = (sectie["Pad"], sectie["Vingerafdruk"]) switch
        {
            (null or "", null or "") => [],
            (var pad, null or "") => Probeer($"{sectie.Path}:Pad", pad, () => UitBestand(pad, sectie["Sleutel"], sectie["Wachtwoord"])),
            (null or "", var vingerafdruk) => UitStore(sectie.Path, vingerafdruk),
            _ => throw new InvalidOperationException($"{sectie.Path} noemt Pad en Vingerafdruk; kies een van beide."),
        };
        return certificaten is [] or [{ HasPrivateKey: true }, ..]
            ? certificaten
            : throw new InvalidOperationException($"{sectie.Path} noemt een certificaat zonder zijn sleutel.");
    }

    /// <summary>Those that may issue certificates to the other side, each in a PEM or DER file.</summary>
    public static X509Certificate2Collection LeesUitgevers(IConfigurationSection sectie)
    {
        var uitgevers = new X509Certificate2Collection();
        foreach (var deel in sectie.GetChildren())
            uitgevers.AddRange(Probeer(deel.Path, deel.Value, () => UitgeversUit(deel.Value!)));
        return uitgevers;
    }

    private static X509Certificate2Collection UitgeversUit(string pad)
    {
        var certificaten = new X509Certificate2Collection();
        certificaten.ImportFromPemFile(pad);
        return certificaten.Count > 0 ? certificaten : [X509CertificateLoader.LoadCertificateFromFile(pad)];
    }

    private static X509Certificate2Collection UitBestand(string pad, string? sleutel, string? wachtwoord)
    {
        if (Path.GetExtension(pad).ToLowerInvariant() is ".pfx" or ".p12")
        {
            var alle = X509CertificateLoader.LoadPkcs12CollectionFromFile(pad, wachtwoord);
            return [.. alle.OrderByDescending(certificaat => certificaat.HasPrivateKey)];
        }

        var keten = new X509Certificate2Collection();
        keten.ImportFromPemFile(pad);
        using var los = string.IsNullOrEmpty(wachtwoord)
            ? X509Certificate2.CreateFromPemFile(pad, sleutel)
            : X509Certificate2.CreateFromEncryptedPemFile(pad, wachtwoord, sleutel);

        // Windows shows a certificate only when its key went through PKCS 12.
        return [X509CertificateLoader.LoadPkcs12(los.Export(X509ContentType.Pkcs12), null), .. keten.Where(certificaat => !certificaat.Equals(los))];
    }

    private static X509Certificate2Collection UitStore(string instelling, string vingerafdruk)
    {
        foreach (var plaats in (StoreLocation[])[StoreLocation.CurrentUser, StoreLocation.LocalMachine])
        {
            if (UitStore(plaats, vingerafdruk) is [var certificaat, ..])
                return [certificaat];
        }

        throw new InvalidOperationException($"{instelling}:Vingerafdruk is '{vingerafdruk}'; zo'n certificaat staat niet in de opslag van het systeem.");
    }

    private static X509Certificate2Collection UitStore(StoreLocation plaats, string vingerafdruk)
    {
        try
        {
            using var store = new X509Store(StoreName.My, plaats, OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            return store.Certificates.Find(X509FindType.FindByThumbprint, vingerafdruk, validOnly: false);
        }
        catch (CryptographicException)
        {
            // Not every system has both stores.
            return [];
        }
    }

    private static X509Certificate2Collection Probeer(string instelling, string? pad, Func<X509Certificate2Collection> lees)
    {
        try
        {
            return lees();
        }
        catch (Exception fout) when (fout is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InvalidOperationException($"{instelling} is '{pad}'; dat is geen bestand met een certificaat, het is niet te lezen, of de sleutel of het wachtwoord past er niet bij.", fout);
        }
    }
}
