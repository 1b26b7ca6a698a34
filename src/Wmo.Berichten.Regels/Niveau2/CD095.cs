using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A requested product without a code has no omvang.</summary>
internal sealed class CD095 : Berichtregel, IOver<Wmo315.AangevraagdProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("AangevraagdProduct", "Omvang", 315)];

    public override string Uitleg =>
        "Een aangevraagd product zonder productcode heeft geen Omvang, tenzij het uiterlijk op 31 december 2020 eindigt.";

    public override string Lezing =>
        "Zonder ToewijzingEinddatum loopt het product door. Ontbreekt het hele Product, dan is ook de Code leeg.";

    public override string VoorbeeldGoed => "Een AangevraagdProduct met alleen een categorie, zonder Omvang.";

    public override string VoorbeeldFout => "Een AangevraagdProduct met alleen een categorie en met een Omvang.";

    public override string Melding =>
        "Het product heeft geen Code maar wel een Omvang. Vul de Code van het Product, of laat de Omvang weg.";

    public bool Voldoet(Wmo315.AangevraagdProduct product, Context context) =>
        Omvangregels.HeeftCodeBijOmvang(product.Product, product.Omvang, product.ToewijzingEinddatum);
}
