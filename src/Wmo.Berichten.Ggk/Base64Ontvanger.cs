using Wmo.Berichten.Model.Schemas;

namespace Wmo.Berichten.Ggk;

/// <summary>Decodes base64 in the parts in which it arrives. Nothing but what was decoded is held.</summary>
internal sealed class Base64Ontvanger
{
    // From a page or two it goes to the most at once in few steps: what is not written to takes no memory.
    private const int EersteGrootte = 64 * 1024;
    private const int Groei = 8;
    private const int Grootste = (EnvelopReader.MaximaleGrootte / 4 * 3) + EersteGrootte;

    private static readonly byte[] Waarden = MaakWaarden();

    private Base64Lezer oordeel;
    private byte[] inhoud = [];
    private int lengte;
    private int bits;
    private int tekens;

    /// <summary>Whether what came so far makes a whole, as XML Schema has it.</summary>
    public bool IsGeldig => oordeel.IsGeldig;

    /// <summary>What was decoded; nothing of value when it is not valid.</summary>
    public ReadOnlyMemory<byte> Inhoud => inhoud.AsMemory(0, lengte);

    /// <summary>Takes the next part.</summary>
    public void Neem(ReadOnlySpan<char> deel)
    {
        oordeel.Lees(deel);
        Maak((deel.Length / 4 * 3) + 3);
        foreach (var teken in deel)
        {
            // White space and padding have no value; what else has none makes the whole invalid.
            if (teken >= Waarden.Length || Waarden[teken] is not (< 64 and var waarde))
                continue;
            bits = (bits << 6) | waarde;
            tekens++;
            if (tekens % 4 is not 1 and var gelezen)
                inhoud[lengte++] = (byte)(bits >> ((4 - gelezen) % 4 * 2));
        }
    }

    private void Maak(int ruimte)
    {
        if (lengte + ruimte <= inhoud.Length)
            return;
        var grootte = Math.Clamp(inhoud.Length * Groei, EersteGrootte, Grootste);
        var groter = GC.AllocateUninitializedArray<byte>(Math.Max(grootte, lengte + ruimte));
        Inhoud.Span.CopyTo(groter);
        inhoud = groter;
    }

    private static byte[] MaakWaarden()
    {
        var waarden = new byte[128];
        Array.Fill(waarden, byte.MaxValue);
        for (var waarde = 0; waarde < 64; waarde++)
            waarden["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[waarde]] = (byte)waarde;
        return waarden;
    }
}
