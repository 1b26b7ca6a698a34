using Microsoft.AspNetCore.Http.HttpResults;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Aanleveren;
using Wmo.Berichten.Keten.Verwerken;

namespace Wmo.Berichten.Service.Api;

/// <summary>What a person of the gemeente decides about a received message.</summary>
internal static class BesluitEndpoints
{
    public static void Map(IEndpointRouteBuilder partij)
    {
        partij.MapPost("/berichten/{id:guid}/vrijgave", GeefVrijAsync)
            .WithSummary("Geeft een declaratie vrij die op akkoord wacht; daarna gaat het declaratie-antwoord uit.");
        partij.MapPost("/berichten/{id:guid}/besluit", BesluitAsync)
            .WithSummary("Beantwoordt een verzoek met een WMO319: afgewezen met een reden, of in onderzoek. Toewijzen gaat met een WMO301.");
    }

    internal static async Task<Results<Accepted, ProblemHttpResult>> GeefVrijAsync(
        HttpContext http, Guid id, Vrijgave vrijgave, CancellationToken annulering) =>
        await vrijgave.GeefVrijAsync(Partijfilter.Van(http).Code, id, annulering) switch
        {
            Vrijgaveuitkomst.Vrijgegeven => TypedResults.Accepted((string?)null),
            Vrijgaveuitkomst.Onbekend => Problemen.OnbekendBericht(id),
            _ => Problemen.WachtNiet(),
        };

    private static async Task<Results<Accepted<AangenomenAntwoord>, ProblemHttpResult>> BesluitAsync(
        HttpContext http, Guid id, Besluitvraag vraag, Verzoekbesluit besluiten, CancellationToken annulering)
    {
        if (!vraag.TryBesluit(out var besluit, out var bezwaar))
            return Problemen.OnjuisteVraag(bezwaar);

        return await besluiten.BesluitAsync(Partijfilter.Van(http), id, besluit, annulering) switch
        {
            null => Problemen.OnbekendVerzoek(id),
            Aanleveruitkomst.Aangenomen(var bericht) => TypedResults.Accepted(BerichtEndpoints.Plaats(bericht), AangenomenAntwoord.Van(bericht)),
            Aanleveruitkomst.Afgekeurd(var controle) => Problemen.Afgekeurd(controle),
            Aanleveruitkomst.IdentificatieInGebruik(var eerder) => Problemen.IdentificatieInGebruik(eerder),
            var anders => throw new InvalidOperationException($"Onbekende uitkomst {anders.GetType().Name}."),
        };
    }
}

/// <summary>The body of a decision.</summary>
/// <param name="Antwoord"><c>1</c> afgewezen or <c>2</c> in onderzoek, the codes of the standard.</param>
/// <param name="Reden">Code of RedenAfwijzingVerzoek; with <c>1</c> only.</param>
/// <param name="Referentie">ReferentieAanbieder; needed where a WMO315 asks for more than one product.</param>
public sealed record Besluitvraag(string Antwoord, string? Reden, string? Referentie)
{
    internal bool TryBesluit(out Besluit besluit, out string bezwaar)
    {
        besluit = null!;
        bezwaar = "";
        RedenAfwijzingVerzoek reden = default;
        if (!Codelijsten.TryParse(Antwoord, out VerzoekAntwoord antwoord))
            bezwaar = $"antwoord '{Antwoord}' is geen code van VerzoekAntwoord: 1 is afgewezen, 2 is in onderzoek.";
        else if (Reden is not null && !Codelijsten.TryParse(Reden, out reden))
            bezwaar = $"reden '{Reden}' is geen code van RedenAfwijzingVerzoek.";
        else
            besluit = new Besluit(Referentie, antwoord, Reden is null ? null : reden);
        return bezwaar.Length == 0;
    }
}
