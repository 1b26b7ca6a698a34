using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Bewaren;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Keten.Tests.Ketens;
using Wmo.Berichten.Opslag;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Testhulp;
using static Wmo.Berichten.Keten.Tests.Ketens.Ketenclient;

namespace Wmo.Berichten.Keten.Tests.Privacy;

/// <summary>A chain, and then sixteen years later.</summary>
public sealed class BewaartermijnTests
{
    private static readonly string[] Partijen = [Voorbeelden.Gemeente, Voorbeelden.Aanbieder];

    private readonly Kalenderklok klok = new();
    private Ketenspel spel = null!;

    [SetUp]
    public async Task Start() => spel = new Ketenspel(await Testinstallatie.StartAsync(klok: klok), klok);

    [TearDown]
    public async Task Stop() => await spel.DisposeAsync();

    [Test]
    public async Task Wat_nog_in_een_postvak_ligt_houdt_alles_eromheen_vast_en_daarna_gaat_het_in_de_goede_volgorde()
    {
        var client = new Ketenclient();
        await spel.AkkoordAsync(client.Verzoek("2025-01-02", Vraag("R1", Huishouding), Vraag("R2", Dagbesteding)));
        await spel.AkkoordAsync(client.Antwoord("2025-01-03", "R2", VerzoekAntwoord.Afgewezen, RedenAfwijzingVerzoek.Stapeling));
        var toewijzing = await spel.AkkoordAsync(client.Toewijzing("2025-01-03", Huishouding with { ReferentieAanbieder = "R1" }));
        await spel.AkkoordAsync(client.Start("2025-01-07", Begin("2025-01-07")));
        await spel.AkkoordAsync(client.Declaratie("2025-02-01", "D1", "2025-01-01", Minuten("P1", "2025-01-06", 480)));
        await spel.AkkoordAsync(client.Declaratie("2025-03-01", "D2", "2025-02-01", Minuten("P2", "2025-02-01", 480)));
        await spel.AkkoordAsync(client.Stop("2025-03-03", Eind("2025-01-07", "2025-02-28", RedenBeeindiging.InOverlegGestopt)));
        var berichten = Tel("Bericht");
        await Wacht.TotAsync(() => Tel("Signaal WHERE Volgnummer IS NULL") == 0, TimeSpan.FromSeconds(30), "elk signaal heeft zijn plaats");

        klok.Dag = Dag("2041-01-02");
        await RuimOpAsync();

        Assert.That(Tel("Bericht"), Is.EqualTo(berichten));
        Assert.That((Tel("Toewijzing"), Tel("Prestatie")), Is.EqualTo((2, 4)));
        await IsVerwijderdAsync(toewijzing.Verzonden);
        Assert.That(await spel.Installatie.XmlAsync(Voorbeelden.Aanbieder, toewijzing.Ontvangen.Id), Is.Not.Empty);
        Assert.That((await spel.Installatie.DossierAsync(Voorbeelden.Gemeente, toewijzing.Verzonden.Id)).Status, Is.EqualTo("Akkoord"));

        await HandelAllesAfAsync();
        klok.Dag = Dag("2041-01-03");
        await RuimOpAsync();

        string[] leeg = ["BerichtInhoud", "Toewijzing", "Start", "Stop", "Verzoek", "Verlengingsvraag", "Verzoekantwoord", "Prestatie", "Voorgelegd", "EigenBijdrage", "Signaal"];
        Assert.That(leeg.Where(tabel => Tel(tabel) > 0), Is.Empty);
        foreach (var partij in Partijen)
            Assert.That((await spel.Installatie.BerichtenAsync(partij)).Select(bericht => bericht.Bericht), Is.EqualTo(new[] { "WMO323" }), "de laatste declaratie");
    }

    [TestCase("Bewaartermijnen:Inhoud=15", "Bewaartermijnen:Inhoud is '15'; geef een termijn, bijvoorbeeld '15 jaar'")]
    [TestCase("Bewaartermijnen:Audit=nooit", "Bewaartermijnen:Audit is 'nooit'")]
    [TestCase("Opslag:Sleutelcertificaat:Pad=/bestaat/niet.pfx", "Opslag:Sleutelcertificaat:Pad is '/bestaat/niet.pfx'; dat is geen bestand")]
    [TestCase("Opslag:Sleutelcertificaat:Vingerafdruk=00", "Opslag:Sleutelcertificaat:Vingerafdruk is '00'")]
    public void Een_foute_instelling_houdt_de_start_tegen(string instelling, string melding)
    {
        var deel = instelling.Split('=', 2);
        Assert.That(
            () => Testinstallatie.StartAsync(new Dictionary<string, string?> { [deel[0]] = deel[1] }),
            Throws.InvalidOperationException.With.Message.StartsWith(melding));
    }

    [Test]
    public void Het_certificaat_van_de_sleutels_moet_een_RSA_sleutel_hebben_en_een_eerder_staat_nooit_alleen()
    {
        using var map = new TijdelijkeMap();
        using var uitgever = new Testuitgever("sleutels");
        using var certificaat = uitgever.Geef(oin: null);
        File.WriteAllBytes(map.Bestand("ec.pfx"), certificaat.Export(System.Security.Cryptography.X509Certificates.X509ContentType.Pkcs12));

        Assert.That(
            () => Testinstallatie.StartAsync(new Dictionary<string, string?> { ["Opslag:Sleutelcertificaat:Pad"] = map.Bestand("ec.pfx") }),
            Throws.InvalidOperationException.With.Message.Contains("zonder RSA-sleutel"));
        Assert.That(
            () => Testinstallatie.StartAsync(new Dictionary<string, string?> { ["Opslag:EerdereSleutelcertificaten:0:Pad"] = map.Bestand("ec.pfx") }),
            Throws.InvalidOperationException);
    }

    private async Task RuimOpAsync() =>
        Assert.That(await spel.Installatie.Diensten.GetRequiredService<Opruiming>().RuimOpAsync(CancellationToken.None), Is.True);

    private async Task IsVerwijderdAsync(BerichtAntwoord bericht)
    {
        using var antwoord = await spel.Installatie.Http.GetAsync($"{Ketenspel.Plaats(bericht)}/xml");
        var probleem = await antwoord.Content.ReadFromJsonAsync<JsonNode>();
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.Gone));
        Assert.That((string?)probleem!["title"], Is.EqualTo("De inhoud van dit bericht is verwijderd."));
    }

    private async Task HandelAllesAfAsync()
    {
        foreach (var partij in Partijen)
        {
            foreach (var bericht in await spel.Installatie.PostvakAsync(partij))
                using (var antwoord = await spel.Installatie.Http.PostAsync($"/api/v1/partijen/{partij}/postvak/{bericht.Id}/afgehandeld", null))
                    antwoord.EnsureSuccessStatusCode();
        }
    }

    private long Tel(string tabel)
    {
        using var verbinding = new SqliteConnection(spel.Installatie.Diensten.GetRequiredService<OpslagOptions>().Verbinding);
        verbinding.Open();
#pragma warning disable CA2100 // Names of the test itself.
        using var opdracht = new SqliteCommand($"SELECT COUNT(*) FROM {tabel}", verbinding);
#pragma warning restore CA2100
        return (long)opdracht.ExecuteScalar()!;
    }
}
