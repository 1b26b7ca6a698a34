using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Wmo.Berichten.Keten;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Service.Inrichting;
using Wmo.Berichten.Service.Toegang;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Prestaties;

/// <summary>The service as a process of its own, with the channel <c>soap</c>, of which memory and processor time are read. Linux only.</summary>
internal sealed class Meetservice : IAsyncDisposable
{
    private const string Sleutel = "sleutel-van-de-meting";
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(3);

    private readonly TijdelijkeMap map = new();
    private readonly ProcessStartInfo start = new("dotnet", [typeof(Servicebouw).Assembly.Location]);
    private readonly HttpClient http;
    private Process proces;

    private Meetservice(Uri ggk, Dictionary<string, string?> bus)
    {
        var adres = new Uri($"http://127.0.0.1:{VrijePoort.Kies()}");
        foreach (var (naam, waarde) in Instellingen(ggk, adres).Concat(bus))
            start.Environment[naam.Replace(":", "__", StringComparison.Ordinal)] = waarde;
        proces = Process.Start(start)!;
        http = new HttpClient { BaseAddress = adres, Timeout = Geduld, DefaultRequestHeaders = { { ApiSleutelHandler.Header, Sleutel } } };
    }

    /// <summary>Where it takes envelopes.</summary>
    public Uri Soapadres => new(http.BaseAddress!, "/ggk/OntvangAsynchroon");

    /// <summary>What it holds of working memory now, in MiB.</summary>
    public double Werkgeheugen => Status("VmRSS");

    /// <summary>The most that it held since the last reset, in MiB.</summary>
    public double Hoogste => Status("VmHWM");

    /// <summary>What it used of the processors so far.</summary>
    public TimeSpan Processortijd
    {
        get
        {
            proces.Refresh();
            return proces.TotalProcessorTime;
        }
    }

    /// <summary>Starts it, with these settings of the bus; null for the bus in memory.</summary>
    public static async Task<Meetservice> StartAsync(Uri ggk, Dictionary<string, string?>? bus = null)
    {
        var service = new Meetservice(ggk, bus ?? []);
        await service.WachtOpGereedAsync();
        return service;
    }

    /// <summary>Goes on with the same database in a new process, which holds nothing yet of what the first one did.</summary>
    public async Task HerstartAsync()
    {
        await StopAsync();
        proces = Process.Start(start)!;
        await WachtOpGereedAsync();
    }

    /// <summary>The most working memory that it held while something was done, in MiB.</summary>
    public async Task<double> PiekAsync(Func<Task> doe)
    {
        // 5 makes the kernel forget the peak so far (proc(5)).
        await File.WriteAllTextAsync($"/proc/{proces.Id}/clear_refs", "5");
        await doe();
        return Hoogste;
    }

    /// <summary>Hands a message of the aanbieder in.</summary>
    public async Task BiedAanAsync(byte[] xml)
    {
        using var inhoud = new ByteArrayContent(xml) { Headers = { ContentType = new MediaTypeHeaderValue("application/xml") } };
        using var antwoord = await http.PostAsync(Berichten(Voorbeelden.Aanbieder), inhoud);
        if (!antwoord.IsSuccessStatusCode)
            throw new InvalidOperationException($"Een bericht is niet aangenomen: {await antwoord.Content.ReadAsStringAsync()}");
    }

    /// <summary>Waits until so many messages of a partij stand at a status.</summary>
    public Task WachtOpAsync(string partij, Berichtstatus status, int aantal) => Wacht.TotAsync(
        async () => (await http.GetFromJsonAsync<BerichtAntwoord[]>($"{Berichten(partij)}?status={status}"))!.Length >= aantal,
        Geduld,
        $"{aantal} keer {status}");

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await StopAsync();
        map.Dispose();
    }

    private static string Berichten(string partij) => $"/api/v1/partijen/{partij}/berichten";

    private Dictionary<string, string?> Instellingen(Uri ggk, Uri adres) => new()
    {
        ["Urls"] = adres.ToString(),
        ["Logging:LogLevel:Default"] = "Warning",
        ["ConnectionStrings:Opslag"] = $"Data Source={map.Bestand("wmo.db")}",
        ["Opslag:Sleutelmap"] = map.Bestand("sleutels"),
        [$"Partijen:{Voorbeelden.Gemeente}:EigenControle"] = "true",
        [$"Partijen:{Voorbeelden.Aanbieder}:EigenControle"] = "true",
        ["ApiSleutels:meting:Hash"] = ApiSleutel.HashVan(Sleutel),
        ["ApiSleutels:meting:Partijen:0"] = Voorbeelden.Gemeente,
        ["ApiSleutels:meting:Partijen:1"] = Voorbeelden.Aanbieder,
        ["Kanaal"] = "soap",
        ["Soap:Adres"] = ggk.ToString(),
    };

    private Task WachtOpGereedAsync() => Wacht.TotAsync(IsGereedAsync, Geduld, "de service is gereed");

    private async Task StopAsync()
    {
        proces.Kill();
        await proces.WaitForExitAsync();
        proces.Dispose();
    }

    private async Task<bool> IsGereedAsync()
    {
        try
        {
            using var antwoord = await http.GetAsync("/health/ready");
            return antwoord.IsSuccessStatusCode;
        }
        catch (HttpRequestException) when (!proces.HasExited)
        {
            return false;
        }
    }

    private double Status(string naam)
    {
        var regel = File.ReadLines($"/proc/{proces.Id}/status").First(regel => regel.StartsWith(naam, StringComparison.Ordinal));
        return double.Parse(regel.Split(' ', '\t', ':').First(deel => deel.Length > 0 && char.IsAsciiDigit(deel[0])), CultureInfo.InvariantCulture) / 1024;
    }
}
