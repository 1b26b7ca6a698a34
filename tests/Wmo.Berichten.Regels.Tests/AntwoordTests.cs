using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Tests;

/// <summary>The answer to every message of which we know what the dossier has against it.</summary>
public sealed class AntwoordTests
{
    private static readonly DateOnly Dag = Dossiergevallen.Vandaag;

    private static IEnumerable<Dossiergeval> Gevallen() => Dossiergevallen.Alle.Where(geval => geval.Bericht.Soort.Antwoord() is not null);

    [TestCaseSource(nameof(Gevallen))]
    public void Het_antwoord_is_goed_op_niveau_1_en_2_en_zegt_wat_gevonden_is(Dossiergeval geval)
    {
        var uitkomst = Dossiercontrole.Beoordeel(geval.Bericht, geval.Inhoud, geval.Afspraken, Dag).Uitkomst;

        var controle = BerichtControle.Controleer(Antwoord(geval.Bericht, uitkomst));

        Assert.That(controle.Bevindingen, Is.Empty);
        Assert.That(controle.Soort, Is.EqualTo(geval.Bericht.Soort.Antwoord()));
        Assert.That(
            Lees(controle.Bericht!).Select(code => code.Retourcode).Distinct(),
            Is.EquivalentTo(uitkomst.Bevindingen.Select(bevinding => bevinding.Retourcode).Distinct()));
    }

    private static byte[] Antwoord(IBericht bericht, Controleuitkomst uitkomst) => Retourbericht.IsMogelijkOp(bericht.Soort)
        ? Retourbericht.Maak(bericht.AlsXml(), uitkomst, "RT01", Dag)
        : Declaratieantwoord.Maak(bericht.AlsXml(), uitkomst, "DA01", Dag);

    private static IReadOnlyList<Bevinding> Lees(IBericht antwoord) =>
        antwoord is Wmo325.Bericht declaratie ? Declaratielezing.Lees(declaratie).Bevindingen : Retourlezing.Lees(antwoord).Bevindingen;
}
