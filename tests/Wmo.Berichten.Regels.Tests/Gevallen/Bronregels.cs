using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;
using static Wmo.Berichten.Regels.Tests.Testberichten;
using static Wmo.Berichten.Regels.Tests.Verzoekberichten;

namespace Wmo.Berichten.Regels.Tests;

internal static partial class Dossiergevallen
{
    private static IEnumerable<Dossiergeval> TR135()
    {
        // The product that the WMO317 of the test messages asks begins too soon for another date.
        foreach (var (bericht, inhoud) in Testberichten.Alle.Select(bericht => bericht is Wmo317.Bericht ? (Wijziging, Begin) : (bericht, Bekend(bericht))))
        {
            yield return new("TR135", "vandaag", bericht.Met(dagtekening: Vandaag), inhoud);
            yield return new("TR135", "morgen", bericht.Met(dagtekening: Vandaag.AddDays(1)), inhoud, "Header", "/Bericht/Header/BerichtIdentificatie/Dagtekening");
        }
    }

    private static IEnumerable<Dossiergeval> TR378()
    {
        foreach (var bericht in Testberichten.Alle)
        {
            var pad = bericht.Soort is Berichtsoort.Wmo301 or Berichtsoort.Wmo319 or Berichtsoort.Wmo325 ? "/Bericht/Header/Afzender" : "/Bericht/Header/Ontvanger";
            yield return MetLijst("Amsterdam", bericht);
            yield return MetLijst("nooit gebruikt", bericht.Met(gemeente: "9999"), pad);
            yield return new("TR378", "geen lijst", bericht.Met(gemeente: "9999"), Bekend(bericht));
        }

        const string Afzender = "/Bericht/Header/Afzender";
        const string Ontvanger = "/Bericht/Header/Ontvanger";
        var laatste = new DateOnly(2022, 12, 31);
        var eerste = new DateOnly(2023, 1, 1);
        yield return MetLijst("laatste dag van Brielle", Ingaand(laatste).Met(gemeente: "0501"));
        yield return MetLijst("dag na Brielle", Ingaand(eerste).Met(gemeente: "0501"), Afzender);
        yield return MetLijst("eerste dag van Voorne aan Zee", Ingaand(eerste).Met(gemeente: "1992"));
        yield return MetLijst("dag voor Voorne aan Zee", Ingaand(laatste).Met(gemeente: "1992"), Afzender);
        yield return MetLijst("een van twee producten", Ingaand(eerste, laatste).Met(gemeente: "0501"));
        yield return MetLijst("voor de lijst begint", Ingaand(new DateOnly(2014, 12, 31)).Met(gemeente: "9999"));
        yield return MetLijst("na de lijst eindigt", Ingaand(new DateOnly(2027, 1, 1)).Met(gemeente: "9999"));

        var oud = Toegewezen(Eerste with { Ingangsdatum = laatste }, Tweede);
        yield return MetLijst("toewijzing van Brielle", Met([MeerHulp]).Met(gemeente: "0501")) with { Inhoud = oud };
        yield return MetLijst("toewijzingen van later", Met([MeerHulp]).Met(gemeente: "0501"), Ontvanger) with { Inhoud = Begin };
        yield return MetLijst("declaratie op toewijzing van Brielle", Testberichten.Declaratie.Met(gemeente: "0501")) with
        {
            Inhoud = Bekend(Testberichten.Declaratie) with { Toewijzingen = [.. Bekend(Testberichten.Declaratie).Toewijzingen.Select(toewijzing => toewijzing with { Ingangsdatum = laatste })] },
        };

        var gevraagd = Gevraagd();
        yield return MetLijst("verzoek aan Brielle", Afwijzing.Met(gemeente: "0501")) with { Inhoud = gevraagd with { Verzoeken = [gevraagd.Verzoeken[0] with { Dagtekening = laatste }] } };
    }

