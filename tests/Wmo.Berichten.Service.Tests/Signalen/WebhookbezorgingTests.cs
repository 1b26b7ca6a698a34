using System.Diagnostics;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Service.Tests.Signalen;

public sealed class WebhookbezorgingTests
{
    private const string Pad = $"/api/v1/partijen/{Voorbeelden.Gemeente}/webhooks";
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);
    private static readonly DateTimeOffset Begin = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private FakeTimeProvider klok = null!;
    private Testinstallatie installatie = null!;
    private Ontvanger ontvanger = null!;

    [SetUp]
    public async Task Start()
    {
        klok = new FakeTimeProvider(Begin);
        installatie = await Testinstallatie.StartAsync(klok: klok);
        ontvanger = await Ontvanger.StartAsync();
    }

    [TearDown]
    public async Task Stop()
    {
        await installatie.DisposeAsync();
        await ontvanger.DisposeAsync();
    }

    [Test]
    public async Task Een_signaal_wordt_meteen_bezorgd_met_een_handtekening_die_klopt()
    {
        var webhook = await MeldAanAsync();
        var signaal = await installatie.GeefAsync();
        await installatie.GeefAsync(partij: Voorbeelden.Aanbieder);

        await Wacht.TotAsync(() => ontvanger.Ontvangen.Count == 1, Geduld, "het signaal is bezorgd");
        var ontvangst = ontvanger.Ontvangen.Single();
        var inhoud = JsonNode.Parse(ontvangst.Inhoud)!.AsObject();
        byte[] getekend = [.. Encoding.ASCII.GetBytes($"{Begin.ToUnixTimeSeconds()}."), .. ontvangst.Inhoud];
        var handtekening = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.ASCII.GetBytes(webhook.Geheim), getekend));
        Assert.Multiple(() =>
        {
            Assert.That(ontvangst.Koppen["X-Wmo-Tijdstip"], Is.EqualTo($"{Begin.ToUnixTimeSeconds()}"));
            Assert.That(ontvangst.Koppen["X-Wmo-Handtekening"], Is.EqualTo($"sha256={handtekening}"));
            Assert.That(ontvangst.Koppen["Content-Type"], Is.EqualTo("application/json"));
            Assert.That(ontvangst.Signaal, Is.EqualTo(signaal.Id));
            Assert.That(inhoud.Select(veld => veld.Key), Is.EqualTo(new[] { "id", "volgnummer", "partij", "soort", "op", "berichtId", "omschrijving", "gegevens" }));
            Assert.That((string)inhoud["omschrijving"]!, Is.EqualTo(signaal.Omschrijving));
            Assert.That(inhoud["gegevens"]!.ToJsonString(), Is.EqualTo(signaal.Gegevens));
        });
        var stand = await StandAsync(webhook, stand => stand.Wachtend == 0);
        Assert.That((stand.LaatsteSuccesOp, stand.LaatsteFoutOp, stand.Opgegeven), Is.EqualTo(((DateTimeOffset?)Begin, (DateTimeOffset?)null, 0L)));
    }

    [Test]
    public async Task De_handtekening_is_na_te_rekenen_zoals_de_handleiding_zegt()
    {
        var webhook = await MeldAanAsync();
        await installatie.GeefAsync();
        await Wacht.TotAsync(() => ontvanger.Ontvangen.Count == 1, Geduld, "het signaal is bezorgd");
        var ontvangst = ontvanger.Ontvangen.Single();
        using var map = new TijdelijkeMap();
        await File.WriteAllBytesAsync(map.Bestand("inhoud.json"), ontvangst.Inhoud);
        var voorbeeld = Handleiding.Blok("sh", "openssl dgst");

        using var proces = Process.Start(new ProcessStartInfo("sh", ["-c", voorbeeld])
        {
            WorkingDirectory = map.Pad,
            RedirectStandardOutput = true,
            Environment =
            {
                ["geheim"] = webhook.Geheim,
                ["tijdstip"] = ontvangst.Koppen["X-Wmo-Tijdstip"],
                ["handtekening"] = ontvangst.Koppen["X-Wmo-Handtekening"],
            },
        })!;
        var uitvoer = await proces.StandardOutput.ReadToEndAsync();
        await proces.WaitForExitAsync();

        Assert.That(uitvoer.Trim(), Is.EqualTo("klopt"), voorbeeld);
    }

    [Test]
    public async Task Alleen_de_gevraagde_soorten_worden_bezorgd_en_na_afmelden_niets_meer()
    {
        var webhook = await MeldAanAsync(Signaalsoorten.BalansSluitNiet);
        await installatie.GeefAsync(Signaalsoorten.TermijnNadert);
        var eerste = await installatie.GeefAsync(Signaalsoorten.BalansSluitNiet);
        await Wacht.TotAsync(() => ontvanger.Ontvangen.Count == 1, Geduld, "het signaal is bezorgd");
        using var _ = await installatie.Http.DeleteAsync($"{Pad}/{webhook.Id}");

        await installatie.GeefAsync(Signaalsoorten.BalansSluitNiet);
        var andere = await MeldAanAsync();
        var laatste = await installatie.GeefAsync();

        await StandAsync(andere, stand => stand.LaatsteSuccesOp is not null && stand.Wachtend == 0);
        Assert.That(ontvanger.Ontvangen.First().Signaal, Is.EqualTo(eerste.Id));
        Assert.That(ontvanger.Ontvangen.Last().Signaal, Is.EqualTo(laatste.Id));
    }

    [TestCase(500)]
    [TestCase(404)]
    [TestCase(307, TestName = "Een doorverwijzing wordt niet gevolgd")]
    public async Task Wat_niet_wordt_aangenomen_gaat_later_opnieuw(int status)
    {
        ontvanger.Antwoord = _ => status;
        var webhook = await MeldAanAsync();
        var signaal = await installatie.GeefAsync();
        var stand = await StandAsync(webhook, stand => stand.LaatsteFoutOp is not null);
        Assert.That((stand.Wachtend, stand.LaatsteFout, stand.LaatsteSuccesOp), Is.EqualTo((1L, $"De webhook antwoordde met status {status}.", (DateTimeOffset?)null)));

        ontvanger.Antwoord = _ => 200;
        klok.Advance(TimeSpan.FromSeconds(10));

        stand = await StandAsync(webhook, stand => stand.Wachtend == 0);
        Assert.That(stand.LaatsteSuccesOp, Is.EqualTo(Begin.AddSeconds(10)));
        Assert.That(ontvanger.Ontvangen.Select(ontvangst => (ontvangst.Pad, ontvangst.Signaal)), Is.EqualTo(new[] { ("/signalen", signaal.Id), ("/signalen", signaal.Id) }));
    }

    [Test]
    public async Task Van_een_webhook_die_onbereikbaar_is_staat_dat_in_de_lijst()
    {
        var poort = VrijePoort.Kies();
        var webhook = await MeldAanOpAsync($"http://127.0.0.1:{poort}/signalen");
        await installatie.GeefAsync();
        var stand = await StandAsync(webhook, stand => stand.LaatsteFoutOp is not null);

        Assert.That((stand.Wachtend, stand.LaatsteFout), Is.EqualTo((1L, "De webhook is niet te bereiken (ConnectionError).")));
    }

    [Test]
    public async Task Een_signaal_dat_een_webhook_niet_verdraagt_houdt_de_andere_niet_op()
    {
        var webhook = await MeldAanAsync();
        var kwaad = Guid.Empty;
        ontvanger.Antwoord = ontvangst => ontvangst.Signaal == kwaad ? 500 : 200;
        var eerste = await installatie.GeefAsync();
        await Wacht.TotAsync(() => ontvanger.Ontvangen.Count == 1, Geduld, "het eerste is bezorgd");
        kwaad = new Guid(BitConverter.ToInt32(eerste.Id.ToByteArray()) + 1, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0xAB, 0xCD);

        Assert.That((await installatie.GeefAsync()).Id, Is.EqualTo(kwaad));
        var goed = await installatie.GeefAsync();
        await StandAsync(webhook, stand => stand.LaatsteFoutOp is not null);
        klok.Advance(TimeSpan.FromSeconds(5));

        await StandAsync(webhook, stand => stand.Wachtend == 1);
        Assert.That(ontvanger.Ontvangen.Select(ontvangst => ontvangst.Signaal), Is.EqualTo(new[] { eerste.Id, kwaad, goed.Id }));
    }

    [Test]
    public async Task Na_een_dag_wordt_een_signaal_opgegeven_en_dat_is_te_zien()
    {
        ontvanger.Antwoord = _ => 503;
        var webhook = await MeldAanAsync();
        await installatie.GeefAsync();
        await StandAsync(webhook, stand => stand.LaatsteFoutOp is not null);

        for (var uur = 0; uur < 23; uur++)
            await ProbeerNogEensAsync(webhook, TimeSpan.FromHours(1));
        Assert.That((await LeesStandAsync(webhook)).Wachtend, Is.EqualTo(1));
        await ProbeerNogEensAsync(webhook, TimeSpan.FromHours(1));

        var stand = await LeesStandAsync(webhook);
        Assert.That((stand.Wachtend, stand.Opgegeven, stand.LaatsteFoutOp), Is.EqualTo((0L, 1L, (DateTimeOffset?)Begin.AddDays(1))));
    }

    [Test]
    public async Task Twee_instanties_delen_het_werk_zonder_dubbel_te_bezorgen()
    {
        using var map = new TijdelijkeMap();
        var gedeeld = Testinstallatie.Instellingen(map.Pad);
        await using var een = await Testinstallatie.StartAsync(gedeeld);
        await using var twee = await Testinstallatie.StartAsync(gedeeld);
        using var antwoord = await een.Http.PostAsJsonAsync(Pad, new Webhookvraag(ontvanger.Adres.ToString(), null));
        Assert.That((int)antwoord.StatusCode, Is.EqualTo(201));

        var gegeven = new List<Guid>();
        for (var keer = 0; keer < 20; keer++)
        {
            gegeven.Add((await een.GeefAsync()).Id);
            gegeven.Add((await twee.GeefAsync()).Id);
        }

        await Wacht.TotAsync(
            async () => (await een.Http.GetFromJsonAsync<WebhookAntwoord[]>(Pad, Testinstallatie.Json))!.Single() is { Wachtend: 0, LaatsteSuccesOp: not null } && ontvanger.Ontvangen.Count >= gegeven.Count,
            Geduld,
            "alles is bezorgd");
        Assert.That(ontvanger.Ontvangen.Select(ontvangst => ontvangst.Signaal), Is.EquivalentTo(gegeven));
    }

    private async Task ProbeerNogEensAsync(NieuweWebhookAntwoord webhook, TimeSpan later)
    {
        klok.Advance(later);
        var nu = klok.GetUtcNow();
        await StandAsync(webhook, stand => stand.LaatsteFoutOp == nu);
    }

    private Task<NieuweWebhookAntwoord> MeldAanAsync(params string[] soorten) =>
        MeldAanOpAsync(ontvanger.Adres.ToString(), soorten.Length == 0 ? null : soorten);

    private async Task<NieuweWebhookAntwoord> MeldAanOpAsync(string adres, string[]? soorten = null)
    {
        using var antwoord = await installatie.Http.PostAsJsonAsync(Pad, new Webhookvraag(adres, soorten));
        Assert.That((int)antwoord.StatusCode, Is.EqualTo(201), await antwoord.Content.ReadAsStringAsync());
        return (await antwoord.Content.ReadFromJsonAsync<NieuweWebhookAntwoord>(Testinstallatie.Json))!;
    }

    private async Task<WebhookAntwoord> StandAsync(NieuweWebhookAntwoord webhook, Func<WebhookAntwoord, bool> tot)
    {
        WebhookAntwoord? stand = null;
        await Wacht.TotAsync(async () => tot(stand = await LeesStandAsync(webhook)), Geduld, "de webhook staat zoals verwacht");
        return stand!;
    }

    private async Task<WebhookAntwoord> LeesStandAsync(NieuweWebhookAntwoord webhook) =>
        (await installatie.Http.GetFromJsonAsync<WebhookAntwoord[]>(Pad, Testinstallatie.Json))!.Single(kandidaat => kandidaat.Id == webhook.Id);
}
