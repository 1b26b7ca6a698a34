using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using static Wmo.Berichten.Regels.Tests.Declaratiegevallen;
using static Wmo.Berichten.Regels.Tests.Declaraties;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>A WMO325 against the declaratie that it answers.</summary>
internal static partial class Dossiergevallen
{
    private static IEnumerable<Dossiergeval> TR337()
    {
        var antwoord = Testberichten.DeclaratieAntwoord;
        var inhoud = Bekend(antwoord);
        var declaratie = inhoud.Declaraties[0];
        yield return new("TR337", "bekende declaratie", antwoord, inhoud);
        foreach (var (wat, declaraties, ook) in new (string, Declaratie[], string[])[]
        {
            ("onbekende declaratie", [], ["TR376"]),
            ("andere identificatie", [declaratie with { Identificatie = declaratie.Identificatie with { Identificatie = "DE02" } }], ["TR376"]),
            ("andere dagtekening", [declaratie with { Identificatie = declaratie.Identificatie with { Dagtekening = new(2024, 3, 2) } }], []),
        })
            yield return new("TR337", wat, antwoord, inhoud with { Declaraties = declaraties }, "Header", "/Bericht/Header/DeclaratieIdentificatie") { Ook = ook };
    }

    private static IEnumerable<Dossiergeval> TR366()
    {
        var antwoord = Testberichten.DeclaratieAntwoord;
        var inhoud = Bekend(antwoord);
        const string Pad = $"{Afgewezenpad}/ProductReferentie";
        yield return new("TR366", "gedeclareerde prestatie", antwoord, inhoud);
        yield return new("TR366", "onbekende prestatie", antwoord, inhoud with { Prestaties = [inhoud.Prestaties[0]] }, "Prestatie", Pad);
        yield return new(
            "TR366",
            "prestatie met een ander vorig nummer",
            antwoord,
            inhoud with { Prestaties = [inhoud.Prestaties[1] with { Referentie = new() { ReferentieNummer = "P2", VorigReferentieNummer = "P0" } }] },
            "Prestatie",
            Pad);
    }

    private static IEnumerable<Dossiergeval> TR367()
    {
        var antwoord = Testberichten.DeclaratieAntwoord;
        var inhoud = Bekend(antwoord);
        var afgewezen = inhoud.Prestaties[1];
        yield return new("TR367", "zoals gedeclareerd", antwoord, inhoud);
        yield return new("TR367", "onbekende prestatie", antwoord, inhoud with { Prestaties = [] }) { Ook = ["TR366"] };
        yield return new(
            "TR367",
            "zoals een van twee met dat nummer",
            antwoord,
            inhoud with { Prestaties = [afgewezen with { Volume = 1, Status = Prestatiestatus.Toegekend }, afgewezen] });
        foreach (var (wat, prestatie) in new[]
        {
            ("andere cliënt", afgewezen with { Client = AndereClient }),
            ("andere toewijzing", afgewezen with { ToewijzingNummer = 1009 }),
            ("andere categorie", afgewezen with { Categorie = ProductCategorie.Begeleiding }),
            ("ander product", afgewezen with { Code = "01A02" }),
            ("andere periode", afgewezen with { Periode = Januari }),
            ("ander volume", afgewezen with { Volume = 1 }),
            ("andere eenheid", afgewezen with { Eenheid = Eenheid.Uur }),
            ("ander tarief", afgewezen with { Tarief = new(21) }),
            ("ander bedrag", afgewezen with { Bedrag = afgewezen.Bedrag with { Bedrag = new(900) } }),
            ("credit", afgewezen with { Bedrag = afgewezen.Bedrag with { DebetCredit = DebetCredit.Credit } }),
        })
            yield return new("TR367", wat, antwoord, inhoud with { Prestaties = [prestatie] }, "Prestatie", Afgewezenpad);
    }

    private static IEnumerable<Dossiergeval> TR371()
    {
        var antwoord = Testberichten.DeclaratieAntwoord;
        var inhoud = Bekend(antwoord);
        var declaratie = inhoud.Declaraties[0];
        yield return new("TR371", "zelfde versies", antwoord, inhoud);
        yield return new("TR371", "onbekende declaratie", antwoord, inhoud with { Declaraties = [] }) { Ook = ["TR337", "TR376"] };
        foreach (var versie in new[]
        {
            declaratie.XsdVersie with { BerichtXsdVersie = "1.1.0" },
            declaratie.XsdVersie with { BasisschemaXsdVersie = "1.1.0" },
        })
            yield return new(
                "TR371",
                $"{versie}",
                antwoord,
                inhoud with { Declaraties = [declaratie with { XsdVersie = versie }] },
                "Header",
                "/Bericht/Header/XsdVersieDeclaratie");
    }

    private static IEnumerable<Dossiergeval> TR376()
    {
        var antwoord = Testberichten.DeclaratieAntwoord;
        var inhoud = Bekend(antwoord);
        var declaratie = inhoud.Declaraties[0];
        var andere = declaratie with { Nummer = "D1", Identificatie = Testberichten.Identificatie("DE02") };
        const string Pad = "/Bericht/DeclaratieAntwoord/DeclaratieNummer";
        yield return new("TR376", "nummer van de declaratie", antwoord, inhoud);
        foreach (var (wat, declaraties) in new (string, Declaratie[])[]
        {
            ("ander nummer", [declaratie with { Nummer = "D2" }]),
            ("nummer van een andere declaratie", [declaratie with { Nummer = "D2" }, andere]),
        })
            yield return new("TR376", wat, antwoord, inhoud with { Declaraties = declaraties }, "DeclaratieAntwoord", Pad);
    }
}
