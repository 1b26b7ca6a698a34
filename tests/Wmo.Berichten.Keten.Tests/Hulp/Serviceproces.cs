using System.Diagnostics;
using System.Net.Http.Headers;
using Wmo.Berichten.Service.Inrichting;
using Wmo.Berichten.Service.Toegang;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Hulp;

/// <summary>The service as a process of its own, so that it can be killed.</summary>
public sealed class Serviceproces : IAsyncDisposable
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);

    private readonly Process proces;
    private readonly Task<string> uitvoer;

    private Serviceproces(Process proces, Uri adres)
    {
        this.proces = proces;
        uitvoer = Verzamel(proces);
        Http = new HttpClient { BaseAddress = adres };
        Http.DefaultRequestHeaders.Add(ApiSleutelHandler.Header, Testinstallatie.Sleutel);
    }

    public HttpClient Http { get; }

    /// <summary>Id of the process.</summary>
    public int Id => proces.Id;

    /// <summary>Memory that the process has in use, in bytes.</summary>
    public long Werkgeheugen
    {
        get
        {
            proces.Refresh();
            return proces.WorkingSet64;
        }
    }

    /// <summary>Starts it on a free port and waits until it is ready.</summary>
    public static async Task<Serviceproces> StartAsync(IReadOnlyDictionary<string, string?> instellingen)
    {
        var service = Begin(instellingen, VrijePoort.Kies());
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

    /// <summary>Starts it and does not wait; <paramref name="voor"/> is a program, with its arguments, that becomes the service.</summary>
    public static Serviceproces Begin(IReadOnlyDictionary<string, string?> instellingen, int poort, params string[] voor)
    {
        var adres = new Uri($"http://127.0.0.1:{poort}");
        string[] opdracht = [.. voor, "dotnet", typeof(Servicebouw).Assembly.Location];
        var start = new ProcessStartInfo(opdracht[0], opdracht[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (naam, waarde) in instellingen)
            start.Environment[naam.Replace(":", "__", StringComparison.Ordinal)] = waarde;
        start.Environment["Urls"] = adres.ToString();
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        return new Serviceproces(Process.Start(start)!, adres);
    }

    public Task WachtOpGereedAsync() => Wacht.TotAsync(
        async () => !proces.HasExited ? await IsGereedAsync() : throw new InvalidOperationException($"De service stopte: {await uitvoer}"),
        Geduld,
        "de service is gereed");

    public async Task<HttpResponseMessage> BiedAanAsync(byte[] xml)
    {
        using var inhoud = new ByteArrayContent(xml) { Headers = { ContentType = new MediaTypeHeaderValue("application/xml") } };
        return await Http.PostAsync($"/api/v1/partijen/{Voorbeelden.Gemeente}/berichten", inhoud);
    }

    /// <summary>kill -9: nothing in the process gets a chance to finish.</summary>
    public async Task VermoordAsync()
    {
        proces.Kill(entireProcessTree: true);
        await proces.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!proces.HasExited)
            await VermoordAsync();
        proces.Dispose();
    }

    private static async Task<string> Verzamel(Process proces) =>
        string.Concat(await Task.WhenAll(proces.StandardOutput.ReadToEndAsync(), proces.StandardError.ReadToEndAsync()));

    private async Task<bool> IsGereedAsync()
    {
        try
        {
            using var antwoord = await Http.GetAsync("/health/ready");
            return antwoord.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
