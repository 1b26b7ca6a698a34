using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using static Wmo.Berichten.Regels.Tests.Declaratiegevallen;
using static Wmo.Berichten.Regels.Tests.Declaraties;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>Volume, unit, amount and tariff of a prestatie against what was granted and agreed.</summary>
internal static partial class Dossiergevallen
{
    private static IEnumerable<Dossiergeval> TR321()
    {
        // February 2024 touches five weeks and has four Sundays.
        foreach (var (volume, eenheid, toegewezen, categorie) in new (int, Eenheid, Omvang, ProductCategorie)[]
        {
            (900, Eenheid.Minuut, Omvang(3, Eenheid.Uur, Frequentie.Wekelijks), ProductCategorie.Begeleiding),
            (15, Eenheid.Uur, Omvang(3, Eenheid.Uur, Frequentie.Wekelijks), ProductCategorie.Begeleiding),
            (18, Eenheid.Uur, Omvang(3, Eenheid.Uur, Frequentie.Wekelijks), ProductCategorie.HuishoudelijkeHulp),
            (15, Eenheid.Dagdeel, Omvang(3, Eenheid.Dagdeel, Frequentie.Wekelijks), ProductCategorie.Begeleiding),
            (15, Eenheid.Etmaal, Omvang(3, Eenheid.Etmaal, Frequentie.Wekelijks), ProductCategorie.Begeleiding),
            (18, Eenheid.StuksInspanning, Omvang(3, Eenheid.StuksInspanning, Frequentie.Wekelijks), ProductCategorie.HuishoudelijkeHulp),
            (12, Eenheid.StuksOutput, Omvang(3, Eenheid.StuksOutput, Frequentie.Wekelijks), ProductCategorie.HuishoudelijkeHulp),
            (1200, Eenheid.Euro, Omvang(300, Eenheid.Euro, Frequentie.Wekelijks), ProductCategorie.HuishoudelijkeHulp),
            (58, Eenheid.Etmaal, Omvang(2, Eenheid.Etmaal, Frequentie.Dagelijks), ProductCategorie.Begeleiding),
            (90, Eenheid.Uur, Omvang(90, Eenheid.Uur, Frequentie.Maandelijks), ProductCategorie.Begeleiding),
        })
        {
            var toewijzing = Toewijzing1001 with { Omvang = toegewezen, Product = new() { Categorie = categorie }, Einddatum = new(2024, 12, 29) };
            var prestatie = Debet with { ProductCategorie = categorie };
            var inhoud = new Dossierinhoud { Toewijzingen = [toewijzing] };
            yield return Slaagt("TR321", $"{volume} {eenheid} op {toegewezen}", [prestatie.Met(volume, eenheid)], inhoud);
            yield return Faalt("TR321", $"{volume + 1} {eenheid} op {toegewezen}", [prestatie.Met(volume + 1, eenheid)], inhoud, "GeleverdVolume");
        }

        var meer = Debet.Met(61, Eenheid.Minuut);
        var maand = Toewijzing1001 with { Omvang = Omvang(1, Eenheid.Uur, Frequentie.Maandelijks) };
        var alleenFebruari = maand with { Ingangsdatum = Februari.Begindatum, Einddatum = Februari.Einddatum };
        yield return Slaagt("TR321", "credit na vermindering", [meer.Credit("P2")], new() { Toewijzingen = [maand], Prestaties = [meer.Feit()] });
        yield return Faalt("TR321", "ook over het totaal", [meer], new() { Toewijzingen = [alleenFebruari] }, "GeleverdVolume", "TR322");
    }

