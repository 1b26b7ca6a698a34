using Wmo.Berichten.Keten;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels;
using Sleutels = Wmo.Berichten.Opslag.SqlSleutels.Berichten;

namespace Wmo.Berichten.Opslag;

/// <inheritdoc cref="IBerichtStore"/>
internal sealed class BerichtStore(Sessie sessie, Inhoudsbeveiliging beveiliging, Clienthashbron clienthash) : IBerichtStore
{
    /// <inheritdoc/>
    public async Task<Toevoeging> VoegToeAsync(OpgeslagenBericht bericht, ReadOnlyMemory<byte> payload, CancellationToken annulering)
    {
        var claim = Claim(bericht);
        var rij = new
        {
            bericht.Id,
            bericht.Partij,
            bericht.Tegenpartij,
            Richting = bericht.Richting.ToString(),
            bericht.Soort,
            bericht.Identificatie,
            GeclaimdeIdentificatie = claim,
            bericht.Referentienummer,
            bericht.Crossreferentienummer,
            bericht.AntwoordOp,
            bericht.Applicatieversie,
            bericht.Bestandsnaam,
            bericht.Pogingen,
            Status = bericht.Status.ToString(),
            bericht.AangemaaktOp,
            bericht.GewijzigdOp,
            bericht.AfgehandeldOp,
        };

        if (!await sessie.ProbeerAsync(Sleutels.VoegToe, rij, annulering))
            return Conflict(bericht, claim);

        var inhoud = beveiliging.Versleutel(bericht.Id, payload);
        await sessie.VoerUitAsync(Sleutels.VoegInhoudToe, new { bericht.Id, Inhoud = inhoud }, annulering);
        return Toevoeging.Toegevoegd;
    }

    /// <inheritdoc/>
    public Task<OpgeslagenBericht?> VindAsync(Guid id, CancellationToken annulering) =>
        sessie.EersteAsync<OpgeslagenBericht>(Sleutels.Vind, new { Id = id }, annulering);

    /// <inheritdoc/>
    public async Task<OpgeslagenBericht?> VindOpReferentienummerAsync(
        Partijcode partij, Richting richting, Guid referentienummer, CancellationToken annulering)
    {
        var vraag = new { Partij = partij, Richting = richting.ToString(), Referentienummer = referentienummer };
        if (await sessie.EersteAsync<OpgeslagenBericht>(Sleutels.VindOpReferentienummer, vraag, annulering) is { } bericht)
            return bericht;

        return richting == Richting.Uit && await sessie.EersteAsync<Guid?>(Sleutels.VindEerderNummer, vraag, annulering) is { } eerder
            ? await VindAsync(eerder, annulering)
            : null;
    }

    /// <inheritdoc/>
    public Task<OpgeslagenBericht?> VindVerzondenAsync(
        Partijcode partij, string soort, string identificatie, CancellationToken annulering) =>
        sessie.EersteAsync<OpgeslagenBericht>(
            Sleutels.VindVerzonden,
            new { Partij = partij, Soort = soort, Identificatie = identificatie },
            annulering);

    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>> LeesPayloadAsync(Guid id, CancellationToken annulering) =>
        await VindPayloadAsync(id, annulering) ?? throw new KeyNotFoundException($"Er is geen bericht {id} met inhoud.");

    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>?> VindPayloadAsync(Guid id, CancellationToken annulering) =>
        await sessie.EersteAsync<byte[]>(Sleutels.LeesPayload, new { Id = id }, annulering) is { } inhoud
            ? beveiliging.Ontsleutel(id, inhoud)
            : default(ReadOnlyMemory<byte>?);

    /// <inheritdoc/>
    public async Task<bool> WijzigStatusAsync(
        Guid id, IReadOnlyCollection<Berichtstatus> van, Berichtstatus naar, DateTimeOffset op, CancellationToken annulering) =>
        await sessie.VoerUitAsync(
            Sleutels.WijzigStatus,
            new { Id = id, Van = $",{string.Join(',', van)},", Naar = naar.ToString(), Op = op },
            annulering) == 1;

    /// <inheritdoc/>
    public async Task KoppelAntwoordAsync(Guid antwoordId, Guid heenberichtId, CancellationToken annulering) =>
        Raakte(
            await sessie.VoerUitAsync(
                Sleutels.KoppelAntwoord, new { AntwoordId = antwoordId, HeenberichtId = heenberichtId }, annulering),
            antwoordId);

    /// <inheritdoc/>
    public async Task GeefIdentificatieVrijAsync(Guid id, CancellationToken annulering) =>
        Raakte(await sessie.VoerUitAsync(Sleutels.GeefIdentificatieVrij, new { Id = id }, annulering), id);

    /// <inheritdoc/>
    public async Task VoegBevindingenToeAsync(Guid id, IReadOnlyCollection<Bevinding> bevindingen, CancellationToken annulering)
    {
        if (bevindingen.Count == 0)
            return;

        // As one set: a declaratie may be refused on every one of its thousands of prestaties.
        var rijen = bevindingen.Select((bevinding, plaats) => new
        {
            Volgnummer = plaats,
            bevinding.Regel,
            bevinding.Niveau,
            bevinding.Retourcode,
            bevinding.Klasse,
            bevinding.Pad,
            bevinding.Melding,
        });
        await sessie.VoerUitAsync(Sleutels.VoegBevindingenToe, new { BerichtId = id, Rijen = Verzameling.Json(rijen) }, annulering);
    }

