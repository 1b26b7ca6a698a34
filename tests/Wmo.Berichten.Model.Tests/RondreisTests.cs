using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Model.Tests;

/// <summary>Read, write, read again: nothing of a message may get lost or change.</summary>
[TestFixture]
public class RondreisTests
{
    private const int BerichtenPerSoort = 60;

    /// <summary>The published examples; none where the standard is not beside the repository.</summary>
    private static IEnumerable<TestCaseData> Voorbeelden() =>
        Repository.Standaard is { } map
            ? Directory.EnumerateFiles(Path.Combine(map, $"iwmo-{Standaard.Release}", "voorbeelden"), "*.xml")
                .Select(bestand => new TestCaseData(bestand).SetArgDisplayNames(Path.GetFileName(bestand)))
            : [];

    [TestCaseSource(nameof(Voorbeelden))]
    public void A_published_example_survives(string bestand)
    {
        Assert.That(Berichtsoorten.TryParse(Path.GetFileNameWithoutExtension(bestand), out var soort));
        AssertRondreis(soort, File.ReadAllBytes(bestand), bestand);
    }

    [Test]
    public void Random_messages_of_every_kind_survive([ValueSource(typeof(Berichtsoorten), nameof(Berichtsoorten.Alle))] Berichtsoort soort)
    {
        for (var zaad = 1; zaad <= BerichtenPerSoort; zaad++)
        {
            var xml = new WillekeurigBericht(zaad).Xml(soort);
            Assert.That(Iwmoschemas.Fouten(xml), Is.Empty, $"zaad {zaad}");
            AssertRondreis(soort, xml, $"zaad {zaad}");
        }
    }

    private static void AssertRondreis(Berichtsoort soort, byte[] xml, string oorsprong)
    {
        var bericht = Lees(soort, xml, oorsprong);
        var geschreven = Schrijf(bericht);
        var opnieuw = Lees(soort, geschreven, oorsprong);

        Assert.That(Iwmoschemas.Fouten(geschreven), Is.Empty, oorsprong);
        Assert.That(opnieuw, Is.EqualTo(bericht), oorsprong);
        Assert.That(opnieuw.GetHashCode(), Is.EqualTo(bericht.GetHashCode()), oorsprong);
        Assert.That(Schrijf(opnieuw), Is.EqualTo(geschreven), oorsprong);
    }

    private static IBericht Lees(Berichtsoort soort, byte[] xml, string oorsprong)
    {
        var gelezen = Berichten.TryLees(soort, xml, out var bericht, out var fout);
        Assert.That(gelezen, $"{oorsprong}: {fout}");
        return bericht!;
    }

    private static byte[] Schrijf(IBericht bericht)
    {
        using var doel = new MemoryStream();
        Berichten.Schrijf(bericht, doel);
        return doel.ToArray();
    }
}
