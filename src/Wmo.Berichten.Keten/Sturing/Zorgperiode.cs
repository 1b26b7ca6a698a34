using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;

namespace Wmo.Berichten.Keten.Sturing;

/// <summary>What one aanbieder delivered from a start on.</summary>
/// <param name="Aanbieder">Who.</param>
/// <param name="ToewijzingNummer">On which toewijzing; null in taakgericht working.</param>
/// <param name="Van">First day.</param>
/// <param name="Tot">
/// Last day; null while it goes on. A temporary stop is a pause and no end: the delivery goes on until the next start under
/// the toewijzing takes over. The worked case of the release signs off with the definitive stop that follows a temporary one.
/// </param>
public sealed record Zorglevering(Partijcode Aanbieder, int? ToewijzingNummer, DateOnly Van, DateOnly? Tot)
{
    /// <summary>The deliveries that follow from the starts and stops of a client in one dossier, withdrawals included.</summary>
    public static IEnumerable<Zorglevering> Uit(Partijcode aanbieder, Bsn client, Dossierinhoud inhoud)
    {
        var dossier = new Dossier(inhoud);
        var starts = dossier.Starts(client);
        var stops = dossier.Stops(client);
        return starts.Select(start => new Zorglevering(aanbieder, start.ToewijzingNummer, start.Begindatum, Einde(start, starts, stops)));
    }

    private static DateOnly? Einde(Start start, IReadOnlyList<Start> starts, IReadOnlyList<Stop> stops)
    {
        var eigen = stops.Where(start.IsVanDezelfdeLevering).ToList();
        if (eigen.Where(stop => !stop.IsTijdelijk).Max(stop => (DateOnly?)stop.Einddatum) is { } definitief)
            return definitief;

        return eigen.Count == 0
            ? null
            : starts.Where(ander => ander.IsVanHetzelfde(start) && ander.Begindatum > start.Begindatum).Min(ander => (DateOnly?)ander.Begindatum);
    }
}

/// <summary>Days on which a client had care without a day in between, from one aanbieder or more.</summary>
/// <param name="Van">First day.</param>
/// <param name="Tot">Last day; null while it goes on.</param>
public sealed record Zorgperiode(DateOnly Van, DateOnly? Tot)
{
    /// <summary>The periods of these deliveries, in order; which they are does not depend on the order of the deliveries.</summary>
    public static IReadOnlyList<Zorgperiode> Uit(IEnumerable<Zorglevering> leveringen)
    {
        var perioden = new List<Zorgperiode>();
        foreach (var levering in leveringen.OrderBy(levering => levering.Van))
        {
            if (perioden.Count > 0 && perioden[^1].SluitAanOp(levering.Van))
                perioden[^1] = perioden[^1] with { Tot = Laatste(perioden[^1].Tot, levering.Tot) };
            else
                perioden.Add(new(levering.Van, levering.Tot));
        }

        return perioden;
    }

    /// <summary>True when both have a day in common.</summary>
    public bool Overlapt(Zorgperiode ander) => (ander.Tot is null || Van <= ander.Tot) && (Tot is null || ander.Van <= Tot);

    private bool SluitAanOp(DateOnly dag) => Tot is not { } tot || dag.DayNumber <= tot.DayNumber + 1;

    private static DateOnly? Laatste(DateOnly? een, DateOnly? ander) => een is { } a && ander is { } b ? (a > b ? a : b) : null;
}
