using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;
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
            var toewijzing = Toegewezen with { Omvang = toegewezen, Product = new() { Categorie = categorie }, Einddatum = new(2024, 12, 29) };
            var prestatie = Debet with { ProductCategorie = categorie };
            var inhoud = new Dossierinhoud { Toewijzingen = [toewijzing] };
            yield return Goed("TR321", $"{volume} {eenheid} op {toegewezen}", [prestatie.Met(volume, eenheid)], inhoud);
            yield return Fout("TR321", $"{volume + 1} {eenheid} op {toegewezen}", [prestatie.Met(volume + 1, eenheid)], inhoud, "GeleverdVolume");
        }

        var meer = Debet.Met(61, Eenheid.Minuut);
        var maand = Toegewezen with { Omvang = Omvang(1, Eenheid.Uur, Frequentie.Maandelijks) };
        var alleenFebruari = maand with { Ingangsdatum = Februari.Begindatum, Einddatum = Februari.Einddatum };
        yield return Goed("TR321", "credit na vermindering", [meer.Credit("P2")], new() { Toewijzingen = [maand], Prestaties = [meer.Feit()] });
        yield return Fout("TR321", "ook over het totaal", [meer], new() { Toewijzingen = [alleenFebruari] }, "GeleverdVolume", "TR322");
    }

    private static IEnumerable<Dossiergeval> TR322()
    {
        const string Element = "GeleverdVolume";
        var totaal = Toegewezen with { Omvang = Omvang(100, Eenheid.Uur, Frequentie.Totaal) };
        Dossierinhoud Na(params (Eenheid Eenheid, long Volume)[] volumes) => Gedeclareerd(totaal, volumes, 0);

        yield return Goed("TR322", "precies het totaal in minuten", [Debet.Met(6000, Eenheid.Minuut)], Na());
        yield return Goed("TR322", "precies wat nog over is", [Debet.Met(600, Eenheid.Minuut)], Na((Eenheid.Uur, 60), (Eenheid.Minuut, 1800)));
        yield return Goed("TR322", "eerder in een andere eenheid", [Debet.Met(100, Eenheid.Uur)], Na((Eenheid.Etmaal, 60)));
        yield return Goed(
            "TR322",
            "geen einddatum en dus geen totaal",
            [Debet.Met(10, Eenheid.Uur)],
            Gedeclareerd(totaal with { Omvang = Omvang(10, Eenheid.Uur, Frequentie.Maandelijks) }, [(Eenheid.Uur, 1_000_000)], 0));
        yield return Goed(
            "TR322", "credit na vermindering", [Debet.Credit("P2")], Na((Eenheid.Uur, 200)) with { Prestaties = [Debet.Feit()] });
        yield return Goed(
            "TR322",
            "credit ervoor in hetzelfde bericht",
            [Debet.Credit("P2"), Debet.Met("P3")],
            Na((Eenheid.Uur, 100)) with { Prestaties = [Debet.Feit()] });
        yield return Fout("TR322", "een minuut te veel", [Debet.Met(601, Eenheid.Minuut)], Na((Eenheid.Uur, 60), (Eenheid.Minuut, 1800)), Element);
        yield return Fout(
            "TR322",
            "maxima per maand samen meer dan dat van de looptijd",
            [Debet.Met(15, Eenheid.Uur)],
            Gedeclareerd(
                Toegewezen with { Product = null, Omvang = Omvang(3, Eenheid.Uur, Frequentie.Wekelijks), Einddatum = new(2024, 2, 29) },
                [(Eenheid.Uur, 13)],
                0),
            Element);
        yield return Fout(
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
            yield return Met(
                new("TR341", $"{wat} volgens contract", bericht, Voor(Toegewezen.Product! with { Code = null }), goed ? null : "Prestatie", pad),
                In(toegewezen));
        }

        yield return Goed("TR341", "generieke toewijzing zonder afspraak", [Debet], Voor(null));
        yield return Met(Goed("TR341", "afspraak over een ander product", [Debet], Voor(null)), In(Eenheid.Etmaal) with { Code = "01A02" });
        yield return Met(Goed("TR341", "een van twee afspraken", [Debet], Voor(null)), In(Eenheid.Etmaal), In(Eenheid.Minuut));
        yield return Met(Goed("TR341", "omvang gaat voor afspraak", [Debet], Toegekend(1, Eenheid.Uur)), In(Eenheid.Etmaal));
    }

    private static IEnumerable<Dossiergeval> TR369()
    {
        const string Element = "IngediendBedrag";
        var budget = Toegewezen with { Product = null, Budget = new(2500) };
        Dossierinhoud Na(long centen) => Gedeclareerd(budget, [], centen);

        yield return Goed("TR369", "precies wat nog over is, in minuten", [Debet], Na(1500));
        yield return Goed("TR369", "het hele budget in euro's", [Debet.Met(2500, Eenheid.Euro)], Na(0));
        yield return Goed("TR369", "credit na verlaging", [Debet.Credit("P2")], Na(9999) with { Prestaties = [Debet.Feit()] });
        yield return Fout("TR369", "een cent te veel", [Debet], Na(1501), Element);
        yield return Fout(
            "TR369",
            "de derde past niet meer",
            [Debet, Debet.Met("P2") with { ProductCode = "01A02" }, Debet.Met("P3") with { ProductCode = "01A03" }],
            Na(0),
            Element);
    }

    private static IEnumerable<Dossiergeval> TR418()
    {
        var inMinuten = Toegekend(1000, Eenheid.Minuut);
        var perUur = In(Eenheid.Uur) with { Tarief = new(6390) };
        var minuten = Debet with { GeleverdVolume = 90, ProductTarief = new(107), IngediendBedrag = Bedrag(9585) };
        var uren = minuten with { GeleverdVolume = 2, Eenheid = Eenheid.Uur, ProductTarief = new(6390), IngediendBedrag = Bedrag(12780) };
        var naarBeneden = minuten with { ProductTarief = new(106), IngediendBedrag = Bedrag(9540) };

        yield return Goed("TR418", "niets afgesproken", [Debet], Gekend);
        foreach (var (wat, prestatie, afspraak) in new[]
        {
            ("uurtarief", uren, perUur),
            ("minuten tegen een uurtarief", minuten, perUur),
            ("minuttarief", Debet, In(Eenheid.Minuut) with { Tarief = new(20) }),
            ("afspraak over een ander product", Debet, perUur with { Code = "01A02" }),
            ("afspraak voorbij", Debet, perUur with { TotEnMet = new(2024, 1, 31) }),
            ("afspraak begint later", Debet, perUur with { Vanaf = new(2024, 3, 1) }),
            ("euro's", Debet.Met(1000, Eenheid.Euro), In(Eenheid.Euro)),
        })
            yield return Met(Goed("TR418", wat, [prestatie], Gekend), afspraak);
        yield return Met(Goed("TR418", "afspraak in een andere eenheid", [Debet], inMinuten), perUur with { Eenheid = Eenheid.Etmaal });
        yield return Met(Goed("TR418", "credit", [Debet.Credit("P2")], Gekend with { Prestaties = [Debet.Feit()] }), perUur);
        yield return Met(
            Goed("TR418", "een van twee tarieven in de periode", [uren], Gekend),
            perUur with { Tarief = new(6000), TotEnMet = new(2024, 2, 14) },
            perUur with { Vanaf = new(2024, 2, 15) });

        yield return Met(Fout("TR418", "ander uurtarief", [uren], Gekend, "ProductTarief"), perUur with { Tarief = new(6391) });
        yield return Met(Fout("TR418", "een halve cent naar beneden", [naarBeneden], Gekend, "ProductTarief"), perUur);
        yield return Met(
            Fout("TR418", "tarief van voor de periode", [uren], Gekend, "ProductTarief"),
            perUur with { TotEnMet = new(2024, 1, 31) },
            perUur with { Tarief = new(6500), Vanaf = new(2024, 2, 1) });
    }

    private static Dossiergeval Met(Dossiergeval geval, params Tariefafspraak[] tarieven) => geval with { Afspraken = new() { Tarieven = tarieven } };

    /// <summary>An agreement on the product of <see cref="Debet"/> that names no tariff.</summary>
    private static Tariefafspraak In(Eenheid eenheid) => new(Debet.ProductCategorie, Debet.ProductCode, eenheid, null, new(2023, 1, 1), null);

    private static BedragMetDC Bedrag(long centen) => new() { Bedrag = new(centen), DebetCredit = DebetCredit.Debet };

    private static Dossierinhoud Toegekend(int volume, Eenheid eenheid) =>
        new() { Toewijzingen = [Toegewezen with { Omvang = Omvang(volume, eenheid, Frequentie.Totaal) }] };

    private static Omvang Omvang(int volume, Eenheid eenheid, Frequentie frequentie) =>
        new() { Volume = volume, Eenheid = eenheid, Frequentie = frequentie };

    private static Dossierinhoud Gedeclareerd(Toewijzing toewijzing, (Eenheid Eenheid, long Volume)[] volumes, long centen) => new()
    {
        Toewijzingen = [toewijzing],
        Gedeclareerd = new Dictionary<(Bsn, int), Gedeclareerd>
        {
            [(toewijzing.Client, toewijzing.Nummer)] =
                new() { Volume = volumes.ToDictionary(volume => volume.Eenheid, volume => volume.Volume), Bedrag = new(centen) },
        },
    };
}
