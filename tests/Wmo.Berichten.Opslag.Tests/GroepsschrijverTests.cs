using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Opslag.Tests;

/// <summary>Units of work that wait for SQLite's one writer are committed together, and none is harmed by another.</summary>
public sealed class GroepsschrijverTests
{
    private FakeTimeProvider klok = null!;
    private TijdelijkeMap map = null!;
    private Groepsschrijver schrijver = null!;
    private SqliteConnection ander = null!;
    private int verbindingen;

    [SetUp]
    public void Maak_database()
    {
        klok = new();
        map = new();
        verbindingen = 0;
        var verbinding = $"Data Source={map.Bestand("groep.db")};Pooling=false";
        ander = new SqliteConnection(verbinding);
        ander.Open();
        Doe("PRAGMA journal_mode = WAL; CREATE TABLE Rij (Nummer INTEGER PRIMARY KEY, Ouder INTEGER NULL REFERENCES Rij (Nummer)) STRICT;");
        schrijver = new(() =>
        {
            verbindingen++;
            var open = new Sqliteverbinding(verbinding + ";Foreign Keys=true");
            open.Open();
            return open;
        }, klok);
    }

    [TearDown]
    public void Ruim_database_op()
    {
        schrijver.Dispose();
        ander.Dispose();
        map.Dispose();
    }

    [Test]
    public async Task Wat_samen_wacht_staat_samen_vast_en_niet_eerder()
    {
        var gezien = -1L;
        var (begonnen, taken) = Samen(
            verbinding => Voeg(verbinding, 1),
            verbinding => Voeg(verbinding, 2),
            _ =>
            {
                // On another connection: what the two before it did is not committed yet.
                gezien = Aantal();
                return Task.FromResult(3);
            });

        begonnen.SetResult();
        Assert.That(await Task.WhenAll(taken), Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(gezien, Is.Zero);
        Assert.That(Aantal(), Is.EqualTo(2));
    }

    [Test]
    public async Task Een_eenheid_die_mislukt_laat_niets_achter_en_de_anderen_heel()
    {
        var (begonnen, taken) = Samen(
            verbinding => Voeg(verbinding, 1),
            async verbinding =>
            {
                await Voeg(verbinding, 2);
                throw new InvalidTimeZoneException("afgebroken");
            },
            verbinding => Voeg(verbinding, 3));

        begonnen.SetResult();
        Assert.That(() => taken[1], Throws.TypeOf<InvalidTimeZoneException>());
        Assert.That(await taken[0] + await taken[2], Is.EqualTo(4));
        Assert.That(Nummers(), Is.EqualTo(new[] { 1, 3 }));
    }

    [Test]
    public void Breekt_een_eenheid_de_hele_transactie_dan_mogen_de_anderen_opnieuw()
    {
        var (begonnen, taken) = Samen(
            verbinding => Voeg(verbinding, 1),
            verbinding =>
            {
                // As SQLite does by itself when it is out of space.
                verbinding.VoerUit("ROLLBACK");
                throw new SqliteException("vol", 13);
            },
            verbinding => Voeg(verbinding, 3));

        begonnen.SetResult();
        Assert.That(() => taken[0], Throws.TypeOf<GroepAfgebrokenException>());
        Assert.That(() => taken[1], Throws.TypeOf<SqliteException>());
        Assert.That(() => taken[2], Throws.Nothing);
        Assert.That(Nummers(), Is.EqualTo(new[] { 3 }));
        Assert.That(Databasefout.IsTijdelijk(new GroepAfgebrokenException(new InvalidTimeZoneException())), Is.True);
        Assert.That(verbindingen, Is.EqualTo(2), "na een breuk begint het op een nieuwe verbinding");
    }

    [Test]
    public void Wordt_de_groep_niet_bevestigd_dan_hoort_iedereen_dat()
    {
        var (begonnen, taken) = Samen(
            verbinding => Voeg(verbinding, 1),
            async verbinding =>
            {
                // Found out at the commit.
                verbinding.VoerUit("PRAGMA defer_foreign_keys = ON");
                verbinding.VoerUit("INSERT INTO Rij (Nummer, Ouder) VALUES (2, 99)");
                return await Task.FromResult(2);
            });

        begonnen.SetResult();
        Assert.That(() => taken[0], Throws.InvalidOperationException);
        Assert.That(() => taken[1], Throws.InvalidOperationException);
        Assert.That(Aantal(), Is.Zero);
    }

    [Test]
    public async Task Wie_niet_meer_hoeft_doet_niets_en_de_volgende_wel()
    {
        using var annulering = new CancellationTokenSource();
        var bezig = new TaskCompletionSource();
        var eerste = schrijver.SchrijfAsync(async (_, _) => { await bezig.Task; return 0; }, default);
        var gestopt = schrijver.SchrijfAsync((verbinding, _) => Voeg(verbinding, 1), annulering.Token);
        var laatste = schrijver.SchrijfAsync((verbinding, _) => Voeg(verbinding, 2), default);
        await annulering.CancelAsync();
        bezig.SetResult();

        Assert.That(() => gestopt, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await eerste + await laatste, Is.EqualTo(2));
        Assert.That(Nummers(), Is.EqualTo(new[] { 2 }));
    }

    [Test, MaxTime(20_000)]
    public void Een_verbinding_die_onder_een_eenheid_wegvalt_houdt_wie_daarna_komt_niet_op()
    {
        var (begonnen, taken) = Samen(
            verbinding => Voeg(verbinding, 1),
            verbinding =>
            {
                verbinding.Close();
                return Task.FromResult(2);
            },
            verbinding => Voeg(verbinding, 3));

        begonnen.SetResult();
        Assert.That(() => taken[0], Throws.TypeOf<GroepAfgebrokenException>());
        Assert.That(() => taken[1], Throws.InvalidOperationException);
        Assert.That(() => taken[2].WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System), Throws.Nothing);
        Assert.That(Nummers(), Is.EqualTo(new[] { 3 }));
    }

