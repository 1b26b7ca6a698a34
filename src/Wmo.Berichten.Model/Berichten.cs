using System.Diagnostics.CodeAnalysis;

namespace Wmo.Berichten.Model;

/// <summary>
/// Reads and writes messages. Reading is for messages that passed their schema (level 1): it looks at structure and at
/// what the types here can hold, not at lengths and patterns. Elsewhere in <c>Wmo.Berichten</c> this class is named
/// <c>Model.Berichten</c>, since <c>Berichten</c> alone is a namespace there.
/// </summary>
public static partial class Berichten
{
    /// <summary>
    /// Reads a message; false with the first fault when it is no well-formed XML, is not built as its schema says, or
    /// holds a value that does not fit, such as a date beyond the year 9999.
    /// </summary>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static bool TryLees(
        Berichtsoort soort,
        Stream xml,
        [NotNullWhen(true)] out IBericht? bericht,
        [NotNullWhen(false)] out Leesfout? fout)
    {
        bericht = Lees(soort, xml, out fout);
        return fout is null;
    }

    /// <inheritdoc cref="TryLees(Berichtsoort, Stream, out IBericht?, out Leesfout?)"/>
    public static bool TryLees(
        Berichtsoort soort,
        ReadOnlyMemory<byte> xml,
        [NotNullWhen(true)] out IBericht? bericht,
        [NotNullWhen(false)] out Leesfout? fout)
    {
        using var stream = VeiligeXml.Stroom(xml);
        return TryLees(soort, stream, out bericht, out fout);
    }

    /// <summary>
    /// Writes a message as the chain wants it: UTF-8 without byte order mark, with an XML declaration and the prefixes
    /// of the standard. The stream stays open. An empty list is left out, also where the schema asks for an item.
    /// </summary>
    /// <exception cref="ArgumentException">A text holds a character that XML cannot carry.</exception>
    public static void Schrijf(IBericht bericht, Stream doel) => SchrijfSoort(bericht, doel);
}
