using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;

namespace Wmo.Berichten.Regels.Antwoorden;

/// <summary>Amounts that a message writes without their sign.</summary>
internal static class Bedragteken
{
    /// <summary>The amount, negative when it is credit.</summary>
    public static Bedrag MetTeken(this BedragMetDC bedrag) => MetTeken(bedrag.Bedrag, bedrag.DebetCredit);

    /// <inheritdoc cref="MetTeken(BedragMetDC)"/>
    public static Bedrag MetTeken(this TotaalBedragMetDC bedrag) => MetTeken(bedrag.TotaalBedrag, bedrag.DebetCredit);

    private static Bedrag MetTeken(Bedrag bedrag, DebetCredit teken) => teken == DebetCredit.Debet ? bedrag : -bedrag;
}
