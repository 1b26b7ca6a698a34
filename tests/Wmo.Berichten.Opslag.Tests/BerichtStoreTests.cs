using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels;

namespace Wmo.Berichten.Opslag.Tests;

[TestFixtureSource(typeof(Proefmotor), nameof(Proefmotor.Alle))]
public sealed class BerichtStoreTests(Proefmotor motor)
{
    private Proefopslag proef = null!;

    [OneTimeSetUp]
    public async Task Maak_database()
    {
        TestContext.Progress.WriteLine($"De tests van de opslag lopen op {motor}.");
        proef = await Proefopslag.MetSchemaAsync(motor);
    }

    [OneTimeTearDown]
    public void Ruim_database_op() => proef.Dispose();

    [Test]
    public async Task Een_bericht_komt_terug_zoals_het_erin_ging()
    {
        var heen = await proef.BewaarAsync(Voorbeeld.Ontvangen());
        var vol = await proef.BewaarAsync(Voorbeeld.Verzonden() with
        {
            Crossreferentienummer = heen.Referentienummer,
            AntwoordOp = heen.Id,
            Applicatieversie = "00010002",
            Bestandsnaam = "lijst.csv",
            Pogingen = 3,
            AfgehandeldOp = Voorbeeld.Tijdstip.AddDays(1),
            GewijzigdOp = Voorbeeld.Tijdstip.AddHours(1),
        });
        var kaal = await proef.BewaarAsync(Voorbeeld.Ontvangen() with { Identificatie = null });

        Assert.That(
            typeof(OpgeslagenBericht).GetProperties().Where(veld => veld.GetValue(vol) is null),
            Is.Empty,
            "het volle bericht proeft elk veld");

        var terug = await proef.DoeAsync(async t => (
            Vol: await t.Berichten.VindAsync(vol.Id, default),
            Kaal: await t.Berichten.VindAsync(kaal.Id, default),
            Niets: await t.Berichten.VindAsync(Voorbeeld.Id(), default)));

        Assert.That(terug, Is.EqualTo(((OpgeslagenBericht?)vol, (OpgeslagenBericht?)kaal, (OpgeslagenBericht?)null)));
    }

    [Test]
    public async Task Een_tijdstip_wordt_bewaard_in_UTC_tot_op_de_microseconde()
    {
        var zomertijd = new DateTimeOffset(2026, 7, 1, 0, 30, 0, TimeSpan.FromHours(2)).AddTicks(1_234_567);
        var bericht = await proef.BewaarAsync(Voorbeeld.Ontvangen() with { AangemaaktOp = zomertijd });

        var terug = await proef.DoeAsync(t => t.Berichten.VindAsync(bericht.Id, default));

        Assert.That(terug!.AangemaaktOp, Is.EqualTo(zomertijd.AddTicks(-7)));
        Assert.That(terug.AangemaaktOp.Offset, Is.EqualTo(TimeSpan.Zero));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(3_000_000)]
    public async Task De_inhoud_komt_byte_voor_byte_terug(int lengte)
    {
        var inhoud = new byte[lengte];
        new Random(lengte).NextBytes(inhoud);
        var bericht = Voorbeeld.Ontvangen();
        await proef.DoeAsync(t => t.Berichten.VoegToeAsync(bericht, inhoud, default));

        var terug = await proef.DoeAsync(t => t.Berichten.LeesPayloadAsync(bericht.Id, default));

        Assert.That(terug.Span.SequenceEqual(inhoud));
    }

    [Test]
    public void De_inhoud_van_een_onbekend_bericht_is_een_fout() =>
        Assert.That(
            () => proef.DoeAsync(t => t.Berichten.LeesPayloadAsync(Voorbeeld.Id(), default)),
            Throws.TypeOf<KeyNotFoundException>());

    [Test]
    public async Task Een_vrijgegeven_identificatie_mag_opnieuw_en_het_laatste_bericht_telt()
    {
        var eerste = await proef.BewaarAsync(Voorbeeld.Verzonden());
        await proef.DoeAsync(t => t.Berichten.GeefIdentificatieVrijAsync(eerste.Id, default));
        var voorHergebruik = await proef.DoeAsync(t => t.Berichten.VindVerzondenAsync(eerste.Partij, eerste.Soort, eerste.Identificatie!, default));

        var tweede = await proef.BewaarAsync(eerste with { Id = Voorbeeld.Id(), Referentienummer = Voorbeeld.Id() });
        var naHergebruik = await proef.DoeAsync(t => t.Berichten.VindVerzondenAsync(eerste.Partij, eerste.Soort, eerste.Identificatie!, default));

        Assert.That(voorHergebruik, Is.EqualTo(eerste));
        Assert.That(naHergebruik, Is.EqualTo(tweede));
    }

