using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Wmo.Berichten.Keten.DeadLetters;
using Wmo.Berichten.Keten.Opdrachten;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Service.Bus;

namespace Wmo.Berichten.Service.Api;

/// <summary>For operators: what waits, what failed too often, what was done about it. The console shows what these give.</summary>
internal static class BeheerEndpoints
{
    private const int ActiesPerDeadletter = 100;

    public static void Map(IEndpointRouteBuilder beheer)
    {
        beheer.MapGet("/wachtrijen", LeesWachtrijenAsync).WithSummary("Elke wachtrij met wat er wacht, hoe lang al, en wat er is mislukt.");
        beheer.MapGet("/audit", LeesAuditAsync).WithSummary("Wat beheerders deden, wanneer en waarom; het nieuwste eerst.");
        var deadletters = beheer.MapGroup("/deadletters");
        deadletters.MapGet("", ZoekAsync).WithSummary("Dead letters in een toestand (standaard Open), de nieuwste eerst.");
        deadletters.MapGet("/groepen", LeesGroepenAsync).WithSummary("De oorzaken van open dead letters, de grootste groep eerst.");
        deadletters.MapGet("/rondes/{id:guid}", LeesRondeAsync).WithSummary("Hoe het staat met de herhaling van een groep.");
        deadletters.MapGet("/{id:guid}", LeesAsync).WithSummary("Een dead letter met de opdracht, de fout en wat ermee is gedaan.");
        deadletters.MapPost("/{id:guid}/opnieuw", HerhaalAsync).WithSummary("Biedt dezelfde opdracht opnieuw aan.");
        deadletters.MapPost("/{id:guid}/archiveren", ArchiveerAsync).WithSummary("Legt een dead letter weg. Wachten er latere berichten op, dan alleen met akkoord: die gaan dan voor.");
        deadletters.MapPost("/{id:guid}/herstellen", HerstelAsync).WithSummary("Haalt een dead letter terug uit het archief.");
        deadletters.MapPost("/opnieuw", HerhaalGroepAsync).WithSummary("Biedt een groep opnieuw aan: 1, 5, 50, 500 tegelijk; de eerste die weer mislukt stopt de ronde.");
        deadletters.MapPost("/archiveren", ArchiveerGroepAsync).WithSummary("Legt een groep weg. Wachten er latere berichten op, dan alleen met akkoord: die gaan dan voor.");
        deadletters.MapPost("/herstellen", HerstelGroepAsync).WithSummary("Haalt een groep terug uit het archief.");
    }

    internal static async Task<Ok<WachtrijAntwoord[]>> LeesWachtrijenAsync(
        IOpslag opslag, Brokerdiepten broker, TimeProvider klok, CancellationToken annulering)
    {
        var nu = klok.GetUtcNow();
        var (standen, deadletters) = await opslag.LeesAsync(
            async (transactie, stop) => (await transactie.Outbox.LeesStandAsync(nu, stop), await transactie.Deadletters.TelPerWachtrijAsync(stop)),
            annulering);
        var diepten = await broker.LeesAsync(annulering);
        var perNaam = standen.ToDictionary(stand => stand.Wachtrij, StringComparer.Ordinal);
        return TypedResults.Ok(Wachtrijen.Alle.Select(naam => Antwoord(naam, perNaam.GetValueOrDefault(naam))).ToArray());

        WachtrijAntwoord Antwoord(string naam, Wachtrijstand? stand) => new(
            naam,
            stand?.Wachtend ?? 0,
            stand?.Uitgesteld ?? 0,
            stand?.Oudste,
            stand is null ? null : Math.Max(0, (long)(nu - stand.Oudste).TotalSeconds),
            diepten.TryGetValue(naam, out var diepte) ? diepte : null,
            deadletters.GetValueOrDefault(naam));
    }

