using Wmo.Berichten.Basis;
using static Wmo.Berichten.Regels.Tests.Testberichten;

namespace Wmo.Berichten.Regels.Tests;

internal static partial class Regelgevallen
{
    private static IEnumerable<Regelgeval> TR342()
    {
        const string Pad = "/Bericht/DeclaratieAntwoord/TotaalToegekendBedrag";
        var prestatie = DeclaratieAntwoord.DeclaratieAntwoord!.Clienten[0].Prestaties[0];
        var credit = prestatie with
        {
            ProductReferentie = new() { ReferentieNummer = "P2", VorigReferentieNummer = "P0" },
            IngediendBedrag = new() { Bedrag = new(1000), DebetCredit = DebetCredit.Credit },
        };
        yield return Geval("verklaard", 2000, 1000, [], prestatie);
        yield return Geval("niets afgewezen", 2000, 2000, []);
        yield return Geval("volledig toegewezen", 2000, 2000, [RetourCode.Code8001]);
        yield return Geval("een credit afgewezen", 2000, 3000, [], credit);
        yield return Geval("alles credit, alles afgewezen", -1000, 0, [], credit);
        yield return Geval("niet beoordeeld is geen afkeur", 2000, 1000, [RetourCode.Code0233], prestatie);
        yield return Geval("als geheel afgekeurd", 2000, 0, [RetourCode.Code9333]);
        yield return Geval("te veel toegekend", 2000, 1001, [], prestatie) with { Klasse = "DeclaratieAntwoord", Pad = Pad };
        yield return Geval("niet verklaard", 2000, 1000, []) with { Klasse = "DeclaratieAntwoord", Pad = Pad };
        yield return Geval("een credit opgeteld", 2000, 1000, [], credit) with { Klasse = "DeclaratieAntwoord", Pad = Pad };
        yield return Geval("als geheel afgekeurd en toch toegekend", 2000, 1000, [RetourCode.Code9333], prestatie) with { Klasse = "DeclaratieAntwoord", Pad = Pad };

        static Regelgeval Geval(string wat, long ingediend, long toegekend, RetourCode[] codes, params Wmo325.Prestatie[] prestaties)
        {
            var antwoord = DeclaratieAntwoord.DeclaratieAntwoord!;
            return new("TR342", wat, DeclaratieAntwoord with
            {
                DeclaratieAntwoord = antwoord with
                {
                    TotaalIngediendBedrag = Totaal(ingediend),
                    TotaalToegekendBedrag = Totaal(toegekend),
                    RetourCodes = [RetourCode.Code0200, .. codes],
                    Clienten = prestaties.Length == 0 ? [] : [antwoord.Clienten[0] with { Prestaties = [.. prestaties] }],
                },
            });
        }
    }

    private static IEnumerable<Regelgeval> TR358()
    {
        const string Pad = "/Bericht/Declaratie/TotaalIngediendBedrag";
        var (een, twee) = (Declaratie.Declaratie.Clienten[0].Prestaties[0], Declaratie.Declaratie.Clienten[0].Prestaties[1]);
        var (debetEnCredit, creditEnDebet) = (MetPrestaties(een, Credit("P2", "P0")), MetPrestaties(Credit("P2", "P0"), Credit("P3", "P9"), een));
        yield return new("TR358", "opgeteld", Declaratie);
        yield return new("TR358", "over twee clienten", MetClienten((Goed, een), (Anders, twee)));
        yield return new("TR358", "debet en credit heffen elkaar op", MetTotaal(debetEnCredit, 0));
        yield return new("TR358", "meer credit dan debet", MetTotaal(creditEnDebet, -1000));
        yield return new("TR358", "een cent te veel", MetTotaal(Declaratie, 2001), "Declaratie", Pad);
        yield return new("TR358", "een cent te weinig", MetTotaal(Declaratie, 1999), "Declaratie", Pad);
        yield return new("TR358", "credit opgeteld", MetTotaal(debetEnCredit, 2000), "Declaratie", Pad);
        yield return new("TR358", "debet in plaats van credit", MetTotaal(creditEnDebet, 1000), "Declaratie", Pad);
    }

    private static Wmo323.Bericht MetTotaal(Wmo323.Bericht bericht, long centen) =>
        bericht with { Declaratie = bericht.Declaratie with { TotaalIngediendBedrag = Totaal(centen) } };

    private static TotaalBedragMetDC Totaal(long centen) =>
        new() { TotaalBedrag = new(Math.Abs(centen)), DebetCredit = centen < 0 ? DebetCredit.Credit : DebetCredit.Debet };
}
