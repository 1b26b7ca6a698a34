using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>Which places in a message a rule's place covers, and the path of what the rule is about.</summary>
public sealed class RegelplaatsTests
{
    private static readonly Plek Bericht = new(null, "Bericht", 0, "Bericht");

    private static readonly Plek Client = new(new(Bericht, "Clienten", 0, "Bericht"), "Client", 2, "Client");

    private static readonly Plek Geboortedatum = new(Client, "Geboortedatum", 0, "Client");

    private static readonly Plek Relatie = new(new(Client, "Relaties", 0, "Client"), "Relatie", 1, "Relatie");

    private static IEnumerable<TestCaseData> Onderweg() =>
        new[] { Client, Geboortedatum, new(Geboortedatum, "Datum", 0, "Client") }.Select(Geval);

    private static IEnumerable<TestCaseData> Elders() => new[]
    {
        Bericht,
        new(Client, "Bsn", 0, "Client"),
        new(Geboortedatum, "DatumGebruik", 0, "Client"),
        new(new(Geboortedatum, "Datum", 0, "Client"), "Dag", 0, "Client"),
        new(new(Client, "Naam", 0, "Client"), "Datum", 0, "Client"),
        Relatie,
        new(Relatie, "Geboortedatum", 0, "Relatie"),
    }.Select(Geval);

    [TestCaseSource(nameof(Onderweg))]
    public void Een_plaats_omvat_haar_element_en_wat_er_binnen_de_klasse_omheen_staat(Plek plek)
    {
        var plaats = new Regelplaats("Client", "Geboortedatum/Datum", 301);

        Assert.That(plaats.Omvat(plek), Is.True);
        Assert.That(plaats.Pad(plek), Is.EqualTo("/Bericht/Clienten/Client[2]/Geboortedatum/Datum"));
    }

    [TestCaseSource(nameof(Elders))]
    public void Een_plaats_omvat_niets_anders(Plek plek) =>
        Assert.That(new Regelplaats("Client", "Geboortedatum/Datum", 301).Omvat(plek), Is.False);

    [Test]
    public void Een_plaats_zonder_element_is_de_klasse_zelf()
    {
        var plaats = new Regelplaats("Client", null, 301);

        Assert.That(plaats.Omvat(Client), Is.True);
        Assert.That(plaats.Pad(Client), Is.EqualTo("/Bericht/Clienten/Client[2]"));
        Assert.That(plaats.Omvat(Geboortedatum), Is.False);
    }

    private static TestCaseData Geval(Plek plek) => new TestCaseData(plek).SetArgDisplayNames(plek.Pad);
}
