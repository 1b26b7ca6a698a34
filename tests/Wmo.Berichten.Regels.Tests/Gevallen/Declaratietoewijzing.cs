using Wmo.Berichten.Basis;
using static Wmo.Berichten.Regels.Tests.Declaratiegevallen;
using static Wmo.Berichten.Regels.Tests.Declaraties;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>A prestatie against its toewijzing.</summary>
internal static partial class Dossiergevallen
{
    private static IEnumerable<Dossiergeval> TR307()
    {
        const string Element = "ProductPeriode/Begindatum";
        yield return Slaagt("TR307", "vanaf de ingangsdatum", [Debet.In("2024-02-08 2024-02-29")], Vanaf(new(2024, 2, 8)));
        yield return Slaagt("TR307", "een latere maand", [Debet], Vanaf(new(2024, 1, 8)));
        yield return Slaagt("TR307", "credit na latere ingang", [Debet.Credit("P2")], Vanaf(new(2024, 3, 1)) with { Prestaties = [Debet.Feit()] });
        yield return Faalt("TR307", "een dag te vroeg", [Debet.In("2024-02-07 2024-02-29")], Vanaf(new(2024, 2, 8)), Element, "TR387");
        yield return Faalt("TR307", "een eerdere maand", [Debet], Vanaf(new(2024, 3, 1)), Element);
    }

    private static IEnumerable<Dossiergeval> TR308()
    {
        const string Element = "ProductPeriode/Einddatum";
        yield return Slaagt("TR308", "tot en met de einddatum", [Debet.In("2024-02-01 2024-02-17")], TotEnMet(new(2024, 2, 17)));
        yield return Slaagt("TR308", "geen einddatum", [Debet], TotEnMet(null));
        yield return Slaagt("TR308", "credit na inkorten", [Debet.Credit("P2")], TotEnMet(new(2024, 1, 31)) with { Prestaties = [Debet.Feit()] });
        yield return Faalt("TR308", "een dag te laat", [Debet.In("2024-02-01 2024-02-18")], TotEnMet(new(2024, 2, 17)), Element, "TR388");
        yield return Faalt("TR308", "een latere maand", [Debet], TotEnMet(new(2024, 1, 31)), Element);
    }

    private static IEnumerable<Dossiergeval> TR338()
    {
        yield return Slaagt("TR338", "bekende toewijzing", [Debet], Gekend);
        yield return Faalt("TR338", "onbekend nummer", [Debet with { ToewijzingNummer = 1002 }], Gekend, "ToewijzingNummer");
        yield return Faalt(
            "TR338",
            "nummer van een andere cliënt",
            [Debet with { ToewijzingNummer = 1002 }],
            new() { Toewijzingen = [Toewijzing1001, Toewijzing1001 with { Client = AndereClient, Nummer = 1002 }] },
            "ToewijzingNummer");
        yield return Faalt(
            "TR338",
            "credit op een onbekend nummer",
            [Debet.Credit("P2")],
            new() { Toewijzingen = [Toewijzing1001 with { Nummer = 1002 }], Prestaties = [Debet.Feit()] },
            "ToewijzingNummer");

        // Whatever else is wrong with it cannot be seen.
        yield return Faalt(
            "TR338",
            "onbekend nummer, met een halve maand in een ander product",
            [Debet.In("2024-02-08 2024-02-17") with { ToewijzingNummer = 1002, ProductCode = "01A02" }],
            Gekend,
            "ToewijzingNummer");
    }

    private static IEnumerable<Dossiergeval> TR339()
    {
        yield return Slaagt("TR339", "zelfde categorie", [Debet], Gekend);
        yield return Slaagt("TR339", "generieke toewijzing", [Debet], Voor(null));
        yield return Slaagt("TR339", "credit na wijziging", [Debet.Credit("P2")], Voor(Begeleiding) with { Prestaties = [Debet.Feit()] });
        yield return Faalt("TR339", "andere categorie", [Debet], Voor(Begeleiding with { Code = "01A01" }), "ProductCategorie");
        yield return Faalt("TR339", "andere categorie, aspecifiek", [Debet], Voor(Begeleiding with { Code = null }), "ProductCategorie");
    }

