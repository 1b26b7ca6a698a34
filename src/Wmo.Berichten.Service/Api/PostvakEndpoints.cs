using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Poorten;

namespace Wmo.Berichten.Service.Api;

/// <summary>Taking what came in.</summary>
internal static class PostvakEndpoints
{
    private static readonly TimeSpan LangsteWacht = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Rondgang = TimeSpan.FromMilliseconds(250);

    public static void Map(IEndpointRouteBuilder partij)
    {
        partij.MapGet("/postvak", LeesAsync).WithSummary("Ontvangen berichten die nog niet zijn afgehandeld, de oudste eerst; wacht desgewenst op het eerste.");
        partij.MapPost("/postvak/{id:guid}/afgehandeld", HandelAfAsync).WithSummary("Meldt dat de backoffice het bericht heeft overgenomen.");
    }

    private static async Task<Results<Ok<BerichtAntwoord[]>, ProblemHttpResult>> LeesAsync(
        HttpContext http, IOpslag opslag, TimeProvider klok, string? wacht, CancellationToken annulering)
    {
        if (!int.TryParse(wacht ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var seconden))
            return Problemen.OnjuisteVraag($"wacht '{wacht}' is geen aantal seconden, 0 of meer.");

        var partij = Partijfilter.Van(http).Code;
        var duur = TimeSpan.FromSeconds(Math.Min(seconden, LangsteWacht.TotalSeconds));
        var begin = klok.GetTimestamp();
        while (true)
        {
            // Asked again rather than signalled: another instance may have received the message.
            var berichten = await opslag.LeesAsync((transactie, stop) => transactie.Berichten.LeesPostvakAsync(partij, stop), annulering);
            if (berichten.Count > 0 || klok.GetElapsedTime(begin) >= duur)
                return TypedResults.Ok(berichten.Select(BerichtAntwoord.Van).ToArray());
            await Task.Delay(Rondgang, klok, annulering);
        }
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> HandelAfAsync(
        HttpContext http, Guid id, IOpslag opslag, TimeProvider klok, CancellationToken annulering)
    {
        var partij = Partijfilter.Van(http).Code;
        var nu = klok.GetUtcNow();
        var afgehandeld = await opslag.InTransactieAsync(
            async (transactie, stop) =>
            {
                if (!await transactie.Berichten.HandelAfAsync(partij, id, nu, stop))
                    return await transactie.Berichten.VindAsync(id, stop) is { AfgehandeldOp: not null } eerder && eerder.Partij == partij;
                await transactie.Berichten.VoegGebeurtenisToeAsync(
                    new Gebeurtenis(id, nu, Gebeurtenissen.BerichtAfgehandeld, "De backoffice heeft het bericht overgenomen."), stop);
                return true;
            },
            annulering);
        return afgehandeld ? TypedResults.NoContent() : Problemen.OnbekendBericht(id);
    }
}
