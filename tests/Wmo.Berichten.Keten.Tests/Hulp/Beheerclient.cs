using System.Net.Http.Json;
using System.Text.Json;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Service.Toegang;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Hulp;

/// <summary>An operator at the API.</summary>
internal sealed class Beheerclient : IDisposable
{
    /// <summary>Longer than a message is tried before it is a dead letter.</summary>
    public static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);

    private readonly HttpClient http;

    public Beheerclient(Testinstallatie installatie, string sleutel = Testinstallatie.Beheersleutel)
    {
        http = new HttpClient { BaseAddress = installatie.Http.BaseAddress };
        http.DefaultRequestHeaders.Add(ApiSleutelHandler.Header, sleutel);
    }

    public Task<DeadletterAntwoord[]> DeadlettersAsync(string vraag = "") => LeesAsync<DeadletterAntwoord[]>($"deadletters{vraag}");

    public Task<DeadletterInhoudAntwoord> ToonAsync(Guid id) => LeesAsync<DeadletterInhoudAntwoord>($"deadletters/{id}");

    public Task<GroepAntwoord[]> GroepenAsync() => LeesAsync<GroepAntwoord[]>("deadletters/groepen");

    public Task<ActieAntwoord[]> AuditAsync(string vraag = "") => LeesAsync<ActieAntwoord[]>($"audit{vraag}");

    public async Task<WachtrijAntwoord> WachtrijAsync(string naam) =>
        (await LeesAsync<WachtrijAntwoord[]>("wachtrijen")).Single(wachtrij => wachtrij.Naam == naam);

    public async Task<(int Status, JsonElement Inhoud)> DoeAsync(string pad, object inhoud)
    {
        using var antwoord = await http.PostAsJsonAsync($"/api/v1/beheer/deadletters/{pad}", inhoud, Testinstallatie.Json);
        var tekst = await antwoord.Content.ReadAsStringAsync();
        return ((int)antwoord.StatusCode, tekst.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(tekst));
    }

    public async Task<int> StatusAsync(string pad)
    {
        using var antwoord = await http.GetAsync($"/api/v1/beheer/{pad}");
        return (int)antwoord.StatusCode;
    }

    public async Task<DeadletterAntwoord[]> WachtOpAsync(int aantal, string vraag = "")
    {
        var gevonden = Array.Empty<DeadletterAntwoord>();
        await Wacht.TotAsync(async () => (gevonden = await DeadlettersAsync(vraag)).Length == aantal, Geduld, $"er zijn {aantal} dead letters {vraag}");
        return gevonden;
    }

    public async Task<RondeAntwoord> HerhaalGroepAsync(string groep)
    {
        var (status, inhoud) = await DoeAsync("opnieuw", new { groep, reden = "De database is hersteld." });
        Assert.That(status, Is.EqualTo(202), inhoud.ToString());
        var ronde = inhoud.Deserialize<RondeAntwoord>(Testinstallatie.Json)!;
        await Wacht.TotAsync(
            async () => (ronde = await LeesAsync<RondeAntwoord>($"deadletters/rondes/{ronde.Id}")).Toestand != "Bezig", Geduld, "de ronde is geeindigd");
        return ronde;
    }

    public void Dispose() => http.Dispose();

    private async Task<T> LeesAsync<T>(string pad) => (await http.GetFromJsonAsync<T>($"/api/v1/beheer/{pad}", Testinstallatie.Json))!;
}
