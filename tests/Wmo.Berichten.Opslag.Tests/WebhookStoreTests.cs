using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Opslag.Tests;

[TestFixtureSource(typeof(Proefmotor), nameof(Proefmotor.Alle))]
public sealed class WebhookStoreTests(Proefmotor motor)
{
    private const string Geheim = "geheim-van-de-webhook";
    private static readonly DateTimeOffset Nu = Voorbeeld.Tijdstip;
    private static readonly DateTimeOffset Tot = Nu.AddMinutes(1);
    private static readonly Uri Adres = new("https://backoffice.example/signalen?van=wmo");

    private Proefopslag proef = null!;
    private Partijcode partij;

    [SetUp]
    public async Task Maak_database()
    {
        proef = await Proefopslag.MetSchemaAsync(motor);
        partij = Voorbeeld.NieuwePartij();
    }

    [TearDown]
    public void Ruim_database_op() => proef.Dispose();

    [TestCase(null)]
    [TestCase(Signaalsoorten.TermijnNadert, Signaalsoorten.BalansSluitNiet)]
    public async Task Een_webhook_staat_in_de_lijst_van_zijn_partij_tot_hij_verwijderd_is(params string[]? soorten)
    {
        var webhook = await VoegToeAsync(soorten);

        var stand = (await LijstAsync()).Single();
        Assert.That((stand.Webhook with { Soorten = null }, stand.Webhook.Soorten), Is.EqualTo((webhook with { Soorten = null }, soorten)));
        Assert.That((stand.Wachtend, stand.Opgegeven, stand.LaatsteSuccesOp, stand.LaatsteFoutOp, stand.LaatsteFout), Is.EqualTo((0L, 0L, (DateTimeOffset?)null, (DateTimeOffset?)null, (string?)null)));
        Assert.That(await VerwijderAsync(Voorbeeld.NieuwePartij(), webhook.Id), Is.False, "van een ander");
        Assert.That(await VerwijderAsync(partij, webhook.Id), Is.True);
        Assert.That(await VerwijderAsync(partij, webhook.Id), Is.False);
        Assert.That(await LijstAsync(), Is.Empty);
    }

    [Test]
    public async Task Een_webhook_krijgt_wat_na_hem_komt_van_zijn_partij_en_zijn_soorten_op_volgorde()
    {
        await GeefAsync(Signaalsoorten.TermijnNadert);
        var webhook = await VoegToeAsync([Signaalsoorten.TermijnNadert]);
        var eerste = await GeefAsync(Signaalsoorten.TermijnNadert);
        await GeefAsync(Signaalsoorten.TermijnNadert, Voorbeeld.NieuwePartij());
        await GeefAsync(Signaalsoorten.TermijnVerstreken);
        var tweede = await GeefAsync(Signaalsoorten.TermijnNadert);
        Assert.That((await LijstAsync()).Single().Wachtend, Is.EqualTo(2));

        var beurt = (await NeemAsync(Nu))!;

        Assert.That((beurt.Id, beurt.Adres, beurt.Geheim), Is.EqualTo((webhook.Id, Adres, Geheim)));
        Assert.That(beurt.Werk.Select(werk => werk.Signaal.Signaal), Is.EqualTo(new[] { eerste, tweede }));
        await BewaarAsync(Klaar(beurt));
        Assert.That(await NeemAsync(Nu), Is.Null);
        var stand = (await LijstAsync()).Single();
        Assert.That((stand.Wachtend, stand.LaatsteSuccesOp), Is.EqualTo((0L, Nu)));
    }

    [Test]
    public async Task Wat_niet_van_zijn_soort_is_schuift_hij_door()
    {
        await VoegToeAsync([Signaalsoorten.BalansSluitNiet]);
        await GeefAsync(Signaalsoorten.TermijnNadert);

        var beurt = (await NeemAsync(Nu))!;
        Assert.That(beurt.Werk, Is.Empty);
        await BewaarAsync(Klaar(beurt));

        Assert.That(await NeemAsync(Nu), Is.Null);
    }

    [Test]
    public async Task Een_genomen_webhook_is_van_een_instantie_tot_zijn_tijd_om_is()
    {
        var webhooks = new[] { await VoegToeAsync(null), await VoegToeAsync(null), await VoegToeAsync(null) };
        await GeefAsync(Signaalsoorten.TermijnNadert);
        var instanties = Enumerable.Range(0, 5).Select(_ => proef.NieuwProces().Opslag).ToArray();

        var beurten = await Task.WhenAll(instanties.Select(opslag => Task.Run(() => opslag.DoeAsync(t => t.Webhooks.NeemAsync(9, Nu, Tot, default)))));

        Assert.That(beurten.OfType<Webhookbeurt>().Select(beurt => beurt.Id), Is.EquivalentTo(webhooks.Select(webhook => webhook.Id)));
        Assert.That(await NeemAsync(Tot.AddMicroseconds(-1)), Is.Null);
        Assert.That(await NeemAsync(Tot), Is.Not.Null);
    }

