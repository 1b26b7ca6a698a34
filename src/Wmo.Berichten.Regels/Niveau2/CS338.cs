using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>An omvang in etmalen, dagdelen, euros or stuks inspanning is not per day.</summary>
internal sealed class CS338 : Berichtregel,
    IOver<Wmo301.ToegewezenProduct>,
    IOver<Wmo317.NieuwProduct>,
    IOver<Wmo317.TeWijzigenProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
    [
        new("ToegewezenProduct", "Omvang", 301),
        new("NieuwProduct", "Omvang", 317),
        new("TeWijzigenProduct", "Omvang", 317),
    ];

    public override string Uitleg =>
        "Een omvang in etmalen, dagdelen, euro's of stuks inspanning (Eenheid 14, 16, 83 of 84) geldt per week, per maand " +
        "of in totaal (Frequentie 2, 4 of 6), niet per dag. Wat uiterlijk op 31 december 2020 eindigt is vrijgesteld.";

    public override string Lezing => "Zonder Einddatum loopt het product door, en geldt de regel.";

    public override string VoorbeeldGoed => "Twee etmalen per week: Eenheid 14 en Frequentie 2.";

    public override string VoorbeeldFout => "Eén dagdeel per dag: Eenheid 16 en Frequentie 1.";

    public override string Melding =>
        "Bij deze Eenheid kan de omvang niet per dag zijn. Reken haar om naar Frequentie 2 (week), 4 (maand) of 6 (totaal).";

    public bool Voldoet(Wmo301.ToegewezenProduct product, Context context) =>
        Omvangregels.FrequentiePastBijEenheid(product.Omvang, product.Einddatum);

    public bool Voldoet(Wmo317.NieuwProduct product, Context context) =>
        Omvangregels.FrequentiePastBijEenheid(product.Omvang, product.Einddatum);

    public bool Voldoet(Wmo317.TeWijzigenProduct product, Context context) =>
        Omvangregels.FrequentiePastBijEenheid(product.Omvang, product.Einddatum);
}
