using Wmo.Berichten.Basis;
using static Wmo.Berichten.Regels.Tests.Testberichten;

namespace Wmo.Berichten.Regels.Tests;

internal static partial class Regelgevallen
{
    private static IEnumerable<Regelgeval> TR018()
    {
        var stop = Stop.Client.StopProducten[0];
        yield return new("TR018", "stopt op de eerste dag", MetStops(stop));
        yield return new("TR018", "stopt ervoor", MetStops(stop with { Einddatum = stop.Begindatum.AddDays(-1) }), "StopProduct", "/Bericht/Client/StopProducten/StopProduct[1]/Einddatum");
    }

    private static IEnumerable<Regelgeval> TR137()
    {
        var (gisteren, morgen) = (Dagtekening.AddDays(-1), Dagtekening.AddDays(1));
        var maart = new GeslotenPeriode { Begindatum = Dagtekening, Einddatum = new(2024, 3, 31) };
        yield return new("TR137", "declaratieperiode voorbij", Declaratie);
        yield return new("TR137", "declaratieperiode nog bezig", MetDeclaratieperiode(maart), "Declaratie", "/Bericht/Declaratie/DeclaratiePeriode/Einddatum");

        GeslotenPeriode dag = new() { Begindatum = Dagtekening, Einddatum = Dagtekening };
        GeslotenPeriode bezig = new() { Begindatum = Dagtekening, Einddatum = morgen };
        GeslotenPeriode achterstevoren = new() { Begindatum = gisteren, Einddatum = gisteren.AddDays(-1) };
        yield return new("TR137", "productperiode eindigt op de dagtekening", MetProductperiode(dag));
        yield return new("TR137", "productperiode eindigt later", MetProductperiode(bezig), "Prestatie", $"{Prestatie2}/ProductPeriode/Einddatum");
        yield return new("TR137", "productperiode eindigt voor het begin", MetProductperiode(achterstevoren), "Prestatie", $"{Prestatie2}/ProductPeriode/Einddatum");
        yield return new("TR137", "beantwoorde productperiode eindigt op de dagtekening", MetBeantwoordePeriode(dag));
        yield return new("TR137", "beantwoorde productperiode eindigt later", MetBeantwoordePeriode(bezig), "Prestatie", $"{BeantwoordePrestatie}/ProductPeriode/Einddatum");
    }

    private static IEnumerable<Regelgeval> TR335()
    {
        const string Pad = $"{Prestatie2}/ProductPeriode/Einddatum";
        yield return new("TR335", "precies vijf jaar", Op(new DateOnly(2026, 1, 31), new DateOnly(2021, 1, 31)));
        yield return new("TR335", "vijf jaar en een dag", Op(new DateOnly(2026, 2, 1), new DateOnly(2021, 1, 31)), "Prestatie", Pad);
        yield return new("TR335", "schrikkeldag, binnen vijf jaar", Op(new DateOnly(2028, 2, 29), new DateOnly(2023, 3, 1)));
        yield return new("TR335", "schrikkeldag, vijf jaar eerder was er geen", Op(new DateOnly(2028, 2, 29), new DateOnly(2023, 2, 28)), "Prestatie", Pad);

        static Wmo323.Bericht Op(DateOnly dagtekening, DateOnly einde)
        {
            var bericht = MetProductperiode(new() { Begindatum = einde, Einddatum = einde });
            return bericht with
            {
                Header = bericht.Header with { BerichtIdentificatie = Identificatie("DE02", dagtekening) },
                Declaratie = bericht.Declaratie with { DeclaratieDagtekening = dagtekening },
            };
        }
    }
}
