using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>A period does not end before it begins.</summary>
internal sealed class CS003 : Berichtregel,
    IOver<OpenPeriode>,
    IOver<Wmo301.ToegewezenProduct>,
    IOver<Wmo315.AangevraagdProduct>,
    IOver<Wmo317.NieuwProduct>,
    IOver<Wmo317.TeWijzigenProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
    [
        new("Contact", "Periode/Einddatum", 301),
        new("ToegewezenProduct", "Einddatum", 301),
        new("AangevraagdProduct", "ToewijzingEinddatum", 315),
        new("NieuwProduct", "Einddatum", 317),
        new("TeWijzigenProduct", "Einddatum", 317),
    ];

    public override string Uitleg =>
        "Een einddatum ligt niet voor de datum waarop de periode begint; op dezelfde dag beginnen en eindigen mag.";

    public override string Lezing =>
        "Een periode waarvan het begin of het einde ontbreekt wordt niet beoordeeld. In een verzoek om wijziging begint het " +
        "product op de GewensteIngangsdatum.";

    public override string VoorbeeldGoed => "Ingangsdatum 2024-03-01 en Einddatum 2024-03-01.";

    public override string VoorbeeldFout => "Ingangsdatum 2024-03-01 en Einddatum 2024-02-29.";

    public override string Melding => "De einddatum ligt voor de begindatum. Verbeter een van beide.";

    public bool Voldoet(OpenPeriode periode, Context context) => Voldoet(periode.Begindatum, periode.Einddatum);

    public bool Voldoet(Wmo301.ToegewezenProduct product, Context context) => Voldoet(product.Ingangsdatum, product.Einddatum);

    public bool Voldoet(Wmo315.AangevraagdProduct product, Context context) =>
        Voldoet(product.ToewijzingIngangsdatum, product.ToewijzingEinddatum);

    public bool Voldoet(Wmo317.NieuwProduct product, Context context) =>
        Voldoet(product.GewensteIngangsdatum, product.Einddatum);

    public bool Voldoet(Wmo317.TeWijzigenProduct product, Context context) =>
        Voldoet(product.GewensteIngangsdatum, product.Einddatum);

    private static bool Voldoet(DateOnly? begin, DateOnly? eind) => begin is null || eind is null || begin <= eind;
}
