using Wmo.Berichten.Generator.Schema;

namespace Wmo.Berichten.Generator.Tests;

[TestFixture]
public class NaamgevingTests
{
    [TestCase("01", "Uur", "Uur")]
    [TestCase("01", "Dagdeel (4 uur)", "Dagdeel4Uur")]
    [TestCase("01", "Adres in de BRP", "AdresInDeBrp")]
    [TestCase("01", "Euro's", "Euros")]
    [TestCase("01", "Niet-natuurlijk persoon", "NietNatuurlijkPersoon")]
    [TestCase("CW", "Curaçao", "Curacao")]
    [TestCase("CI", "CÔTE D'IVOIRE", "CoteDivoire")]
    [TestCase("BQ", "Bonaire, Sint Eustatius en Saba", "BQ")]
    [TestCase("0001", "Vijf woorden zijn te veel.", "Code0001")]
    [TestCase("AA", "Een omschrijvingdielangerisdanveertigtekensis", "AA")]
    [TestCase("AA", "", "AA")]
    [TestCase("in", "", "Codein")]
    [TestCase("01", "4 uur", "Code01")]
    public void A_code_is_named_after_its_description_or_its_value(string waarde, string uitleg, string naam) =>
        Assert.That(Naamgeving.Codes([(waarde, uitleg)]), Is.EqualTo((string[])[naam]));

    [Test]
    public void Codes_with_the_same_description_are_named_after_their_values() =>
        Assert.That(
            Naamgeving.Codes([("01", "Correctie"), ("02", "Anders"), ("03", "correctie")]),
            Is.EqualTo((string[])["Code01", "Anders", "Code03"]));

    [TestCase("CDT_Adres", "Adres")]
    [TestCase("CDT_Achternaam", "AchternaamGegevens")]
    [TestCase("Client", "Client")]
    public void A_type_is_named_without_its_prefix_and_unlike_its_elements(string schemanaam, string naam) =>
        Assert.That(Naamgeving.Type(schemanaam, ["Achternaam", "Postcode"]), Is.EqualTo(naam));
}
