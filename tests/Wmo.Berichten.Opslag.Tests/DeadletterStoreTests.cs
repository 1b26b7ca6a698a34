using System.Text;
using Microsoft.Data.Sqlite;
using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Opslag.Tests;

[TestFixtureSource(typeof(Proefmotor), nameof(Proefmotor.Alle))]
public sealed class DeadletterStoreTests(Proefmotor motor)
{
    private static readonly DateTimeOffset Nu = Voorbeeld.Tijdstip;
    private static readonly Deadletterinhoud Inhoud = new("{\"opdracht\":1}", "Er ging iets mis.", "bij Ergens");

    private Proefopslag proef = null!;
    private int groepen;

    [OneTimeSetUp]
    public async Task Maak_database() => proef = await Proefopslag.MetSchemaAsync(motor);

    [OneTimeTearDown]
    public void Ruim_database_op() => proef.Dispose();

    [Test]
    public async Task Een_dead_letter_komt_terug_zoals_hij_erin_ging()
    {
        var deadletter = await BewaarAsync(Nieuw());

        Assert.That(await VindAsync(deadletter.Id), Is.EqualTo(deadletter));
        Assert.That(await proef.DoeAsync(t => t.Deadletters.LeesInhoudAsync(deadletter.Id, default)), Is.EqualTo(Inhoud));
        Assert.That(await VindAsync(Voorbeeld.Id()), Is.Null);
        Assert.That(await proef.DoeAsync(t => t.Deadletters.LeesInhoudAsync(Voorbeeld.Id(), default)), Is.Null);
    }

    [Test]
    public async Task Een_vreemd_bericht_heeft_geen_soort_en_geen_partij()
    {
        var deadletter = await BewaarAsync(Nieuw() with { BerichtId = null, Soort = null, Partij = null });
        Assert.That(await VindAsync(deadletter.Id), Is.EqualTo(deadletter));
    }

    [TestCase(Deadlettertoestand.Onderweg, Deadlettertoestand.Open)]
    [TestCase(Deadlettertoestand.Open, Deadlettertoestand.Open)]
    [TestCase(Deadlettertoestand.Gearchiveerd, Deadlettertoestand.Gearchiveerd)]
    public async Task Wat_nog_eens_sterft_blijft_een_dead_letter(Deadlettertoestand voor, Deadlettertoestand na)
    {
        var deadletter = await BewaarAsync(Nieuw());
        if (voor is not Deadlettertoestand.Open)
            await WijzigAsync(deadletter.Id, Deadlettertoestand.Open, voor);

        var weer = deadletter with { Groep = "andere00", Uitzondering = "Ander", Plaats = "Elders", EerstOp = Nu.AddDays(1), LaatstOp = Nu.AddDays(1), GewijzigdOp = Nu.AddDays(1) };
        await proef.DoeAsync(t => t.Deadletters.BewaarAsync(weer, Inhoud with { Melding = "Iets anders." }, default));

        Assert.That(await VindAsync(deadletter.Id), Is.EqualTo(weer with { EerstOp = Nu, Keren = 2, Pogingen = 12, Toestand = na }));
        Assert.That((await proef.DoeAsync(t => t.Deadletters.LeesInhoudAsync(deadletter.Id, default)))!.Melding, Is.EqualTo("Iets anders."));
        Assert.That(await ZoekAsync(new Deadletterfilter { Groep = "andere00", Toestand = na }), Has.Exactly(1).Matches<Deadletter>(een => een.Id == deadletter.Id));
    }

