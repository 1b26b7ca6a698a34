using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using static Wmo.Berichten.Regels.Tests.Testberichten;

namespace Wmo.Berichten.Regels.Tests;

internal static partial class Regelgevallen
{
    private const string RedenPad = "/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/RedenWijziging";

    private static readonly Product HulpInHuis = Testberichten.Product;

    private static readonly Omvang AchtUur = Testberichten.Omvang;

    private static readonly Product AlleenCategorie = new() { Categorie = ProductCategorie.Begeleiding };

    private static readonly Proefproduct MetCode = new(HulpInHuis, AchtUur);

    private static readonly Proefproduct MetBudget = new(Budget: new(150_000), Einddatum: new(2024, 12, 31));

    private static readonly DateOnly Nieuwjaar2021 = new(2021, 1, 1);

    private static IEnumerable<Regelgeval> CD041() =>
    [
        .. Overal("CD041", "code en omvang", MetCode),
        .. Overal("CD041", "categorie zonder omvang", new(AlleenCategorie)),
        .. Overal("CD041", "budget zonder product", MetBudget),
        .. Overal("CD041", "code zonder omvang", MetCode with { Omvang = null }, "Omvang"),
        .. Overal("CD041", "code met budget zonder omvang", MetBudget with { Product = HulpInHuis }, "Omvang"),
    ];

    private static IEnumerable<Regelgeval> CD075() =>
    [
        .. Overal("CD075", "budget en einddatum", MetBudget),
        .. Overal("CD075", "geen budget en geen einddatum", MetCode),
        .. Overal("CD075", "budget zonder einddatum", MetBudget with { Einddatum = null }, "Einddatum"),
        .. Overal("CD075", "budget van nul zonder einddatum", MetBudget with { Budget = Bedrag.Nul, Einddatum = null }, "Einddatum"),
    ];

    private static IEnumerable<Regelgeval> CD076()
    {
        var perWeek = MetCode with { Omvang = AchtUur with { Frequentie = Frequentie.Wekelijks } };
        return
        [
            .. Overal("CD076", "per week met einddatum", perWeek with { Einddatum = new(2024, 12, 31) }),
            .. Overal("CD076", "per week zonder einddatum", perWeek, "Einddatum"),
            .. from frequentie in new[] { Frequentie.Dagelijks, Frequentie.Maandelijks, Frequentie.Totaal }
               from geval in Overal("CD076", $"Frequentie {frequentie.Code()} zonder einddatum", MetCode with { Omvang = AchtUur with { Frequentie = frequentie } })
               select geval,
        ];
    }

    private static IEnumerable<Regelgeval> CD077() =>
    [
        .. Overal("CD077", "budget zonder omvang", MetBudget),
        .. Overal("CD077", "budget en omvang", MetBudget with { Product = HulpInHuis, Omvang = AchtUur }, "Omvang", ("CD078", "Budget")),
    ];

    private static IEnumerable<Regelgeval> CD078() =>
    [
        .. Overal("CD078", "omvang zonder budget", MetCode),
        .. Overal("CD078", "omvang en een budget van nul", MetBudget with { Product = HulpInHuis, Omvang = AchtUur, Budget = Bedrag.Nul }, "Budget", ("CD077", "Omvang")),
    ];

    private static IEnumerable<Regelgeval> CD079() =>
    [
        .. Overal("CD079", "alleen een categorie", new(AlleenCategorie)),
        .. Overal("CD079", "budget zonder product", MetBudget),
        .. Overal("CD079", "budget en een categorie", MetBudget with { Product = AlleenCategorie }),
        .. Overal("CD079", "product noch budget", new(), "Product"),
    ];

    private static IEnumerable<Regelgeval> CD080() => OmvangZonderCode("CD080");

    private static IEnumerable<Regelgeval> CD095() => OmvangZonderCode("CD095");

    private static IEnumerable<Regelgeval> CD096() => OmvangZonderCode("CD096");

    private static IEnumerable<Regelgeval> OmvangZonderCode(string regel) =>
    [
        .. Overal(regel, "code en omvang", MetCode),
        .. Overal(regel, "categorie zonder omvang", new(AlleenCategorie)),
        .. Overal(regel, "categorie en omvang, eindigt in 2020", Rond2021(AlleenCategorie, Nieuwjaar2021.AddDays(-1))),
        .. Overal(regel, "categorie en omvang, eindigt in 2021", Rond2021(AlleenCategorie, Nieuwjaar2021), "Omvang"),
        .. Overal(regel, "categorie en omvang, loopt door", new(AlleenCategorie, AchtUur), "Omvang"),
        .. Overal(regel, "omvang zonder product", new(null, AchtUur), "Omvang", ("CD079", "Product")),
    ];

