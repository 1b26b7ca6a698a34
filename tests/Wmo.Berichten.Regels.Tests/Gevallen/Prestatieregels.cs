using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using static Wmo.Berichten.Regels.Tests.Testberichten;

namespace Wmo.Berichten.Regels.Tests;

internal static partial class Regelgevallen
{
    private const string Prestatiepad = "/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]";

    private const string Afgewezenpad = "/Bericht/DeclaratieAntwoord/Clienten/Client[1]/Prestaties/Prestatie[1]";

    private static readonly BedragMetDC TienDebet = new() { Bedrag = new(1000), DebetCredit = DebetCredit.Debet };

    private static readonly BedragMetDC TienCredit = TienDebet with { DebetCredit = DebetCredit.Credit };

    private static Wmo323.Prestatie Prestatie => Declaratie.Declaratie.Clienten[0].Prestaties[0];

    private static Wmo325.Prestatie Afgewezen => DeclaratieAntwoord.DeclaratieAntwoord!.Clienten[0].Prestaties[0];

    private static IEnumerable<Regelgeval> CD060()
    {
        var eerste = new Referentie { ReferentieNummer = "P9" };
        var vervolg = eerste with { VorigReferentieNummer = "P8" };
        foreach (var (wat, bedrag, referentie, goed) in new[]
        {
            ("debet zonder vorige", TienDebet, eerste, true),
            ("credit met vorige", TienCredit, vervolg, true),
            ("debet met vorige", TienDebet, vervolg, false),
            ("credit zonder vorige", TienCredit, eerste, false),
        })
        {
            var declaratie = MetPrestatie(Prestatie with { ProductReferentie = referentie, IngediendBedrag = bedrag });
            var antwoord = MetAfgewezen(Afgewezen with { ProductReferentie = referentie, IngediendBedrag = bedrag });
            yield return new("CD060", wat, declaratie, goed ? null : "Prestatie", goed ? null : $"{Prestatiepad}/ProductReferentie/VorigReferentieNummer");
            yield return new("CD060", wat, antwoord, goed ? null : "Prestatie", goed ? null : $"{Afgewezenpad}/ProductReferentie/VorigReferentieNummer");
        }
    }

    private static IEnumerable<Regelgeval> CD087()
    {
        foreach (var eenheid in Enum.GetValues<Eenheid>())
        {
            var inEuros = eenheid == Eenheid.Euro;
            var prestatie = Prestatie with { Eenheid = eenheid, GeleverdVolume = inEuros ? 1000 : 50 };
            yield return new("CD087", $"Eenheid {eenheid.Code()} goed", MetPrestatie(prestatie with { ProductTarief = inEuros ? null : new(20) }));
            yield return new(
                "CD087",
                $"Eenheid {eenheid.Code()} {(inEuros ? "met" : "zonder")} tarief",
                MetPrestatie(prestatie with { ProductTarief = inEuros ? Bedrag.Nul : null }),
                "Prestatie",
                $"{Prestatiepad}/ProductTarief");
        }
    }

    private static IEnumerable<Regelgeval> CS325()
    {
        var nul = TienDebet with { Bedrag = Bedrag.Nul };
        yield return new("CS325", "prestatie van nul, debet", MetPrestatie(Prestatie with { IngediendBedrag = nul }));
        yield return new("CS325", "afgewezen prestatie van nul, debet", MetAfgewezen(Afgewezen with { IngediendBedrag = nul }));

        var vervolg = new Referentie { ReferentieNummer = "P9", VorigReferentieNummer = "P8" };
        nul = nul with { DebetCredit = DebetCredit.Credit };
        yield return new(
            "CS325",
            "prestatie van nul, credit",
            MetPrestatie(Prestatie with { ProductReferentie = vervolg, IngediendBedrag = nul }),
            "Prestatie",
            $"{Prestatiepad}/IngediendBedrag/DebetCredit");
        yield return new(
            "CS325",
            "afgewezen prestatie van nul, credit",
            MetAfgewezen(Afgewezen with { ProductReferentie = vervolg, IngediendBedrag = nul }),
            "Prestatie",
            $"{Afgewezenpad}/IngediendBedrag/DebetCredit");

        // The amounts keep adding up (TR342, TR358).
        var (debet, credit) = (Totaal(0, DebetCredit.Debet), Totaal(0, DebetCredit.Credit));
        Wmo323.Prestatie[] nietsPerSaldo = [Prestatie, Prestatie with { ProductReferentie = vervolg, IngediendBedrag = TienCredit }];
        yield return new("CS325", "totaal van nul, debet", MetSaldo(debet, nietsPerSaldo));
        yield return new("CS325", "totaal van nul, credit", MetSaldo(credit, nietsPerSaldo), "Declaratie", "/Bericht/Declaratie/TotaalIngediendBedrag/DebetCredit");
        yield return new("CS325", "niets toegekend, debet", MetAfgewezen(Afgewezen, Totaal(1000, DebetCredit.Debet), debet));
        yield return new(
            "CS325",
            "niets toegekend, credit",
            MetAfgewezen(Afgewezen, Totaal(1000, DebetCredit.Debet), credit),
            "DeclaratieAntwoord",
            "/Bericht/DeclaratieAntwoord/TotaalToegekendBedrag/DebetCredit");
        yield return new(
            "CS325",
            "niets ingediend, credit",
            MetAfgewezen(Afgewezen, credit, Totaal(1000, DebetCredit.Credit)),
            "DeclaratieAntwoord",
            "/Bericht/DeclaratieAntwoord/TotaalIngediendBedrag/DebetCredit");
    }

