using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Opslag.Tests;

[TestFixtureSource(typeof(Proefmotor), nameof(Proefmotor.Alle))]
public sealed class OutboxTests(Proefmotor motor)
{
    private static readonly DateTimeOffset Nu = Voorbeeld.Tijdstip;
    private static readonly DateTimeOffset Tot = Nu.AddMinutes(1);

    private Proefopslag proef = null!;
    private OpgeslagenBericht bericht = null!;

    [OneTimeSetUp]
    public async Task Maak_database()
    {
        proef = await Proefopslag.MetSchemaAsync(motor);
        bericht = await proef.BewaarAsync(Voorbeeld.Ontvangen());
    }

    [OneTimeTearDown]
    public void Ruim_database_op() => proef.Dispose();

    [SetUp]
    public Task Maak_de_outbox_leeg() => proef.DoeAsync(async t =>
    {
        await t.Outbox.GeefVrijAsync(default);
        var rest = await t.Outbox.NeemAsync(int.MaxValue, Nu, Tot, default);
        await t.Outbox.VerwijderAsync([.. rest.Select(opdracht => opdracht.Id)], default);
    });

    [Test]
    public async Task De_oudste_opdrachten_gaan_eerst_en_komen_terug_zoals_ze_erin_gingen()
    {
        var opdrachten = await SchrijfAsync(5);

        var eerste = await NeemAsync(2, Nu);
        var rest = await NeemAsync(9, Nu);

        Assert.That(eerste, Is.EqualTo(opdrachten[..2]));
        Assert.That(rest, Is.EqualTo(opdrachten[2..]));
    }

    [Test]
    public async Task Een_genomen_opdracht_blijft_vast_tot_haar_tijd_om_is()
    {
        var opdrachten = await SchrijfAsync(1);
        await NeemAsync(1, Nu);

        var ervoor = await NeemAsync(1, Tot.AddMicroseconds(-1));
        var erna = await NeemAsync(1, Tot);

        Assert.That(ervoor, Is.Empty);
        Assert.That(erna, Is.EqualTo(opdrachten));
    }

    [Test]
    public async Task Wat_losgelaten_is_gaat_voor_wat_nieuwer_is()
    {
        var opdrachten = await SchrijfAsync(2);
        await NeemAsync(2, Nu);
        var nieuwer = await SchrijfAsync(2);

        var genomen = await NeemAsync(3, Tot);

        Assert.That(genomen, Is.EqualTo(new[] { opdrachten[0], opdrachten[1], nieuwer[0] }));
    }

    [Test]
    public async Task Een_bevestigde_opdracht_komt_niet_terug()
    {
        var opdrachten = await SchrijfAsync(3);
        await NeemAsync(3, Nu);

        await proef.DoeAsync(t => t.Outbox.VerwijderAsync([opdrachten[0].Id, opdrachten[2].Id], default));

        Assert.That(await NeemAsync(3, Tot), Is.EqualTo(new[] { opdrachten[1] }));
    }

    [Test]
    public async Task Vrijgeven_laat_alles_los()
    {
        var opdrachten = await SchrijfAsync(2);
        await NeemAsync(1, Nu);

        await proef.DoeAsync(t => t.Outbox.GeefVrijAsync(default));

        Assert.That(await NeemAsync(9, Nu), Is.EqualTo(opdrachten));
    }

    [Test]
    public async Task Gelijktijdige_instanties_nemen_nooit_dezelfde_opdracht()
    {
        var opdrachten = await SchrijfAsync(60);
        var instanties = Enumerable.Range(0, 4).Select(_ => proef.NieuwProces().Opslag).ToArray();

        var genomen = await Task.WhenAll(instanties.Select(opslag => Task.Run(async () =>
        {
            var eigen = new List<Opdracht>();
            IReadOnlyList<Opdracht> deel;
            do
            {
                deel = await opslag.DoeAsync(t => t.Outbox.NeemAsync(7, Nu, Tot, default));
                eigen.AddRange(deel);
            }
            while (deel.Count > 0 && eigen.Count <= opdrachten.Length);
            return eigen;
        })));

        Assert.That(genomen.SelectMany(deel => deel), Is.EquivalentTo(opdrachten));
    }

    private async Task<Opdracht[]> SchrijfAsync(int aantal)
    {
        var opdrachten = Enumerable.Range(0, aantal)
            .Select(nummer => new Opdracht(Voorbeeld.Id(), "wmo301", bericht.Id, Nu.AddSeconds(nummer)))
            .ToArray();
        await proef.DoeAsync(async t =>
        {
            foreach (var opdracht in opdrachten)
                await t.Outbox.VoegToeAsync(opdracht, default);
        });
        return opdrachten;
    }

    private Task<IReadOnlyList<Opdracht>> NeemAsync(int aantal, DateTimeOffset nu) =>
        proef.DoeAsync(t => t.Outbox.NeemAsync(aantal, nu, nu + (Tot - Nu), default));
}
