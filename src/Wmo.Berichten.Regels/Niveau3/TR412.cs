using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>For a toewijzing without product code no volume is asked.</summary>
internal sealed class TR412() : Dossierregel(RetourCode.Code9412), IOverDossier<Wmo317.TeWijzigenProduct>
{
    // Before this year volumes without a product code existed.
    private static readonly DateOnly Begin2021 = new(2021, 1, 1);

    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("TeWijzigenProduct", "Omvang", 317)];

    public override string Uitleg =>
        "Bij een toewijzing zonder productcode wordt geen omvang gevraagd, tenzij de gewenste einddatum voor 2021 ligt.";

    public override string Lezing => "Het gaat om de einddatum van het te wijzigen product, niet om die van de toewijzing.";

    public override string VoorbeeldGoed => "Een budget en geen omvang bij een toewijzing van categorie 02 zonder code.";

    public override string VoorbeeldFout => "Een omvang zonder einddatum bij een toewijzing van categorie 02 zonder code.";

    public override string Melding => "De toewijzing noemt geen productcode en kan dan geen omvang krijgen. Laat de omvang weg.";

    public bool Voldoet(Wmo317.TeWijzigenProduct product, Dossiercontext context) =>
        !VraagtOmvang(product) || context.Toewijzing(product.ToewijzingNummer) is not { } toewijzing || toewijzing.Product?.Code is not null;

    /// <summary>True when a volume is asked that does not end in the years in which it could stand without a code.</summary>
    internal static bool VraagtOmvang(Wmo317.TeWijzigenProduct product) =>
        product.Omvang is not null && (product.Einddatum is not { } einde || einde >= Begin2021);
}
