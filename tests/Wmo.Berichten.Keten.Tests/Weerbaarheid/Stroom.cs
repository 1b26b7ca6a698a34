using System.Net;
using System.Net.Http.Headers;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Service.Toegang;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Weerbaarheid;

/// <summary>
/// A backoffice that hands in a row of toewijzingen, each about a client of its own, at whichever instance answers, and again
/// until it knows that each was accepted. One in ten must be refused.
/// </summary>
internal sealed class Stroom : IDisposable
{
    // At a time; the order in which they are handed in means nothing.
    private const int Tegelijk = 8;
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(5);
    private static readonly string[] Bsns = [.. Voorbeelden.TestBsns];

    private readonly HttpClient http = new();
    private readonly SemaphoreSlim vrij = new(0);
    private readonly IReadOnlyList<Uri> adressen;
    private readonly Boekhouding boeken;
    private int aangenomen;
    private int gemist;

    /// <param name="bank">Who answers, and where can be seen what was accepted.</param>
    public Stroom(Proefbank bank)
    {
        (adressen, boeken) = (bank.Adressen, bank.Boeken);
        http.DefaultRequestHeaders.Add(ApiSleutelHandler.Header, Testinstallatie.Sleutel);
    }

    /// <summary>How many were accepted.</summary>
    public int Aangenomen => Volatile.Read(ref aangenomen);

    /// <summary>How often no answer came, or one that says: later.</summary>
    public int Gemist => Volatile.Read(ref gemist);

    public static byte[] Bericht(int nummer)
    {
        var bsn = Bsns[nummer % Bsns.Length];
        if (nummer % 10 == 9)
            bsn = $"{bsn[..8]}{(bsn[8] - '0' + 1) % 10}";
        return Voorbeelden.Wmo301(bsn: bsn, identificatie: Boekhouding.Naam(nummer), toewijzingnummer: nummer + 1);
    }

    /// <summary>Lets go of that many; what is not let go of is not handed in.</summary>
    public void LaatLos(int aantal) => vrij.Release(aantal);

    /// <summary>Hands in messages 0 to <paramref name="aantal"/> as they are let go, and returns when all are accepted.</summary>
    public Task BiedAanAsync(int aantal) => Parallel.ForAsync(0, aantal, new ParallelOptions { MaxDegreeOfParallelism = Tegelijk }, async (nummer, stop) =>
    {
        await vrij.WaitAsync(stop);
        await BiedEenAanAsync(nummer);
        Interlocked.Increment(ref aangenomen);
    });

    public void Dispose()
    {
        http.Dispose();
        vrij.Dispose();
    }

    private async Task BiedEenAanAsync(int nummer)
    {
        var poging = nummer;
        var misschien = false;
        await Wacht.TotAsync(
            async () =>
            {
                // Accepted by a service that died before it could say so. Handing it in again would not tell: the name of a message that
                // was refused is free again (TR056).
                if (misschien && boeken.Kent(nummer))
                    return true;

                var uitkomst = await ProbeerAsync(adressen[poging++ % adressen.Count], nummer);
                if (uitkomst is HttpStatusCode.Accepted)
                    return true;

                Interlocked.Increment(ref gemist);
                misschien = true;
                return uitkomst is null or HttpStatusCode.Conflict or >= HttpStatusCode.InternalServerError
                    ? false
                    : throw new InvalidOperationException($"Bericht {nummer} kreeg status {uitkomst}.");
            },
            Geduld,
            $"bericht {nummer} is aangenomen");
    }

    private async Task<HttpStatusCode?> ProbeerAsync(Uri adres, int nummer)
    {
        using var inhoud = new ByteArrayContent(Bericht(nummer)) { Headers = { ContentType = new MediaTypeHeaderValue("application/xml") } };
        try
        {
            using var antwoord = await http.PostAsync(new Uri(adres, $"/api/v1/partijen/{Voorbeelden.Gemeente}/berichten"), inhoud);
            return antwoord.StatusCode;
        }
        catch (Exception fout) when (fout is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }
}
