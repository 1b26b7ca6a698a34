namespace Wmo.Berichten.Model.Tests.Schemas;

/// <summary>Elements and attributes that do not stand as the schema has them.</summary>
public class Niveau1StructuurTests
{
    private const string Bsn = "<w:Bsn>999900006</w:Bsn>";
    private const string Product = "/Bericht/Client/ToegewezenProducten/ToegewezenProduct";

    /// <summary>What is replaced, by what, where the fault is, on the line of which text, in which class, and how it is put.</summary>
    private static IEnumerable<TestCaseData> Breuken() =>
    [
        Geval("een verplicht element ontbreekt", Bsn, "",
            "/Bericht/Client", "<w:Geboortedatum>", "Client", "Het verplichte element 'Bsn' ontbreekt voor 'Geboortedatum'."),
        Geval("het laatste verplichte element ontbreekt", "<b:NaamGebruik>1</b:NaamGebruik>", "",
            "/Bericht/Client/Naam", "</w:Naam>", "Client", "Het verplichte element 'NaamGebruik' ontbreekt in 'Naam'."),
        Geval("een element uit een herhaling mist een deel", "<w:ToewijzingNummer>1002</w:ToewijzingNummer>", "",
            $"{Product}[2]", "<w:Toewijzingsdatum>2025-03-01</w:Toewijzingsdatum>\n        <w:Toewijzingstijd>12:30:01", "ToegewezenProduct",
            "Het verplichte element 'ToewijzingNummer' ontbreekt voor 'Toewijzingsdatum'."),
        Geval("een diep element mist een deel", "<b:Eenheid>01</b:Eenheid>", "",
            $"{Product}[2]/Omvang", "<b:Frequentie>", "ToegewezenProduct", "Het verplichte element 'Eenheid' ontbreekt voor 'Frequentie'."),
        Geval("een element staat er dubbel", Bsn, Bsn + "\n" + Bsn.Replace("6<", "7<", StringComparison.Ordinal),
            "/Bericht/Client/Bsn", "<w:Bsn>999900007", "Client", "Het element 'Bsn' mag maar één keer in 'Client' staan."),
        Geval("een onbekend element", Bsn, "<w:Burgerservicenummer/>" + Bsn,
            "/Bericht/Client/Burgerservicenummer", "<w:Burgerservicenummer/>", "Client", "Het element 'Burgerservicenummer' hoort niet in 'Client'; verwacht is 'Bsn'."),
        Geval("een onbekend element waar er meer mogen", "<w:Geslacht>2</w:Geslacht>", "<w:Geslacht>2</w:Geslacht><w:Lengte/>",
            "/Bericht/Client/Lengte", "<w:Lengte/>", "Client", "Het element 'Lengte' hoort niet in 'Client'; verwacht is 'Naam'."),
        Geval("een onbekend element aan het eind", "</w:ToegewezenProducten>", "</w:ToegewezenProducten><w:Slot/>",
            "/Bericht/Client/Slot", "<w:Slot/>", "Client", "Het element 'Slot' hoort niet in 'Client'; hier hoort geen element meer."),
        Geval("een element op de verkeerde plaats", "</w:ToegewezenProducten>", "</w:ToegewezenProducten><w:Commentaar>x</w:Commentaar>",
            "/Bericht/Client/Commentaar", "<w:Commentaar>x", "Client",
            "Het element 'Commentaar' staat op een verkeerde plaats in 'Client'; hier hoort geen element meer."),
        Geval("een element in een andere namespace", Bsn, "<b:Bsn>999900006</b:Bsn>",
            "/Bericht/Client/Bsn", "<b:Bsn>", "Client",
            "Het element 'Bsn' staat in een verkeerde namespace; verwacht is 'http://www.istandaarden.nl/iwmo/3_2/wmo301/schema'."),
        Geval("een attribuut dat het schema niet kent", "<w:Client>", "<w:Client soort=\"1\">",
            "/Bericht/Client", "<w:Client", "Client", "Het attribuut 'soort' is niet toegestaan bij het element 'Client'."),
        Geval("een attribuut van XML zelf", "<w:Bsn>", "<w:Bsn xml:lang=\"nl\">",
            "/Bericht/Client/Bsn", "<w:Bsn", "Client", "Het attribuut 'lang' is niet toegestaan bij het element 'Bsn'."),
        Geval("een attribuut dat XML Schema niet kent", "<w:Bsn>", "<w:Bsn xsi:kind=\"nl\">",
            "/Bericht/Client/Bsn", "<w:Bsn", "Client", "Het attribuut 'kind' is niet toegestaan bij het element 'Bsn'."),
        Geval("tekst tussen elementen", "<w:Client>", "<w:Client>los",
            "/Bericht/Client", "<w:Client>", "Client", "In het element 'Client' mag geen tekst staan."),
        Geval("een harde spatie tussen elementen", "<w:Client>", "<w:Client>\u00A0",
            "/Bericht/Client", "<w:Client>", "Client", "In het element 'Client' mag geen tekst staan."),
        Geval("CDATA met tekst tussen elementen", "<w:Client>", "<w:Client><![CDATA[los]]>",
            "/Bericht/Client", "<w:Client>", "Client", "In het element 'Client' mag geen tekst staan."),
        Geval("een element in een waarde", "999900006", "9999<w:Rest/>00006",
            "/Bericht/Client/Bsn/Rest", "<w:Rest/>", "Client", "Het element 'Rest' mag niet in 'Bsn' staan: daar horen geen elementen in."),
        Geval("xsi:nil", Bsn, "<w:Bsn xsi:nil=\"false\">999900006</w:Bsn>",
            "/Bericht/Client/Bsn", "<w:Bsn", "Client", "Het attribuut 'xsi:nil' is niet toegestaan bij het element 'Bsn'."),
        Geval("xsi:type met een ander type", "<w:Bsn>", "<w:Bsn xsi:type=\"b:LDT_AgbCode\">",
            "/Bericht/Client/Bsn", "<w:Bsn", "Client", "Het attribuut 'xsi:type' noemt geen type dat bij het element 'Bsn' mag staan."),
        Geval("xsi:type met een ruimer type", "<w:Bsn>", "<w:Bsn xsi:type=\"xs:string\">",
            "/Bericht/Client/Bsn", "<w:Bsn", "Client", "Het attribuut 'xsi:type' noemt geen type dat bij het element 'Bsn' mag staan."),
        Geval("xsi:type met een onbekend voorvoegsel", "<w:Client>", "<w:Client xsi:type=\"q:Client\">",
            "/Bericht/Client", "<w:Client", "Client", "Het attribuut 'xsi:type' noemt geen type dat bij het element 'Client' mag staan."),
    ];

