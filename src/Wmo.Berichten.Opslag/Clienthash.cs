using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Wmo.Berichten.Model;
using Sleutels = Wmo.Berichten.Opslag.SqlSleutels.Dossiers;

namespace Wmo.Berichten.Opslag;

/// <summary>
/// What stands in a column for a client: HMAC-SHA256 of the BSN with a secret of this installation. There are so few BSNs
/// that without a secret a hash could simply be tried for every one. It finds a client and never gives a BSN back.
/// </summary>
internal sealed class Clienthash(byte[] geheim)
{
    // Half of it: 128 bits are plenty to tell people apart, and the value stands in every row and index.
    private const int Lengte = HMACSHA256.HashSizeInBytes / 2;

    public string Van(Bsn client) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(geheim, Encoding.ASCII.GetBytes(client.Waarde)).AsSpan(0, Lengte));
}

/// <summary>The secret is made with the schema, stands encrypted in the database and is read once per process.</summary>
internal sealed class Clienthashbron(Inhoudsbeveiliging beveiliging)
{
    private Clienthash? hash;

    /// <summary>Makes the secret when there is none. Called under the lock of the migrations, so that there is one.</summary>
    public static Task MaakGeheimAsync(Sessie sessie, Inhoudsbeveiliging beveiliging, CancellationToken annulering) =>
        sessie.VoerUitAsync(
            Sleutels.MaakGeheim,
            new { Inhoud = beveiliging.VersleutelGeheim(RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes)) },
            annulering);

    /// <summary>
    /// Stops a start on the wrong keys. Without this the ring would make a new one, and what comes in from then on could not be
    /// put together with what is there.
    /// </summary>
    /// <exception cref="InvalidOperationException">The keys do not open what this database holds.</exception>
    public static async Task ControleerAsync(Sessie sessie, Inhoudsbeveiliging beveiliging, CancellationToken annulering)
    {
        try
        {
            await new Clienthashbron(beveiliging).GeefAsync(sessie, annulering);
        }
        catch (CryptographicException fout)
        {
            throw new InvalidOperationException(
                "De sleutels in Opslag:Sleutelmap horen niet bij deze database, of het certificaat dat ze opent ontbreekt. Zet de sleutelmap van deze database terug, of noem het certificaat bij Opslag:EerdereSleutelcertificaten.",
                fout);
        }
    }

    public async ValueTask<Clienthash> GeefAsync(Sessie sessie, CancellationToken annulering)
    {
        if (hash is not null)
            return hash;

        var versleuteld = await sessie.EersteAsync<byte[]>(Sleutels.LeesGeheim, null, annulering)
            ?? throw new InvalidOperationException("De database heeft geen geheim voor het zoeken op cliënt; werk het databaseschema bij.");
        return hash = new(beveiliging.OntsleutelGeheim(versleuteld));
    }
}
