using Wmo.Berichten.Basis;
using static Wmo.Berichten.Keten.Tests.Ketens.Ketenclient;

namespace Wmo.Berichten.Keten.Tests.Ketens;

/// <summary>Starts and stops, the worked cases 2, 3 and 4 of the release among them.</summary>
public sealed class LeveringTests : Ketentest
{
    private const int Nummer = 668877;

    [SetUp]
    public async Task WatVoorafging()
    {
        await Spel.AkkoordAsync(Client.Toewijzing("2025-01-02", Dagbesteding));
    }

    [TestCase("2025-03-04", TestName = "Na een tijdelijke stop volgt een definitieve op dezelfde dag")]
    [TestCase("2025-03-20", TestName = "Na een tijdelijke stop volgt een definitieve op een latere dag")]
    public async Task Na_een_tijdelijke_stop_volgt_een_definitieve(string einddatum)
    {
        await Spel.AkkoordAsync(Client.Start("2025-01-08", Begin("2025-01-08", Nummer)));
        await Spel.AkkoordAsync(Client.Stop("2025-03-06", Eind("2025-01-08", "2025-03-04", RedenBeeindiging.TijdelijkGestopt, Nummer)));
        await Spel.AkkoordAsync(Client.Stop("2025-03-21", Eind("2025-01-08", einddatum, RedenBeeindiging.InOverlegGestopt, Nummer)));
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Een_stop_met_de_verkeerde_reden_wordt_in_een_bericht_verbeterd()
    {
        var verkeerd = Eind("2025-01-08", "2025-06-17", RedenBeeindiging.GestoptDoorAanbieder, Nummer);
        await Spel.AkkoordAsync(Client.Start("2025-01-08", Begin("2025-01-08", Nummer)));
        await Spel.AkkoordAsync(Client.Stop("2025-06-18", verkeerd));
        await Spel.AkkoordAsync(Client.Stop("2025-06-20", verkeerd.Ingetrokken(), verkeerd with { RedenBeeindiging = RedenBeeindiging.VolgensPlanAfgerond }));
        await Spel.WeigertAsync(Client.Stop("2025-06-23", verkeerd), "TR415 9415");
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Een_levering_begint_opnieuw_na_een_tijdelijke_en_na_een_definitieve_stop()
    {
        await Spel.AkkoordAsync(Client.Start("2025-01-08", Begin("2025-01-08", Nummer)));
        await Spel.WeigertAsync(Client.Start("2025-02-03", Begin("2025-02-03", Nummer)), "TR326 9326");
        await Spel.AkkoordAsync(Client.Stop("2025-03-06", Eind("2025-01-08", "2025-03-04", RedenBeeindiging.TijdelijkGestopt, Nummer)));
        await Spel.AkkoordAsync(Client.Start("2025-04-01", Begin("2025-04-01", Nummer)));
        await Spel.AkkoordAsync(Client.Stop("2025-05-02", Eind("2025-04-01", "2025-04-30", RedenBeeindiging.GestoptDoorClient, Nummer)));
        await Spel.AkkoordAsync(Client.Start("2025-09-01", Begin("2025-09-01", Nummer)));
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Een_start_wordt_verwijderd_en_op_een_andere_dag_gemeld()
    {
        await Spel.AkkoordAsync(Client.Start("2025-01-08", Begin("2025-01-08", Nummer)));
        await Spel.AkkoordAsync(Client.Start("2025-01-10", Begin("2025-01-08", Nummer).Ingetrokken()));
        await Spel.AkkoordAsync(Client.Start("2025-01-15", Begin("2025-01-15", Nummer)));
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Een_start_met_een_stop_wordt_pas_verwijderd_als_de_stop_verwijderd_is()
    {
        var stop = Eind("2025-01-08", "2025-03-04", RedenBeeindiging.TijdelijkGestopt, Nummer);
        await Spel.AkkoordAsync(Client.Start("2025-01-08", Begin("2025-01-08", Nummer)));
        await Spel.AkkoordAsync(Client.Stop("2025-03-06", stop));
        await Spel.WeigertAsync(Client.Start("2025-03-07", Begin("2025-01-08", Nummer).Ingetrokken()), "TR071 9071");
        await Spel.AkkoordAsync(Client.Stop("2025-03-07", stop.Ingetrokken()));
        await Spel.AkkoordAsync(Client.Start("2025-03-10", Begin("2025-01-08", Nummer).Ingetrokken()));
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Wat_in_het_eigen_dossier_ontbreekt_gaat_uit_en_oordeelt_de_gemeente()
    {
        // The aanbieder may have what it refers to in a system that was there before this one.
        await Spel.AfgekeurdAsync(Client.Start("2025-01-08", Begin("2025-01-08", 4711)), "StartProduct 9019");
        await Spel.AfgekeurdAsync(Client.Stop("2025-01-08", Eind("2025-01-08", "2025-01-08", RedenBeeindiging.Verhuisd, Nummer)), "StopProduct 9069");
        await Spel.AfgekeurdAsync(Client.Start("2025-01-08", Begin("2025-01-08", Nummer).Ingetrokken()), "StartProduct 9063");
        await Spel.KloptAsync();
    }

    [Test]
    public async Task Een_afgekeurde_start_verdwijnt_uit_het_dossier_van_de_aanbieder_en_mag_later_weer()
    {
        await Spel.AfgekeurdAsync(Client.Start("2025-01-08", Begin("2025-01-08", 1001)), "StartProduct 9019");
        await Spel.AkkoordAsync(Client.Toewijzing("2025-01-09", Huishouding, Dagbesteding));
        var start = await Spel.AkkoordAsync(Client.Start("2025-01-10", Begin("2025-01-08", 1001)));

        var dossier = await Spel.DossierAsync(start.Heenbericht.Header.Afzender, start.Heenbericht);
        Assert.That(dossier.Starts, Has.Count.EqualTo(1));
        await Spel.KloptAsync();
    }
}
