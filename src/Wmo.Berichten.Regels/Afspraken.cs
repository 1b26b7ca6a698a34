using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Bronnen;

namespace Wmo.Berichten.Regels;

/// <summary>
/// What two parties agreed and what is listed outside the messages: the ground of level 4 and of the few rules of level 3
/// that ask for an agreement. What is not configured switches its rule off (OP095).
/// </summary>
public sealed record Afspraken
{
    private readonly ILookup<(ProductCategorie Categorie, string Code), Tariefafspraak> perProduct = Array.Empty<Tariefafspraak>().ToLookup(Sleutel);

    /// <summary>Nothing agreed and nothing listed.</summary>
    public static Afspraken Geen { get; } = new();

    /// <summary>What holds where nothing is configured: the public list of gemeenten, and nothing agreed.</summary>
    public static Afspraken Standaard { get; } = new() { Gemeenten = Gemeentelijst.Cbs };

    /// <summary>Codes of gemeenten (TR378); null when none is listed.</summary>
    public Gemeentelijst? Gemeenten { get; init; }

    /// <summary>
    /// Per gemeente, by its code, the combinations of ProductCategorie and ProductCode that it uses (TR381). Of a gemeente
    /// that is not in it no product code is judged.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlySet<Product>> Productcodes { get; init; } = new Dictionary<string, IReadOnlySet<Product>>();

    /// <summary>The rules that judge nothing because what they ask is not configured, to be told at the start.</summary>
    public IEnumerable<UitgeschakeldeRegel> Uitgeschakeld
    {
        get
        {
            if (Gemeenten is null)
                yield return new("TR378", "Er is geen lijst van gemeentecodes ingesteld.");
            if (Productcodes.Count == 0)
                yield return new("TR381", "Er is van geen gemeente een lijst van productcodes ingesteld.");
            if (Tarieven.Count == 0)
                yield return new("TR418", "Er is geen tarief uit een contract ingesteld.");
        }
    }

    /// <summary>How products are delivered and paid for; one without a code stands for its whole category.</summary>
    public IReadOnlyList<Productafspraak> Producten { get; init; } = [];

    /// <summary>What was agreed on a product: on its code, else on its category; null when nothing was.</summary>
    public Productafspraak? Over(ProductCategorie categorie, string? code) =>
        Producten.FirstOrDefault(product => product.Categorie == categorie && product.Code is not null && product.Code == code)
        ?? Producten.FirstOrDefault(product => product.Categorie == categorie && product.Code is null);

    /// <summary>Tariffs and units of the contract (TR341, TR418); a product that is not in it is not judged by them.</summary>
    public IReadOnlyList<Tariefafspraak> Tarieven
    {
        get;
        init => (field, perProduct) = (value, value.ToLookup(Sleutel));
    } = [];

    /// <summary>
    /// The units in which the product of a prestatie is declared: those of the contract's tariffs, else those of its variant;
    /// empty when nothing was agreed.
    /// </summary>
    internal IReadOnlyCollection<Eenheid> Eenheden(Wmo323.Prestatie prestatie) =>
        Van(prestatie).Select(afspraak => afspraak.Eenheid).ToList() is { Count: > 0 } gecontracteerd
            ? gecontracteerd
            : Over(prestatie.ProductCategorie, prestatie.ProductCode)?.Eenheden ?? [];

    /// <summary>What is agreed on the product of a prestatie, for some day of its ProductPeriode at least.</summary>
    internal IEnumerable<Tariefafspraak> Van(Wmo323.Prestatie prestatie) =>
        perProduct[(prestatie.ProductCategorie, prestatie.ProductCode)].Where(afspraak => afspraak.GeldtIn(prestatie.ProductPeriode));

    private static (ProductCategorie Categorie, string Code) Sleutel(Tariefafspraak afspraak) => (afspraak.Categorie, afspraak.Code);
}

/// <summary>A rule that judges nothing, and why.</summary>
/// <param name="Regel">Code of the rule.</param>
/// <param name="Reden">Dutch sentence.</param>
public sealed record UitgeschakeldeRegel(string Regel, string Reden);
