namespace Wmo.Berichten.Opslag.Tests;

[TestFixtureSource(typeof(Proefmotor), nameof(Proefmotor.Alle))]
public sealed class InboxTests(Proefmotor motor)
{
    private Proefopslag proef = null!;

    [OneTimeSetUp]
    public async Task Maak_database() => proef = await Proefopslag.MetSchemaAsync(motor);

    [OneTimeTearDown]
    public void Ruim_database_op() => proef.Dispose();

    [Test]
    public async Task Een_opdracht_wordt_per_wachtrij_een_keer_ingenomen()
    {
        var opdracht = Voorbeeld.Id();

        Assert.That(await NeemInAsync(opdracht, "wmo301"), Is.True);
        Assert.That(await NeemInAsync(opdracht, "wmo301"), Is.False);
        Assert.That(await NeemInAsync(opdracht, "verzending"), Is.True);
        Assert.That(await NeemInAsync(Voorbeeld.Id(), "wmo301"), Is.True);
    }

    [Test]
    public async Task Opruimen_vergeet_wat_oud_is_en_niet_meer_dan_gevraagd()
    {
        var begin = Voorbeeld.Tijdstip.AddYears(-1);
        var opdrachten = Enumerable.Range(0, 3).Select(_ => Voorbeeld.Id()).ToArray();
        foreach (var (plaats, opdracht) in opdrachten.Index())
            await proef.DoeAsync(t => t.Inbox.NeemInAsync(opdracht, "wmo301", begin.AddSeconds(plaats), default));

        Assert.That(await RuimOpAsync(begin.AddSeconds(2), 1), Is.EqualTo(1));
        Assert.That(await RuimOpAsync(begin.AddSeconds(2), 9), Is.EqualTo(1));
        Assert.That(await RuimOpAsync(begin.AddSeconds(2), 9), Is.Zero);
        Assert.That(await NeemInAsync(opdrachten[0], "wmo301"), Is.True);
        Assert.That(await NeemInAsync(opdrachten[1], "wmo301"), Is.True);
        Assert.That(await NeemInAsync(opdrachten[2], "wmo301"), Is.False);

        Task<int> RuimOpAsync(DateTimeOffset voor, int aantal) => proef.DoeAsync(t => t.Inbox.RuimOpAsync(voor, aantal, default));
    }

    [Test]
    public async Task Een_mislukte_verwerking_telt_niet_als_ingenomen()
    {
        var opdracht = Voorbeeld.Id();
        Assert.That(
            () => proef.DoeAsync(async t =>
            {
                await t.Inbox.NeemInAsync(opdracht, "wmo301", Voorbeeld.Tijdstip, default);
                throw new InvalidTimeZoneException("afgebroken");
            }),
            Throws.TypeOf<InvalidTimeZoneException>());

        Assert.That(await NeemInAsync(opdracht, "wmo301"), Is.True);
    }

    [Test]
    public async Task Van_gelijktijdige_afleveringen_wordt_er_een_ingenomen()
    {
        var opdracht = Voorbeeld.Id();
        var instanties = Enumerable.Range(0, 4).Select(_ => proef.NieuwProces().Opslag).ToArray();

        var uitkomsten = await Task.WhenAll(instanties.Select(opslag => Task.Run(() =>
            opslag.DoeAsync(t => t.Inbox.NeemInAsync(opdracht, "wmo301", Voorbeeld.Tijdstip, default)))));

        Assert.That(uitkomsten.Count(ingenomen => ingenomen), Is.EqualTo(1));
    }

    private Task<bool> NeemInAsync(Guid opdracht, string wachtrij) =>
        proef.DoeAsync(t => t.Inbox.NeemInAsync(opdracht, wachtrij, Voorbeeld.Tijdstip, default));
}
