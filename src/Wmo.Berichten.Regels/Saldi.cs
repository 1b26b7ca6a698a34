using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels;

/// <summary>Amounts with their sign: debet counts up, credit down.</summary>
internal static class Saldi
{
    public static Bedrag Saldo(this BedragMetDC bedrag) => Met(bedrag.DebetCredit, bedrag.Bedrag);

    public static Bedrag Saldo(this TotaalBedragMetDC totaal) => Met(totaal.DebetCredit, totaal.TotaalBedrag);

    /// <summary>The sum of the amounts.</summary>
    public static Bedrag Saldo(this IEnumerable<BedragMetDC> bedragen) =>
        bedragen.Aggregate(Bedrag.Nul, (som, bedrag) => som + bedrag.Saldo());

    private static Bedrag Met(DebetCredit richting, Bedrag bedrag) => richting == DebetCredit.Credit ? -bedrag : bedrag;
}
