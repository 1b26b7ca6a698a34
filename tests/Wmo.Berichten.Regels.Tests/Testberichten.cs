using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>Valid messages, built from the types; a test changes one thing with <c>with</c>. The persons do not exist.</summary>
internal static class Testberichten
{
    public static readonly DateOnly Dagtekening = new(2024, 3, 1);

    public static readonly Bsn Goed = Bsn.Parse("999900006");

    public static readonly Bsn Fout = Bsn.Parse("999900007");

    public static readonly Product Product = new() { Categorie = ProductCategorie.HuishoudelijkeHulp, Code = "01A01" };

    public static readonly Omvang Omvang = new() { Volume = 480, Eenheid = Eenheid.Minuut, Frequentie = Frequentie.Maandelijks };

    private const string Gemeente = "0363";

    private const string Aanbieder = "12345678";

    private static readonly Geboortedatum Geboren = new() { Datum = new(1948, 3, 21) };

    private static readonly GeslotenPeriode Januari = new() { Begindatum = new(2024, 1, 1), Einddatum = new(2024, 1, 31) };

    private static readonly GeslotenPeriode Februari = new() { Begindatum = new(2024, 2, 1), Einddatum = new(2024, 2, 29) };

    private static readonly XsdVersie Xsd = new() { BasisschemaXsdVersie = "1.0.0", BerichtXsdVersie = "1.0.0" };

    private static readonly AchternaamGegevens Achternaam = new() { Achternaam = "Proefstra" };

    private static readonly VerkorteNaam Naam = new() { Geslachtsnaam = Achternaam };

    private static readonly Wmo317.NieuwProduct NieuwProduct = new()
    {
        Product = new() { Categorie = ProductCategorie.Begeleiding, Code = "02A03" },
        GewensteIngangsdatum = Dagtekening.AddDays(1),
        Omvang = Omvang,
    };

    public static Wmo301.Bericht Toewijzing { get; } = new()
    {
        Header = new() { Afzender = Gemeente, Ontvanger = Aanbieder, BerichtIdentificatie = Identificatie("TW0000000001"), XsdVersie = Xsd },
        Client = new()
        {
            Bsn = Goed,
            Geboortedatum = Geboren,
            Geslacht = Geslacht.Vrouw,
            Naam = new() { Geslachtsnaam = Achternaam, NaamGebruik = NaamGebruik.EigenAchternaam },
            Relaties = [Relatie(Geboren)],
            Contactgegevens = [Contact(AdresSoort.AdresInDeBrp)],
            ToegewezenProducten =
            [
                new()
                {
                    ToewijzingNummer = 1001,
                    Product = Product,
                    Toewijzingsdatum = Dagtekening,
                    Toewijzingstijd = new(10, 30),
                    Ingangsdatum = new(2024, 1, 1),
                    Omvang = Omvang,
                },
            ],
        },
    };

    public static Wmo305.Bericht Start { get; } = new()
    {
        Header = new() { Afzender = Aanbieder, Ontvanger = Gemeente, BerichtIdentificatie = Identificatie("ST01"), XsdVersie = Xsd },
        Client = new()
        {
            Bsn = Goed,
            Geboortedatum = Geboren,
            Geslacht = Geslacht.Vrouw,
            Naam = Naam,
            StartProducten = [new() { ToewijzingNummer = 1001, Begindatum = Dagtekening, StatusAanlevering = StatusAanlevering.Nieuw }],
        },
    };

    public static Wmo307.Bericht Stop { get; } = new()
    {
        Header = new() { Afzender = Aanbieder, Ontvanger = Gemeente, BerichtIdentificatie = Identificatie("SP01"), XsdVersie = Xsd },
        Client = new()
        {
            Bsn = Goed,
            Geboortedatum = Geboren,
            Geslacht = Geslacht.Vrouw,
            Naam = Naam,
            StopProducten =
            [
                new()
                {
                    ToewijzingNummer = 1001,
                    Begindatum = Dagtekening,
                    Einddatum = Dagtekening,
                    RedenBeeindiging = RedenBeeindiging.Overleden,
                    StatusAanlevering = StatusAanlevering.Nieuw,
                },
            ],
        },
    };

    public static Wmo315.Bericht VerzoekToewijzing { get; } = new()
    {
        Header = new() { Afzender = Aanbieder, Ontvanger = Gemeente, BerichtIdentificatie = Identificatie("VT01"), XsdVersie = Xsd },
        Client = new()
        {
            Bsn = Goed,
            Geboortedatum = Geboren,
            Geslacht = Geslacht.Vrouw,
            Naam = Naam,
            AangevraagdeProducten =
            [
                new()
                {
                    ReferentieAanbieder = "R1",
                    Product = Product,
                    ToewijzingIngangsdatum = Dagtekening,
                    Omvang = Omvang,
                    Verwijzer = new() { Type = TypeVerwijzer.Gemeente },
                },
            ],
        },
    };

