namespace Wmo.Berichten.Ggk.Tests;

public sealed class FoutTests
{
    private static readonly Guid Nummer = Guid.Parse("9d1f0c55-63f0-4b0e-8a13-52f4c0c9d003");
    private static readonly DateTimeOffset Op = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(1));

    [Test]
    public void A_payload_that_fails_its_schema_is_answered_to_its_sender()
    {
        var fout = Stuf055("Element ontbreekt.");

        Assert.That(fout, Is.EqualTo(new Envelop
        {
            Soort = Envelopsoort.Fo01,
            Zender = Enveloppen.Gemeente,
            Ontvanger = new Systeem("12345678", "GGk"),
            Referentienummer = Nummer,
            TijdstipBericht = Op,
            Crossreferentienummer = Enveloppen.Nummer,
            Fout = new Fout("StUF055", "client", "Element ontbreekt.", "WMO302-00010002"),
        }));
    }

    private static Envelop Stuf055(string omschrijving) =>
        Foutbericht.Maak(
            Enveloppen.Gemeente,
            new Beantwoord("12345678", Enveloppen.Nummer, "WMO302", "00010002"),
            Nummer,
            Op,
            Foutbericht.InhoudVoldoetNietAanXsd,
            omschrijving);

    private static IEnumerable<TestCaseData> Omschrijvingen()
    {
        yield return new TestCaseData("", "");
        yield return new TestCaseData(new string('x', 200), new string('x', 200)).SetArgDisplayNames("200");
        yield return new TestCaseData(new string('x', 201), new string('x', 200)).SetArgDisplayNames("201");
        yield return new TestCaseData(new string('x', 198) + "😀x", new string('x', 198) + "😀").SetArgDisplayNames("past net");
        yield return new TestCaseData(new string('x', 199) + "😀x", new string('x', 199)).SetArgDisplayNames("niet doormidden");
        yield return new TestCaseData("a\0b\u0001c\ud800d\uffffe\nf", "a b c\ufffdd e f").SetArgDisplayNames("niet in XML");
    }

    [TestCaseSource(nameof(Omschrijvingen))]
    public void A_description_always_fits(string omschrijving, string verwacht)
    {
        var fout = Stuf055(omschrijving);

        Assert.That(fout.Fout!.Omschrijving, Is.EqualTo(verwacht));
        Assert.That(EnvelopReader.Lees(EnvelopWriter.Schrijf(fout)).Envelop! with { Inhoud = default }, Is.EqualTo(fout));
    }

    [TestCase("IB007", null, Foutcodes.Editie2025, "Deze organisatie mag deze functie niet gebruiken.")]
    [TestCase("IB007", Foutcodes.Editie2025, Foutcodes.Editie2025, "Deze organisatie mag deze functie niet gebruiken.")]
    [TestCase("IB007", Foutcodes.Editie2018, Foutcodes.Editie2018, "De envelop is groter dan 25 MB.")]
    [TestCase("StUF055", null, Foutcodes.Editie2018, "Het bericht in de envelop voldoet niet aan zijn XSD.")]
    public void A_code_means_what_its_edition_says_and_the_newest_counts(string code, string? editie, string uit, string betekenis)
    {
        var gevonden = Foutcodes.Zoek(code, editie);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(gevonden?.Editie, Is.EqualTo(uit));
            Assert.That(gevonden?.Betekenis, Is.EqualTo(betekenis));
        }
    }

    [TestCase("IB999", null)]
    [TestCase("StUF055", Foutcodes.Editie2025)]
    [TestCase("IB007", "1999")]
    [TestCase("", null)]
    public void An_unknown_code_is_not_found(string code, string? editie) =>
        Assert.That(Foutcodes.Zoek(code, editie), Is.Null);

    [TestCaseSource(nameof(Codes))]
    public void Every_code_fits_a_Fo01_and_says_in_two_sentences_what_it_means_and_what_to_do(Foutcode code)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(code.Code, Has.Length.InRange(1, 7));
            Assert.That(code.Afzender, Is.Not.Empty);
            Assert.That(code.Betekenis, Does.EndWith(".").And.Length.LessThanOrEqualTo(200));
            Assert.That(code.Actie, Does.EndWith("."));
        }
    }

    private static IEnumerable<TestCaseData> Codes =>
        Foutcodes.Alle.Select(code => new TestCaseData(code).SetArgDisplayNames(code.Editie, code.Code));

    [TestCaseSource(typeof(Standaard), nameof(Standaard.Foutcodes))]
    public void Every_published_code_is_in_the_catalogue_with_its_sender(string code, string afzender, string editie) =>
        Assert.That(Foutcodes.Zoek(code, editie)?.Afzender, Is.EqualTo(afzender));
}
