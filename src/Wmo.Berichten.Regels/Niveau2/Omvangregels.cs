using Wmo.Berichten.Basis;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>What the standard asks of an omvang in more than one rule, because its rules name one message each.</summary>
internal static class Omvangregels
{
    // These rules came with the year 2021 and leave alone what had ended by then.
    private static readonly DateOnly LaatsteVrijeDag = new(2020, 12, 31);

    /// <summary>There is a product code wherever there is an omvang.</summary>
    public static bool HeeftCodeBijOmvang(Product? product, Omvang? omvang, DateOnly? einddatum) =>
        omvang is null || product?.Code is not null || einddatum <= LaatsteVrijeDag;

    /// <summary>What is counted in etmalen, dagdelen, euros or stuks inspanning is not per day.</summary>
    public static bool FrequentiePastBijEenheid(Omvang? omvang, DateOnly? einddatum) =>
        omvang is not
        {
            Eenheid: Eenheid.Etmaal or Eenheid.Dagdeel or Eenheid.Euro or Eenheid.StuksInspanning,
            Frequentie: not (Frequentie.Wekelijks or Frequentie.Maandelijks or Frequentie.Totaal),
        }
        || einddatum <= LaatsteVrijeDag;
}
