using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Opslag.Tests;

[TestFixtureSource(typeof(Proefmotor), nameof(Proefmotor.Alle))]
public sealed class UniekheidTests(Proefmotor motor)
{
    private Proefopslag proef = null!;

    [OneTimeSetUp]
    public async Task Maak_database() => proef = await Proefopslag.MetSchemaAsync(motor);

    [OneTimeTearDown]
    public void Ruim_database_op() => proef.Dispose();

    [Test]
    public async Task Een_tweede_ontvangst_met_hetzelfde_referentienummer_is_dubbel()
    {
        var eerste = await proef.BewaarAsync(Voorbeeld.Ontvangen());
        var tweede = eerste with { Id = Voorbeeld.Id(), Soort = "WMO305" };

        var uitkomst = await proef.DoeAsync(t => t.VoegToeAsync(tweede));
        var terug = await proef.DoeAsync(t => t.Berichten.VindAsync(tweede.Id, default));

        Assert.That(uitkomst, Is.EqualTo(Toevoeging.Dubbel));
        Assert.That(terug, Is.Null);
    }

    public static IEnumerable<TestCaseData> Net_geen_dubbel()
    {
        yield return new TestCaseData((OpgeslagenBericht b) => b with { Partij = Voorbeeld.NieuwePartij() }).SetArgDisplayNames("andere partij");
        yield return new TestCaseData((OpgeslagenBericht b) => b with { Tegenpartij = Voorbeeld.NieuwePartij() }).SetArgDisplayNames("andere tegenpartij");
        yield return new TestCaseData((OpgeslagenBericht b) => b with { Referentienummer = Voorbeeld.Id() }).SetArgDisplayNames("ander referentienummer");
        yield return new TestCaseData((OpgeslagenBericht b) => b with { Richting = Richting.Uit, Identificatie = null }).SetArgDisplayNames("andere richting");
    }

    [TestCaseSource(nameof(Net_geen_dubbel))]
    public async Task Een_ander_bericht_is_niet_dubbel(Func<OpgeslagenBericht, OpgeslagenBericht> anders)
    {
        var eerste = await proef.BewaarAsync(Voorbeeld.Ontvangen());

        var uitkomst = await proef.DoeAsync(t => t.VoegToeAsync(anders(eerste with { Id = Voorbeeld.Id() })));

        Assert.That(uitkomst, Is.EqualTo(Toevoeging.Toegevoegd));
    }

    [Test]
    public async Task Een_identificatie_wordt_per_partij_en_soort_een_keer_gebruikt()
    {
        var eerste = await proef.BewaarAsync(Voorbeeld.Verzonden());

        var uitkomst = await proef.DoeAsync(t => t.VoegToeAsync(eerste with { Id = Voorbeeld.Id(), Referentienummer = Voorbeeld.Id() }));

        Assert.That(uitkomst, Is.EqualTo(Toevoeging.IdentificatieInGebruik));
    }

    public static IEnumerable<TestCaseData> Net_geen_hergebruik()
    {
        yield return new TestCaseData((OpgeslagenBericht b) => b with { Partij = Voorbeeld.NieuwePartij() }).SetArgDisplayNames("andere partij");
        yield return new TestCaseData((OpgeslagenBericht b) => b with { Soort = "WMO305" }).SetArgDisplayNames("andere soort");
        yield return new TestCaseData((OpgeslagenBericht b) => b with { Identificatie = "a" + b.Identificatie![1..] }).SetArgDisplayNames("kleine letter");
        yield return new TestCaseData((OpgeslagenBericht b) => b with { Identificatie = null }).SetArgDisplayNames("geen identificatie");
        yield return new TestCaseData((OpgeslagenBericht b) => b with { Crossreferentienummer = Voorbeeld.Id() }).SetArgDisplayNames("antwoord");
        yield return new TestCaseData((OpgeslagenBericht b) => b with { Soort = OpgeslagenBericht.Fo01 }).SetArgDisplayNames("Fo01");
        yield return new TestCaseData((OpgeslagenBericht b) => b with { Richting = Richting.In }).SetArgDisplayNames("ontvangen");
    }

    [TestCaseSource(nameof(Net_geen_hergebruik))]
    public async Task Een_andere_identificatie_of_een_bericht_zonder_eigen_identificatie_mag(Func<OpgeslagenBericht, OpgeslagenBericht> anders)
    {
        var eerste = await proef.BewaarAsync(Voorbeeld.Verzonden() with { Identificatie = "A" + Voorbeeld.Id().ToString("N")[..11] });
        var tweede = anders(eerste with { Id = Voorbeeld.Id(), Referentienummer = Voorbeeld.Id() });

        var uitkomst = await proef.DoeAsync(t => t.VoegToeAsync(tweede));
        var nogmaals = await proef.DoeAsync(t => t.VoegToeAsync(eerste with { Id = Voorbeeld.Id(), Referentienummer = Voorbeeld.Id() }));

        Assert.That(uitkomst, Is.EqualTo(Toevoeging.Toegevoegd));
        Assert.That(nogmaals, Is.EqualTo(Toevoeging.IdentificatieInGebruik), "de eerste houdt haar identificatie");
    }

    [Test]
    public async Task Twee_antwoorden_op_een_heenbericht_claimen_diens_identificatie_niet()
    {
        var antwoord = Voorbeeld.Verzonden() with { Soort = "WMO302", Crossreferentienummer = Voorbeeld.Id() };
        await proef.BewaarAsync(antwoord);
        await proef.BewaarAsync(antwoord with { Id = Voorbeeld.Id(), Referentienummer = Voorbeeld.Id() });
    }
}
