using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>Declaraties that are right on levels 1 and 2 whatever is in them, and what must have gone before.</summary>
internal static class Declaraties
{
    public static readonly Bsn Client = Testberichten.Goed;

    public static readonly Bsn AndereClient = Bsn.Parse("999900018");

    public static readonly GeslotenPeriode Januari = Periode("2024-01-01 2024-01-31");

    public static readonly GeslotenPeriode Februari = Periode("2024-02-01 2024-02-29");

    /// <summary>Toewijzing 1001 for the client, open and without Omvang or Budget.</summary>
    public static Toewijzing Toewijzing1001 { get; } = new()
    {
        Client = Client,
        Nummer = 1001,
        Datum = new(2023, 12, 1),
        Tijd = new(9, 0),
        Dagtekening = new(2024, 1, 1),
        Product = new() { Categorie = ProductCategorie.HuishoudelijkeHulp, Code = "01A01" },
        Ingangsdatum = new(2024, 1, 1),
        Kenmerk = "1001",
    };

    /// <summary>50 minutes of what was granted, in February.</summary>
    public static Wmo323.Prestatie Debet { get; } = new()
    {
        ProductReferentie = new() { ReferentieNummer = "P1" },
        ToewijzingNummer = 1001,
        ProductCategorie = ProductCategorie.HuishoudelijkeHulp,
        ProductCode = "01A01",
        ProductPeriode = Februari,
        GeleverdVolume = 50,
        Eenheid = Eenheid.Minuut,
        ProductTarief = new(20),
        IngediendBedrag = new() { Bedrag = new(1000), DebetCredit = DebetCredit.Debet },
    };

    /// <summary>«2024-02-01 2024-02-29».</summary>
    public static GeslotenPeriode Periode(string tekst) =>
        new() { Begindatum = DateOnly.Parse(tekst[..10]), Einddatum = DateOnly.Parse(tekst[11..]) };

    public static Wmo323.Prestatie Met(this Wmo323.Prestatie prestatie, string referentie) =>
        prestatie with { ProductReferentie = new() { ReferentieNummer = referentie } };

    public static Wmo323.Prestatie In(this Wmo323.Prestatie prestatie, string periode) =>
        prestatie with { ProductPeriode = Periode(periode) };

    /// <summary>The prestatie with another volume; its amount follows.</summary>
    public static Wmo323.Prestatie Met(this Wmo323.Prestatie prestatie, int volume, Eenheid eenheid) => prestatie with
    {
        GeleverdVolume = volume,
        Eenheid = eenheid,
        ProductTarief = eenheid == Eenheid.Euro ? null : new(20),
        IngediendBedrag = prestatie.IngediendBedrag with { Bedrag = new(eenheid == Eenheid.Euro ? volume : 20L * volume) },
    };

    /// <summary>The credit of a prestatie.</summary>
    public static Wmo323.Prestatie Credit(this Wmo323.Prestatie debet, string referentie) => debet with
    {
        ProductReferentie = new() { ReferentieNummer = referentie, VorigReferentieNummer = debet.ProductReferentie.ReferentieNummer },
        IngediendBedrag = debet.IngediendBedrag with { DebetCredit = DebetCredit.Credit },
    };

    /// <summary>The prestatie as the dossier has it.</summary>
    public static Prestatie Feit(this Wmo323.Prestatie prestatie, Prestatiestatus status = Prestatiestatus.Toegekend) =>
        Dossierfeiten.Van(Client, prestatie) with { Status = status };

    public static Wmo323.Bericht Bericht(params Wmo323.Prestatie[] prestaties) =>
        BerichtOver(new Wmo323.Client { Bsn = Client, Prestaties = [.. prestaties] });

    /// <summary>A declaratie over the last month that it declares, sent on the first day after.</summary>
    public static Wmo323.Bericht BerichtOver(params Wmo323.Client[] clienten)
    {
        var prestaties = clienten.SelectMany(client => client.Prestaties).ToList();
        var laatste = prestaties.Max(prestatie => prestatie.ProductPeriode.Begindatum);
        var maand = new DateOnly(laatste.Year, laatste.Month, 1);
        var dagtekening = maand.AddMonths(1);
        var totaal = prestaties.Sum(prestatie =>
            prestatie.IngediendBedrag.Bedrag.Centen * (prestatie.IngediendBedrag.DebetCredit == DebetCredit.Debet ? 1 : -1));
        return new()
        {
            Header = Testberichten.Declaratie.Header with { BerichtIdentificatie = Testberichten.Identificatie("DE01", dagtekening) },
            Declaratie = new()
            {
                DeclaratieNummer = "D1",
                DeclaratiePeriode = new() { Begindatum = maand, Einddatum = dagtekening.AddDays(-1) },
                DeclaratieDagtekening = dagtekening,
                TotaalIngediendBedrag = new()
                {
                    TotaalBedrag = new(Math.Abs(totaal)),
                    DebetCredit = totaal < 0 ? DebetCredit.Credit : DebetCredit.Debet,
                },
                Clienten = [.. clienten],
            },
        };
    }

    /// <summary>A toewijzing for every prestatie of a message.</summary>
    public static IReadOnlyList<Toewijzing> Toegekend(IEnumerable<(Bsn Client, int Nummer)> nummers) =>
        [.. nummers.Distinct().Select(nummer => Toewijzing1001 with { Client = nummer.Client, Nummer = nummer.Nummer })];
}
