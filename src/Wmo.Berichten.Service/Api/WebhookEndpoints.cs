using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Signalen;
using Wmo.Berichten.Service.Signalen;

namespace Wmo.Berichten.Service.Api;

/// <summary>Where a backoffice wants its signals posted.</summary>
internal static class WebhookEndpoints
{
    private const int Geheimtekens = 64;

    public static void Map(IEndpointRouteBuilder partij)
    {
        partij.MapGet("/webhooks", LijstAsync).WithSummary("De webhooks van de partij en hoe het bezorgen gaat.");
        partij.MapPost("/webhooks", VoegToeAsync)
            .WithSummary("Meldt een adres aan waarop signalen worden bezorgd; het geheim waarmee ze getekend zijn staat alleen in dit antwoord.");
        partij.MapDelete("/webhooks/{id:guid}", VerwijderAsync).WithSummary("Meldt een webhook af; wat nog wachtte wordt niet meer bezorgd.");
    }

    private static async Task<Ok<WebhookAntwoord[]>> LijstAsync(HttpContext http, IOpslag opslag, CancellationToken annulering)
    {
        var partij = Partijfilter.Van(http).Code;
        var webhooks = await opslag.LeesAsync((transactie, stop) => transactie.Webhooks.LijstAsync(partij, stop), annulering);
        return TypedResults.Ok(webhooks.Select(WebhookAntwoord.Van).ToArray());
    }

    private static async Task<Results<Created<NieuweWebhookAntwoord>, ProblemHttpResult>> VoegToeAsync(
        HttpContext http, Webhookvraag vraag, IOpslag opslag, Identiteit identiteit, TimeProvider klok, CancellationToken annulering)
    {
        if (!vraag.TryAdres(out var adres, out var bezwaar))
            return Problemen.OnjuisteVraag(bezwaar);

        var partij = Partijfilter.Van(http).Code;
        var webhook = new Webhook(identiteit.NieuwId(), partij, adres, vraag.Soorten, klok.GetUtcNow());
        var geheim = RandomNumberGenerator.GetHexString(Geheimtekens, lowercase: true);
        await opslag.DoeAsync((transactie, stop) => transactie.Webhooks.VoegToeAsync(webhook, geheim, stop), annulering);
        return TypedResults.Created(
            $"/api/v1/partijen/{partij}/webhooks/{webhook.Id}",
            new NieuweWebhookAntwoord(webhook.Id, webhook.Adres.AbsoluteUri, webhook.Soorten, geheim));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> VerwijderAsync(
        HttpContext http, Guid id, IOpslag opslag, CancellationToken annulering)
    {
        var partij = Partijfilter.Van(http).Code;
        var verwijderd = await opslag.InTransactieAsync(
            (transactie, stop) => transactie.Webhooks.VerwijderAsync(partij, id, stop), annulering);
        return verwijderd ? TypedResults.NoContent() : Problemen.OnbekendeWebhook(id);
    }
}

/// <summary>A webhook to be.</summary>
/// <param name="Adres">https, or http on this machine itself.</param>
/// <param name="Soorten">Which signals; null for all.</param>
public sealed record Webhookvraag(string? Adres, IReadOnlyList<string>? Soorten)
{
    private const int LangsteAdres = 2000;

    internal bool TryAdres([NotNullWhen(true)] out Uri? adres, out string bezwaar)
    {
        var gelezen = Uri.TryCreate(Adres, UriKind.Absolute, out adres) && adres.AbsoluteUri.Length <= LangsteAdres;
        if (!gelezen || !(adres!.Scheme == Uri.UriSchemeHttps || (adres.Scheme == Uri.UriSchemeHttp && adres.IsLoopback)))
            bezwaar = "adres is geen https-adres van hoogstens 2000 tekens; http mag alleen naar deze machine zelf.";
        else if (adres.UserInfo.Length > 0)
            bezwaar = "adres bevat een gebruiker of wachtwoord; de handtekening zegt al van wie een signaal komt.";
        else if (Soorten is { Count: 0 })
            bezwaar = "soorten is leeg; laat soorten weg om alle signalen te krijgen.";
        else if (Soorten?.FirstOrDefault(soort => !Signaalsoorten.Alle.Contains(soort)) is { } onbekend)
            bezwaar = $"soorten noemt '{onbekend}'; toegestaan zijn {string.Join(", ", Signaalsoorten.Alle.Order(StringComparer.Ordinal))}.";
        else
            bezwaar = "";
        return bezwaar.Length == 0;
    }
}

/// <summary>A webhook that was just made, with its secret: shown here and nowhere else.</summary>
public sealed record NieuweWebhookAntwoord(Guid Id, string Adres, IReadOnlyList<string>? Soorten, string Geheim);

/// <summary>A webhook and how delivery goes.</summary>
public sealed record WebhookAntwoord(
    Guid Id,
    string Adres,
    IReadOnlyList<string>? Soorten,
    DateTimeOffset AangemaaktOp,
    DateTimeOffset? LaatsteSuccesOp,
    DateTimeOffset? LaatsteFoutOp,
    string? LaatsteFout,
    long Wachtend,
    long Opgegeven)
{
    internal static WebhookAntwoord Van(Webhookstand stand) => new(
        stand.Webhook.Id,
        stand.Webhook.Adres.AbsoluteUri,
        stand.Webhook.Soorten,
        stand.Webhook.AangemaaktOp,
        stand.LaatsteSuccesOp,
        stand.LaatsteFoutOp,
        stand.LaatsteFout,
        stand.Wachtend,
        stand.Opgegeven);
}
