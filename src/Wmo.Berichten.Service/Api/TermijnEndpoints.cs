using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Service.Api;

/// <summary>Deadlines, and the moments that only a backoffice knows.</summary>
internal static class TermijnEndpoints
{
    private const string Verstreken = "verstreken";
    private const string Open = "open";

    public static void Map(IEndpointRouteBuilder partij)
    {
        partij.MapGet("/termijnen", ZoekAsync)
            .WithSummary("Termijnen die open staan (status=open) of verstreken zijn zonder dat eraan is voldaan (status=verstreken); wat het eerst afloopt staat voorop. Lees verder met na=, de plaats van de laatste.");
        partij.MapPost("/momenten", MeldAsync)
            .WithSummary("Meldt een moment dat alleen de backoffice kent, zoals de start van de zorg of een stap van het stappenplan.");
        partij.MapPost("/berichten/{id:guid}/beantwoord", MeldBeantwoordAsync)
            .WithSummary("Meldt dat een bericht buiten het berichtenverkeer om is beantwoord; de termijn van het antwoord is dan gehaald.");
    }

    internal static async Task<Results<NoContent, ProblemHttpResult>> MeldBeantwoordAsync(
        HttpContext http, Guid id, Momentmelding melding, CancellationToken annulering) =>
        await melding.MeldBeantwoordAsync(Partijfilter.Van(http).Code, id, annulering) switch
        {
            Momentuitkomst.Genoteerd => TypedResults.NoContent(),
            Momentuitkomst.OnbekendBericht => Problemen.OnbekendBericht(id),
            _ => Problemen.NietsVerwacht(),
        };

    private static async Task<Results<Ok<TermijnregelAntwoord[]>, ProblemHttpResult>> ZoekAsync(
        HttpContext http, IOpslag opslag, TimeProvider klok, string? status, string? na, CancellationToken annulering)
    {
        var plaats = default(Termijnplaats);
        if (status is not (null or Open or Verstreken))
            return Problemen.OnjuisteVraag($"status '{status}' bestaat niet; kies open of verstreken.");
        if (na is not null && !TermijnregelAntwoord.TryPlaats(na, out plaats))
            return Problemen.OnjuisteVraag($"na '{na}' is geen plaats van een termijn.");

        var filter = new Termijnfilter(klok.GetUtcNow(), status == Verstreken, na is null ? null : plaats);
        var partij = Partijfilter.Van(http).Code;
        var regels = await opslag.LeesAsync((transactie, stop) => transactie.Termijnen.ZoekAsync(partij, filter, stop), annulering);
        return TypedResults.Ok(regels.Select(TermijnregelAntwoord.Van).ToArray());
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> MeldAsync(
        HttpContext http, Momentvraag vraag, Momentmelding melding, CancellationToken annulering)
    {
        var partij = Partijfilter.Van(http).Code;
        if (vraag.Bezwaar() is { } bezwaar)
            return Problemen.OnjuisteVraag(bezwaar);

        Partijcode? tegenpartij = vraag.Tegenpartij is null ? null : Partijcode.Parse(vraag.Tegenpartij);
        var uitkomst = vraag.Toewijzingnummer is { } nummer
            ? await melding.MeldAsync(partij, nummer, tegenpartij, vraag.Gelezen(), vraag.Ingetrokken, annulering)
            : await melding.MeldStapAsync(partij, tegenpartij, vraag.Gelezen(), vraag.Ingetrokken, annulering);
        return uitkomst switch
        {
            Momentuitkomst.Genoteerd => TypedResults.NoContent(),
            Momentuitkomst.InDeToekomst => Problemen.MomentInDeToekomst(),
            Momentuitkomst.OnbekendeToewijzing => Problemen.OnbekendeToewijzing(vraag.Toewijzingnummer!.Value),
            _ => Problemen.OnjuisteVraag("Er zijn toewijzingen met dit nummer bij meer dan één tegenpartij; noem de tegenpartij."),
        };
    }
}

/// <summary>One line of a list of deadlines.</summary>
/// <param name="Plaats">Where it stands in the list; <c>na=</c> reads on after it.</param>
/// <param name="Termijn">The deadline.</param>
public sealed record TermijnregelAntwoord(string Plaats, TermijnAntwoord Termijn) : TermijnAntwoord(Termijn)
{
    internal static TermijnregelAntwoord Van(Termijnregel regel) => new(Tekst(regel.Plaats), TermijnAntwoord.Van(regel.Termijn));

