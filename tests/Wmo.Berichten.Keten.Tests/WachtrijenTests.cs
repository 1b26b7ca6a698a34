using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests;

/// <summary>What stands on the queues of RabbitMQ that is not ours, and what operators may ask and do.</summary>
public sealed class WachtrijenTests
{
    private Testinstallatie installatie = null!;
    private Beheerclient beheer = null!;
    private IConnection verbinding = null!;
    private IChannel kanaal = null!;
    private RabbitMqNode node = null!;
    private string virtueleHost = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        node = await GedeeldeRabbitMq.NodeAsync();
        var instellingen = Bussen.OpRabbitMq(node);
        installatie = await Testinstallatie.StartAsync(instellingen);
        beheer = new Beheerclient(installatie);
        virtueleHost = instellingen["Bus:RabbitMq:VirtualHost"]!;
        verbinding = await node.Verbinding(virtueleHost).CreateConnectionAsync();
        kanaal = await verbinding.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        foreach (var naam in Wachtrijen.Alle)
            await Wacht.TotAsync(() => BestaatAsync(naam), TimeSpan.FromSeconds(30), $"wachtrij {naam} is er");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await kanaal.DisposeAsync();
        await verbinding.DisposeAsync();
        beheer.Dispose();
        await installatie.DisposeAsync();
    }

    [Test]
    public async Task Op_de_broker_staan_de_wachtrijen_van_de_handleiding_en_geen_andere()
    {
        // A round first: what is only made when it is needed is there then too.
        using var antwoord = await installatie.BiedAanAsync(Voorbeelden.Wmo301(identificatie: "WACHTRIJEN01"));
        await installatie.WachtOpAntwoordAsync(antwoord.Headers.Location!);

        var queues = await node.BeheerAsync("--vhost", virtueleHost, "list_queues", "name", "type", "durable", "auto_delete", "--no-table-headers");
        Assert.That(Regels(queues), Is.EquivalentTo(Wachtrijen.Alle.Select(naam => $"{naam}\tquorum\ttrue\tfalse")));

        var exchanges = await node.BeheerAsync("--vhost", virtueleHost, "list_exchanges", "name", "type", "durable", "auto_delete", "--no-table-headers");
        Assert.That(
            Regels(exchanges).Where(regel => !regel.StartsWith("amq.", StringComparison.Ordinal) && !regel.StartsWith('\t')),
            Is.EquivalentTo([.. Wachtrijen.Alle.Select(naam => $"{naam}\tfanout\ttrue\tfalse"), "wmo.signalen\ttopic\ttrue\tfalse"]));

        static string[] Regels(string uit) => uit.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [Test]
    public async Task Wat_niet_te_lezen_is_wordt_bewaard_en_kan_weg_en_terug()
    {
        var dood = await ZetOpWachtrijAsync("wmo317", "geen opdracht"u8.ToArray());
        Assert.That((dood.BerichtId, dood.Bericht, dood.Partij, dood.Pogingen), Is.EqualTo(((Guid?)null, (string?)null, (string?)null, 1)));
        Assert.That((await beheer.ToonAsync(dood.Id)).Opdracht, Is.EqualTo("geen opdracht"));
        Assert.That((await beheer.DoeAsync($"{dood.Id}/opnieuw", new { reden = "Nog eens." })).Status, Is.EqualTo(409), "er is niets om opnieuw te doen");

        Assert.That((await beheer.DoeAsync($"{dood.Id}/archiveren", new { reden = "Niet van ons." })).Status, Is.EqualTo(202));
        Assert.That((await beheer.DoeAsync($"{dood.Id}/archiveren", new { reden = "Niet van ons." })).Status, Is.EqualTo(409));
        Assert.That(await beheer.DeadlettersAsync("?wachtrij=wmo317"), Is.Empty);
        Assert.That((await beheer.DeadlettersAsync("?wachtrij=wmo317&toestand=gearchiveerd")).Single().Id, Is.EqualTo(dood.Id));
        Assert.That((await beheer.DoeAsync($"{dood.Id}/herstellen", new { reden = "Toch uitzoeken." })).Status, Is.EqualTo(202));
        Assert.That((await beheer.DeadlettersAsync("?wachtrij=wmo317")).Single().Id, Is.EqualTo(dood.Id));
        Assert.That(
            (await beheer.ToonAsync(dood.Id)).Acties.Select(actie => $"{actie.Handeling} {actie.Wie}: {actie.Reden}"),
            Is.EqualTo(new[] { "Herstellen beheer: Toch uitzoeken.", "Archiveren beheer: Niet van ons." }));
    }

    [Test]
    public async Task Wat_niemand_aanneemt_wordt_bewaard_met_zijn_nummers()
    {
        var (opdracht, bericht) = (Identiteit.NieuwReferentienummer(), Identiteit.NieuwReferentienummer());
        var dood = await ZetOpWachtrijAsync("wmo305", Encoding.UTF8.GetBytes(
            $$$"""{"messageType":["urn:message:Nieuwer:Onbekend"],"message":{"opdrachtId":"{{{opdracht}}}","berichtId":"{{{bericht}}}"}}"""));
        Assert.That((dood.Id, dood.BerichtId, dood.Uitzondering), Is.EqualTo((opdracht, (Guid?)bericht, "Overgeslagen")));
        Assert.That(
            (await beheer.DoeAsync($"{dood.Id}/opnieuw", new { reden = "Nog eens." })).Status, Is.EqualTo(409), "het bericht staat niet in de opslag");
    }

    [Test]
    public async Task Een_groep_gaat_in_een_keer_weg_en_terug()
    {
        var dood = await ZetOpWachtrijAsync("wmo307", "{}"u8.ToArray());
        var (status, inhoud) = await beheer.DoeAsync("archiveren", new { groep = dood.Groep, reden = "Opruimen." });
        Assert.That(status, Is.EqualTo(200));
        Assert.That(inhoud.GetProperty("aantal").GetInt32(), Is.GreaterThanOrEqualTo(1));
        Assert.That((await beheer.DoeAsync("archiveren", new { groep = dood.Groep, reden = "Opruimen." })).Status, Is.EqualTo(409));
        Assert.That((await beheer.DoeAsync("herstellen", new { groep = dood.Groep, reden = "Toch niet." })).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Alleen_onze_wachtrijen_zijn_er_en_geen_voor_fouten()
    {
        await ZetOpWachtrijAsync("wmo315", "geen opdracht"u8.ToArray());
        Assert.That(await BestaatAsync("wmo315_error"), Is.False);
        Assert.That(await BestaatAsync("wmo315_skipped"), Is.False);
    }

    [TestCase("deadletters?toestand=weg")]
    [TestCase("deadletters?wachtrij=weg")]
    [TestCase("deadletters?partij=1")]
    [TestCase("deadletters?na=1")]
    [TestCase("deadletters?aantal=0")]
    [TestCase("audit?na=x")]
    public async Task Een_onjuiste_vraag_is_een_400(string pad) => Assert.That(await beheer.StatusAsync(pad), Is.EqualTo(400));

    [TestCase("deadletters")]
    [TestCase("deadletters/groepen")]
    [TestCase("wachtrijen")]
    [TestCase("audit")]
    public async Task Zonder_het_recht_op_beheer_is_het_een_403(string pad)
    {
        using var backoffice = new Beheerclient(installatie, Testinstallatie.Sleutel);
        Assert.That(await backoffice.StatusAsync(pad), Is.EqualTo(403));
    }

    [TestCase("")]
    [TestCase("Zie client 999900006.")]
    public async Task Zonder_reden_of_met_een_BSN_erin_gebeurt_er_niets(string reden)
    {
        var (status, inhoud) = await beheer.DoeAsync($"{Guid.Empty}/archiveren", new { reden });
        Assert.That(status, Is.EqualTo(400));
        Assert.That(inhoud.GetProperty("detail").GetString(), Does.Contain("reden").And.Not.Contain("999900006"));
    }

    [TestCase("opnieuw")]
    [TestCase("archiveren")]
    [TestCase("herstellen")]
    public async Task Een_onbekende_dead_letter_is_een_404_en_een_onbekende_groep_een_409(string handeling)
    {
        Assert.That((await beheer.DoeAsync($"{Guid.Empty}/{handeling}", new { reden = "Nog eens." })).Status, Is.EqualTo(404));
        Assert.That((await beheer.DoeAsync(handeling, new { groep = "bestaatniet", reden = "Nog eens." })).Status, Is.EqualTo(409));
    }

    private async Task<Service.Api.DeadletterAntwoord> ZetOpWachtrijAsync(string wachtrij, byte[] inhoud)
    {
        // A quorum queue that was declared a moment ago refuses messages until it has chosen its leader.
        await Wacht.TotAsync(() => NeemtAanAsync(wachtrij, inhoud), TimeSpan.FromSeconds(30), $"wachtrij {wachtrij} neemt het bericht aan");
        return (await beheer.WachtOpAsync(1, $"?wachtrij={wachtrij}"))[0];
    }

    private async Task<bool> NeemtAanAsync(string wachtrij, byte[] inhoud)
    {
        try
        {
            await kanaal.BasicPublishAsync("", wachtrij, mandatory: true, new BasicProperties { ContentType = "application/vnd.masstransit+json" }, inhoud);
            return true;
        }
        catch (PublishException)
        {
            return false;
        }
    }

    private async Task<bool> BestaatAsync(string wachtrij)
    {
        await using var los = await verbinding.CreateChannelAsync();
        try
        {
            await los.QueueDeclarePassiveAsync(wachtrij);
            return true;
        }
        catch (OperationInterruptedException)
        {
            return false;
        }
    }
}
