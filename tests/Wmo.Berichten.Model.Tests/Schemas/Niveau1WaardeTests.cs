namespace Wmo.Berichten.Model.Tests.Schemas;

/// <summary>Values as XML Schema 1.0 judges them, above all where System.Xml does so otherwise.</summary>
public class Niveau1WaardeTests
{
    private static IEnumerable<TestCaseData> Goed() =>
    [
        Geval("Bsn", "een commentaar in de waarde", "9999<!-- x -->00006"),
        Geval("Bsn", "een verwerkingsopdracht in de waarde", "9999<?x y?>00006"),
        Geval("Bsn", "deels CDATA", "9999<![CDATA[00006]]>"),
        Geval("Bsn", "een tekenverwijzing", "99990000&#54;"),
        Geval("BerichtVersie", "witruimte om een geheel getal", " \n3\t"),
        Geval("Datum", "schrikkeldag", "2024-02-29"),
        Geval("Datum", "schrikkeldag in een eeuwjaar dat door 400 deelbaar is", "2000-02-29"),
        Geval("Datum", "een jaar na 9999", "10000-01-01"),
        Geval("Datum", "schrikkeldag na 9999", "12024-02-29"),
        Geval("Datum", "een jaar van twintig cijfers", "99999999999999999999-12-31"),
        Geval("Datum", "een jaar voor de jaartelling", "-0001-01-01"),
        Geval("Datum", "schrikkeldag voor de jaartelling", "-0004-02-29"),
        Geval("Datum", "witruimte eromheen", "\n 2024-04-30&#13;\t"),
        Geval("Toewijzingstijd", "het einde van de dag", "24:00:00"),
        Geval("Toewijzingstijd", "het einde van de dag met nullen erachter", "24:00:00.000"),
        Geval("Toewijzingstijd", "een lange fractie", "23:59:59.1234567890123456789012345"),
        Geval("Toewijzingstijd", "witruimte eromheen", " 12:00:00\n"),
        Geval("Volume", "nul", "0"),
        Geval("Volume", "min nul", "-0"),
        Geval("Volume", "een plusteken", "+5"),
        Geval("Volume", "voorloopnullen", "000000000000000000000000000000000099999999"),
        Geval("Volume", "het maximum", "99999999"),
        Geval("Volume", "witruimte eromheen", "\t5 "),
        Geval("Achternaam", "alleen een harde spatie", "\u00A0"),
        Geval("Achternaam", "alleen een em-spatie", "\u2003"),
        Geval("Achternaam", "een regelscheiding van Unicode", "\u2028"),
        Geval("Achternaam", "200 tekens voorbij U+FFFF", string.Concat(Enumerable.Repeat("\U0001F600", 200))),
        Geval("Achternaam", "een tab voor de tekst", "&#9;a"),
        Geval("Huisletter", "een teken voorbij U+FFFF", "\U0001F600"),
        Geval("Voorletters", "de grenzen van À tot en met ỳ", "Àỳ"),
        Geval("Voorletters", "ook wat in dat bereik geen letter is", "×÷"),
        Geval("Voorletters", "een los accent", "A\u0301"),
        Geval("Commentaar", "alleen een punt", "."),
        Geval("Commentaar", "meer regels", "\n.\na\n"),
        Geval("Commentaar", "alleen een harde spatie", "\u00A0"),
        Geval("Telefoonnummer", "het maximum aan cijfers", "123456789012345"),
        Geval("Identificatie", "twaalf tekens", "123456789012"),
        Geval("LandCode", "een andere code", "AW"),
        Geval("BasisschemaXsdVersie", "meer cijfers", "0.10.200"),
    ];

