using Wmo.Berichten.Model.Schemas;

namespace Wmo.Berichten.Model.Tests.Schemas;

/// <summary>The example messages of the standard, where they stand beside the repository.</summary>
public class Niveau1VoorbeeldTests
{
    private static IEnumerable<TestCaseData> Voorbeelden()
    {
        var map = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (map is not null && !File.Exists(Path.Combine(map.FullName, "Wmo.Berichten.sln")))
            map = map.Parent;
        var voorbeelden = new DirectoryInfo(Path.Combine(map?.FullName ?? "", "..", "shared", "standaard", "iwmo-3.2", "voorbeelden"));
        return voorbeelden.Exists
            ? voorbeelden.EnumerateFiles("*.xml").Select(bestand => new TestCaseData(bestand).SetArgDisplayNames(bestand.Name))
            : [];
    }

    [TestCaseSource(nameof(Voorbeelden))]
    public void Een_voorbeeld_van_de_standaard_is_geldig(FileInfo voorbeeld)
    {
        var uitkomst = Niveau1.Controleer(File.ReadAllBytes(voorbeeld.FullName));

        Assert.That(uitkomst.Soort?.Naam(), Is.EqualTo(Path.GetFileNameWithoutExtension(voorbeeld.Name)));
        Assert.That(uitkomst.Fouten, Is.Empty);
    }
}