    internal static async Task<Results<Ok<ActieAntwoord[]>, ProblemHttpResult>> LeesAuditAsync(
        IOpslag opslag, string? na, string? aantal, CancellationToken annulering)
    {
        long volgnummer = 0;
        if (na is not null && !long.TryParse(na, NumberStyles.None, CultureInfo.InvariantCulture, out volgnummer))
            return Problemen.OnjuisteVraag($"na '{na}' is geen volgnummer van een regel.");
        if (!Deadlettervraag.TryAantal(aantal, out var perPagina, out var bezwaar))
            return Problemen.OnjuisteVraag(bezwaar);

        var acties = await opslag.LeesAsync(
            (transactie, stop) => transactie.Audit.LeesAsync(na is null ? null : volgnummer, perPagina, stop), annulering);
        return TypedResults.Ok(acties.Select(ActieAntwoord.Van).ToArray());
    }

    internal static async Task<Results<Ok<DeadletterAntwoord[]>, ProblemHttpResult>> ZoekAsync(
        IOpslag opslag, [AsParameters] Deadlettervraag vraag, CancellationToken annulering)
    {
        if (!vraag.TryFilter(out var filter, out var bezwaar))
            return Problemen.OnjuisteVraag(bezwaar);

        var gevonden = await opslag.LeesAsync((transactie, stop) => transactie.Deadletters.ZoekAsync(filter, stop), annulering);
        return TypedResults.Ok(gevonden.Select(DeadletterAntwoord.Van).ToArray());
    }

    internal static async Task<Ok<GroepAntwoord[]>> LeesGroepenAsync(IOpslag opslag, CancellationToken annulering)
    {
        var groepen = await opslag.LeesAsync((transactie, stop) => transactie.Deadletters.LeesGroepenAsync(stop), annulering);
        return TypedResults.Ok(groepen.Select(groep => new GroepAntwoord(
            groep.Groep, groep.Uitzondering, groep.Plaats, groep.Open, groep.Onderweg, groep.Eerste, groep.Laatste)).ToArray());
    }

    internal static async Task<Results<Ok<RondeAntwoord>, ProblemHttpResult>> LeesRondeAsync(Guid id, IOpslag opslag, CancellationToken annulering)
    {
        var antwoord = await opslag.LeesAsync(
            async (transactie, stop) => await transactie.Deadletters.VindRondeAsync(id, stop) is { } ronde
                ? RondeAntwoord.Van(ronde, await transactie.Deadletters.LeesStandAsync(id, stop))
                : null,
            annulering);
        return antwoord is null ? Problemen.OnbekendeRonde(id) : TypedResults.Ok(antwoord);
    }

    internal static async Task<Results<Ok<DeadletterInhoudAntwoord>, ProblemHttpResult>> LeesAsync(Guid id, IOpslag opslag, CancellationToken annulering)
    {
        var antwoord = await opslag.LeesAsync(
            async (transactie, stop) => await transactie.Deadletters.VindAsync(id, stop) is { } deadletter
                && await transactie.Deadletters.LeesInhoudAsync(id, stop) is { } inhoud
                ? DeadletterInhoudAntwoord.Van(
                    deadletter, inhoud, await transactie.Deadletters.TelOpvolgersAsync(id, stop), await transactie.Audit.LeesVanAsync(id, ActiesPerDeadletter, stop))
                : null,
            annulering);
        return antwoord is null ? Problemen.OnbekendeDeadletter(id) : TypedResults.Ok(antwoord);
    }

    internal static Task<Results<Accepted, ProblemHttpResult>> HerhaalAsync(
        HttpContext http, Guid id, Actievraag vraag, Deadletterbeheer beheer, CancellationToken annulering) =>
        DoeAsync(http, id, vraag, beheerder => beheer.HerhaalAsync(id, beheerder, annulering), "open");

    internal static Task<Results<Accepted, ProblemHttpResult>> ArchiveerAsync(
        HttpContext http, Guid id, Actievraag vraag, Deadletterbeheer beheer, CancellationToken annulering) =>
        DoeAsync(http, id, vraag, beheerder => beheer.ArchiveerAsync(id, vraag.Akkoord, beheerder, annulering), "open");