    [Test]
    public async Task Van_gelijktijdige_herhalingen_slaagt_er_een()
    {
        var deadletter = await BewaarAsync(Nieuw());
        var instanties = Enumerable.Range(0, 4).Select(_ => proef.NieuwProces().Opslag).ToArray();

        var uitkomsten = await Task.WhenAll(instanties.Select(opslag => Task.Run(() => opslag.DoeAsync(t => t.Deadletters.WijzigToestandAsync(
            deadletter.Id, Deadlettertoestand.Open, Deadlettertoestand.Onderweg, null, Nu, default)))));

        Assert.That(uitkomsten.Count(gelukt => gelukt), Is.EqualTo(1));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Een_opdracht_die_alsnog_effect_heeft_lost_haar_dead_letter_op(bool wasAlIngenomen)
    {
        var deadletter = await BewaarAsync(Nieuw());
        if (wasAlIngenomen)
        {
            var ander = Voorbeeld.Id();
            await proef.DoeAsync(t => t.Inbox.NeemInAsync(ander, "wmo301", Nu, default));
            deadletter = await BewaarAsync(Nieuw() with { Id = ander });
        }

        var ingenomen = await proef.DoeAsync(t => t.Inbox.NeemInAsync(deadletter.Id, "wmo301", Nu.AddHours(1), default));

        Assert.That(ingenomen, Is.Not.EqualTo(wasAlIngenomen));
        Assert.That(await VindAsync(deadletter.Id), Is.EqualTo(deadletter with { Toestand = Deadlettertoestand.Opgelost, GewijzigdOp = Nu.AddHours(1) }));
    }

    [Test]
    public async Task De_lijst_gaat_per_bladzijde_van_nieuw_naar_oud_en_zeeft()
    {
        var groep = NieuweGroep();
        var alle = new List<Deadletter>();
        for (var nummer = 0; nummer < 5; nummer++)
            alle.Add(await BewaarAsync(Nieuw() with { Groep = groep, Wachtrij = nummer < 2 ? "wmo305" : "wmo301", Partij = nummer == 4 ? null : Voorbeeld.Aanbieder }));
        await WijzigAsync(alle[0].Id, Deadlettertoestand.Open, Deadlettertoestand.Gearchiveerd);

        var eerste = await ZoekAsync(new Deadletterfilter { Groep = groep, Aantal = 2 });
        var tweede = await ZoekAsync(new Deadletterfilter { Groep = groep, Aantal = 9, Na = eerste[^1].Id });
        Assert.That(eerste.Concat(tweede).Select(een => een.Id), Is.EqualTo(new[] { alle[4].Id, alle[3].Id, alle[2].Id, alle[1].Id }));
        Assert.That(await ZoekAsync(new Deadletterfilter { Groep = groep, Wachtrij = "wmo305" }), Has.Count.EqualTo(1));
        Assert.That(await ZoekAsync(new Deadletterfilter { Groep = groep, Partij = Voorbeeld.Aanbieder }), Has.Count.EqualTo(3));
        Assert.That(await ZoekAsync(new Deadletterfilter { Groep = groep, Soort = "WMO999" }), Is.Empty);
        Assert.That(await ZoekAsync(new Deadletterfilter { Groep = groep, Toestand = Deadlettertoestand.Gearchiveerd }), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Een_groep_telt_wat_open_en_onderweg_is()
    {
        var groep = NieuweGroep();
        var alle = new[] { await BewaarAsync(Nieuw() with { Groep = groep }), await BewaarAsync(Nieuw() with { Groep = groep, LaatstOp = Nu.AddHours(2) }), await BewaarAsync(Nieuw() with { Groep = groep }) };
        await WijzigAsync(alle[0].Id, Deadlettertoestand.Open, Deadlettertoestand.Onderweg);
        await WijzigAsync(alle[2].Id, Deadlettertoestand.Open, Deadlettertoestand.Gearchiveerd);

        var telling = (await proef.DoeAsync(t => t.Deadletters.LeesGroepenAsync(default))).Single(een => een.Groep == groep);
        Assert.That(telling, Is.EqualTo(new Deadlettergroep
        {
            Groep = groep,
            Uitzondering = alle[0].Uitzondering,
            Plaats = alle[0].Plaats,
            Open = 1,
            Onderweg = 1,
            Eerste = Nu,
            Laatste = Nu.AddHours(2),
        }));
        Assert.That(
            await proef.DoeAsync(t => t.Deadletters.WijzigGroepAsync(groep, Deadlettertoestand.Gearchiveerd, Deadlettertoestand.Open, Nu, default)), Is.EqualTo(1));
        Assert.That((await proef.DoeAsync(t => t.Deadletters.TelPerWachtrijAsync(default)))["wmo301"], Is.GreaterThanOrEqualTo(2));
    }

    [Test]
    public async Task Een_groep_heeft_een_ronde_tegelijk_en_elke_stap_is_van_een_instantie()
    {
        var ronde = NieuweRonde(NieuweGroep());
        Assert.That(await proef.DoeAsync(t => t.Deadletters.BeginRondeAsync(ronde, default)), Is.True);
        Assert.That(await proef.DoeAsync(t => t.Deadletters.BeginRondeAsync(ronde with { Id = Voorbeeld.Id() }, default)), Is.False);
        Assert.That(await proef.DoeAsync(t => t.Deadletters.VindRondeAsync(ronde.Id, default)), Is.EqualTo(ronde));
        Assert.That(await proef.DoeAsync(t => t.Deadletters.LeesRondesAsync(default)), Has.Member(ronde));

        Assert.That(await proef.DoeAsync(t => t.Deadletters.ZetStapAsync(ronde, default)), Is.True);
        Assert.That(await proef.DoeAsync(t => t.Deadletters.ZetStapAsync(ronde, default)), Is.False, "een ander zette die stap");

        Assert.That(await proef.DoeAsync(t => t.Deadletters.EindigRondeAsync(ronde.Id, Rondetoestand.Klaar, Nu, default)), Is.True);
        Assert.That(await proef.DoeAsync(t => t.Deadletters.EindigRondeAsync(ronde.Id, Rondetoestand.Gestopt, Nu, default)), Is.False);
        Assert.That(
            await proef.DoeAsync(t => t.Deadletters.VindRondeAsync(ronde.Id, default)),
            Is.EqualTo(ronde with { Toestand = Rondetoestand.Klaar, Stap = 1, GeeindigdOp = Nu }));
        Assert.That(await proef.DoeAsync(t => t.Deadletters.BeginRondeAsync(ronde with { Id = Voorbeeld.Id() }, default)), Is.True);
    }

    [Test]
    public async Task Een_ronde_neemt_de_oudste_van_voor_haar_begin_en_telt_hoe_het_afliep()
    {
        var groep = NieuweGroep();
        var ronde = NieuweRonde(groep);
        var oud = new List<Deadletter>();
        for (var nummer = 0; nummer < 4; nummer++)
            oud.Add(await BewaarAsync(Nieuw() with { Groep = groep }));
        await BewaarAsync(Nieuw() with { Groep = groep, LaatstOp = ronde.GestartOp.AddSeconds(1) });

        Assert.That((await VolgendeAsync(3)).Select(een => een.Id), Is.EqualTo(oud.Take(3).Select(een => een.Id)));
        Assert.That(await VolgendeAsync(9), Has.Count.EqualTo(4));
        Assert.That(await StandAsync(), Is.EqualTo(new Rondestand()));

        foreach (var deadletter in oud)
            await proef.DoeAsync(t => t.Deadletters.WijzigToestandAsync(deadletter.Id, Deadlettertoestand.Open, Deadlettertoestand.Onderweg, ronde.Id, Nu, default));
        await proef.DoeAsync(t => t.Inbox.NeemInAsync(oud[0].Id, "wmo301", Nu, default));
        await proef.DoeAsync(t => t.Deadletters.BewaarAsync(oud[1], Inhoud, default));
        await WijzigAsync(oud[1].Id, Deadlettertoestand.Open, Deadlettertoestand.Gearchiveerd);
        Assert.That(await StandAsync(), Is.EqualTo(new Rondestand { Opgelost = 1, Mislukt = 1, Onderweg = 2 }), "wegleggen wist niet dat het mislukte");

        Task<IReadOnlyList<Deadletter>> VolgendeAsync(int aantal) => proef.DoeAsync(t => t.Deadletters.LeesVolgendeAsync(ronde, aantal, default));
        Task<Rondestand> StandAsync() => proef.DoeAsync(t => t.Deadletters.LeesStandAsync(ronde.Id, default));
    }

    [Test]
    public async Task De_audit_bewaart_wie_wat_wanneer_en_waarom()
    {
        var deadletter = Voorbeeld.Id();
        var acties = new[]
        {
            new Beheeractie { Op = Nu, Wie = "beheer", Handeling = Beheerhandeling.Opnieuw, DeadletterId = deadletter, Aantal = 1, Reden = "De schijf is vervangen." },
            new Beheeractie { Op = Nu.AddMinutes(1), Wie = "collega", Handeling = Beheerhandeling.Archiveren, Groep = "abc", Aantal = 3, Reden = "Dubbel." },
            new Beheeractie { Op = Nu.AddMinutes(2), Wie = "beheer", Handeling = Beheerhandeling.Herstellen, DeadletterId = deadletter, Aantal = 1, Reden = "Toch niet." },
        };
        foreach (var actie in acties)
            await proef.DoeAsync(t => t.Audit.VoegToeAsync(actie, default));

        var gelezen = await proef.DoeAsync(t => t.Audit.LeesAsync(null, 2, default));
        var verder = await proef.DoeAsync(t => t.Audit.LeesAsync(gelezen[^1].Volgnummer, 1, default));
        Assert.That(gelezen.Concat(verder).Select(actie => actie with { Volgnummer = 0 }), Is.EqualTo(acties.Reverse()));
        Assert.That(
            (await proef.DoeAsync(t => t.Audit.LeesVanAsync(deadletter, 9, default))).Select(actie => actie with { Volgnummer = 0 }),
            Is.EqualTo(new[] { acties[2], acties[0] }));
    }

    [Test]
    public async Task De_stand_van_de_outbox_zegt_per_wachtrij_wat_wacht_en_hoe_lang()
    {
        var bericht = await proef.BewaarAsync(Voorbeeld.Ontvangen());
        foreach (var minuut in new[] { 3, 1, 2 })
            await proef.DoeAsync(t => t.Outbox.VoegToeAsync(new Opdracht(Voorbeeld.Id(), "wmo317", bericht.Id, Nu.AddMinutes(minuut)), default));
        await proef.DoeAsync(t => t.Outbox.VoegToeAsync(new Opdracht(Voorbeeld.Id(), "fo01", bericht.Id, Nu), default));
        await proef.DoeAsync(t => t.Outbox.StelUitAsync(bericht.Id, "fo01", Nu.AddHours(1), default));

        var stand = await proef.DoeAsync(t => t.Outbox.LeesStandAsync(Nu.AddMinutes(30), default));
        Assert.That(stand, Is.EquivalentTo(new[]
        {
            new Wachtrijstand { Wachtrij = "wmo317", Wachtend = 3, Uitgesteld = 0, Oudste = Nu.AddMinutes(1) },
            new Wachtrijstand { Wachtrij = "fo01", Wachtend = 1, Uitgesteld = 1, Oudste = Nu },
        }));
    }

    [Test]
    public async Task Wat_er_in_een_dead_letter_staat_is_in_de_bestanden_niet_te_lezen()
    {
        Assume.That(motor.Provider, Is.EqualTo(OpslagProvider.Sqlite), "de bestanden van SQLite");
        await proef.DoeAsync(t => t.Deadletters.BewaarAsync(Nieuw(), new Deadletterinhoud("opdracht-zichtbaar", "melding-zichtbaar", "stack-zichtbaar"), default));

        var bestand = new SqliteConnectionStringBuilder(proef.Options.Verbinding).DataSource;
        foreach (var deel in new[] { bestand, bestand + "-wal" })
        {
            using var bron = new FileStream(deel, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var lezer = new StreamReader(bron, Encoding.Latin1);
            Assert.That(await lezer.ReadToEndAsync(), Does.Not.Contain("zichtbaar"), deel);
        }
    }

    private string NieuweGroep() => $"groep{Interlocked.Increment(ref groepen):000}";

    private static Deadletter Nieuw() => new()
    {
        Id = Voorbeeld.Id(),
        Wachtrij = "wmo301",
        BerichtId = Voorbeeld.Id(),
        Soort = "WMO301",
        Partij = Voorbeeld.Aanbieder,
        Groep = "a1b2c3d4",
        Uitzondering = "System.InvalidOperationException",
        Plaats = "Wmo.Berichten.Keten.Verwerken.Berichtverwerking.VerwerkAsync",
        Pogingen = 6,
        EerstOp = Nu,
        LaatstOp = Nu,
        GewijzigdOp = Nu,
    };

    private static Herhaalronde NieuweRonde(string groep) =>
        new() { Id = Voorbeeld.Id(), Groep = groep, Wie = "beheer", Reden = "Het is verholpen.", GestartOp = Nu.AddHours(1) };

    private async Task<Deadletter> BewaarAsync(Deadletter deadletter)
    {
        await proef.DoeAsync(t => t.Deadletters.BewaarAsync(deadletter, Inhoud, default));
        return deadletter;
    }

    private Task<Deadletter?> VindAsync(Guid id) => proef.DoeAsync(t => t.Deadletters.VindAsync(id, default));

    private Task<IReadOnlyList<Deadletter>> ZoekAsync(Deadletterfilter filter) => proef.DoeAsync(t => t.Deadletters.ZoekAsync(filter, default));

    private Task<bool> WijzigAsync(Guid id, Deadlettertoestand van, Deadlettertoestand naar) =>
        proef.DoeAsync(t => t.Deadletters.WijzigToestandAsync(id, van, naar, null, Nu, default));
}
