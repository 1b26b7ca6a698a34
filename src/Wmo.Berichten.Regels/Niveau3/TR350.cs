using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>What is to stay as it is stands.</summary>
internal sealed class TR350() : Dossierregel(RetourCode.Code9350), IOverDossier<Wmo317.OngewijzigdProduct>
{
    public override IReadOnlyList<Regelplaats> Plaatsen { get; } = [new("OngewijzigdProduct", "ToewijzingNummer", 317)];

    public override string Uitleg =>
        "Het nummer van een ongewijzigd product is dat van een toewijzing van de cliënt die op de dagtekening loopt of nog moet ingaan.";

    public override string Lezing => Toewijzingen.Lezing;

    public override string VoorbeeldGoed => "Een ongewijzigd product met het nummer van een toewijzing die op de dagtekening haar laatste dag heeft.";

    public override string VoorbeeldFout => "Een ongewijzigd product met het nummer van een toewijzing die een dag voor de dagtekening eindigde.";

    public override string Melding =>
        "Het ongewijzigde product hoort niet bij een actuele toewijzing van de cliënt. Verbeter het toewijzingnummer of laat het product weg.";

    internal override bool MistIets => true;

    public bool Voldoet(Wmo317.OngewijzigdProduct product, Dossiercontext context) =>
        context.Toewijzing(product.ToewijzingNummer) is { } toewijzing && context.IsActueel(toewijzing);
}
