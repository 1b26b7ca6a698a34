namespace Wmo.Berichten.Service.Sturing;

/// <summary>Figures of a gemeente over a period.</summary>
/// <param name="Gemeente">Whose.</param>
/// <param name="Van">First day; who is not of the gemeente gets whole calendar years.</param>
/// <param name="Tot">Last day.</param>
/// <param name="Afgeschermd">True when figures about fewer than five clients are kept back.</param>
/// <param name="Totaal">The whole gemeente; null where figures are kept back, for a whole gives its hidden parts away.</param>
/// <param name="Regels">Per aanbieder and ProductCategorie.</param>
/// <param name="Verkeer">Per aanbieder.</param>
public sealed record Monitorantwoord(
    string Gemeente,
    DateOnly Van,
    DateOnly Tot,
    bool Afgeschermd,
    Monitortotaal? Totaal,
    IReadOnlyList<Monitorregel> Regels,
    IReadOnlyList<Monitorverkeer> Verkeer);

/// <summary>The whole gemeente; a client with several aanbieders counts once.</summary>
public sealed record Monitortotaal(long Clienten, long Toewijzingen, long Gestart, long Gestopt, Bedragen Eurocenten);

/// <summary>What one aanbieder does in one ProductCategorie.</summary>
/// <param name="Aanbieder">Who.</param>
/// <param name="Productcategorie">Code; null where the product is not known.</param>
/// <param name="Clienten">With a toewijzing on a day of the period.</param>
/// <param name="Toewijzingen">That hold on a day of the period.</param>
/// <param name="Gestart">Starts in the period.</param>
/// <param name="Gestopt">Stops in the period, by reason.</param>
/// <param name="Gedeclareerd">Prestaties of the period, by unit.</param>
/// <param name="Afgewezen">Of these what was refused, by return code.</param>
public sealed record Monitorregel(
    string Aanbieder,
    string? Productcategorie,
    Cijfer Clienten,
    Cijfer Toewijzingen,
    Cijfer Gestart,
    IReadOnlyList<Gestopt> Gestopt,
    IReadOnlyList<Gedeclareerd> Gedeclareerd,
    IReadOnlyList<Afgewezen> Afgewezen);

/// <summary>Stops with one RedenBeeindiging.</summary>
public sealed record Gestopt(string Reden, Cijfer Aantal);

/// <summary>What was declared in one unit.</summary>
public sealed record Gedeclareerd(string Eenheid, Bedragen Volume, Bedragen Eurocenten);

/// <summary>What was refused with one return code; what was refused with several counts with each.</summary>
public sealed record Afgewezen(string Retourcode, Cijfer Eurocenten);

/// <summary>What was declared and what became of it: the first is the sum of the others.</summary>
public sealed record Bedragen(Cijfer Gedeclareerd, Cijfer Toegekend, Cijfer Afgewezen, Cijfer Open);

/// <summary>The traffic with one aanbieder.</summary>
/// <param name="Aanbieder">Who.</param>
/// <param name="Retourcodes">Refusals, by berichtsoort and code.</param>
/// <param name="Antwoordtijden">How long answers took; <c>In</c>: ours to them, <c>Uit</c>: theirs to us.</param>
/// <param name="Termijnen">Deadlines by kind.</param>
public sealed record Monitorverkeer(
    string Aanbieder, IReadOnlyList<Geweigerd> Retourcodes, IReadOnlyList<Antwoorden> Antwoordtijden, IReadOnlyList<Termijnstand> Termijnen);

/// <summary>How often a code was given, in how many messages.</summary>
public sealed record Geweigerd(string Bericht, string Retourcode, Cijfer Aantal, Cijfer Berichten);

/// <summary>The mean time to an answer; null when there are too few.</summary>
public sealed record Antwoorden(string Richting, Cijfer Aantal, double? GemiddeldeUren);

/// <summary>Deadlines that fall due in the period; the share is of those that were due by now, null when none was.</summary>
/// <param name="Soort">What is due.</param>
/// <param name="Wie"><c>partij</c> when the gemeente had to act, <c>tegenpartij</c> when the aanbieder had to.</param>
/// <param name="Gehaald">Met in time.</param>
/// <param name="Gemist">Met late, or lapsed.</param>
/// <param name="Lopend">Open.</param>
/// <param name="AandeelGehaald">Between 0 and 1.</param>
public sealed record Termijnstand(string Soort, string Wie, Cijfer Gehaald, Cijfer Gemist, Cijfer Lopend, double? AandeelGehaald);
