using System.Text;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Cli.Demo;

/// <summary>A message that the demo plays, and what should come of it.</summary>
/// <param name="Xml">The message.</param>
/// <param name="Status">Where it ends.</param>
/// <param name="Antwoord">The message that answers it.</param>
/// <param name="Codes">The codes that the answer holds.</param>
internal sealed record Demobericht(byte[] Xml, string Status, string Antwoord, params string[] Codes);

/// <summary>Three toewijzingen for a person who does not exist: a good one, and one that fails on each of the first two levels.</summary>
internal static class Demoberichten
{
    public static IEnumerable<Demobericht> Alle(DateOnly vandaag)
    {
        var goed = Toewijzing("DEMO00000001", Bsn.Parse("999900006"), vandaag);
        yield return new(Schrijf(goed), "Akkoord", "WMO302");

        // One digit of the BSN is wrong: the elfproef tells (CS002).
        var zonderElfproef = Toewijzing("DEMO00000002", Bsn.Parse("999900007"), vandaag);
        yield return new(Schrijf(zonderElfproef), "Afgekeurd", "WMO302", "0001");

        // A date with a time zone: our own types cannot make it, so it is written into the XML.
        var metTijdzone = Encoding.UTF8.GetString(Schrijf(Toewijzing("DEMO00000003", Bsn.Parse("999900006"), vandaag)))
            .Replace("1948-03-21", "1948-03-21Z", StringComparison.Ordinal);
        yield return new(Encoding.UTF8.GetBytes(metTijdzone), "Afgekeurd", "Fo01", "StUF055");
    }

    private static byte[] Schrijf(IBericht bericht)
    {
        using var doel = new MemoryStream();
        Model.Berichten.Schrijf(bericht, doel);
        return doel.ToArray();
    }

    private static Wmo301.Bericht Toewijzing(string identificatie, Bsn bsn, DateOnly vandaag) => new()
    {
        Header = new()
        {
            Afzender = Demopartijen.Gemeente,
            Ontvanger = Demopartijen.Aanbieder,
            BerichtIdentificatie = new() { Identificatie = identificatie, Dagtekening = vandaag },
            XsdVersie = new() { BasisschemaXsdVersie = "1.0.0", BerichtXsdVersie = "1.0.0" },
        },
        Client = new()
        {
            Bsn = bsn,
            Geboortedatum = new() { Datum = new(1948, 3, 21) },
            Geslacht = Geslacht.Vrouw,
            Naam = new()
            {
                Geslachtsnaam = new() { Achternaam = "Proefstra" },
                Voorletters = "W",
                NaamGebruik = NaamGebruik.EigenAchternaam,
            },
            Contactgegevens =
            [
                new()
                {
                    Soort = AdresSoort.AdresInDeBrp,
                    Adres = new()
                    {
                        Huis = new() { Huisnummer = 12 },
                        Postcode = "1234XX",
                        Straatnaam = "Verzonnen Kade",
                        Plaatsnaam = "Proefdorp",
                        LandCode = LandCode.Nederland,
                    },
                },
            ],
            ToegewezenProducten =
            [
                new()
                {
                    ToewijzingNummer = 1001,
                    Product = new() { Categorie = ProductCategorie.HuishoudelijkeHulp, Code = "01A01" },
                    Toewijzingsdatum = vandaag,
                    Toewijzingstijd = new(10, 30),
                    Ingangsdatum = vandaag,
                    Einddatum = vandaag.AddYears(1).AddDays(-1),
                    Omvang = new() { Volume = 120, Eenheid = Eenheid.Minuut, Frequentie = Frequentie.Wekelijks },
                },
            ],
        },
    };
}
