using System.IO.Compression;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;

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

    private readonly IDataProtector beveiliger;
    private readonly IDataProtector geheimen;

    /// <param name="sleutelmap">Folder of the key ring; made when absent, for this user alone where the system can.</param>
    public Inhoudsbeveiliging(string sleutelmap)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(sleutelmap);
        else
            Directory.CreateDirectory(sleutelmap, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        // A ring of its own, apart from the host's: cookies and the like come and go, these keys stay as long as the data.
        var ring = DataProtectionProvider
            .Create(new DirectoryInfo(sleutelmap), bouwer => bouwer
                .SetApplicationName("Wmo.Berichten")
                .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration
                {
                    EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM,
                }));
        beveiliger = ring.CreateProtector("Wmo.Berichten.Opslag", "BerichtInhoud");
        geheimen = ring.CreateProtector("Wmo.Berichten.Opslag", "Geheim");
    }

    /// <summary>
    /// Makes the first key when there is none. Called under the lock of the migrations, so that instances that start
    /// together do not each make one that the others have not seen.
    /// </summary>
    public void MaakSleutel() => beveiliger.Protect([]);

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
