using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Outbox;
using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Opslag.Tests;

[TestFixtureSource(typeof(Proefmotor), nameof(Proefmotor.Alle))]
public sealed class TransactieTests(Proefmotor motor)
{
    private Proefopslag proef = null!;

    [OneTimeSetUp]
    public async Task Maak_database() => proef = await Proefopslag.MetSchemaAsync(motor);

    [OneTimeTearDown]
    public void Ruim_database_op() => proef.Dispose();

    [Test]
    public async Task Een_fout_in_het_werk_laat_niets_achter()
    {
        var bericht = Voorbeeld.Verzonden();
        Assert.That(
            () => proef.DoeAsync(async t =>
            {
                await VulAsync(t, bericht);
                throw new InvalidTimeZoneException("afgebroken");
            }),
            Throws.TypeOf<InvalidTimeZoneException>());

        var dossier = await proef.DoeAsync(t => t.Berichten.LeesDossierAsync(bericht.Partij, bericht.Id, default));
        var outbox = await proef.DoeAsync(t => t.Outbox.NeemAsync(99, Voorbeeld.Tijdstip, Voorbeeld.Tijdstip, default));
        var opnieuw = await proef.DoeAsync(t => t.VoegToeAsync(bericht));

        Assert.That(dossier, Is.Null);
        Assert.That(outbox.Where(opdracht => opdracht.BerichtId == bericht.Id), Is.Empty);
        Assert.That(opnieuw, Is.EqualTo(Toevoeging.Toegevoegd), "ook de claim op de identificatie is weg");
    }

    [Test]
    public async Task Lezen_ziet_wat_vaststaat_en_schrijft_niet()
    {
        var bericht = await proef.BewaarAsync(Voorbeeld.Ontvangen());
        var ander = Voorbeeld.Ontvangen();

        var gelezen = await proef.Opslag.LeesAsync(
            async (t, annulering) =>
            {
                await t.VoegToeAsync(ander);
                return await t.Berichten.VindAsync(bericht.Id, annulering);
            },
            default);

        Assert.That(gelezen, Is.EqualTo(bericht));
        Assert.That(await proef.DoeAsync(t => t.Berichten.VindAsync(ander.Id, default)), Is.Null);
    }

    [Test]
    public async Task Van_gelijktijdige_ontvangsten_van_dezelfde_envelop_wordt_er_een_bewaard()
    {
        var basis = Voorbeeld.Ontvangen();
        var instanties = Enumerable.Range(0, 3).Select(_ => proef.NieuwProces().Opslag).ToArray();

        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 12).Select(nummer => Task.Run(() =>
            instanties[nummer % instanties.Length].DoeAsync(t => t.VoegToeAsync(basis with { Id = Voorbeeld.Id() })))));

        Assert.That(uitkomsten.Count(uitkomst => uitkomst == Toevoeging.Toegevoegd), Is.EqualTo(1));
        Assert.That(uitkomsten.Count(uitkomst => uitkomst == Toevoeging.Dubbel), Is.EqualTo(11));
    }

    [Test]
    public async Task Van_gelijktijdige_verzendingen_met_dezelfde_identificatie_slaagt_er_een()
    {
        var basis = Voorbeeld.Verzonden();
        var instanties = Enumerable.Range(0, 3).Select(_ => proef.NieuwProces().Opslag).ToArray();

        var uitkomsten = await Task.WhenAll(instanties.Select(opslag => Task.Run(() =>
            opslag.DoeAsync(t => t.VoegToeAsync(basis with { Id = Voorbeeld.Id(), Referentienummer = Voorbeeld.Id() })))));

        Assert.That(uitkomsten.Count(uitkomst => uitkomst == Toevoeging.Toegevoegd), Is.EqualTo(1));
        Assert.That(uitkomsten.Count(uitkomst => uitkomst == Toevoeging.IdentificatieInGebruik), Is.EqualTo(2));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Alleen_een_transactie_die_een_opdracht_schrijft_wekt_de_outbox(bool schrijft)
    {
        var proces = proef.NieuwProces();
        var bericht = Voorbeeld.Verzonden();

        await proces.Opslag.DoeAsync(async t =>
        {
            await t.VoegToeAsync(bericht);
            if (schrijft)
                await t.Outbox.VoegToeAsync(new Opdracht(Voorbeeld.Id(), "verzending", bericht.Id, Voorbeeld.Tijdstip), default);
        });

        Assert.That(Gewekt(proces.Signaal), Is.EqualTo(schrijft));
    }

    [Test]
    public void Een_teruggedraaide_transactie_wekt_de_outbox_niet()
    {
        var proces = proef.NieuwProces();
        Assert.That(
            () => proces.Opslag.DoeAsync(async t =>
            {
                await VulAsync(t, Voorbeeld.Verzonden());
                throw new InvalidTimeZoneException("afgebroken");
            }),
            Throws.TypeOf<InvalidTimeZoneException>());

        Assert.That(Gewekt(proces.Signaal), Is.False);
    }

    [Test]
    public void Een_geannuleerde_transactie_begint_niet()
    {
        Assert.That(
            () => proef.Opslag.InTransactieAsync(
                (_, _) => Task.FromException<int>(new InvalidTimeZoneException("begonnen")),
                new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
    }

    private static bool Gewekt(OutboxSignaal signaal)
    {
        using var einde = new CancellationTokenSource();
        var wacht = signaal.WachtAsync(TimeSpan.FromHours(1), TimeProvider.System, einde.Token);
        einde.Cancel();
        return wacht.IsCompletedSuccessfully;
    }

    private static async Task VulAsync(ITransactie t, OpgeslagenBericht bericht)
    {
        await t.VoegToeAsync(bericht);
        await t.Berichten.VoegGebeurtenisToeAsync(new Gebeurtenis(bericht.Id, Voorbeeld.Tijdstip, "BerichtAangeboden", "Aangenomen."), default);
        await t.Termijnen.OpenAsync(Voorbeeld.Termijn(bericht, Voorbeeld.Tijdstip), default);
        await t.Outbox.VoegToeAsync(new Opdracht(Voorbeeld.Id(), "verzending", bericht.Id, Voorbeeld.Tijdstip), default);
    }
}
