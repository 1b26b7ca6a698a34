using System.IO.Compression;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;

namespace Wmo.Berichten.Opslag;

/// <summary>
/// Payloads hold BSNs and names, so they are stored compressed and then encrypted (AES-256-GCM, keys of ASP.NET Core
/// Data Protection). The id of the message is part of the key's purpose: a payload only opens in its own row.
/// </summary>
internal sealed class Inhoudsbeveiliging
{
    private readonly IDataProtector beveiliger;

    /// <param name="sleutelmap">Folder of the key ring; made when absent, for this user alone where the system can.</param>
    public Inhoudsbeveiliging(string sleutelmap)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(sleutelmap);
        else
            Directory.CreateDirectory(sleutelmap, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        // A ring of its own, apart from the host's: cookies and the like come and go, these keys stay as long as the data.
        beveiliger = DataProtectionProvider
            .Create(new DirectoryInfo(sleutelmap), bouwer => bouwer
                .SetApplicationName("Wmo.Berichten")
                .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration
                {
                    EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM,
                }))
            .CreateProtector("Wmo.Berichten.Opslag", "BerichtInhoud");
    }

    /// <summary>
    /// Makes the first key when there is none. Called under the lock of the migrations, so that instances that start
    /// together do not each make one that the others have not seen.
    /// </summary>
    public void MaakSleutel() => beveiliger.Protect([]);

    public byte[] Versleutel(Guid berichtId, ReadOnlyMemory<byte> inhoud)
    {
        using var ingepakt = new MemoryStream();
        using (var pakker = new BrotliStream(ingepakt, CompressionLevel.Fastest, leaveOpen: true))
            pakker.Write(inhoud.Span);
        return Voor(berichtId).Protect(ingepakt.ToArray());
    }

    public ReadOnlyMemory<byte> Ontsleutel(Guid berichtId, byte[] versleuteld)
    {
        using var ingepakt = new MemoryStream(Voor(berichtId).Unprotect(versleuteld));
        using var uitpakker = new BrotliStream(ingepakt, CompressionMode.Decompress);
        using var inhoud = new MemoryStream();
        uitpakker.CopyTo(inhoud);
        return inhoud.GetBuffer().AsMemory(0, (int)inhoud.Length);
    }

    private IDataProtector Voor(Guid berichtId) => beveiliger.CreateProtector(berichtId.ToString("D"));
}
