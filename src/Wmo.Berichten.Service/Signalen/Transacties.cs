using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Service.Signalen;

internal static class Transacties
{
    /// <summary>Does work that has no answer in one transaction.</summary>
    public static async Task DoeAsync(this IOpslag opslag, Func<ITransactie, CancellationToken, Task> werk, CancellationToken annulering) =>
        await opslag.InTransactieAsync(
            async (transactie, stop) =>
            {
                await werk(transactie, stop);
                return true;
            },
            annulering);
}
