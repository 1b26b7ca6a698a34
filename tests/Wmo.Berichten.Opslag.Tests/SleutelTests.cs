using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging.Abstractions;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Opslag.Tests;

/// <summary>The key ring in the years after its first key.</summary>
public sealed class SleutelTests
{
    private static readonly byte[] Inhoud = "inhoud"u8.ToArray();

    private TijdelijkeMap map = null!;

    /// <summary>A key that was made then is used from now on.</summary>
    private static DateTimeOffset TweeDagenGeleden => TimeProvider.System.GetUtcNow().AddDays(-2);

    [SetUp]
    public void Maak_map() => map = new TijdelijkeMap();

    [TearDown]
    public void Ruim_map_op() => map.Dispose();

    [Test]
    public void Een_nieuwe_sleutel_wordt_pas_gebruikt_als_alle_instanties_hem_kunnen_kennen()
    {
        var lopend = new Inhoudsbeveiliging(map.Pad);
        var eerste = Versleutel(lopend);

        var vanaf = lopend.Vernieuw(TimeProvider.System.GetUtcNow());

        Assert.That(vanaf, Is.GreaterThan(TimeProvider.System.GetUtcNow().AddDays(1)), "de ring wordt binnen een dag opnieuw gelezen");
        Assert.That(Sleutels(), Has.Length.EqualTo(2));
        Assert.That(SleutelVan(Versleutel(lopend)), Is.EqualTo(SleutelVan(eerste)));
        Assert.That(SleutelVan(Versleutel(new Inhoudsbeveiliging(map.Pad))), Is.EqualTo(SleutelVan(eerste)));
    }

    [Test]
    public async Task Na_vernieuwing_wordt_met_de_nieuwe_sleutel_geschreven_en_blijft_alles_leesbaar()
    {
        var lopend = new Inhoudsbeveiliging(map.Pad);
        var eerste = Versleutel(lopend);

        // The ring is read again beside the work.
        lopend.Vernieuw(TweeDagenGeleden);
        var tweede = eerste;
        await Wacht.TotAsync(
            () => SleutelVan(tweede = Versleutel(lopend)) != SleutelVan(eerste), TimeSpan.FromSeconds(30), "het lopende proces gebruikt de nieuwe sleutel");

        Assert.That(Sleutels().All(bestand => File.ReadAllText(bestand).Contains("AES_256_GCM", StringComparison.Ordinal)));
        foreach (var proces in new[] { lopend, new Inhoudsbeveiliging(map.Pad) })
        {
            Assert.That(proces.Ontsleutel(eerste.Id, eerste.Bytes).ToArray(), Is.EqualTo(Inhoud));
            Assert.That(proces.Ontsleutel(tweede.Id, tweede.Bytes).ToArray(), Is.EqualTo(Inhoud));
        }
    }

    [Test]
    public void Met_een_certificaat_staan_de_sleutels_zelf_versleuteld_in_de_map()
    {
        using var eerste = Certificaat("eerste");
        using var tweede = Certificaat("tweede");
        var zonder = Versleutel(new Inhoudsbeveiliging(map.Pad));
        var leesbaar = Sleutels().Single();
        var met = new Inhoudsbeveiliging(map.Pad, new Sleutelcertificaten(eerste, []));
        met.Vernieuw(TweeDagenGeleden);
        var versleuteld = Versleutel(met);

        Assert.That(File.ReadAllText(leesbaar), Does.Contain("<masterKey"));
        Assert.That(File.ReadAllText(Sleutels().Single(bestand => bestand != leesbaar)), Does.Contain("EncryptedData").And.Not.Contain("<masterKey"));

        // Another certificate, with the earlier one for what was made before it.
        var later = new Inhoudsbeveiliging(map.Pad, new Sleutelcertificaten(tweede, [eerste]));
        Assert.That(later.Ontsleutel(versleuteld.Id, versleuteld.Bytes).ToArray(), Is.EqualTo(Inhoud));
        Assert.That(later.Ontsleutel(zonder.Id, zonder.Bytes).ToArray(), Is.EqualTo(Inhoud));

        var vreemd = new Inhoudsbeveiliging(map.Pad, new Sleutelcertificaten(tweede, []));
        Assert.That(() => vreemd.Ontsleutel(versleuteld.Id, versleuteld.Bytes), Throws.InstanceOf<CryptographicException>());
    }

    [Test]
    public async Task Met_sleutels_van_een_andere_database_begint_de_opslag_niet()
    {
        using var proef = await Proefopslag.MetSchemaAsync(new Proefmotor(OpslagProvider.Sqlite));
        using var motor = Motor.Voor(proef.Options, TimeProvider.System);
        var migratie = new OpslagMigratie(
            motor, new Inhoudsbeveiliging(map.Pad), motor.Sql.Migraties, TimeProvider.System, NullLogger<OpslagMigratie>.Instance);

        Assert.That(
            () => migratie.VoerUitAsync(default),
            Throws.InvalidOperationException.With.Message.StartsWith("De sleutels in Opslag:Sleutelmap horen niet bij deze database"));
        await proef.Eerste.Migratie.VoerUitAsync(default);
    }

    private static (Guid Id, byte[] Bytes) Versleutel(Inhoudsbeveiliging beveiliging)
    {
        var id = Voorbeeld.Id();
        return (id, beveiliging.Versleutel(id, Inhoud));
    }

    /// <summary>Every protected value names its key: four bytes, then the id.</summary>
    private static Guid SleutelVan((Guid Id, byte[] Bytes) versleuteld) => new(versleuteld.Bytes.AsSpan(4, 16));

    private string[] Sleutels() => Directory.GetFiles(map.Pad, "key-*.xml");

    private static X509Certificate2 Certificaat(string naam)
    {
        using var rsa = RSA.Create(2048);
        var verzoek = new CertificateRequest($"CN={naam}", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return verzoek.CreateSelfSigned(Testuitgever.Nu.AddDays(-1), Testuitgever.Nu.AddDays(1));
    }
}
