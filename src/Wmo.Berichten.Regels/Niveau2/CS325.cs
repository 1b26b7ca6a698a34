using Wmo.Berichten.Basis;
using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>Nothing is a debit.</summary>
internal sealed class CS325 : Berichtregel, IOver<BedragMetDC>, IOver<TotaalBedragMetDC>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
    [
        new("Declaratie", "TotaalIngediendBedrag/DebetCredit", 323),
        new("Prestatie", "IngediendBedrag/DebetCredit", 323, 325),
        new("DeclaratieAntwoord", "TotaalIngediendBedrag/DebetCredit", 325),
        new("DeclaratieAntwoord", "TotaalToegekendBedrag/DebetCredit", 325),
    ];

    public override string Uitleg => "Een bedrag van nul is debet: DebetCredit is dan D.";

    public override string VoorbeeldGoed => "Bedrag 0 met DebetCredit D.";

    public override string VoorbeeldFout => "Bedrag 0 met DebetCredit C.";

    public override string Melding => "Het bedrag is nul en staat als credit. Vul DebetCredit D.";

    public bool Voldoet(BedragMetDC bedrag, Context context) => Voldoet(bedrag.Bedrag, bedrag.DebetCredit);

    public bool Voldoet(TotaalBedragMetDC bedrag, Context context) => Voldoet(bedrag.TotaalBedrag, bedrag.DebetCredit);

    private static bool Voldoet(Bedrag bedrag, DebetCredit kant) => bedrag != Bedrag.Nul || kant == DebetCredit.Debet;
}
