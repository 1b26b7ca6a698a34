using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Ketens;

/// <summary>
/// Messages about one client who does not exist, each under a name of its own. They are valid on levels 1 and 2 and dated
/// on the day that is asked; what is in them a test changes with <c>with</c>.
/// </summary>
/// <param name="bsn">The client.</param>
/// <param name="letter">Keeps the names of messages about several clients apart.</param>
internal sealed class Ketenclient(string bsn = Voorbeelden.Bsn, char letter = 'A')
{
    private static readonly Geboortedatum Geboren = new() { Datum = new(1948, 3, 21) };
    private static readonly AchternaamGegevens Achternaam = new() { Achternaam = "Proefstra" };
    private static readonly VerkorteNaam Naam = new() { Geslachtsnaam = Achternaam };
    private static readonly XsdVersie Xsd = new() { BasisschemaXsdVersie = "1.0.0", BerichtXsdVersie = "1.0.0" };

    private int berichten;

    public Bsn Bsn { get; } = Bsn.Parse(bsn);

    /// <summary>Domestic help in 2025, eight hours a month.</summary>
    public static Wmo301.ToegewezenProduct Huishouding { get; } = new()
    {
        ToewijzingNummer = 1001,
        Product = new() { Categorie = ProductCategorie.HuishoudelijkeHulp, Code = "01A01" },
        Toewijzingsdatum = new(2025, 1, 2),
        Toewijzingstijd = new(10, 30),
        Ingangsdatum = new(2025, 1, 6),
        Einddatum = new(2025, 6, 30),
        Omvang = new() { Volume = 480, Eenheid = Eenheid.Minuut, Frequentie = Frequentie.Maandelijks },
    };

    /// <summary>Day activities, six parts of a day a week, as in the second worked case of the release.</summary>
    public static Wmo301.ToegewezenProduct Dagbesteding { get; } = Huishouding with
    {
        ToewijzingNummer = 668877,
        Product = new() { Categorie = ProductCategorie.Dagbesteding, Code = "07A12" },
        Einddatum = new(2025, 12, 31),
        Omvang = new() { Volume = 6, Eenheid = Eenheid.Dagdeel, Frequentie = Frequentie.Wekelijks },
    };

    public static DateOnly Dag(string dag) => DateOnly.Parse(dag);

    public Wmo301.Bericht Toewijzing(string dag, params Wmo301.ToegewezenProduct[] producten) => new()
    {
        Header = new() { Afzender = Voorbeelden.Gemeente, Ontvanger = Voorbeelden.Aanbieder, BerichtIdentificatie = Identificatie("TW", dag), XsdVersie = Xsd },
        Client = new()
        {
            Bsn = Bsn,
            Geboortedatum = Geboren,
            Geslacht = Geslacht.Vrouw,
            Naam = new() { Geslachtsnaam = Achternaam, NaamGebruik = NaamGebruik.EigenAchternaam },
            Contactgegevens =
            [
                new()
                {
                    Soort = AdresSoort.AdresInDeBrp,
                    Adres = new() { Huis = new() { Huisnummer = 12 }, Postcode = "1234XX", LandCode = LandCode.Nederland },
                },
            ],
            ToegewezenProducten = [.. producten],
        },
    };

    public Wmo305.Bericht Start(string dag, params Wmo305.StartProduct[] producten) => new()
    {
        Header = new() { Afzender = Voorbeelden.Aanbieder, Ontvanger = Voorbeelden.Gemeente, BerichtIdentificatie = Identificatie("ST", dag), XsdVersie = Xsd },
        Client = new() { Bsn = Bsn, Geboortedatum = Geboren, Geslacht = Geslacht.Vrouw, Naam = Naam, StartProducten = [.. producten] },
    };

    public Wmo307.Bericht Stop(string dag, params Wmo307.StopProduct[] producten) => new()
    {
        Header = new() { Afzender = Voorbeelden.Aanbieder, Ontvanger = Voorbeelden.Gemeente, BerichtIdentificatie = Identificatie("SP", dag), XsdVersie = Xsd },
        Client = new() { Bsn = Bsn, Geboortedatum = Geboren, Geslacht = Geslacht.Vrouw, Naam = Naam, StopProducten = [.. producten] },
    };

    public Wmo315.Bericht Verzoek(string dag, params Wmo315.AangevraagdProduct[] producten) => new()
    {
        Header = new() { Afzender = Voorbeelden.Aanbieder, Ontvanger = Voorbeelden.Gemeente, BerichtIdentificatie = Identificatie("VT", dag), XsdVersie = Xsd },
        Client = new() { Bsn = Bsn, Geboortedatum = Geboren, Geslacht = Geslacht.Vrouw, Naam = Naam, AangevraagdeProducten = [.. producten] },
    };

    public Wmo317.Bericht Wijziging(string dag, Wmo317.Verzoek verzoek) => new()
    {
        Header = new() { Afzender = Voorbeelden.Aanbieder, Ontvanger = Voorbeelden.Gemeente, BerichtIdentificatie = Identificatie("VW", dag), XsdVersie = Xsd },
        Client = new() { Bsn = Bsn, Verzoek = verzoek },
    };

