using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;
using Sleutels = Wmo.Berichten.Opslag.SqlSleutels.Dossiers;

namespace Wmo.Berichten.Opslag;

/// <summary>Fetches what one <see cref="Dossiervraag"/> asks; of what it does not ask there is no query.</summary>
internal sealed class Dossierlezing
{
    private readonly Sessie sessie;
    private readonly Dossiervraag vraag;
    private readonly Waarden waarden;

    // The database gives no BSN back, so a client is known when the question names it.
    private readonly Dictionary<string, Bsn> clienten;

    public Dossierlezing(Sessie sessie, Clienthash hash, Partijcode partij, Partijcode tegenpartij, Dossiervraag vraag, Guid? zonder)
    {
        (this.sessie, this.vraag) = (sessie, vraag);
        clienten = vraag.Clienten.Distinct().ToDictionary(hash.Van);
        waarden = new()
        {
            Partij = partij,
            Tegenpartij = tegenpartij,
            IsGemeente = partij.IsGemeente,
            // No message has the empty id.
            Zonder = zonder ?? Guid.Empty,
            Clienten = Verzameling.Json(clienten.Keys),
            Toewijzingen = Verzameling.Json(vraag.Toewijzingen),
            Verzoeken = Verzameling.Json(vraag.Verzoeken),
            Declaratienummer = vraag.Declaratienummer,
            Declaratieidentificatie = vraag.Declaratieidentificatie,
            Referenties = Verzameling.Json(vraag.Referenties),
            Perioden = Verzameling.Json(vraag.Perioden.Select(periode => new { Nummer = periode.Toewijzing, periode.Begindatum })),
        };
    }

    public async Task<Dossierinhoud> VoerUitAsync(CancellationToken annulering)
    {
        var leveringen = vraag.Leveringen && clienten.Count > 0;
        var nummers = vraag.Toewijzingen.Count > 0;
        var verzoeken = await VerzoekenAsync(leveringen, annulering);
        return new()
        {
            Toewijzingen = await FeitenAsync<Toewijzingrij, Toewijzing>(
                clienten.Count + vraag.Verzoeken.Count > 0, Sleutels.LeesToewijzingen, rij => rij.Feit(Client), annulering),
            NummersVanAnder = (await RijenAsync<int>(
                vraag.Leveringen && nummers, Sleutels.LeesNummersVanAnder, waarden, annulering)).ToHashSet(),
            Starts = await FeitenAsync<Startrij, Start>(leveringen, Sleutels.LeesStarts, rij => rij.Feit(Client), annulering),
            Stops = await FeitenAsync<Stoprij, Stop>(leveringen, Sleutels.LeesStops, rij => rij.Feit(Client), annulering),
            Verzoeken = verzoeken,
            Antwoorden = await AntwoordenAsync(verzoeken, annulering),
            Declaraties = await FeitenAsync<Declaratierij, Declaratie>(
                (vraag.Declaratienummer ?? vraag.Declaratieidentificatie) is not null, Sleutels.LeesDeclaraties, rij => rij.Feit, annulering),
            LaatsteDeclaratieperiode = vraag.Declaratienummer is null
                ? null
                : await sessie.EersteAsync<DateOnly?>(Sleutels.LeesLaatstePeriode, waarden, annulering),
            Prestaties = await FeitenAsync<Prestatierij, Prestatie>(
                vraag.Referenties.Count + vraag.Perioden.Count > 0, Sleutels.LeesPrestaties, rij => rij.Feit(Client), annulering),
            Gedeclareerd = PerToewijzing(
                await RijenAsync<Gedeclareerdrij>(nummers, Sleutels.LeesGedeclareerd, waarden, annulering)),
        };
    }

    private async Task<IReadOnlyList<Verzoek>> VerzoekenAsync(bool vanClienten, CancellationToken annulering)
    {
        var gevraagd = vanClienten ? waarden : waarden with { Clienten = Verzameling.Leeg };
        var rijen = await RijenAsync<Verzoekrij>(vanClienten || vraag.Verzoeken.Count > 0, Sleutels.LeesVerzoeken, gevraagd, annulering);
        return [.. rijen.Select(rij => rij.Feit(Client))];
    }

    private async Task<IReadOnlyList<Verzoekantwoord>> AntwoordenAsync(IReadOnlyList<Verzoek> verzoeken, CancellationToken annulering)
    {
        var referenties = vraag.Verzoeken.Union(verzoeken.Select(verzoek => verzoek.Referentie)).ToList();
        var gevraagd = waarden with { Verzoeken = Verzameling.Json(referenties) };
        var rijen = await RijenAsync<Antwoordrij>(referenties.Count > 0, Sleutels.LeesAntwoorden, gevraagd, annulering);
        return [.. rijen.Select(rij => rij.Feit)];
    }

    private async Task<IReadOnlyList<TFeit>> FeitenAsync<TRij, TFeit>(
        bool gevraagd, string sleutel, Func<TRij, TFeit> feit, CancellationToken annulering) =>
        [.. (await RijenAsync<TRij>(gevraagd, sleutel, waarden, annulering)).Select(feit)];

    private async Task<IReadOnlyList<TRij>> RijenAsync<TRij>(
        bool gevraagd, string sleutel, Waarden parameters, CancellationToken annulering) =>
        gevraagd ? await sessie.LijstAsync<TRij>(sleutel, parameters, annulering) : [];

    private Dictionary<(Bsn Client, int Nummer), Gedeclareerd> PerToewijzing(IReadOnlyList<Gedeclareerdrij> rijen) =>
        rijen.Where(rij => clienten.ContainsKey(rij.Client))
            .GroupBy(rij => (clienten[rij.Client], rij.ToewijzingNummer))
            .ToDictionary(
                groep => groep.Key,
                groep => new Gedeclareerd
                {
                    Volume = groep.ToDictionary(rij => Codes.Eenheid(rij.Eenheid), rij => rij.Volume),
                    Bedrag = new(groep.Sum(rij => rij.Bedrag)),
                    Toegekend = groep.Any(rij => rij.Toegekend),
                });

    private Bsn Client(string hash) => clienten.GetValueOrDefault(hash);

    /// <summary>The parameters of all queries; each takes those that it names.</summary>
    private sealed record Waarden
    {
        public required Partijcode Partij { get; init; }

        public required Partijcode Tegenpartij { get; init; }

        public required bool IsGemeente { get; init; }

        public required Guid Zonder { get; init; }

        public required string Clienten { get; init; }

        public required string Toewijzingen { get; init; }

        public required string Verzoeken { get; init; }

        public required string? Declaratienummer { get; init; }

        public required string? Declaratieidentificatie { get; init; }

        public required string Referenties { get; init; }

        public required string Perioden { get; init; }
    }

    /// <summary>What was declared on one toewijzing in one unit.</summary>
    private sealed class Gedeclareerdrij
    {
        public required string Client { get; init; }

        public required int ToewijzingNummer { get; init; }

        public required string Eenheid { get; init; }

        public required long Volume { get; init; }

        public required long Bedrag { get; init; }

        public required bool Toegekend { get; init; }
    }
}
