using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using static Wmo.Berichten.Regels.Tests.Testberichten;

namespace Wmo.Berichten.Regels.Tests;

internal static partial class Regelgevallen
{
    private static readonly Product Rolstoel = new() { Categorie = ProductCategorie.Rolstoelen };

    private static readonly Product Hulp = new() { Categorie = ProductCategorie.HuishoudelijkeHulp };

    private static readonly Product HulpMetCode = Testberichten.Product;

    private static readonly Product Begeleiding = new() { Categorie = ProductCategorie.Begeleiding, Code = "02A03" };

    /// <summary>Two products for the same days: what they are, and whether that may be.</summary>
    private static readonly (string Wat, Product? Een, Product? Ander, bool Mag)[] Paren =
    [
        ("dezelfde code", HulpMetCode, HulpMetCode, false),
        ("een andere code", HulpMetCode, HulpMetCode with { Code = "01A02" }, true),
        ("code en alleen categorie", HulpMetCode, Hulp, false),
        ("alleen categorie en code", Hulp, HulpMetCode, false),
        ("dezelfde categorie", Hulp, Hulp, false),
        ("een andere categorie", Hulp, Begeleiding, true),
        ("dezelfde code in een andere categorie", HulpMetCode, HulpMetCode with { Categorie = ProductCategorie.Begeleiding }, true),
        ("geen product en een code", null, HulpMetCode, false),
        ("een code en geen product", HulpMetCode, null, false),
        ("een categorie en geen product", Hulp, null, false),
        ("tweemaal geen product", null, null, false),
        ("categorie 11 en geen product", Rolstoel, null, true),
        ("geen product en categorie 14", null, new() { Categorie = ProductCategorie.AndereHulpmiddelen }, true),
        ("categorie 12, dezelfde code", Vervoer("12A01"), Vervoer("12A01"), true),
        ("categorie 10", new() { Categorie = ProductCategorie.OverigMaatwerk }, new() { Categorie = ProductCategorie.OverigMaatwerk }, false),
        ("categorie 15", new() { Categorie = ProductCategorie.BeschermdeWoonplek }, new() { Categorie = ProductCategorie.BeschermdeWoonplek }, false),
    ];

    private static IEnumerable<Regelgeval> TR302()
    {
        const string Pad = "/Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]";
        foreach (var geval in Overlappend("TR302", "ToegewezenProduct", Pad, (een, ander) => MetToewijzingen(Toewijzen(1001, een), Toewijzen(1002, ander))))
            yield return geval;

        var dag = new Periode(Volgende, Volgende);
        yield return new("TR302", "de eerste is verwijderd", MetToewijzingen(
            Toewijzen(1001, new(HulpMetCode, dag)) with { RedenWijziging = RedenWijziging.Verwijderd }, Toewijzen(1002, new(HulpMetCode, dag))));
        yield return new("TR302", "de laatste is verwijderd", MetToewijzingen(
            Toewijzen(1001, new(HulpMetCode, dag)), Toewijzen(1002, new(HulpMetCode, dag)) with { RedenWijziging = RedenWijziging.Verwijderd }));
        yield return new("TR302", "een dag om een andere reden", MetToewijzingen(
            Toewijzen(1001, new(HulpMetCode, dag)) with { RedenWijziging = RedenWijziging.CorrectieVanAdministratie }, Toewijzen(1002, new(HulpMetCode, dag))), "ToegewezenProduct", Pad);
    }

    private static IEnumerable<Regelgeval> TR386() => Overlappend(
        "TR386",
        "AangevraagdProduct",
        "/Bericht/Client/AangevraagdeProducten/AangevraagdProduct[2]",
        (een, ander) => MetAanvragen(Aanvragen("R1", een), Aanvragen("R2", ander)));

    private static IEnumerable<Regelgeval> TR410() => Overlappend(
        "TR410",
        "NieuwProduct",
        "/Bericht/Client/Verzoek/NieuweProducten/NieuwProduct[2]",
        (een, ander) => MetVerzoek([new() { ToewijzingNummer = 1001 }], [], [Nieuw(een), Nieuw(ander)]));