    public Wmo319.Bericht Antwoord(string dag, string referentie, VerzoekAntwoord antwoord, RedenAfwijzingVerzoek? reden = null) => new()
    {
        Header = new() { Afzender = Voorbeelden.Gemeente, Ontvanger = Voorbeelden.Aanbieder, BerichtIdentificatie = Identificatie("AN", dag), XsdVersie = Xsd },
        Antwoord = new() { ReferentieAanbieder = referentie, VerzoekAntwoord = antwoord, RedenAfwijzingVerzoek = reden },
    };

    /// <summary>A declaratie over the month of this first day, sent on that day; its total follows from the prestaties.</summary>
    public Wmo323.Bericht Declaratie(string dag, string nummer, string maand, params Wmo323.Prestatie[] prestaties)
    {
        var totaal = prestaties.Sum(prestatie => prestatie.IngediendBedrag.Bedrag.Centen * (prestatie.IngediendBedrag.DebetCredit == DebetCredit.Debet ? 1 : -1));
        return new()
        {
            Header = new() { Afzender = Voorbeelden.Aanbieder, Ontvanger = Voorbeelden.Gemeente, BerichtIdentificatie = Identificatie("DE", dag), XsdVersie = Xsd },
            Declaratie = new()
            {
                DeclaratieNummer = nummer,
                DeclaratiePeriode = new() { Begindatum = Dag(maand), Einddatum = Dag(maand).AddMonths(1).AddDays(-1) },
                DeclaratieDagtekening = Dag(dag),
                TotaalIngediendBedrag = new() { TotaalBedrag = new(Math.Abs(totaal)), DebetCredit = totaal < 0 ? DebetCredit.Credit : DebetCredit.Debet },
                Clienten = [new() { Bsn = Bsn, Prestaties = [.. prestaties] }],
            },
        };
    }

    public static Wmo305.StartProduct Begin(string dag, int toewijzing = 1001) =>
        new() { ToewijzingNummer = toewijzing, Begindatum = Dag(dag), StatusAanlevering = StatusAanlevering.Nieuw };

    public static Wmo307.StopProduct Eind(string begin, string eind, RedenBeeindiging reden, int toewijzing = 1001) => new()
    {
        ToewijzingNummer = toewijzing,
        Begindatum = Dag(begin),
        Einddatum = Dag(eind),
        RedenBeeindiging = reden,
        StatusAanlevering = StatusAanlevering.Nieuw,
    };

    /// <summary>Asks for what a toewijzing grants.</summary>
    public static Wmo315.AangevraagdProduct Vraag(string referentie, Wmo301.ToegewezenProduct naar) => new()
    {
        ReferentieAanbieder = referentie,
        Product = naar.Product,
        ToewijzingIngangsdatum = naar.Ingangsdatum,
        ToewijzingEinddatum = naar.Einddatum,
        Omvang = naar.Omvang,
        Verwijzer = new() { Type = TypeVerwijzer.Gemeente },
    };

    /// <summary>Minutes of domestic help at 60 cents; the period is that of the toewijzing where the month has its first day.</summary>
    public static Wmo323.Prestatie Minuten(string referentie, string begin, int minuten, int toewijzing = 1001) => new()
    {
        ProductReferentie = new() { ReferentieNummer = referentie },
        ToewijzingNummer = toewijzing,
        ProductCategorie = ProductCategorie.HuishoudelijkeHulp,
        ProductCode = "01A01",
        ProductPeriode = new() { Begindatum = Dag(begin), Einddatum = new DateOnly(Dag(begin).Year, Dag(begin).Month, 1).AddMonths(1).AddDays(-1) },
        GeleverdVolume = minuten,
        Eenheid = Eenheid.Minuut,
        ProductTarief = new(60),
        IngediendBedrag = new() { Bedrag = new(60L * minuten), DebetCredit = DebetCredit.Debet },
    };

    private BerichtIdentificatie Identificatie(string soort, string dag) =>
        new() { Identificatie = $"{soort}{letter}{++berichten:D6}", Dagtekening = Dag(dag) };
}

internal static class Ketenwijzigingen
{
    /// <summary>A later version of a toewijzing.</summary>
    public static Wmo301.ToegewezenProduct Op(this Wmo301.ToegewezenProduct product, string toewijzingsdatum, RedenWijziging? reden = null) =>
        product with { Toewijzingsdatum = DateOnly.Parse(toewijzingsdatum), RedenWijziging = reden };

    public static Wmo305.StartProduct Ingetrokken(this Wmo305.StartProduct start) => start with { StatusAanlevering = StatusAanlevering.Verwijderd };

    public static Wmo307.StopProduct Ingetrokken(this Wmo307.StopProduct stop) => stop with { StatusAanlevering = StatusAanlevering.Verwijderd };

    /// <summary>The credit of a prestatie.</summary>
    public static Wmo323.Prestatie Credit(this Wmo323.Prestatie debet, string referentie) => debet with
    {
        ProductReferentie = new() { ReferentieNummer = referentie, VorigReferentieNummer = debet.ProductReferentie.ReferentieNummer },
        IngediendBedrag = debet.IngediendBedrag with { DebetCredit = DebetCredit.Credit },
    };
}
