using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;
using Wmo.Berichten.Regels.Volumes;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>ProductTarief is the tariff of the contract.</summary>
internal sealed class TR418() : Prestatieregel(RetourCode.Code0611, "ProductTarief")
{
    public override string Uitleg =>
        "Het producttarief is het tarief dat in het contract voor dit product en deze eenheid staat. Minuten tegen een " +
        "uurtarief: een zestigste, afgerond op hele centen.";

    public override string Lezing =>
        "Alleen debet wordt beoordeeld, en alleen als er voor het product een tarief in een passende eenheid is " +
        "vastgelegd. Verandert het tarief binnen de productperiode, dan zijn het oude en het nieuwe goed.";

    public override string VoorbeeldGoed => "107 per minuut bij een afgesproken uurtarief van 6390: dat is 106,5.";

    public override string VoorbeeldFout => "106 per minuut bij een afgesproken uurtarief van 6390.";

    public override string Melding =>
        "Het producttarief is niet wat voor dit product is afgesproken. Vul het tarief uit het contract.";

    public override bool Voldoet(Wmo323.Prestatie prestatie, Dossiercontext context)
    {
        if (!IsDebet(prestatie) || prestatie.ProductTarief is not { } tarief)
            return true;

        var tarieven = context.Afspraken.Van(prestatie)
            .Where(afspraak => afspraak.Tarief is not null && prestatie.Eenheid.PastBij(afspraak.Eenheid))
            .Select(afspraak => afspraak.TariefPer(prestatie.Eenheid))
            .ToList();
        return tarieven.Count == 0 || tarieven.Contains(tarief);
    }
}
