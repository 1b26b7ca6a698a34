using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;
using static Wmo.Berichten.Regels.Tests.Testberichten;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>Requests and their answers, and the dossier in which they are right: two toewijzingen, nothing asked before.</summary>
internal static class Verzoekberichten
{
    public static readonly DateOnly Jaarbegin = new(2024, 1, 1);

    public static readonly DateOnly Jaareinde = new(2024, 12, 31);

    public static readonly DateOnly Gisteren = Dagtekening.AddDays(-1);

    public static readonly DateOnly Straks = new(2024, 4, 1);

    public static readonly Product Hulp = new() { Categorie = ProductCategorie.HuishoudelijkeHulp, Code = "01A01" };

    public static readonly Product Begeleiding = new() { Categorie = ProductCategorie.Begeleiding, Code = "02A03" };

    public static readonly Omvang PerMaand = new() { Volume = 600, Eenheid = Eenheid.Minuut, Frequentie = Frequentie.Maandelijks };

    public static readonly Omvang Totaal = PerMaand with { Frequentie = Frequentie.Totaal };

    public static readonly Toewijzing Eerste = Dossierfeiten.Van(Testberichten.Toewijzing).Toewijzingen[0] with
    {
        Datum = Jaarbegin,
        Dagtekening = Jaarbegin,
        Product = Begeleiding,
        Ingangsdatum = Jaarbegin,
        Omvang = PerMaand,
    };

    public static readonly Toewijzing Tweede = Eerste with { Nummer = 1002, Product = Hulp, Einddatum = Jaareinde, Omvang = PerMaand with { Volume = 480 } };

    /// <summary>Of the categories that may overlap any other.</summary>
    public static readonly Toewijzing Rolstoel = Eerste with { Product = new() { Categorie = ProductCategorie.Rolstoelen, Code = "11A01" } };

    public static readonly Wmo317.TeWijzigenProduct MeerHulp =
        new() { ToewijzingNummer = 1002, GewensteIngangsdatum = Straks, Einddatum = Jaareinde, Omvang = PerMaand };

    public static readonly Wmo317.TeWijzigenProduct In2020 = MeerHulp with { GewensteIngangsdatum = new(2020, 1, 1), Einddatum = new(2020, 12, 31) };

    public static readonly Wmo317.NieuwProduct Vervoer = new()
    {
        Product = new() { Categorie = ProductCategorie.VervoerAlsDienst, Code = "08A01" },
        GewensteIngangsdatum = Straks,
        Omvang = PerMaand,
    };

    public static readonly Wmo317.Bericht Wijziging = Met([MeerHulp]);

    public static readonly Verzoek Eerder = new(Goed, Berichtsoort.Wmo315, "R0", Gisteren);

    public static readonly Dossierinhoud Begin = Toegewezen(Eerste, Tweede);

    /// <summary>The first toewijzing stays as it is and these are to be changed or are new.</summary>
    public static Wmo317.Bericht Met(Lijst<Wmo317.TeWijzigenProduct> teWijzigen, params Wmo317.NieuwProduct[] nieuw) =>
        Met(VerzoekWijziging.Client.Verzoek with { OngewijzigdeProducten = [new() { ToewijzingNummer = 1001 }], TeWijzigenProducten = teWijzigen, NieuweProducten = [.. nieuw] });

    public static Wmo317.Bericht Met(Wmo317.Verzoek verzoek) => VerzoekWijziging with { Client = VerzoekWijziging.Client with { Verzoek = verzoek } };

    public static Wmo315.Bericht Vraag(params string[] referenties) => VerzoekToewijzing with
    {
        Client = VerzoekToewijzing.Client with
        {
            AangevraagdeProducten = [.. referenties.Select((referentie, nummer) => VerzoekToewijzing.Client.AangevraagdeProducten[0] with
            {
                ReferentieAanbieder = referentie,
                Product = Hulp with { Code = $"01A0{nummer + 1}" },
                Omvang = PerMaand,
            })],
        },
    };

    public static Wmo319.Bericht Afwijzing => Testberichten.Antwoord;

    public static Wmo319.Bericht InOnderzoek => Testberichten.Antwoord with
    {
        Antwoord = Testberichten.Antwoord.Antwoord with { VerzoekAntwoord = VerzoekAntwoord.InOnderzoek, RedenAfwijzingVerzoek = null },
    };

    public static Dossierinhoud Toegewezen(params Toewijzing[] toewijzingen) => new() { Toewijzingen = toewijzingen };

    public static Verzoekantwoord Beantwoord(string referentie, VerzoekAntwoord antwoord, DateOnly? dagtekening = null) =>
        new(referentie, antwoord, dagtekening ?? Gisteren);

    /// <summary>The same message with another gemeente, or of another date.</summary>
    public static IBericht Met(this IBericht bericht, string? gemeente = null, DateOnly? dagtekening = null)
    {
        var identificatie = Identificatie(bericht.Header.BerichtIdentificatie.Identificatie, dagtekening);
        gemeente ??= "0363";
        return bericht switch
        {
            Wmo301.Bericht b => b with { Header = b.Header with { Afzender = gemeente, BerichtIdentificatie = identificatie } },
            Wmo305.Bericht b => b with { Header = b.Header with { Ontvanger = gemeente, BerichtIdentificatie = identificatie } },
            Wmo307.Bericht b => b with { Header = b.Header with { Ontvanger = gemeente, BerichtIdentificatie = identificatie } },
            Wmo315.Bericht b => b with { Header = b.Header with { Ontvanger = gemeente, BerichtIdentificatie = identificatie } },
            Wmo317.Bericht b => b with { Header = b.Header with { Ontvanger = gemeente, BerichtIdentificatie = identificatie } },
            Wmo319.Bericht b => b with { Header = b.Header with { Afzender = gemeente, BerichtIdentificatie = identificatie } },
            Wmo323.Bericht b => b with { Header = b.Header with { Ontvanger = gemeente, BerichtIdentificatie = identificatie } },
            Wmo325.Bericht b => b with { Header = b.Header with { Afzender = gemeente, BerichtIdentificatie = identificatie } },
            _ => throw new ArgumentException(bericht.Soort.Naam()),
        };
    }
}
