using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A product with a code has an omvang.</summary>
internal sealed class CD041 : Berichtregel,
    IOver<Wmo301.ToegewezenProduct>,
    IOver<Wmo315.AangevraagdProduct>,
    IOver<Wmo317.NieuwProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
    [
        new("ToegewezenProduct", "Omvang", 301),
        new("AangevraagdProduct", "Omvang", 315),
        new("NieuwProduct", "Omvang", 317),
    ];

    public override string Uitleg =>
        "Wie een product met productcode toewijst of aanvraagt, zegt ook hoeveel: de Omvang is dan gevuld.";

    public override string Lezing =>
        "Ook met een Budget is de Omvang verplicht. Omdat CD077 die twee samen verbiedt, gaan Code en Budget niet samen.";

    public override string VoorbeeldGoed => "Een Product met Code, en een Omvang van 120 minuten per week.";

    public override string VoorbeeldFout => "Een Product met Code, zonder Omvang.";

    public override string Melding => "Het product heeft een Code maar geen Omvang. Vul de Omvang, of laat de Code weg.";

    public bool Voldoet(Wmo301.ToegewezenProduct product, Context context) => Voldoet(product.Product, product.Omvang);

    public bool Voldoet(Wmo315.AangevraagdProduct product, Context context) => Voldoet(product.Product, product.Omvang);

    public bool Voldoet(Wmo317.NieuwProduct product, Context context) => Voldoet(product.Product, product.Omvang);

    private static bool Voldoet(Product? product, Omvang? omvang) => product?.Code is null || omvang is not null;
}