    private static IEnumerable<TestCaseData> Fout() =>
    [
        Geval("Bsn", "leeg", ""),
        Geval("Bsn", "acht cijfers", "12345678"),
        Geval("Bsn", "tien cijfers", "1234567890"),
        Geval("Bsn", "een regeleinde erachter", "999900006\n"),
        Geval("Bsn", "een wagenterugloop ervoor", "&#13;999900006"),
        Geval("Bsn", "een spatie ervoor", " 999900006"),
        Geval("Bsn", "een cijfer uit een ander schrift", "99990000\u0666"),
        Geval("Afzender", "een regeleinde erachter", "0363&#10;"),
        Geval("BerichtCode", "de code van een ander bericht", "415"),
        Geval("BerichtCode", "een regeleinde erachter", "414\n"),
        Geval("BerichtVersie", "een plusteken waar het patroon telt", "+3"),
        Geval("BerichtVersie", "een voorloopnul waar het patroon telt", "03"),
        Geval("Datum", "leeg", ""),
        Geval("Datum", "geen schrikkeljaar", "2023-02-29"),
        Geval("Datum", "geen schrikkeljaar in een eeuwjaar", "1900-02-29"),
        Geval("Datum", "geen schrikkeljaar na 9999", "12023-02-29"),
        Geval("Datum", "geen schrikkeljaar voor de jaartelling", "-0005-02-29"),
        Geval("Datum", "het jaar nul", "0000-01-01"),
        Geval("Datum", "min het jaar nul", "-0000-01-01"),
        Geval("Datum", "een jaar van drie cijfers", "999-01-01"),
        Geval("Datum", "een voorloopnul na 9999", "010000-01-01"),
        Geval("Datum", "een plusteken", "+2024-01-01"),
        Geval("Datum", "maand 13", "2024-13-01"),
        Geval("Datum", "dag 0", "2024-01-00"),
        Geval("Datum", "31 april", "2024-04-31"),
        Geval("Datum", "een maand van een cijfer", "2024-4-01"),
        Geval("Datum", "een hoofdletter Z", "2024-04-30Z"),
        Geval("Datum", "een kleine letter z", "2024-04-30z"),
        Geval("Datum", "een tijdzone", "2024-04-30+02:00"),
        Geval("Datum", "een tijdzone van 14 uur", "2024-04-30+14:00"),
        Geval("Datum", "een tijdzone voorbij 14 uur", "2024-04-30+14:01"),
        Geval("Datum", "een tijdzone zonder dubbele punt", "2024-04-30-0500"),
        Geval("Datum", "een harde spatie erachter", "2024-04-30\u00A0"),
        Geval("Datum", "een spatie erin", "2024 -04-30"),
        Geval("Datum", "een tijd erachter", "2024-04-30T00:00:00"),
        Geval("Datum", "cijfers uit een ander schrift", "\u0662\u0660\u0662\u0664-04-30"),
        Geval("Toewijzingstijd", "leeg", ""),
        Geval("Toewijzingstijd", "na het einde van de dag", "24:00:01"),
        Geval("Toewijzingstijd", "een fractie na het einde van de dag", "24:00:00.5"),
        Geval("Toewijzingstijd", "25 uur", "25:00:00"),
        Geval("Toewijzingstijd", "een schrikkelseconde", "23:59:60"),
        Geval("Toewijzingstijd", "minuut 60", "23:60:00"),
        Geval("Toewijzingstijd", "zonder seconden", "12:00"),
        Geval("Toewijzingstijd", "een punt zonder fractie", "12:00:00."),
        Geval("Toewijzingstijd", "een komma", "12:00:00,5"),
        Geval("Toewijzingstijd", "een hoofdletter Z", "12:00:00Z"),
        Geval("Toewijzingstijd", "een kleine letter z", "12:00:00z"),
        Geval("Toewijzingstijd", "een tijdzone met min", "12:00:00-05:00"),
        Geval("Toewijzingstijd", "een tijdzone met plus", "12:00:00+01:00"),
        Geval("Toewijzingstijd", "een harde spatie erachter", "12:00:00\u00A0"),
        Geval("Volume", "leeg", ""),
        Geval("Volume", "alleen een teken", "-"),
        Geval("Volume", "onder nul", "-1"),
        Geval("Volume", "boven het maximum", "100000000"),
        Geval("Volume", "meer cijfers dan een long heeft", "99999999999999999999999"),
        Geval("Volume", "een decimaal", "5.0"),
        Geval("Volume", "een exponent", "1e3"),
        Geval("Volume", "een spatie na het teken", "+ 5"),
        Geval("Volume", "twee tekens", "--5"),
        Geval("Volume", "een harde spatie erachter", "5\u00A0"),
        Geval("Volume", "een cijfer uit een ander schrift", "\u0665"),
        Geval("Achternaam", "leeg", ""),
        Geval("Achternaam", "alleen spaties", "   "),
        Geval("Achternaam", "een regeleinde erachter", "Verzonnen\n"),
        Geval("Achternaam", "een regeleinde erin", "Ver\nzonnen"),
        Geval("Achternaam", "een wagenterugloop erin", "Ver&#13;zonnen"),
        Geval("Achternaam", "alleen een spatie in CDATA", "<![CDATA[ ]]>"),
        Geval("Achternaam", "201 tekens", new string('x', 201)),
        Geval("Achternaam", "201 tekens voorbij U+FFFF", string.Concat(Enumerable.Repeat("\U0001F600", 201))),
        Geval("Huisletter", "een letter met een los accent", "e\u0301"),
        Geval("Voorletters", "een punt", "Q.X."),
        Geval("Voorletters", "een letter na ỳ", "Ỵ"),
        Geval("Voorletters", "het teken voor À", "¿"),
        Geval("Voorletters", "een teken tussen Z en a", "_"),
        Geval("Voorletters", "een teken voorbij U+FFFF", "\U0001D400"),
        Geval("Voorletters", "een regeleinde erachter", "QX\n"),
        Geval("Commentaar", "leeg", ""),
        Geval("Commentaar", "alleen witruimte", " \n\t&#13; "),
        Geval("Soort", "een onbekende code", "99"),
        Geval("Soort", "een spatie ervoor", " 01"),
        Geval("Soort", "een regeleinde erachter", "01\n"),
        Geval("LandCode", "kleine letters", "nl"),
        Geval("Telefoonnummer", "leeg", ""),
        Geval("Telefoonnummer", "een streepje", "020-000000"),
        Geval("Telefoonnummer", "zestien cijfers", "1234567890123456"),
        Geval("Identificatie", "dertien tekens", "1234567890123"),
        Geval("BasisschemaXsdVersie", "een voorloopnul", "01.0.0"),
        Geval("BasisschemaXsdVersie", "een regeleinde erachter", "1.0.0\n"),
        Geval("BasisschemaXsdVersie", "een ander teken dan een punt", "1a0.0"),
    ];

