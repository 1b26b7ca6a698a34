using Microsoft.AspNetCore.Http.HttpResults;
using Wmo.Berichten.Keten.DeadLetters;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Service.Bus;
using Wmo.Berichten.Service.Console.Onderdelen;

namespace Wmo.Berichten.Service.Console;

/// <summary>For operators: the pages of what <see cref="BeheerEndpoints"/> gives and does.</summary>
internal static class Beheerpaginas
{
    private const string Opnieuw = "opnieuw";
    private const string Archiveren = "archiveren";

    public static void Map(IEndpointRouteBuilder beheer)
    {
        beheer.MapGet("/wachtrijen", WachtrijenAsync);
        beheer.MapGet("/audit", AuditAsync);
        var deadletters = beheer.MapGroup("/deadletters");
        deadletters.MapGet("", DeadlettersAsync);
        deadletters.MapGet("/{id:guid}", DeadletterAsync);
        deadletters.MapGet("/rondes/{id:guid}", RondeAsync);
        deadletters.MapPost("/{id:guid}/{handeling:regex(^(opnieuw|archiveren|herstellen)$)}", DoeAsync);
        deadletters.MapPost("/groep/{handeling:regex(^(opnieuw|archiveren|herstellen)$)}", DoeMetGroepAsync);
    }

    private static async Task<IResult> WachtrijenAsync(IOpslag opslag, Brokerdiepten broker, TimeProvider klok, CancellationToken annulering)
    {
        var wachtrijen = await BeheerEndpoints.LeesWachtrijenAsync(opslag, broker, klok, annulering);
        return new RazorComponentResult<Wachtrijenpagina>(new { Wachtrijen = wachtrijen.Value });
    }

    private static async Task<IResult> AuditAsync(IOpslag opslag, string? na, CancellationToken annulering) =>
        (await BeheerEndpoints.LeesAuditAsync(opslag, na, aantal: null, annulering)).Result is Ok<ActieAntwoord[]> { Value: { } acties }
            ? new RazorComponentResult<Auditpagina>(new { Acties = acties })
            : Problemen.OnjuisteVraag("Dit is geen plaats in de audit; begin opnieuw bij Audit.");

    private static async Task<IResult> DeadlettersAsync(
        IOpslag opslag, string? toestand, string? groep, string? wachtrij, string? na, CancellationToken annulering)
    {
        var vraag = new Deadlettervraag(Gevuld(toestand), Gevuld(wachtrij), Soort: null, Partij: null, Gevuld(groep), Gevuld(na), Aantal: null);
        var gevonden = (await BeheerEndpoints.ZoekAsync(opslag, vraag, annulering)).Result;
        if (gevonden is not Ok<DeadletterAntwoord[]> { Value: { } deadletters })
            return (IResult)gevonden;

        var groepen = await BeheerEndpoints.LeesGroepenAsync(opslag, annulering);
        return new RazorComponentResult<Deadletterspagina>(new { Vraag = vraag, Groepen = groepen.Value, Deadletters = deadletters });
    }

    private static async Task<IResult> DeadletterAsync(Guid id, IOpslag opslag, CancellationToken annulering) =>
        (await BeheerEndpoints.LeesAsync(id, opslag, annulering)).Result is Ok<DeadletterInhoudAntwoord> { Value: { } deadletter }
            ? new RazorComponentResult<Deadletterpagina>(new { Inhoud = deadletter })
            : Problemen.OnbekendeDeadletter(id);

    private static async Task<IResult> RondeAsync(Guid id, IOpslag opslag, CancellationToken annulering) =>
        (await BeheerEndpoints.LeesRondeAsync(id, opslag, annulering)).Result is Ok<RondeAntwoord> { Value: { } ronde }
            ? new RazorComponentResult<Rondepagina>(new { Ronde = ronde })
            : Problemen.OnbekendeRonde(id);

    private static async Task<IResult> DoeAsync(HttpContext http, Guid id, string handeling, Deadletterbeheer beheer, CancellationToken annulering)
    {
        var formulier = await http.Request.ReadFormAsync(annulering);
        var vraag = new Actievraag(formulier["reden"]);
        var uitkomst = handeling switch
        {
            Opnieuw => await BeheerEndpoints.HerhaalAsync(http, id, vraag, beheer, annulering),
            Archiveren => await BeheerEndpoints.ArchiveerAsync(http, id, vraag, beheer, annulering),
            _ => await BeheerEndpoints.HerstelAsync(http, id, vraag, beheer, annulering),
        };
        return uitkomst.Result is Accepted ? Naar(Paden.Deadletter(id)) : uitkomst;
    }

    private static async Task<IResult> DoeMetGroepAsync(HttpContext http, string handeling, Deadletterbeheer beheer, CancellationToken annulering)
    {
        var formulier = await http.Request.ReadFormAsync(annulering);
        var vraag = new Groepsvraag(formulier["groep"], formulier["reden"]);
        if (handeling == Opnieuw)
        {
            var begonnen = await BeheerEndpoints.HerhaalGroepAsync(http, vraag, beheer, annulering);
            return begonnen.Result is Accepted<RondeAntwoord> { Value: { } ronde } ? Naar(Paden.Ronde(ronde.Id)) : begonnen;
        }

        var uitkomst = handeling == Archiveren
            ? await BeheerEndpoints.ArchiveerGroepAsync(http, vraag, beheer, annulering)
            : await BeheerEndpoints.HerstelGroepAsync(http, vraag, beheer, annulering);
        return uitkomst.Result is Ok<AantalAntwoord> ? Naar(Paden.Deadletters) : uitkomst;
    }

    // After a form the browser fetches a page, so that a refresh does nothing twice.
    private static RedirectHttpResult Naar(string pad) => TypedResults.LocalRedirect(pad);

    private static string? Gevuld(string? tekst) => string.IsNullOrEmpty(tekst) ? null : tekst;
}
