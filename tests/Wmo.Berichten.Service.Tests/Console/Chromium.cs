using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Service.Tests.Console;

/// <summary>A page in the Chromium of the system, driven over its own debugging protocol.</summary>
internal sealed partial class Chromium : IAsyncDisposable
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);
    private readonly TijdelijkeMap profiel = new();
    private readonly ClientWebSocket lijn = new();
    private readonly Process proces;
    private readonly List<string> klachten = [];
    private int nummer;
    private string? sessie;

    private Chromium() => proces = Process.Start(new ProcessStartInfo("chromium")
    {
        ArgumentList =
        {
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--remote-debugging-port=0",
            $"--user-data-dir={profiel.Pad}", "about:blank",
        },
        RedirectStandardError = true,
    })!;

    /// <summary>What the browser held against the page: errors, and what the policy forbids.</summary>
    public IReadOnlyList<string> Klachten => klachten;

    public static async Task<Chromium> StartAsync()
    {
        var chromium = new Chromium();
        using var geduld = new CancellationTokenSource(Geduld);
        while (await chromium.proces.StandardError.ReadLineAsync(geduld.Token) is { } regel)
        {
            if (Adres().Match(regel) is not { Success: true } adres)
                continue;

            // What it says later must be read too: a full pipe would hold it up.
            _ = chromium.proces.StandardError.ReadToEndAsync(CancellationToken.None);
            await chromium.lijn.ConnectAsync(new Uri(adres.Value), geduld.Token);
            var doel = await chromium.DoeAsync("Target.createTarget", new { url = "about:blank" });
            chromium.sessie = (string)(await chromium.DoeAsync("Target.attachToTarget", new { targetId = (string)doel["targetId"]!, flatten = true }))["sessionId"]!;
            foreach (var domein in new[] { "Page", "Runtime", "Log" })
                await chromium.DoeAsync($"{domein}.enable", new { });
            return chromium;
        }

        throw new InvalidOperationException("Chromium startte niet.");
    }

    /// <summary>Opens a page and waits until it is there.</summary>
    public async Task OpenAsync(Uri adres)
    {
        await DoeAsync("Page.navigate", new { url = adres.ToString() });
        await WachtOpAsync($"location.href.startsWith({JsonSerializer.Serialize(adres.ToString())}) && document.readyState === 'complete'");
    }

    /// <summary>The value of an expression in the page.</summary>
    public async Task<JsonNode?> VraagAsync(string javascript)
    {
        var antwoord = await DoeAsync("Runtime.evaluate", new { expression = javascript, returnByValue = true, awaitPromise = true });
        return antwoord["exceptionDetails"] is { } fout ? throw new InvalidOperationException(fout.ToJsonString()) : antwoord["result"]!["value"]?.DeepClone();
    }

    /// <summary>Waits until this holds in the page.</summary>
    public Task WachtOpAsync(string javascript) => Wacht.TotAsync(
        async () =>
        {
            try
            {
                return (await VraagAsync(javascript))?.GetValue<bool>() == true;
            }
            catch (InvalidOperationException)
            {
                // Between two pages there is nothing to ask.
                return false;
            }
        },
        Geduld,
        javascript);

    public Task<JsonNode> SchermAsync(int breedte, int hoogte) =>
        DoeAsync("Emulation.setDeviceMetricsOverride", new { width = breedte, height = hoogte, deviceScaleFactor = 1, mobile = false });

    public Task<JsonNode> DonkerAsync(bool donker) => DoeAsync(
        "Emulation.setEmulatedMedia", new { features = new[] { new { name = "prefers-color-scheme", value = donker ? "dark" : "light" } } });

    /// <summary>What it looks like, as a PNG.</summary>
    public async Task<byte[]> BeeldAsync() =>
        Convert.FromBase64String((string)(await DoeAsync("Page.captureScreenshot", new { captureBeyondViewport = true }))["data"]!);

    public async ValueTask DisposeAsync()
    {
        lijn.Dispose();
        proces.Kill(entireProcessTree: true);
        await proces.WaitForExitAsync();
        proces.Dispose();
        profiel.Dispose();
    }

    private async Task<JsonNode> DoeAsync(string methode, object gegevens)
    {
        using var geduld = new CancellationTokenSource(Geduld);
        var eigen = ++nummer;
        var vraag = sessie is null ? (object)new { id = eigen, method = methode, @params = gegevens } : new { id = eigen, method = methode, @params = gegevens, sessionId = sessie };
        await lijn.SendAsync(JsonSerializer.SerializeToUtf8Bytes(vraag), WebSocketMessageType.Text, endOfMessage: true, geduld.Token);
        while (true)
        {
            var bericht = await OntvangAsync(geduld.Token);
            if ((int?)bericht["id"] == eigen)
                return bericht["result"] ?? throw new InvalidOperationException(bericht.ToJsonString());
            if ((string?)bericht["method"] is "Runtime.exceptionThrown" || (string?)bericht["params"]?["entry"]?["level"] is "error" or "warning")
                klachten.Add(bericht["params"]!.ToJsonString());
        }
    }

    private async Task<JsonNode> OntvangAsync(CancellationToken annulering)
    {
        using var inhoud = new MemoryStream();
        var blok = new byte[64 * 1024];
        WebSocketReceiveResult deel;
        do
        {
            deel = await lijn.ReceiveAsync(blok, annulering);
            inhoud.Write(blok, 0, deel.Count);
        }
        while (!deel.EndOfMessage);
        return JsonNode.Parse(inhoud.ToArray())!;
    }

    [GeneratedRegex(@"ws://\S+")]
    private static partial Regex Adres();
}
