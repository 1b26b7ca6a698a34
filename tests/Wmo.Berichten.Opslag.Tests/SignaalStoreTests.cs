using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Opslag.Tests;

[TestFixtureSource(typeof(Proefmotor), nameof(Proefmotor.Alle))]
public sealed class SignaalStoreTests(Proefmotor motor)
{
    private Proefopslag proef = null!;
    private Partijcode partij;

    [OneTimeSetUp]
    public async Task Maak_database() => proef = await Proefopslag.MetSchemaAsync(motor);

    [OneTimeTearDown]
    public void Ruim_database_op() => proef.Dispose();

    [SetUp]
    public void Kies_een_partij() => partij = Voorbeeld.NieuwePartij();

    [Test]
    public async Task Een_signaal_komt_terug_zoals_het_gegeven_is_en_tweemaal_geven_heeft_geen_gevolg()
    {
        var bericht = await proef.BewaarAsync(Voorbeeld.Ontvangen());
        var signaal = Nieuw() with { BerichtId = bericht.Id };

        await GeefAsync(signaal);
        await GeefAsync(signaal, signaal with { Omschrijving = "anders" });
        await NummerAsync();

        Assert.That((await LeesAsync(0)).Select(rij => rij.Signaal), Is.EqualTo(new[] { signaal }));
    }

    [Test]
    public async Task Een_signaal_bestaat_alleen_als_zijn_oorzaak_bestaat()
    {
        Assert.That(
            () => proef.DoeAsync(async t =>
            {
                await t.Signalen.GeefAsync(Nieuw(), default);
                throw new InvalidOperationException("de oorzaak mislukt");
            }),
            Throws.InvalidOperationException);
        await NummerAsync();

        Assert.That(await LeesAsync(0), Is.Empty);
    }

    [Test]
    public async Task Een_lezer_gaat_verder_na_zijn_volgnummer_in_volgorde_en_alleen_bij_zijn_eigen_partij()
    {
        var signalen = Enumerable.Range(0, 5).Select(_ => Nieuw()).ToArray();
        await GeefAsync(signalen[..2]);
        await GeefAsync(Nieuw() with { Partij = Voorbeeld.NieuwePartij() });
        await GeefAsync(signalen[2..]);
        Assert.That(await LeesAsync(0), Is.Empty, "wat nog geen plaats heeft, is nog niet te lezen");
        await NummerAsync();

        var alle = await LeesAsync(0);
        var rest = await LeesAsync(alle[1].Volgnummer, 2);

        Assert.That(alle.Select(rij => rij.Signaal), Is.EqualTo(signalen));
        Assert.That(alle.Select(rij => rij.Volgnummer), Is.Ordered.And.Unique);
        Assert.That(rest, Is.EqualTo(alle.Skip(2).Take(2)));
    }

    [Test]
    public async Task Volgnummers_lopen_door_over_beurten_en_gelijktijdige_instanties_heen()
    {
        await NummerAsync();
        var signalen = Enumerable.Range(0, 40).Select(_ => Nieuw()).ToArray();
        await GeefAsync(signalen);
        var instanties = Enumerable.Range(0, 4).Select(_ => proef.NieuwProces().Opslag).ToArray();

        var aantallen = await Task.WhenAll(instanties.Select(opslag => Task.Run(async () =>
        {
            var eigen = 0;
            while (await opslag.DoeAsync(t => t.Signalen.NummerAsync(3, default)) is > 0 and var aantal)
                eigen += aantal;
            return eigen;
        })));

        var alle = await LeesAsync(0);
        Assert.That(aantallen.Sum(), Is.EqualTo(signalen.Length));
        Assert.That(alle.Select(rij => rij.Signaal), Is.EqualTo(signalen));
        Assert.That(alle.Select(rij => rij.Volgnummer - alle[0].Volgnummer), Is.EqualTo(Enumerable.Range(0, 40)));
    }

    [Test]
    public async Task Een_nieuw_signaal_en_een_plaats_wekken_wie_wacht_en_niets_nieuws_wekt_niemand()
    {
        var signaal = Nieuw();
        await NummerAsync();

        Assert.That(await WektAsync(t => t.Signalen.GeefAsync(signaal, default)), Is.True);
        Assert.That(await WektAsync(t => t.Signalen.NummerAsync(9, default)), Is.True);
        Assert.That(await WektAsync(t => t.Signalen.GeefAsync(signaal, default)), Is.False);
        Assert.That(await WektAsync(t => t.Signalen.NummerAsync(9, default)), Is.False);
    }

    private async Task<bool> WektAsync(Func<ITransactie, Task> werk)
    {
        var volgende = proef.Eerste.Wekker.Volgende;
        await proef.DoeAsync(werk);
        return volgende.IsCompletedSuccessfully;
    }

    private Signaal Nieuw() =>
        new(Voorbeeld.Id(), partij, Signaalsoorten.TermijnNadert, Voorbeeld.Tijdstip, null, "De termijn nadert.", """{"dagen":1}""");

    private Task GeefAsync(params Signaal[] signalen) => proef.DoeAsync(async t =>
    {
        foreach (var signaal in signalen)
            await t.Signalen.GeefAsync(signaal, default);
    });

    private Task<int> NummerAsync() => proef.DoeAsync(t => t.Signalen.NummerAsync(1000, default));

    private Task<IReadOnlyList<GenummerdSignaal>> LeesAsync(long na, int aantal = 1000) =>
        proef.DoeAsync(t => t.Signalen.LeesAsync(partij, na, aantal, default));
}
