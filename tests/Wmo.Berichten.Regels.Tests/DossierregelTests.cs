using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>Every rule of levels 3 and 4 against a dossier in which it holds and one in which it does not.</summary>
public sealed class DossierregelTests
{
    [TestCaseSource(typeof(Dossiergevallen), nameof(Dossiergevallen.Alle))]
    public void Een_regel_vindt_in_het_dossier_wat_hij_moet_vinden_en_verder_niets(Dossiergeval geval)
    {
        var uitkomst = Dossiercontrole.Beoordeel(geval.Bericht, geval.Inhoud, geval.Afspraken, Dossiergevallen.Vandaag).Uitkomst;

        var eigen = uitkomst.Bevindingen.Where(bevinding => bevinding.Regel == geval.Regel).ToList();
        Assert.That(eigen, Is.EquivalentTo(Verwacht(geval)));
        Assert.That(uitkomst.Bevindingen.Except(eigen).Select(bevinding => bevinding.Regel).Distinct(), Is.EquivalentTo(geval.Ook));
    }

    [TestCaseSource(typeof(Dossiergevallen), nameof(Dossiergevallen.Alle))]
    public void Het_bericht_van_een_geval_is_goed_op_niveau_1_en_2(Dossiergeval geval) =>
        Assert.That(BerichtControle.Controleer(geval.Bericht.AlsXml()).Bevindingen, Is.Empty);

    [TestCaseSource(typeof(Dossiergevallen), nameof(Dossiergevallen.Alle))]
    public void De_volgorde_waarin_berichten_kwamen_doet_er_niet_toe(Dossiergeval geval) =>
        Assert.That(Oordeel(geval, Andersom(geval.Inhoud)), Is.EqualTo(Oordeel(geval, geval.Inhoud)));

    [TestCaseSource(typeof(Dossiergevallen), nameof(Dossiergevallen.Alle))]
    public void Wat_twee_keer_kwam_telt_een_keer(Dossiergeval geval)
    {
        var inhoud = geval.Inhoud;
        var dubbel = inhoud with
        {
            Toewijzingen = [.. inhoud.Toewijzingen, .. inhoud.Toewijzingen],
            Verzoeken = [.. inhoud.Verzoeken, .. inhoud.Verzoeken],
            Antwoorden = [.. inhoud.Antwoorden, .. inhoud.Antwoorden],
        };

        Assert.That(Oordeel(geval, dubbel), Is.EqualTo(Oordeel(geval, inhoud)));
    }

    // The dossier of the sender may have begun later, so it cannot tell what it misses; what is in it does count.
    [TestCase("TR304", false)]
    [TestCase("TR350", false)]
    [TestCase("TR351", false)]
    [TestCase("TR355", false)]
    [TestCase("TR378", false)]
    [TestCase("TR347", true)]
    [TestCase("TR349", true)]
    [TestCase("TR359", true)]
    [TestCase("TR374", true)]
    public void De_verzender_beoordeelt_wat_in_zijn_dossier_staat(string regel, bool beoordeeld)
    {
        var fout = Dossiergevallen.Alle.Where(geval => geval.Regel == regel && geval.Pad is not null);

        Assert.That(
            fout.Select(geval => Dossiercontrole.BeoordeelVoorVerzenden(geval.Bericht, geval.Inhoud, geval.Afspraken, Dossiergevallen.Vandaag).Uitkomst.Bevindingen)
                .Select(bevindingen => bevindingen.Any(bevinding => bevinding.Regel == regel)),
            Is.Not.Empty.And.All.EqualTo(beoordeeld));
    }

    // What a gemeente answered itself stands in its dossier, also when the verzoek came before that began.
    [TestCase("geen verzoek", false)]
    [TestCase("afgewezen", true)]
    [TestCase("al gehonoreerd met een andere toewijzing", true)]
    public void De_verzender_van_een_toewijzing_weet_wat_hij_zelf_antwoordde(string wat, bool geweigerd)
    {
        var geval = Dossiergevallen.Alle.Single(geval => geval.Regel == "TR379" && geval.Wat == wat);

        var uitkomst = Dossiercontrole.BeoordeelVoorVerzenden(geval.Bericht, geval.Inhoud, geval.Afspraken, Dossiergevallen.Vandaag).Uitkomst;

        Assert.That(uitkomst.Bevindingen.Select(bevinding => bevinding.Regel), Is.EqualTo(geweigerd ? ["TR379"] : Array.Empty<string>()));
    }

    [Test]
    public void Van_een_WMO325_wordt_ook_onder_een_afgekeurde_header_alles_beoordeeld()
    {
        var inhoud = new Dossierinhoud { IdentificatieGebruikt = true };

        var bevindingen = Dossiercontrole.Beoordeel(Testberichten.DeclaratieAntwoord, inhoud, Afspraken.Geen, Dossiergevallen.Vandaag).Uitkomst.Bevindingen;

        Assert.That(bevindingen.Select(bevinding => bevinding.Regel), Is.SupersetOf(new[] { "TR056", "TR304", "TR337", "TR366" }));
    }

    private static IReadOnlyList<Bevinding> Oordeel(Dossiergeval geval, Dossierinhoud inhoud) =>
        Dossiercontrole.Beoordeel(geval.Bericht, inhoud, geval.Afspraken, Dossiergevallen.Vandaag).Uitkomst.Bevindingen;

    private static Dossierinhoud Andersom(Dossierinhoud inhoud) => inhoud with
    {
        Toewijzingen = [.. inhoud.Toewijzingen.Reverse()],
        Starts = [.. inhoud.Starts.Reverse()],
        Stops = [.. inhoud.Stops.Reverse()],
        Verzoeken = [.. inhoud.Verzoeken.Reverse()],
        Antwoorden = [.. inhoud.Antwoorden.Reverse()],
        Declaraties = [.. inhoud.Declaraties.Reverse()],
        Prestaties = [.. inhoud.Prestaties.Reverse()],
    };

    private static Bevinding[] Verwacht(Dossiergeval geval)
    {
        if (geval.Pad is null || !Regelcatalogus.TryVind(geval.Regel, out var regel))
            return [];

        return [.. geval.OokOp.Append((geval.Klasse!, geval.Pad))
            .Select(plek => new Bevinding(regel.Code, regel.Niveau, Code(regel), plek.Item1, plek.Item2, regel.Melding))];
    }

    private static string? Code(Regel regel) => regel.Retourcode is { } code ? Basis.Codelijsten.Code(code) : null;
}
