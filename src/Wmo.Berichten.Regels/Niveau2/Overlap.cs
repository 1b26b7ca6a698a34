using Wmo.Berichten.Basis;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>
/// Tells of each product that it is given whether it overlaps an earlier one. A product without a code counts as its whole
/// category, one without a category as any product. Of the categories 11 to 14 a client may have several at a time.
/// </summary>
internal sealed class Overlap
{
    /// <summary>What the rules that use this ask in common, for their explanation.</summary>
    public const string Uitleg =
        "Een product zonder code overlapt met elk product van zijn categorie, en zonder categorie met elk ander product. " +
        "In de categorieën 11, 12, 13 en 14 mogen producten altijd overlappen, met elkaar en met andere.";

    /// <summary>How those rules are read where their text leaves doubt.</summary>
    public const string Lezing =
        "Staat een product met code naast een zonder code, dan telt de categorie. De einddatum hoort nog bij de periode; zonder " +
        "einddatum loopt zij door. Ligt de einddatum voor het begin, dan is er geen periode die kan overlappen.";

    private readonly Dagen alle = new();
    private readonly Dictionary<ProductCategorie, Dagen> perCategorie = [];

    // Without category and code: the products that say neither.
    private readonly Dictionary<(ProductCategorie?, string?), Dagen> precies = [];

    /// <summary>Adds a product; true when it overlaps one that was added before.</summary>
    public bool Neem(Product? product, DateOnly begin, DateOnly? einde)
    {
        var periode = new Periode(begin, einde ?? DateOnly.MaxValue);
        var magAltijd = product?.Categorie is >= ProductCategorie.Rolstoelen and <= ProductCategorie.AndereHulpmiddelen;
        if (magAltijd || periode.Einde < periode.Begin)
            return false;

        var overlapt = TegenstandersVan(product).Any(dagen => dagen.Raakt(periode));
        alle.VoegToe(periode);
        Van(precies, (product?.Categorie, product?.Code)).VoegToe(periode);
        if (product is not null)
            Van(perCategorie, product.Categorie).VoegToe(periode);
        return overlapt;
    }

    private IEnumerable<Dagen> TegenstandersVan(Product? product) => product switch
    {
        null => [alle],
        { Code: null } => [Van(perCategorie, product.Categorie), Van(precies, default)],
        _ => [Van(precies, (product.Categorie, product.Code)), Van(precies, (product.Categorie, null)), Van(precies, default)],
    };

    private static Dagen Van<T>(Dictionary<T, Dagen> verzameling, T sleutel)
        where T : notnull
    {
        if (!verzameling.TryGetValue(sleutel, out var dagen))
            verzameling.Add(sleutel, dagen = new Dagen());
        return dagen;
    }

    private sealed record Periode(DateOnly Begin, DateOnly Einde);

    /// <summary>A set of days, kept as periods that have no day in common.</summary>
    private sealed class Dagen
    {
        private static readonly Periode Begin = new(DateOnly.MinValue, DateOnly.MinValue);

        private readonly SortedSet<Periode> periodes =
            new(Comparer<Periode>.Create((links, rechts) => links.Begin.CompareTo(rechts.Begin)));

        public bool Raakt(Periode periode) => Geraakte(periode) is not null;

        public void VoegToe(Periode periode)
        {
            // Grows over every period that it touches; each goes once, so that adding n of them stays n log n.
            while (Geraakte(periode) is { } geraakt)
            {
                periodes.Remove(geraakt);
                periode = new(
                    geraakt.Begin < periode.Begin ? geraakt.Begin : periode.Begin,
                    geraakt.Einde > periode.Einde ? geraakt.Einde : periode.Einde);
            }

            periodes.Add(periode);
        }

        /// <summary>One of the periods that share a day with this one; null when there is none.</summary>
        private Periode? Geraakte(Periode periode)
        {
            // They lie apart: only the last of those that begin in time can reach this one.
            var laatste = periodes.GetViewBetween(Begin, new(periode.Einde, periode.Einde)).Max;
            return laatste?.Einde >= periode.Begin ? laatste : null;
        }
    }
}
