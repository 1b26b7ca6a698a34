using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using static Wmo.Berichten.Regels.Tests.Testberichten;

namespace Wmo.Berichten.Regels.Tests;

internal static partial class Regelgevallen
{
    /// <summary>Another client of the test range.</summary>
    private static readonly Bsn Anders = Bsn.Parse("999900018");

    private static IEnumerable<Regelgeval> TR315()
    {
        const string Vorig = "ProductReferentie/VorigReferentieNummer";
        yield return new("TR315", "twee credits", MetPrestaties(Credit("P2", "P0"), Credit("P3", "P9")));
        yield return new("TR315", "hoofdletter of kleine letter", MetPrestaties(Credit("P2", "P0"), Credit("P3", "p0")));
        yield return new("TR315", "tweemaal dezelfde", MetPrestaties(Credit("P2", "P0"), Credit("P3", "P0")), "Prestatie", $"{Prestatie2}/{Vorig}");
        yield return new("TR315", "bij twee clienten", MetClienten((Goed, Credit("P2", "P0")), (Anders, Credit("P3", "P0"))), "Prestatie", $"/Bericht/Declaratie/Clienten/Client[2]/Prestaties/Prestatie[1]/{Vorig}");
    }

    private static IEnumerable<Regelgeval> TR316()
    {
        const string Vorig = "ProductReferentie/VorigReferentieNummer";
        var debet = Declaratie.Declaratie.Clienten[0].Prestaties[0];
        yield return new("TR316", "debet in een eerder bericht", MetPrestaties(debet, Credit("P2", "P0")));
        yield return new("TR316", "hoofdletter of kleine letter", MetPrestaties(debet, Credit("P2", "p1")));
        yield return new("TR316", "debet ervoor", MetPrestaties(debet, Credit("P2", "P1")), "Prestatie", $"{Prestatie2}/{Vorig}");
        yield return new("TR316", "debet erna", MetClienten((Goed, Credit("P2", "P1")), (Anders, debet)), "Prestatie", $"/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]/{Vorig}");
        yield return new("TR316", "een andere credit", MetPrestaties(Credit("P2", "P0"), Credit("P3", "P2")), "Prestatie", $"{Prestatie2}/{Vorig}");
        yield return new("TR316", "zichzelf", MetPrestaties(debet, Credit("P2", "P2")), "Prestatie", $"{Prestatie2}/{Vorig}");
    }

    private static IEnumerable<Regelgeval> TR416()
    {
        var een = Declaratie.Declaratie.Clienten[0].Prestaties[0];
        var dubbel = een with { ProductReferentie = new() { ReferentieNummer = "P2" } };
        var korter = een.ProductPeriode with { Einddatum = een.ProductPeriode.Einddatum.AddDays(-1) };
        yield return new("TR416", "een andere toewijzing", MetPrestaties(een, dubbel with { ToewijzingNummer = 1002 }));
        yield return new("TR416", "een andere periode", MetPrestaties(een, dubbel with { ProductPeriode = korter }));
        yield return new("TR416", "een andere code", MetPrestaties(een, dubbel with { ProductCode = "01A02" }));
        yield return new("TR416", "een andere categorie", MetPrestaties(een, dubbel with { ProductCategorie = ProductCategorie.Begeleiding }));
        yield return new("TR416", "debet en twee credits", MetPrestaties(een, Credit("P2", "P0"), Credit("P3", "P9")));
        yield return new("TR416", "tweemaal debet", MetPrestaties(een, dubbel), "Prestatie", Prestatie2);
        yield return new("TR416", "tweemaal debet met een credit ertussen", MetPrestaties(een, Credit("P3", "P0"), dubbel), "Prestatie", "/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[3]");
        yield return new("TR416", "bij twee clienten", MetClienten((Goed, een), (Anders, dubbel)), "Prestatie", "/Bericht/Declaratie/Clienten/Client[2]/Prestaties/Prestatie[1]");
    }

    /// <summary>A credit of what the first prestatie of the sample declares.</summary>
    private static Wmo323.Prestatie Credit(string referentie, string vorig)
    {
        var debet = Declaratie.Declaratie.Clienten[0].Prestaties[0];
        return debet with
        {
            ProductReferentie = new() { ReferentieNummer = referentie, VorigReferentieNummer = vorig },
            IngediendBedrag = debet.IngediendBedrag with { DebetCredit = DebetCredit.Credit },
        };
    }

    /// <summary>A declaration of these prestaties and of what they add up to.</summary>
    public static Wmo323.Bericht MetPrestaties(params Wmo323.Prestatie[] prestaties) =>
        MetClienten([(Goed, prestaties)]);

    private static Wmo323.Bericht MetClienten(params (Bsn Bsn, Wmo323.Prestatie Prestatie)[] clienten) =>
        MetClienten([.. clienten.Select(client => (client.Bsn, new[] { client.Prestatie }))]);

    private static Wmo323.Bericht MetClienten((Bsn Bsn, Wmo323.Prestatie[] Prestaties)[] clienten)
    {
        var bedragen = clienten.SelectMany(client => client.Prestaties).Select(prestatie => prestatie.IngediendBedrag);
        return MetTotaal(
            Declaratie with
            {
                Declaratie = Declaratie.Declaratie with
                {
                    Clienten = clienten.Select(client => new Wmo323.Client { Bsn = client.Bsn, Prestaties = client.Prestaties.NaarLijst() }).NaarLijst(),
                },
            },
            bedragen.Sum(bedrag => bedrag.DebetCredit == DebetCredit.Credit ? -bedrag.Bedrag.Centen : bedrag.Bedrag.Centen));
    }
}
