using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Opslag.Tests;

[TestFixtureSource(typeof(Proefmotor), nameof(Proefmotor.Alle))]
public sealed class ZoekenTests(Proefmotor motor)
{
    private static readonly Partijcode Derde = Voorbeeld.NieuwePartij();

    private Proefopslag proef = null!;

    [OneTimeSetUp]
    public async Task Maak_database() => proef = await Proefopslag.MetSchemaAsync(motor);

    [OneTimeTearDown]
    public void Ruim_database_op() => proef.Dispose();

    public static IEnumerable<TestCaseData> Filters()
    {
        yield return Geval("niets", new Berichtfilter(), 3, 2, 1, 0);
        yield return Geval("soort", new Berichtfilter { Soort = "WMO305" }, 1);
        yield return Geval("status", new Berichtfilter { Status = Berichtstatus.Afgekeurd }, 2, 1);
        yield return Geval("richting", new Berichtfilter { Richting = Richting.Uit }, 3);
        yield return Geval("tegenpartij", new Berichtfilter { Tegenpartij = Derde }, 2);
        yield return Geval("sinds", new Berichtfilter { Sinds = Voorbeeld.Tijdstip.AddHours(2) }, 3, 2);
        yield return Geval("alles tegelijk", new Berichtfilter { Soort = "WMO301", Status = Berichtstatus.Afgekeurd, Richting = Richting.In, Tegenpartij = Derde, Sinds = Voorbeeld.Tijdstip }, 2);
        yield return Geval("onbekend", new Berichtfilter { Soort = "WMO325" });
        yield return Geval("aantal", new Berichtfilter { Aantal = 2 }, 3, 2);

        static TestCaseData Geval(string naam, Berichtfilter filter, params int[] verwacht) =>
            new TestCaseData(filter, verwacht).SetArgDisplayNames(naam);
    }

    [TestCaseSource(nameof(Filters))]
    public async Task Een_filter_houdt_over_wat_eraan_voldoet_nieuwste_eerst(Berichtfilter filter, int[] verwacht)
    {
        var partij = Voorbeeld.NieuwePartij();
        var basis = Voorbeeld.Ontvangen() with { Partij = partij };
        OpgeslagenBericht[] berichten =
        [
            await proef.BewaarAsync(basis),
            await proef.BewaarAsync(Nieuw(basis, 1) with { Soort = "WMO305", Status = Berichtstatus.Afgekeurd }),
            await proef.BewaarAsync(Nieuw(basis, 2) with { Tegenpartij = Derde, Status = Berichtstatus.Afgekeurd }),
            await proef.BewaarAsync(Nieuw(basis, 3) with { Richting = Richting.Uit }),
        ];
        await proef.BewaarAsync(Nieuw(basis, 4) with { Partij = Voorbeeld.NieuwePartij() });

        var gevonden = await proef.DoeAsync(t => t.Berichten.ZoekAsync(partij, filter, default));

        Assert.That(gevonden, Is.EqualTo(verwacht.Select(nummer => berichten[nummer])));
    }

    [Test]
    public async Task Bladeren_verliest_en_herhaalt_niets_ook_bij_gelijke_tijden()
    {
        var partij = Voorbeeld.NieuwePartij();
        var verwacht = new List<Guid>();
        for (var nummer = 0; nummer < 7; nummer++)
            verwacht.Insert(0, (await proef.BewaarAsync(Voorbeeld.Ontvangen() with { Partij = partij })).Id);

        var gelezen = new List<Guid>();
        Guid? na = null;
        while (true)
        {
            var pagina = await proef.DoeAsync(t => t.Berichten.ZoekAsync(partij, new Berichtfilter { Na = na, Aantal = 3 }, default));
            if (pagina.Count == 0)
                break;

            gelezen.AddRange(pagina.Select(bericht => bericht.Id));
            na = pagina[^1].Id;
        }

        Assert.That(gelezen, Is.EqualTo(verwacht));
    }

