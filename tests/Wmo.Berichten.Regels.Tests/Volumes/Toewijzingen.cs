using FsCheck;
using FsCheck.Fluent;
using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Volumes;

namespace Wmo.Berichten.Regels.Tests.Volumes;

/// <summary>Toewijzingen to calculate with: written out, or any that may exist.</summary>
internal static class Toewijzingen
{
    private static readonly Gen<DateOnly> Dag =
        Gen.Choose(new DateOnly(2019, 12, 1).DayNumber, new DateOnly(2028, 3, 1).DayNumber).Select(DateOnly.FromDayNumber);

    private static readonly Gen<Eenheid> Eenheid = Gen.Elements(Enum.GetValues<Eenheid>());

    // Short ones often: that is where the broken weeks and months are.
    private static readonly Gen<int> Lengte = Gen.OneOf(Gen.Choose(0, 14), Gen.Choose(0, 100), Gen.Choose(0, 1000));

    /// <summary>A period with and without a broken week, a broken month, a Sunday or New Year in it.</summary>
    public static Arbitrary<Periode> Perioden { get; } =
        (from begin in Dag from lengte in Lengte select new Periode(begin, begin.AddDays(lengte))).ToArbitrary();

    /// <summary>A toewijzing with an end, in any unit, frequency and category.</summary>
    public static Arbitrary<Toewijzingsvolume> Met(params Frequentie[] frequenties) => (
        from volume in Gen.Choose(0, 99_999_999)
        from eenheid in Eenheid
        from frequentie in Gen.Elements(frequenties)
        from categorie in Gen.Elements<ProductCategorie?>(null, ProductCategorie.HuishoudelijkeHulp, ProductCategorie.Begeleiding)
        from periode in Perioden.Generator
        select Toewijzing(volume, eenheid, frequentie, periode, categorie)).ToArbitrary();

    public static Arbitrary<Toewijzingsvolume> Alle { get; } = Met(Enum.GetValues<Frequentie>());

    public static Toewijzingsvolume Toewijzing(
        int volume, Eenheid eenheid, Frequentie frequentie, Periode periode, ProductCategorie? categorie = ProductCategorie.Begeleiding) =>
        new(new() { Volume = volume, Eenheid = eenheid, Frequentie = frequentie }, categorie, periode.Begin, periode.Eind);

    /// <summary>«2025-10-07 2025-12-30».</summary>
    public static Periode Periode(string tekst) => new(DateOnly.Parse(tekst[..10]), DateOnly.Parse(tekst[11..]));

    public static Periode Looptijd(this Toewijzingsvolume toewijzing) => new(toewijzing.Ingangsdatum, toewijzing.Einddatum!.Value);

    /// <summary>The product periods as IV089 has them: calendar months, cut off where the toewijzing begins and ends.</summary>
    public static IEnumerable<Periode> ProductPerioden(this Toewijzingsvolume toewijzing)
    {
        var looptijd = toewijzing.Looptijd();
        for (var maand = new DateOnly(looptijd.Begin.Year, looptijd.Begin.Month, 1); maand <= looptijd.Eind; maand = maand.AddMonths(1))
            yield return new Periode(maand, maand.AddMonths(1).AddDays(-1)).Doorsnede(looptijd.Begin, looptijd.Eind)!.Value;
    }
}
