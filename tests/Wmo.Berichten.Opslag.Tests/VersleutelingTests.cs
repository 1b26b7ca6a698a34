using System.Security.Cryptography;
using System.Text;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Opslag.Tests;

public sealed class VersleutelingTests
{
    private const string Bsn = "999900006";
    private const string Naam = "Verzonnenstein";

    [Test]
    public async Task In_de_bestanden_van_SQLite_staan_geen_BSN_en_geen_naam()
    {
        using var proef = await Proefopslag.MetSchemaAsync(new Proefmotor(OpslagProvider.Sqlite));
        var bericht = Voorbeeld.Ontvangen();
        var inhoud = Encoding.UTF8.GetBytes($"<Client><Bsn>{Bsn}</Bsn><Geslachtsnaam>{Naam}</Geslachtsnaam></Client>");
        var client = Model.Bsn.Parse(Bsn);
        await proef.DoeAsync(async t =>
        {
            await t.Berichten.VoegToeAsync(bericht, inhoud, default);
            var feiten = new Dossierfeiten
            {
                Toewijzingen = [Dossierproef.Toewijzing(1, client)],
                Starts = [Dossierproef.Start(1, client)],
                Stops = [Dossierproef.Stop(1, client)],
                Verzoeken = [Dossierproef.Verzoek("R1", client)],
                Prestaties = [Dossierproef.Debet("P1", 1, client)],
            };
            await t.Dossiers.VoegToeAsync(bericht, feiten, default);
        });

        var dossier = await proef.DoeAsync(t => t.Dossiers.LeesAsync(bericht.Partij, bericht.Tegenpartij, Dossierproef.Vraag(client), null, default));
        Assert.That(dossier.Starts, Is.EqualTo(new[] { Dossierproef.Start(1, client) }));

        var bestanden = Directory.GetFiles(Path.GetDirectoryName(proef.Options.Sleutelmap)!, "*", SearchOption.AllDirectories)
            .ToDictionary(bestand => Path.GetFileName(bestand), Lees);

        Assert.That(bestanden.Keys, Has.Member("wmo.db").And.Member("wmo.db-wal"));
        Assert.That(bestanden.Values.Any(bytes => Bevat(bytes, bericht.Referentienummer.ToString())), "het zoeken vindt wat er wel staat");
        foreach (var (naam, bytes) in bestanden)
        {
            Assert.That(Bevat(bytes, Bsn), Is.False, naam);
            Assert.That(Bevat(bytes, Naam), Is.False, naam);
        }
    }

    [Test]
    public async Task In_de_bestanden_van_SQLite_staat_geen_geheim_van_een_webhook()
    {
        const string Geheim = "geheim-van-de-webhook";
        using var proef = await Proefopslag.MetSchemaAsync(new Proefmotor(OpslagProvider.Sqlite));
        var webhook = new Webhook(Voorbeeld.Id(), Voorbeeld.Gemeente, new Uri("https://backoffice.example/"), null, Voorbeeld.Tijdstip);
        await proef.DoeAsync(t => t.Webhooks.VoegToeAsync(webhook, Geheim, default));

        var bestanden = Directory.GetFiles(Path.GetDirectoryName(proef.Options.Sleutelmap)!, "wmo.db*").Select(Lees).ToArray();

        Assert.That(bestanden.Any(bytes => Bevat(bytes, "backoffice.example")), "het zoeken vindt wat er wel staat");
        Assert.That(bestanden.Any(bytes => Bevat(bytes, Geheim)), Is.False);
    }

    [Test]
    public void Een_client_is_alleen_te_vinden_met_het_geheim_van_de_installatie()
    {
        var hash = new Clienthash([1]).Van(Dossierproef.Client);

        Assert.That(hash, Has.Length.EqualTo(22).And.EqualTo(new Clienthash([1]).Van(Dossierproef.Client)));
        Assert.That(hash, Is.Not.EqualTo(new Clienthash([2]).Van(Dossierproef.Client)));
        Assert.That(hash, Is.Not.EqualTo(new Clienthash([1]).Van(Dossierproef.AndereClient)));
    }

    [Test]
    public void Versleutelde_inhoud_gaat_alleen_open_bij_het_eigen_bericht_en_ongewijzigd()
    {
        using var map = new TijdelijkeMap();
        var beveiliging = new Inhoudsbeveiliging(map.Pad);
        var id = Voorbeeld.Id();
        var versleuteld = beveiliging.Versleutel(id, "inhoud"u8.ToArray());
        var gewijzigd = versleuteld.ToArray();
        gewijzigd[^1] ^= 1;

        Assert.That(beveiliging.Ontsleutel(id, versleuteld).ToArray(), Is.EqualTo("inhoud"u8.ToArray()));
        Assert.That(() => beveiliging.Ontsleutel(Voorbeeld.Id(), versleuteld), Throws.InstanceOf<CryptographicException>());
        Assert.That(() => beveiliging.Ontsleutel(id, gewijzigd), Throws.InstanceOf<CryptographicException>());
    }

    [Test]
    public void Een_volgend_proces_leest_met_dezelfde_sleutels_en_met_andere_niet()
    {
        using var map = new TijdelijkeMap();
        using var andereMap = new TijdelijkeMap();
        var id = Voorbeeld.Id();
        var versleuteld = new Inhoudsbeveiliging(map.Pad).Versleutel(id, "inhoud"u8.ToArray());

        Assert.That(new Inhoudsbeveiliging(map.Pad).Ontsleutel(id, versleuteld).ToArray(), Is.EqualTo("inhoud"u8.ToArray()));
        Assert.That(() => new Inhoudsbeveiliging(andereMap.Pad).Ontsleutel(id, versleuteld), Throws.InstanceOf<CryptographicException>());
    }

    [Test]
    public void De_sleutels_zijn_voor_AES_256_GCM_en_alleen_voor_de_eigen_gebruiker()
    {
        using var map = new TijdelijkeMap();
        var sleutelmap = map.Bestand("sleutels");
        new Inhoudsbeveiliging(sleutelmap).MaakSleutel();

        Assert.That(File.ReadAllText(Directory.GetFiles(sleutelmap).Single()), Does.Contain("AES_256_GCM"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(
                File.GetUnixFileMode(sleutelmap),
                Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        }
    }

    [Test]
    public void Herhaalde_inhoud_wordt_ingepakt()
    {
        using var map = new TijdelijkeMap();
        var inhoud = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<Prestatie><Bedrag>100</Bedrag></Prestatie>", 10_000)));

        Assert.That(new Inhoudsbeveiliging(map.Pad).Versleutel(Voorbeeld.Id(), inhoud), Has.Length.LessThan(inhoud.Length / 20));
    }

    private static byte[] Lees(string bestand)
    {
        using var bron = new FileStream(bestand, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        bron.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static bool Bevat(byte[] bytes, string tekst) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(tekst)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(tekst)) >= 0;
}
