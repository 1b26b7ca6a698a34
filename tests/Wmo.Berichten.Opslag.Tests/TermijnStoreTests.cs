using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Termijnen;

namespace Wmo.Berichten.Opslag.Tests;

[TestFixtureSource(typeof(Proefmotor), nameof(Proefmotor.Alle))]
public sealed class TermijnStoreTests(Proefmotor motor)
{
    private static readonly DateTimeOffset Uiterlijk = Voorbeeld.Tijdstip.AddDays(3);

    private Proefopslag proef = null!;

    [OneTimeSetUp]
    public async Task Maak_database() => proef = await Proefopslag.MetSchemaAsync(motor);

    [OneTimeTearDown]
    public void Ruim_database_op() => proef.Dispose();

    [Test]
    public async Task Een_geopende_termijn_staat_open()
    {
        var bericht = await proef.BewaarAsync(Voorbeeld.Verzonden());

        await OpenAsync(bericht);

        Assert.That((await TermijnAsync(bericht))!.OpTijd, Is.Null);
    }

    [Test]
    public async Task Nogmaals_openen_verandert_niets()
    {
        var bericht = await proef.BewaarAsync(Voorbeeld.Verzonden());

        await OpenAsync(bericht);
        await proef.DoeAsync(t => t.Termijnen.OpenAsync(Voorbeeld.Termijn(bericht, Uiterlijk.AddDays(9)), default));

        Assert.That(await TermijnAsync(bericht), Is.EqualTo(Voorbeeld.Termijn(bericht, Uiterlijk)));
    }

    [TestCase(-1, true)]
    [TestCase(0, true)]
    [TestCase(1, false)]
    public async Task Openen_en_voldoen_geven_in_beide_volgordes_dezelfde_uitkomst(int minutenNaUiterlijk, bool opTijd)
    {
        var op = Uiterlijk.AddMinutes(minutenNaUiterlijk);
        var opVolgorde = await proef.BewaarAsync(Voorbeeld.Verzonden());
        var omgekeerd = await proef.BewaarAsync(Voorbeeld.Verzonden());

        await OpenAsync(opVolgorde);
        await VoldoeAsync(opVolgorde, op);
        await VoldoeAsync(omgekeerd, op);
        await OpenAsync(omgekeerd);

        foreach (var bericht in new[] { opVolgorde, omgekeerd })
        {
            var termijn = await TermijnAsync(bericht);
            Assert.That(termijn, Is.EqualTo(Voorbeeld.Termijn(bericht, Uiterlijk) with { VoldaanOp = op, SeinOp = null }));
            Assert.That(termijn!.OpTijd, Is.EqualTo(opTijd));
        }
    }

    [Test]
    public async Task Een_voldane_termijn_gaat_niet_opnieuw_open()
    {
        var bericht = await proef.BewaarAsync(Voorbeeld.Verzonden());
        await OpenAsync(bericht);
        await VoldoeAsync(bericht, Uiterlijk);

        await OpenAsync(bericht);

        Assert.That((await TermijnAsync(bericht))!.VoldaanOp, Is.EqualTo(Uiterlijk));
    }

    [Test]
    public async Task Een_termijn_die_nog_niet_geopend_is_staat_niet_in_het_dossier()
    {
        var bericht = await proef.BewaarAsync(Voorbeeld.Verzonden());

        await VoldoeAsync(bericht, Uiterlijk);

        Assert.That(await TermijnAsync(bericht), Is.Null);
    }

    [TestCase(1, 2)]
    [TestCase(2, 1)]
    public async Task Van_twee_voldoeningen_telt_de_vroegste(int eerste, int tweede)
    {
        var bericht = await proef.BewaarAsync(Voorbeeld.Verzonden());
        await OpenAsync(bericht);

        await VoldoeAsync(bericht, Voorbeeld.Tijdstip.AddHours(eerste));
        await VoldoeAsync(bericht, Voorbeeld.Tijdstip.AddHours(tweede));

        Assert.That((await TermijnAsync(bericht))!.VoldaanOp, Is.EqualTo(Voorbeeld.Tijdstip.AddHours(1)));
    }

    [Test]
    public async Task Termijnen_van_een_andere_soort_blijven_open()
    {
        var bericht = await proef.BewaarAsync(Voorbeeld.Verzonden());
        await OpenAsync(bericht);

        await proef.DoeAsync(t => t.Termijnen.VoldoeAsync(Termijnsleutel.VanAntwoord(bericht) with { Soort = "bevestiging" }, Uiterlijk, default));

        Assert.That((await TermijnAsync(bericht))!.VoldaanOp, Is.Null);
    }

    private Task OpenAsync(OpgeslagenBericht bericht) =>
        proef.DoeAsync(t => t.Termijnen.OpenAsync(Voorbeeld.Termijn(bericht, Uiterlijk), default));

    private Task VoldoeAsync(OpgeslagenBericht bericht, DateTimeOffset op) =>
        proef.DoeAsync(t => t.Termijnen.VoldoeAsync(Termijnsleutel.VanAntwoord(bericht), op, default));

    private async Task<Termijn?> TermijnAsync(OpgeslagenBericht bericht)
    {
        var dossier = await proef.DoeAsync(t => t.Berichten.LeesDossierAsync(bericht.Partij, bericht.Id, default));
        return dossier!.Termijnen.SingleOrDefault();
    }
}
