using System.Globalization;

namespace Wmo.Berichten.Regels.Bronnen;

/// <summary>Which codes of gemeenten were in use on which day, between a first and a last day that the list covers.</summary>
public sealed class Gemeentelijst
{
    private readonly DateOnly van;
    private readonly DateOnly totEnMet;
    private readonly ILookup<string, (DateOnly Van, DateOnly TotEnMet)> perCode;

    private Gemeentelijst(DateOnly van, DateOnly totEnMet, IEnumerable<(string Code, DateOnly Van, DateOnly TotEnMet)> regels)
    {
        this.van = van;
        this.totEnMet = totEnMet;
        perCode = regels.ToLookup(regel => regel.Code, regel => (regel.Van, regel.TotEnMet));
    }

    /// <summary>
    /// The gemeenten by the classification of CBS, from the year in which the Wmo 2015 began up to and including the
    /// classification of 2026. A code goes where gemeenten merge under a new name or a gemeente changes its name.
    /// </summary>
    public static Gemeentelijst Cbs { get; } = LeesCbs();

    /// <summary>
    /// Reads a list: after the line with headings one line per code, <c>code;naam;van;totenmet</c>, the last of these empty
    /// for a gemeente that still exists.
    /// </summary>
    /// <param name="tekst">The list.</param>
    /// <param name="van">First day of which the list can tell.</param>
    /// <param name="totEnMet">Last day of which the list can tell.</param>
    /// <exception cref="FormatException">A line is not of that form.</exception>
    public static Gemeentelijst Lees(TextReader tekst, DateOnly van, DateOnly totEnMet)
    {
        ArgumentNullException.ThrowIfNull(tekst);

        var regels = new List<(string, DateOnly, DateOnly)>();
        for (var regel = tekst.ReadLine(); (regel = tekst.ReadLine()) is not null;)
            regels.Add(LeesRegel(regel));
        return new(van, totEnMet, regels);
    }

    /// <summary>
    /// True when the code was in use on that day. Also when the list does not cover the day: nothing is refused for what the
    /// list cannot tell (OP095).
    /// </summary>
    public bool Kent(string code, DateOnly dag) =>
        dag < van || dag > totEnMet || perCode[code].Any(regel => regel.Van <= dag && dag <= regel.TotEnMet);

    /// <summary>True when the code was in use on that day or before; also when the list does not cover the day (OP095).</summary>
    public bool Kende(string code, DateOnly dag) => dag < van || dag > totEnMet || perCode[code].Any(regel => regel.Van <= dag);

    private static Gemeentelijst LeesCbs()
    {
        using var bron = typeof(Gemeentelijst).Assembly.GetManifestResourceStream("gemeenten.csv")!;
        using var tekst = new StreamReader(bron);
        return Lees(tekst, new(2015, 1, 1), new(2026, 12, 31));
    }

    private static (string Code, DateOnly Van, DateOnly TotEnMet) LeesRegel(string regel) => regel.Split(';') switch
    {
        [var code, _, var van, ""] => (code, Datum(van), DateOnly.MaxValue),
        [var code, _, var van, var totEnMet] => (code, Datum(van), Datum(totEnMet)),
        _ => throw new FormatException($"De gemeentelijst heeft een regel die niet uit vier velden bestaat: '{regel}'."),
    };

    private static DateOnly Datum(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
