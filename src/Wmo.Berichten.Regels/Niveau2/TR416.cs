using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>What was delivered on a toewijzing in a period is declared once.</summary>
internal sealed class TR416 : Berichtregel, IOver<Wmo323.Prestatie>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Prestatie", null, 323)];

    public override string Uitleg =>
        "Bij een ToewijzingNummer staat er voor dezelfde ProductPeriode, ProductCategorie en ProductCode hoogstens één " +
        "debetprestatie. Creditprestaties tellen niet mee.";

    public override string Lezing =>
        "Vergeleken wordt over het hele bericht, dus ook tussen cliënten. De eerste debetprestatie blijft staan, elke volgende " +
        "wordt gemeld. Een credit maakt geen ruimte voor een tweede debet.";

    public override string VoorbeeldGoed => "Voor februari een debet op ToewijzingNummer 1001 en een op ToewijzingNummer 1002.";

    public override string VoorbeeldFout => "Voor februari tweemaal een debet op ToewijzingNummer 1001 met ProductCode 01A01.";

    public override string Melding =>
        "Voor deze toewijzing, dit product en deze periode staat er al een debetprestatie in het bericht. Voeg ze samen, of verbeter " +
        "de periode.";

    public bool Voldoet(Wmo323.Prestatie prestatie, Context context) =>
        prestatie.IngediendBedrag.DebetCredit == DebetCredit.Credit
        || context.Geheugen(this, _ => new HashSet<(int, ProductCategorie, string, GeslotenPeriode)>())
            .Add((prestatie.ToewijzingNummer, prestatie.ProductCategorie, prestatie.ProductCode, prestatie.ProductPeriode));
}
