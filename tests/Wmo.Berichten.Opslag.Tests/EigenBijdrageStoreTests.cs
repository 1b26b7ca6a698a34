using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Sturing;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Opslag.Tests;

[TestFixtureSource(typeof(Proefmotor), nameof(Proefmotor.Alle))]
public sealed class EigenBijdrageStoreTests(Proefmotor motor)
{
    private static readonly ProductCategorie[] Rolstoelen = [ProductCategorie.Rolstoelen];

    private Proefopslag proef = null!;
    private Dossierproef dossier = null!;

    [OneTimeSetUp]
    public async Task Maak_database() => proef = await Proefopslag.MetSchemaAsync(motor);

    [OneTimeTearDown]
    public void Ruim_database_op() => proef.Dispose();

    [SetUp]
    public void Begin() => dossier = Dossierproef.Nieuw(proef);

    [Test]
    public async Task Leveringen_van_alle_aanbieders_van_de_client_komen_samen_zonder_wat_is_uitgezonderd()
    {
        var ander = dossier with { Tegenpartij = Voorbeeld.NieuwePartij() };
        await dossier.VoegToeAsync(new Dossierfeiten
        {
            Toewijzingen = [Dossierproef.Toewijzing(7) with { Product = new() { Categorie = ProductCategorie.Rolstoelen } }],
            Starts = [Dossierproef.Start(1), Dossierproef.Start(7), Dossierproef.Start(2, Dossierproef.AndereClient)],
        });
        await ander.VoegToeAsync(new Dossierfeiten { Starts = [Dossierproef.Start(1)], Stops = [Dossierproef.Stop(1)] });
        await Dossierproef.Nieuw(proef).VoegToeAsync(new Dossierfeiten { Starts = [Dossierproef.Start(1)] });

        Assert.That(
            await proef.DoeAsync(t => t.EigenBijdragen.LeesAsync(dossier.Partij, Dossierproef.Client, Rolstoelen, default)),
            Is.EquivalentTo(new Zorglevering[]
            {
                new(dossier.Tegenpartij, 1, Dossierproef.Dag, null),
                new(ander.Tegenpartij, 1, Dossierproef.Dag, Dossierproef.Dag.AddDays(9)),
            }));
    }

    [Test]
    public async Task Wie_de_client_vasthoudt_ziet_wat_de_vorige_heeft_gemeld_ook_tussen_processen()
    {
        var processen = Enumerable.Range(0, 4).Select(_ => proef.NieuwProces().Opslag).ToArray();

        await Task.WhenAll(processen.SelectMany(opslag => Enumerable.Range(0, 5).Select(_ => Task.Run(() => opslag.DoeAsync(MeldErEenBijAsync)))));

        var gemeld = await proef.DoeAsync(t => t.EigenBijdragen.VergrendelAsync(dossier.Partij, Dossierproef.Client, default));
        Assert.That(gemeld.Select(periode => periode.Van.DayNumber - Dossierproef.Dag.DayNumber), Is.EqualTo(Enumerable.Range(0, 20)));
        Assert.That(await proef.DoeAsync(t => t.EigenBijdragen.VergrendelAsync(dossier.Partij, Dossierproef.AndereClient, default)), Is.Empty);
    }

    private async Task MeldErEenBijAsync(ITransactie t)
    {
        var gemeld = await t.EigenBijdragen.VergrendelAsync(dossier.Partij, Dossierproef.Client, default);
        await t.EigenBijdragen.BewaarAsync(
            dossier.Partij, Dossierproef.Client, [.. gemeld, new Zorgperiode(Dossierproef.Dag.AddDays(gemeld.Count), null)], default);
    }
}