    [Test]
    public async Task Verder_na_een_bericht_dat_de_partij_niet_heeft_geeft_niets()
    {
        var eigen = await proef.BewaarAsync(Voorbeeld.Ontvangen() with { Partij = Voorbeeld.NieuwePartij() });
        var vreemd = await proef.BewaarAsync(Voorbeeld.Ontvangen() with { Partij = Voorbeeld.NieuwePartij() });

        var pagina = await proef.DoeAsync(t => t.Berichten.ZoekAsync(eigen.Partij, new Berichtfilter { Na = vreemd.Id }, default));

        Assert.That(pagina, Is.Empty);
    }

    [Test]
    public void Een_pagina_van_niets_is_een_fout([Values(0, -1)] int aantal) =>
        Assert.That(
            () => proef.DoeAsync(t => t.Berichten.ZoekAsync(Voorbeeld.Aanbieder, new Berichtfilter { Aantal = aantal }, default)),
            Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public async Task In_het_postvak_ligt_wat_ontvangen_en_verwerkt_is_oudste_eerst()
    {
        var partij = Voorbeeld.NieuwePartij();
        var eerste = await proef.BewaarAsync(Verwerkt(partij));
        var tweede = await proef.BewaarAsync(Verwerkt(partij));
        await proef.BewaarAsync(Verwerkt(partij) with { Status = Berichtstatus.Ontvangen });
        await proef.BewaarAsync(Verwerkt(partij) with { Status = Berichtstatus.Afgekeurd });
        await proef.BewaarAsync(Verwerkt(partij) with { Richting = Richting.Uit, Identificatie = null });
        await proef.BewaarAsync(Verwerkt(partij) with { AfgehandeldOp = Voorbeeld.Tijdstip });
        await proef.BewaarAsync(Verwerkt(Voorbeeld.NieuwePartij()));

        var postvak = await proef.DoeAsync(t => t.Berichten.LeesPostvakAsync(partij, default));

        Assert.That(postvak, Is.EqualTo(new[] { eerste, tweede }));
    }

    [Test]
    public async Task Het_postvak_geeft_er_hoogstens_honderd()
    {
        var partij = Voorbeeld.NieuwePartij();
        await proef.DoeAsync(async t =>
        {
            for (var nummer = 0; nummer < 101; nummer++)
                await t.VoegToeAsync(Verwerkt(partij));
        });

        Assert.That(await proef.DoeAsync(t => t.Berichten.LeesPostvakAsync(partij, default)), Has.Count.EqualTo(100));
    }

    [Test]
    public async Task Wat_afgehandeld_is_verlaat_het_postvak_en_dat_kan_een_keer()
    {
        var partij = Voorbeeld.NieuwePartij();
        var bericht = await proef.BewaarAsync(Verwerkt(partij));
        var later = Voorbeeld.Tijdstip.AddHours(1);

        var vreemd = await proef.DoeAsync(t => t.Berichten.HandelAfAsync(Voorbeeld.NieuwePartij(), bericht.Id, later, default));
        var eerste = await proef.DoeAsync(t => t.Berichten.HandelAfAsync(partij, bericht.Id, later, default));
        var tweede = await proef.DoeAsync(t => t.Berichten.HandelAfAsync(partij, bericht.Id, later.AddHours(1), default));

        Assert.That((vreemd, eerste, tweede), Is.EqualTo((false, true, false)));
        Assert.That(await proef.DoeAsync(t => t.Berichten.LeesPostvakAsync(partij, default)), Is.Empty);
        Assert.That(
            await proef.DoeAsync(t => t.Berichten.VindAsync(bericht.Id, default)),
            Is.EqualTo(bericht with { AfgehandeldOp = later }));
    }

    private static OpgeslagenBericht Verwerkt(Partijcode partij) =>
        Voorbeeld.Ontvangen() with { Partij = partij, Status = Berichtstatus.Verwerkt };

    private static OpgeslagenBericht Nieuw(OpgeslagenBericht basis, int uren) => basis with
    {
        Id = Voorbeeld.Id(),
        Referentienummer = Voorbeeld.Id(),
        AangemaaktOp = Voorbeeld.Tijdstip.AddHours(uren),
    };
}