    [Test]
    public async Task Alleen_een_verzonden_heenbericht_is_op_identificatie_te_vinden()
    {
        var partij = Voorbeeld.NieuwePartij();
        var ontvangen = await proef.BewaarAsync(Voorbeeld.Ontvangen() with { Partij = partij });
        var antwoord = await proef.BewaarAsync(Voorbeeld.Verzonden() with
        {
            Partij = partij,
            Identificatie = ontvangen.Identificatie,
            Crossreferentienummer = ontvangen.Referentienummer,
        });

        var gevonden = await proef.DoeAsync(t => t.Berichten.VindVerzondenAsync(partij, antwoord.Soort, antwoord.Identificatie!, default));

        Assert.That(gevonden, Is.Null);
    }

    [Test]
    public async Task Een_referentienummer_wijst_per_partij_en_richting_een_bericht_aan()
    {
        // One installation serves both ends: the same envelope stands in it twice.
        var uit = await proef.BewaarAsync(Voorbeeld.Verzonden());
        var binnen = await proef.BewaarAsync(Voorbeeld.Ontvangen() with { Referentienummer = uit.Referentienummer });

        var gevonden = await proef.DoeAsync(async t => new[]
        {
            await t.Berichten.VindOpReferentienummerAsync(uit.Partij, Richting.Uit, uit.Referentienummer, default),
            await t.Berichten.VindOpReferentienummerAsync(binnen.Partij, Richting.In, uit.Referentienummer, default),
            await t.Berichten.VindOpReferentienummerAsync(uit.Partij, Richting.In, uit.Referentienummer, default),
            await t.Berichten.VindOpReferentienummerAsync(uit.Partij, Richting.Uit, Voorbeeld.Id(), default),
        });

        Assert.That(gevonden, Is.EqualTo(new[] { uit, binnen, null, null }));
    }

    [TestCase(Berichtstatus.Aangeboden, true)]
    [TestCase(Berichtstatus.Verzonden, true)]
    [TestCase(Berichtstatus.Akkoord, false)]
    [TestCase(Berichtstatus.Afgekeurd, false)]
    public async Task Een_status_gaat_alleen_verder_vanuit_een_toegestane_stand(Berichtstatus stand, bool verwacht)
    {
        var bericht = await proef.BewaarAsync(Voorbeeld.Verzonden() with { Status = stand });
        var later = Voorbeeld.Tijdstip.AddMinutes(5);

        var gewijzigd = await proef.DoeAsync(t => t.Berichten.WijzigStatusAsync(
            bericht.Id, [Berichtstatus.Aangeboden, Berichtstatus.Verzonden], Berichtstatus.Afgekeurd, later, default));
        var terug = await proef.DoeAsync(t => t.Berichten.VindAsync(bericht.Id, default));

        Assert.That(gewijzigd, Is.EqualTo(verwacht));
        Assert.That(terug, Is.EqualTo(verwacht ? bericht with { Status = Berichtstatus.Afgekeurd, GewijzigdOp = later } : bericht));
    }

    [Test]
    public async Task Dezelfde_id_nogmaals_verzenden_zonder_identificatie_is_een_fout()
    {
        var bericht = await proef.BewaarAsync(Voorbeeld.Verzonden() with { Identificatie = null });

        Assert.That(() => proef.DoeAsync(t => t.VoegToeAsync(bericht)), Throws.InvalidOperationException);
    }

    [Test]
    public async Task Een_schakel_van_de_keten_mag_tegenpartij_zijn()
    {
        var bericht = await proef.BewaarAsync(Voorbeeld.Ontvangen() with
        {
            Soort = OpgeslagenBericht.Fo01,
            Tegenpartij = Partijcode.VanOrganisatie("VECOZO"),
        });

        Assert.That(await proef.DoeAsync(t => t.Berichten.VindAsync(bericht.Id, default)), Is.EqualTo(bericht));
    }

    [Test]
    public async Task Een_onbekend_bericht_wijzigt_niet()
    {
        var onbekend = Voorbeeld.Id();
        var gewijzigd = await proef.DoeAsync(t => t.Berichten.WijzigStatusAsync(
            onbekend, [Berichtstatus.Ontvangen], Berichtstatus.Verwerkt, Voorbeeld.Tijdstip, default));

        Assert.That(gewijzigd, Is.False);
        Assert.That(() => proef.DoeAsync(t => t.Berichten.KoppelAntwoordAsync(onbekend, onbekend, default)), Throws.TypeOf<KeyNotFoundException>());
        Assert.That(() => proef.DoeAsync(t => t.Berichten.GeefIdentificatieVrijAsync(onbekend, default)), Throws.TypeOf<KeyNotFoundException>());
    }

