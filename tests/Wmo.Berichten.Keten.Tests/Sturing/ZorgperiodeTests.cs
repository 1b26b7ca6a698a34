using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Keten.Sturing;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Testhulp;

namespace Wmo.Berichten.Keten.Tests.Sturing;

/// <summary>What follows from starts and stops, and what is told of it, against a model that counts days.</summary>
public sealed class ZorgperiodeTests
{
    private const int Dagen = 60;
    private static readonly DateOnly Begin = new(2026, 1, 1);
    private static readonly Bsn Client = Bsn.Parse(Voorbeelden.Bsn);
    private static readonly Partijcode[] Aanbieders = [Partijcode.Parse("11111111"), Partijcode.Parse("22222222")];

    [Test]
    public void Wat_aansluit_is_een_periode_en_een_dag_ertussen_maakt_er_twee()
    {
        Zorglevering[] leveringen = [Levering(0, 9), Levering(10, 14), Levering(16, null), Levering(2, 4)];

        Assert.That(Zorgperiode.Uit(leveringen), Is.EqualTo(new Zorgperiode[] { new(Dag(0), Dag(14)), new(Dag(16), null) }));
    }

    [Test]
    public void Elke_volgorde_van_dezelfde_meldingen_eindigt_bij_de_backoffice_met_hetzelfde()
    {
        Feit[] feiten =
        [
            new(0, Start(1, 0)), new(0, Stop(1, 0, 9, RedenBeeindiging.TijdelijkGestopt)), new(0, Start(1, 20)),
            new(0, Stop(1, 20, 30, RedenBeeindiging.Verhuisd)), new(1, Start(2, 5)), new(1, Start(2, 5) with { Verwijdering = true }),
        ];

        foreach (var volgorde in Volgordes(feiten))
            Assert.That(Speel(volgorde), Is.EqualTo(new Zorgperiode[] { new(Dag(0), Dag(30)) }), string.Join(" ", volgorde.Select(feit => feit.Melding)));
    }

    [Test, Repeat(300)]
    public void Wat_de_backoffice_weet_is_na_elke_melding_wat_het_model_van_dagen_zegt()
    {
        var zaad = TestContext.CurrentContext.Random.Next();
        var toeval = new Random(zaad);
        var feiten = new List<Feit>();
        for (var stap = 0; stap < 25; stap++)
        {
            feiten.Add(Willekeurig(toeval, feiten));
            var weet = Speel(feiten);
            Assert.That(
                Enumerable.Range(0, Dagen).Where(dag => weet.Any(periode => periode.Overlapt(new(Dag(dag), Dag(dag))))),
                Is.EqualTo(Enumerable.Range(0, Dagen).Where(dag => HeeftZorg(feiten, Dag(dag)))),
                $"zaad {zaad}, stap {stap}");
        }
    }

    [Test]
    public void Wat_gemeld_is_wordt_niet_nog_eens_gemeld()
    {
        Zorgperiode[] perioden = [new(Dag(0), Dag(9)), new(Dag(20), null)];

        Assert.That(Bijdragemelding.Verschil(perioden, perioden), Is.Empty);
    }

    /// <summary>What a backoffice knows that does as it is told, one message at a time.</summary>
    private static List<Zorgperiode> Speel(IReadOnlyList<Feit> feiten)
    {
        IReadOnlyList<Zorgperiode> gemeld = [];
        var weet = new List<Zorgperiode>();
        for (var aantal = 1; aantal <= feiten.Count; aantal++)
        {
            var nu = Zorgperiode.Uit(Leveringen([.. feiten.Take(aantal)]));
            foreach (var melding in Bijdragemelding.Verschil(gemeld, nu))
                Volg(weet, melding);
            gemeld = nu;
        }

        weet.Sort((een, ander) => een.Van.CompareTo(ander.Van));
        return weet;
    }

    private static void Volg(List<Zorgperiode> weet, Bijdragemelding melding)
    {
        var bekend = weet.Find(periode => periode.Van == melding.Periode.Van);
        if (melding.Ingetrokken)
            Assert.That(weet.Remove(bekend!), Is.True);
        else if (melding.Soort == Signaalsoorten.EigenBijdrageGestopt)
            weet[weet.IndexOf(bekend!)] = bekend! with { Tot = melding.Datum };
        else if (melding.Eerder is not { } eerder)
            weet.Add(new(melding.Datum, null));
        else if (bekend is not null && bekend.Tot == eerder)
            weet[weet.IndexOf(bekend)] = bekend with { Tot = null };
        else
            weet[weet.FindIndex(periode => periode.Van == eerder)] = weet.Find(periode => periode.Van == eerder)! with { Van = melding.Datum };
    }

