using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Termijnen;

/// <summary>
/// Which deadlines follow from what is known. They follow from the set of facts and never from the order in which these came
/// (OP080): what is withdrawn was never there, and a correction moves what it corrects.
/// </summary>
internal sealed class Afleiding(Termijncontext context)
{
    private readonly Partijcode partij = context.Partij;
    private readonly Partijcode tegenpartij = context.Tegenpartij;
    private readonly Termijnregels regels = context.Regels;
    private readonly Werkkalender kalender = context.Kalender;

    /// <summary>The deadlines within reach.</summary>
    public IEnumerable<Termijn> Leid(Termijnbereik bereik, Termijnfeiten feiten)
    {
        var toewijzingen = feiten.Toewijzingen.ToLookup(feit => feit.Toewijzing.Nummer);
        var meldingen = new Leveringsfeiten(feiten);
        var geheel = bereik.Toewijzingen.ToHashSet();
        var maanden = bereik.Maanden.ToHashSet();
        return Nummers(bereik).Where(toewijzingen.Contains)
            .SelectMany(nummer => new Leveringstermijnen(context, toewijzingen[nummer], meldingen.Van(nummer)).Alle())
            .Where(termijn => geheel.Contains(termijn.Toewijzing!.Value)
                || (termijn.Sleutel.Soort == Termijnsoorten.Declaratie && maanden.Contains(Declaratietermijn.Maand(termijn))))
            .Concat(feiten.Verzoeken.GroupBy(verzoek => verzoek.Referentie).Select(verzoek => Verzoek(verzoek, feiten)))
            .Concat(bereik.Zaken.SelectMany(zaak => Stappen(zaak, feiten)));
    }

    private static IEnumerable<int> Nummers(Termijnbereik bereik) =>
        bereik.Toewijzingen.Concat(bereik.Maanden.Select(maand => maand.Toewijzing)).Distinct();

    private Termijn Verzoek(IGrouping<string, Verzoekfeit> gevraagd, Termijnfeiten feiten)
    {
        var verzoek = gevraagd.MinBy(feit => feit.Op)!;
        var besluiten = feiten.Besluiten.Where(besluit => besluit.Referentie == verzoek.Referentie).ToList();
        var uiterlijk = kalender.Na(kalender.Ontvangstdag(verzoek.Op), regels.Verzoekantwoord);
        if (besluiten.Any(besluit => besluit.Antwoord == VerzoekAntwoord.InOnderzoek)
            && kalender.Na(verzoek.Dagtekening, regels.Verzoekonderzoek) is var onderzoek && onderzoek > uiterlijk)
            uiterlijk = onderzoek;
        return new()
        {
            Sleutel = new(partij, tegenpartij, Termijnsoorten.Verzoekantwoord, verzoek.Referentie),
            BerichtId = verzoek.BerichtId,
            Wie = partij.IsGemeente ? Wie.Partij : Wie.Tegenpartij,
            Vanaf = verzoek.Op,
            Uiterlijk = Werkkalender.Einde(uiterlijk),
            VoldaanOp = besluiten.Where(besluit => besluit.Antwoord != VerzoekAntwoord.InOnderzoek).Min(besluit => (DateTimeOffset?)besluit.Op),
        };
    }

    /// <summary>A block of steps lasts from the first report of a step in it to the first of a step after it.</summary>
    private IEnumerable<Termijn> Stappen(string zaak, Termijnfeiten feiten)
    {
        var stappen = feiten.Momenten.Where(moment => moment.Kenmerk == zaak && Momenten.VanStappenplan.Contains(moment.Soort))
            .ToLookup(moment => moment.Soort[^1] - '0', moment => moment.Datum);
        return new[]
        {
            Blok(Termijnsoorten.Stap1Tot3, 1, 3, regels.Stap1Tot3, vanGemeente: true),
            Blok(Termijnsoorten.Stap4, 4, 4, regels.Stap4, vanGemeente: false),
            Blok(Termijnsoorten.Stap5En6, 5, 6, regels.Stap5En6, vanGemeente: true),
        }.OfType<Termijn>();

        Termijn? Blok(string soort, int eerste, int laatste, Termijnduur? duur, bool vanGemeente)
        {
            var begin = Eerste(eerste, laatste);
            return duur is not { } lang || begin is not { } vanaf
                ? null
                : new()
                {
                    Sleutel = new(partij, tegenpartij, soort, zaak),
                    Wie = partij.IsGemeente == vanGemeente ? Wie.Partij : Wie.Tegenpartij,
                    Vanaf = Werkkalender.Begin(vanaf),
                    Uiterlijk = Werkkalender.Einde(kalender.Na(vanaf, lang)),
                    VoldaanOp = Eerste(laatste + 1, Momenten.LaatsteStap) is { } klaar ? Werkkalender.Begin(klaar) : null,
                };
        }

        DateOnly? Eerste(int van, int tot) =>
            Enumerable.Range(van, tot - van + 1).SelectMany(stap => stappen[stap]).Min(datum => (DateOnly?)datum);
    }
}