    [Test]
    public void The_sample_itself_is_valid() =>
        Assert.That(Niveau1Bericht.Controleer(Niveau1Bericht.Geldig).Fouten, Is.Empty);

    [TestCaseSource(nameof(Goed))]
    public void A_value_that_the_schema_allows_gives_no_finding(string element, string inhoud) =>
        Assert.That(Niveau1Bericht.Controleer(Niveau1Bericht.MetWaarde(element, inhoud)).Fouten, Is.Empty);

    [TestCaseSource(nameof(Fout))]
    public void A_value_that_the_schema_forbids_gives_a_finding_at_its_element(string element, string inhoud)
    {
        var xml = Niveau1Bericht.MetWaarde(element, inhoud);

        var uitkomst = Niveau1Bericht.Controleer(xml);

        Assert.That(uitkomst.Soort, Is.EqualTo(Berichtsoort.Wmo301));
        Assert.That(uitkomst.Geldig, Is.False);
        Assert.That(uitkomst.Fouten.Select(fout => fout.Pad), Has.All.EndsWith($"/{element}"));
        Assert.That(uitkomst.Fouten.Select(fout => fout.Regel), Has.All.EqualTo(Niveau1Bericht.Regel(xml, $":{element}>")));
        Assert.That(uitkomst.Fouten.Select(fout => fout.Melding), Has.All.EndsWith(".").And.All.Match("^(De waarde|Het getal) "));
    }

    [TestCase("Bsn", "12345678", "De waarde (8 tekens) heeft niet de juiste vorm; toegestaan is: 9 cijfers.")]
    [TestCase("Bsn", "", "De waarde is leeg; verwacht wordt een gevuld element.")]
    [TestCase("BerichtCode", "415", "De waarde (3 tekens) heeft niet de juiste vorm; toegestaan is: alleen '414'.")]
    [TestCase("Datum", "31-12-2024", "De waarde is geen bestaande datum in de vorm jjjj-mm-dd.")]
    [TestCase("Toewijzingstijd", "half een", "De waarde is geen bestaand tijdstip in de vorm uu:mm:ss.")]
    [TestCase("Volume", "veel", "De waarde is geen geheel getal.")]
    [TestCase("Volume", "-1", "Het getal ligt niet in het bereik van 0 tot en met 99999999.")]
    [TestCase("Soort", "99", "De waarde staat niet in de codelijst; toegestaan is '01', '02', '03' of '04'.")]
    [TestCase("LandCode", "XX", "De waarde staat niet in de codelijst van 249 codes.")]
    [TestCase("Voorvoegsel", "van den-onder", "De waarde heeft 13 tekens; het mogen er ten hoogste 10 zijn.")]
    public void The_sentence_says_what_is_expected(string element, string inhoud, string zin)
    {
        var uitkomst = Niveau1Bericht.Controleer(Niveau1Bericht.MetWaarde(element, inhoud));

        Assert.That(uitkomst.Fouten.Select(fout => fout.Melding), Is.EqualTo(new[] { zin }));
    }

    [Test]
    public void Each_broken_facet_has_a_sentence_of_its_own()
    {
        var uitkomst = Niveau1Bericht.Controleer(Niveau1Bericht.MetWaarde("Voorletters", "Q.X.Y.Z."));

        Assert.That(uitkomst.Fouten.Select(fout => fout.Melding), Is.EqualTo(new[]
        {
            "De waarde heeft 8 tekens; het mogen er ten hoogste 6 zijn.",
            "De waarde (8 tekens) heeft niet de juiste vorm; toegestaan is: alleen letters.",
        }));
    }

    [TestCase("Bsn", "9999X0006")]
    [TestCase("Achternaam", "Geheim\nGeheim")]
    [TestCase("Datum", "1951-06-31")]
    [TestCase("Telefoonnummer", "06-12345678")]
    [TestCase("Volume", "123456789")]
    public void The_sentence_does_not_repeat_the_value(string element, string inhoud)
    {
        var uitkomst = Niveau1Bericht.Controleer(Niveau1Bericht.MetWaarde(element, inhoud));

        Assert.That(uitkomst.Geldig, Is.False);
        Assert.That(uitkomst.Fouten.Select(fout => fout.ToString()), Has.None.Contains(inhoud[..5]));
    }

    private static TestCaseData Geval(string element, string omschrijving, string inhoud) =>
        new TestCaseData(element, inhoud).SetArgDisplayNames(element, omschrijving);
}
