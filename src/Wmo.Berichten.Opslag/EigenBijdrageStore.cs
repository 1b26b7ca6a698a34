using System.Text.Json;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Sturing;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Dossiers;
using Sleutels = Wmo.Berichten.Opslag.SqlSleutels.EigenBijdragen;

namespace Wmo.Berichten.Opslag;

/// <inheritdoc cref="IEigenBijdrageStore"/>
internal sealed class EigenBijdrageStore(Sessie sessie, Clienthashbron clienthash) : IEigenBijdrageStore
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Zorgperiode>> VergrendelAsync(Partijcode gemeente, Bsn client, CancellationToken annulering)
    {
        var sleutel = new { Partij = gemeente, Client = await HashAsync(client, annulering), Gemeld = Verzameling.Leeg };
        if (await sessie.EersteAsync<string>(Sleutels.Vergrendel, sleutel, annulering) is { } gemeld)
            return Lees(gemeld);

        // Not there yet; in between another instance may make it.
        return await sessie.ProbeerAsync(Sleutels.Open, sleutel, annulering)
            ? []
            : Lees((await sessie.EersteAsync<string>(Sleutels.Vergrendel, sleutel, annulering))!);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Zorglevering>> LeesAsync(
        Partijcode gemeente, Bsn client, IReadOnlyCollection<ProductCategorie> zonder, CancellationToken annulering)
    {
        var vraag = new
        {
            Partij = gemeente,
            Client = await HashAsync(client, annulering),
            Zonder = Verzameling.Json(zonder.Select(categorie => categorie.Code())),
        };
        var starts = await sessie.LijstAsync<Startrij>(Sleutels.LeesStarts, vraag, annulering);
        var stops = await sessie.LijstAsync<Stoprij>(Sleutels.LeesStops, vraag, annulering);
        var stopsVan = stops.ToLookup(rij => rij.Tegenpartij, rij => rij.Feit(_ => client));
        return [.. starts.GroupBy(rij => rij.Tegenpartij, rij => rij.Feit(_ => client)).SelectMany(dossier =>
            Zorglevering.Uit(dossier.Key, client, new Dossierinhoud { Starts = [.. dossier], Stops = [.. stopsVan[dossier.Key]] }))];
    }

    /// <inheritdoc/>
    public async Task BewaarAsync(Partijcode gemeente, Bsn client, IReadOnlyList<Zorgperiode> gemeld, CancellationToken annulering) =>
        await sessie.VoerUitAsync(
            Sleutels.Bewaar,
            new { Partij = gemeente, Client = await HashAsync(client, annulering), Gemeld = Verzameling.Json(gemeld) },
            annulering);

    private static Zorgperiode[] Lees(string gemeld) => JsonSerializer.Deserialize<Zorgperiode[]>(gemeld)!;

    private async ValueTask<string> HashAsync(Bsn client, CancellationToken annulering) =>
        (await clienthash.GeefAsync(sessie, annulering)).Van(client);

    private sealed class Startrij : Opslag.Startrij
    {
        public required Partijcode Tegenpartij { get; init; }
    }

    private sealed class Stoprij : Opslag.Stoprij
    {
        public required Partijcode Tegenpartij { get; init; }
    }
}
