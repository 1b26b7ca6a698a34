using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A new product in a request for change that has no code has no omvang.</summary>
internal sealed class CD096 : Berichtregel, IOver<Wmo317.NieuwProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("NieuwProduct", "Omvang", 317)];

    public override string Uitleg =>
        "Een nieuw product zonder productcode heeft geen Omvang, tenzij het uiterlijk op 31 december 2020 eindigt.";

    public override string Lezing =>
        "Zonder Einddatum loopt het product door. Ontbreekt het hele Product, dan is ook de Code leeg.";

    public override string VoorbeeldGoed => "Een NieuwProduct met alleen een categorie, zonder Omvang.";

    public override string VoorbeeldFout => "Een NieuwProduct met alleen een categorie en met een Omvang.";

    public override string Melding =>
        "Het product heeft geen Code maar wel een Omvang. Vul de Code van het Product, of laat de Omvang weg.";

    public bool Voldoet(Wmo317.NieuwProduct product, Context context) =>
        Omvangregels.HeeftCodeBijOmvang(product.Product, product.Omvang, product.Einddatum);
}
