using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Keten.Tests.Privacy;
using Wmo.Berichten.Opslag;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests;

/// <summary>
/// What an operator of RabbitMQ does to a queue that is in use: a policy that refuses, throws away or counts deliveries, or
/// emptying it. The service goes on without a restart, and nothing is lost.
/// </summary>
public sealed class WachtrijbeleidTests
{
    private const int Giftig = 666;
    private const int Berichten = 6;
    private const string Wachtrij = "wmo301";

    // What the outbox holds a command for that the bus has taken, and a little more.
    private static readonly TimeSpan Houdtijd = TimeSpan.FromMinutes(5.5);

    private readonly Vooruitklok klok = new();
    private Logvanger log = null!;
    private RabbitMqNode node = null!;
    private string virtueleHost = null!;
    private Testinstallatie installatie = null!;
    private Beheerclient beheer = null!;

    [SetUp]
    public async Task Start()
    {
        log = new Logvanger();
        node = await GedeeldeRabbitMq.NodeAsync();
        var instellingen = Bussen.OpRabbitMq(node);
        virtueleHost = instellingen["Bus:RabbitMq:VirtualHost"]!;

        // One at a time: what comes behind a command that is held stands ready on the queue.
        instellingen[$"Bus:Wachtrijen:{Wachtrij}:Gelijktijdig"] = "1";
        instellingen[$"Bus:Wachtrijen:{Wachtrij}:Prefetch"] = "1";
        klok.Vooruit = TimeSpan.Zero;
        installatie = await Testinstallatie.StartAsync(instellingen, log, klok);
        beheer = new Beheerclient(installatie);
        await installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(identificatie: "VOORAF"));
    }

    [TearDown]
    public async Task Stop()
    {
        beheer.Dispose();
        await installatie.DisposeAsync();
        log.Dispose();
    }

    [Test]
    public async Task Wat_een_volle_wachtrij_weigert_komt_later()
    {
        await StelBeleidInAsync("""{"max-length":1,"overflow":"reject-publish"}""");
        await HoudWachtrijOpAsync();
        await Wacht.TotAsync(
            () => log.Regels.Any(regel => regel.StartsWith("RabbitMQ weigert", StringComparison.Ordinal)),
            TimeSpan.FromSeconds(30),
            "de broker weigert");
        Databasefout.Verhelp(installatie);
        klok.Vooruit = TimeSpan.FromMinutes(1);
        await WachtOpAkkoordAsync();
    }

    [Test]
    public async Task Wat_op_een_wachtrij_verloopt_komt_terug()
    {
        await StelBeleidInAsync("""{"message-ttl":1}""");
        await HoudWachtrijOpAsync();
        await Wacht.TotAsync(async () => await KlaarAsync() == 0 && await WachtendAsync() == Berichten, TimeSpan.FromSeconds(30), "alles is verlopen");
        await HoudDatabaseBezetAsync(() => node.BeheerAsync("--vhost", virtueleHost, "clear_policy", "proef"));
        await ControleerDatHetTerugkomtAsync();
    }

    [Test]
    public async Task Wat_uit_een_wachtrij_wordt_gegooid_komt_terug()
    {
        await HoudWachtrijOpAsync();
        await Wacht.TotAsync(async () => await KlaarAsync() == Berichten - 1, TimeSpan.FromSeconds(30), "alles staat klaar");
        await HoudDatabaseBezetAsync(async () =>
        {
            await node.BeheerAsync("--vhost", virtueleHost, "purge_queue", Wachtrij);
            Assert.That(await KlaarAsync(), Is.Zero);
        });
        await ControleerDatHetTerugkomtAsync();
    }

    [Test]
    public async Task Wat_te_vaak_is_teruggelegd_wordt_weggegooid_en_komt_terug()
    {
        await StelBeleidInAsync("""{"delivery-limit":0}""");
        await HoudWachtrijOpAsync();
        await HoudDatabaseBezetAsync(() => node.BeheerAsync("close_all_connections", "--vhost", virtueleHost, "proef"));
        await WachtOpAkkoordAsync();
    }

    private Task<string> StelBeleidInAsync(string beleid) =>
        node.BeheerAsync("--vhost", virtueleHost, "set_policy", "--apply-to", "queues", "proef", $"^{Wachtrij}$", beleid);

    /// <summary>The first command fails until it is mended and so keeps those behind it on the queue, for some ten seconds.</summary>
    private async Task HoudWachtrijOpAsync()
    {
        Databasefout.Maak(installatie, $"= {Giftig}");
        for (var nummer = 0; nummer < Berichten; nummer++)
        {
            await BiedAanAsync(nummer);
            if (nummer == 0)
                await Wacht.TotAsync(
                    () => log.Regels.Any(regel => regel.Contains("R-RETRY", StringComparison.Ordinal)), TimeSpan.FromSeconds(30), "het eerste wordt geprobeerd");
        }
    }

    private async Task BiedAanAsync(int nummer)
    {
        using var antwoord = await installatie.BiedAanAsync(Voorbeelden.Wmo301(
            identificatie: $"BELEID{nummer}", bsn: Voorbeelden.TestBsn(nummer + 1), toewijzingnummer: Giftig + nummer));
        Assert.That((int)antwoord.StatusCode, Is.EqualTo(202), "de deur blijft open");
    }

    /// <summary>Nobody else writes while the work is done, so that no command comes to its end; then the fault is mended.</summary>
    private async Task HoudDatabaseBezetAsync(Func<Task> werk)
    {
        await using var verbinding = new SqliteConnection(installatie.Diensten.GetRequiredService<OpslagOptions>().Verbinding);
        await verbinding.OpenAsync();
        await using var transactie = verbinding.BeginTransaction(deferred: false);
        await werk();
        await using var opdracht = verbinding.CreateCommand();
        opdracht.CommandText = "DROP TRIGGER Stuk";
        await opdracht.ExecuteNonQueryAsync();
        await transactie.CommitAsync();
    }

    /// <summary>Not until the outbox no longer holds it: so long it may as well stand on the broker.</summary>
    private async Task ControleerDatHetTerugkomtAsync()
    {
        await Wacht.TotAsync(async () => await WachtendAsync() == Berichten - 1, TimeSpan.FromSeconds(60), "wat niet weg was is verwerkt");
        Assert.That(await KlaarAsync(), Is.Zero, "de broker heeft niets meer");
        klok.Vooruit = Houdtijd;
        await WachtOpAkkoordAsync();
    }

    private Task WachtOpAkkoordAsync() => Wacht.TotAsync(
        async () => (await installatie.BerichtenAsync(Voorbeelden.Gemeente, "?status=Akkoord")).Length == Berichten + 1,
        TimeSpan.FromSeconds(90),
        "alles is beantwoord");

    private async Task<int?> KlaarAsync() => (await beheer.WachtrijAsync(Wachtrij)).OpBroker;

    private async Task<int> WachtendAsync() => (await beheer.WachtrijAsync(Wachtrij)).Wachtend;
}
