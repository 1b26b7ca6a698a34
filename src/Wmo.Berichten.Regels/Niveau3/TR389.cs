using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A product is declared once for a ProductPeriode, unless it was taken back.</summary>
internal sealed class TR389() : Prestatieregel(RetourCode.Code9389, null)
{
    public override string Uitleg =>
        "Voor dezelfde toewijzing, productperiode, productcategorie en productcode staat er hoogstens één debetprestatie. " +
        "Is die gecrediteerd, dan mag er weer een komen.";

    public override string Lezing =>
        "Een afgewezen debetprestatie telt niet mee, een die nog niet is beantwoord wel. Een credit telt vanaf haar " +
        "plaats in het bericht: zet haar voor de nieuwe debetprestatie.";

    public override string VoorbeeldGoed => "Een debetprestatie voor maart, na een debet- en een creditprestatie voor maart.";

    public override string VoorbeeldFout => "Een tweede debetprestatie voor maart, waar de eerste is toegekend.";

    public override string Melding =>
        "Voor deze toewijzing, periode en dit product is al een prestatie gedeclareerd. Crediteer die eerst, of verwijder " +
        "de dubbele.";

    public override bool Voldoet(Wmo323.Prestatie prestatie, Dossiercontext context) =>
        !IsDebet(prestatie) || !context.Dossier.HeeftDebet(Dossierfeiten.Van(context.Client, prestatie));
}
