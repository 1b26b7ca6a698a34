using Wmo.Berichten.Basis;
using static Wmo.Berichten.Keten.Tests.Ketens.Ketenclient;

namespace Wmo.Berichten.Keten.Tests.Ketens;

/// <summary>Versions of a toewijzing, the first worked case of the release among them.</summary>
public sealed class ToewijzingTests : Ketentest
{
    [SetUp]
    public async Task WatVoorafging()
    {
        await Spel.AkkoordAsync(Client.Toewijzing("2025-01-02", Huishouding));
        await Spel.AkkoordAsync(Client.Start("2025-01-07", Begin("2025-01-07")));
    }

    [Test]
    public async Task Een_toewijzing_wordt_verlengd_en_er_wordt_na_de_oude_einddatum_gedeclareerd()
    {
        await Spel.AkkoordAsync(Client.Toewijzing("2025-05-10", Huishouding.Op("2025-05-10", RedenWijziging.VerlengdNaHerbeoordeling) with { Einddatum = Dag("2025-12-31") }));
        await Spel.AkkoordAsync(Client.Declaratie("2025-08-01", "D1", "2025-07-01", Minuten("P1", "2025-07-01", 480)));
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Een_toewijzing_wordt_ingekort_en_de_aanbieder_stopt()
    {
        await Spel.AkkoordAsync(Client.Toewijzing("2025-03-03", Huishouding.Op("2025-03-03", RedenWijziging.VerkortNaHerbeoordeling) with { Einddatum = Dag("2025-03-31") }));
        await Spel.AkkoordAsync(Client.Stop("2025-04-01", Eind("2025-01-07", "2025-03-31", RedenBeeindiging.GestoptDoorGemeente)));
        await Spel.WeigertAsync(Client.Declaratie("2025-05-01", "D1", "2025-04-01", Minuten("P1", "2025-04-01", 60)), "TR308 9308", "TR321 9321");
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Een_verwijderde_toewijzing_is_gesloten_maar_de_levering_mag_nog_stoppen()
    {
        await Spel.AkkoordAsync(Client.Toewijzing("2025-01-10", Verwijderd("2025-01-10")));
        await Spel.WeigertAsync(Client.Declaratie("2025-02-01", "D1", "2025-01-01", Minuten("P1", "2025-01-06", 60)), "TR384 9384");
        await Spel.AkkoordAsync(Client.Stop("2025-01-13", Eind("2025-01-07", "2025-01-10", RedenBeeindiging.GestoptDoorGemeente)));
        await Spel.AfgekeurdAsync(Client.Start("2025-01-20", Begin("2025-01-20")), "StartProduct 9019");
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Een_toewijzing_waarop_is_gedeclareerd_wordt_pas_verwijderd_na_de_credit()
    {
        var januari = Minuten("P1", "2025-01-06", 120);
        await Spel.AkkoordAsync(Client.Declaratie("2025-02-01", "D1", "2025-01-01", januari));
        await Spel.WeigertAsync(Client.Toewijzing("2025-02-10", Verwijderd("2025-02-10")), "TR385 9385");
        await Spel.AkkoordAsync(Client.Declaratie("2025-03-01", "D2", "2025-02-01", januari.Credit("P2")));
        await Spel.AkkoordAsync(Client.Toewijzing("2025-03-03", Verwijderd("2025-03-03")));
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Een_bericht_met_alle_actuele_toewijzingen_herhaalt_wat_niet_wijzigt()
    {
        await Spel.AkkoordAsync(Client.Toewijzing("2025-02-03", Huishouding, Dagbesteding.Op("2025-02-03")));
        await Spel.WeigertAsync(Client.Toewijzing("2025-02-04", Huishouding with { Einddatum = Dag("2025-12-31") }), "TR332 9332");
        await Spel.KloptAsync();
    }

    private static Wmo301.ToegewezenProduct Verwijderd(string dag) => Huishouding.Op(dag, RedenWijziging.Verwijderd) with { Einddatum = Huishouding.Ingangsdatum };
}
