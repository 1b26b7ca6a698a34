using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Keten.Sturing;
using Wmo.Berichten.Keten.Termijnen;
using Wmo.Berichten.Keten.Verwerken;
using Wmo.Berichten.Keten.Verzenden;
using Wmo.Berichten.Model;
using Wmo.Berichten.Service.Api;
using Wmo.Berichten.Service.Console.Onderdelen;

namespace Wmo.Berichten.Service.Console;

/// <summary>What a partij sees of its deadlines and messages.</summary>
internal static class Partijpaginas
{
    public static void Map(IEndpointRouteBuilder partij)
    {
        partij.MapGet("", (HttpContext http) => TypedResults.LocalRedirect(Paden.Termijnen(Partijfilter.Van(http).Code.Code)));
        partij.MapGet("/termijnen", TermijnenAsync);
        partij.MapGet("/gebeurtenissen", VolgAsync);
        partij.MapGet("/berichten", BerichtenAsync);
        partij.MapGet("/berichten/{id:guid}", BerichtAsync);
        partij.MapPost("/berichten/{id:guid}/vrijgave", GeefVrijAsync);
        partij.MapPost("/berichten/{id:guid}/opnieuw", HervatAsync);
        partij.MapPost("/berichten/{id:guid}/beantwoord", MeldBeantwoordAsync);
        partij.MapGet("/balans", BalansAsync);
    }

    private static async Task<IResult> TermijnenAsync(
        HttpContext http, string? laat, string? open, IOpslag opslag, Termijnbeleid beleid, TimeProvider klok, CancellationToken annulering)
    {
        if (!TryPlaats(laat, out var naLaat) || !TryPlaats(open, out var naOpen))
            return Problemen.OnjuisteVraag("Dit is geen plaats in de lijst; begin opnieuw bij Termijnen.");

        var partij = Partijfilter.Van(http).Code;
        var nu = klok.GetUtcNow();
        var overzicht = await Termijnoverzicht.LeesAsync(opslag, beleid, partij, nu, naLaat, naOpen, annulering);
        return new RazorComponentResult<Termijnenpagina>(new { Partij = partij.Code, Overzicht = overzicht, Nu = nu, Laat = laat, Open = open });
    }

    private static async Task<IResult> BerichtenAsync(
        HttpContext http, string? soort, string? status, string? richting, string? tegenpartij, string? sinds, string? na, IOpslag opslag, CancellationToken annulering)
    {
        // A form sends what was left empty too.
        var vraag = new Zoekvraag(Gevuld(soort), Gevuld(status), Gevuld(richting), Toewijzingnummer: null, Gevuld(tegenpartij), Gevuld(sinds), Gevuld(na));
        if (!vraag.TryFilter(out var filter, out var bezwaar))
            return Problemen.OnjuisteVraag(bezwaar);

        var partij = Partijfilter.Van(http).Code;
        var berichten = await opslag.LeesAsync((transactie, stop) => transactie.Berichten.ZoekAsync(partij, filter, stop), annulering);
        return new RazorComponentResult<Berichtenpagina>(new { Partij = partij.Code, Filter = filter, Sinds = sinds, Berichten = berichten });
    }

    private static async Task<IResult> BerichtAsync(HttpContext http, Guid id, IOpslag opslag, TimeProvider klok, CancellationToken annulering)
    {
        var partij = Partijfilter.Van(http).Code;
        var dossier = await opslag.LeesAsync((transactie, stop) => transactie.Berichten.LeesDossierAsync(partij, id, stop), annulering);
        return dossier is null
            ? Problemen.OnbekendBericht(id)
            : new RazorComponentResult<Berichtpagina>(new { Partij = partij.Code, Dossier = dossier, Nu = klok.GetUtcNow() });
    }

    private static async Task<IResult> GeefVrijAsync(HttpContext http, Guid id, Vrijgave vrijgave, CancellationToken annulering) =>
        Terug(http, id, (await BesluitEndpoints.GeefVrijAsync(http, id, vrijgave, annulering)).Result);

    private static async Task<IResult> HervatAsync(HttpContext http, Guid id, Hervatting hervatting, CancellationToken annulering) =>
        Terug(http, id, (await BerichtEndpoints.HervatAsync(http, id, hervatting, annulering)).Result);

    private static async Task<IResult> MeldBeantwoordAsync(HttpContext http, Guid id, Momentmelding melding, CancellationToken annulering) =>
        Terug(http, id, (await TermijnEndpoints.MeldBeantwoordAsync(http, id, melding, annulering)).Result);

    private static IResult Terug(HttpContext http, Guid id, IResult uitkomst) =>
        uitkomst is Accepted or NoContent ? TypedResults.LocalRedirect(Paden.Bericht(Partijfilter.Van(http).Code.Code, id)) : uitkomst;

    private static async Task<IResult> BalansAsync(HttpContext http, Balans balans, TimeProvider klok, CancellationToken annulering)
    {
        var partij = Partijfilter.Van(http).Code;
        var verslag = await balans.MaakAsync(partij, Balans.Nachtperiode(Kalender.Vandaag(klok)), annulering);
        return new RazorComponentResult<Balanspagina>(new { Partij = partij.Code, Verslag = verslag });
    }

    /// <summary>
    /// The stream of the API. A page says from where it knows nothing, for a browser can only repeat a place that it was given;
    /// and the stream ends when the session does.
    /// </summary>
    private static async Task<IResult> VolgAsync(
        HttpContext http, string? na, IOpslag opslag, Signaalwekker wekker, TimeProvider klok, IHostApplicationLifetime levensloop)
    {
        if (!http.Request.Headers.ContainsKey(GebeurtenisEndpoints.LaatsteHeader))
            http.Request.Headers[GebeurtenisEndpoints.LaatsteHeader] = na;
        var sessie = await http.AuthenticateAsync(Aanmelding.Schema);
        var verbinding = http.RequestAborted;
        using var verlopen = new CancellationTokenSource((sessie.Properties?.ExpiresUtc - klok.GetUtcNow()) ?? Timeout.InfiniteTimeSpan, klok);
        using var einde = CancellationTokenSource.CreateLinkedTokenSource(verbinding, verlopen.Token);
        try
        {
            http.RequestAborted = einde.Token;
            return await GebeurtenisEndpoints.VolgAsync(http, opslag, wekker, klok, levensloop);
        }
        finally
        {
            http.RequestAborted = verbinding;
        }
    }

    private static string? Gevuld(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();

    private static bool TryPlaats(string? tekst, out Termijnplaats? plaats)
    {
        plaats = null;
        if (tekst is null)
            return true;
        var geldig = TermijnregelAntwoord.TryPlaats(tekst, out var gelezen);
        plaats = geldig ? gelezen : null;
        return geldig;
    }
}