    [Test]
    public async Task Het_dossier_van_een_bericht_is_compleet_en_op_volgorde()
    {
        var bericht = await proef.BewaarAsync(Voorbeeld.Verzonden());
        var antwoord = await proef.BewaarAsync(Voorbeeld.Ontvangen() with { Partij = bericht.Partij, Soort = "WMO302" });
        var bevindingen = new[]
        {
            new Bevinding("CS002", 2, "0001", "Client", "Bericht/Clienten/Client[1]", "Het burgerservicenummer voldoet niet aan de elfproef."),
            new Bevinding("XSD", 1, null, "Header", "Bericht/Header", "Het element ontbreekt."),
        };
        var vroeg = new Gebeurtenis(bericht.Id, Voorbeeld.Tijdstip, "BerichtAangeboden", "Aangenomen.");
        var laat = new Gebeurtenis(bericht.Id, Voorbeeld.Tijdstip.AddSeconds(1), "BerichtVerzonden", "Verzonden.");
        var termijn = Voorbeeld.Termijn(bericht, Voorbeeld.Tijdstip.AddDays(3));

        await proef.DoeAsync(async t =>
        {
            await t.Berichten.VoegBevindingenToeAsync(bericht.Id, bevindingen, default);
            await t.Berichten.VoegGebeurtenisToeAsync(laat, default);
            await t.Berichten.VoegGebeurtenisToeAsync(vroeg, default);
            await t.Termijnen.OpenAsync(termijn, default);
            await t.Berichten.KoppelAntwoordAsync(antwoord.Id, bericht.Id, default);
        });
        var dossier = await proef.DoeAsync(t => t.Berichten.LeesDossierAsync(bericht.Partij, bericht.Id, default));

        Assert.That(dossier!.Bericht, Is.EqualTo(bericht));
        Assert.That(dossier.Bevindingen, Is.EqualTo(bevindingen));
        Assert.That(dossier.Tijdlijn, Is.EqualTo(new[] { vroeg, laat }));
        Assert.That(dossier.Termijnen, Is.EqualTo(new[] { termijn }));
        Assert.That(dossier.Antwoord, Is.EqualTo(antwoord with { AntwoordOp = bericht.Id }));
    }

    [Test]
    public async Task Bevindingen_houden_hun_volgorde_hoeveel_het_er_ook_zijn()
    {
        var bericht = await proef.BewaarAsync(Voorbeeld.Ontvangen());
        Bevinding[] eerst = [.. Enumerable.Range(0, 1500).Select(Bevonden)];
        Bevinding[] daarna = [.. Enumerable.Range(-15, 15).Select(Bevonden)];

        await proef.DoeAsync(async t =>
        {
            await t.Berichten.VoegBevindingenToeAsync(bericht.Id, [], default);
            await t.Berichten.VoegBevindingenToeAsync(bericht.Id, eerst, default);
            await t.Berichten.VoegBevindingenToeAsync(bericht.Id, daarna, default);
        });
        var dossier = await proef.DoeAsync(t => t.Berichten.LeesDossierAsync(bericht.Partij, bericht.Id, default));

        Assert.That(dossier!.Bevindingen, Is.EqualTo((Bevinding[])[.. eerst, .. daarna]));

        // Neither by rule nor by place: the numbers as text go another way.
        static Bevinding Bevonden(int plaats) =>
            new($"TR{(plaats * 7) % 10:000}", 3, plaats % 2 == 0 ? "9338" : null, "Prestatie", $"/Bericht/Prestatie[{-plaats}]", "Cliënt «onbekend» \"é\".");
    }

    [Test]
    public async Task Een_andere_partij_ziet_het_dossier_en_het_antwoord_niet()
    {
        var bericht = await proef.BewaarAsync(Voorbeeld.Verzonden());
        var andere = Voorbeeld.NieuwePartij();
        await proef.BewaarAsync(Voorbeeld.Ontvangen() with { Partij = andere, AntwoordOp = bericht.Id });

        var eigen = await proef.DoeAsync(t => t.Berichten.LeesDossierAsync(bericht.Partij, bericht.Id, default));
        var vreemd = await proef.DoeAsync(t => t.Berichten.LeesDossierAsync(andere, bericht.Id, default));

        Assert.That(eigen!.Antwoord, Is.Null);
        Assert.That(eigen.Bevindingen, Is.Empty);
        Assert.That(vreemd, Is.Null);
    }

    [Test]
    public async Task Na_een_conflict_gaat_de_transactie_door()
    {
        var bericht = await proef.BewaarAsync(Voorbeeld.Ontvangen());
        var ander = Voorbeeld.Ontvangen();

        await proef.DoeAsync(async t =>
        {
            Assert.That(await t.VoegToeAsync(bericht with { Id = Voorbeeld.Id() }), Is.EqualTo(Toevoeging.Dubbel));
            Assert.That(await t.VoegToeAsync(ander), Is.EqualTo(Toevoeging.Toegevoegd));
        });

        Assert.That(await proef.DoeAsync(t => t.Berichten.VindAsync(ander.Id, default)), Is.EqualTo(ander));
    }
}
