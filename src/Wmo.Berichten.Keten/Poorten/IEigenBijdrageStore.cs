using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Sturing;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Keten.Poorten;

/// <summary>What a gemeente was told about the eigen bijdrage of its clients, and what that follows from.</summary>
public interface IEigenBijdrageStore
{
    /// <summary>
    /// Holds this client of this gemeente until the transaction ends, whoever his aanbieders are, and answers what was told.
    /// Called after <see cref="IDossierStore.VergrendelAsync"/>.
    /// </summary>
    Task<IReadOnlyList<Zorgperiode>> VergrendelAsync(Partijcode gemeente, Bsn client, CancellationToken annulering);

    /// <summary>What all aanbieders deliver to a client, without products of these categories.</summary>
    Task<IReadOnlyList<Zorglevering>> LeesAsync(
        Partijcode gemeente, Bsn client, IReadOnlyCollection<ProductCategorie> zonder, CancellationToken annulering);

    /// <summary>Keeps what has been told now.</summary>
    Task BewaarAsync(Partijcode gemeente, Bsn client, IReadOnlyList<Zorgperiode> gemeld, CancellationToken annulering);
}
