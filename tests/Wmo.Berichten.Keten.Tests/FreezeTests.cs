using System.Net;
using Wmo.Berichten.Ggk;
using Wmo.Berichten.Keten.Tests.Hulp;
using Wmo.Berichten.Keten.Verzenden;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests;

/// <summary>The chain does not take a kind for a while (IB103).</summary>
public sealed class FreezeTests
{
    private static readonly DateTimeOffset Nu = new(2026, 12, 30, 18, 0, 0, TimeSpan.FromHours(1));

    [Test]
    public async Task Een_bevroren_bericht_gaat_na_het_interval_vanzelf_opnieuw_in_een_nieuwe_envelop()
    {
        await using var keten = await Ketenpartner.StartAsync(new Dictionary<string, string?> { ["Freeze:Interval"] = "00:00:02" });
        var verzonden = await keten.VerzondenAsync(Voorbeelden.Wmo301(identificatie: "FREEZE000001"));
        await keten.MeldFoutAsync(verzonden.Referentienummer, Foutcodes.Freeze);

        var dossier = await keten.WachtOpAsync(
            verzonden.Id, bericht => bericht.Referentienummer != verzonden.Referentienummer && bericht.Status == "Verzonden", "het bericht is opnieuw verzonden");
        Assert.Multiple(() =>
        {
            Assert.That(keten.Uitgegaan(), Is.EquivalentTo([verzonden.Referentienummer, dossier.Referentienummer]));
            Assert.That(dossier.Bevindingen, Is.Empty);
            Assert.That(dossier.Termijnen.Single().VoldaanOp, Is.Null);
            Assert.That(dossier.Tijdlijn.Count(regel => regel.Soort == Gebeurtenissen.BerichtAangehouden), Is.EqualTo(1));
            Assert.That(dossier.Tijdlijn.Count(regel => regel.Soort == Gebeurtenissen.BerichtVerzonden), Is.EqualTo(2));
        });

        // Its Identificatie is still taken, and what comes late about the old envelope changes nothing.
        using var zelfde = await keten.Installatie.BiedAanAsync(Voorbeelden.Wmo301(identificatie: "FREEZE000001"));
        Assert.That(zelfde.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        await keten.MeldFoutAsync(verzonden.Referentienummer, "IB210");
        dossier = await keten.WachtOpAsync(verzonden.Id, bericht => bericht.Tijdlijn.Any(regel => regel.Soort == Gebeurtenissen.FoutGemeld), "de late fout staat op de tijdlijn");
        Assert.That(dossier.Status, Is.EqualTo("Verzonden"));
    }

    [Test]
    public async Task Een_freeze_houdt_de_soort_tegen_tot_een_beheerder_anders_zegt_en_de_volgorde_blijft()
    {
        await using var keten = await Ketenpartner.StartAsync(new Dictionary<string, string?> { ["Freeze:Interval"] = "12:00:00" });
        var eerste = await keten.VerzondenAsync(Bericht(1, "VOLG00000001"));
        await keten.MeldFoutAsync(eerste.Referentienummer, Foutcodes.Freeze);
        eerste = await keten.WachtOpStatusAsync(eerste.Id, Berichtstatus.Aangehouden);

        var tweede = await keten.BiedAanAsync(Bericht(1, "VOLG00000002"));
        var ander = await keten.BiedAanAsync(Bericht(2, "VOLG00000003"));
        await keten.WachtOpStatusAsync(ander, Berichtstatus.Aangehouden);
        Assert.That(keten.Uitgegaan(), Has.Count.EqualTo(1), "niets van deze soort gaat nog weg");
        Assert.That((await keten.DossierAsync(tweede)).Status, Is.EqualTo("Aangeboden"), "wacht achter het eerste bericht van de cliënt");

        await HervatAsync(ander, HttpStatusCode.Accepted);
        await keten.WachtOpStatusAsync(ander, Berichtstatus.Verzonden);
        Assert.That((await keten.DossierAsync(tweede)).Status, Is.EqualTo("Aangeboden"));
        Assert.That((await keten.DossierAsync(eerste.Id)).Status, Is.EqualTo("Aangehouden"));

        await HervatAsync(eerste.Id, HttpStatusCode.Accepted);
        await keten.WachtOpStatusAsync(tweede, Berichtstatus.Verzonden);
        Assert.That((await keten.DossierAsync(eerste.Id)).Status, Is.EqualTo("Verzonden"));
        await HervatAsync(eerste.Id, HttpStatusCode.Conflict);
        await HervatAsync(Guid.Empty, HttpStatusCode.NotFound);

        async Task HervatAsync(Guid id, HttpStatusCode verwacht)
        {
            using var antwoord = await keten.Installatie.Http.PostAsync($"/api/v1/partijen/{Voorbeelden.Gemeente}/berichten/{id}/opnieuw", null);
            Assert.That(antwoord.StatusCode, Is.EqualTo(verwacht));
        }
    }

    [Test]
    public async Task Een_antwoord_op_de_oude_envelop_telt_ook_tijdens_een_freeze()
    {
        await using var bron = await Testinstallatie.StartAsync();
        var beantwoord = await bron.BiedAanEnWachtAsync(Voorbeelden.Wmo301(identificatie: "LAAT00000001"));
        var retour = await bron.XmlAsync(Voorbeelden.Gemeente, beantwoord.Antwoord!.Id);

        await using var keten = await Ketenpartner.StartAsync();
        var verzonden = await keten.VerzondenAsync(Voorbeelden.Wmo301(identificatie: "LAAT00000001"));
        await keten.MeldFoutAsync(verzonden.Referentienummer, Foutcodes.Freeze);
        await keten.WachtOpStatusAsync(verzonden.Id, Berichtstatus.Aangehouden);
        await keten.LeverAsync(Enveloppen.Retour(retour, op: verzonden.Referentienummer));
        await keten.WachtOpStatusAsync(verzonden.Id, Berichtstatus.Akkoord);
    }

    [Test]
    public async Task Een_freeze_die_de_overdracht_inhaalt_verliest_het_bericht_niet()
    {
        await using var keten = await Ketenpartner.StartAsync(new Dictionary<string, string?> { ["Freeze:Interval"] = "12:00:00" });
        var bericht = await AangehoudenAsync(keten, "INGEHAALD001");
        await keten.VerzendViaAsync(bericht.Id, async envelop =>
        {
            Assert.That(envelop.Referentienummer, Is.EqualTo(bericht.Referentienummer));
            await keten.MeldFoutAsync(envelop.Referentienummer, Foutcodes.Freeze);
            await keten.WachtOpAsync(bericht.Id, nu => nu.Referentienummer != envelop.Referentienummer, "de fout is verwerkt");
            return new Aflevering.Bevestigd();
        });
        Assert.That((await keten.DossierAsync(bericht.Id)).Status, Is.EqualTo("Aangehouden"));

        using var hervat = await keten.Installatie.Http.PostAsync($"/api/v1/partijen/{Voorbeelden.Gemeente}/berichten/{bericht.Id}/opnieuw", null);
        await keten.WachtOpStatusAsync(bericht.Id, Berichtstatus.Verzonden);
    }

    [TestCase("IB103", false, Berichtstatus.Aangehouden)]
    [TestCase("IB016", true, Berichtstatus.Verzonden)]
    [TestCase("IB016", false, Berichtstatus.Afgekeurd)]
    [TestCase("RIN001", true, Berichtstatus.Afgekeurd)]
    public async Task Een_Fo03_aan_de_deur_betekent_hetzelfde_als_een_Fo01(string code, bool herhaald, Berichtstatus verwacht)
    {
        await using var keten = await Ketenpartner.StartAsync(new Dictionary<string, string?> { ["Freeze:Interval"] = "12:00:00" });
        var bericht = await AangehoudenAsync(keten, "AANDEDEUR001");
        await keten.VerzendViaAsync(bericht.Id, _ => Task.FromResult<Aflevering>(
            new Aflevering.Geweigerd(new Fout(code, Fout.Client, "Geweigerd.")) { Herhaald = herhaald }));
        Assert.That((await keten.DossierAsync(bericht.Id)).Status, Is.EqualTo(verwacht.ToString()));
    }

    private static async Task<Service.Api.DossierAntwoord> AangehoudenAsync(Ketenpartner keten, string identificatie)
    {
        var verzonden = await keten.VerzondenAsync(Voorbeelden.Wmo301(identificatie: identificatie));
        await keten.MeldFoutAsync(verzonden.Referentienummer, Foutcodes.Freeze);
        return await keten.WachtOpStatusAsync(verzonden.Id, Berichtstatus.Aangehouden);
    }

    [Test]
    public async Task Berichten_van_een_client_gaan_op_volgorde_en_wachten_niet_op_die_van_een_ander()
    {
        await using var keten = await Ketenpartner.StartAsync();
        var ids = new List<Guid>();
        for (var nummer = 0; nummer < 24; nummer++)
            ids.Add(await keten.BiedAanAsync(Bericht(nummer % 3, $"ORDE{nummer:00000000}")));

        var tijden = new List<DateTimeOffset>();
        foreach (var id in ids)
        {
            var dossier = await keten.WachtOpStatusAsync(id, Berichtstatus.Verzonden);
            tijden.Add(dossier.Tijdlijn.Single(regel => regel.Soort == Gebeurtenissen.BerichtVerzonden).Op);
        }

        for (var client = 0; client < 3; client++)
            Assert.That(tijden.Where((_, nummer) => nummer % 3 == client), Is.Ordered);
    }

    [TestCase(null, "2026-12-30T20:00:00+01:00")]
    [TestCase("2027-01-04T06:00:00+01:00", "2027-01-04T06:00:00+01:00")]
    [TestCase("2026-12-30T18:00:00+01:00", "2026-12-30T20:00:00+01:00")]
    public void Voor_het_aangekondigde_einde_wordt_niets_geprobeerd(string? einde, string verwacht)
    {
        var beleid = new Freezebeleid(TimeSpan.FromHours(2), einde is null ? null : DateTimeOffset.Parse(einde, System.Globalization.CultureInfo.InvariantCulture));
        Assert.That(beleid.Tot(Nu), Is.EqualTo(DateTimeOffset.Parse(verwacht, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [TestCase("Foutcodes:Editie", "2019")]
    [TestCase("Freeze:Interval", "een uur")]
    [TestCase("Freeze:Einde", "4 januari")]
    public void Een_verkeerde_instelling_houdt_de_start_tegen(string instelling, string waarde) =>
        Assert.That(
            () => Testinstallatie.StartAsync(new Dictionary<string, string?> { [instelling] = waarde }),
            Throws.InvalidOperationException.With.Message.StartsWith($"{instelling} is '{waarde}'"));

    private static byte[] Bericht(int client, string identificatie) =>
        Voorbeelden.Wmo301(
            bsn: Voorbeelden.TestBsn(client),
            identificatie: identificatie,
            toewijzingnummer: 1000 + int.Parse(identificatie[4..], System.Globalization.CultureInfo.InvariantCulture));
}
