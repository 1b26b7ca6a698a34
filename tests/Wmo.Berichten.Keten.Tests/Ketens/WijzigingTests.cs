using Wmo.Berichten.Basis;
using static Wmo.Berichten.Keten.Tests.Ketens.Ketenclient;

namespace Wmo.Berichten.Keten.Tests.Ketens;

/// <summary>A verzoek om wijziging: the whole of what the client should get.</summary>
public sealed class WijzigingTests : Ketentest
{
    private static readonly Wmo301.ToegewezenProduct Begeleiding = Huishouding with
    {
        ToewijzingNummer = 1003,
        Product = new() { Categorie = ProductCategorie.Begeleiding, Code = "02A03" },
        Ingangsdatum = Dag("2025-04-01"),
        Einddatum = Dag("2025-12-31"),
        Omvang = Huishouding.Omvang! with { Volume = 240 },
    };

    private static readonly Wmo317.Verzoek Verzoek = new()
    {
        ReferentieAanbieder = "R1",
        RedenVerzoek = RedenVerzoek.SituatieVeranderd,
        OngewijzigdeProducten = [new() { ToewijzingNummer = Dagbesteding.ToewijzingNummer }],
        TeWijzigenProducten =
        [
            new()
            {
                ToewijzingNummer = Huishouding.ToewijzingNummer,
                GewensteIngangsdatum = Dag("2025-04-01"),
                Einddatum = Huishouding.Einddatum,
                Omvang = Huishouding.Omvang! with { Volume = 600 },
            },
        ],
        NieuweProducten =
        [
            new()
            {
                Product = Begeleiding.Product,
                GewensteIngangsdatum = Begeleiding.Ingangsdatum,
                Einddatum = Begeleiding.Einddatum,
                Omvang = Begeleiding.Omvang,
            },
        ],
    };

    [SetUp]
    public async Task WatVoorafging()
    {
        await Spel.AkkoordAsync(Client.Toewijzing("2025-01-02", Huishouding, Dagbesteding));
        await Spel.AkkoordAsync(Client.Start("2025-01-07", Begin("2025-01-07"), Begin("2025-01-07", Dagbesteding.ToewijzingNummer)));
    }

    [Test]
    public async Task Een_wijziging_met_ongewijzigde_gewijzigde_en_nieuwe_producten_wordt_toegewezen()
    {
        await Spel.AkkoordAsync(Client.Wijziging("2025-03-03", Verzoek));
        await Spel.AkkoordAsync(Honorering("2025-03-10"));
        await Spel.AkkoordAsync(Client.Stop("2025-04-01", Eind("2025-01-07", "2025-03-31", RedenBeeindiging.GestoptNaWijzigingsverzoek)));
        await Spel.AkkoordAsync(Client.Start("2025-04-02", Begin("2025-04-01", 1002), Begin("2025-04-02", Begeleiding.ToewijzingNummer)));
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Een_wijziging_wordt_onderzocht_en_dan_toegewezen()
    {
        await Spel.AkkoordAsync(Client.Wijziging("2025-03-03", Verzoek));
        await Spel.AkkoordAsync(Client.Antwoord("2025-03-04", "R1", VerzoekAntwoord.InOnderzoek));
        await Spel.AkkoordAsync(Honorering("2025-03-17"));
        await Spel.WeigertAsync(Client.Antwoord("2025-03-18", "R1", VerzoekAntwoord.Afgewezen, RedenAfwijzingVerzoek.InhoudelijkAfgekeurd), "TR359 9359");
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Een_wijziging_wordt_afgewezen_en_anders_gesteld_ingediend()
    {
        await Spel.AkkoordAsync(Client.Wijziging("2025-03-03", Verzoek));
        await Spel.WeigertAsync(Client.Wijziging("2025-03-04", Verzoek with { ReferentieAanbieder = "R2" }), "TR374 9374");
        await Spel.AkkoordAsync(Client.Antwoord("2025-03-04", "R1", VerzoekAntwoord.Afgewezen, RedenAfwijzingVerzoek.BudgetOntoereikend));
        await Spel.WeigertAsync(Client.Wijziging("2025-03-05", Verzoek), "TR347 9347");
        await Spel.AkkoordAsync(Client.Wijziging("2025-03-05", Verzoek with { ReferentieAanbieder = "R2", NieuweProducten = [] }));
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Een_wijziging_zonder_een_actuele_toewijzing_of_met_een_onbekende_wordt_niet_aangenomen()
    {
        await Spel.WeigertAsync(Client.Wijziging("2025-03-03", Verzoek with { OngewijzigdeProducten = [] }), "TR349 9349");
        await Spel.AfgekeurdAsync(
            Client.Wijziging("2025-03-03", Verzoek with { OngewijzigdeProducten = [.. Verzoek.OngewijzigdeProducten, new() { ToewijzingNummer = 4711 }] }),
            "OngewijzigdProduct 9350");
        await Spel.AkkoordAsync(Client.Wijziging("2025-03-04", Verzoek));
        await Spel.KloptAsync();
    }

    /// <summary>Ends what changes, grants what takes its place and what is new, and repeats the rest.</summary>
    private Wmo301.Bericht Honorering(string dag) => Client.Toewijzing(
        dag,
        Huishouding.Op(dag, RedenWijziging.VerzoekVanAanbieder) with { ReferentieAanbieder = "R1", Einddatum = Dag("2025-03-31") },
        Huishouding.Op(dag) with { ToewijzingNummer = 1002, ReferentieAanbieder = "R1", Ingangsdatum = Dag("2025-04-01"), Omvang = Huishouding.Omvang! with { Volume = 600 } },
        Begeleiding.Op(dag) with { ReferentieAanbieder = "R1" },
        Dagbesteding);
}
