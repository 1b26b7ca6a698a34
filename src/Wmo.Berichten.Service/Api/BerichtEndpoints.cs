using Microsoft.AspNetCore.Http.HttpResults;
using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Aanleveren;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Verzenden;

namespace Wmo.Berichten.Service.Api;

/// <summary>Handing in messages and following them.</summary>
internal static class BerichtEndpoints
{
    public static void Map(IEndpointRouteBuilder partij)
    {
        partij.MapPost("/berichten", LeverAanAsync)
            .NeemtBericht()
            .WithSummary("Biedt een heenbericht aan om te verzenden.");
        partij.MapGet("/berichten", ZoekAsync).WithSummary("Berichten van de partij, de nieuwste eerst.");
        partij.MapGet("/berichten/{id:guid}", LeesAsync).WithSummary("Een bericht met bevindingen, tijdlijn, antwoord en termijnen.");
        partij.MapGet("/berichten/{id:guid}/xml", LeesXmlAsync).WithSummary("Het bericht zelf, zoals het is verzonden of ontvangen.");
        partij.MapPost("/berichten/{id:guid}/opnieuw", HervatAsync)
            .WithSummary("Laat een bericht dat door een freeze is aangehouden, of een antwoord dat de keten heeft geweigerd, nu opnieuw verzenden.");
    }

    internal static async Task<Results<Accepted, ProblemHttpResult>> HervatAsync(
        HttpContext http, Guid id, Hervatting hervatting, CancellationToken annulering) =>
        await hervatting.HervatAsync(Partijfilter.Van(http).Code, id, annulering) switch
        {
            Hervattingsuitkomst.Hervat => TypedResults.Accepted((string?)null),
            Hervattingsuitkomst.Onbekend => Problemen.OnbekendBericht(id),
            _ => Problemen.NietAangehouden(),
        };

    private static async Task<Results<Accepted<AangenomenAntwoord>, ProblemHttpResult>> LeverAanAsync(
        HttpContext http, Aanlevering aanlevering, CancellationToken annulering)
    {
        var (xml, probleem) = await Berichtinhoud.LeesAsync(http.Request, annulering);
        if (probleem is not null)
            return probleem;

        var partij = Partijfilter.Van(http);
        return await aanlevering.LeverAanAsync(partij, xml, annulering) switch
        {
            Aanleveruitkomst.Aangenomen(var bericht) => TypedResults.Accepted(Plaats(bericht), AangenomenAntwoord.Van(bericht)),
            Aanleveruitkomst.Afgekeurd(var controle) => Problemen.Afgekeurd(controle),
            Aanleveruitkomst.IdentificatieInGebruik(var eerder) => IdentificatieInGebruik(http, eerder),
            var anders => throw new InvalidOperationException($"Onbekende uitkomst {anders.GetType().Name}."),
        };
    }

    // With the place of the earlier message: a backoffice that missed its 202 finds it there.
    private static ProblemHttpResult IdentificatieInGebruik(HttpContext http, OpgeslagenBericht eerder)
    {
        http.Response.Headers.Location = Plaats(eerder);
        return Problemen.IdentificatieInGebruik(eerder);
    }

    internal static string Plaats(OpgeslagenBericht bericht) => $"/api/v1/partijen/{bericht.Partij}/berichten/{bericht.Id}";

    private static async Task<Results<Ok<BerichtAntwoord[]>, ProblemHttpResult>> ZoekAsync(
        HttpContext http, IOpslag opslag, [AsParameters] Zoekvraag vraag, CancellationToken annulering)
    {
        if (!vraag.TryFilter(out var filter, out var bezwaar))
            return Problemen.OnjuisteVraag(bezwaar);

        var partij = Partijfilter.Van(http);
        var berichten = await opslag.LeesAsync((transactie, stop) => transactie.Berichten.ZoekAsync(partij.Code, filter, stop), annulering);
        return TypedResults.Ok(berichten.Select(BerichtAntwoord.Van).ToArray());
    }

    private static async Task<Results<Ok<DossierAntwoord>, ProblemHttpResult>> LeesAsync(
        HttpContext http, Guid id, IOpslag opslag, CancellationToken annulering)
    {
        var partij = Partijfilter.Van(http);
        var dossier = await opslag.LeesAsync((transactie, stop) => transactie.Berichten.LeesDossierAsync(partij.Code, id, stop), annulering);
        return dossier is null ? Problemen.OnbekendBericht(id) : TypedResults.Ok(DossierAntwoord.Van(dossier));
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> LeesXmlAsync(
        HttpContext http, Guid id, IOpslag opslag, CancellationToken annulering)
    {
        var partij = Partijfilter.Van(http).Code;
        var (bericht, inhoud) = await opslag.LeesAsync(
            async (transactie, stop) => await transactie.Berichten.VindAsync(id, stop) is { } gevonden && gevonden.Partij == partij
                ? (gevonden, await transactie.Berichten.VindPayloadAsync(id, stop))
                : (default(OpgeslagenBericht), default(ReadOnlyMemory<byte>?)),
            annulering);

        // A file that came instead of a message may be anything: it is for saving, never for showing.
        return (bericht, inhoud) switch
        {
            (null, _) => Problemen.OnbekendBericht(id),
            (_, null) => Problemen.InhoudVerwijderd(),
            ({ Bestandsnaam: { } naam }, { } bestand) => TypedResults.File(bestand.ToArray(), "application/octet-stream", naam),
            (_, { } xml) => TypedResults.File(xml.ToArray(), "application/xml"),
        };
    }
}
