using System.CommandLine;
using System.Net.Http.Json;
using System.Text.Json;
using Wmo.Berichten.Service.Toegang;

namespace Wmo.Berichten.Cli.Beheer;

/// <summary>Speaks to <c>/api/v1/beheer</c> of a service, with the key in <c>WMO_SLEUTEL</c>.</summary>
internal sealed class Beheerverbinding : IDisposable
{
    private const string Sleutelvariabele = "WMO_SLEUTEL";
    private const string StandaardAdres = "http://127.0.0.1:5080";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly HttpClient http;

    private Beheerverbinding(Uri adres, string sleutel)
    {
        http = new HttpClient { BaseAddress = adres };
        http.DefaultRequestHeaders.Add(ApiSleutelHandler.Header, sleutel);
    }


    /// <summary>The option that says where the service is.</summary>
    public static Option<string> Adres() => new("--adres")
    {
        Description = $"Adres van de service (standaard {StandaardAdres}). De sleutel komt uit de omgevingsvariabele {Sleutelvariabele}.",
        DefaultValueFactory = _ => StandaardAdres,
    };

    /// <summary>Connects, does the work and turns what goes wrong into a sentence and an exit code.</summary>
    public static async Task<int> VoerAsync(string adres, Func<Beheerverbinding, Task<int>> werk)
    {
        if (!Uri.TryCreate(adres.TrimEnd('/') + '/', UriKind.Absolute, out var basis) || basis.Scheme is not ("http" or "https"))
            return Klaag($"'{adres}' is geen adres; geef bijvoorbeeld --adres {StandaardAdres}.", Uitgang.Onleesbaar);
        if (Environment.GetEnvironmentVariable(Sleutelvariabele) is not { Length: > 0 } sleutel)
            return Klaag($"zet de sleutel van een beheerder in de omgevingsvariabele {Sleutelvariabele}.", Uitgang.Onleesbaar);

        using var verbinding = new Beheerverbinding(basis, sleutel);
        try
        {
            return await werk(verbinding);
        }
        catch (GeweigerdException geweigerd)
        {
            // Only a refusal because of how things stand is a no; anything else is a wrong call.
            return Klaag(geweigerd.Message, geweigerd.Status == 409 ? Uitgang.Afgekeurd : Uitgang.Onleesbaar);
        }
        catch (Exception fout) when (fout is HttpRequestException or JsonException)
        {
            return Klaag($"de service op {adres} antwoordde niet zoals verwacht: {fout.Message}", Uitgang.Onleesbaar);
        }
    }

    public async Task<T> LeesAsync<T>(string pad, CancellationToken annulering)
    {
        using var antwoord = await http.GetAsync(new Uri($"api/v1/beheer/{pad}", UriKind.Relative), annulering);
        return await UitAsync<T>(antwoord, annulering);
    }

    public async Task<T?> DoeAsync<T>(string pad, object inhoud, CancellationToken annulering)
    {
        using var antwoord = await http.PostAsJsonAsync(new Uri($"api/v1/beheer/deadletters/{pad}", UriKind.Relative), inhoud, Json, annulering);
        return await UitAsync<T>(antwoord, annulering);
    }

    public void Dispose() => http.Dispose();

    private static async Task<T> UitAsync<T>(HttpResponseMessage antwoord, CancellationToken annulering)
    {
        var tekst = await antwoord.Content.ReadAsStringAsync(annulering);
        if (antwoord.IsSuccessStatusCode)
            return tekst.Length == 0 ? default! : JsonSerializer.Deserialize<T>(tekst, Json)!;

        var probleem = antwoord.Content.Headers.ContentType?.MediaType == "application/problem+json"
            ? JsonSerializer.Deserialize<Probleem>(tekst, Json)
            : null;
        throw new GeweigerdException((int)antwoord.StatusCode, probleem is null ? $"de service antwoordde met HTTP-status {(int)antwoord.StatusCode}." : $"{probleem.Title} {probleem.Detail}");
    }

    private static int Klaag(string klacht, int uitgang)
    {
        Console.Error.WriteLine($"wmo: {klacht}");
        return uitgang;
    }

    private sealed record Probleem(string? Title, string? Detail);

    private sealed class GeweigerdException(int status, string melding) : Exception(melding)
    {
        public int Status { get; } = status;
    }
}
