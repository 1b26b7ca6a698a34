using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Tests;

internal static class Berichtxml
{
    /// <summary>The message as it goes over the line.</summary>
    public static byte[] AlsXml(this IBericht bericht)
    {
        using var doel = new MemoryStream();
        Model.Berichten.Schrijf(bericht, doel);
        return doel.ToArray();
    }
}