    private static IEnumerable<Regelgeval> CS003()
    {
        var begin = MetCode.Begin;
        foreach (var geval in Overal("CS003", "een dag lang", MetCode with { Einddatum = begin })
            .Concat(Overal("CS003", "zonder einddatum", MetCode))
            .Concat(Overal("CS003", "een dag te vroeg", MetCode with { Einddatum = begin.AddDays(-1) }, "Einddatum")))
            yield return geval;

        foreach (var (wat, periode) in new (string, OpenPeriode)[]
        {
            ("periode van een dag", new() { Begindatum = begin, Einddatum = begin }),
            ("periode zonder einde", new() { Begindatum = begin }),
            ("periode zonder begin", new() { Einddatum = begin }),
        })
            yield return new("CS003", wat, MetContact(Contact(AdresSoort.TijdelijkAdres) with { Periode = periode }));

        yield return new(
            "CS003",
            "periode eindigt een dag te vroeg",
            MetContact(Contact(AdresSoort.TijdelijkAdres) with { Periode = new() { Begindatum = begin, Einddatum = begin.AddDays(-1) } }),
            "Contact",
            $"{Contactpad}/Periode/Einddatum");
    }

    private static IEnumerable<Regelgeval> CS335()
    {
        var verwijderd = MetReden(RedenWijziging.Verwijderd);
        yield return new("CS335", "verwijderd, een dag lang", verwijderd(Dagtekening));
        yield return new("CS335", "gecorrigeerd, langer", MetReden(RedenWijziging.CorrectieVanAdministratie)(Dagtekening.AddDays(1)));
        yield return new("CS335", "verwijderd, twee dagen", verwijderd(Dagtekening.AddDays(1)), "ToegewezenProduct", RedenPad);
        yield return new("CS335", "verwijderd zonder einddatum", verwijderd(null), "ToegewezenProduct", RedenPad);
    }

    private static IEnumerable<Regelgeval> CS336()
    {
        foreach (var reden in Enum.GetValues<RedenWijziging>().Except([RedenWijziging.VervallenCorrectie]))
            yield return new("CS336", $"RedenWijziging {reden.Code()}", MetReden(reden)(Dagtekening));

        yield return new("CS336", "RedenWijziging 01", MetReden(RedenWijziging.VervallenCorrectie)(Dagtekening), "ToegewezenProduct", RedenPad);
    }

    private static IEnumerable<Regelgeval> CS338() => PerDag("CS338");

    private static IEnumerable<Regelgeval> CS343() => PerDag("CS343");

    private static IEnumerable<Regelgeval> PerDag(string regel)
    {
        foreach (var eenheid in new[] { Eenheid.Etmaal, Eenheid.Dagdeel, Eenheid.Euro, Eenheid.StuksInspanning })
        {
            var perDag = new Omvang { Volume = 2, Eenheid = eenheid, Frequentie = Frequentie.Dagelijks };
            IEnumerable<Regelgeval> gevallen =
            [
                .. from frequentie in new[] { Frequentie.Wekelijks, Frequentie.Maandelijks, Frequentie.Totaal }
                   from geval in Overal(regel, $"Eenheid {eenheid.Code()}, Frequentie {frequentie.Code()}", new(HulpInHuis, perDag with { Frequentie = frequentie }, Einddatum: new(2024, 12, 31)))
                   select geval,
                .. Overal(regel, $"Eenheid {eenheid.Code()} per dag, eindigt in 2020", Rond2021(HulpInHuis, Nieuwjaar2021.AddDays(-1)) with { Omvang = perDag }),
                .. Overal(regel, $"Eenheid {eenheid.Code()} per dag, eindigt in 2021", Rond2021(HulpInHuis, Nieuwjaar2021) with { Omvang = perDag }, "Omvang"),
                .. Overal(regel, $"Eenheid {eenheid.Code()} per dag, loopt door", new(HulpInHuis, perDag), "Omvang"),
            ];
            foreach (var geval in gevallen)
                yield return geval;
        }

        foreach (var eenheid in new[] { Eenheid.Minuut, Eenheid.Uur, Eenheid.StuksOutput })
        {
            foreach (var geval in Overal(regel, $"Eenheid {eenheid.Code()} per dag", new(HulpInHuis, new() { Volume = 2, Eenheid = eenheid, Frequentie = Frequentie.Dagelijks })))
                yield return geval;
        }
    }

