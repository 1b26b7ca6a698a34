using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>What has an omvang has no budget.</summary>
internal sealed class CD078 : Berichtregel,
    IOver<Wmo301.ToegewezenProduct>,
    IOver<Wmo315.AangevraagdProduct>,
    IOver<Wmo317.NieuwProduct>,
    IOver<Wmo317.TeWijzigenProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
    [
        new("ToegewezenProduct", "Budget", 301),
        new("AangevraagdProduct", "Budget", 315),
        new("NieuwProduct", "Budget", 317),
        new("TeWijzigenProduct", "Budget", 317),
    ];

    public override string Uitleg =>
        "Een product heeft hooguit een van beide: is de Omvang gevuld, dan blijft het Budget weg.";

    public override string Lezing =>
        "Staan beide er, dan is ook CD077 overtreden: die zegt hetzelfde van de Omvang. Ook een budget van nul telt als gevuld.";

    public override string VoorbeeldGoed => "Een Omvang zonder Budget.";

    public override string VoorbeeldFout => "Een Omvang en een Budget.";

    public override string Melding =>
        "Bij een product met een Omvang staat een Budget. Laat het Budget weg, of vul alleen het Budget.";

    public bool Voldoet(Wmo301.ToegewezenProduct product, Context context) => product.Omvang is null || product.Budget is null;

    public bool Voldoet(Wmo315.AangevraagdProduct product, Context context) => product.Omvang is null || product.Budget is null;

    public bool Voldoet(Wmo317.NieuwProduct product, Context context) => product.Omvang is null || product.Budget is null;

    public bool Voldoet(Wmo317.TeWijzigenProduct product, Context context) => product.Omvang is null || product.Budget is null;
}
