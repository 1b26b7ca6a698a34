using Microsoft.CodeAnalysis;
using Wmo.Berichten.Generator.Vorm;

namespace Wmo.Berichten.Generator.Tests;

/// <summary>What is made again after a change, and what is not.</summary>
[TestFixture]
public class IncrementeelTests
{
    private const string Ander = "BannedSymbols.txt";

    [Test]
    public void A_change_in_another_file_makes_nothing_anew() =>
        Assert.That(Opnieuw(bestanden => bestanden[Ander] = "P:System.DateTime.Now;anders"), Is.EqualTo(Niets));

    [Test]
    public void Another_file_more_makes_nothing_anew() =>
        Assert.That(Opnieuw(bestanden => bestanden["Nieuw.txt"] = ""), Is.EqualTo(Niets));

    [Test]
    public void A_remark_in_a_schema_makes_nothing_anew() =>
        Assert.That(Opnieuw(bestanden => bestanden["WMO319.xsd"] += "<!-- opmerking -->"), Is.EqualTo(Niets));

    [Test]
    public void Another_description_in_a_schema_makes_only_that_file_anew() =>
        Assert.That(
            Opnieuw(bestanden => bestanden["WMO319.xsd"] = bestanden["WMO319.xsd"]
                .Replace("<xs:documentation>", "<xs:documentation>Nu ", StringComparison.Ordinal)),
            Is.EqualTo(("Wmo319", 1)));

    private static (string Schemas, int Uitvoer) Niets => ("", 0);

    /// <summary>The schemas that a change yields anew, and how many outputs that makes anew.</summary>
    private static (string Schemas, int Uitvoer) Opnieuw(Action<Dictionary<string, string>> wijziging)
    {
        var bestanden = Generatorproef.Schemas();
        bestanden[Ander] = "";
        var compilatie = Generatorproef.Compilatie();
        var driver = Generatorproef.Driver(bestanden).RunGenerators(compilatie);
        Assert.That(Schemas(driver).Split(' '), Has.Length.EqualTo(bestanden.Count - 1), "eerste keer");

        wijziging(bestanden);
        driver = driver.ReplaceAdditionalTexts(Generatorproef.Bestanden(bestanden)).RunGenerators(compilatie);
        return (Schemas(driver), Uitkomst(driver).TrackedOutputSteps.Values.SelectMany(stappen => stappen)
            .SelectMany(stap => stap.Outputs).Count(uitvoer => IsAnders(uitvoer.Reason)));
    }

    private static string Schemas(GeneratorDriver driver) => string.Join(' ', Uitkomst(driver)
        .TrackedSteps[BerichtGenerator.StapSchemas]
        .SelectMany(stap => stap.Outputs)
        .Where(uitvoer => IsAnders(uitvoer.Reason))
        .Select(uitvoer => ((SchemaVorm)uitvoer.Value).Naam));

    private static GeneratorRunResult Uitkomst(GeneratorDriver driver) => driver.GetRunResult().Results.Single();

    private static bool IsAnders(IncrementalStepRunReason reden) =>
        reden is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified;
}
