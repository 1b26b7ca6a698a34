using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>A prestatie is of a toewijzing that is known.</summary>
internal sealed class TR338() : Prestatieregel(RetourCode.Code9338, "ToewijzingNummer")
{
    public override string Uitleg =>
        "Het toewijzingsnummer is dat van een toewijzing van deze gemeente aan deze aanbieder, voor deze cliënt.";

    public override string Lezing =>
        "Een nummer van een andere cliënt of van een andere aanbieder is hier onbekend. Ook een credit wordt beoordeeld.";

    public override string VoorbeeldGoed => "Een prestatie op toewijzing 1001, na een WMO301 met toewijzing 1001 voor deze cliënt.";

    public override string VoorbeeldFout => "Een prestatie op toewijzing 1001, die voor een andere cliënt is.";

    public override string Melding => "Het toewijzingsnummer hoort niet bij een toewijzing van deze cliënt. Controleer het nummer.";

    internal override bool MistIets => true;

    public override bool Voldoet(Wmo323.Prestatie prestatie, Dossiercontext context) =>
        context.Dossier.Toewijzing(context.Client, prestatie.ToewijzingNummer) is not null;
}
