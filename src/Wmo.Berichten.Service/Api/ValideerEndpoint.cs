using Microsoft.AspNetCore.Http.HttpResults;
using Wmo.Berichten.Regels;

namespace Wmo.Berichten.Service.Api;

/// <summary>Dry run: checks a message and keeps nothing.</summary>
internal static class ValideerEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/valideer", ValideerAsync)
            .NeemtBericht()
            .WithSummary("Controleert een bericht op niveau 1 en 2 en bewaart niets.");

    private static async Task<Results<Ok<ValideerAntwoord>, ProblemHttpResult>> ValideerAsync(HttpContext http, CancellationToken annulering)
    {
        var (xml, probleem) = await Berichtinhoud.LeesAsync(http.Request, annulering);
        return probleem is null ? TypedResults.Ok(ValideerAntwoord.Van(BerichtControle.Controleer(xml))) : probleem;
    }
}
