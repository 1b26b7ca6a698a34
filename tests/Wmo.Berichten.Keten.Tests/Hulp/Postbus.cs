using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Wmo.Berichten.Keten.Tests.Hulp;

/// <summary>A mail server with one mailbox: as much of SMTP (RFC 5321) as a client needs to hand a mail over.</summary>
internal sealed class Postbus : IAsyncDisposable
{
    private readonly TcpListener luisteraar = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource einde = new();
    private readonly ConcurrentQueue<MimeMessage> mails = new();
    private readonly Task lus;

    public Postbus()
    {
        luisteraar.Start();
        lus = LuisterAsync();
    }

    public int Poort => ((IPEndPoint)luisteraar.LocalEndpoint).Port;

    /// <summary>Whether mail is refused for now.</summary>
    public bool Weigert { get; set; }

    /// <summary>How often it refused.</summary>
    public int Geweigerd { get; private set; }

    /// <summary>Who handed mail over: what the client gave to AUTH PLAIN.</summary>
    public string? Aanmelding { get; private set; }

    public IReadOnlyCollection<MimeMessage> Mails => mails;

    public async ValueTask DisposeAsync()
    {
        await einde.CancelAsync();
        luisteraar.Stop();
        await lus;
        einde.Dispose();
    }

    private async Task LuisterAsync()
    {
        try
        {
            while (true)
            {
                using var verbinding = await luisteraar.AcceptTcpClientAsync(einde.Token);
                await BedienAsync(verbinding.GetStream());
            }
        }
        catch (Exception fout) when (fout is OperationCanceledException or SocketException or IOException && einde.IsCancellationRequested)
        {
            // The test is over.
        }
    }

    private async Task BedienAsync(NetworkStream stroom)
    {
        using var lezer = new StreamReader(stroom, Encoding.UTF8, leaveOpen: true);
        await using var schrijver = new StreamWriter(stroom, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        await schrijver.WriteLineAsync("220 postbus");
        while (await lezer.ReadLineAsync(einde.Token) is { } regel)
        {
            switch (regel.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await schrijver.WriteLineAsync("250-postbus\r\n250-8BITMIME\r\n250 AUTH PLAIN");
                    break;
                case "AUTH":
                    Aanmelding = Encoding.UTF8.GetString(Convert.FromBase64String(regel.Split(' ')[^1]));
                    await schrijver.WriteLineAsync("235 goed");
                    break;
                case "MAIL" when Weigert:
                    Geweigerd++;
                    await schrijver.WriteLineAsync("451 later");
                    break;
                case "DATA":
                    await schrijver.WriteLineAsync("354 ga uw gang");
                    mails.Enqueue(await LeesMailAsync(lezer));
                    await schrijver.WriteLineAsync("250 goed");
                    break;
                case "QUIT":
                    await schrijver.WriteLineAsync("221 dag");
                    return;
                default:
                    await schrijver.WriteLineAsync("250 goed");
                    break;
            }
        }
    }

    private static async Task<MimeMessage> LeesMailAsync(StreamReader lezer)
    {
        var inhoud = new StringBuilder();
        while (await lezer.ReadLineAsync() is { } regel && regel != ".")
            inhoud.Append(regel.StartsWith("..", StringComparison.Ordinal) ? regel[1..] : regel).Append("\r\n");
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(inhoud.ToString()));
        return await MimeMessage.LoadAsync(bytes);
    }
}
