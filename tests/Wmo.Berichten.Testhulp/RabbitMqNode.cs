using System.Diagnostics;
using System.Globalization;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Wmo.Berichten.Testhulp;

/// <summary>
/// A RabbitMQ of this test process alone: its own ports, data, cookie and epmd, on the loopback address, gone when it is
/// disposed of and also when the test process dies. Needs Debian's package <c>rabbitmq-server</c>; its service need not run.
/// </summary>
/// <remarks>Starting takes several seconds: share one with <see cref="GedeeldeRabbitMq"/>.</remarks>
public sealed class RabbitMqNode : IAsyncDisposable
{
    /// <summary>How many virtual hosts a node has for tests.</summary>
    public const int AantalVirtueleHosts = 50;

    private static readonly TimeSpan StartDuur = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan StopDuur = TimeSpan.FromSeconds(15);

    // The shell stands between us and the node for one reason: it sees its standard input end when this process ends, in
    // whatever way, and then kills the node. $1 is the server, $2 the folder, $3 the port of epmd. RABBITMQ_ALLOW_INPUT
    // makes the server's script become the Erlang machine instead of starting it beside itself, so that $! is the node.
    private const string Bewaker = """
        exec >>"$2/bewaker.log" 2>&1 3<&0
        epmd -address 127.0.0.1 -port "$3" </dev/null & epmd=$!
        RABBITMQ_ALLOW_INPUT=1 "$1" </dev/null >>"$2/node.log" 2>&1 & node=$!
        { read -r _ <&3; kill -9 "$node" "$epmd"; } & wacht=$!
        wait "$node"
        kill -9 "$epmd" "$wacht"
        wait
        """;

    private readonly TijdelijkeMap map = new();
    private readonly int distributiepoort;
    private readonly int epmdpoort;
    private readonly Queue<string> virtueleHosts;
    private Process? bewaker;

    private RabbitMqNode()
    {
        var poorten = VrijePoort.Kies(4);
        (Port, distributiepoort, epmdpoort, TlsPort) = (poorten[0], poorten[1], poorten[2], poorten[3]);
        Naam = string.Create(CultureInfo.InvariantCulture, $"wmo-{Environment.ProcessId}-{Port}@localhost");

        virtueleHosts = RabbitMqInrichting.Schrijf(map, AantalVirtueleHosts, TlsPort);
    }

    /// <summary>Name of the Erlang node, different from that of any other on this machine.</summary>
    public string Naam { get; }

    /// <summary>Address it listens on.</summary>
    public string Host => "127.0.0.1";

    /// <summary>AMQP port; the same one after a restart.</summary>
    public int Port { get; }

    /// <summary>Port of AMQP over TLS.</summary>
    public int TlsPort { get; }

    /// <summary>PEM file of the authority that issued the certificate of the node.</summary>
    public string Uitgever => map.Bestand(RabbitMqInrichting.Uitgeversbestand);

    /// <summary>User with all rights.</summary>
    public string User => RabbitMqInrichting.Gebruiker;

    /// <summary>Password of <see cref="User"/>.</summary>
    public string Password => RabbitMqInrichting.Wachtwoord;

    /// <summary>Starts a node and returns when it takes connections.</summary>
    /// <exception cref="InvalidOperationException">RabbitMQ is not installed, or did not start; holds the end of its log.</exception>
    public static async Task<RabbitMqNode> StartAsync()
    {
        var node = new RabbitMqNode();
        try
        {
            await node.StartProcesAsync();
            return node;
        }
        catch
        {
            await node.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// An empty virtual host that nobody else gets, so that tests may use the same queue names beside each other. There are
    /// <see cref="AantalVirtueleHosts"/>, made when the node starts.
    /// </summary>
    public string NeemVirtueleHost()
    {
        lock (virtueleHosts)
            return virtueleHosts.Dequeue();
    }

    /// <summary>Everything that the node writes: its data, its log, its configuration.</summary>
    public string Map => map.Pad;

    /// <summary>What connects to a virtual host.</summary>
    public ConnectionFactory Verbinding(string virtueleHost) => new()
    {
        HostName = Host,
        Port = Port,
        UserName = User,
        Password = Password,
        VirtualHost = virtueleHost,
    };

    /// <summary>
    /// Kills the node as a power cut would (kill -9) and starts it again on the same data and port. What was declared before
    /// is on disk then: RabbitMQ 3.10 answers a declaration up to two seconds before it writes it, and a queue that is lost
    /// so takes its confirmed messages along, which is not what a test of a kill is about.
    /// </summary>
    public async Task HerstartAsync()
    {
        await SchrijfDeclaratiesAsync();
        await StopProcesAsync();
        await StartProcesAsync();
    }

    /// <summary>Runs <c>rabbitmqctl</c> on the node; the answer is what it writes.</summary>
    public async Task<string> BeheerAsync(params string[] argumenten)
    {
        var start = Startgegevens(RabbitMqInrichting.Script("rabbitmqctl"), ["--quiet", .. argumenten]);
        start.RedirectStandardOutput = true;
        using var opdracht = Process.Start(start)!;
        using var einde = new CancellationTokenSource(StopDuur);
        var uit = await opdracht.StandardOutput.ReadToEndAsync(einde.Token);
        await opdracht.WaitForExitAsync(einde.Token);
        return opdracht.ExitCode == 0
            ? uit
            : throw new InvalidOperationException($"rabbitmqctl {argumenten[0]} mislukte:\n{RabbitMqInrichting.EindeVanLog(map)}");
    }

    /// <summary>Kills the node and its epmd, and removes what they wrote.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopProcesAsync();
        map.Dispose();
    }

    private async Task StartProcesAsync()
    {
        bewaker = Start("/bin/sh", "-c", Bewaker, Naam, RabbitMqInrichting.Script("rabbitmq-server"), map.Pad, Tekst(epmdpoort));
        await Wacht.TotAsync(NeemtVerbindingenAanAsync, StartDuur, "RabbitMQ neemt verbindingen aan");
    }

    private Task<string> SchrijfDeclaratiesAsync() => BeheerAsync("eval", "ok = mnesia:sync_log().");

    private async Task StopProcesAsync()
    {
        if (bewaker is null)
            return;

        // What the system does when this process dies; so there is one way to stop, and every test walks it.
        bewaker.StandardInput.Close();
        using var einde = new CancellationTokenSource(StopDuur);
        try
        {
            await bewaker.WaitForExitAsync(einde.Token);
        }
        finally
        {
            bewaker.Kill(entireProcessTree: true);
            bewaker.Dispose();
            bewaker = null;
        }
    }

    private async Task<bool> NeemtVerbindingenAanAsync()
    {
        if (bewaker!.HasExited)
            throw new InvalidOperationException($"RabbitMQ is niet gestart:\n{RabbitMqInrichting.EindeVanLog(map)}");

        try
        {
            await using var verbinding = await Verbinding("/").CreateConnectionAsync();
            return true;
        }
        catch (BrokerUnreachableException)
        {
            return false;
        }
    }

    private Process Start(string programma, params string[] argumenten) => Process.Start(Startgegevens(programma, argumenten))!;

    private ProcessStartInfo Startgegevens(string programma, params string[] argumenten)
    {
        var start = new ProcessStartInfo(programma, argumenten) { RedirectStandardInput = true, WorkingDirectory = map.Pad };
        foreach (var (naam, waarde) in RabbitMqInrichting.Omgeving(map, Naam, Host, Port, distributiepoort, epmdpoort))
            start.Environment[naam] = waarde;
        return start;
    }

    private static string Tekst(int getal) => getal.ToString(CultureInfo.InvariantCulture);
}