    private static Func<DateOnly?, Wmo301.Bericht> MetReden(RedenWijziging reden) => einddatum => Toewijzing with
    {
        Client = Toewijzing.Client with
        {
            ToegewezenProducten = [Toewijzing.Client.ToegewezenProducten[0] with { Ingangsdatum = Dagtekening, Einddatum = einddatum, RedenWijziging = reden }],
        },
    };

    private static Proefproduct Rond2021(Product product, DateOnly einddatum) =>
        new(product, AchtUur, Einddatum: einddatum) { Begin = Nieuwjaar2021.AddDays(-10) };

    /// <summary>
    /// The product in every class that the rule is about; with <paramref name="element"/> the rule must find it there, and
    /// with <paramref name="ook"/> another rule cannot but find something too.
    /// </summary>
    private static IEnumerable<Regelgeval> Overal(
        string regel, string wat, Proefproduct proef, string? element = null, (string Regel, string Element)? ook = null) =>
        from plaats in Regelcatalogus.Alle.Single(bekend => bekend.Code == regel).Plaatsen
        where plaats.Klasse != "Contact"
        let bericht = proef.Als(plaats.Klasse)
        let pad = plaats.Klasse switch
        {
            "ToegewezenProduct" => "/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]",
            "AangevraagdProduct" => "/Bericht/Client/AangevraagdeProducten/AangevraagdProduct[1]",
            "NieuwProduct" => "/Bericht/Client/Verzoek/NieuweProducten/NieuwProduct[1]",
            _ => "/Bericht/Client/Verzoek/TeWijzigenProducten/TeWijzigenProduct[1]",
        }
        let eigen = element == "Einddatum" && plaats.Klasse == "AangevraagdProduct" ? "ToewijzingEinddatum" : element
        select new Regelgeval(regel, $"{plaats.Klasse}, {wat}", bericht, eigen is null ? null : plaats.Klasse, eigen is null ? null : $"{pad}/{eigen}")
        {
            Ook = ook is null ? null : (ook.Value.Regel, $"{pad}/{ook.Value.Element}"),
        };

    /// <summary>What a product that is assigned or asked for says, in whatever class.</summary>
    private sealed record Proefproduct(Product? Product = null, Omvang? Omvang = null, Bedrag? Budget = null, DateOnly? Einddatum = null)
    {
        /// <summary>First day; the message is of the day before, because what is asked for lies in the future (TR380).</summary>
        public DateOnly Begin { get; init; } = Dagtekening.AddDays(1);

        public IBericht Als(string klasse) => klasse switch
        {
            "ToegewezenProduct" => Toewijzing with
            {
                Header = Toewijzing.Header with { BerichtIdentificatie = Identificatie("TW03", Begin.AddDays(-1)) },
                Client = Toewijzing.Client with
                {
                    ToegewezenProducten =
                    [
                        Toewijzing.Client.ToegewezenProducten[0] with { Product = Product, Ingangsdatum = Begin, Einddatum = Einddatum, Omvang = Omvang, Budget = Budget },
                    ],
                },
            },
            "AangevraagdProduct" => MetAangevraagd(VerzoekToewijzing.Client.AangevraagdeProducten[0] with
            {
                Product = Product,
                ToewijzingIngangsdatum = Begin,
                ToewijzingEinddatum = Einddatum,
                Omvang = Omvang,
                Budget = Budget,
            }) with
            {
                Header = VerzoekToewijzing.Header with { BerichtIdentificatie = Identificatie("VT03", Begin.AddDays(-1)) },
            },
            "NieuwProduct" => MetVerzoek(verzoek => verzoek with
            {
                NieuweProducten = [new() { Product = Product, GewensteIngangsdatum = Begin, Einddatum = Einddatum, Omvang = Omvang, Budget = Budget }],
                TeWijzigenProducten = [],
            }),
            _ => MetVerzoek(verzoek => verzoek with
            {
                NieuweProducten = [],
                TeWijzigenProducten = [new() { ToewijzingNummer = 1002, GewensteIngangsdatum = Begin, Einddatum = Einddatum, Omvang = Omvang, Budget = Budget }],
            }),
        };

        private Wmo317.Bericht MetVerzoek(Func<Wmo317.Verzoek, Wmo317.Verzoek> vul) => VerzoekWijziging with
        {
            Header = VerzoekWijziging.Header with { BerichtIdentificatie = Identificatie("VW03", Begin.AddDays(-1)) },
            Client = VerzoekWijziging.Client with { Verzoek = vul(VerzoekWijziging.Client.Verzoek) },
        };
    }
}
