using static Wmo.Berichten.Regels.Tests.Testberichten;

namespace Wmo.Berichten.Regels.Tests;

internal static partial class Regelgevallen
{
    private static readonly Wmo317.OngewijzigdProduct Ongewijzigd = new() { ToewijzingNummer = 1001 };

    private static readonly Wmo317.TeWijzigenProduct TeWijzigen = new() { ToewijzingNummer = 1002, GewensteIngangsdatum = Dagtekening, Omvang = Omvang };

    private static readonly Wmo317.NieuwProduct NieuwMorgen = new() { Product = Product, GewensteIngangsdatum = Dagtekening.AddDays(1), Omvang = Omvang };

    private static IEnumerable<Regelgeval> TR352()
    {
        yield return new("TR352", "een ongewijzigd product", MetVerzoek([Ongewijzigd], [], [NieuwMorgen]));
        yield return new("TR352", "een te wijzigen product", MetVerzoek([], [TeWijzigen], [NieuwMorgen]));
        yield return new("TR352", "alleen een nieuw product", MetVerzoek([], [], [NieuwMorgen]), "Verzoek", "/Bericht/Client/Verzoek");
        yield return new("TR352", "niets", MetVerzoek([], [], []), "Verzoek", "/Bericht/Client/Verzoek") { Ook = ("TR353", "/Bericht/Client/Verzoek") };
    }

    private static IEnumerable<Regelgeval> TR353()
    {
        yield return new("TR353", "een te wijzigen product", MetVerzoek([], [TeWijzigen], []));
        yield return new("TR353", "een nieuw product", MetVerzoek([Ongewijzigd], [], [NieuwMorgen]));
        yield return new("TR353", "alleen een ongewijzigd product", MetVerzoek([Ongewijzigd], [], []), "Verzoek", "/Bericht/Client/Verzoek");
    }

    private static IEnumerable<Regelgeval> TR380()
    {
        const string Pad = "/Bericht/Client/Verzoek/NieuweProducten/NieuwProduct[1]/GewensteIngangsdatum";
        yield return new("TR380", "een dag na de dagtekening", MetVerzoek([Ongewijzigd], [], [NieuwMorgen]));
        yield return new("TR380", "op de dagtekening", MetVerzoek([Ongewijzigd], [], [NieuwMorgen with { GewensteIngangsdatum = Dagtekening }]), "NieuwProduct", Pad);
        yield return new("TR380", "een te wijzigen product in het verleden", MetVerzoek([], [TeWijzigen with { GewensteIngangsdatum = Dagtekening.AddDays(-30) }], []));
    }

    private static Wmo317.Bericht MetVerzoek(
        Wmo317.OngewijzigdProduct[] ongewijzigd, Wmo317.TeWijzigenProduct[] teWijzigen, Wmo317.NieuwProduct[] nieuw) =>
        VerzoekWijziging with
        {
            Client = VerzoekWijziging.Client with
            {
                Verzoek = VerzoekWijziging.Client.Verzoek with
                {
                    OngewijzigdeProducten = [.. ongewijzigd],
                    TeWijzigenProducten = [.. teWijzigen],
                    NieuweProducten = [.. nieuw],
                },
            },
        };
}
