using Wmo.Berichten.Service.Soap;

namespace Wmo.Berichten.Service.Tests.Soap;

/// <summary>How many envelopes go at a time, by what they take.</summary>
public sealed class SoapDrukteTests
{
    private const int Megabyte = 1024 * 1024;
    private const int Grootste = 25 * Megabyte;

    private SoapDrukte drukte = null!;

    [SetUp]
    public void Maak() => drukte = new();

    [Test]
    public async Task Van_de_grootste_gaan_er_drie_tegelijk()
    {
        var drie = await NeemAsync(3, Grootste);
        var vierde = drukte.NeemPlaatsAsync(Grootste, default);
        Assert.That(vierde.IsCompleted, Is.False);
        drie[0].Dispose();
        Assert.That(await vierde, Is.Not.Null);
    }

    [Test]
    public async Task Wie_zijn_lengte_niet_noemt_telt_voor_wat_er_is()
    {
        // As 25 MB each only three would go.
        var zonder = await NeemAsync(50, null);
        Assert.That(zonder.Select(plaats => plaats.Houdt), Has.All.EqualTo(1));
        await zonder[0].GroeiAsync(Megabyte, default);
        Assert.That(zonder[0].Houdt, Is.EqualTo(1));
        await zonder[0].GroeiAsync(Grootste, default);
        Assert.That(zonder[0].Houdt, Is.EqualTo(25));
        await zonder[0].GroeiAsync(2L * Grootste, default);
        Assert.That(zonder[0].Houdt, Is.EqualTo(25), "de lezer houdt op bij 25 MB");
    }

    [Test]
    public async Task Wie_tegelijk_groeien_komen_allemaal_aan_het_eind()
    {
        var samen = 0;
        var meeste = 0;
        await Task.WhenAll(Enumerable.Range(0, 40).Select(async nummer =>
        {
            using var plaats = await drukte.NeemPlaatsAsync(nummer % 4 == 0 ? 5 * Megabyte : null, default);
            var gezien = Interlocked.Add(ref samen, plaats!.Houdt);
            for (var gelezen = 0L; gelezen <= Grootste && plaats.Groeit; gelezen += Megabyte / 2)
            {
                var had = plaats.Houdt;
                await plaats.GroeiAsync(gelezen, default);
                gezien = Interlocked.Add(ref samen, plaats.Houdt - had);
                await Task.Yield();
                lock (drukte)
                    meeste = Math.Max(meeste, gezien);
            }

            Interlocked.Add(ref samen, -plaats.Houdt);
        })).WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);

        Assert.That(meeste, Is.InRange(26, 75), "meer dan een tegelijk, en niet meer dan er is");
    }

    [Test]
    public async Task Wie_niet_meer_wacht_houdt_niemand_op()
    {
        var drie = await NeemAsync(3, Grootste - (5 * Megabyte));
        using var weg = new CancellationTokenSource();
        var groot = drukte.NeemPlaatsAsync(Grootste, weg.Token);
        var klein = drukte.NeemPlaatsAsync(Megabyte, default);
        Assert.That(klein.IsCompleted, Is.False, "in volgorde");
        await weg.CancelAsync();
        Assert.That(() => groot, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await klein, Is.Not.Null);
        Assert.That(drie, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Wachten_er_te_veel_dan_komt_er_geen_meer_bij()
    {
        await NeemAsync(3, Grootste);
        var wachtenden = Enumerable.Range(0, 10).Select(_ => drukte.NeemPlaatsAsync(Grootste, default)).ToList();
        Assert.That(await drukte.NeemPlaatsAsync(1, default), Is.Null);
        Assert.That(wachtenden, Has.All.Property("IsCompleted").False);
    }

    private async Task<List<SoapDrukte.Plaats>> NeemAsync(int aantal, long? lengte)
    {
        var genomen = new List<SoapDrukte.Plaats>();
        for (var keer = 0; keer < aantal; keer++)
            genomen.Add((await drukte.NeemPlaatsAsync(lengte, default).WaitAsync(TimeSpan.FromSeconds(5), TimeProvider.System))!);
        return genomen;
    }
}