    // Not by periods: a day has care when the last start before it was not definitively stopped before it, or an earlier one
    // goes on beside it.
    private static bool HeeftZorg(IReadOnlyList<Feit> feiten, DateOnly dag) => feiten.GroupBy(feit => feit.Aanbieder).Any(dossier =>
    {
        var starts = Staand<Start>(dossier);
        var stops = Staand<Stop>(dossier);
        return starts.Where(start => start.Begindatum <= dag).Any(start =>
        {
            var eigen = stops.Where(stop => stop.ToewijzingNummer == start.ToewijzingNummer && stop.Begindatum == start.Begindatum).ToList();
            var definitief = eigen.Where(stop => stop.Reden != RedenBeeindiging.TijdelijkGestopt).ToList();
            var hervat = starts.Any(later => later.ToewijzingNummer == start.ToewijzingNummer && later.Begindatum > start.Begindatum && later.Begindatum <= dag);
            return definitief.Count > 0 ? definitief.Exists(stop => stop.Einddatum >= dag) : eigen.Count == 0 || !hervat;
        });
    });

    private static List<T> Staand<T>(IEnumerable<Feit> dossier)
        where T : Regiemelding
    {
        var staand = dossier.Select(feit => feit.Melding).OfType<T>().Where(melding => !melding.Verwijdering).ToList();
        foreach (var weg in dossier.Select(feit => feit.Melding).OfType<T>().Where(melding => melding.Verwijdering))
            staand.Remove(weg with { Verwijdering = false });
        return staand;
    }

    private static IEnumerable<Zorglevering> Leveringen(IReadOnlyList<Feit> feiten) => feiten.GroupBy(feit => feit.Aanbieder).SelectMany(dossier =>
        Zorglevering.Uit(Aanbieders[dossier.Key], Client, new()
        {
            Starts = [.. dossier.Select(feit => feit.Melding).OfType<Start>()],
            Stops = [.. dossier.Select(feit => feit.Melding).OfType<Stop>()],
        }));

    private static Feit Willekeurig(Random toeval, List<Feit> feiten)
    {
        var staand = feiten.Where(feit => !feit.Melding.Verwijdering).ToList();
        var (aanbieder, nummer) = (toeval.Next(2), toeval.Next(2));
        if (staand.Count == 0 || toeval.Next(3) == 0)
            return new(aanbieder, Start(nummer, toeval.Next(Dagen)));
        var eerder = staand[toeval.Next(staand.Count)];
        if (toeval.Next(3) == 0)
            return eerder with { Melding = eerder.Melding with { Verwijdering = true } };
        var reden = toeval.Next(3) == 0 ? RedenBeeindiging.TijdelijkGestopt : RedenBeeindiging.Verhuisd;
        var begin = eerder.Melding.Begindatum.DayNumber - Begin.DayNumber;
        return eerder with { Melding = Stop(eerder.Melding.ToewijzingNummer!.Value, begin, begin + toeval.Next(20), reden) };
    }

    private static IEnumerable<Feit[]> Volgordes(Feit[] feiten) => feiten.Length <= 1
        ? [feiten]
        : feiten.SelectMany((eerste, plaats) => Volgordes([.. feiten[..plaats], .. feiten[(plaats + 1)..]]).Select(rest => (Feit[])[eerste, .. rest]));

    private static DateOnly Dag(int dag) => Begin.AddDays(dag);

    private static Zorglevering Levering(int van, int? tot) => new(Aanbieders[0], 1, Dag(van), tot is { } dag ? Dag(dag) : null);

    private static Start Start(int nummer, int dag) => new(Client, nummer, null, null, Dag(dag), false);

    private static Stop Stop(int nummer, int begin, int eind, RedenBeeindiging reden) => new(Client, nummer, null, null, Dag(begin), Dag(eind), reden, false);

    private sealed record Feit(int Aanbieder, Regiemelding Melding);
}
