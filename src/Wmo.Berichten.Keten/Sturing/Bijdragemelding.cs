using Wmo.Berichten.Keten.Signalen;

namespace Wmo.Berichten.Keten.Sturing;

/// <summary>One thing to report to the CAK about a client.</summary>
/// <param name="Soort">One of <see cref="Signaalsoorten"/>.</param>
/// <param name="Periode">The period that it is about.</param>
/// <param name="Eerder">The date that was told before and is replaced by this one; null when nothing was.</param>
/// <param name="Ingetrokken">True when what was told did not happen, or no longer stands by itself.</param>
public sealed record Bijdragemelding(string Soort, Zorgperiode Periode, DateOnly? Eerder = null, bool Ingetrokken = false)
{
    /// <summary>The date that counts: of a start the first day, of a stop the last.</summary>
    public DateOnly Datum => Soort == Signaalsoorten.EigenBijdrageGestopt && !Ingetrokken ? Periode.Tot!.Value : Periode.Van;

    /// <summary>
    /// What is to be told when this was told before and that holds now. Whoever is told all of it in any order of the
    /// messages knows in the end what holds; nothing is told twice.
    /// </summary>
    public static IReadOnlyList<Bijdragemelding> Verschil(IReadOnlyList<Zorgperiode> gemeld, IReadOnlyList<Zorgperiode> nu)
    {
        var vervallen = gemeld.Except(nu).ToList();
        var meldingen = new List<Bijdragemelding>();
        foreach (var periode in nu.Except(gemeld))
        {
            var eerder = vervallen.Find(periode.Overlapt);
            if (eerder is not null)
                vervallen.Remove(eerder);
            meldingen.AddRange(eerder is null ? Nieuw(periode) : Gewijzigd(eerder, periode));
        }

        // First what is no longer so: who reads on in order ends with what holds.
        return [.. vervallen.Select(periode => new Bijdragemelding(Signaalsoorten.EigenBijdrageGestopt, periode, Ingetrokken: true)), .. meldingen];
    }

    /// <summary>For the person who reports it.</summary>
    public string Omschrijving => this switch
    {
        { Ingetrokken: true } => $"De gemelde zorg van een cliënt vanaf {Periode.Van:yyyy-MM-dd} is ingetrokken of opgegaan in een andere periode. Herroep haar bij het CAK.",
        { Soort: Signaalsoorten.EigenBijdrageGestopt, Eerder: null } => $"De laatste zorg van een cliënt is gestopt op {Datum:yyyy-MM-dd}. Meld de stop bij het CAK.",
        { Soort: Signaalsoorten.EigenBijdrageGestopt } => $"De laatste zorg van een cliënt is gestopt op {Datum:yyyy-MM-dd} en niet op {Eerder:yyyy-MM-dd}. Verbeter de stop bij het CAK.",
        { Eerder: null } => $"De eerste zorg van een cliënt is gestart op {Datum:yyyy-MM-dd}. Meld de start bij het CAK.",
        { Eerder: var eerder } when eerder > Periode.Van => $"De zorg van een cliënt die is gestart op {Datum:yyyy-MM-dd} loopt door; wat per {eerder:yyyy-MM-dd} is gemeld vervalt. Verbeter dit bij het CAK.",
        _ => $"De eerste zorg van een cliënt is gestart op {Datum:yyyy-MM-dd} en niet op {Eerder:yyyy-MM-dd}. Verbeter de start bij het CAK.",
    };

    private static IEnumerable<Bijdragemelding> Nieuw(Zorgperiode periode)
    {
        yield return new(Signaalsoorten.EigenBijdrageGestart, periode);
        if (periode.Tot is not null)
            yield return new(Signaalsoorten.EigenBijdrageGestopt, periode);
    }

    private static IEnumerable<Bijdragemelding> Gewijzigd(Zorgperiode eerder, Zorgperiode periode)
    {
        if (periode.Van != eerder.Van)
            yield return new(Signaalsoorten.EigenBijdrageGestart, periode, eerder.Van);
        if (periode.Tot is null && eerder.Tot is not null)
            yield return new(Signaalsoorten.EigenBijdrageGestart, periode, eerder.Tot);
        else if (periode.Tot != eerder.Tot)
            yield return new(Signaalsoorten.EigenBijdrageGestopt, periode, eerder.Tot);
    }
}
