using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Antwoorden;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>The refused prestaties explain what was not granted.</summary>
internal sealed class TR342 : Berichtregel, IOver<Wmo325.DeclaratieAntwoord>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("DeclaratieAntwoord", "TotaalToegekendBedrag", 325)];

    public override string Uitleg =>
        "Het antwoord bevat precies de afgewezen prestaties: hun bedragen samen zijn het totaal ingediende bedrag min het totaal " +
        "toegekende bedrag, waarbij credit wordt afgetrokken. Is de declaratie als geheel afgekeurd, dan is het totaal " +
        "toegekende bedrag 0.";

    public override string Lezing =>
        "De declaratie is als geheel afgekeurd als DeclaratieAntwoord een andere retourcode heeft dan 0200 en 0233. Prestaties die " +
        "er dan toch bij staan worden niet opgeteld.";

    public override string VoorbeeldGoed => "Ingediend 2000, toegekend 1500, en een afgewezen prestatie van 500 debet.";

    public override string VoorbeeldFout => "Ingediend 2000, toegekend 1500, en geen enkele prestatie.";

    public override string Melding =>
        "Het verschil tussen het ingediende en het toegekende totaal is niet de som van de afgewezen prestaties. Verbeter de " +
        "totalen, of stuur precies de afgewezen prestaties mee.";

    public bool Voldoet(Wmo325.DeclaratieAntwoord antwoord, Context context)
    {
        var toegekend = antwoord.TotaalToegekendBedrag.Saldo();
        if (antwoord.RetourCodes.Any(Codeverzamelaar.IsAfkeur))
            return toegekend == Bedrag.Nul;

        var afgewezen = antwoord.Clienten.SelectMany(client => client.Prestaties).Select(prestatie => prestatie.IngediendBedrag).Saldo();
        return afgewezen == antwoord.TotaalIngediendBedrag.Saldo() - toegekend;
    }
}