    private static IEnumerable<TestCaseData> GeenBreuken() =>
    [
        Geval("commentaar en een verwerkingsopdracht", "<w:Client>", "<!-- x --><w:Client><?x y?>"),
        Geval("tekenverwijzingen naar witruimte", "<w:Client>", "<w:Client>&#32;&#9;&#10;&#13;"),
        Geval("CDATA met alleen witruimte", "<w:Client>", "<w:Client><![CDATA[ ]]>"),
        Geval("een namespace op een kind", "<w:Bsn>", "<w:Bsn xmlns:q=\"urn:q\">"),
        Geval("een ander voorvoegsel", Bsn, "<x:Bsn xmlns:x=\"http://www.istandaarden.nl/iwmo/3_2/wmo301/schema\">999900006</x:Bsn>"),
        Geval("xsi:type met het type zelf", "<w:Bsn>", "<w:Bsn xsi:type=\" b:LDT_BurgerServicenummer \">"),
        Geval("xsi:type met de klasse zelf", "<w:Client>", "<w:Client xsi:type=\"w:Client\">"),
        Geval("xsi:schemaLocation", "<w:Client>", "<w:Client xsi:schemaLocation=\"urn:q ergens.xsd\" xsi:noNamespaceSchemaLocation=\"q\">"),
        Geval("een element dat leeg mag zijn", "</w:Telefoon>", "</w:Telefoon><w:Periode/>"),
        Geval("commentaar na het hoofdelement", "</w:Bericht>", "</w:Bericht><!-- x -->\n"),
    ];

