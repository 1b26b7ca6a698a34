using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Keten.Termijnen;

/// <summary>A start that stands.</summary>
internal sealed record Begonnen(DateOnly Begindatum, DateTimeOffset Op);

/// <summary>A stop that stands.</summary>
internal sealed record Gestopt(DateOnly Begindatum, DateOnly Einddatum, bool Tijdelijk, DateTimeOffset Op);

/// <summary>What is known of the care under one toewijzing.</summary>
internal sealed record Levering(
    IReadOnlyList<Begonnen> Starts,
    IReadOnlyList<Gestopt> Stops,
    ILookup<string, DateOnly> Momenten,
    IReadOnlyList<(Verlengingsvraag Vraag, DateTimeOffset Op)> Verlengingen,
    IReadOnlyDictionary<DateOnly, DateTimeOffset> Gedeclareerd);

/// <summary>Facts by toewijzing, without what was withdrawn.</summary>
internal sealed class Leveringsfeiten
{
    private readonly ILookup<int, Begonnen> starts;
    private readonly ILookup<int, Gestopt> stops;
    private readonly ILookup<string, Moment> momenten;
    private readonly ILookup<int, (Verlengingsvraag Vraag, DateTimeOffset Op)> verlengingen;
    private readonly ILookup<int, KeyValuePair<Declaratiemaand, DateTimeOffset>> gedeclareerd;

    public Leveringsfeiten(Termijnfeiten feiten)
    {
        starts = Staand(feiten.Starts, (start, op) => new Begonnen(start.Begindatum, op));
        stops = Staand(feiten.Stops, (stop, op) => new Gestopt(stop.Begindatum, stop.Einddatum, stop.IsTijdelijk, op));
        momenten = feiten.Momenten.ToLookup(moment => moment.Kenmerk);
        verlengingen = feiten.Verlengingen.ToLookup(verlenging => verlenging.Vraag.ToewijzingNummer);
        gedeclareerd = feiten.Gedeclareerd.ToLookup(maand => maand.Key.Toewijzing);
    }

    public Levering Van(int nummer) => new(
        [.. starts[nummer]],
        [.. stops[nummer]],
        momenten[nummer.ToString(System.Globalization.CultureInfo.InvariantCulture)].ToLookup(moment => moment.Soort, moment => moment.Datum),
        [.. verlengingen[nummer]],
        gedeclareerd[nummer].ToDictionary(maand => maand.Key.Maand, maand => maand.Value));

    // As the dossier reads them (IV008): a withdrawal takes away one of its key, and of several equal ones the oldest.
    private static ILookup<int, TUit> Staand<TMelding, TUit>(
        IReadOnlyList<(TMelding Melding, DateTimeOffset Op)> meldingen, Func<TMelding, DateTimeOffset, TUit> naar)
        where TMelding : Regiemelding
    {
        var staand = meldingen.Where(feit => !feit.Melding.Verwijdering).OrderBy(feit => feit.Op).ToList();
        foreach (var (intrekking, _) in meldingen.Where(feit => feit.Melding.Verwijdering))
        {
            var zelfde = staand.Where(feit => intrekking.HeeftSleutelVan(feit.Melding)).ToList();
            if (zelfde.Count > 0)
                staand.Remove(zelfde.MaxBy(feit => feit.Melding.ToewijzingIngangsdatum == intrekking.ToewijzingIngangsdatum));
        }

        return staand.ToLookup(feit => feit.Melding.ToewijzingNummer!.Value, feit => naar(feit.Melding, feit.Op));
    }
}