    private static IEnumerable<Dossiergeval> TR322()
    {
        const string Element = "GeleverdVolume";
        var totaal = Toewijzing1001 with { Omvang = Omvang(100, Eenheid.Uur, Frequentie.Totaal) };
        Dossierinhoud Na(params (Eenheid Eenheid, long Volume)[] volumes) => Gedeclareerd(totaal, volumes, 0);

        yield return Slaagt("TR322", "precies het totaal in minuten", [Debet.Met(6000, Eenheid.Minuut)], Na());
        yield return Slaagt("TR322", "precies wat nog over is", [Debet.Met(600, Eenheid.Minuut)], Na((Eenheid.Uur, 60), (Eenheid.Minuut, 1800)));
        yield return Slaagt("TR322", "eerder in een andere eenheid", [Debet.Met(100, Eenheid.Uur)], Na((Eenheid.Etmaal, 60)));
        yield return Slaagt(
            "TR322",
            "geen einddatum en dus geen totaal",
            [Debet.Met(10, Eenheid.Uur)],
            Gedeclareerd(totaal with { Omvang = Omvang(10, Eenheid.Uur, Frequentie.Maandelijks) }, [(Eenheid.Uur, 1_000_000)], 0));
        yield return Slaagt(
            "TR322", "credit na vermindering", [Debet.Credit("P2")], Na((Eenheid.Uur, 200)) with { Prestaties = [Debet.Feit()] });
        yield return Slaagt(
            "TR322",
            "credit ervoor in hetzelfde bericht",
            [Debet.Credit("P2"), Debet.Met("P3")],
            Na((Eenheid.Uur, 100)) with { Prestaties = [Debet.Feit()] });
        yield return Faalt("TR322", "een minuut te veel", [Debet.Met(601, Eenheid.Minuut)], Na((Eenheid.Uur, 60), (Eenheid.Minuut, 1800)), Element);
        yield return Faalt(
            "TR322",
            "maxima per maand samen meer dan dat van de looptijd",
            [Debet.Met(15, Eenheid.Uur)],
            Gedeclareerd(
                Toewijzing1001 with { Product = null, Omvang = Omvang(3, Eenheid.Uur, Frequentie.Wekelijks), Einddatum = new(2024, 2, 29) },
                [(Eenheid.Uur, 13)],
                0),
            Element);
        yield return Faalt(
            "TR322",
            "de tweede past niet meer",
            [Debet.In("2024-01-01 2024-01-31").Met(70, Eenheid.Uur), Debet.Met("P2").Met(31, Eenheid.Uur)],
            Na(),
            Element);
    }

    private static IEnumerable<Dossiergeval> TR341()
    {
        foreach (var (declaratie, toegewezen, goed) in new[]
        {
            (Eenheid.Minuut, Eenheid.Minuut, true),
            (Eenheid.Minuut, Eenheid.Uur, true),
            (Eenheid.Uur, Eenheid.Uur, true),
            (Eenheid.Uur, Eenheid.Minuut, false),
            (Eenheid.Dagdeel, Eenheid.Etmaal, false),
            (Eenheid.StuksOutput, Eenheid.StuksInspanning, false),
            (Eenheid.Euro, Eenheid.StuksOutput, false),
        })
        {
            var prestatie = Debet.Met(1, declaratie);
            var bericht = Bericht(prestatie);
            var wat = $"{declaratie} op {toegewezen}";
            var pad = goed ? null : Prestatiepad("Eenheid");
            yield return new(
                "TR341",
                wat,
                bericht,
                Toegekend(1000, toegewezen),
                goed ? null : "Prestatie",
                pad);
            yield return new Dossiergeval("TR341", $"{wat} volgens contract", bericht, Voor(null), goed ? null : "Prestatie", pad)
                .Volgens(AfspraakIn(toegewezen));
        }

        yield return Slaagt("TR341", "generieke toewijzing zonder afspraak", [Debet], Voor(null));
        yield return Slaagt("TR341", "afspraak over een ander product", [Debet], Voor(null))
            .Volgens(AfspraakIn(Eenheid.Etmaal) with { Code = "01A02" });
        yield return Slaagt("TR341", "een van twee afspraken", [Debet], Voor(null)).Volgens(AfspraakIn(Eenheid.Etmaal), AfspraakIn(Eenheid.Minuut));
        foreach (var (eenheid, variant, goed) in new[]
        {
            (Eenheid.Minuut, Uitvoeringsvariant.Inspanningsgericht, true),
            (Eenheid.Dagdeel, Uitvoeringsvariant.Inspanningsgericht, true),
            (Eenheid.StuksInspanning, Uitvoeringsvariant.Inspanningsgericht, true),
            (Eenheid.StuksOutput, Uitvoeringsvariant.Inspanningsgericht, false),
            (Eenheid.StuksOutput, Uitvoeringsvariant.Outputgericht, true),
            (Eenheid.Euro, Uitvoeringsvariant.Outputgericht, true),
            (Eenheid.Uur, Uitvoeringsvariant.Outputgericht, false),
            (Eenheid.Uur, Uitvoeringsvariant.Taakgericht, true),
        })
        {
            yield return new("TR341", $"{eenheid} {variant}", Bericht(Debet.Met(1, eenheid)), Voor(null), goed ? null : "Prestatie", goed ? null : Prestatiepad("Eenheid"))
            {
                Afspraken = new() { Producten = [new(Debet.ProductCategorie, null, variant)] },
            };
        }

        yield return Slaagt("TR341", "omvang gaat voor variant", [Debet.Met(1, Eenheid.Minuut)], Toegekend(1, Eenheid.Uur)) with
        {
            Afspraken = new() { Producten = [new(Debet.ProductCategorie, null, Uitvoeringsvariant.Outputgericht)] },
        };
        yield return Slaagt("TR341", "omvang gaat voor afspraak", [Debet], Toegekend(1, Eenheid.Uur)).Volgens(AfspraakIn(Eenheid.Etmaal));
    }