    public static Wmo317.Bericht VerzoekWijziging { get; } = new()
    {
        Header = new() { Afzender = Aanbieder, Ontvanger = Gemeente, BerichtIdentificatie = Identificatie("VW01"), XsdVersie = Xsd },
        Client = new()
        {
            Bsn = Goed,
            Verzoek = new()
            {
                ReferentieAanbieder = "R2",
                RedenVerzoek = RedenVerzoek.SituatieVeranderd,
                OngewijzigdeProducten = [new() { ToewijzingNummer = 1001 }],
                NieuweProducten = [NieuwProduct],
            },
        },
    };

    public static Wmo319.Bericht Antwoord { get; } = new()
    {
        Header = new() { Afzender = Gemeente, Ontvanger = Aanbieder, BerichtIdentificatie = Identificatie("AN01"), XsdVersie = Xsd },
        Antwoord = new()
        {
            ReferentieAanbieder = "R2",
            VerzoekAntwoord = VerzoekAntwoord.Afgewezen,
            RedenAfwijzingVerzoek = RedenAfwijzingVerzoek.ContractOntbreekt,
        },
    };

    public static Wmo323.Bericht Declaratie { get; } = new()
    {
        Header = new() { Afzender = Aanbieder, Ontvanger = Gemeente, BerichtIdentificatie = Identificatie("DE01"), XsdVersie = Xsd },
        Declaratie = new()
        {
            DeclaratieNummer = "D1",
            DeclaratiePeriode = Februari,
            DeclaratieDagtekening = Dagtekening,
            TotaalIngediendBedrag = new() { TotaalBedrag = new(2000), DebetCredit = DebetCredit.Debet },
            Clienten = [new() { Bsn = Goed, Prestaties = [Prestatie("P1", Januari), Prestatie("P2", Februari)] }],
        },
    };

    public static Wmo325.Bericht DeclaratieAntwoord { get; } = new()
    {
        Header = new()
        {
            Afzender = Gemeente,
            Ontvanger = Aanbieder,
            BerichtIdentificatie = Identificatie("DA01"),
            XsdVersie = Xsd,
            DeclaratieIdentificatie = Identificatie("DE01"),
            XsdVersieDeclaratie = Xsd,
            RetourCodes = [RetourCode.Code0200],
        },
        DeclaratieAntwoord = new()
        {
            DeclaratieNummer = "D1",
            TotaalIngediendBedrag = new() { TotaalBedrag = new(2000), DebetCredit = DebetCredit.Debet },
            TotaalToegekendBedrag = new() { TotaalBedrag = new(1000), DebetCredit = DebetCredit.Debet },
            Clienten =
            [
                new()
                {
                    Bsn = Goed,
                    RetourCodes = [RetourCode.Code0200],
                    Prestaties =
                    [
                        new()
                        {
                            ProductReferentie = new() { ReferentieNummer = "P2" },
                            ToewijzingNummer = 1001,
                            ProductCategorie = ProductCategorie.HuishoudelijkeHulp,
                            ProductCode = "01A01",
                            ProductPeriode = Februari,
                            GeleverdVolume = 50,
                            Eenheid = Eenheid.Minuut,
                            ProductTarief = new(20),
                            IngediendBedrag = new() { Bedrag = new(1000), DebetCredit = DebetCredit.Debet },
                            RetourCodes = [RetourCode.Code9321],
                        },
                    ],
                },
            ],
            RetourCodes = [RetourCode.Code0200],
        },
    };

    public static IReadOnlyList<IBericht> Alle { get; } =
        [Toewijzing, Start, Stop, VerzoekToewijzing, VerzoekWijziging, Antwoord, Declaratie, DeclaratieAntwoord];

    public static BerichtIdentificatie Identificatie(string naam, DateOnly? dagtekening = null) =>
        new() { Identificatie = naam, Dagtekening = dagtekening ?? Dagtekening };

    public static Wmo301.Contact Contact(AdresSoort soort) =>
        new() { Soort = soort, Adres = new() { Huis = new() { Huisnummer = 12 }, Postcode = "1011ZZ", LandCode = LandCode.Nederland } };

    public static Wmo301.Relatie Relatie(Geboortedatum geboren) => new()
    {
        Nummer = "1",
        Soort = SoortRelatie.Partner,
        Geboortedatum = geboren,
        Naam = new() { Geslachtsnaam = Achternaam, NaamGebruik = NaamGebruik.EigenAchternaam },
        Contact = Contact(AdresSoort.AdresInDeBrp),
    };

    private static Wmo323.Prestatie Prestatie(string referentie, GeslotenPeriode periode) => new()
    {
        ProductReferentie = new() { ReferentieNummer = referentie },
        ToewijzingNummer = 1001,
        ProductCategorie = ProductCategorie.HuishoudelijkeHulp,
        ProductCode = "01A01",
        ProductPeriode = periode,
        GeleverdVolume = 50,
        Eenheid = Eenheid.Minuut,
        ProductTarief = new(20),
        IngediendBedrag = new() { Bedrag = new(1000), DebetCredit = DebetCredit.Debet },
    };
}
