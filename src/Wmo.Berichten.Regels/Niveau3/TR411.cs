using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>For a toewijzing with a product code a volume is asked.</summary>
internal sealed class TR411() : Dossierregel(RetourCode.Code9411), IOverDossier<Wmo317.TeWijzigenProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("TeWijzigenProduct", "Omvang", 317)];

    public override string Uitleg => "Bij een toewijzing met een productcode heeft het te wijzigen product een omvang.";

    public override string Lezing => "Ook wie alleen de einddatum wil wijzigen vult de omvang, dan die van de toewijzing.";

    public override string VoorbeeldGoed => "Toewijzing van product 01A01, met een omvang van 480 minuten per maand gevraagd.";

    public override string VoorbeeldFout => "Toewijzing van product 01A01, zonder omvang gevraagd.";

    public override string Melding => "De toewijzing noemt een productcode en de omvang ontbreekt. Vul de gewenste omvang.";

    public bool Voldoet(Wmo317.TeWijzigenProduct product, Dossiercontext context) =>
        product.Omvang is not null || context.Toewijzing(product.ToewijzingNummer) is not { Product.Code: not null };
}
