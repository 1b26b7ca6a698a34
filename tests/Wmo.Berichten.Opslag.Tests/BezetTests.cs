using Microsoft.Data.Sqlite;
using Wmo.Berichten.Keten;

namespace Wmo.Berichten.Opslag.Tests;

/// <summary>Another process holds the one write lock of SQLite.</summary>
public sealed class BezetTests
{
    private static readonly Proefmotor Sqlite = new(OpslagProvider.Sqlite);

    private Proefopslag proef = null!;
    private SqliteConnection ander = null!;

    [SetUp]
    public async Task Maak_database()
    {
        proef = await Proefopslag.MetSchemaAsync(Sqlite);
        ander = new SqliteConnection(new SqliteConnectionStringBuilder(proef.Options.Verbinding) { Pooling = false }.ConnectionString);
        await ander.OpenAsync();
    }

    [TearDown]
    public async Task Ruim_database_op()
    {
        await ander.DisposeAsync();
        proef.Dispose();
    }

    [Test]
    public async Task Het_werk_wordt_herhaald_tot_het_slot_vrij_is()
    {
        var slot = ander.BeginTransaction(deferred: false);
        var klok = new Wachtklok(wacht =>
        {
            if (wacht == 2)
                slot.Rollback();
        });
        var bericht = Voorbeeld.Ontvangen();
        var keren = 0;

        await proef.NieuwProces(klok).Opslag.DoeAsync(async t =>
        {
            keren++;
            await t.VoegToeAsync(bericht);
        });

        Assert.That(klok.Wachten, Is.EqualTo(2));
        Assert.That(keren, Is.EqualTo(1), "zonder slot begint het werk niet");
        Assert.That(await proef.DoeAsync(t => t.Berichten.VindAsync(bericht.Id, default)), Is.EqualTo(bericht));
    }

    [Test]
    public async Task Werk_dat_afbreekt_op_een_bezette_database_wordt_in_zijn_geheel_herhaald()
    {
        var bericht = Voorbeeld.Ontvangen();
        var keren = 0;

        await proef.NieuwProces(new Wachtklok(_ => { })).Opslag.DoeAsync(async t =>
        {
            await t.VoegToeAsync(bericht);
            if (++keren < 3)
                throw new SqliteException("bezet", 5);
        });

        Assert.That(keren, Is.EqualTo(3));
        Assert.That(await proef.DoeAsync(t => t.Berichten.VindAsync(bericht.Id, default)), Is.EqualTo(bericht));
    }

    [Test]
    public void Een_blijvend_bezette_database_wordt_na_een_paar_pogingen_een_fout()
    {
        var klok = new Wachtklok(_ => { });

        Assert.That(
            () => proef.NieuwProces(klok).Opslag.DoeAsync(_ => throw new SqliteException("bezet", 5)),
            Throws.TypeOf<SqliteException>());
        Assert.That(klok.Wachten, Is.InRange(3, 10));
    }

    [Test]
    public async Task Lezen_wacht_niet_op_wie_schrijft_en_ziet_wat_vaststaat()
    {
        var bericht = await proef.BewaarAsync(Voorbeeld.Ontvangen());
        var klok = new Wachtklok(_ => { });

        var gezien = await proef.DoeAsync(async t =>
        {
            await t.Berichten.WijzigStatusAsync(bericht.Id, [bericht.Status], Berichtstatus.Verwerkt, Voorbeeld.Tijdstip, default);
            return new[]
            {
                await proef.Opslag.LeesAsync((l, annulering) => l.Berichten.VindAsync(bericht.Id, annulering), default),
                await proef.NieuwProces(klok).Opslag.LeesAsync((l, annulering) => l.Berichten.VindAsync(bericht.Id, annulering), default),
            };
        });

        Assert.That(gezien, Is.EqualTo(new[] { bericht, bericht }));
        Assert.That(klok.Wachten, Is.Zero);
    }

    [Test]
    public void Een_andere_fout_wordt_niet_herhaald()
    {
        var klok = new Wachtklok(_ => { });

        Assert.That(
            () => proef.NieuwProces(klok).Opslag.DoeAsync(_ => throw new SqliteException("stuk", 11)),
            Throws.TypeOf<SqliteException>());
        Assert.That(klok.Wachten, Is.Zero);
    }

    /// <summary>A clock on which every wait is over at once, after it was told.</summary>
    private sealed class Wachtklok(Action<int> bijWachten) : TimeProvider
    {
        public int Wachten { get; private set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            bijWachten(++Wachten);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
