using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A change that does not begin in the future is a change of the whole toewijzing.</summary>
internal sealed class TR357() : Dossierregel(RetourCode.Code9357), IOverDossier<Wmo317.TeWijzigenProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("TeWijzigenProduct", "GewensteIngangsdatum", 317)];

    public override string Uitleg =>
        "Een wijziging gaat in na de dagtekening, of geldt voor de hele looptijd: dan is de gewenste ingangsdatum die van de toewijzing.";

    public override string Lezing => "Een onbekend toewijzingnummer is al fout volgens TR351; deze regel zegt er niets van.";

    public override string VoorbeeldGoed => "Dagtekening 2024-03-01, toewijzing vanaf 2024-01-01 en gewenste ingangsdatum 2024-01-01.";

    public override string VoorbeeldFout => "Dagtekening 2024-03-01, toewijzing vanaf 2024-01-01 en gewenste ingangsdatum 2024-03-01.";

    public override string Melding =>
        "De gewenste ingangsdatum ligt niet na de dagtekening en is ook niet de ingangsdatum van de toewijzing. Kies een van beide.";

    public bool Voldoet(Wmo317.TeWijzigenProduct product, Dossiercontext context) =>
        product.GewensteIngangsdatum > context.Dagtekening
        || context.Toewijzing(product.ToewijzingNummer) is not { } toewijzing
        || product.GewensteIngangsdatum == toewijzing.Ingangsdatum;
}