    [Test, MaxTime(20_000)]
    public async Task Een_eenheid_die_te_lang_duurt_wordt_afgebroken_en_de_volgende_gaat_door()
    {
        var begonnen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var eeuwig = schrijver.SchrijfAsync(
            async (verbinding, stop) =>
            {
                await Voeg(verbinding, 1);
                begonnen.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, klok, stop);
                return 1;
            },
            default);
        await begonnen.Task;
        var volgende = schrijver.SchrijfAsync((verbinding, _) => Voeg(verbinding, 2), default);

        klok.Advance(Groepsschrijver.Langst - TimeSpan.FromSeconds(1));
        Assert.That(volgende.IsCompleted, Is.False, "een grote declaratie mag lang duren");
        klok.Advance(TimeSpan.FromSeconds(1));
        Assert.That(() => eeuwig, Throws.TypeOf<TimeoutException>());
        Assert.That(await volgende, Is.EqualTo(2));
        Assert.That(Nummers(), Is.EqualTo(new[] { 2 }));
        Assert.That(verbindingen, Is.EqualTo(1), "de verbinding is heel gebleven");
    }

    [Test, MaxTime(20_000)]
    public async Task Een_opdracht_aan_SQLite_zonder_einde_wordt_onderbroken()
    {
        var begonnen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var eeuwig = schrijver.SchrijfAsync(
            (verbinding, _) =>
            {
                begonnen.SetResult();
                verbinding.VoerUit("WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT COUNT(n) FROM t");
                return Task.FromResult(1);
            },
            default);
        await begonnen.Task;

        // Until it is at work, which nothing tells.
        while (!eeuwig.IsCompleted)
        {
            klok.Advance(Groepsschrijver.Langst);
            await Task.Yield();
        }

        Assert.That(() => eeuwig, Throws.TypeOf<TimeoutException>());
        Assert.That(await schrijver.SchrijfAsync((verbinding, _) => Voeg(verbinding, 2), default), Is.EqualTo(2));
    }

    [Test, MaxTime(20_000)]
    public async Task Wie_niet_luistert_verliest_zijn_verbinding_en_de_volgende_gaat_door()
    {
        var begonnen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var los = new TaskCompletionSource();
        Task<int>? later = null;
        var doof = schrijver.SchrijfAsync(
            (verbinding, _) => later = DoofAsync(verbinding),
            default);
        await begonnen.Task;
        var volgende = schrijver.SchrijfAsync((verbinding, _) => Voeg(verbinding, 2), default);

        // Until the writer waits for him, which nothing tells.
        while (!doof.IsCompleted)
        {
            klok.Advance(Groepsschrijver.Langst + Groepsschrijver.Respijt);
            await Task.Yield();
        }

        Assert.That(() => doof, Throws.TypeOf<VastgelopenException>());
        Assert.That(await volgende, Is.EqualTo(2));

        los.SetResult();
        Assert.That(() => later!, Throws.InvalidOperationException, "wat hij later nog wil komt nergens aan");
        Assert.That(Nummers(), Is.EqualTo(new[] { 2 }));
        Assert.That(verbindingen, Is.EqualTo(2));

        async Task<int> DoofAsync(Sqliteverbinding verbinding)
        {
            await Voeg(verbinding, 1);
            begonnen.SetResult();
            await los.Task;
            return await Voeg(verbinding, 3);
        }
    }

    [Test]
    public async Task Elke_eenheid_loopt_in_de_omgeving_van_wie_haar_vroeg()
    {
        var eigen = new AsyncLocal<int>();
        var taken = Enumerable.Range(1, 20).Select(nummer =>
        {
            eigen.Value = nummer;
            return schrijver.SchrijfAsync((_, _) => Task.FromResult(eigen.Value), default);
        }).ToArray();

        Assert.That(await Task.WhenAll(taken), Is.EqualTo(Enumerable.Range(1, 20)));
    }

    /// <summary>Units that share a transaction: the first is held until they all wait.</summary>
    private (TaskCompletionSource Begonnen, Task<int>[] Taken) Samen(params Func<Sqliteverbinding, Task<int>>[] werk)
    {
        var begonnen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        // In a group before it, which takes too long to let others in.
        var ervoor = schrijver.SchrijfAsync(
            async (_, _) =>
            {
                await begonnen.Task;
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
                return 0;
            },
            default);
        _ = ervoor;
        return (begonnen, [.. werk.Select(een => schrijver.SchrijfAsync((verbinding, _) => een(verbinding), default))]);
    }

    private static Task<int> Voeg(Sqliteverbinding verbinding, int nummer)
    {
        verbinding.VoerUit(FormattableString.Invariant($"INSERT INTO Rij (Nummer) VALUES ({nummer})"));
        return Task.FromResult(nummer);
    }

    private void Doe(string sql)
    {
        using var opdracht = ander.CreateCommand();
#pragma warning disable CA2100 // Constants of this test.
        opdracht.CommandText = sql;
#pragma warning restore CA2100
        opdracht.ExecuteNonQuery();
    }

    private long Aantal() => Nummers().Count;

    private List<int> Nummers()
    {
        using var opdracht = ander.CreateCommand();
        opdracht.CommandText = "SELECT Nummer FROM Rij ORDER BY Nummer";
        using var lezer = opdracht.ExecuteReader();
        var nummers = new List<int>();
        while (lezer.Read())
            nummers.Add(lezer.GetInt32(0));
        return nummers;
    }
}
