using System.Globalization;
using System.Text;
using System.Xml;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Prestaties;

/// <summary>The messages that are measured, always the same bytes; valid on levels 1 and 2, about persons who do not exist.</summary>
internal static class Meetberichten
{
    /// <summary>Clients of the WMO323; each has <see cref="ToewijzingenPerClient"/>.</summary>
    public const int AantalClienten = 1000;

    /// <summary>Toewijzingen of each client of the WMO323.</summary>
    public const int ToewijzingenPerClient = 10;

    /// <summary>Tariff per minute of every prestatie.</summary>
    public static readonly Bedrag Tarief = new(95);

    private const int PrestatiesPerClient = 23;
    private const int OnbekendeToewijzing = 500_000;

    private static readonly string[] TekstBsns = [.. Voorbeelden.TestBsns];

    private static readonly GeslotenPeriode Januari = new() { Begindatum = new(2026, 1, 1), Einddatum = new(2026, 1, 31) };

    /// <summary>A WMO301 of one client with one product.</summary>
    /// <param name="nummer">Makes the identification differ from that of others.</param>
    public static byte[] Wmo301(int nummer) => Geldig(Voorbeelden.Wmo301(
        bsn: TekstBsns[nummer],
        identificatie: Identificatie(nummer),
        toewijzingnummer: nummer));

    /// <summary>Identification of <see cref="Wmo301"/>.</summary>
    public static string Identificatie(int nummer) => string.Create(CultureInfo.InvariantCulture, $"M{nummer:00000000000}");

    /// <summary>The WMO305 with which the care begins under the last toewijzing of the first client.</summary>
    public static byte[] Wmo305() => Geldig(Geschreven(new Wmo305.Bericht
    {
        Header = new()
        {
            Afzender = Voorbeelden.Aanbieder,
            Ontvanger = Voorbeelden.Gemeente,
            BerichtIdentificatie = new() { Identificatie = "START0000001", Dagtekening = new(2026, 2, 3) },
            XsdVersie = new() { BasisschemaXsdVersie = "1.0.0", BerichtXsdVersie = "1.0.0" },
        },
        Client = new()
        {
            Bsn = Clienten(1)[0],
            Geboortedatum = new() { Datum = new(1948, 3, 21) },
            Geslacht = Geslacht.Vrouw,
            Naam = new()
            {
                Geslachtsnaam = new() { Achternaam = "Proefstra" },
                Voorletters = "W",
            },
            StartProducten =
            [
                new()
                {
                    ToewijzingNummer = Toewijzing(0, ToewijzingenPerClient - 1),
                    Product = new() { Categorie = ProductCategorie.HuishoudelijkeHulp, Code = "01A01" },
                    ToewijzingIngangsdatum = Meetdossier.Ingangsdatum,
                    Begindatum = new(2026, 2, 2),
                    StatusAanlevering = StatusAanlevering.Nieuw,
                },
            ],
        },
    }));

    /// <summary>
    /// A WMO323 about as large as the chain carries: 23,000 prestaties of 1,000 clients, 18 MB, indented as many send it.
    /// </summary>
    /// <param name="clienten">How many clients; fewer make a smaller message.</param>
    /// <param name="onbekend">True when no toewijzing in it is known, so that every prestatie is refused.</param>
    public static byte[] Wmo323(int clienten = AantalClienten, bool onbekend = false)
    {
        Wmo323.Client[] inhoud = [.. Clienten(clienten).Select((bsn, volgnummer) => Client(bsn, volgnummer, onbekend ? OnbekendeToewijzing : 0))];
        var totaal = inhoud.SelectMany(client => client.Prestaties).Aggregate(Bedrag.Nul, (som, prestatie) => som + prestatie.IngediendBedrag.Bedrag);
        return Geldig(Ingesprongen(Geschreven(new Wmo323.Bericht
        {
            Header = new()
            {
                Afzender = Voorbeelden.Aanbieder,
                Ontvanger = Voorbeelden.Gemeente,
                BerichtIdentificatie = new() { Identificatie = "DEC202601", Dagtekening = new(2026, 2, 3) },
                XsdVersie = new() { BasisschemaXsdVersie = "1.0.0", BerichtXsdVersie = "1.0.0" },
            },
            Declaratie = new()
            {
                DeclaratieNummer = "DEC202601",
                DeclaratiePeriode = Januari,
                DeclaratieDagtekening = new(2026, 2, 3),
                TotaalIngediendBedrag = new() { TotaalBedrag = totaal, DebetCredit = DebetCredit.Debet },
                Clienten = inhoud.NaarLijst(),
            },
        })));
    }

    /// <summary>The first clients of the WMO323.</summary>
    public static Bsn[] Clienten(int aantal) => [.. TestBsns().Take(aantal)];

    /// <summary>Number of a toewijzing of a client, both counted from 0.</summary>
    public static int Toewijzing(int client, int volgnummer) => 100_000 + (client * ToewijzingenPerClient) + volgnummer;

    private static Wmo323.Client Client(Bsn bsn, int client, int verschuiving) => new()
    {
        Bsn = bsn,
        Prestaties = Enumerable.Range(0, PrestatiesPerClient).Select(plaats => Prestatie(client, plaats, verschuiving)).NaarLijst(),
    };

    private static Wmo323.Prestatie Prestatie(int client, int plaats, int verschuiving)
    {
        var volgnummer = (client * PrestatiesPerClient) + plaats;
        var volume = 60 + (volgnummer % 240);

        // Each toewijzing is declared on with two or three products.
        var (product, toewijzing) = Math.DivRem(plaats, ToewijzingenPerClient);
        return new()
        {
            ProductReferentie = new() { ReferentieNummer = string.Create(CultureInfo.InvariantCulture, $"PRESTATIE-{volgnummer:0000000000}") },
            ToewijzingNummer = Toewijzing(client, toewijzing) + verschuiving,
            ProductCategorie = ProductCategorie.HuishoudelijkeHulp,
            ProductCode = string.Create(CultureInfo.InvariantCulture, $"01A0{product + 1}"),
            ProductPeriode = Januari,
            GeleverdVolume = volume,
            Eenheid = Eenheid.Minuut,
            ProductTarief = Tarief,
            IngediendBedrag = new() { Bedrag = Tarief * volume, DebetCredit = DebetCredit.Debet },
        };
    }

    private static IEnumerable<Bsn> TestBsns() => Enumerable.Range(0, 100_000)
        .Select(rest => Bsn.Parse(string.Create(CultureInfo.InvariantCulture, $"9999{rest:00000}")))
        .Where(bsn => bsn.VoldoetAanElfproef);

    private static byte[] Geschreven(IBericht bericht)
    {
        using var doel = new MemoryStream();
        Model.Berichten.Schrijf(bericht, doel);
        return doel.ToArray();
    }

    private static byte[] Ingesprongen(byte[] plat)
    {
        using var doel = new MemoryStream();
        using (var lezer = XmlReader.Create(new MemoryStream(plat)))
        using (var schrijver = XmlWriter.Create(doel, new() { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = " " }))
            schrijver.WriteNode(lezer, defattr: true);
        return doel.ToArray();
    }

    // What is refused halfway is read faster: such a figure would mean nothing.
    private static byte[] Geldig(byte[] xml) => BerichtControle.Controleer(xml) switch
    {
        { Geldig: true } => xml,
        var controle => throw new InvalidOperationException($"Het meetbericht is niet geldig. {controle.Bevindingen[0]}"),
    };
}
