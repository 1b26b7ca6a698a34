using Wmo.Berichten.Keten.Termijnen;

namespace Wmo.Berichten.Opslag.Tests;

/// <summary>What a freeze leaves in the database.</summary>
[TestFixtureSource(typeof(Proefmotor), nameof(Proefmotor.Alle))]
public sealed class BlokkadesTests(Proefmotor motor)
{
    private static readonly DateTimeOffset Nu = Voorbeeld.Tijdstip;

    private Proefopslag proef = null!;

    [OneTimeSetUp]
    public async Task Maak_database() => proef = await Proefopslag.MetSchemaAsync(motor);

    [OneTimeTearDown]
    public void Ruim_database_op() => proef.Dispose();

    [Test]
    public async Task Een_soort_is_geblokkeerd_tot_haar_tijd_en_een_andere_niet()
    {
        await proef.DoeAsync(t => t.Blokkades.BlokkeerAsync("WMO301", Nu, default));
        await proef.DoeAsync(t => t.Blokkades.BlokkeerAsync("WMO301", Nu.AddHours(1), default));

        Assert.That(await LeesAsync("WMO301", Nu), Is.EqualTo(Nu.AddHours(1)));
        Assert.That(await LeesAsync("WMO301", Nu.AddHours(1)), Is.Null);
        Assert.That(await LeesAsync("WMO305", Nu), Is.Null);

        await proef.DoeAsync(t => t.Blokkades.HefOpAsync("WMO301", default));
        Assert.That(await LeesAsync("WMO301", Nu), Is.Null);
    }

    [Test]
    public async Task Een_herverpakt_bericht_is_onder_zijn_oude_en_nieuwe_nummer_te_vinden()
    {
        var bericht = await proef.BewaarAsync(Voorbeeld.Verzonden() with { Pogingen = 2 });
        var nieuw = Voorbeeld.Id();
        await proef.DoeAsync(t => t.Berichten.HerverpakAsync(bericht.Id, nieuw, default));

        var verwacht = bericht with { Referentienummer = nieuw, Pogingen = 0 };
        Assert.That(await VindAsync(bericht.Referentienummer, Keten.Richting.Uit), Is.EqualTo(verwacht));
        Assert.That(await VindAsync(nieuw, Keten.Richting.Uit), Is.EqualTo(verwacht));
        Assert.That(await VindAsync(bericht.Referentienummer, Keten.Richting.In), Is.Null);

        await proef.DoeAsync(t => t.Berichten.NoteerPogingAsync(bericht.Id, default));
        Assert.That((await VindAsync(nieuw, Keten.Richting.Uit))!.Pogingen, Is.EqualTo(1));

        Task<Keten.OpgeslagenBericht?> VindAsync(Guid nummer, Keten.Richting richting) =>
            proef.DoeAsync(t => t.Berichten.VindOpReferentienummerAsync(bericht.Partij, richting, nummer, default));
    }

    [Test]
    public async Task Een_ingetrokken_termijn_kan_opnieuw_beginnen_en_een_gehaalde_blijft()
    {
        var bericht = await proef.BewaarAsync(Voorbeeld.Verzonden());
        await OpenAsync(Nu);
        await proef.DoeAsync(t => t.Termijnen.TrekInAsync(Termijnsleutel.VanAntwoord(bericht), default));
        await OpenAsync(Nu.AddDays(1));
        Assert.That((await TermijnAsync()).Uiterlijk, Is.EqualTo(Nu.AddDays(1)));

        await proef.DoeAsync(t => t.Termijnen.VoldoeAsync(Termijnsleutel.VanAntwoord(bericht), Nu, default));
        await proef.DoeAsync(t => t.Termijnen.TrekInAsync(Termijnsleutel.VanAntwoord(bericht), default));
        Assert.That((await TermijnAsync()).VoldaanOp, Is.EqualTo(Nu));

        Task OpenAsync(DateTimeOffset uiterlijk) =>
            proef.DoeAsync(t => t.Termijnen.OpenAsync(Voorbeeld.Termijn(bericht, uiterlijk), default));

        async Task<Termijn> TermijnAsync() =>
            (await proef.DoeAsync(t => t.Berichten.LeesDossierAsync(bericht.Partij, bericht.Id, default)))!.Termijnen.Single();
    }

    private Task<DateTimeOffset?> LeesAsync(string soort, DateTimeOffset op) => proef.DoeAsync(t => t.Blokkades.LeesAsync(soort, op, default));
}
