using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Keten.Tests.Ketens;
using Wmo.Berichten.Model;
using Wmo.Berichten.Opslag;
using Wmo.Berichten.Testhulp;
using static Wmo.Berichten.Keten.Tests.Ketens.Ketenclient;

namespace Wmo.Berichten.Keten.Tests.Privacy;

/// <summary>
/// A whole chain over a real RabbitMQ, with everything logged and measured; and then the search for the people in it, wherever
/// something was left.
/// </summary>
public sealed class PrivacyTests
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);
    private static readonly string AndereBsn = Voorbeelden.TestBsn(41);

    // Of the chain that Ketenclient plays, of the WMO301 of the samples, and what only the broken messages hold.
    private static readonly Zoeker Personen = new(
        Voorbeelden.Bsn, Voorbeelden.FouteBsn, AndereBsn, "Proefstra", "Verzonnen Kade", "Proefdorp", "1234XX", "1948-03-21", "19480321", "Onzinbergen");

    private RabbitMqNode node = null!;
    private Brokertap tap = null!;
    private Verzamelaar telemetrie = null!;
    private Verzamelaar backoffice = null!;
    private Postbus postbus = null!;
    private Kalenderklok klok = null!;
    private Logvanger log = null!;
    private Ketenspel spel = null!;
    private TijdelijkeMap sleutels = null!;

    private Testinstallatie Installatie => spel.Installatie;

    [SetUp]
    public async Task Start()
    {
        node = await RabbitMqNode.StartAsync();
        telemetrie = await Verzamelaar.StartAsync();
        backoffice = await Verzamelaar.StartAsync();
        postbus = new Postbus();
        log = new Logvanger();
        sleutels = new TijdelijkeMap();
        klok = new Kalenderklok();
        var bus = Bussen.OpRabbitMq(node);
        tap = await Brokertap.StartAsync(node, bus["Bus:RabbitMq:VirtualHost"]!);
        var instellingen = bus.Concat(telemetrie.Telemetrie).ToDictionary();
        instellingen[$"Partijen:{Voorbeelden.Aanbieder}:EigenControle"] = "false";
        instellingen["Opslag:Sleutelcertificaat:Pad"] = Sleutelcertificaat();
        instellingen["Mail:Host"] = "127.0.0.1";
        instellingen["Mail:Poort"] = $"{postbus.Poort}";
        instellingen["Mail:Beveiliging"] = "Geen";
        instellingen["Mail:Van"] = "wmo@proef.example";
        foreach (var partij in new[] { Voorbeelden.Gemeente, Voorbeelden.Aanbieder })
            instellingen[$"Partijen:{partij}:Mail:0"] = $"{partij}@proef.example";
        spel = new Ketenspel(await Testinstallatie.StartAsync(instellingen, log, klok), klok);
    }

    [TearDown]
    public async Task Stop()
    {
        // A start that failed halfway has left the rest empty.
        if (spel is not null)
            await spel.DisposeAsync();
        foreach (var deel in new IAsyncDisposable?[] { tap, node, telemetrie, backoffice })
            await (deel?.DisposeAsync() ?? default);
        if (postbus is not null)
            await postbus.DisposeAsync();
        log?.Dispose();
        sleutels?.Dispose();
    }

    [Test]
    public async Task Na_een_hele_keten_is_nergens_een_BSN_een_naam_of_een_adres_te_lezen()
    {
        using var webhook = await Installatie.Http.PostAsJsonAsync($"/api/v1/partijen/{Voorbeelden.Gemeente}/webhooks", new { adres = backoffice.Adres });
        Assert.That((int)webhook.StatusCode, Is.EqualTo(201));

        var verzoek = await SpeelKetenAsync();
        await SpeelAfwijkingenAsync();
        await SpeelGifAsync();
        await GeefSignaalAsync(verzoek.Ontvangen.Id);

        await Wacht.TotAsync(() => backoffice.Ontvangen.Count > 0, Geduld, "het signaal is bij de backoffice");

        // What came in one burst goes in one mail, a little later.
        klok.Dag = klok.Dag.AddDays(1);
        await Wacht.TotAsync(() => postbus.Mails.Count > 0, Geduld, "de waarschuwingen zijn gemaild");
        await Wacht.TotAsync(() => telemetrie.HeeftSporen && telemetrie.Bevat("wmo.berichten.ontvangen"), Geduld, "de metingen en sporen zijn er");
        await Wacht.TotAsync(
            async () => (await Installatie.Diensten.GetRequiredService<IOpslag>().LeesAsync(
                (transactie, stop) => transactie.Deadletters.ZoekAsync(new Deadletterfilter(), stop), CancellationToken.None)).Count == 1,
            Geduld,
            "de opdracht die steeds mislukt is een dead letter");

        // The search finds what may be there: ids and numbers.
        Assert.That(await ZoekAsync(new Zoeker($"{verzoek.Ontvangen.Id}")), Has.Count.GreaterThan(5));
        Assert.That(await ZoekAsync(Personen), Is.Empty);
    }

    /// <summary>Every kind of message between the two, with what is granted, refused and investigated.</summary>
    private async Task<Stap> SpeelKetenAsync()
    {
        var client = new Ketenclient();
        await spel.AkkoordAsync(client.Verzoek("2025-01-02", Vraag("R1", Huishouding)));
        await spel.AkkoordAsync(client.Antwoord("2025-01-03", "R1", VerzoekAntwoord.InOnderzoek));
        await spel.AkkoordAsync(client.Toewijzing("2025-01-03", Huishouding with { ReferentieAanbieder = "R1" }));
        await spel.AkkoordAsync(client.Start("2025-01-07", Begin("2025-01-07")));
        await spel.DeelsAkkoordAsync(client.Declaratie("2025-02-01", "D1", "2025-01-01", Minuten("P1", "2025-01-06", 481)), 0, "Prestatie 9321");
        await spel.AkkoordAsync(client.Declaratie("2025-02-03", "D2", "2025-01-01", Minuten("P2", "2025-01-06", 480)));
        var verzoek = await spel.AkkoordAsync(client.Wijziging("2025-02-04", new()
        {
            ReferentieAanbieder = "R2",
            RedenVerzoek = RedenVerzoek.ZorgplanVeranderd,
            TeWijzigenProducten =
            [
                new() { ToewijzingNummer = 1001, GewensteIngangsdatum = Dag("2025-03-01"), Einddatum = Huishouding.Einddatum, Omvang = Huishouding.Omvang! with { Volume = 600 } },
            ],
        }));
        using var besluit = await spel.BesluitAsync(verzoek, "2025-02-05", new { antwoord = "1", reden = RedenAfwijzingVerzoek.Stapeling.Code() });
        await spel.VolgAsync(besluit);
        await spel.AkkoordAsync(client.Stop("2025-03-03", Eind("2025-01-07", "2025-02-28", RedenBeeindiging.InOverlegGestopt)));

        // Someone of whom nothing is known.
        await spel.SpeelAsync(new Ketenclient(AndereBsn, 'B').Start("2025-03-04", Begin("2025-03-04")));
        return verzoek;
    }

    /// <summary>What the doors refuse, what comes from the chain broken or for nobody, and an error about a message.</summary>
    private async Task SpeelAfwijkingenAsync()
    {
        var xml = Voorbeelden.Wmo301Tekst(AndereBsn, "PRIVACY00001", dagtekening: Dag("2025-03-04"));
        byte[][] kapot =
        [
            Encoding.UTF8.GetBytes(xml.Replace("<Geslacht>2</Geslacht>", "<Geslacht>Onzinbergen</Geslacht>", StringComparison.Ordinal)),
            Encoding.UTF8.GetBytes(xml[..(xml.Length / 2)]),
            Voorbeelden.Wmo301(bsn: Voorbeelden.FouteBsn, identificatie: "PRIVACY00002", dagtekening: Dag("2025-03-04")),
        ];
        foreach (var bericht in kapot)
        {
            using var geweigerd = await Installatie.BiedAanAsync(bericht);
            Assert.That((int)geweigerd.StatusCode, Is.EqualTo(422));
            var ontvangst = await Installatie.Diensten.GetRequiredService<IEnvelopOntvanger>()
                .OntvangAsync(EnvelopWriter.Schrijf(Enveloppen.Heen(bericht)), CancellationToken.None);
            Assert.That(ontvangst, Is.InstanceOf<Aflevering.Bevestigd>());
        }

        await Installatie.BiedAanEnWachtAsync(Voorbeelden.Wmo301(bsn: AndereBsn, identificatie: "PRIVACY00003", toewijzingnummer: 1009, aanbieder: "87654321", dagtekening: Dag("2025-03-04")));
        await Wacht.TotAsync(
            async () => (await Installatie.BerichtenAsync(Voorbeelden.Aanbieder, "?soort=Fo01&richting=Uit")).Length == 2, Geduld, "op beide is een Fo01 gemaakt");
    }

    /// <summary>A message that fails every time: its command becomes a dead letter.</summary>
    private async Task SpeelGifAsync()
    {
        Voer($"CREATE TRIGGER Stuk BEFORE INSERT ON Start WHEN NEW.Partij = '{Voorbeelden.Gemeente}' BEGIN SELECT RAISE(ABORT, 'kapot'); END");
        using var aangenomen = await spel.BiedAanAsync(new Ketenclient(letter: 'C').Start("2025-03-10", Begin("2025-03-10")));
        Assert.That((int)aangenomen.StatusCode, Is.EqualTo(202));
    }

    private Task<bool> GeefSignaalAsync(Guid bericht) => Installatie.Diensten.GetRequiredService<IOpslag>().InTransactieAsync(
        async (transactie, stop) =>
        {
            var signaal = new Signaal(
                Installatie.Diensten.GetRequiredService<Identiteit>().NieuwId(), Partijcode.Parse(Voorbeelden.Gemeente), Signaalsoorten.TermijnNadert, klok.GetUtcNow(), bericht, "De termijn nadert.", "{}");
            await transactie.Signalen.GeefAsync(signaal, stop);
            return true;
        },
        CancellationToken.None);

    /// <summary>Every place where it was found.</summary>
    private async Task<List<string>> ZoekAsync(Zoeker zoeker)
    {
        IEnumerable<(string Plaats, byte[] Inhoud)> plaatsen = Bestanden("installatie", Installatie.Map).Concat(Bestanden("broker", node.Map))
            .Concat(log.Regels.Select(regel => ($"log: {regel}", Encoding.UTF8.GetBytes(regel))))
            .Concat(tap.Gezien.SelectMany(bericht => new[] { ($"wachtrij {bericht.Soort}", bericht.Inhoud), ($"koppen {bericht.Soort}", Encoding.UTF8.GetBytes(bericht.Omslag)) }))
            .Concat(Ontvangen("telemetrie", telemetrie))
            .Concat(Ontvangen("backoffice", backoffice))
            .Concat(postbus.Mails.Select(mail => ("mail", Encoding.UTF8.GetBytes($"{mail}\n{mail.Subject}\n{mail.TextBody}"))))
            .Concat(await StromenAsync())
            .Concat(await AntwoordenAsync());
        var gevonden = plaatsen
            .Select(plaats => (plaats.Plaats, Vorm: zoeker.Vind(plaats.Inhoud) ?? zoeker.Vind(plaats.Plaats)))
            .Where(plaats => plaats.Vorm is not null)
            .Select(plaats => $"{plaats.Vorm}: {plaats.Plaats}");

        var (inKolommen, bekeken) = Databasezoeker.Zoek(Verbinding, zoeker);
        Assert.That(bekeken, Is.GreaterThan(1_000));
        return [.. gevonden, .. inKolommen];
    }

    private static IEnumerable<(string Plaats, byte[] Inhoud)> Bestanden(string naam, string map) =>
        from bestand in Directory.GetFiles(map, "*", SearchOption.AllDirectories)
        select ($"{naam}: {Path.GetRelativePath(map, bestand)}", Lees(bestand));

    private static IEnumerable<(string Plaats, byte[] Inhoud)> Ontvangen(string naam, Verzamelaar verzamelaar) =>
        verzamelaar.Ontvangen.SelectMany(ontvangst => new[] { ($"{naam} /{ontvangst.Pad}", ontvangst.Inhoud), ($"{naam}: {ontvangst.Koppen}", []) });

    /// <summary>What the API shows of every message, the message itself left out, and every page of the console.</summary>
    private async Task<List<(string Plaats, byte[] Inhoud)>> AntwoordenAsync()
    {
        var antwoorden = new List<(string, byte[])>();
        foreach (var partij in new[] { Voorbeelden.Gemeente, Voorbeelden.Aanbieder })
        {
            foreach (var bericht in await Installatie.BerichtenAsync(partij))
                antwoorden.Add((Ketenspel.Plaats(bericht), await Installatie.Http.GetByteArrayAsync(Ketenspel.Plaats(bericht))));
        }

        foreach (var sleutel in new[] { Testinstallatie.Sleutel, Testinstallatie.Beheersleutel })
        {
            using var bezoeker = await Bezoeker.AangemeldAsync(Installatie, sleutel);
            antwoorden.AddRange((await bezoeker.LoopDoorAsync()).Select(pagina => ($"console {pagina.Key}", Encoding.UTF8.GetBytes(pagina.Value))));
        }

        Assert.That(antwoorden, Has.Count.GreaterThan(70));
        return antwoorden;
    }

    /// <summary>All that a backoffice gets that follows the signals from the first on, for both partijen.</summary>
    private async Task<List<(string Plaats, byte[] Inhoud)>> StromenAsync()
    {
        var stromen = new List<(string, byte[])>();
        foreach (var partij in new[] { Voorbeelden.Gemeente, Voorbeelden.Aanbieder })
        {
            var laatste = (await Installatie.Diensten.GetRequiredService<IOpslag>().LeesAsync(
                (transactie, stop) => transactie.Signalen.LeesAsync(Partijcode.Parse(partij), 0, int.MaxValue, stop), CancellationToken.None))[^1].Volgnummer;
            using var verzoek = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/partijen/{partij}/gebeurtenissen") { Headers = { { "Last-Event-ID", "0" } } };
            using var antwoord = await Installatie.Http.SendAsync(verzoek, HttpCompletionOption.ResponseHeadersRead);
            using var lezer = new StreamReader(await antwoord.Content.ReadAsStreamAsync());
            using var einde = new CancellationTokenSource(Geduld);
            var gelezen = new StringBuilder();
            while (await lezer.ReadLineAsync(einde.Token) is { } regel && !(regel.Length == 0 && gelezen.ToString().Contains($"id: {laatste}\n", StringComparison.Ordinal)))
                gelezen.Append(regel).Append('\n');
            stromen.Add(($"gebeurtenissen van {partij}", Encoding.UTF8.GetBytes(gelezen.ToString())));
        }

        return stromen;
    }

    private string Verbinding => Installatie.Diensten.GetRequiredService<OpslagOptions>().Verbinding;

    private void Voer(string sql)
    {
        using var verbinding = new SqliteConnection(Verbinding);
        verbinding.Open();
#pragma warning disable CA2100 // Texts of the test itself.
        using var opdracht = new SqliteCommand(sql, verbinding);
#pragma warning restore CA2100
        opdracht.ExecuteNonQuery();
    }

    private static byte[] Lees(string bestand)
    {
        try
        {
            using var bron = new FileStream(bestand, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            bron.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (FileNotFoundException)
        {
            // The broker puts files in order meanwhile.
            return [];
        }
    }

    private string Sleutelcertificaat()
    {
        using var rsa = RSA.Create(2048);
        var verzoek = new CertificateRequest("CN=sleutels", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificaat = verzoek.CreateSelfSigned(Testuitgever.Nu.AddDays(-1), Testuitgever.Nu.AddDays(1));
        File.WriteAllBytes(sleutels.Bestand("sleutels.pfx"), certificaat.Export(X509ContentType.Pkcs12));
        return sleutels.Bestand("sleutels.pfx");
    }
}
