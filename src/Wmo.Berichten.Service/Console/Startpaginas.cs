using Microsoft.AspNetCore.Http.HttpResults;
using Wmo.Berichten.Keten.Partijen;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;
using Wmo.Berichten.Service.Console.Onderdelen;
using Wmo.Berichten.Service.Toegang;

namespace Wmo.Berichten.Service.Console;

/// <summary>Where a person comes in: at his partij, or at the choice between those that he may see.</summary>
internal static class Startpaginas
{
    public static void Map(IEndpointRouteBuilder paginas) => paginas.MapGet("/", ToonAsync);

    private static async Task<IResult> ToonAsync(
        HttpContext http, Partijregister partijen, IOpslag opslag, TimeProvider klok, CancellationToken annulering)
    {
        var beheer = ApiSleutelHandler.MagBeheren(http.User);
        var eigen = ApiSleutelHandler.PartijenVan(http.User).Select(Partijcode.Parse).Where(code => partijen.Vind(code) is not null).ToArray();
        var monitors = ApiSleutelHandler.MonitorsVan(http.User).Where(code => partijen.Vind(Partijcode.Parse(code)) is not null).ToArray();
        if (!beheer && eigen is [var enige] && monitors is [])
            return TypedResults.LocalRedirect(Paden.Termijnen(enige.Code));

        var nu = klok.GetUtcNow();
        var keuzes = await opslag.LeesAsync(
            async (transactie, stop) =>
            {
                var gevonden = new List<Partijkeuze>();
                foreach (var partij in eigen)
                    gevonden.Add(new(partij.Code, await transactie.Termijnen.TelVerstrekenAsync(partij, nu, stop)));
                return gevonden;
            },
            annulering);
        return new RazorComponentResult<Startpagina>(new { Partijen = keuzes, Monitors = monitors, Beheer = beheer });
    }
}

/// <summary>A partij to choose.</summary>
/// <param name="Code">Which.</param>
/// <param name="TeLaat">How many of its deadlines lapsed.</param>
public sealed record Partijkeuze(string Code, int TeLaat);