    private static IEnumerable<Dossiergeval> TR381()
    {
        var juist = MetProductcodes(Hulp, Begeleiding, Vervoer.Product!);
        var anders = MetProductcodes(Hulp with { Categorie = ProductCategorie.Dagbesteding }, Vervoer.Product! with { Code = "08A02" });
        var start = Testberichten.Start with { Client = Testberichten.Start.Client with { StartProducten = [Testberichten.Start.Client.StartProducten[0] with { Product = Hulp }] } };
        var plekken = new (IBericht Bericht, string Klasse, string Pad)[]
        {
            (Testberichten.Toewijzing, "ToegewezenProduct", "/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/Product/Code"),
            (start, "StartProduct", "/Bericht/Client/StartProducten/StartProduct[1]/Product/Code"),
            (Testberichten.Stop with { Client = Testberichten.Stop.Client with { StopProducten = [Testberichten.Stop.Client.StopProducten[0] with { Product = Hulp }] } }, "StopProduct", "/Bericht/Client/StopProducten/StopProduct[1]/Product/Code"),
            (Vraag("R1"), "AangevraagdProduct", "/Bericht/Client/AangevraagdeProducten/AangevraagdProduct[1]/Product/Code"),
            (Met([MeerHulp], Vervoer), "NieuwProduct", "/Bericht/Client/Verzoek/NieuweProducten/NieuwProduct[1]/Product/Code"),
        };
        foreach (var (bericht, klasse, pad) in plekken)
        {
            var inhoud = bericht switch
            {
                Wmo317.Bericht => Begin,
                Wmo307.Bericht => Bekend(bericht) with { Starts = Dossierfeiten.Van(start).Starts },
                _ => Bekend(bericht),
            };
            yield return new("TR381", "op de lijst", bericht, inhoud) { Afspraken = juist };
            yield return new("TR381", "lijst van een andere gemeente", bericht, inhoud) { Afspraken = MetProductcodes("0364", Begeleiding) };
            yield return new("TR381", "in een andere categorie", bericht, inhoud, klasse, pad) { Afspraken = anders };
        }

        var prestatie = Testberichten.Declaratie.Declaratie.Clienten[0].Prestaties[0];
        var declaratie = Testberichten.Declaratie with
        {
            Declaratie = Testberichten.Declaratie.Declaratie with
            {
                TotaalIngediendBedrag = new() { TotaalBedrag = prestatie.IngediendBedrag.Bedrag, DebetCredit = DebetCredit.Debet },
                Clienten = [new() { Bsn = Goed, Prestaties = [prestatie] }],
            },
        };
        yield return new("TR381", "op de lijst", declaratie, Bekend(declaratie)) { Afspraken = juist };
        yield return new("TR381", "in een andere categorie", declaratie, Bekend(declaratie), "Prestatie", "/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]/ProductCode") { Afspraken = anders };

        var zonderCode = Met([MeerHulp], Vervoer with { Product = Vervoer.Product! with { Code = null }, Omvang = null, Budget = new(1000), Einddatum = Jaareinde });
        yield return new("TR381", "zonder code", zonderCode, Begin) { Afspraken = anders };
    }

    private static Dossiergeval MetLijst(string wat, IBericht bericht, string? pad = null) =>
        new("TR378", wat, bericht, Bekend(bericht), pad is null ? null : "Header", pad) { Afspraken = Afspraken.Standaard };

    private static Wmo301.Bericht Ingaand(params DateOnly[] dagen) => Testberichten.Toewijzing with
    {
        Client = Testberichten.Toewijzing.Client with
        {
            ToegewezenProducten = [.. dagen.Select((dag, nummer) => Testberichten.Toewijzing.Client.ToegewezenProducten[0] with
            {
                ToewijzingNummer = 1001 + nummer,
                Ingangsdatum = dag,
                Product = Hulp with { Code = $"01A0{nummer + 1}" },
            })],
        },
    };

    private static Afspraken MetProductcodes(params Product[] producten) => MetProductcodes("0363", producten);

    private static Afspraken MetProductcodes(string gemeente, params Product[] producten) =>
        new() { Productcodes = new Dictionary<string, IReadOnlySet<Product>> { [gemeente] = producten.ToHashSet() } };
}
