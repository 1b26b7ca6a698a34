using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A toewijzing without a product code has no omvang.</summary>
internal sealed class CD080 : Berichtregel, IOver<Wmo301.ToegewezenProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("ToegewezenProduct", "Omvang", 301)];

    public override string Uitleg =>
        "Een toegewezen product zonder productcode heeft geen Omvang, tenzij het uiterlijk op 31 december 2020 eindigt.";

    public override string Lezing =>
        "Zonder Einddatum loopt het product door. Ontbreekt het hele Product, dan is ook de Code leeg.";

    public override string VoorbeeldGoed => "Een ToegewezenProduct met alleen een categorie, zonder Omvang.";

    public override string VoorbeeldFout => "Een ToegewezenProduct met alleen een categorie en met een Omvang.";

    public override string Melding =>
        "Het product heeft geen Code maar wel een Omvang. Vul de Code van het Product, of laat de Omvang weg.";

    public bool Voldoet(Wmo301.ToegewezenProduct product, Context context) =>
        Omvangregels.HeeftCodeBijOmvang(product.Product, product.Omvang, product.Einddatum);
}
