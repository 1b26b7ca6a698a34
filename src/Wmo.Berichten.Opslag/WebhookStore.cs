using System.Text;
using System.Text.Json;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;
using Sleutels = Wmo.Berichten.Opslag.SqlSleutels.Webhooks;

namespace Wmo.Berichten.Opslag;

/// <inheritdoc cref="IWebhookStore"/>
internal sealed class WebhookStore(Sessie sessie, SignaalStore signalen, Inhoudsbeveiliging beveiliging) : IWebhookStore
{
    /// <inheritdoc/>
    public Task VoegToeAsync(Webhook webhook, string geheim, CancellationToken annulering) =>
        sessie.VoerUitAsync(
            Sleutels.VoegToe,
            new
            {
                webhook.Id,
                webhook.Partij,
                Adres = webhook.Adres.AbsoluteUri,
                Soorten = webhook.Soorten is { } soorten ? Verzameling.Json(soorten) : null,
                Geheim = beveiliging.VersleutelGeheim(Encoding.UTF8.GetBytes(geheim)),
                webhook.AangemaaktOp,
                SignaalStore.Nummering,
            },
            annulering);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Webhookstand>> LijstAsync(Partijcode partij, CancellationToken annulering) =>
        [.. (await sessie.LijstAsync<Standrij>(Sleutels.Lijst, new { Partij = partij }, annulering)).Select(rij => rij.Stand)];

    /// <inheritdoc/>
    public async Task<bool> VerwijderAsync(Partijcode partij, Guid id, CancellationToken annulering)
    {
        // Held first: another instance may be writing what came of its turn.
        var webhook = new { Partij = partij, Id = id };
        if (await sessie.VoerUitAsync(Sleutels.Houd, webhook, annulering) == 0)
            return false;

        await sessie.VoerUitAsync(Sleutels.VerwijderResten, webhook, annulering);
        await sessie.VoerUitAsync(Sleutels.Verwijder, webhook, annulering);
        return true;
    }

    /// <inheritdoc/>
    public async Task<Webhookbeurt?> NeemAsync(int aantal, DateTimeOffset nu, DateTimeOffset tot, CancellationToken annulering)
    {
        if (await sessie.EersteAsync<Beurtrij>(Sleutels.Neem, new { Nu = nu, Tot = tot }, annulering) is not { } rij)
            return null;

        var resten = await sessie.LijstAsync<Restrij>(Sleutels.LeesResten, new { WebhookId = rij.Id, Nu = nu, Aantal = aantal }, annulering);
        var nieuw = resten.Count < aantal ? await signalen.LeesAsync(rij.Partij, rij.Volgnummer, aantal - resten.Count, annulering) : [];
        var soorten = LeesSoorten(rij.Soorten);
        var werk = resten.Select(rest => rest.Bezorging)
            .Concat(nieuw.Where(signaal => soorten?.Contains(signaal.Signaal.Soort) != false).Select(signaal => new Bezorging(signaal, null)));
        return new Webhookbeurt(
            rij.Id,
            new Uri(rij.Adres),
            Encoding.UTF8.GetString(beveiliging.OntsleutelGeheim(rij.Geheim)),
            rij.Mislukt,
            [.. werk],
            rij.Volgnummer,
            nieuw.Count > 0 ? nieuw[^1].Volgnummer : rij.Volgnummer);
    }

    /// <inheritdoc/>
    public async Task BewaarAsync(Webhookuitkomst uitkomst, CancellationToken annulering)
    {
        if (await sessie.VoerUitAsync(Sleutels.Verzet, uitkomst, annulering) == 0)
            return;

        var weg = uitkomst.Rest is { } rest ? uitkomst.Bezorgd.Append(rest.Volgnummer) : uitkomst.Bezorgd;
        await sessie.VoerUitAsync(Sleutels.VerwijderRest, weg.Select(nummer => new { WebhookId = uitkomst.Id, Volgnummer = nummer }), annulering);
        if (uitkomst.Rest is { } blijft)
        {
            await sessie.VoerUitAsync(
                Sleutels.VoegRestToe,
                new { WebhookId = uitkomst.Id, blijft.Volgnummer, blijft.Sinds, blijft.Pogingen, blijft.Vanaf },
                annulering);
        }
    }

    private static string[]? LeesSoorten(string? json) => json is null ? null : JsonSerializer.Deserialize<string[]>(json);

    // With properties: engines differ in the types that they give, which a constructor would have to match.
    private sealed record Beurtrij
    {
        public Guid Id { get; init; }

        public Partijcode Partij { get; init; }

        public string Adres { get; init; } = "";

        public string? Soorten { get; init; }

        public byte[] Geheim { get; init; } = [];

        public long Volgnummer { get; init; }

        public int Mislukt { get; init; }
    }

    private sealed record Standrij
    {
        public Guid Id { get; init; }

        public Partijcode Partij { get; init; }

        public string Adres { get; init; } = "";

        public string? Soorten { get; init; }

        public DateTimeOffset AangemaaktOp { get; init; }

        public DateTimeOffset? LaatsteSuccesOp { get; init; }

        public DateTimeOffset? LaatsteFoutOp { get; init; }

        public string? LaatsteFout { get; init; }

        public long Wachtend { get; init; }

        public long Opgegeven { get; init; }

        public Webhookstand Stand => new(
            new Webhook(Id, Partij, new Uri(Adres), LeesSoorten(Soorten), AangemaaktOp),
            LaatsteSuccesOp,
            LaatsteFoutOp,
            LaatsteFout,
            Wachtend,
            Opgegeven);
    }

    private sealed record Restrij
    {
        public DateTimeOffset Sinds { get; init; }

        public int Pogingen { get; init; }

        public DateTimeOffset? Vanaf { get; init; }

        public long Volgnummer { get; init; }

        public Guid Id { get; init; }

        public Partijcode Partij { get; init; }

        public string Soort { get; init; } = "";

        public DateTimeOffset Op { get; init; }

        public Guid? BerichtId { get; init; }

        public string Omschrijving { get; init; } = "";

        public string Gegevens { get; init; } = "";

        public Bezorging Bezorging => new(
            new GenummerdSignaal(Volgnummer, new Signaal(Id, Partij, Soort, Op, BerichtId, Omschrijving, Gegevens)),
            new Webhookrest(Volgnummer, Sinds, Pogingen, Vanaf));
    }
}