    internal static Task<Results<Accepted, ProblemHttpResult>> HerstelAsync(
        HttpContext http, Guid id, Actievraag vraag, Deadletterbeheer beheer, CancellationToken annulering) =>
        DoeAsync(http, id, vraag, beheerder => beheer.HerstelAsync(id, beheerder, annulering), "gearchiveerd");

    internal static async Task<Results<Accepted<RondeAntwoord>, ProblemHttpResult>> HerhaalGroepAsync(
        HttpContext http, Groepsvraag vraag, Deadletterbeheer beheer, CancellationToken annulering)
    {
        if (!TryBeheerder(http, vraag.Reden, out var beheerder, out var bezwaar) || !TryGroep(vraag, out var groep, out bezwaar))
            return Problemen.OnjuisteVraag(bezwaar);

        return await beheer.BeginRondeAsync(groep, beheerder, annulering) is { } ronde
            ? TypedResults.Accepted($"/api/v1/beheer/deadletters/rondes/{ronde.Id}", RondeAntwoord.Van(ronde, new Rondestand()))
            : Problemen.GeenGroep(groep);
    }

    internal static Task<Results<Ok<AantalAntwoord>, ProblemHttpResult>> ArchiveerGroepAsync(
        HttpContext http, Groepsvraag vraag, Deadletterbeheer beheer, CancellationToken annulering) =>
        DoeAsync(http, vraag, (groep, beheerder) => beheer.ArchiveerGroepAsync(groep, vraag.Akkoord, beheerder, annulering));

    internal static Task<Results<Ok<AantalAntwoord>, ProblemHttpResult>> HerstelGroepAsync(
        HttpContext http, Groepsvraag vraag, Deadletterbeheer beheer, CancellationToken annulering) =>
        DoeAsync(http, vraag, async (groep, beheerder) => await beheer.HerstelGroepAsync(groep, beheerder, annulering));

    private static async Task<Results<Accepted, ProblemHttpResult>> DoeAsync(
        HttpContext http, Guid id, Actievraag vraag, Func<Beheerder, Task<Beheeruitkomst>> doe, string toegestaan)
    {
        if (!TryBeheerder(http, vraag.Reden, out var beheerder, out var bezwaar))
            return Problemen.OnjuisteVraag(bezwaar);

        return await doe(beheerder) switch
        {
            Beheeruitkomst.Gedaan => TypedResults.Accepted($"/api/v1/beheer/deadletters/{id}"),
            Beheeruitkomst.Onbekend => Problemen.OnbekendeDeadletter(id),
            Beheeruitkomst.HoudtOp => Problemen.HoudtOp(),
            Beheeruitkomst.NietHerhaalbaar => Problemen.NietHerhaalbaar(),
            _ => Problemen.AndereToestand(toegestaan),
        };
    }

    private static async Task<Results<Ok<AantalAntwoord>, ProblemHttpResult>> DoeAsync(
        HttpContext http, Groepsvraag vraag, Func<string, Beheerder, Task<int?>> doe)
    {
        if (!TryBeheerder(http, vraag.Reden, out var beheerder, out var bezwaar) || !TryGroep(vraag, out var groep, out bezwaar))
            return Problemen.OnjuisteVraag(bezwaar);

        return await doe(groep, beheerder) switch
        {
            null => Problemen.HoudtOp(),
            > 0 and var aantal => TypedResults.Ok(new AantalAntwoord(aantal)),
            _ => Problemen.GeenGroep(groep),
        };
    }

    private static bool TryBeheerder(HttpContext http, string? tekst, out Beheerder beheerder, out string bezwaar)
    {
        var geldig = Actievraag.TryReden(tekst, out var reden, out bezwaar);
        beheerder = new Beheerder(http.User.Identity?.Name ?? "", reden);
        return geldig;
    }

    private static bool TryGroep(Groepsvraag vraag, out string groep, out string bezwaar)
    {
        groep = vraag.Groep ?? "";
        bezwaar = groep.Length > 0 ? "" : "Er is geen groep genoemd; de groepen staan op /api/v1/beheer/deadletters/groepen.";
        return groep.Length > 0;
    }
}
