using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau2;

/// <summary>What has a budget has no omvang.</summary>
internal sealed class CD077 : Berichtregel,
    IOver<Wmo301.ToegewezenProduct>,
    IOver<Wmo315.AangevraagdProduct>,
    IOver<Wmo317.NieuwProduct>,
    IOver<Wmo317.TeWijzigenProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } =
    [
        new("ToegewezenProduct", "Omvang", 301),
        new("AangevraagdProduct", "Omvang", 315),
        new("NieuwProduct", "Omvang", 317),
        new("TeWijzigenProduct", "Omvang", 317),
    ];

    public override string Uitleg =>
        "Een product heeft hooguit een van beide: is het Budget gevuld, dan blijft de Omvang weg.";

    public override string Lezing =>
        "Staan beide er, dan is ook CD078 overtreden: die zegt hetzelfde van het Budget. Ook een budget van nul telt als " +
        "gevuld.";

    public override string VoorbeeldGoed => "Een Budget zonder Omvang.";

    public override string VoorbeeldFout => "Een Budget en een Omvang.";

    public override string Melding =>
        "Bij een product met een Budget staat een Omvang. Laat de Omvang weg, of vul alleen de Omvang.";

    public bool Voldoet(Wmo301.ToegewezenProduct product, Context context) => product.Budget is null || product.Omvang is null;

    public bool Voldoet(Wmo315.AangevraagdProduct product, Context context) => product.Budget is null || product.Omvang is null;

    public bool Voldoet(Wmo317.NieuwProduct product, Context context) => product.Budget is null || product.Omvang is null;

    public bool Voldoet(Wmo317.TeWijzigenProduct product, Context context) => product.Budget is null || product.Omvang is null;
}
