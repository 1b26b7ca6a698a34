using System.Data.Common;

namespace Wmo.Berichten.Opslag.Tests;

[TestFixtureSource(typeof(Proefmotor), nameof(Proefmotor.Alle))]
public sealed class MigratieTests(Proefmotor motor)
{
    private static readonly Migratie Extra = Migratie.Van("9998_extra", "CREATE TABLE Proef (Nummer int NOT NULL PRIMARY KEY);");

    private Proefopslag proef = null!;

    [SetUp]
    public void Maak_lege_database() => proef = new Proefopslag(motor);

    [TearDown]
    public void Ruim_database_op() => proef.Dispose();

    [Test]
    public async Task Een_lege_database_wordt_bijgewerkt_en_een_tweede_keer_gebeurt_er_niets()
    {
        await proef.Eerste.Migratie.VoerUitAsync(default);
        var bericht = await proef.BewaarAsync(Voorbeeld.Ontvangen());

        await proef.NieuwProces().Migratie.VoerUitAsync(default);

        Assert.That(await proef.DoeAsync(t => t.Berichten.VindAsync(bericht.Id, default)), Is.EqualTo(bericht));
        Assert.That(() => proef.Opslag.ControleerAsync(default), Throws.Nothing);
    }

    [Test]
    public async Task Van_gelijktijdig_startende_processen_voert_er_een_de_migraties_uit()
    {
        var processen = Enumerable.Range(0, 4).Select(_ => proef.NieuwProces()).ToArray();

        await Task.WhenAll(processen.Select(proces => Task.Run(() => proces.Migratie.VoerUitAsync(default))));

        Assert.That(() => proef.Opslag.ControleerAsync(default), Throws.Nothing);
        Assert.That(Directory.GetFiles(proef.Options.Sleutelmap, "key-*.xml"), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Een_nieuwe_migratie_komt_bij_wat_er_al_staat()
    {
        await proef.Eerste.Migratie.VoerUitAsync(default);
        var nieuwer = proef.NieuwProces(TimeProvider.System, [.. proef.Eerste.Sql.Migraties, Extra]);

        Assert.That(() => nieuwer.Opslag.ControleerAsync(default), Throws.InvalidOperationException.With.Message.Contains("9998_extra"));
        await nieuwer.Migratie.VoerUitAsync(default);
        Assert.That(() => nieuwer.Opslag.ControleerAsync(default), Throws.Nothing);
    }

    [Test]
    public async Task Een_gewijzigde_migratie_houdt_de_start_tegen()
    {
        await proef.Eerste.Migratie.VoerUitAsync(default);
        var gewijzigd = proef.Eerste.Sql.Migraties.Select(migratie => Migratie.Van(migratie.Naam, migratie.Tekst + "\n")).ToArray();
        var proces = proef.NieuwProces(TimeProvider.System, gewijzigd);
        var melding = $"Migratie {gewijzigd[0].Naam} is gewijzigd nadat zij op deze database is toegepast.";

        Assert.That(() => proces.Migratie.VoerUitAsync(default), Throws.InvalidOperationException.With.Message.StartsWith(melding));
        Assert.That(() => proces.Opslag.ControleerAsync(default), Throws.InvalidOperationException.With.Message.StartsWith(melding));
    }

    [Test]
    public async Task Een_database_van_een_nieuwere_versie_houdt_de_start_tegen()
    {
        await proef.NieuwProces(TimeProvider.System, [.. proef.Eerste.Sql.Migraties, Extra]).Migratie.VoerUitAsync(default);

        Assert.That(
            () => proef.Eerste.Migratie.VoerUitAsync(default),
            Throws.InvalidOperationException.With.Message.Contains("9998_extra"));
    }

    [TestCase("")]
    [TestCase("ALTER TABLE Outbox ADD Kapot int NULL;")]
    public async Task Een_mislukte_migratie_laat_niets_achter(string ervoor)
    {
        var kapot = Migratie.Van("9999_kapot", $"{ervoor}CREATE TABLE Bericht (Nummer int NOT NULL);");
        var proces = proef.NieuwProces(TimeProvider.System, [.. proef.Eerste.Sql.Migraties, Extra, kapot]);

        Assert.That(() => proces.Migratie.VoerUitAsync(default), Throws.InstanceOf<DbException>());
        await proef.Eerste.Migratie.VoerUitAsync(default);

        Assert.That(() => proef.Opslag.ControleerAsync(default), Throws.Nothing);
    }

    [Test]
    public void Een_database_zonder_schema_is_niet_gereed() =>
        Assert.That(() => proef.Opslag.ControleerAsync(default), Throws.InstanceOf<DbException>());
}
