using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Service.Toegang;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Service.Tests.Signalen;

public sealed class WebhookEndpointsTests
{
    private const string Pad = $"/api/v1/partijen/{Voorbeelden.Gemeente}/webhooks";

    private Testinstallatie installatie = null!;

    [OneTimeSetUp]
    public async Task Start() => installatie = await Testinstallatie.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await installatie.DisposeAsync();

    [Test]
    public async Task Een_webhook_wordt_aangemeld_toont_zijn_geheim_eenmaal_en_wordt_afgemeld()
    {
        using var aanmelding = await MeldAanAsync("""{"adres":"https://backoffice.example/signalen","soorten":["TermijnVerstreken"]}""");
        var nieuw = (await aanmelding.Content.ReadFromJsonAsync<NieuweWebhookAntwoord>(Testinstallatie.Json))!;
        Assert.That((int)aanmelding.StatusCode, Is.EqualTo(201));
        Assert.That(aanmelding.Headers.Location!.ToString(), Is.EqualTo($"{Pad}/{nieuw.Id}"));
        Assert.That(nieuw.Geheim, Has.Length.EqualTo(64));

        var lijst = await installatie.Http.GetStringAsync(Pad);
        Assert.That(lijst, Does.Contain(nieuw.Id.ToString()).And.Contain("TermijnVerstreken").And.Not.Contain(nieuw.Geheim));
        using var eerste = await installatie.Http.DeleteAsync($"{Pad}/{nieuw.Id}");
        using var tweede = await installatie.Http.DeleteAsync($"{Pad}/{nieuw.Id}");
        Assert.That(new[] { (int)eerste.StatusCode, (int)tweede.StatusCode }, Is.EqualTo(new[] { 204, 404 }));
        Assert.That(await installatie.Http.GetStringAsync(Pad), Does.Not.Contain(nieuw.Id.ToString()));
    }

    [TestCase("""{}""")]
    [TestCase("""{"adres":"backoffice.example"}""")]
    [TestCase("""{"adres":"http://backoffice.example/signalen"}""")]
    [TestCase("""{"adres":"ftp://127.0.0.1/signalen"}""")]
    [TestCase("""{"adres":"https://naam:wachtwoord@backoffice.example/"}""")]
    [TestCase("""{"adres":"https://backoffice.example/","soorten":[]}""")]
    [TestCase("""{"adres":"https://backoffice.example/","soorten":["Verzinsel"]}""")]
    [TestCase("""geen json""")]
    public async Task Een_verkeerde_webhook_wordt_niet_aangenomen(string inhoud)
    {
        using var antwoord = await MeldAanAsync(inhoud);
        var probleem = (await antwoord.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.That((int)antwoord.StatusCode, Is.EqualTo(400));
        Assert.That((string)probleem["detail"]!, Is.Not.Empty);
        Assert.That(await installatie.Http.GetStringAsync(Pad), Is.EqualTo("[]"));
    }

    [TestCase("http://127.0.0.1:9999/signalen")]
    [TestCase("http://[::1]:9999/signalen")]
    [TestCase("http://localhost:9999/signalen")]
    [TestCase("https://backoffice.example:8443/signalen?van=wmo")]
    public async Task Https_mag_overal_heen_en_http_naar_deze_machine(string adres)
    {
        using var antwoord = await MeldAanAsync($$"""{"adres":"{{adres}}"}""");
        var nieuw = (await antwoord.Content.ReadFromJsonAsync<NieuweWebhookAntwoord>(Testinstallatie.Json))!;
        Assert.That(nieuw.Adres, Is.EqualTo(adres));
        using var _ = await installatie.Http.DeleteAsync($"{Pad}/{nieuw.Id}");
    }

    [TestCase("webhooks")]
    [TestCase("gebeurtenissen")]
    public async Task Een_sleutel_van_een_ander_komt_er_niet_bij(string wat)
    {
        using var http = new HttpClient { BaseAddress = installatie.Http.BaseAddress };
        http.DefaultRequestHeaders.Add(ApiSleutelHandler.Header, Testinstallatie.GemeenteSleutel);
        using var antwoord = await http.GetAsync($"/api/v1/partijen/{Voorbeelden.Aanbieder}/{wat}");
        Assert.That((int)antwoord.StatusCode, Is.EqualTo(403));
    }

    private async Task<HttpResponseMessage> MeldAanAsync(string inhoud)
    {
        using var json = new StringContent(inhoud, System.Text.Encoding.UTF8, "application/json");
        return await installatie.Http.PostAsync(Pad, json);
    }
}