    private static IEnumerable<Regelgeval> CS339()
    {
        var inEuros = Prestatie with { Eenheid = Eenheid.Euro, ProductTarief = null, GeleverdVolume = 1000 };
        var credit = inEuros with { ProductReferentie = new() { ReferentieNummer = "P9", VorigReferentieNummer = "P8" }, IngediendBedrag = TienCredit };
        const string Pad = $"{Prestatiepad}/IngediendBedrag";
        yield return new("CS339", "minuten", MetPrestatie(Prestatie));
        yield return new("CS339", "euro's, gelijk", MetPrestatie(inEuros));
        yield return new("CS339", "euro's, gelijk, credit", MetPrestatie(credit));
        yield return new("CS339", "euro's, een cent verschil", MetPrestatie(inEuros with { GeleverdVolume = 1001 }), "Prestatie", Pad);
        yield return new("CS339", "hele euro's", MetPrestatie(inEuros with { GeleverdVolume = 10 }), "Prestatie", Pad);
        yield return new("CS339", "euro's, verschil, credit", MetPrestatie(credit with { GeleverdVolume = 999 }), "Prestatie", Pad);
    }

    private static TotaalBedragMetDC Totaal(long centen, DebetCredit kant) => new() { TotaalBedrag = new(centen), DebetCredit = kant };

    /// <summary>A declaration of this prestatie alone, of which the total is right (TR358).</summary>
    private static Wmo323.Bericht MetPrestatie(Wmo323.Prestatie prestatie) =>
        MetSaldo(new() { TotaalBedrag = prestatie.IngediendBedrag.Bedrag, DebetCredit = TotaalKant(prestatie.IngediendBedrag) }, prestatie);

    private static Wmo323.Bericht MetSaldo(TotaalBedragMetDC totaal, params Wmo323.Prestatie[] prestaties) => Declaratie with
    {
        Declaratie = Declaratie.Declaratie with
        {
            TotaalIngediendBedrag = totaal,
            Clienten = [Declaratie.Declaratie.Clienten[0] with { Prestaties = [.. prestaties] }],
        },
    };

    /// <summary>An answer that refuses this prestatie alone, of which the totals are right (TR342).</summary>
    private static Wmo325.Bericht MetAfgewezen(Wmo325.Prestatie prestatie)
    {
        var bedrag = prestatie.IngediendBedrag;
        var ingediend = 2000 + (bedrag.DebetCredit == DebetCredit.Debet ? bedrag.Bedrag.Centen : -bedrag.Bedrag.Centen);
        return MetAfgewezen(prestatie, Totaal(ingediend, DebetCredit.Debet), Totaal(2000, DebetCredit.Debet));
    }

    private static Wmo325.Bericht MetAfgewezen(Wmo325.Prestatie prestatie, TotaalBedragMetDC ingediend, TotaalBedragMetDC toegekend)
    {
        var antwoord = DeclaratieAntwoord.DeclaratieAntwoord!;
        return DeclaratieAntwoord with
        {
            DeclaratieAntwoord = antwoord with
            {
                TotaalIngediendBedrag = ingediend,
                TotaalToegekendBedrag = toegekend,
                Clienten = [antwoord.Clienten[0] with { Prestaties = [prestatie] }],
            },
        };
    }

    private static DebetCredit TotaalKant(BedragMetDC bedrag) => bedrag.Bedrag == Bedrag.Nul ? DebetCredit.Debet : bedrag.DebetCredit;
}
