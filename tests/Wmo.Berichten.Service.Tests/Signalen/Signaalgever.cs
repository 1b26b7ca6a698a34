using Microsoft.Extensions.DependencyInjection;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Model;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Service.Tests.Signalen;

internal static class Signaalgever
{
    private static int teller;

    /// <summary>Gives a signal as the use cases do: in a transaction.</summary>
    public static async Task<Signaal> GeefAsync(
        this Testinstallatie installatie,
        string soort = Signaalsoorten.TermijnNadert,
        string partij = Voorbeelden.Gemeente,
        DateTimeOffset? op = null,
        string omschrijving = "Op één bericht is nog geen antwoord gekomen.")
    {
        var nummer = Interlocked.Increment(ref teller);
        var signaal = new Signaal(
            new Guid(nummer, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0xAB, 0xCD),
            Partijcode.Parse(partij),
            soort,
            op ?? installatie.Diensten.GetRequiredService<TimeProvider>().GetUtcNow(),
            null,
            omschrijving,
            $$"""{"toewijzingnummer":{{nummer}}}""");
        await installatie.Diensten.GetRequiredService<IOpslag>().InTransactieAsync(
            async (transactie, stop) =>
            {
                await transactie.Signalen.GeefAsync(signaal, stop);
                return true;
            },
            default);
        return signaal;
    }
}
