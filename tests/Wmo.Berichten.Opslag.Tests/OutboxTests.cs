using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;

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
        while (await t.Outbox.NeemAsync(1000, Nu.AddYears(1), Nu.AddYears(2), default) is { Count: > 0 } rest)
        {
            await t.Outbox.VerwijderAsync([.. rest.Select(opdracht => opdracht.Id)], default);
            foreach (var opdracht in rest)
                await t.Berichten.WijzigStatusAsync(opdracht.BerichtId, [Berichtstatus.Aangeboden, Berichtstatus.Aangehouden], Berichtstatus.Verzonden, Nu, default);
        }
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

    [Test]
    public async Task Wat_uitgesteld_is_komt_pas_op_zijn_tijd_ook_na_een_herstart()
    {
        var opdrachten = await SchrijfAsync(2, await NieuwBerichtAsync());
        await NeemAsync(2, Nu);

        Assert.That(await proef.DoeAsync(t => t.Outbox.StelUitAsync(opdrachten[0].BerichtId, "wmo301", Tot, default)), Is.True);
        Assert.That(await proef.DoeAsync(t => t.Outbox.StelUitAsync(opdrachten[0].BerichtId, "verzenden", Tot, default)), Is.False);
        await proef.DoeAsync(t => t.Outbox.GeefVrijAsync(default));

        Assert.That(await NeemAsync(9, Tot.AddMicroseconds(-1)), Is.Empty);
        Assert.That(await NeemAsync(9, Tot), Is.EqualTo(opdrachten));
    }

    [Test]
    public async Task Een_bericht_wacht_op_het_vorige_van_dezelfde_client_en_niet_op_een_ander()
    {
        var client = Bsn.Parse("999900006");
        var eerste = await AangebodenAsync(client);
        var tweede = await AangebodenAsync(client);
        var derde = await AangebodenAsync(client);
        var anderePersoon = await AangebodenAsync(Bsn.Parse("999900018"));
        var anderPaar = await AangebodenAsync(client, Voorbeeld.NieuwePartij());
        var zonderClient = await AangebodenAsync(null);

        Assert.That(await GenomenAsync(), Is.EqualTo(new[] { eerste.Id, anderePersoon.Id, anderPaar.Id, zonderClient.Id }));

        // A restart lets go of every hold, and of no order.
        await proef.DoeAsync(t => t.Outbox.GeefVrijAsync(default));
        Assert.That(await GenomenAsync(), Does.Not.Contain(tweede.Id));

        await WordtAsync(eerste, Berichtstatus.Aangehouden);
        Assert.That(await GenomenAsync(), Is.Empty, "een aangehouden bericht is nog niet weg");
        await WordtAsync(eerste, Berichtstatus.Verzonden);
        await WekAsync(eerste);
        Assert.That(await GenomenAsync(), Is.EqualTo(new[] { tweede.Id }));
        await WordtAsync(tweede, Berichtstatus.Afgekeurd);
        await WekAsync(tweede);
        Assert.That(await GenomenAsync(), Is.EqualTo(new[] { derde.Id }));
    }

    [Test]
    public async Task Een_bericht_wacht_op_een_dead_letter_en_niet_meer_als_die_gearchiveerd_is()
    {
        var client = Bsn.Parse("999900092");
        var eerste = await AangebodenAsync(client);
        var weg = await AangebodenAsync(client);
        var derde = await AangebodenAsync(client);
        var dood = Dood(weg);
        await proef.DoeAsync(async t =>
        {
            await t.Outbox.VerwijderAsync([dood.Id], default);
            await t.Deadletters.BewaarAsync(dood, new Deadletterinhoud("{}", "", ""), default);
        });
        Assert.That(await GenomenAsync(), Is.EqualTo(new[] { eerste.Id }));
        Assert.That(await OpvolgersAsync(), Is.EqualTo((1, 1)));

        await WordtAsync(eerste, Berichtstatus.Verzonden);
        await WekAsync(eerste);
        Assert.That(await GenomenAsync(), Is.Empty, "een dead letter houdt op wie erna komt");

        await ZetAsync(Deadlettertoestand.Open, Deadlettertoestand.Gearchiveerd);
        Assert.That(await OpvolgersAsync(), Is.EqualTo((0, 0)), "wie gearchiveerd is houdt niemand op");
        await WekAsync(eerste);
        Assert.That(await GenomenAsync(), Is.EqualTo(new[] { derde.Id }), "ook wie voor hem was wekt nu de volgende");

        await proef.DoeAsync(t => t.Outbox.GeefVrijAsync(default));
        await ZetAsync(Deadlettertoestand.Gearchiveerd, Deadlettertoestand.Open);
        Assert.That(await GenomenAsync(), Does.Not.Contain(derde.Id), "wie is hersteld staat weer in zijn rij");

        Task ZetAsync(Deadlettertoestand van, Deadlettertoestand naar) =>
            proef.DoeAsync(t => t.Deadletters.WijzigToestandAsync(dood.Id, van, naar, null, Nu, default));

        async Task<(int Een, int Groep)> OpvolgersAsync() => (
            await proef.DoeAsync(t => t.Deadletters.TelOpvolgersAsync(dood.Id, default)),
            await proef.DoeAsync(t => t.Deadletters.TelOpvolgersAsync(dood.Groep, default)));
    }

    [Test]
    public async Task Wie_op_zijn_beurt_wacht_houdt_niet_op_wat_erna_kwam()
    {
        var client = Bsn.Parse("999900055");
        var eerste = await AangebodenAsync(client);
        await AangebodenAsync(client);
        await AangebodenAsync(client);
        var ander = await AangebodenAsync(Bsn.Parse("999900067"));

        Assert.That((await NeemAsync(2, Nu)).Select(opdracht => opdracht.BerichtId), Is.EqualTo(new[] { eerste.Id, ander.Id }));
    }

    [Test]
    public async Task Wie_op_zijn_beurt_wacht_komt_ook_zonder_dat_iemand_hem_loslaat()
    {
        var client = Bsn.Parse("999900079");
        var eerste = await AangebodenAsync(client);
        var tweede = await AangebodenAsync(client);
        await NeemAsync(9, Nu);

        await WordtAsync(eerste, Berichtstatus.Verzonden);

        Assert.That(await NeemAsync(9, Nu.AddSeconds(59)), Is.Empty);
        Assert.That((await NeemAsync(9, Nu.AddSeconds(60))).Select(opdracht => opdracht.BerichtId), Does.Contain(tweede.Id));
    }

    [Test]
    public async Task Wat_om_een_andere_reden_is_uitgesteld_wordt_door_zijn_voorganger_niet_losgelaten()
    {
        var client = Bsn.Parse("999900080");
        var eerste = await AangebodenAsync(client);
        var tweede = await AangebodenAsync(client);
        await WordtAsync(tweede, Berichtstatus.Aangehouden);
        await proef.DoeAsync(t => t.Outbox.StelUitAsync(tweede.Id, "verzenden", Tot, default));

        Assert.That(await WektAsync(eerste), Is.False);
    }

    [Test]
    public async Task Wie_een_opvolger_heeft_wekt_de_uitgever()
    {
        var client = Bsn.Parse("999900031");
        var eerste = await AangebodenAsync(client);
        await AangebodenAsync(client);
        var alleen = await AangebodenAsync(Bsn.Parse("999900043"));
        await NeemAsync(9, Nu);

        Assert.That(await WektAsync(eerste), Is.True);
        Assert.That(await WektAsync(alleen), Is.False);
    }

    private Task WekAsync(OpgeslagenBericht van) => proef.DoeAsync(t => t.Outbox.WekOpvolgersAsync(van.Id, default));

    private async Task<bool> WektAsync(OpgeslagenBericht van)
    {
        var proces = proef.NieuwProces();
        await proces.Opslag.DoeAsync(t => t.Outbox.WekOpvolgersAsync(van.Id, default));
        using var meteen = new CancellationTokenSource();
        var gewekt = proces.Signaal.WachtAsync(TimeSpan.FromHours(1), TimeProvider.System, meteen.Token);
        var klaar = gewekt.IsCompletedSuccessfully;
        await meteen.CancelAsync();
        return klaar;
    }

    private async Task<OpgeslagenBericht> AangebodenAsync(Bsn? client, Partijcode? tegenpartij = null)
    {
        var verzonden = await proef.BewaarAsync(Voorbeeld.Verzonden() with { Tegenpartij = tegenpartij ?? Voorbeeld.Aanbieder });
        await proef.DoeAsync(async t =>
        {
            await t.Berichten.OrdenAsync(verzonden, client, default);
            await t.Outbox.VoegToeAsync(new Opdracht(OpdrachtVan(verzonden), "verzenden", verzonden.Id, Nu), default);
        });
        return verzonden;
    }

    // Any id will do; this one need not be remembered.
    private static Guid OpdrachtVan(OpgeslagenBericht bericht) => new(bericht.Id.ToByteArray().Reverse().ToArray());

    private static Deadletter Dood(OpgeslagenBericht van) => new()
    {
        Id = OpdrachtVan(van),
        Wachtrij = "verzenden",
        BerichtId = van.Id,
        Groep = $"{van.Id}"[^8..],
        Uitzondering = "Kapot",
        Plaats = "",
        Pogingen = 6,
        EerstOp = Nu,
        LaatstOp = Nu,
        GewijzigdOp = Nu,
    };

    private Task<bool> WordtAsync(OpgeslagenBericht van, Berichtstatus status) =>
        proef.DoeAsync(t => t.Berichten.WijzigStatusAsync(van.Id, Enum.GetValues<Berichtstatus>(), status, Nu, default));

    private async Task<Guid[]> GenomenAsync() => [.. (await NeemAsync(99, Nu)).Select(opdracht => opdracht.BerichtId)];

    private Task<OpgeslagenBericht> NieuwBerichtAsync() => proef.BewaarAsync(Voorbeeld.Ontvangen());

    private async Task<Opdracht[]> SchrijfAsync(int aantal, OpgeslagenBericht? over = null)
    {
        var opdrachten = Enumerable.Range(0, aantal)
            .Select(nummer => new Opdracht(Voorbeeld.Id(), "wmo301", (over ?? bericht).Id, Nu.AddSeconds(nummer)))
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
