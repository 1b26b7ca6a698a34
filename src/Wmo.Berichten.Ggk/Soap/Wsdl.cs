using System.Xml;
using System.Xml.Linq;

namespace Wmo.Berichten.Ggk.Soap;

/// <summary>The description of <c>OntvangAsynchroon</c> and the documents that it refers to by relative address.</summary>
public static class Wsdl
{
    private static readonly XNamespace Soap = "http://schemas.xmlsoap.org/wsdl/soap/";

    /// <summary>Names of the documents that must stand beside the endpoint.</summary>
    public static IReadOnlyList<string> Bijlagen { get; } = ["stuf0301.wsdl", "stuf0301.xsd", "ggk0210.xsd"];

    /// <summary>The WSDL for an endpoint at this address.</summary>
    public static string Voor(Uri adres)
    {
        using var xml = XmlReader.Create(Open("wsdl/ggk0210.wsdl"));
        var wsdl = XDocument.Load(xml);
        wsdl.Descendants(Soap + "address").Single().SetAttributeValue("location", adres.AbsoluteUri);
        return $"{wsdl.Declaration}\n{wsdl}";
    }

    /// <summary>A document that stands beside the endpoint.</summary>
    public static Stream Bijlage(string naam) => Open(naam.EndsWith(".wsdl", StringComparison.Ordinal) ? $"wsdl/{naam}" : $"ggk/{naam}");

    private static Stream Open(string naam) =>
        typeof(Wsdl).Assembly.GetManifestResourceStream(naam) ?? throw new FileNotFoundException($"{naam} zit niet in het programma.");
}
