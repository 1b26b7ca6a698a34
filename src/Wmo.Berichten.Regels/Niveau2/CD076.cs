using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>What is counted per week has an end date.</summary>
internal sealed class CD076 : Berichtregel,
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

    public override string Uitleg => "Een product met een omvang per week (Frequentie 2) heeft een einddatum.";

    public override string VoorbeeldGoed => "Een Omvang met Frequentie 2 en een einddatum.";

    public override string VoorbeeldFout => "Een Omvang met Frequentie 2 zonder einddatum.";

    public override string Melding =>
        "Het product heeft een omvang per week maar geen einddatum. Vul de einddatum, of kies een andere Frequentie.";

    public bool Voldoet(Wmo301.ToegewezenProduct product, Context context) => Voldoet(product.Omvang, product.Einddatum);

    public bool Voldoet(Wmo315.AangevraagdProduct product, Context context) =>
        Voldoet(product.Omvang, product.ToewijzingEinddatum);

    public bool Voldoet(Wmo317.NieuwProduct product, Context context) => Voldoet(product.Omvang, product.Einddatum);

    public bool Voldoet(Wmo317.TeWijzigenProduct product, Context context) => Voldoet(product.Omvang, product.Einddatum);

    private static bool Voldoet(Omvang? omvang, DateOnly? einddatum) =>
        omvang?.Frequentie != Frequentie.Wekelijks || einddatum is not null;
}