    [TestCaseSource(nameof(Breuken))]
    public void A_break_gives_a_finding_in_its_place_that_names_the_element(
        string oud, string nieuw, string pad, string opRegelVan, string klasse, string melding)
    {
        var xml = Niveau1Bericht.Met(oud, nieuw);

        var fout = Niveau1Bericht.Controleer(xml).Fouten.Single();

        Assert.That(fout.Pad, Is.EqualTo(pad));
        Assert.That(fout.Regel, Is.EqualTo(Niveau1Bericht.Regel(xml, opRegelVan)));
        Assert.That(fout.Klasse, Is.EqualTo(klasse));
        Assert.That(fout.Melding, Is.EqualTo(melding));
    }

    [TestCaseSource(nameof(GeenBreuken))]
    public void What_the_schema_leaves_free_gives_no_finding(string oud, string nieuw) =>
        Assert.That(Niveau1Bericht.Controleer(Niveau1Bericht.Met(oud, nieuw)).Fouten, Is.Empty);

    [Test]
    public void The_column_is_that_of_the_name_of_the_element()
    {
        var fout = Niveau1Bericht.Controleer(Niveau1Bericht.MetWaarde("Bsn", "x")).Fouten.Single();

        Assert.That(fout.Kolom, Is.EqualTo("    <w:Bsn>".IndexOf("w:Bsn", StringComparison.Ordinal) + 1));
    }

    [Test]
    public void An_empty_message_lacks_each_required_element()
    {
        var uitkomst = Niveau1Bericht.Controleer("<Bericht xmlns=\"http://www.istandaarden.nl/iwmo/3_2/wmo301/schema\"/>");

        Assert.That(uitkomst.Soort, Is.EqualTo(Berichtsoort.Wmo301));
        Assert.That(uitkomst.Fouten.Select(fout => fout.Melding), Is.EqualTo(new[]
        {
            "Het verplichte element 'Header' ontbreekt in 'Bericht'.",
            "Het verplichte element 'Client' ontbreekt in 'Bericht'.",
        }));
    }

    [Test]
    public void One_fault_does_not_hide_the_next()
    {
        var xml = Niveau1Bericht.Met(Bsn, "").Replace("<b:Volume>120<", "<b:Volume>-1<", StringComparison.Ordinal)
            .Replace("<b:Eenheid>01</b:Eenheid>", "", StringComparison.Ordinal);

        Assert.That(Niveau1Bericht.Controleer(xml).Fouten.Select(fout => fout.Pad), Is.EqualTo(new[]
        {
            "/Bericht/Client",
            $"{Product}[2]/Omvang/Volume",
            $"{Product}[2]/Omvang",
        }));
    }

    [Test]
    public void Swapped_elements_are_both_named()
    {
        const string Achternaam = "<b:Achternaam>Verzonnen</b:Achternaam>";
        const string Voorvoegsel = "<b:Voorvoegsel>van</b:Voorvoegsel>";
        var xml = Niveau1Bericht.Geldig.Replace(Achternaam, "", StringComparison.Ordinal)
            .Replace(Voorvoegsel, Voorvoegsel + Achternaam, StringComparison.Ordinal);

        Assert.That(Niveau1Bericht.Controleer(xml).Fouten.Select(fout => fout.Melding), Is.EqualTo(new[]
        {
            "Het verplichte element 'Achternaam' ontbreekt voor 'Voorvoegsel'.",
            "Het element 'Achternaam' staat op een verkeerde plaats in 'Geslachtsnaam'; hier hoort geen element meer.",
        }));
    }

    private static TestCaseData Geval(string omschrijving, params object[] argumenten) =>
        new TestCaseData(argumenten).SetArgDisplayNames(omschrijving);
}
