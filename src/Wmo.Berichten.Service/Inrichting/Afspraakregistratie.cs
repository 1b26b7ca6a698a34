using System.Globalization;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Keten.Partijen;
using Wmo.Berichten.Keten.Regioprofielen;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels;

namespace Wmo.Berichten.Service.Inrichting;

/// <summary>
/// Reads what one gemeente agreed outside the messages: <c>Afspraken:{gemeente}:Productcodes:{categorie}:n</c>, and per aanbieder
/// <c>Afspraken:{gemeente}:Aanbieders:{agb}:Tarieven:n</c>. What its region agreed stands in its regioprofiel.
/// </summary>
internal static class Afspraakregistratie
{
    /// <exception cref="InvalidOperationException">The configuration is wrong; the message says how.</exception>
    public static Afsprakenregister Lees(IConfiguration configuratie, Regioregister regio)
    {
        var gemeenten = configuratie.GetSection("Afspraken").GetChildren().ToList();
        var algemeen = Afspraken.Standaard with
        {
            Productcodes = gemeenten.Where(gemeente => gemeente.GetSection("Productcodes").Exists())
                .ToDictionary(gemeente => Partij(gemeente).Code, Productcodes),
        };
        var perPaar =
            from gemeente in gemeenten
            from aanbieder in gemeente.GetSection("Aanbieders").GetChildren()
            select KeyValuePair.Create(
                (Partij(gemeente), Partij(aanbieder)),
                algemeen with { Tarieven = [.. Tarieven(aanbieder).Select(Tarief)] });
        return new Afsprakenregister(algemeen, perPaar.ToDictionary(), regio);
    }

    // A start without toewijzing would be refused from now on, and nobody would see why.
    private static IEnumerable<IConfigurationSection> Tarieven(IConfigurationSection aanbieder) => aanbieder.GetSection("Taakgericht").Exists()
        ? throw Fout(aanbieder, "noemt Taakgericht; zet dat met \"variant\": \"taakgericht\" in het regioprofiel van de gemeente")
        : aanbieder.GetSection("Tarieven").GetChildren();

    private static Partijcode Partij(IConfigurationSection sectie) => Partijcode.TryParse(sectie.Key, out var code)
        ? code
        : throw Fout(sectie, "is geen gemeentecode (4 cijfers) of AGB-code (8 cijfers)");

    private static IReadOnlySet<Product> Productcodes(IConfigurationSection gemeente) =>
        (from categorie in gemeente.GetSection("Productcodes").GetChildren()
         from code in categorie.GetChildren()
         select new Product { Categorie = Categorie(categorie, categorie.Key), Code = code.Value }).ToHashSet();

    private static Tariefafspraak Tarief(IConfigurationSection sectie) => new(
        Categorie(sectie, sectie["Categorie"]),
        sectie["Code"] ?? throw Fout(sectie, "noemt geen Code"),
        Codelijsten.TryParse(sectie["Eenheid"], out Eenheid eenheid) ? eenheid : throw Fout(sectie, "noemt geen Eenheid van de standaard (01, 04, 14, 16, 82, 83 of 84)"),
        sectie["Tarief"] is { } centen ? new Bedrag(long.TryParse(centen, NumberStyles.None, CultureInfo.InvariantCulture, out var bedrag) ? bedrag : throw Fout(sectie, "heeft een Tarief dat geen heel aantal eurocenten is")) : null,
        Dag(sectie, "Vanaf") ?? throw Fout(sectie, "noemt geen Vanaf"),
        Dag(sectie, "TotEnMet"));

    private static ProductCategorie Categorie(IConfigurationSection sectie, string? code) => Codelijsten.TryParse(code, out ProductCategorie categorie)
        ? categorie
        : throw Fout(sectie, $"noemt '{code}', en dat is geen productcategorie van de standaard");

    private static DateOnly? Dag(IConfigurationSection sectie, string naam) => sectie[naam] switch
    {
        null => null,
        var tekst when DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) => dag,
        var tekst => throw Fout(sectie, $"noemt bij {naam} '{tekst}'; schrijf een datum als 2026-01-31"),
    };

    private static InvalidOperationException Fout(IConfigurationSection sectie, string wat) => new($"{sectie.Path} {wat}.");
}
