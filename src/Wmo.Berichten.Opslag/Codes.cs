using Wmo.Berichten.Basis;

namespace Wmo.Berichten.Opslag;

/// <summary>The codes of the standard, as they stand in columns.</summary>
internal static class Codes
{
    private delegate bool Ontleding<T>(ReadOnlySpan<char> tekst, out T waarde);

    public static DebetCredit DebetCredit(string code) => Lees<DebetCredit>(code, Codelijsten.TryParse);

    public static Eenheid Eenheid(string code) => Lees<Eenheid>(code, Codelijsten.TryParse);

    public static Frequentie Frequentie(string code) => Lees<Frequentie>(code, Codelijsten.TryParse);

    public static ProductCategorie ProductCategorie(string code) => Lees<ProductCategorie>(code, Codelijsten.TryParse);

    public static RedenBeeindiging RedenBeeindiging(string code) => Lees<RedenBeeindiging>(code, Codelijsten.TryParse);

    public static RedenWijziging RedenWijziging(string code) => Lees<RedenWijziging>(code, Codelijsten.TryParse);

    public static VerzoekAntwoord VerzoekAntwoord(string code) => Lees<VerzoekAntwoord>(code, Codelijsten.TryParse);

    /// <summary>A product is there when its categorie is.</summary>
    public static Product? Product(string? categorie, string? code) =>
        categorie is null ? null : new() { Categorie = ProductCategorie(categorie), Code = code };

    private static T Lees<T>(string code, Ontleding<T> ontleed) =>
        ontleed(code, out var waarde)
            ? waarde
            : throw new InvalidCastException($"De database heeft '{code}' waar een code uit {typeof(T).Name} staat.");
}
