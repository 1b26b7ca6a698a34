using System.Text;

namespace Wmo.Berichten.Ggk.Tests;

/// <summary>Reads an envelope both ways, whole and as it arrives; they must come to the same.</summary>
internal static class Lezing
{
    public static EnvelopUitkomst Lees(string xml) => Lees(Encoding.UTF8.GetBytes(xml));

    public static EnvelopUitkomst Lees(ReadOnlyMemory<byte> document)
    {
        var geheel = EnvelopReader.Lees(document);
        try
        {
            var stromend = EnvelopReader.LeesAsync(new Druppels(document.ToArray()), CancellationToken.None).GetAwaiter().GetResult();

            Assert.That(stromend.Fouten.Select(fout => (fout.Pad, fout.Melding)), Is.EqualTo(geheel.Fouten.Select(fout => (fout.Pad, fout.Melding))));
            Assert.That(Zonder(stromend.Envelop), Is.EqualTo(Zonder(geheel.Envelop)));
            if (geheel.Envelop is { Soort: not Envelopsoort.Fo01 } envelop)
                Assert.That(stromend.Envelop!.Inhoud.Span.SequenceEqual(envelop.Inhoud.Span), Is.True);
        }
        catch (EnvelopException)
        {
            Assert.That(geheel.Envelop, Is.Null);
        }

        return geheel;
    }

    private static Envelop? Zonder(Envelop? envelop) => envelop is null ? null : envelop with { Inhoud = default };

    /// <summary>Gives a few bytes more every time, so that what belongs together arrives apart.</summary>
    private sealed class Druppels(byte[] inhoud) : MemoryStream(inhoud)
    {
        private int volgende = 1;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            volgende += 7;
            return ValueTask.FromResult(Read(buffer.Span[..Math.Min(volgende, buffer.Length)]));
        }
    }
}
