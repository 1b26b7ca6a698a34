using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>The total of a declaration is the sum of its prestaties.</summary>
internal sealed class TR358 : Berichtregel, IOver<Wmo323.Declaratie>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("Declaratie", "TotaalIngediendBedrag", 323)];

    public override string Uitleg =>
        "Het totaal ingediende bedrag is de som van de ingediende bedragen van alle prestaties: debet wordt opgeteld, credit " +
        "afgetrokken. Komt de som onder nul, dan is het totaal credit.";

    public override string VoorbeeldGoed => "Prestaties van 1000 debet en 1500 credit, en een totaal van 500 credit.";

    public override string VoorbeeldFout => "Prestaties van 1000 debet en 1500 credit, en een totaal van 500 debet.";

    public override string Melding =>
        "Het totaal is niet de som van de ingediende bedragen. Tel debet op, trek credit af en verbeter het totaal of de indicatie " +
        "debet of credit.";

    public bool Voldoet(Wmo323.Declaratie declaratie, Context context)
    {
        var som = declaratie.Clienten.SelectMany(client => client.Prestaties).Select(prestatie => prestatie.IngediendBedrag).Saldo();
        return som == declaratie.TotaalIngediendBedrag.Saldo();
    }
}
