namespace Wmo.Berichten.Ggk.Tests;

public sealed class SchemaTests
{
    private static IEnumerable<string> Voorbeelden => Standaard.Voorbeelden;

    private static IEnumerable<string> Documenten => Schemagevallen.Documentnamen;

    private static IEnumerable<string> DocumentenVoorGepubliceerd => Standaard.Aanwezig ? Documenten : [];

    private static IEnumerable<string> LeesbareDocumenten => Documenten.Except(["Fo03", "Bv03"]);

    [TestCaseSource(nameof(Documenten))]
    public void Our_schema_gives_the_verdict_of_the_standard_on_every_broken_field(string document) =>
        Assert.That(Afwijkingen(document, geval => Standaard.KeurtEigenGoed(geval.Xml)), Is.Empty);

    [TestCaseSource(nameof(DocumentenVoorGepubliceerd))]
    public void The_published_schema_gives_the_same_verdicts(string document) =>
        Assert.That(Afwijkingen(document, geval => Standaard.KeurtGepubliceerdGoed(geval.Xml)), Is.Empty);

    [TestCaseSource(nameof(LeesbareDocumenten))]
    public void The_reader_gives_the_same_verdicts(string document)
    {
        // The specification asks a UUID where the schema of a Fo01 does not; without one a repetition cannot be told.
        string[] strenger = document is "Fo01"
            ? ["stuurgegevens/referentienummer = ''", $"stuurgegevens/referentienummer = '{new string('x', 40)}'"]
            : [];

        Assert.That(Afwijkingen(document, geval => Lees(geval.Xml).Envelop is not null), Is.EqualTo(strenger));
    }

    [TestCaseSource(nameof(Voorbeelden))]
    public void A_published_example_gets_the_same_verdict_from_both_schemas_and_is_read_accordingly(string bestand)
    {
        var xml = File.ReadAllText(bestand);
        var gepubliceerd = Standaard.KeurtGepubliceerdGoed(xml);
        var uitkomst = Lees(xml);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Standaard.KeurtEigenGoed(xml), Is.EqualTo(gepubliceerd));
            Assert.That(uitkomst.Envelop is not null, Is.EqualTo(gepubliceerd));
            Assert.That(uitkomst.Fouten, gepubliceerd ? Is.Empty : Is.Not.Empty);
        }
    }

    [Test]
    public void The_verdicts_are_told_apart()
    {
        var gevallen = Documenten.SelectMany(Schemagevallen.Van).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(gevallen.Count(geval => geval.Geldig), Is.GreaterThan(300));
            Assert.That(gevallen.Count(geval => !geval.Geldig), Is.GreaterThan(1000));
        }
    }

    private static EnvelopUitkomst Lees(string xml) => Lezing.Lees(xml);

    private static IEnumerable<string> Afwijkingen(string document, Func<Schemageval, bool> oordeel) =>
        Schemagevallen.Van(document).Where(geval => oordeel(geval) != geval.Geldig).Select(geval => geval.Naam);
}
