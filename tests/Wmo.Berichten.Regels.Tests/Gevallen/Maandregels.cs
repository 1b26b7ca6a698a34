using Wmo.Berichten.Basis;

namespace Wmo.Berichten.Regels.Tests;

internal static partial class Regelgevallen
{
    private const string Declaratieperiodepad = "/Bericht/Declaratie/DeclaratiePeriode";

    private static IEnumerable<Regelgeval> CS100()
    {
        var januari = VanTot(new(2021, 1, 1), new(2021, 1, 31));
        var december = VanTot(new(2020, 12, 1), new(2020, 12, 31));
        yield return new("CS100", "declaratie over januari 2021", MetDeclaratieperiode(januari));
        yield return new("CS100", "prestatie in januari 2021", MetPrestatie(Prestatie with { ProductPeriode = januari }));
        yield return new("CS100", "declaratie over december 2020", MetDeclaratieperiode(december), "Declaratie", Declaratieperiodepad);
        yield return new(
            "CS100",
            "prestatie op de laatste dag van 2020",
            MetPrestatie(Prestatie with { ProductPeriode = december with { Begindatum = new(2020, 12, 31) } }),
            "Prestatie",
            $"{Prestatiepad}/ProductPeriode");
    }

    private static IEnumerable<Regelgeval> CS337()
    {
        foreach (var (begin, eind, goed) in new (DateOnly, DateOnly, bool)[]
        {
            (new(2024, 2, 5), new(2024, 2, 5), true),
            (new(2024, 2, 1), new(2024, 2, 29), true),
            (new(2024, 1, 31), new(2024, 2, 1), false),
            (new(2023, 1, 5), new(2024, 1, 5), false),
        })
            yield return new(
                "CS337",
                $"{begin:yyyy-MM-dd} tot en met {eind:yyyy-MM-dd}",
                MetPrestatie(Prestatie with { ProductPeriode = VanTot(begin, eind) }),
                goed ? null : "Prestatie",
                goed ? null : $"{Prestatiepad}/ProductPeriode");
    }

    private static IEnumerable<Regelgeval> CS340()
    {
        foreach (var (begin, eind, goed) in new (DateOnly, DateOnly, bool)[]
        {
            (new(2024, 2, 1), new(2024, 2, 29), true),
            (new(2023, 2, 1), new(2023, 2, 28), true),
            (new(2023, 12, 1), new(2023, 12, 31), true),
            (new(2024, 2, 1), new(2024, 2, 28), false),
            (new(2024, 1, 2), new(2024, 1, 31), false),
            (new(2023, 11, 1), new(2023, 12, 30), false),
            (new(2023, 1, 1), new(2024, 1, 31), false),
            (new(2024, 1, 15), new(2024, 2, 14), false),
        })
            yield return new(
                "CS340",
                $"{begin:yyyy-MM-dd} tot en met {eind:yyyy-MM-dd}",
                MetDeclaratieperiode(VanTot(begin, eind)),
                goed ? null : "Declaratie",
                goed ? null : Declaratieperiodepad);
    }

    private static GeslotenPeriode VanTot(DateOnly begin, DateOnly eind) => new() { Begindatum = begin, Einddatum = eind };
}
