using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>What is to be changed stands.</summary>
internal sealed class TR351() : Dossierregel(RetourCode.Code9351), IOverDossier<Wmo317.TeWijzigenProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("TeWijzigenProduct", "ToewijzingNummer", 317)];

    public override string Uitleg =>
        "Het nummer van een te wijzigen product is dat van een toewijzing van de cliënt die op de dagtekening loopt of nog moet ingaan.";

    public override string Lezing => Toewijzingen.Lezing;

    public override string VoorbeeldGoed => "Een te wijzigen product met het nummer van een toewijzing die volgende maand ingaat.";

    public override string VoorbeeldFout => "Een te wijzigen product met het nummer van een verwijderde toewijzing.";

    public override string Melding =>
        "Het te wijzigen product hoort niet bij een actuele toewijzing van de cliënt. Verbeter het toewijzingnummer, of vraag een nieuw product.";

    internal override bool MistIets => true;

    public bool Voldoet(Wmo317.TeWijzigenProduct product, Dossiercontext context) =>
        context.Toewijzing(product.ToewijzingNummer) is { } toewijzing && context.IsActueel(toewijzing);
}
