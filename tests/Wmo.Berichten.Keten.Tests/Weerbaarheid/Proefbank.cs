using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Model;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Weerbaarheid;

/// <summary>
/// Where services are broken: one SQLite file and one virtual host of RabbitMQ, and processes on them at fixed ports, which come and
/// go as the test wants.
/// </summary>
internal sealed class Proefbank : IAsyncDisposable
{
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(3);

    private readonly TijdelijkeMap map = new();
    private readonly RabbitMqNode node;
    private readonly Dictionary<string, string?> instellingen;
    private readonly int[] poorten;

    private Proefbank(RabbitMqNode node, int instanties)
    {
        this.node = node;
        poorten = VrijePoort.Kies(instanties);
        instellingen = Testinstallatie.Instellingen(map.Pad);
        foreach (var (naam, waarde) in Bussen.OpRabbitMq(node).Concat(Testinstallatie.ZonderEigenControle))
            instellingen[naam] = waarde;
        Boeken = new Boekhouding(map.Bestand("wmo.db"));
    }

    public Boekhouding Boeken { get; }

    /// <summary>Where each instance listens while it lives.</summary>
    public IReadOnlyList<Uri> Adressen => [.. poorten.Select(poort => new Uri($"http://127.0.0.1:{poort}"))];

    /// <summary>The folder with the database.</summary>
    public string Map => map.Pad;

    /// <summary>On the shared node, or on one that the test may kill.</summary>
    public static async Task<Proefbank> MaakAsync(int instanties = 1, RabbitMqNode? eigen = null) =>
        new(eigen ?? await GedeeldeRabbitMq.NodeAsync(), instanties);

    /// <summary>Changes a setting of what is started from now on.</summary>
    public void Stel(string naam, string? waarde) => instellingen[naam] = waarde;

    /// <summary>Starts an instance and does not wait until it is ready.</summary>
    public Serviceproces Begin(int instantie = 0, params string[] voor) => Serviceproces.Begin(instellingen, poorten[instantie], voor);

    /// <summary>Starts an instance and waits until it is ready.</summary>
    public async Task<Serviceproces> StartAsync(int instantie = 0, params string[] voor)
    {
        var service = Begin(instantie, voor);
        try
        {
            await service.WachtOpGereedAsync();
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    /// <summary>Until nothing is under way any more: no command in the outbox, and none in a queue unless those are not to be looked at.</summary>
    public async Task WachtOpRustAsync(TimeSpan? geduld = null, bool wachtrijen = true)
    {
        try
        {
            await Wacht.TotAsync(Boeken.IsRustig, geduld ?? Geduld, "alles is beantwoord");
        }
        catch (TimeoutException fout)
        {
            throw new TimeoutException($"{fout.Message}\n{Boeken.Stand()}", fout);
        }

        if (wachtrijen)
            await Wacht.TotAsync(async () => await InWachtrijenAsync() == 0, geduld ?? Geduld, "de wachtrijen zijn leeg");
    }

    /// <summary>How many commands stand in the queues, those that were given up included.</summary>
    public async Task<long> InWachtrijenAsync()
    {
        await using var verbinding = await node.Verbinding(instellingen["Bus:RabbitMq:VirtualHost"]!).CreateConnectionAsync();
        var aantal = 0L;
        foreach (var naam in Berichtsoorten.Alle.Select(Wachtrijen.Voor).Append(Wachtrijen.Fouten).Append(Wachtrijen.Verzenden))
        {
            foreach (var wachtrij in (string[])[naam, $"{naam}_error", $"{naam}_skipped"])
                aantal += await AantalAsync(verbinding, wachtrij);
        }

        return aantal;
    }

    public ValueTask DisposeAsync()
    {
        map.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<long> AantalAsync(IConnection verbinding, string wachtrij)
    {
        await using var kanaal = await verbinding.CreateChannelAsync();
        try
        {
            return (await kanaal.QueueDeclarePassiveAsync(wachtrij)).MessageCount;
        }
        catch (OperationInterruptedException)
        {
            // It was never needed.
            return 0;
        }
    }
}
