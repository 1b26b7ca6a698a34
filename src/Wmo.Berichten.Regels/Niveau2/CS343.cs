using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A requested omvang in etmalen, dagdelen, euros or stuks inspanning is not per day.</summary>
internal sealed class CS343 : Berichtregel, IOver<Wmo315.AangevraagdProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("AangevraagdProduct", "Omvang", 315)];

    public override string Uitleg =>
        "Een omvang in etmalen, dagdelen, euro's of stuks inspanning (Eenheid 14, 16, 83 of 84) geldt per week, per maand " +
        "of in totaal (Frequentie 2, 4 of 6), niet per dag. Wat uiterlijk op 31 december 2020 eindigt is vrijgesteld.";

    public override string Lezing => "Zonder ToewijzingEinddatum loopt het product door, en geldt de regel.";

    public override string VoorbeeldGoed => "Twee etmalen per week: Eenheid 14 en Frequentie 2.";

    public override string VoorbeeldFout => "Eén dagdeel per dag: Eenheid 16 en Frequentie 1.";

    public override string Melding =>
        "Bij deze Eenheid kan de omvang niet per dag zijn. Reken haar om naar Frequentie 2 (week), 4 (maand) of 6 (totaal).";

    public bool Voldoet(Wmo315.AangevraagdProduct product, Context context) =>
        Omvangregels.FrequentiePastBijEenheid(product.Omvang, product.ToewijzingEinddatum);
}
