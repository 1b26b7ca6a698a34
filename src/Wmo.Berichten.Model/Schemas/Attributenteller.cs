namespace Wmo.Berichten.Model.Schemas;

/// <summary>
/// Finds a start tag with too many attributes before the parser sees it: the parser's time grows with the square of
/// their number, up to a minute for a message within the size limit.
/// </summary>
internal static class Attributenteller
{
    /// <summary>The place of the first tag with more than so many attributes; -1 when there is none.</summary>
    /// <remarks>What is not well-formed is left to the parser, which stops there.</remarks>
    public static int Zoek(ReadOnlySpan<byte> xml, int max)
    {
        // Nearly all messages have fewer quotes than that in all.
        if (xml.Count((byte)'"') + xml.Count((byte)'\'') <= 2 * max)
            return -1;
        var plaats = 0;
        while (xml[plaats..].IndexOf((byte)'<') is var tag and >= 0)
        {
            plaats += tag;
            var rest = xml[plaats..];
            var lengte = rest switch
            {
                _ when rest.StartsWith("<!--"u8) => Tot(rest, "-->"u8),
                _ when rest.StartsWith("<![CDATA["u8) => Tot(rest, "]]>"u8),
                _ when rest.StartsWith("<?"u8) => Tot(rest, "?>"u8),
                _ => Tag(rest, max),
            };
            if (lengte < 0)
                return plaats;
            plaats += lengte;
        }
        return -1;
    }

    private static int Tot(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> slot) =>
        rest.IndexOf(slot) is var eind and >= 0 ? eind + slot.Length : rest.Length;

    /// <summary>Length of a tag; -1 when it has too many attributes. Each attribute has one quoted value.</summary>
    private static int Tag(ReadOnlySpan<byte> tag, int max)
    {
        var lengte = 0;
        for (var aantal = 0; aantal <= max; aantal++)
        {
            var gevonden = tag[lengte..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (gevonden < 0)
                return tag.Length;
            var teken = tag[lengte + gevonden];
            lengte += gevonden + 1;
            if (teken == '>')
                return lengte;
            var slot = tag[lengte..].IndexOf(teken);
            if (slot < 0)
                return tag.Length;
            lengte += slot + 1;
        }
        return -1;
    }
}
