using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Wmo.Berichten.Keten.Partijen;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Service.Console.Onderdelen;
using Wmo.Berichten.Service.Sturing;

namespace Wmo.Berichten.Service.Console;

/// <summary>The figures of a gemeente over a month, as the API gives them to this key.</summary>
internal static class Monitorpaginas
{
    private const string Maandvorm = "yyyy-MM";
    private const string Dagvorm = "yyyy-MM-dd";

    public static void Map(IEndpointRouteBuilder paginas) => paginas.MapGet("/partijen/{partij}/monitor", ToonAsync);

    private static async Task<IResult> ToonAsync(
        HttpContext http, string partij, string? maand, string? vorm, IOpslag opslag, Partijregister partijen, TimeProvider klok, CancellationToken annulering)
    {
        var eerste = Kalender.Vandaag(klok);
        if ((!string.IsNullOrEmpty(maand) && !DateOnly.TryParseExact(maand, Maandvorm, CultureInfo.InvariantCulture, DateTimeStyles.None, out eerste))
            || eerste.Year == DateOnly.MaxValue.Year)
            return Problemen.OnjuisteVraag("Dit is geen maand; schrijf haar als 2026-01.");

        eerste = new DateOnly(eerste.Year, eerste.Month, 1);
        var (van, tot) = (Dag(eerste), Dag(eerste.AddMonths(1).AddDays(-1)));
        var cijfers = await MonitorEndpoints.MonitorAsync(http, partij, van, tot, vorm, opslag, partijen, klok, annulering);
        if (cijfers is not Ok<Monitorantwoord> { Value: { } monitor })
            return cijfers;

        var wachtend = await MonitorEndpoints.WachtlijstAsync(http, partij, van, tot, opslag, partijen, klok, annulering);
        return wachtend is Ok<Wachtlijst> { Value: { } wachtlijst }
            ? new RazorComponentResult<Monitorpagina>(new { Maand = eerste.ToString(Maandvorm, CultureInfo.InvariantCulture), Cijfers = monitor, Wachtlijst = wachtlijst })
            : wachtend;
    }

    private static string Dag(DateOnly dag) => dag.ToString(Dagvorm, CultureInfo.InvariantCulture);
}
