using System.Xml.Linq;
using Wmo.Berichten.Ggk.Soap;

namespace Wmo.Berichten.Ggk.Tests.Soap;

/// <summary>Our WSDL says what the published one says.</summary>
public sealed class WsdlTests
{
    private static readonly XNamespace Ns = "http://schemas.xmlsoap.org/wsdl/";
    private static readonly XNamespace Soap = "http://schemas.xmlsoap.org/wsdl/soap/";
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";
    private static readonly Uri Adres = new("https://berichten.example:8443/ggk/OntvangAsynchroon");

    private static IReadOnlyList<XDocument> Eigen =>
        [XDocument.Parse(Wsdl.Voor(Adres)), .. Wsdl.Bijlagen.Where(naam => naam.EndsWith(".wsdl", StringComparison.Ordinal)).Select(naam => XDocument.Load(Wsdl.Bijlage(naam)))];

    [Test]
    public void Bewerkingen_berichten_en_binding_zijn_die_van_de_standaard()
    {
        if (Standaard.Wsdls is { } gepubliceerd)
            Assert.That(Feiten(Eigen), Is.EquivalentTo(Feiten([.. gepubliceerd.Select(bestand => XDocument.Load(bestand))])));
        Assert.That(Feiten(Eigen).Where(feit => feit.StartsWith("actie", StringComparison.Ordinal)), Is.EquivalentTo(
            Enum.GetValues<Envelopsoort>().Select(soort => $"actie {(soort is Envelopsoort.Fo01 ? soort : $"ggk_{soort}")} {SoapNamen.Actie(soort)}")));
    }

    [Test]
    public void Het_adres_is_dat_waarop_naar_de_WSDL_is_gevraagd() =>
        Assert.That(Eigen[0].Descendants(Soap + "address").Single().Attribute("location")!.Value, Is.EqualTo(Adres.AbsoluteUri));

    [Test]
    public void Alles_waarnaar_wordt_verwezen_staat_ernaast()
    {
        var schemas = Wsdl.Bijlagen.Select(naam => XDocument.Load(Wsdl.Bijlage(naam)));
        var verwijzingen = Eigen.Concat(schemas)
            .SelectMany(document => document.Descendants(Ns + "import").Attributes("location").Concat(document.Descendants(Xs + "import").Attributes("schemaLocation")))
            .Select(verwijzing => verwijzing.Value);

        Assert.That(verwijzingen.Distinct(), Is.EquivalentTo(Wsdl.Bijlagen));
    }

    // Every fact of the description, with names written out. Of the messages of StUF only those that an operation uses.
    private static IEnumerable<string> Feiten(IReadOnlyList<XDocument> documenten)
    {
        var delen = documenten.SelectMany(document => document.Root!.Elements()).ToList();
        var bewerkingen = delen.Where(deel => deel.Name == Ns + "portType").SelectMany(poort => poort.Elements(Ns + "operation")).ToList();
        var gebruikt = bewerkingen.Elements().Select(deel => Volledig(deel.Attribute("message")!)).ToHashSet();

        return [
            .. delen.Where(deel => deel.Name == Ns + "message" && gebruikt.Contains(Eigennaam(deel)))
                .SelectMany(bericht => bericht.Elements(Ns + "part").Select(deel => $"bericht {Eigennaam(bericht)} {deel.Attribute("name")!.Value} {Volledig(deel.Attribute("element")!)}")),
            .. bewerkingen.SelectMany(bewerking => bewerking.Elements().Select(deel => $"bewerking {bewerking.Attribute("name")!.Value} {deel.Name.LocalName} {deel.Attribute("name")?.Value} {Volledig(deel.Attribute("message")!)}")),
            .. delen.Where(deel => deel.Name == Ns + "binding").SelectMany(Binding),
            .. delen.Where(deel => deel.Name == Ns + "service").SelectMany(dienst => dienst.Elements(Ns + "port").Select(poort => $"dienst {Eigennaam(dienst)} {poort.Attribute("name")!.Value} {Volledig(poort.Attribute("binding")!)}")),
        ];
    }

    private static IEnumerable<string> Binding(XElement binding) =>
    [
        $"binding {Eigennaam(binding)} {Volledig(binding.Attribute("type")!)} {string.Join(' ', binding.Element(Soap + "binding")!.Attributes().Select(attribuut => attribuut.Value).Order())}",
        .. binding.Elements(Ns + "operation").Select(bewerking => $"actie {bewerking.Attribute("name")!.Value} {bewerking.Element(Soap + "operation")!.Attribute("soapAction")!.Value}"),
        .. binding.Elements(Ns + "operation").SelectMany(bewerking => bewerking.Elements().Elements().Select(deel =>
            $"vorm {bewerking.Attribute("name")!.Value} {deel.Parent!.Name.LocalName} {deel.Name.LocalName} {deel.Attribute("name")?.Value} {deel.Attribute("use")!.Value}")),
    ];

    private static string Eigennaam(XElement element) => $"{{{element.Document!.Root!.Attribute("targetNamespace")!.Value}}}{element.Attribute("name")!.Value}";

    private static string Volledig(XAttribute attribuut)
    {
        var delen = attribuut.Value.Split(':');
        return (attribuut.Parent!.GetNamespaceOfPrefix(delen[0])! + delen[1]).ToString();
    }
}
