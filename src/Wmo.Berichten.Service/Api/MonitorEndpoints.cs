using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Wmo.Berichten.Keten.Partijen;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Sturing;
using Wmo.Berichten.Model;
using Wmo.Berichten.Service.Sturing;
using Wmo.Berichten.Service.Toegang;

namespace Wmo.Berichten.Service.Api;

/// <summary>Figures to steer by, for the gemeente itself and for who may see its monitor.</summary>
internal static class MonitorEndpoints
{
    private const string Csv = "text/csv";

    public static void Map(IEndpointRouteBuilder api)
    {
        var gemeente = api.MapGroup("/partijen/{partij}");
        gemeente.MapGet("/monitor", MonitorAsync)
            .WithSummary("Cijfers van een gemeente over een periode, als JSON of CSV; buiten de gemeente onder de vijf cliënten afgeschermd.");
        gemeente.MapGet("/wachtlijst", WachtlijstAsync).WithSummary("Wachttijden van gestarte zorg en wie nu wacht.");
    }

    /// <summary>The balance of one day, for the partij itself.</summary>
    public static void MapBalans(IEndpointRouteBuilder partij) =>
        partij.MapGet("/balans", BalansAsync).WithSummary("Bewijst per dag dat verzonden = beantwoord + afgewezen + open, en ontvangen en euro's net zo.");

    internal static async Task<IResult> MonitorAsync(
        HttpContext http, string partij, string? van, string? tot, string? vorm, IOpslag opslag, Partijregister partijen, TimeProvider klok, CancellationToken annulering)
    {
        if (Lees(http, partij, van, tot, partijen, klok, out var vraag) is { } probleem)
            return probleem;

        var cijfers = await opslag.LeesAsync(
            (transactie, stop) => transactie.Monitor.LeesAsync(vraag.Gemeente, vraag.Periode, klok.GetUtcNow(), stop), annulering);
        var antwoord = new Monitorbouw(cijfers, vraag.Afschermen).Maak(vraag.Gemeente, vraag.Periode);
        return "csv".Equals(vorm, StringComparison.OrdinalIgnoreCase) || http.Request.Headers.Accept.Any(soort => soort?.Contains(Csv, StringComparison.OrdinalIgnoreCase) == true)
            ? TypedResults.File(Encoding.UTF8.GetBytes(Monitorcsv.Maak(antwoord)), Csv + "; charset=utf-8", $"monitor-{vraag.Gemeente}-{antwoord.Van:yyyy-MM-dd}-{antwoord.Tot:yyyy-MM-dd}.csv")
            : TypedResults.Ok(antwoord);
    }

    internal static async Task<IResult> WachtlijstAsync(
        HttpContext http, string partij, string? van, string? tot, IOpslag opslag, Partijregister partijen, TimeProvider klok, CancellationToken annulering)
    {
        if (Lees(http, partij, van, tot, partijen, klok, out var vraag) is { } probleem)
            return probleem;

        var vandaag = Kalender.Vandaag(klok);
        return TypedResults.Ok(await opslag.LeesAsync(
            async (transactie, stop) => Wachtlijst.Maak(
                vraag.Gemeente,
                vraag.Periode,
                await transactie.Monitor.LeesWachttijdenAsync(vraag.Gemeente, vraag.Periode, stop),
                vraag.Afschermen ? [] : await transactie.Monitor.LeesWachtendenAsync(vraag.Gemeente, vandaag, stop),
                vandaag,
                vraag.Afschermen),
            annulering));
    }

    private static async Task<Results<Ok<Balansverslag>, ProblemHttpResult>> BalansAsync(
        HttpContext http, string? dag, Balans balans, TimeProvider klok, CancellationToken annulering)
    {
        var gevraagd = Kalender.Vandaag(klok).AddDays(-1);
        if (dag is not null && !TryDag(dag, out gevraagd))
            return Problemen.OnjuisteVraag($"dag '{dag}' is geen datum; schrijf haar als 2026-01-31.");
        return TypedResults.Ok(await balans.MaakAsync(Partijfilter.Van(http).Code, new(gevraagd, gevraagd), annulering));
    }

    private static ProblemHttpResult? Lees(
        HttpContext http, string partij, string? van, string? tot, Partijregister partijen, TimeProvider klok, out Monitorvraag vraag)
    {
        vraag = null!;
        if (!Partijcode.TryParse(partij, out var gemeente))
            return Problemen.OnbekendePartij(partij);
        var eigen = ApiSleutelHandler.MagVoor(http.User, gemeente);
        if (!eigen && !ApiSleutelHandler.MagMonitorVan(http.User, gemeente))
            return Problemen.AnderePartij(partij);
        if (partijen.Vind(gemeente) is null)
            return Problemen.OnbekendePartij(partij);
        if (!gemeente.IsGemeente)
            return Problemen.OnjuisteVraag("Deze cijfers zijn er alleen van een gemeente (CBS-code van 4 cijfers).");

        var vandaag = Kalender.Vandaag(klok);
        var (eerste, laatste) = (new DateOnly(vandaag.Year, 1, 1), vandaag);
        if ((van is not null && !TryDag(van, out eerste)) || (tot is not null && !TryDag(tot, out laatste)))
            return Problemen.OnjuisteVraag("van en tot zijn datums; schrijf ze als 2026-01-31.");
        if (eerste > laatste || laatste == DateOnly.MaxValue)
            return Problemen.OnjuisteVraag("van ligt na tot.");
        if (!eigen && eerste.Year != laatste.Year)
            return Problemen.OnjuisteVraag("Buiten de gemeente zijn de cijfers er per kalenderjaar; vraag elk jaar apart.");

        // Figures of periods that overlap can be subtracted from each other until one client is left.
        var periode = eigen ? new Dagperiode(eerste, laatste) : new(new(eerste.Year, 1, 1), new(eerste.Year, 12, 31));
        vraag = new(gemeente, periode, !eigen);
        return null;
    }

    private static bool TryDag(string tekst, out DateOnly dag) => DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out dag);

    private sealed record Monitorvraag(Partijcode Gemeente, Dagperiode Periode, bool Afschermen);
}
