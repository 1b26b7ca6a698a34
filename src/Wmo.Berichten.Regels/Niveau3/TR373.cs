using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Dossiers;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>Another budget or another total volume holds for the whole toewijzing.</summary>
internal sealed class TR373() : Dossierregel(RetourCode.Code9373), IOverDossier<Wmo317.TeWijzigenProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("TeWijzigenProduct", "GewensteIngangsdatum", 317)];

    public override string Uitleg =>
        "Wie een ander budget vraagt, of een ander volume met frequentie 6 (totaal), vraagt dat voor de hele looptijd: de gewenste " +
        "ingangsdatum is die van de toewijzing.";

    public override string Lezing =>
        "Een andere einddatum alleen is geen wijziging van budget of totaal. Een budget in de plaats van een omvang is dat wel, net " +
        "als een omvang in de plaats van een budget, of een totaal in de plaats van een andere frequentie.";

    public override string VoorbeeldGoed => "Een toewijzing met budget vanaf 2024-01-01 en een ander budget met gewenste ingangsdatum 2024-01-01.";

    public override string VoorbeeldFout => "Een toewijzing met budget vanaf 2024-01-01 en een ander budget met gewenste ingangsdatum 2024-07-01.";

    public override string Melding =>
        "Het budget of het totale volume wijzigt, maar de gewenste ingangsdatum is niet die van de toewijzing. Neem de ingangsdatum " +
        "van de toewijzing over.";

    public bool Voldoet(Wmo317.TeWijzigenProduct product, Dossiercontext context) =>
        context.Toewijzing(product.ToewijzingNummer) is not { } toewijzing
        || product.GewensteIngangsdatum == toewijzing.Ingangsdatum
        || !(AnderBudget(product, toewijzing) || AnderTotaal(product, toewijzing));

    // Neither of the two filled asks for neither: then what was granted stays as it is.
    private static bool AnderBudget(Wmo317.TeWijzigenProduct product, Toewijzing toewijzing) => product.Budget is null
        ? product.Omvang is not null && toewijzing.Budget is not null
        : product.Budget != toewijzing.Budget;

    private static bool AnderTotaal(Wmo317.TeWijzigenProduct product, Toewijzing toewijzing) =>
        product.Omvang is { } omvang
        && omvang != toewijzing.Omvang
        && (omvang.Frequentie == Frequentie.Totaal || toewijzing.Omvang?.Frequentie == Frequentie.Totaal);
}
