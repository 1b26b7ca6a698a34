using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>For a toewijzing without product no volume is asked.</summary>
internal sealed class TR375() : Dossierregel(RetourCode.Code9375), IOverDossier<Wmo317.TeWijzigenProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("TeWijzigenProduct", "Omvang", 317)];

    public override string Uitleg =>
        "Bij een toewijzing zonder product wordt geen omvang gevraagd, tenzij de gewenste einddatum voor 2021 ligt.";

    public override string Lezing => "Zo'n toewijzing heeft ook geen productcode: een omvang is dan ook fout volgens TR412, en beide codes worden gegeven.";

    public override string VoorbeeldGoed => "Een budget en geen omvang bij een toewijzing zonder product.";

    public override string VoorbeeldFout => "Een omvang bij een toewijzing zonder product.";

    public override string Melding => "De toewijzing noemt geen product en kan dan geen omvang krijgen. Laat de omvang weg.";

    public bool Voldoet(Wmo317.TeWijzigenProduct product, Dossiercontext context) =>
        !TR412.VraagtOmvang(product) || context.Toewijzing(product.ToewijzingNummer) is not { Product: null };
}
