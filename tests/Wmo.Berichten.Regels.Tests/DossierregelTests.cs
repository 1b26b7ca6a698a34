namespace Wmo.Berichten.Regels.Tests;

/// <summary>Every rule of levels 3 and 4 against a dossier in which it holds and one in which it does not.</summary>
public sealed class DossierregelTests
{
    [TestCaseSource(typeof(Dossiergevallen), nameof(Dossiergevallen.Alle))]
    public void Een_regel_vindt_in_het_dossier_wat_hij_moet_vinden_en_verder_niets(Dossiergeval geval)
    {
        var uitkomst = Dossiercontrole.Beoordeel(geval.Bericht, geval.Inhoud, geval.Afspraken, Dossiergevallen.Vandaag).Uitkomst;

        var eigen = uitkomst.Bevindingen.Where(bevinding => bevinding.Regel == geval.Regel).ToList();
        Assert.That(eigen, Is.EqualTo(Verwacht(geval)));
        Assert.That(uitkomst.Bevindingen.Except(eigen).Select(bevinding => bevinding.Regel).Distinct(), Is.EquivalentTo(geval.Ook));
    }

    [TestCaseSource(typeof(Dossiergevallen), nameof(Dossiergevallen.Alle))]
    public void Het_bericht_van_een_geval_is_goed_op_niveau_1_en_2(Dossiergeval geval) =>
        Assert.That(BerichtControle.Controleer(geval.Bericht.AlsXml()).Bevindingen, Is.Empty);

    private static Bevinding[] Verwacht(Dossiergeval geval)
    {
        if (geval.Pad is null || !Regelcatalogus.TryVind(geval.Regel, out var regel))
            return [];

        return [new Bevinding(regel.Code, regel.Niveau, Code(regel), geval.Klasse!, geval.Pad, regel.Melding)];
    }

    private static string? Code(Regel regel) => regel.Retourcode is { } code ? Basis.Codelijsten.Code(code) : null;
}
