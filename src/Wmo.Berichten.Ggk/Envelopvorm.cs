using System.Buffers;
using System.Buffers.Text;

namespace Wmo.Berichten.Ggk;

/// <summary>An envelope as it is written: the payload becomes base64 while it goes out. May be written more than once.</summary>
/// <param name="Voor">What stands before the payload.</param>
/// <param name="Inhoud">The payload, decoded.</param>
/// <param name="Na">What stands after it.</param>
internal sealed record Envelopvorm(ReadOnlyMemory<byte> Voor, ReadOnlyMemory<byte> Inhoud, ReadOnlyMemory<byte> Na)
{
    // Three bytes make four characters: only the last part has padding.
    private const int Deel = 3 * 16 * 1024;

    /// <summary>How many bytes are written.</summary>
    public int Lengte => Voor.Length + Base64.GetMaxEncodedToUtf8Length(Inhoud.Length) + Na.Length;

    /// <summary>Writes it.</summary>
    public async Task SchrijfAsync(Stream stroom, CancellationToken annulering)
    {
        var blok = ArrayPool<byte>.Shared.Rent(Deel / 3 * 4);
        try
        {
            await stroom.WriteAsync(Voor, annulering);
            for (var plaats = 0; plaats < Inhoud.Length; plaats += Deel)
            {
                Base64.EncodeToUtf8(Inhoud.Span[plaats..Math.Min(plaats + Deel, Inhoud.Length)], blok, out _, out var geschreven);
                await stroom.WriteAsync(blok.AsMemory(0, geschreven), annulering);
            }

            await stroom.WriteAsync(Na, annulering);
        }
        finally
        {
            // It held what is about a person.
            ArrayPool<byte>.Shared.Return(blok, clearArray: true);
        }
    }

    /// <summary>All of it at once.</summary>
    public ReadOnlyMemory<byte> AlsGeheel()
    {
        var geheel = new byte[Lengte];
        Voor.CopyTo(geheel);
        Base64.EncodeToUtf8(Inhoud.Span, geheel.AsSpan(Voor.Length), out _, out _);
        Na.CopyTo(geheel.AsMemory(geheel.Length - Na.Length));
        return geheel;
    }
}