    /// <inheritdoc/>
    public Task VoegGebeurtenisToeAsync(Gebeurtenis gebeurtenis, CancellationToken annulering) =>
        sessie.VoerUitAsync(Sleutels.VoegGebeurtenisToe, gebeurtenis, annulering);

    /// <inheritdoc/>
    public async Task<Berichtdossier?> LeesDossierAsync(Partijcode partij, Guid id, CancellationToken annulering)
    {
        await using var resultaten = await sessie.ResultatenAsync(
            Sleutels.LeesDossier, new { Id = id, Partij = partij }, annulering);
        var bericht = await resultaten.ReadSingleOrDefaultAsync<OpgeslagenBericht>();
        if (bericht is null)
            return null;

        var bevindingen = await resultaten.ReadAsync<Bevindingrij>();
        var tijdlijn = await resultaten.ReadAsync<Gebeurtenis>();
        var termijnen = await resultaten.ReadAsync<Termijnrij>();
        var antwoord = await resultaten.ReadSingleOrDefaultAsync<OpgeslagenBericht>();
        return new Berichtdossier(
            bericht, [.. bevindingen.Select(rij => rij.Bevinding)], [.. tijdlijn], [.. termijnen.Select(rij => rij.Termijn)], antwoord);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<OpgeslagenBericht>> ZoekAsync(Partijcode partij, Berichtfilter filter, CancellationToken annulering)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(filter.Aantal);
        return sessie.LijstAsync<OpgeslagenBericht>(
            Sleutels.Zoek,
            new
            {
                Partij = partij,
                filter.Soort,
                Status = filter.Status?.ToString(),
                Richting = filter.Richting?.ToString(),
                filter.Tegenpartij,
                filter.Sinds,
                filter.Na,
                filter.Aantal,
            },
            annulering);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<OpgeslagenBericht>> LeesPostvakAsync(Partijcode partij, CancellationToken annulering) =>
        sessie.LijstAsync<OpgeslagenBericht>(Sleutels.LeesPostvak, new { Partij = partij }, annulering);

    /// <inheritdoc/>
    public async Task<bool> HandelAfAsync(Partijcode partij, Guid id, DateTimeOffset op, CancellationToken annulering) =>
        await sessie.VoerUitAsync(Sleutels.HandelAf, new { Partij = partij, Id = id, Op = op }, annulering) == 1;

    /// <inheritdoc/>
    public async Task OrdenAsync(OpgeslagenBericht bericht, Bsn? client, CancellationToken annulering)
    {
        var sleutel = client is { } over ? (await clienthash.GeefAsync(sessie, annulering)).Van(over) : bericht.Soort;
        Raakte(await sessie.VoerUitAsync(Sleutels.Orden, new { bericht.Id, Volgsleutel = sleutel }, annulering), bericht.Id);
    }

    /// <inheritdoc/>
    public async Task NoteerPogingAsync(Guid id, CancellationToken annulering) =>
        Raakte(await sessie.VoerUitAsync(Sleutels.NoteerPoging, new { Id = id }, annulering), id);

    /// <inheritdoc/>
    public async Task HerverpakAsync(Guid id, Guid referentienummer, CancellationToken annulering)
    {
        Raakte(await sessie.VoerUitAsync(Sleutels.BewaarNummer, new { Id = id }, annulering), id);
        await sessie.VoerUitAsync(Sleutels.WijzigNummer, new { Id = id, Referentienummer = referentienummer }, annulering);
    }

    /// <summary>The Identificatie that a message claims: only a sent heenbericht has one of its own (TR056).</summary>
    private static string? Claim(OpgeslagenBericht bericht) =>
        bericht is { Richting: Richting.Uit, Crossreferentienummer: null, Soort: not OpgeslagenBericht.Fo01 }
            ? bericht.Identificatie
            : null;

    /// <summary>Of a received message only the reference number can be known already, of a sent one only the claim.</summary>
    private static Toevoeging Conflict(OpgeslagenBericht bericht, string? claim) => (bericht.Richting, claim) switch
    {
        (Richting.In, _) => Toevoeging.Dubbel,
        (_, not null) => Toevoeging.IdentificatieInGebruik,
        _ => throw new InvalidOperationException($"Er is al een bericht {bericht.Id}."),
    };

    private static void Raakte(int rijen, Guid id)
    {
        if (rijen == 0)
            throw new KeyNotFoundException($"Er is geen bericht {id}.");
    }

    /// <summary>A row of Bevinding: SQLite counts in 64 bits, which Dapper fits into a property but not into a constructor.</summary>
    private sealed class Bevindingrij
    {
        public required string Regel { get; init; }

        public required int Niveau { get; init; }

        public string? Retourcode { get; init; }

        public required string Klasse { get; init; }

        public required string Pad { get; init; }

        public required string Melding { get; init; }

        public Bevinding Bevinding => new(Regel, Niveau, Retourcode, Klasse, Pad, Melding);
    }
}
