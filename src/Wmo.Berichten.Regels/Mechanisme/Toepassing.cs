using System.Collections.Frozen;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Mechanisme;

/// <summary>
/// One rule at one of its places. <typeparamref name="TVoorwaarde"/> is <see cref="IOver{T}"/> or
/// <see cref="IOverDossier{T}"/> of <typeparamref name="T"/>.
/// </summary>
internal sealed record Toepassing<T, TVoorwaarde>(Regel Regel, TVoorwaarde Voorwaarde, Regelplaats Plaats)
    where T : notnull
    where TVoorwaarde : class
{
    // Held per type, so that the walk over a message finds the rules by the static type of what it passes.
    private static readonly FrozenDictionary<Berichtsoort, Toepassing<T, TVoorwaarde>[]> PerBericht =
        Berichtsoorten.Alle.ToFrozenDictionary(soort => soort, Vind);

    /// <summary>The rules that judge a <typeparamref name="T"/> in this message.</summary>
    public static ReadOnlySpan<Toepassing<T, TVoorwaarde>> In(Berichtsoort soort) => PerBericht[soort];

    /// <summary>What is found when the value at <paramref name="plek"/> breaks the rule.</summary>
    public Bevinding Bevinding(Plek plek) =>
        new(Regel.Code, Regel.Niveau, Regel.Retourcode?.Code(), plek.Klasse, Plaats.Pad(plek), Regel.Melding);

    private static Toepassing<T, TVoorwaarde>[] Vind(Berichtsoort soort) =>
    [
        .. from regel in Regelcatalogus.Alle
           let voorwaarde = regel as TVoorwaarde
           where voorwaarde is not null
           from plaats in regel.Plaatsen
           where plaats.Berichten.Contains(soort)
           select new Toepassing<T, TVoorwaarde>(regel, voorwaarde, plaats),
    ];
}
