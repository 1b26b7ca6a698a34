using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A prestatie refers to an earlier one exactly when it is a credit.</summary>
internal sealed class CD060 : Berichtregel, IOver<Wmo323.Prestatie>, IOver<Wmo325.Prestatie>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
        [new("Prestatie", "ProductReferentie/VorigReferentieNummer", 323, 325)];

    public override string Uitleg =>
        "Een creditprestatie zegt met VorigReferentieNummer welke eerdere prestatie zij terugdraait. Een debetprestatie " +
        "heeft geen VorigReferentieNummer.";

    public override string VoorbeeldGoed => "DebetCredit C met een VorigReferentieNummer.";

    public override string VoorbeeldFout => "DebetCredit D met een VorigReferentieNummer.";

    public override string Melding =>
        "VorigReferentieNummer hoort bij een creditprestatie, en alleen daar. Vul het bij DebetCredit C en laat het weg bij D.";

    public bool Voldoet(Wmo323.Prestatie prestatie, Context context) =>
        Voldoet(prestatie.ProductReferentie, prestatie.IngediendBedrag);

    public bool Voldoet(Wmo325.Prestatie prestatie, Context context) =>
        Voldoet(prestatie.ProductReferentie, prestatie.IngediendBedrag);

    private static bool Voldoet(Referentie referentie, BedragMetDC ingediend) =>
        (ingediend.DebetCredit == DebetCredit.Credit) == (referentie.VorigReferentieNummer is not null);
}
