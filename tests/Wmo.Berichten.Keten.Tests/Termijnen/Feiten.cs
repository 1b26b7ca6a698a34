using System.Globalization;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Keten.Tests.Termijnen;

/// <summary>What messages about toewijzing 1 and verzoek R1 say.</summary>
internal static class Feiten
{
    public static Dossierfeiten Toewijzing(
        string ingang, string? eind = null, string datum = "2026-01-02", RedenWijziging? reden = null, string? referentie = null,
        ProductCategorie categorie = ProductCategorie.HuishoudelijkeHulp) => new()
        {
            Toewijzingen =
            [
                new()
                {
                    Client = Termijnproef.Client,
                    Nummer = 1,
                    Datum = Dag(datum),
                    Tijd = new(10, 0),
                    Dagtekening = Dag(datum),
                    ReferentieAanbieder = referentie,
                    Product = new() { Categorie = categorie, Code = "01A01" },
                    Ingangsdatum = Dag(ingang),
                    Einddatum = eind is null ? null : Dag(eind),
                    RedenWijziging = reden,
                    Kenmerk = $"{ingang}{eind}{datum}".PadLeft(32, '0')[..32],
                },
            ],
        };

    public static Dossierfeiten Start(string begin, bool weg = false) =>
        new() { Starts = [new(Termijnproef.Client, 1, null, null, Dag(begin), weg)] };

    public static Dossierfeiten Stop(string begin, string eind, bool tijdelijk = false, bool weg = false) => new()
    {
        Stops =
        [
            new(Termijnproef.Client, 1, null, null, Dag(begin), Dag(eind), tijdelijk ? RedenBeeindiging.TijdelijkGestopt : RedenBeeindiging.VolgensPlanAfgerond, weg),
        ],
    };

    public static Dossierfeiten Declaratie(string begin, string referentie = "P1", Prestatiestatus status = Prestatiestatus.Ingediend) => new()
    {
        Prestaties =
        [
            new(
                Termijnproef.Client,
                new() { ReferentieNummer = referentie },
                1,
                ProductCategorie.HuishoudelijkeHulp,
                "01A01",
                new() { Begindatum = Dag(begin), Einddatum = Dag(begin) },
                60,
                Eenheid.Minuut,
                null,
                new() { Bedrag = new(1000), DebetCredit = DebetCredit.Debet },
                status),
        ],
    };

    public static Dossierfeiten Verzoek(string dagtekening) =>
        new() { Verzoeken = [new(Termijnproef.Client, Berichtsoort.Wmo315, "R1", Dag(dagtekening))] };

    /// <summary>A WMO317 that asks toewijzing 1 to end later, or its product anew from a day on.</summary>
    public static Dossierfeiten Verlenging(string? eind, string? vanaf = null, string code = "01A01") => new()
    {
        Verzoeken = [new(Termijnproef.Client, Berichtsoort.Wmo317, "R1", Dag("2026-01-02"))],
        Verlengingen =
        [
            new(
                1,
                vanaf is null ? null : new() { Categorie = ProductCategorie.HuishoudelijkeHulp, Code = code },
                vanaf is null ? null : Dag(vanaf),
                eind is null ? null : Dag(eind)),
        ],
    };

    public static Dossierfeiten Antwoord(string dagtekening, VerzoekAntwoord antwoord) =>
        new() { Antwoorden = [new("R1", antwoord, Dag(dagtekening))] };

    public static DateOnly Dag(string dag) => DateOnly.Parse(dag, CultureInfo.InvariantCulture);
}
