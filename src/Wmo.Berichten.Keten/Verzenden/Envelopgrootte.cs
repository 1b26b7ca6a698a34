using System.Buffers.Text;

namespace Wmo.Berichten.Keten.Verzenden;

/// <summary>What an envelope can carry.</summary>
internal static class Envelopgrootte
{
    // The envelope with everything in it is 25 MB at most; what stands around the payload never fills the rest.
    private const int MaximaleBase64 = (25 * 1024 - 8) * 1024;

    /// <summary>True when a payload of this many bytes fits.</summary>
    public static bool Past(int grootte) => Base64.GetMaxEncodedToUtf8Length(grootte) <= MaximaleBase64;
}
