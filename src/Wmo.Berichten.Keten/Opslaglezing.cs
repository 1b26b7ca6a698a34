using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Keten;

/// <summary>What every use case that carries out a command starts with.</summary>
internal static class Opslaglezing
{
    /// <summary>The message of a claim check with its payload.</summary>
    /// <exception cref="InvalidOperationException">There is no such message: the command and the database disagree.</exception>
    public static Task<(OpgeslagenBericht Bericht, ReadOnlyMemory<byte> Payload)> LeesMetPayloadAsync(
        this IOpslag opslag, Guid id, CancellationToken annulering) =>
        opslag.LeesAsync((transactie, stop) => transactie.LeesMetPayloadAsync(id, stop), annulering);

    /// <inheritdoc cref="LeesMetPayloadAsync(IOpslag, Guid, CancellationToken)"/>
    public static async Task<(OpgeslagenBericht Bericht, ReadOnlyMemory<byte> Payload)> LeesMetPayloadAsync(
        this ITransactie transactie, Guid id, CancellationToken annulering)
    {
        var bericht = await transactie.LeesBerichtAsync(id, annulering);
        return (bericht, await transactie.Berichten.LeesPayloadAsync(id, annulering));
    }

    /// <summary>The message of a claim check.</summary>
    /// <inheritdoc cref="LeesMetPayloadAsync(IOpslag, Guid, CancellationToken)"/>
    public static async Task<OpgeslagenBericht> LeesBerichtAsync(this ITransactie transactie, Guid id, CancellationToken annulering) =>
        await transactie.Berichten.VindAsync(id, annulering)
        ?? throw new InvalidOperationException($"Bericht {id} staat niet in de opslag.");
}
