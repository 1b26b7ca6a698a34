using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;

namespace Wmo.Berichten.Opslag.Tests;

[TestFixtureSource(typeof(Proefmotor), nameof(Proefmotor.Alle))]
public sealed class SignaallezerTests(Proefmotor motor)
{
    private static readonly DateTimeOffset Nu = Voorbeeld.Tijdstip;
    private static readonly DateTimeOffset Tot = Nu.AddMinutes(1);
    private static readonly DateOnly Dag = new(2026, 3, 2);

    private Proefopslag proef = null!;
    private string lezer = "";

    [OneTimeSetUp]
    public async Task Maak_database() => proef = await Proefopslag.MetSchemaAsync(motor);

    [OneTimeTearDown]
    public void Ruim_database_op() => proef.Dispose();

    [SetUp]
    public async Task Maak_een_lezer()
    {
        await GeefAsync();
        lezer = $"lezer {Voorbeeld.Id():N}";
        await proef.DoeAsync(t => t.Signalen.OpenLezerAsync(lezer, default));
    }

    [Test]
    public async Task Een_nieuwe_lezer_begint_bij_wat_na_hem_komt()
    {
        Assert.That(await NeemAsync(Nu), Is.Null);

        var signaal = await GeefAsync();
        await proef.DoeAsync(t => t.Signalen.OpenLezerAsync(lezer, default));
        var plaats = await NeemAsync(Nu);
        var gelezen = await proef.DoeAsync(t => t.Signalen.LeesAlleAsync(plaats!.Value, 10, default));

        Assert.That(gelezen.Select(rij => rij.Signaal), Is.EqualTo(new[] { signaal }));
        Assert.That(gelezen[0].Volgnummer, Is.EqualTo(await proef.DoeAsync(t => t.Signalen.LaatsteAsync(default))));
    }

    [Test]
    public async Task Een_genomen_lezer_is_van_een_instantie_tot_zijn_tijd_om_is_of_hij_wordt_losgelaten()
    {
        await GeefAsync();
        var plaats = await NeemAsync(Nu);

        Assert.That(await NeemAsync(Tot.AddMicroseconds(-1)), Is.Null);
        Assert.That(await NeemAsync(Tot), Is.EqualTo(plaats));
        await ZetAsync(plaats!.Value, null, null);
        Assert.That(await NeemAsync(Nu), Is.EqualTo(plaats));
    }

    [Test]
    public async Task Wie_bij_is_wordt_niet_genomen_en_een_lezer_gaat_nooit_terug()
    {
        await GeefAsync();
        var plaats = (await NeemAsync(Nu))!.Value;
        await ZetAsync(plaats + 1, null, null);
        await ZetAsync(plaats, null, null);

        Assert.That(await NeemAsync(Nu), Is.Null);
    }

    [Test]
    public async Task Wie_met_een_dag_klaar_is_komt_de_volgende_dag_weer()
    {
        await GeefAsync();
        var plaats = (await NeemAsync(Nu))!.Value;
        await ZetAsync(plaats + 1, Dag, null);
        await GeefAsync();

        Assert.That(await NeemAsync(Nu), Is.Null);
        Assert.That(await NeemAsync(Nu, Dag.AddDays(1)), Is.EqualTo(plaats + 1));
    }

    [Test]
    public async Task Hoe_een_lezer_staat_is_te_lezen_zonder_hem_te_nemen()
    {
        await GeefAsync();
        var plaats = (await NeemAsync(Nu))!.Value;
        Assert.That(await LeesAsync(lezer), Is.EqualTo(new Lezerstand(plaats, null, Tot)));
        await ZetAsync(plaats + 1, Dag, null);
        Assert.That(await LeesAsync(lezer), Is.EqualTo(new Lezerstand(plaats + 1, Dag, null)));
        Assert.That(await LeesAsync("niemand"), Is.Null);

        Task<Lezerstand?> LeesAsync(string naam) => proef.DoeAsync(t => t.Signalen.LeesLezerAsync(naam, default));
    }

    private async Task<Signaal> GeefAsync()
    {
        var signaal = new Signaal(Voorbeeld.Id(), Voorbeeld.Gemeente, Signaalsoorten.TermijnNadert, Nu, null, "De termijn nadert.", "{}");
        await proef.DoeAsync(t => t.Signalen.GeefAsync(signaal, default));
        await proef.DoeAsync(t => t.Signalen.NummerAsync(10, default));
        return signaal;
    }

    private Task<long?> NeemAsync(DateTimeOffset nu, DateOnly? dag = null) =>
        proef.DoeAsync(t => t.Signalen.NeemLezerAsync(lezer, dag ?? Dag, nu, nu + (Tot - Nu), default));

    private Task ZetAsync(long volgnummer, DateOnly? dag, DateTimeOffset? vanaf) =>
        proef.DoeAsync(t => t.Signalen.ZetLezerAsync(lezer, volgnummer, dag, vanaf, default));
}