    private static IEnumerable<Dossiergeval> TR340()
    {
        var product = Toewijzing1001.Product!;
        yield return Slaagt("TR340", "zelfde code", [Debet], Gekend);
        yield return Slaagt("TR340", "aspecifieke toewijzing", [Debet], Voor(product with { Code = null }));
        yield return Slaagt("TR340", "generieke toewijzing", [Debet], Voor(null));
        yield return Faalt("TR340", "andere code", [Debet], Voor(product with { Code = "01A02" }), "ProductCode");
    }

    private static IEnumerable<Dossiergeval> TR384()
    {
        var verwijderd = Toewijzing1001 with { Datum = new(2024, 2, 1), RedenWijziging = RedenWijziging.Verwijderd };
        var beeindigd = Toewijzing1001 with { Einddatum = new(2024, 2, 17), RedenWijziging = RedenWijziging.Overleden };
        yield return Slaagt("TR384", "beëindigd", [Debet.In("2024-02-01 2024-02-17")], new() { Toewijzingen = [beeindigd] });
        yield return Slaagt("TR384", "credit", [Debet.Credit("P2")], new() { Toewijzingen = [verwijderd], Prestaties = [Debet.Feit()] });
        yield return Slaagt(
            "TR384",
            "verwijderd door een eerdere versie",
            [Debet],
            new() { Toewijzingen = [verwijderd, Toewijzing1001 with { Datum = new(2024, 2, 2) }] });
        yield return Faalt("TR384", "verwijderd", [Debet], new() { Toewijzingen = [Toewijzing1001, verwijderd] }, "ToewijzingNummer");
        yield return Faalt("TR384", "verwijderd, andere volgorde", [Debet], new() { Toewijzingen = [verwijderd, Toewijzing1001] }, "ToewijzingNummer");
        yield return Faalt(
            "TR384",
            "vervallen reden 01",
            [Debet],
            new() { Toewijzingen = [Toewijzing1001 with { Einddatum = Toewijzing1001.Ingangsdatum, RedenWijziging = RedenWijziging.VervallenCorrectie }] },
            "ToewijzingNummer");

        // Closed: what else is wrong is not said.
        yield return Faalt(
            "TR384",
            "verwijderd, met te veel van een ander product",
            [Debet.In("2024-02-08 2024-02-17") with { ProductCode = "01A02" }],
            new() { Toewijzingen = [verwijderd with { Omvang = new() { Volume = 1, Eenheid = Eenheid.Minuut, Frequentie = Frequentie.Totaal } }] },
            "ToewijzingNummer");
    }

    private static IEnumerable<Dossiergeval> TR387()
    {
        const string Element = "ProductPeriode/Begindatum";
        yield return Slaagt("TR387", "eerste van de maand", [Debet], Vanaf(new(2024, 1, 8)));
        yield return Slaagt("TR387", "ingangsdatum", [Debet.In("2024-02-08 2024-02-29")], Vanaf(new(2024, 2, 8)));
        yield return Faalt("TR387", "na de eerste van de maand", [Debet.In("2024-02-02 2024-02-29")], Vanaf(new(2024, 1, 8)), Element);
        yield return Faalt("TR387", "dag van ingang, later", [Debet.In("2024-02-08 2024-02-29")], Vanaf(new(2024, 1, 8)), Element);
        yield return Faalt("TR387", "na de ingangsdatum", [Debet.In("2024-02-09 2024-02-29")], Vanaf(new(2024, 2, 8)), Element);
    }

    private static IEnumerable<Dossiergeval> TR388()
    {
        const string Element = "ProductPeriode/Einddatum";
        yield return Slaagt("TR388", "laatste van de maand", [Debet], TotEnMet(new(2024, 3, 17)));
        yield return Slaagt("TR388", "laatste van de maand zonder einddatum", [Debet], TotEnMet(null));
        yield return Slaagt("TR388", "einddatum", [Debet.In("2024-02-01 2024-02-17")], TotEnMet(new(2024, 2, 17)));
        yield return Faalt("TR388", "voor de laatste van de maand", [Debet.In("2024-02-01 2024-02-28")], TotEnMet(null), Element);
        yield return Faalt("TR388", "dag van einde, eerder", [Debet.In("2024-02-01 2024-02-17")], TotEnMet(new(2024, 3, 17)), Element);
        yield return Faalt("TR388", "voor de einddatum", [Debet.In("2024-02-01 2024-02-16")], TotEnMet(new(2024, 2, 17)), Element);
    }
}