    [Test]
    public async Task Wat_mislukt_wacht_apart_op_zijn_tijd_en_houdt_het_volgende_niet_op()
    {
        await VoegToeAsync(null);
        var mislukt = await GeefAsync(Signaalsoorten.TermijnNadert);
        var volgende = await GeefAsync(Signaalsoorten.TermijnVerstreken);
        var beurt = (await NeemAsync(Nu))!;
        var plaats = beurt.Werk[0].Signaal.Volgnummer;
        var rest = new Webhookrest(plaats, Nu, 1, Nu.AddMinutes(5));

        await BewaarAsync(new Webhookuitkomst(beurt.Id, plaats, [], rest, Nu.AddSeconds(10), 1, null, Nu, "HTTP 500"));

        Assert.That(await NeemAsync(Nu.AddSeconds(9)), Is.Null, "de webhook rust even");
        var stand = (await LijstAsync()).Single();
        Assert.That((stand.Wachtend, stand.LaatsteFoutOp, stand.LaatsteFout), Is.EqualTo((2L, Nu, "HTTP 500")));
        var tweede = (await NeemAsync(Nu.AddSeconds(10)))!;
        Assert.That(tweede.Mislukt, Is.EqualTo(1));
        Assert.That(tweede.Werk.Select(werk => werk.Signaal.Signaal), Is.EqualTo(new[] { volgende }));
        await BewaarAsync(Klaar(tweede));
        Assert.That(await NeemAsync(Nu.AddMinutes(5).AddMicroseconds(-1)), Is.Null);
        var derde = (await NeemAsync(Nu.AddMinutes(5)))!;
        Assert.That(derde.Werk, Is.EqualTo(new[] { new Bezorging(new GenummerdSignaal(plaats, mislukt), rest) }));
        await BewaarAsync(Klaar(derde) with { Bezorgd = [plaats] });
        Assert.That((await LijstAsync()).Single().Wachtend, Is.Zero);
    }

    [Test]
    public async Task Wat_is_opgegeven_komt_niet_terug_en_blijft_zichtbaar_tot_de_webhook_verdwijnt()
    {
        var webhook = await VoegToeAsync(null);
        await GeefAsync(Signaalsoorten.TermijnNadert);
        var beurt = (await NeemAsync(Nu))!;

        await BewaarAsync(Klaar(beurt) with { Rest = new Webhookrest(beurt.Gelezen, Nu, 9, null) });

        var stand = (await LijstAsync()).Single();
        Assert.That((stand.Wachtend, stand.Opgegeven), Is.EqualTo((0L, 1L)));
        Assert.That(await NeemAsync(Nu.AddYears(1)), Is.Null);
        Assert.That(await VerwijderAsync(partij, webhook.Id), Is.True);
        Assert.That(() => BewaarAsync(Klaar(beurt) with { Rest = new Webhookrest(beurt.Gelezen, Nu, 9, null) }), Throws.Nothing, "tijdens een beurt verwijderd");
    }

    private static Webhookuitkomst Klaar(Webhookbeurt beurt) => new(beurt.Id, beurt.Gelezen, [], null, Nu, 0, Nu, null, null);

    private async Task<Webhook> VoegToeAsync(string[]? soorten)
    {
        var webhook = new Webhook(Voorbeeld.Id(), partij, Adres, soorten, Nu);
        await proef.DoeAsync(t => t.Webhooks.VoegToeAsync(webhook, Geheim, default));
        return webhook;
    }

    private async Task<Signaal> GeefAsync(string soort, Partijcode? van = null)
    {
        var signaal = new Signaal(Voorbeeld.Id(), van ?? partij, soort, Nu, null, "Er is iets.", "{}");
        await proef.DoeAsync(t => t.Signalen.GeefAsync(signaal, default));
        await proef.DoeAsync(t => t.Signalen.NummerAsync(10, default));
        return signaal;
    }

    private Task<IReadOnlyList<Webhookstand>> LijstAsync() => proef.DoeAsync(t => t.Webhooks.LijstAsync(partij, default));

    private Task<bool> VerwijderAsync(Partijcode van, Guid id) => proef.DoeAsync(t => t.Webhooks.VerwijderAsync(van, id, default));

    private Task<Webhookbeurt?> NeemAsync(DateTimeOffset nu) => proef.DoeAsync(t => t.Webhooks.NeemAsync(9, nu, nu + (Tot - Nu), default));

    private Task BewaarAsync(Webhookuitkomst uitkomst) => proef.DoeAsync(t => t.Webhooks.BewaarAsync(uitkomst, default));
}
