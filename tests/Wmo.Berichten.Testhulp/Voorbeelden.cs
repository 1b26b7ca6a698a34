using System.Globalization;
using System.Text;

namespace Wmo.Berichten.Testhulp;

/// <summary>Valid messages as XML, about persons who do not exist.</summary>
public static class Voorbeelden
{
    /// <summary>The gemeente of the samples.</summary>
    public const string Gemeente = "0363";

    /// <summary>The aanbieder of the samples.</summary>
    public const string Aanbieder = "12345678";

    /// <summary>The client of the samples: from the test range and with a right check digit.</summary>
    public const string Bsn = "999900006";

    /// <summary>A number from the test range whose check digit is wrong (CS002).</summary>
    public const string FouteBsn = "999900007";

    /// <summary>
    /// The numbers of the test range (9999…) that pass the elfproef, about nine thousand: the digits times 9, 8 … 2 and -1 add up
    /// to a multiple of eleven.
    /// </summary>
    public static IEnumerable<string> TestBsns => Enumerable.Range(0, 100_000)
        .Select(rest => string.Create(CultureInfo.InvariantCulture, $"9999{rest:00000}"))
        .Where(VoldoetAanElfproef);

    /// <summary>The nth of <see cref="TestBsns"/>.</summary>
    /// <param name="volgnummer">From 0.</param>
    public static string TestBsn(int volgnummer) => TestBsns.ElementAt(volgnummer);

    /// <summary>A WMO301 that assigns one product to one client; valid on levels 1 and 2.</summary>
    /// <param name="bsn">The client.</param>
    /// <param name="identificatie">Name that the gemeente gives the message, at most 12 characters.</param>
    /// <param name="toewijzingnummer">Number of the toewijzing.</param>
    /// <param name="gemeente">Sender, CBS code.</param>
    /// <param name="aanbieder">Receiver, AGB code.</param>
    /// <param name="dagtekening">Date of the message and of the toewijzing; delivery starts that day and lasts a year.</param>
    public static string Wmo301Tekst(
        string bsn = Bsn,
        string identificatie = "TW0000000001",
        int toewijzingnummer = 1001,
        string gemeente = Gemeente,
        string aanbieder = Aanbieder,
        DateOnly? dagtekening = null)
    {
        var dag = dagtekening ?? new DateOnly(2026, 1, 5);
        return string.Create(CultureInfo.InvariantCulture, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Bericht xmlns="http://www.istandaarden.nl/iwmo/3_2/wmo301/schema" xmlns:iwmo="http://www.istandaarden.nl/iwmo/3_2/basisschema/schema">
              <Header>
                <BerichtCode>414</BerichtCode>
                <BerichtVersie>3</BerichtVersie>
                <BerichtSubversie>2</BerichtSubversie>
                <Afzender>{gemeente}</Afzender>
                <Ontvanger>{aanbieder}</Ontvanger>
                <BerichtIdentificatie>
                  <iwmo:Identificatie>{identificatie}</iwmo:Identificatie>
                  <iwmo:Dagtekening>{dag:yyyy-MM-dd}</iwmo:Dagtekening>
                </BerichtIdentificatie>
                <XsdVersie>
                  <iwmo:BasisschemaXsdVersie>1.0.0</iwmo:BasisschemaXsdVersie>
                  <iwmo:BerichtXsdVersie>1.0.0</iwmo:BerichtXsdVersie>
                </XsdVersie>
              </Header>
              <Client>
                <Bsn>{bsn}</Bsn>
                <Geboortedatum>
                  <iwmo:Datum>1948-03-21</iwmo:Datum>
                </Geboortedatum>
                <Geslacht>2</Geslacht>
                <Naam>
                  <iwmo:Geslachtsnaam>
                    <iwmo:Achternaam>Proefstra</iwmo:Achternaam>
                  </iwmo:Geslachtsnaam>
                  <iwmo:Voorletters>W</iwmo:Voorletters>
                  <iwmo:NaamGebruik>1</iwmo:NaamGebruik>
                </Naam>
                <Contactgegevens>
                  <Contact>
                    <Soort>01</Soort>
                    <Adres>
                      <iwmo:Huis>
                        <iwmo:Huisnummer>12</iwmo:Huisnummer>
                      </iwmo:Huis>
                      <iwmo:Postcode>1234XX</iwmo:Postcode>
                      <iwmo:Straatnaam>Verzonnen Kade</iwmo:Straatnaam>
                      <iwmo:Plaatsnaam>Proefdorp</iwmo:Plaatsnaam>
                      <iwmo:LandCode>NL</iwmo:LandCode>
                    </Adres>
                  </Contact>
                </Contactgegevens>
                <ToegewezenProducten>
                  <ToegewezenProduct>
                    <ToewijzingNummer>{toewijzingnummer}</ToewijzingNummer>
                    <Product>
                      <iwmo:Categorie>01</iwmo:Categorie>
                      <iwmo:Code>01A01</iwmo:Code>
                    </Product>
                    <Toewijzingsdatum>{dag:yyyy-MM-dd}</Toewijzingsdatum>
                    <Toewijzingstijd>10:30:00</Toewijzingstijd>
                    <Ingangsdatum>{dag:yyyy-MM-dd}</Ingangsdatum>
                    <Einddatum>{dag.AddYears(1).AddDays(-1):yyyy-MM-dd}</Einddatum>
                    <Omvang>
                      <iwmo:Volume>120</iwmo:Volume>
                      <iwmo:Eenheid>01</iwmo:Eenheid>
                      <iwmo:Frequentie>2</iwmo:Frequentie>
                    </Omvang>
                  </ToegewezenProduct>
                </ToegewezenProducten>
              </Client>
            </Bericht>
            """);
    }

    /// <summary>The same WMO301 as it goes over the line: UTF-8 without byte order mark.</summary>
    /// <inheritdoc cref="Wmo301Tekst"/>
    public static byte[] Wmo301(
        string bsn = Bsn,
        string identificatie = "TW0000000001",
        int toewijzingnummer = 1001,
        string gemeente = Gemeente,
        string aanbieder = Aanbieder,
        DateOnly? dagtekening = null) =>
        Encoding.UTF8.GetBytes(Wmo301Tekst(bsn, identificatie, toewijzingnummer, gemeente, aanbieder, dagtekening));

    private static bool VoldoetAanElfproef(string bsn)
    {
        var som = bsn.Select((teken, plaats) => (teken - '0') * (plaats < 8 ? 9 - plaats : -1)).Sum();
        return som % 11 == 0;
    }
}
