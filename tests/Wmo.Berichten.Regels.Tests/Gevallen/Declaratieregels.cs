using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using static Wmo.Berichten.Regels.Tests.Declaratiegevallen;
using static Wmo.Berichten.Regels.Tests.Declaraties;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>A declaratie against earlier declaraties.</summary>
internal static partial class Dossiergevallen
{
    private static IEnumerable<Dossiergeval> TR304VanDeclaratie()
    {
        yield return new("TR304", "cliënt met toewijzing", Bericht(Debet), Gekend);
        yield return new(
            "TR304",
            "cliënt met alleen een verwijderde toewijzing",
            Bericht(Debet),
            new() { Toewijzingen = [Toewijzing1001 with { RedenWijziging = RedenWijziging.Verwijderd }] })
        { Ook = ["TR384"] };
        yield return new("TR304", "onbekende cliënt", Bericht(Debet), new(), "Client", "/Bericht/Declaratie/Clienten/Client[1]/Bsn");
        yield return new(
            "TR304",
            "tweede cliënt onbekend",
            BerichtOver(
                new() { Bsn = Client, Prestaties = [Debet] },
                new() { Bsn = AndereClient, Prestaties = [Debet.Met("P2") with { ToewijzingNummer = 1002 }] }),
            Gekend,
            "Client",
            "/Bericht/Declaratie/Clienten/Client[2]/Bsn");

        var antwoord = Testberichten.DeclaratieAntwoord;
        yield return new("TR304", "cliënt met toewijzing", antwoord, Bekend(antwoord));
        yield return new(
            "TR304",
            "onbekende cliënt",
            antwoord,
            Bekend(antwoord) with { Toewijzingen = [] },
            "Client",
            "/Bericht/DeclaratieAntwoord/Clienten/Client[1]/Bsn");
    }

    private static IEnumerable<Dossiergeval> TR314()
    {
        const string Element = "ProductReferentie/ReferentieNummer";
        var januari = Debet with { ProductPeriode = Januari };
        yield return Slaagt("TR314", "nieuw nummer", [Debet], Gekend with { Prestaties = [januari.Met("P2").Feit()] });
        yield return Slaagt("TR314", "nummer met een kleine letter", [Debet], Gekend with { Prestaties = [januari.Met("p1").Feit()] });
        yield return Faalt("TR314", "nummer van een toegekende prestatie", [Debet], Gekend with { Prestaties = [januari.Feit()] }, Element);
        yield return Faalt(
            "TR314", "nummer van een afgewezen prestatie", [Debet], Gekend with { Prestaties = [januari.Feit(Prestatiestatus.Afgewezen)] }, Element);
        yield return Faalt(
            "TR314",
            "credit met het nummer van een eerdere prestatie",
            [Debet.Credit("P9")],
            Gekend with { Prestaties = [Debet.Feit(), januari.Met("P9").Feit()] },
            Element);

        var tweemaal = BerichtOver(
            new() { Bsn = Client, Prestaties = [Debet] },
            new() { Bsn = AndereClient, Prestaties = [Debet with { ToewijzingNummer = 1002 }] });
        const string Tweede = $"/Bericht/Declaratie/Clienten/Client[2]/Prestaties/Prestatie[1]/{Element}";
        var ander = Toewijzing1001 with { Client = AndereClient, Nummer = 1002 };
        yield return new("TR314", "tweemaal in een bericht", tweemaal, new() { Toewijzingen = [Toewijzing1001, ander] }, "Prestatie", Tweede);
        yield return new("TR314", "eerst bij een onbekende cliënt", tweemaal, new() { Toewijzingen = [ander] }, "Prestatie", Tweede)
        {
            Ook = ["TR304"],
        };
    }

    private static IEnumerable<Dossiergeval> TR318()
    {
        foreach (var (laatste, goed) in new (DateOnly?, bool)[]
        {
            (null, true),
            (new(2023, 6, 1), true),
            (new(2024, 1, 1), true),
            (new(2024, 2, 1), true),
            (new(2024, 3, 1), false),
        })
            yield return new(
                "TR318",
                $"februari na {laatste:yyyy-MM}",
                Bericht(Debet),
                Gekend with { LaatsteDeclaratieperiode = laatste },
                goed ? null : "Declaratie",
                goed ? null : "/Bericht/Declaratie/DeclaratiePeriode");
    }

    private static IEnumerable<Dossiergeval> TR319()
    {
        var bericht = Bericht(Debet);
        yield return new("TR319", "productperiode in de maand zelf", bericht, Gekend);
        yield return Slaagt("TR319", "productperiode in een eerdere maand", [Debet.In("2024-01-01 2024-01-31"), Debet.Met("P2")], Gekend);
        yield return new(
            "TR319",
            "productperiode na de declaratieperiode",
            bericht with { Declaratie = bericht.Declaratie with { DeclaratiePeriode = Januari } },
            Gekend,
            "Prestatie",
            Prestatiepad("ProductPeriode"));
    }

