using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Model;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests;

/// <summary>A backoffice that reads signals from its own queue.</summary>
public sealed class SignaalpublicatieTests
{
    private const string Exchange = "wmo.signalen";
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);

    [Test]
    public async Task Een_gebonden_wachtrij_krijgt_elk_signaal_van_haar_partij_eenmaal_en_op_volgorde()
    {
        var bus = await Bussen.InstellingenAsync("RabbitMq");
        using var map = new TijdelijkeMap();
        var gedeeld = Testinstallatie.Instellingen(map.Pad).Concat(bus).ToDictionary();
        await using var een = await Testinstallatie.StartAsync(gedeeld);
        await using var twee = await Testinstallatie.StartAsync(gedeeld);
        await using var verbinding = await VerbindAsync(bus);
        await using var kanaal = await verbinding.CreateChannelAsync();
        await WachtOpExchangeAsync(verbinding);
        var ontvangen = await LuisterAsync(kanaal, "0363.#");

        var gegeven = new List<Guid>();
        for (var keer = 0; keer < 10; keer++)
        {
            gegeven.Add(await GeefAsync(een, Voorbeelden.Gemeente));
            await GeefAsync(twee, Voorbeelden.Aanbieder);
            gegeven.Add(await GeefAsync(twee, Voorbeelden.Gemeente));
        }

        await Wacht.TotAsync(() => ontvangen.Count >= gegeven.Count, Geduld, "alle signalen staan in de wachtrij");
        Assert.That(ontvangen.Select(bericht => bericht.Id), Is.EqualTo(gegeven));
        Assert.That(ontvangen.Select(bericht => bericht.Sleutel), Is.All.EqualTo("0363.TermijnNadert"));
        Assert.That(ontvangen.Select(bericht => bericht.Soort), Is.All.EqualTo("application/json"));
        Assert.That(ontvangen.Select(bericht => (Guid)bericht.Inhoud["id"]!), Is.EqualTo(gegeven));
    }

    [Test]
    public async Task Wat_tijdens_een_herstart_van_RabbitMQ_wordt_gegeven_komt_er_daarna()
    {
        await using var node = await RabbitMqNode.StartAsync();
        var bus = Bussen.OpRabbitMq(node);
        await using var installatie = await Testinstallatie.StartAsync(bus);
        await using (var eerder = await VerbindAsync(bus))
        await using (var kanaal = await eerder.CreateChannelAsync())
        {
            await WachtOpExchangeAsync(eerder);
            await BindAsync(kanaal, "backoffice", "#");
        }

        var herstart = node.HerstartAsync();
        var gegeven = new List<Guid>();
        for (var keer = 0; keer < 5; keer++)
            gegeven.Add(await GeefAsync(installatie, Voorbeelden.Gemeente));
        await herstart;

        await using var verbinding = await VerbindAsync(bus);
        await using var lezer = await verbinding.CreateChannelAsync();
        var ontvangen = await ConsumeerAsync(lezer, "backoffice");
        await Wacht.TotAsync(() => gegeven.All(id => ontvangen.Any(bericht => bericht.Id == id)), Geduld, "alle signalen staan in de wachtrij");
    }

    private static async Task<IConnection> VerbindAsync(Dictionary<string, string?> bus) =>
        await new ConnectionFactory
        {
            HostName = bus["Bus:RabbitMq:Host"]!,
            Port = int.Parse(bus["Bus:RabbitMq:Poort"]!, System.Globalization.CultureInfo.InvariantCulture),
            VirtualHost = bus["Bus:RabbitMq:VirtualHost"]!,
            UserName = bus["Bus:RabbitMq:Gebruiker"]!,
            Password = bus["Bus:RabbitMq:Wachtwoord"]!,
        }.CreateConnectionAsync();

    private static Task WachtOpExchangeAsync(IConnection verbinding) => Wacht.TotAsync(
        async () =>
        {
            // A channel that asks for what is not there is closed.
            await using var kanaal = await verbinding.CreateChannelAsync();
            try
            {
                await kanaal.ExchangeDeclarePassiveAsync(Exchange);
                return true;
            }
            catch (RabbitMQ.Client.Exceptions.OperationInterruptedException)
            {
                return false;
            }
        },
        Geduld,
        "de exchange is er");

    private static async Task<ConcurrentQueue<Ontvangen>> LuisterAsync(IChannel kanaal, string sleutel)
    {
        await BindAsync(kanaal, "backoffice", sleutel);
        return await ConsumeerAsync(kanaal, "backoffice");
    }

    private static async Task BindAsync(IChannel kanaal, string wachtrij, string sleutel)
    {
        await kanaal.QueueDeclareAsync(wachtrij, durable: true, exclusive: false, autoDelete: false);
        await kanaal.QueueBindAsync(wachtrij, Exchange, sleutel);
    }

    private static async Task<ConcurrentQueue<Ontvangen>> ConsumeerAsync(IChannel kanaal, string wachtrij)
    {
        var ontvangen = new ConcurrentQueue<Ontvangen>();
        var lezer = new AsyncEventingBasicConsumer(kanaal);
        lezer.ReceivedAsync += (_, bericht) =>
        {
            ontvangen.Enqueue(new Ontvangen(
                Guid.Parse(bericht.BasicProperties.MessageId!), bericht.RoutingKey, bericht.BasicProperties.ContentType!, JsonNode.Parse(bericht.Body.Span)!));
            return Task.CompletedTask;
        };
        await kanaal.BasicConsumeAsync(wachtrij, autoAck: true, lezer);
        return ontvangen;
    }

    private static async Task<Guid> GeefAsync(Testinstallatie installatie, string partij)
    {
        var diensten = installatie.Diensten;
        var id = diensten.GetRequiredService<Identiteit>().NieuwId();
        var signaal = new Signaal(id, Partijcode.Parse(partij), Signaalsoorten.TermijnNadert, TimeProvider.System.GetUtcNow(), null, "De termijn nadert.", "{}");
        await diensten.GetRequiredService<IOpslag>().InTransactieAsync(
            async (transactie, stop) =>
            {
                await transactie.Signalen.GeefAsync(signaal, stop);
                return true;
            },
            default);
        return id;
    }

    private sealed record Ontvangen(Guid Id, string Sleutel, string Soort, JsonNode Inhoud);
}
