using System.IO.Compression;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace Wmo.Berichten.Opslag;

/// <summary>
/// Payloads hold BSNs and names, so they are stored compressed and then encrypted (AES-256-GCM, keys of ASP.NET Core
/// Data Protection). The id of the message is part of the key's purpose: a payload only opens in its own row. The secrets
/// that the database keeps are encrypted likewise.
/// </summary>
internal sealed class Inhoudsbeveiliging
{
    // What CompressionLevel.Fastest stands for.
    private const int SnelsteBrotli = 1;
    private const int BrotliVenster = 22;

    // Two days: every process reads the ring again within one (Data Protection), so that it has a key before anyone uses it.
    private static readonly TimeSpan Aankondiging = TimeSpan.FromDays(2);
    private static readonly TimeSpan Geldigheid = TimeSpan.FromDays(90);

    private readonly IDataProtector beveiliger;
    private readonly IDataProtector geheimen;
    private readonly IKeyManager ring;

    /// <param name="sleutelmap">Folder of the key ring; made when absent, for this user alone where the system can.</param>
    /// <param name="certificaten">What the keys themselves are encrypted with; null leaves them to the rights on the folder.</param>
    public Inhoudsbeveiliging(string sleutelmap, Sleutelcertificaten? certificaten = null)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(sleutelmap);
        else
            Directory.CreateDirectory(sleutelmap, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        // A ring of its own and not the one that a host makes by itself: these keys stay as long as the data, in every instance.
        var diensten = new ServiceCollection();
        var bouwer = diensten.AddDataProtection()
            .SetApplicationName("Wmo.Berichten")
            .PersistKeysToFileSystem(new DirectoryInfo(sleutelmap))
            .SetDefaultKeyLifetime(Geldigheid)
            .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration
            {
                EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM,
            });
        if (certificaten is not null)
            bouwer.ProtectKeysWithCertificate(certificaten.Huidig).UnprotectKeysWithAnyCertificate([certificaten.Huidig, .. certificaten.Eerdere]);

        var bron = diensten.BuildServiceProvider();
        var beveiliging = bron.GetRequiredService<IDataProtectionProvider>();
        VanHost = beveiliging.CreateProtector("Wmo.Berichten.Host");
        beveiliger = beveiliging.CreateProtector("Wmo.Berichten.Opslag", "BerichtInhoud");
        geheimen = beveiliging.CreateProtector("Wmo.Berichten.Opslag", "Geheim");
        ring = bron.GetRequiredService<IKeyManager>();
    }

    /// <summary>For what the host protects; what it protects does not open as data, nor the other way about.</summary>
    public IDataProtectionProvider VanHost { get; }

    /// <summary>
    /// Makes the first key when there is none. Called under the lock of the migrations, so that instances that start
    /// together do not each make one that the others have not seen.
    /// </summary>
    public void MaakSleutel() => beveiliger.Protect([]);

    /// <summary>
    /// Makes the next key before the present one is over. What was encrypted stays readable; the answer is from when the key is
    /// used.
    /// </summary>
    public DateTimeOffset Vernieuw(DateTimeOffset nu)
    {
        var vanaf = nu + Aankondiging;
        ring.CreateNewKey(vanaf, vanaf + Geldigheid);
        return vanaf;
    }

    public byte[] Versleutel(Guid berichtId, ReadOnlyMemory<byte> inhoud)
    {
        // At once and not as a stream, which would outgrow several arrays for a payload of 18 MB.
        var ingepakt = GC.AllocateUninitializedArray<byte>(BrotliEncoder.GetMaxCompressedLength(inhoud.Length));
        if (!BrotliEncoder.TryCompress(inhoud.Span, ingepakt, out var lengte, SnelsteBrotli, BrotliVenster))
            throw new InvalidOperationException("De inhoud van een bericht is niet in te pakken.");
        Array.Resize(ref ingepakt, lengte);
        return Voor(berichtId).Protect(ingepakt);
    }

    public ReadOnlyMemory<byte> Ontsleutel(Guid berichtId, byte[] versleuteld)
    {
        using var ingepakt = new MemoryStream(Voor(berichtId).Unprotect(versleuteld));
        using var uitpakker = new BrotliStream(ingepakt, CompressionMode.Decompress);
        using var inhoud = new MemoryStream();
        uitpakker.CopyTo(inhoud);
        return inhoud.GetBuffer().AsMemory(0, (int)inhoud.Length);
    }

    public byte[] VersleutelGeheim(byte[] geheim) => geheimen.Protect(geheim);

    public byte[] OntsleutelGeheim(byte[] versleuteld) => geheimen.Unprotect(versleuteld);

    private IDataProtector Voor(Guid berichtId) => beveiliger.CreateProtector(berichtId.ToString("D"));
}
