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
    private const int AantalPrestaties = 23_000;
    private const int PrestatiesPerClient = 23;

    private static readonly GeslotenPeriode Januari = new() { Begindatum = new(2026, 1, 1), Einddatum = new(2026, 1, 31) };
    private static readonly Bedrag Tarief = new(95);

    /// <summary>A WMO301 of one client with one product.</summary>
    /// <param name="nummer">Makes the identification differ from that of others.</param>
    public static byte[] Wmo301(int nummer) => Geldig(Voorbeelden.Wmo301(
        identificatie: string.Create(CultureInfo.InvariantCulture, $"M{nummer:00000000000}"),
        toewijzingnummer: nummer));

    /// <summary>A WMO323 about as large as the chain carries: 23,000 prestaties of 1,000 clients, 18 MB, indented as many send it.</summary>
    public static byte[] Wmo323()
    {
        Wmo323.Client[] clienten = [.. TestBsns().Take(AantalPrestaties / PrestatiesPerClient).Select(Client)];
        var totaal = clienten.SelectMany(client => client.Prestaties).Aggregate(Bedrag.Nul, (som, prestatie) => som + prestatie.IngediendBedrag.Bedrag);
        return Geldig(Ingesprongen(new Wmo323.Bericht
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
                Clienten = clienten.NaarLijst(),
            },
        }));
    }

    private static Wmo323.Client Client(Bsn bsn, int volgnummer) => new()
    {
        Bsn = bsn,
        Prestaties = Enumerable.Range(volgnummer * PrestatiesPerClient, PrestatiesPerClient).Select(Prestatie).NaarLijst(),
    };

    private static Wmo323.Prestatie Prestatie(int volgnummer)
    {
        var volume = 60 + (volgnummer % 240);
        return new()
        {
            ProductReferentie = new() { ReferentieNummer = string.Create(CultureInfo.InvariantCulture, $"PRESTATIE-{volgnummer:0000000000}") },
            ToewijzingNummer = 100_000 + volgnummer,
            ProductCategorie = ProductCategorie.HuishoudelijkeHulp,
            ProductCode = "01A01",
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

    private static byte[] Ingesprongen(IBericht bericht)
    {
        using var plat = new MemoryStream();
        Model.Berichten.Schrijf(bericht, plat);
        plat.Position = 0;
        using var doel = new MemoryStream();
        using (var lezer = XmlReader.Create(plat))
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