    private static IEnumerable<Regelgeval> Overlappend(string regel, string klasse, string pad, Func<Levering, Levering, IBericht> bericht)
    {
        // The second begins later, so that it is another key (TR101).
        var (week, later) = (new Periode(Volgende, Volgende.AddDays(6)), new Periode(Volgende.AddDays(1), Volgende.AddDays(3)));
        foreach (var (wat, een, ander, mag) in Paren)
            yield return Geval(wat, new(een, week), new(ander, later), mag);

        var daarna = new Periode(Volgende.AddDays(7), Volgende.AddDays(9));
        yield return Geval("sluiten aan", new(HulpMetCode, week), new(HulpMetCode, daarna), mag: true);
        yield return Geval("sluiten aan in omgekeerde volgorde", new(HulpMetCode, daarna), new(HulpMetCode, week), mag: true);
        yield return Geval("delen een dag", new(HulpMetCode, week), new(HulpMetCode, daarna with { Begin = Volgende.AddDays(6) }), mag: false);
        yield return Geval("de eerste zonder einde", new(HulpMetCode, week with { Einde = null }), new(HulpMetCode, daarna), mag: false);
        yield return Geval("de tweede zonder einde, erna", new(HulpMetCode, week), new(HulpMetCode, daarna with { Einde = null }), mag: true);
        yield return Geval("de tweede zonder einde, ervoor", new(HulpMetCode, daarna), new(HulpMetCode, week with { Einde = null }), mag: false);

        Regelgeval Geval(string wat, Levering een, Levering ander, bool mag) =>
            new(regel, wat, bericht(een, ander), mag ? null : klasse, mag ? null : pad);
    }

    private static Product Vervoer(string code) => new() { Categorie = ProductCategorie.Vervoermiddelen, Code = code };

    private static Wmo301.ToegewezenProduct Toewijzen(int nummer, Levering levering) => Toewijzing.Client.ToegewezenProducten[0] with
    {
        ToewijzingNummer = nummer,
        Product = levering.Product,
        Ingangsdatum = levering.Periode.Begin,
        Einddatum = levering.Periode.Einde,
        Omvang = levering.Omvang,
        Budget = levering.Budget,
    };

    private static Wmo315.AangevraagdProduct Aanvragen(string referentie, Levering levering) => VerzoekToewijzing.Client.AangevraagdeProducten[0] with
    {
        ReferentieAanbieder = referentie,
        Product = levering.Product,
        ToewijzingIngangsdatum = levering.Periode.Begin,
        ToewijzingEinddatum = levering.Periode.Einde,
        Omvang = levering.Omvang,
        Budget = levering.Budget,
    };

    private static Wmo317.NieuwProduct Nieuw(Levering levering) => new()
    {
        Product = levering.Product,
        GewensteIngangsdatum = levering.Periode.Begin,
        Einddatum = levering.Periode.Einde,
        Omvang = levering.Omvang,
        Budget = levering.Budget,
    };

    private static Wmo301.Bericht MetToewijzingen(params Wmo301.ToegewezenProduct[] producten) =>
        Toewijzing with { Client = Toewijzing.Client with { ToegewezenProducten = [.. producten] } };

    private static Wmo315.Bericht MetAanvragen(params Wmo315.AangevraagdProduct[] producten) =>
        VerzoekToewijzing with { Client = VerzoekToewijzing.Client with { AangevraagdeProducten = [.. producten] } };

    private sealed record Periode(DateOnly Begin, DateOnly? Einde);

    /// <summary>A product in a period, with the volume that a code asks for and the budget that no product at all asks for.</summary>
    private sealed record Levering(Product? Product, Periode Periode)
    {
        public Omvang? Omvang => Product?.Code is null ? null : Testberichten.Omvang;

        public Bedrag? Budget => Product is null ? new Bedrag(1000) : null;
    }
}
