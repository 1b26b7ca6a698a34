using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Wmo.Berichten.Keten;
using Wmo.Berichten.Regels;

namespace Wmo.Berichten.Service.Api;

/// <summary>Errors as <c>application/problem+json</c>, in Dutch, saying what is wrong and what to do.</summary>
internal static class Problemen
{
    public static ProblemHttpResult Afgekeurd(Controleuitkomst controle) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status422UnprocessableEntity,
            title: "Het bericht is afgekeurd.",
            detail: $"De controle op niveau {controle.Niveau} vond {Aantal(controle.Bevindingen.Count)}. Er is niets opgeslagen of verzonden; herstel het bericht en bied het opnieuw aan.",
            extensions: new Dictionary<string, object?> { ["niveau"] = controle.Niveau, ["bevindingen"] = controle.Bevindingen });

    public static ProblemHttpResult IdentificatieInGebruik(OpgeslagenBericht eerder) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status409Conflict,
            title: "De identificatie is al gebruikt.",
            detail: $"De identificatie '{eerder.Identificatie}' is voor deze berichtsoort al eens gebruikt (TR056). Kies een nieuwe identificatie, of volg het eerdere bericht.",
            extensions: new Dictionary<string, object?> { ["id"] = eerder.Id });

    /// <summary>Gives a problem that the framework made itself (an unknown path, a wrong method) its Dutch words.</summary>
    public static void Vernederlands(ProblemDetails probleem)
    {
        if (probleem.Detail is not null)
            return;

        (probleem.Title, probleem.Detail) = probleem.Status switch
        {
            StatusCodes.Status404NotFound => ("Dit adres bestaat niet.", "Controleer het pad; de hele API staat op /openapi/v1.json."),
            StatusCodes.Status405MethodNotAllowed => ("Deze methode kan hier niet.", "Controleer de methode; de hele API staat op /openapi/v1.json."),
            _ => ("Het verzoek is niet goed gesteld.", "Het verzoek kon niet worden gelezen; de hele API staat op /openapi/v1.json."),
        };
    }

    public static ProblemHttpResult Leeg() =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status400BadRequest,
            title: "Het bericht is leeg.",
            detail: "Stuur het bericht als XML in de inhoud van het verzoek.");

    public static ProblemHttpResult GeenXml(string? inhoudstype) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status415UnsupportedMediaType,
            title: "Dit inhoudstype wordt niet aangenomen.",
            detail: $"Content-Type is '{inhoudstype}'; stuur het bericht als application/xml of text/xml, in UTF-8.");

    public static ProblemHttpResult TeGroot() =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status413PayloadTooLarge,
            title: "Het bericht is te groot.",
            detail: "De keten vervoert berichten tot 25 MB. Verdeel de inhoud over meer berichten.");

    public static ProblemHttpResult OnbekendePartij(string partij) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status404NotFound,
            title: "Deze partij wordt hier niet bediend.",
            detail: $"'{partij}' is geen partij van deze installatie. Controleer de gemeentecode (4 cijfers) of AGB-code (8 cijfers).");

    public static ProblemHttpResult GeenSleutel() =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status401Unauthorized,
            title: "De sleutel ontbreekt of is onbekend.",
            detail: $"Stuur een geldige sleutel mee in de header {Toegang.ApiSleutelHandler.Header}.");

    public static ProblemHttpResult AnderePartij(string partij) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status403Forbidden,
            title: "Deze sleutel geldt niet voor deze partij.",
            detail: $"De sleutel is niet verbonden aan partij '{partij}'. Gebruik de sleutel van die partij of vraag de beheerder om toegang.");

    public static ProblemHttpResult GeenBeheer() =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status403Forbidden,
            title: "Deze sleutel geldt niet voor het beheer.",
            detail: "Gebruik een sleutel met Beheer=true in de instellingen, of vraag de beheerder van deze installatie.");

    public static ProblemHttpResult OnbekendeDeadletter(Guid id) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status404NotFound,
            title: "Deze dead letter is er niet.",
            detail: $"Er is geen dead letter met id {id}. De lijst staat op /api/v1/beheer/deadletters.");

    public static ProblemHttpResult AndereToestand(string toegestaan) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status409Conflict,
            title: "Dit kan nu niet met deze dead letter.",
            detail: $"Het kan alleen met een dead letter die {toegestaan} is; misschien was een ander u voor. Bekijk de dead letter opnieuw.");

    public static ProblemHttpResult HoudtOp() =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status409Conflict,
            title: "Hier wachten latere berichten op.",
            detail: "Na archiveren wordt dit bericht niet verzonden en gaan de berichten die erop wachten voor; ook na herstellen blijven die verzonden. Verhelp liever de oorzaak en bied het opnieuw aan. Is het niet meer nodig, archiveer het dan met akkoord (\"akkoord\": true, of --akkoord).");

    public static ProblemHttpResult NietHerhaalbaar() =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status409Conflict,
            title: "Deze dead letter kan niet opnieuw.",
            detail: "Het is geen opdracht van deze service, of het bericht waar zij over gaat staat niet in de opslag. Zoek uit waar zij vandaan kwam en archiveer haar.");

    public static ProblemHttpResult GeenGroep(string groep) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status409Conflict,
            title: "Met deze groep is nu niets te doen.",
            detail: $"In groep '{groep}' staat geen dead letter waarmee dit kan, of een herhaling van de groep is nog bezig. De groepen staan op /api/v1/beheer/deadletters/groepen.");

    public static ProblemHttpResult OnbekendeRonde(Guid id) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status404NotFound,
            title: "Deze ronde is er niet.",
            detail: $"Er is geen herhaling van een groep met id {id}.");

    public static ProblemHttpResult OnbekendBericht(Guid id) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status404NotFound,
            title: "Dit bericht is er niet.",
            detail: $"Deze partij heeft geen bericht met id {id}.");

    public static ProblemHttpResult InhoudVerwijderd() =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status410Gone,
            title: "De inhoud van dit bericht is verwijderd.",
            detail: "De bewaartermijn van de inhoud is voorbij. Wat er met het bericht is gebeurd is nog te lezen; het bericht zelf staat alleen nog in uw eigen administratie.");

    public static ProblemHttpResult OnbekendeWebhook(Guid id) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status404NotFound,
            title: "Deze webhook is er niet.",
            detail: $"Deze partij heeft geen webhook met id {id}.");

    public static ProblemHttpResult OnbekendVerzoek(Guid id) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status404NotFound,
            title: "Dit verzoek is er niet.",
            detail: $"Deze partij heeft geen geaccepteerd verzoek (WMO315 of WMO317) met id {id}, of geen product daarin met deze referentie. Noem bij meer dan één product de referentie.");

    public static ProblemHttpResult OnbekendeToewijzing(int nummer) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status404NotFound,
            title: "Deze toewijzing is er niet.",
            detail: $"Deze partij heeft geen toewijzing met nummer {nummer} verzonden of ontvangen, of niet met deze tegenpartij.");

    public static ProblemHttpResult WachtNiet() =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status409Conflict,
            title: "Dit bericht wacht niet op akkoord.",
            detail: "Alleen een declaratie met de status TerBeoordeling kan worden vrijgegeven.");

    public static ProblemHttpResult NietAangehouden() =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status409Conflict,
            title: "Dit bericht wacht niet op een nieuwe poging.",
            detail: "Alleen een bericht met de status Aangehouden, of een antwoord dat de keten heeft geweigerd, kan zo opnieuw worden verzonden.");

    public static ProblemHttpResult MomentInDeToekomst() =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status422UnprocessableEntity,
            title: "De datum van dit moment ligt in de toekomst.",
            detail: "Een moment telt pas als het er is geweest. Meld het op de dag zelf of daarna.");

    public static ProblemHttpResult NietsVerwacht() =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status409Conflict,
            title: "Op dit bericht wordt geen antwoord verwacht.",
            detail: "Alleen van een heenbericht dat is ontvangen of verzonden kan worden gemeld dat het is beantwoord.");

    public static ProblemHttpResult OnjuisteVraag(string detail) =>
        TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: "De vraag is niet goed gesteld.", detail: detail);

    private static string Aantal(int aantal) => aantal == 1 ? "1 bevinding" : $"{aantal} bevindingen";
}
