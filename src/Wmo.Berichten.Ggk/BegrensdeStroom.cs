namespace Wmo.Berichten.Ggk;

/// <summary>
/// XML of someone else as it arrives, cut off where it would cost too much: at so many bytes, and at a tag with so many
/// attributes that the parser would take minutes (its time grows with the square of their number). Carries the cancellation that
/// an <see cref="System.Xml.XmlReader"/> has no place for. Leaves the source open.
/// </summary>
internal sealed class BegrensdeStroom(Stream bron, int maximum, CancellationToken annulering) : Stream
{
    // Of every attribute two quotes stand after the '<' of its tag, wherever else there are quotes; '<' itself cannot stand there.
    private const int MaxAanhalingstekens = 4096;

    private int gelezen;
    private int aanhalingstekens;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var aantal = await bron.ReadAsync(buffer, annulering);
        Controleer(buffer.Span[..aantal]);
        return aantal;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Lees deze stroom asynchroon.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Controleer(ReadOnlySpan<byte> deel)
    {
        gelezen += deel.Length;
        if (gelezen > maximum)
            throw EnvelopException.Groot();

        while (true)
        {
            var tag = deel.IndexOf((byte)'<');
            var voor = tag < 0 ? deel : deel[..tag];
            aanhalingstekens += voor.Count((byte)'"') + voor.Count((byte)'\'');
            if (aanhalingstekens > MaxAanhalingstekens)
                throw EnvelopException.Onjuist("Een element van het bericht heeft te veel attributen.");
            if (tag < 0)
                return;
            aanhalingstekens = 0;
            deel = deel[(tag + 1)..];
        }
    }
}