    private static IEnumerable<Dossiergeval> TR369()
    {
        const string Element = "IngediendBedrag";
        var budget = Toewijzing1001 with { Product = null, Budget = new(2500) };
        Dossierinhoud Na(long centen) => Gedeclareerd(budget, [], centen);

        yield return Slaagt("TR369", "precies wat nog over is, in minuten", [Debet], Na(1500));
        yield return Slaagt("TR369", "het hele budget in euro's", [Debet.Met(2500, Eenheid.Euro)], Na(0));
        yield return Slaagt("TR369", "credit na verlaging", [Debet.Credit("P2")], Na(9999) with { Prestaties = [Debet.Feit()] });
        yield return Faalt("TR369", "een cent te veel", [Debet], Na(1501), Element);
        yield return Faalt(
            "TR369",
            "de derde past niet meer",
            [Debet, Debet.Met("P2") with { ProductCode = "01A02" }, Debet.Met("P3") with { ProductCode = "01A03" }],
            Na(0),
            Element);
    }

    private static IEnumerable<Dossiergeval> TR418()
    {
        var inMinuten = Toegekend(1000, Eenheid.Minuut);
        var perUur = AfspraakIn(Eenheid.Uur) with { Tarief = new(6390) };
        var minuten = Debet with { GeleverdVolume = 90, ProductTarief = new(107), IngediendBedrag = Bedrag(9585) };
        var uren = minuten with { GeleverdVolume = 2, Eenheid = Eenheid.Uur, ProductTarief = new(6390), IngediendBedrag = Bedrag(12780) };
        var naarBeneden = minuten with { ProductTarief = new(106), IngediendBedrag = Bedrag(9540) };

        yield return Slaagt("TR418", "niets afgesproken", [Debet], Gekend);
        foreach (var (wat, prestatie, afspraak) in new[]
        {
            ("uurtarief", uren, perUur),
            ("minuten tegen een uurtarief", minuten, perUur),
            ("minuttarief", Debet, AfspraakIn(Eenheid.Minuut) with { Tarief = new(20) }),
            ("afspraak over een ander product", Debet, perUur with { Code = "01A02" }),
            ("afspraak voorbij", Debet, perUur with { TotEnMet = new(2024, 1, 31) }),
            ("afspraak begint later", Debet, perUur with { Vanaf = new(2024, 3, 1) }),
            ("euro's", Debet.Met(1000, Eenheid.Euro), AfspraakIn(Eenheid.Euro)),
        })
            yield return Slaagt("TR418", wat, [prestatie], Gekend).Volgens(afspraak);
        yield return Slaagt("TR418", "afspraak in een andere eenheid", [Debet], inMinuten).Volgens(perUur with { Eenheid = Eenheid.Etmaal });
        yield return Slaagt("TR418", "credit", [Debet.Credit("P2")], Gekend with { Prestaties = [Debet.Feit()] }).Volgens(perUur);
        yield return Slaagt("TR418", "een van twee tarieven in de periode", [uren], Gekend)
            .Volgens(perUur with { Tarief = new(6000), TotEnMet = new(2024, 2, 14) }, perUur with { Vanaf = new(2024, 2, 15) });

        yield return Faalt("TR418", "ander uurtarief", [uren], Gekend, "ProductTarief").Volgens(perUur with { Tarief = new(6391) });
        yield return Faalt("TR418", "een halve cent naar beneden", [naarBeneden], Gekend, "ProductTarief").Volgens(perUur);
        yield return Faalt("TR418", "tarief van voor de periode", [uren], Gekend, "ProductTarief")
            .Volgens(perUur with { TotEnMet = new(2024, 1, 31) }, perUur with { Tarief = new(6500), Vanaf = new(2024, 2, 1) });
    }
}
