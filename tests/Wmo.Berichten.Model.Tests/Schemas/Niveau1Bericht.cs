using System.Text;
using System.Text.RegularExpressions;
using Wmo.Berichten.Model.Schemas;

namespace Wmo.Berichten.Model.Tests.Schemas;

/// <summary>A valid WMO301 about an invented person, to break one thing of.</summary>
internal static class Niveau1Bericht
{
    public const string Geldig = """
        <?xml version="1.0" encoding="UTF-8"?>
        <w:Bericht xmlns:w="http://www.istandaarden.nl/iwmo/3_2/wmo301/schema" xmlns:b="http://www.istandaarden.nl/iwmo/3_2/basisschema/schema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <w:Header>
            <w:BerichtCode>414</w:BerichtCode>
            <w:BerichtVersie>3</w:BerichtVersie>
            <w:BerichtSubversie>2</w:BerichtSubversie>
            <w:Afzender>0363</w:Afzender>
            <w:Ontvanger>12345678</w:Ontvanger>
            <w:BerichtIdentificatie>
              <b:Identificatie>TW-0001</b:Identificatie>
              <b:Dagtekening>2025-03-03</b:Dagtekening>
            </w:BerichtIdentificatie>
            <w:XsdVersie>
              <b:BasisschemaXsdVersie>1.0.0</b:BasisschemaXsdVersie>
              <b:BerichtXsdVersie>1.0.0</b:BerichtXsdVersie>
            </w:XsdVersie>
          </w:Header>
          <w:Client>
            <w:Bsn>999900006</w:Bsn>
            <w:Geboortedatum>
              <b:Datum>1951-06-30</b:Datum>
            </w:Geboortedatum>
            <w:Geslacht>2</w:Geslacht>
            <w:Naam>
              <b:Geslachtsnaam>
                <b:Achternaam>Verzonnen</b:Achternaam>
                <b:Voorvoegsel>van</b:Voorvoegsel>
              </b:Geslachtsnaam>
              <b:Voorletters>QX</b:Voorletters>
              <b:NaamGebruik>1</b:NaamGebruik>
            </w:Naam>
            <w:Commentaar>Belt liever 's middags.</w:Commentaar>
            <w:Contactgegevens>
              <w:Contact>
                <w:Soort>01</w:Soort>
                <w:Adres>
                  <b:Huis>
                    <b:Huisnummer>12</b:Huisnummer>
                    <b:Huisletter>a</b:Huisletter>
                  </b:Huis>
                  <b:LandCode>NL</b:LandCode>
                </w:Adres>
                <w:Telefoon>
                  <b:Telefoon01>
                    <b:Telefoonnummer>0200000000</b:Telefoonnummer>
                    <b:Landnummer>+31</b:Landnummer>
                  </b:Telefoon01>
                </w:Telefoon>
              </w:Contact>
            </w:Contactgegevens>
            <w:ToegewezenProducten>
              <w:ToegewezenProduct>
                <w:ToewijzingNummer>1001</w:ToewijzingNummer>
                <w:Product>
                  <b:Categorie>01</b:Categorie>
                  <b:Code>01A03</b:Code>
                </w:Product>
                <w:Toewijzingsdatum>2025-03-01</w:Toewijzingsdatum>
                <w:Toewijzingstijd>12:30:00</w:Toewijzingstijd>
                <w:Ingangsdatum>2025-04-01</w:Ingangsdatum>
              </w:ToegewezenProduct>
              <w:ToegewezenProduct>
                <w:ToewijzingNummer>1002</w:ToewijzingNummer>
                <w:Toewijzingsdatum>2025-03-01</w:Toewijzingsdatum>
                <w:Toewijzingstijd>12:30:01</w:Toewijzingstijd>
                <w:Ingangsdatum>2025-04-01</w:Ingangsdatum>
                <w:Omvang>
                  <b:Volume>120</b:Volume>
                  <b:Eenheid>01</b:Eenheid>
                  <b:Frequentie>2</b:Frequentie>
                </w:Omvang>
              </w:ToegewezenProduct>
            </w:ToegewezenProducten>
          </w:Client>
        </w:Bericht>
        """;

    public static SchemaUitkomst Controleer(string xml) => Niveau1.Controleer(Encoding.UTF8.GetBytes(xml));

    /// <summary>The message with other content, as XML, in the first element of that name.</summary>
    public static string MetWaarde(string element, string inhoud) =>
        Vervang($"<[bw]:{element}>(?<inhoud>[^<]*)</", gevonden => gevonden.Value.Replace($">{gevonden.Groups["inhoud"].Value}<", $">{inhoud}<", StringComparison.Ordinal));

    /// <summary>The message with one piece of its text replaced.</summary>
    public static string Met(string oud, string nieuw) => Vervang(Regex.Escape(oud), _ => nieuw);

    /// <summary>Line on which a piece of text begins, 1-based.</summary>
    public static int Regel(string xml, string stuk)
    {
        var plaats = xml.IndexOf(stuk, StringComparison.Ordinal);
        Assert.That(plaats, Is.Not.Negative, "het stuk staat niet in het bericht");
        return xml[..plaats].Count(teken => teken == '\n') + 1;
    }

    private static string Vervang(string patroon, MatchEvaluator nieuw)
    {
        var vervangen = new Regex(patroon).Replace(Geldig, nieuw, 1);
        Assert.That(vervangen, Is.Not.EqualTo(Geldig), "er is niets vervangen");
        return vervangen;
    }
}
