using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>All that is declared on a toewijzing together fits the Budget that was granted.</summary>
internal sealed class TR369() : Debetregel(RetourCode.Code9369, "IngediendBedrag")
{
    public override string Uitleg =>
        "Alles wat op een toewijzing met een budget is gedeclareerd past samen in dat budget. Credits gaan eraf, " +
        "afgewezen prestaties tellen niet mee.";

    public override string Lezing =>
        "Wat de eenheid ook is, het ingediende bedrag telt: dat staat in centen, net als het budget. Binnen een " +
        "bericht in de volgorde ervan: wat past wordt toegekend, wat niet meer past afgewezen. " +
        AlleenDebet;

    public override string VoorbeeldGoed => "Bij een budget van € 1.000 een bedrag van € 400, na € 600 die al was gedeclareerd.";

    public override string VoorbeeldFout => "Bij een budget van € 1.000 een bedrag van € 401, na € 600 die al was gedeclareerd.";

    public override string Melding =>
        "Samen met wat eerder is gedeclareerd is dit meer dan het toegewezen budget. Verbeter het bedrag, of vraag de " +
        "gemeente om een hoger budget.";

    protected override bool Past(Wmo323.Prestatie prestatie, Toewijzing toewijzing, Dossiercontext context) =>
        toewijzing.Budget is not { } budget
        || context.Dossier.Gedeclareerd(context.Client, prestatie.ToewijzingNummer).Bedrag + prestatie.IngediendBedrag.Bedrag <= budget;
}
