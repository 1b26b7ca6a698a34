using System.Collections.Frozen;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Mechanisme;

/// <summary>One rule at one of its places.</summary>
internal sealed record Toepassing<T>(Regel Regel, IOver<T> Voorwaarde, Regelplaats Plaats)
    where T : notnull
{
    // Held per type, so that the walk over a message finds the rules by the static type of what it passes.
    private static readonly FrozenDictionary<Berichtsoort, Toepassing<T>[]> PerBericht =
        Berichtsoorten.Alle.ToFrozenDictionary(soort => soort, Vind);

    /// <summary>The rules that judge a <typeparamref name="T"/> in this message.</summary>
    public static ReadOnlySpan<Toepassing<T>> In(Berichtsoort soort) => PerBericht[soort];

    private static Toepassing<T>[] Vind(Berichtsoort soort) =>
    [
        .. from regel in Regelcatalogus.Alle
           where regel is IOver<T>
           from plaats in regel.Plaatsen
           where plaats.Berichten.Contains(soort)
           select new Toepassing<T>(regel, (IOver<T>)regel, plaats),
    ];
}
