using System.Text;
using System.Xml;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Ggk;

/// <summary>Reads XML of someone else while it arrives: UTF-8, without a DTD, of limited size.</summary>
internal static class BinnenkomendeXml
{
    private const int Blok = 16 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>Lets it be read from its root element on.</summary>
    /// <param name="stroom">The document; left open.</param>
    /// <param name="maximum">The most that it may take, in bytes.</param>
    /// <param name="lees">Reads it, with the asynchronous methods of the reader.</param>
    /// <param name="annulering">Also the way to put a limit on the time that the sender takes.</param>
    /// <exception cref="EnvelopException">It cannot be read.</exception>
    public static async Task<T> LeesAsync<T>(Stream stroom, int maximum, Func<XmlReader, Task<T>> lees, CancellationToken annulering)
    {
        using var tekst = new StreamReader(
            new BegrensdeStroom(stroom, maximum, annulering), Utf8, detectEncodingFromByteOrderMarks: false, Blok);
        using var xml = VeiligeXml.LeesAsynchroon(tekst);
        try
        {
            await xml.ReadAsync();
            if (xml.NodeType is XmlNodeType.XmlDeclaration && xml.GetAttribute("encoding") is { } codering
                && !codering.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
                throw EnvelopException.Onjuist("Het bericht noemt een andere codering dan UTF-8.");

            await xml.MoveToContentAsync();
            return await lees(xml);
        }
        catch (XmlException)
        {
            throw EnvelopException.Onjuist("Het bericht is geen welgevormde XML, is afgebroken of bevat een DTD.");
        }
        catch (DecoderFallbackException)
        {
            throw EnvelopException.Onjuist("Het bericht bevat een byte die geen UTF-8 is.");
        }
    }
}