    internal static string Tekst(Termijnplaats plaats) => string.Create(CultureInfo.InvariantCulture, $"{plaats.Uiterlijk.UtcTicks}-{plaats.Volgnummer}");

    internal static bool TryPlaats(string tekst, out Termijnplaats plaats)
    {
        plaats = default;
        if (tekst.Split('-') is not [var uiterlijk, var volgnummer]
            || !long.TryParse(uiterlijk, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || !long.TryParse(volgnummer, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer)
            || ticks > DateTimeOffset.MaxValue.UtcTicks)
            return false;

        plaats = new(new DateTimeOffset(ticks, TimeSpan.Zero), nummer);
        return true;
    }
}

/// <summary>The body of a report.</summary>
/// <param name="Moment">One of <see cref="Momenten"/>.</param>
/// <param name="Datum">The day, <c>2026-03-02</c>.</param>
/// <param name="Toewijzingnummer">For a moment of a toewijzing.</param>
/// <param name="Kenmerk">For a step of the step plan: what the backoffice calls the case.</param>
/// <param name="Tegenpartij">The other side; needed where toewijzingen with more than one have this number.</param>
/// <param name="Ingetrokken">True to take the report back.</param>
public sealed partial record Momentvraag(
    string Moment, string Datum, int? Toewijzingnummer, string? Kenmerk, string? Tegenpartij, bool Ingetrokken = false)
{
    private const int LangsteKenmerk = 50;
    private const string Vorm = "yyyy-MM-dd";

    /// <summary>In one Dutch sentence what is wrong with it; null when nothing is.</summary>
    internal string? Bezwaar()
    {
        var vanToewijzing = Momenten.VanToewijzing.Contains(Moment);
        if (!vanToewijzing && !Momenten.VanStappenplan.Contains(Moment))
            return $"moment bestaat niet; kies uit {string.Join(", ", Momenten.VanToewijzing.Concat(Momenten.VanStappenplan))}.";
        if (!TryDatum(out var dag) || dag.Year is < Werkdagen.EersteJaar or > Werkdagen.LaatsteJaar)
            return $"datum is geen dag in de jaren {Werkdagen.EersteJaar} tot en met {Werkdagen.LaatsteJaar}; schrijf een dag als 2026-03-02.";
        if (Tegenpartij is not null && !Partijcode.TryParse(Tegenpartij, out _))
            return "tegenpartij is geen gemeentecode (4 cijfers) of AGB-code (8 cijfers).";
        if (vanToewijzing)
            return Toewijzingnummer is null || Kenmerk is not null ? $"Het moment {Moment} hoort bij een toewijzing: noem een toewijzingnummer en geen kenmerk." : null;
        if (Toewijzingnummer is not null || Kenmerk is not { Length: > 0 and <= LangsteKenmerk })
            return $"Een stap van het stappenplan hoort bij een zaak: noem een kenmerk van hooguit {LangsteKenmerk} tekens en geen toewijzingnummer.";
        return NegenCijfers().IsMatch(Kenmerk)
            ? "kenmerk kan een burgerservicenummer bevatten, en dat mag hier niet staan; noem de zaak anders, zonder negen cijfers achter elkaar."
            : null;
    }

    internal Moment Gelezen() => new(
        Toewijzingnummer?.ToString(CultureInfo.InvariantCulture) ?? Kenmerk!,
        Moment,
        TryDatum(out var dag) ? dag : throw new InvalidOperationException("De datum is niet gecontroleerd."));

    [GeneratedRegex(@"(?<!\d)\d{9}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex NegenCijfers();

    private bool TryDatum(out DateOnly dag) => DateOnly.TryParseExact(Datum, Vorm, CultureInfo.InvariantCulture, DateTimeStyles.None, out dag);
}
