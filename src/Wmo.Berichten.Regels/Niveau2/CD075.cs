using Wmo.Berichten.Model;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>What has a budget has an end date.</summary>
internal sealed class CD075 : Berichtregel,
    IOver<Wmo301.ToegewezenProduct>,
    IOver<Wmo315.AangevraagdProduct>,
    IOver<Wmo317.NieuwProduct>,
    IOver<Wmo317.TeWijzigenProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
    [
        new("ToegewezenProduct", "Einddatum", 301),
        new("AangevraagdProduct", "ToewijzingEinddatum", 315),
        new("NieuwProduct", "Einddatum", 317),
        new("TeWijzigenProduct", "Einddatum", 317),
    ];

    public override string Uitleg =>
        "Een product met een Budget heeft een einddatum, zodat vaststaat over welke tijd het budget gaat.";

    public override string Lezing =>
        "Ook een budget van nul telt als gevuld. De einddatum is ook verplicht als het budget voor een traject is.";

    public override string VoorbeeldGoed => "Een Budget en een einddatum.";

    public override string VoorbeeldFout => "Een Budget zonder einddatum.";

    public override string Melding => "Het product heeft een Budget maar geen einddatum. Vul de einddatum.";

    public bool Voldoet(Wmo301.ToegewezenProduct product, Context context) => Voldoet(product.Budget, product.Einddatum);

    public bool Voldoet(Wmo315.AangevraagdProduct product, Context context) =>
        Voldoet(product.Budget, product.ToewijzingEinddatum);

    public bool Voldoet(Wmo317.NieuwProduct product, Context context) => Voldoet(product.Budget, product.Einddatum);

    public bool Voldoet(Wmo317.TeWijzigenProduct product, Context context) => Voldoet(product.Budget, product.Einddatum);

    private static bool Voldoet(Bedrag? budget, DateOnly? einddatum) => budget is null || einddatum is not null;
}
