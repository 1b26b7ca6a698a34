using Wmo.Berichten.Keten.Poorten;
using Wmo.Berichten.Keten.Sturing;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Service.Sturing;

/// <summary>How long clients waited and who waits.</summary>
/// <param name="Gemeente">Whose.</param>
/// <param name="Van">First day; who is not of the gemeente gets whole calendar years.</param>
/// <param name="Tot">Last day.</param>
/// <param name="Afgeschermd">True when figures about fewer than five clients are kept back.</param>
/// <param name="Gestart">Of first starts in the period.</param>
/// <param name="Wachtend">Who waits today; null for who is not of the gemeente.</param>
public sealed record Wachtlijst(
    string Gemeente, DateOnly Van, DateOnly Tot, bool Afgeschermd, IReadOnlyList<Wachtgemiddelde> Gestart, IReadOnlyList<Wachtende>? Wachtend)
{
    internal static Wachtlijst Maak(
        Partijcode gemeente, Dagperiode periode, IReadOnlyList<Wachttijd> gestart, IReadOnlyList<Wachttijd> wachtend, DateOnly vandaag, bool afschermen) =>
        new(
            gemeente.Code,
            periode.Van,
            periode.Tot,
            afschermen,

            // By month and by code the figures would, held against the monitor, give away what is kept back in one of them.
            [.. gestart.GroupBy(rij => afschermen
                    ? new Wachtgroep(rij.Aanbieder.Code, rij.ProductCategorie, null, null)
                    : new Wachtgroep(rij.Aanbieder.Code, rij.ProductCategorie, rij.ProductCode, $"{rij.Begindatum:yyyy-MM}"))
                .Select(groep => Wachtgemiddelde.Van(groep.Key, [.. groep], afschermen))
                .OrderBy(rij => rij.Aanbieder, StringComparer.Ordinal)
                .ThenBy(rij => rij.Productcategorie, StringComparer.Ordinal)
                .ThenBy(rij => rij.Productcode, StringComparer.Ordinal)
                .ThenBy(rij => rij.Maand, StringComparer.Ordinal)],
            afschermen ? null : [.. wachtend.Select(rij => Wachtende.Van(rij, vandaag)).OrderByDescending(rij => rij.Dagen).ThenBy(rij => rij.Toewijzingnummer)]);
}

/// <summary>What is averaged over.</summary>
internal sealed record Wachtgroep(string Aanbieder, string? Categorie, string? Code, string? Maand);

/// <summary>Days from the later of Toewijzingsdatum and Ingangsdatum to the first start, and from each apart.</summary>
public sealed record Wachtgemiddelde(
    string Aanbieder,
    string? Productcategorie,
    string? Productcode,
    string? Maand,
    Cijfer Aantal,
    double? Gemiddeld,
    double? Mediaan,
    double? GemiddeldVanafToewijzing,
    double? GemiddeldVanafIngangsdatum)
{
    internal static Wachtgemiddelde Van(Wachtgroep groep, IReadOnlyList<Wachttijd> starts, bool afschermen)
    {
        var (aanbieder, categorie, code, maand) = groep;
        if (afschermen && Cijfer.IsHerkenbaar(starts.Select(rij => rij.Client).Distinct().Count()))
            return new(aanbieder, categorie, code, maand, Cijfer.Weg, null, null, null, null);

        return new(
            aanbieder,
            categorie,
            code,
            maand,
            new(starts.Count),
            Gemiddelde(rij => rij.Dagen(rij.Begindatum!.Value)),
            Midden([.. starts.Select(rij => rij.Dagen(rij.Begindatum!.Value)).Order()]),
            Gemiddelde(rij => Math.Max(0, rij.Begindatum!.Value.DayNumber - rij.Toegewezen.DayNumber)),
            Gemiddelde(rij => Math.Max(0, rij.Begindatum!.Value.DayNumber - rij.Ingangsdatum.DayNumber)));

        double Gemiddelde(Func<Wachttijd, int> dagen) => Math.Round(starts.Average(dagen), 1);
    }

    private static double Midden(int[] dagen) => (dagen[(dagen.Length - 1) / 2] + dagen[dagen.Length / 2]) / 2.0;
}

/// <summary>A toewijzing that holds today and has no start.</summary>
public sealed record Wachtende(
    int Toewijzingnummer, string Aanbieder, string? Productcategorie, string? Productcode, DateOnly Toegewezen, DateOnly Ingangsdatum, int Dagen)
{
    internal static Wachtende Van(Wachttijd rij, DateOnly vandaag) =>
        new(rij.Nummer, rij.Aanbieder.Code, rij.ProductCategorie, rij.ProductCode, rij.Toegewezen, rij.Ingangsdatum, rij.Dagen(vandaag));
}
