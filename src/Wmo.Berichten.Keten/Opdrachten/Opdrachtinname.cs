using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Keten.Opdrachten;

/// <summary>The inbox side of every consumer.</summary>
internal static class Opdrachtinname
{
    /// <summary>
    /// False when the command had its effect before. Its outbox row goes in the same transaction: the row is what brings
    /// the command back when the bus loses it, so it stays until the effect is there.
    /// </summary>
    public static async Task<bool> NeemInAsync(
        this ITransactie transactie, IOpdracht opdracht, string wachtrij, DateTimeOffset op, CancellationToken annulering)
    {
        await transactie.Outbox.VerwijderAsync([opdracht.OpdrachtId], annulering);
        return await transactie.Inbox.NeemInAsync(opdracht.OpdrachtId, wachtrij, op, annulering);
    }
}