    private static IEnumerable<Dossiergeval> TR323()
    {
        const string Element = "ProductReferentie/VorigReferentieNummer";
        var twee = new Dossierinhoud { Toewijzingen = [Toewijzing1001, Toewijzing1001 with { Nummer = 1002 }] };
        var credit = Debet.Credit("P2");
        Dossierinhoud Na(params Prestatie[] prestaties) => twee with { Prestaties = prestaties };

        yield return Slaagt("TR323", "debet", [Debet], Gekend);
        yield return Slaagt("TR323", "credit van een toegekende prestatie", [credit], Na(Debet.Feit()));
        yield return Slaagt(
            "TR323",
            "credit van wat is toegekend, waar een andere met dat nummer is afgewezen",
            [credit],
            Na(Debet.Met(70, Eenheid.Minuut).Feit(Prestatiestatus.Afgewezen), Debet.Feit()));
        foreach (var (wat, inhoud) in new[]
        {
            ("onbekende prestatie", Na()),
            ("afgewezen prestatie", Na(Debet.Feit(Prestatiestatus.Afgewezen))),
            ("nog niet beantwoorde prestatie", Na(Debet.Feit(Prestatiestatus.Ingediend))),
            ("prestatie van een andere cliënt", Na(Debet.Feit() with { Client = AndereClient })),
            ("andere toewijzing", Na(Debet.Feit() with { ToewijzingNummer = 1002 })),
            ("andere periode", Na(Debet.Feit() with { Periode = Januari })),
            ("andere categorie", Na(Debet.Feit() with { Categorie = ProductCategorie.Begeleiding })),
            ("ander product", Na(Debet.Feit() with { Code = "01A02" })),
            ("ander volume", Na(Debet.Feit() with { Volume = 49 })),
            ("andere eenheid", Na(Debet.Feit() with { Eenheid = Eenheid.Uur })),
            ("ander tarief", Na(Debet.Feit() with { Tarief = new(21) })),
            ("ander bedrag", Na(Debet.Feit() with { Bedrag = new() { Bedrag = new(999), DebetCredit = DebetCredit.Debet } })),
            ("een credit", Na(Debet.Feit() with { Bedrag = credit.IngediendBedrag })),
        })
            yield return Faalt("TR323", wat, [credit], inhoud, Element);
    }

    private static IEnumerable<Dossiergeval> TR333()
    {
        var bericht = Bericht(Debet);
        var eerder = Dossierfeiten.Van(bericht).Declaratie! with { Identificatie = Testberichten.Identificatie("DE00") };
        yield return new("TR333", "nieuw nummer", bericht, Gekend with { Declaraties = [eerder with { Nummer = "D0" }] });
        yield return new(
            "TR333", "gebruikt nummer", bericht, Gekend with { Declaraties = [eerder] }, "Declaratie", "/Bericht/Declaratie/DeclaratieNummer");
    }

    private static IEnumerable<Dossiergeval> TR389()
    {
        var eerder = Debet.Feit();
        Dossierinhoud Na(params Prestatie[] prestaties) => Voor(null) with { Prestaties = prestaties };

        var opnieuw = Debet.Met("P9");
        yield return Slaagt("TR389", "eerste debet", [opnieuw], Na());
        foreach (var (wat, prestatie) in new[]
        {
            ("andere periode", eerder with { Periode = Januari }),
            ("andere categorie", eerder with { Categorie = ProductCategorie.Begeleiding }),
            ("ander product", eerder with { Code = "01A02" }),
            ("andere toewijzing", eerder with { ToewijzingNummer = 1002 }),
            ("andere cliënt", eerder with { Client = AndereClient }),
            ("afgewezen", eerder with { Status = Prestatiestatus.Afgewezen }),
        })
            yield return Slaagt("TR389", wat, [opnieuw], Na(prestatie));
        yield return Slaagt("TR389", "gecrediteerd", [opnieuw], Na(eerder, Debet.Credit("P2").Feit()));
        yield return Slaagt("TR389", "credit ervoor in hetzelfde bericht", [Debet.Credit("P2"), opnieuw], Na(eerder));
        yield return Slaagt("TR389", "credit", [Debet.Credit("P9")], Na(eerder));
        yield return Faalt("TR389", "al toegekend", [opnieuw], Na(eerder), "");
        yield return Faalt("TR389", "al ingediend", [opnieuw], Na(eerder with { Status = Prestatiestatus.Ingediend }), "");
        yield return Faalt("TR389", "al toegekend, met een ander volume", [opnieuw], Na(eerder with { Volume = 10 }), "");
        yield return Faalt(
            "TR389", "gecrediteerd en opnieuw toegekend", [opnieuw], Na(eerder, Debet.Credit("P2").Feit(), Debet.Met("P3").Feit()), "");
        yield return Faalt("TR389", "credit afgewezen", [opnieuw], Na(eerder, Debet.Credit("P2").Feit(Prestatiestatus.Afgewezen)), "");
    }

    private static IEnumerable<Dossiergeval> TR390()
    {
        const string Element = "ProductReferentie/VorigReferentieNummer";
        var credit = Debet.Credit("P9");
        Dossierinhoud Na(params Prestatie[] prestaties) => Gekend with { Prestaties = [Debet.Feit(), .. prestaties] };

        yield return Slaagt("TR390", "eerste credit", [credit], Na());
        yield return Slaagt("TR390", "eerste credit is afgewezen", [credit], Na(Debet.Credit("P2").Feit(Prestatiestatus.Afgewezen)));
        yield return Slaagt("TR390", "credit van een andere prestatie", [credit], Na(Debet.Met("P3").Credit("P2").Feit()));
        yield return Faalt("TR390", "tweede credit", [credit], Na(Debet.Credit("P2").Feit()), Element);
    }
}
