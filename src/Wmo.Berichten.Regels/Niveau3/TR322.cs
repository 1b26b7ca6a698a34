using Wmo.Berichten.Basis;
using Wmo.Berichten.Regels.Mechanisme;
using Wmo.Berichten.Regels.Volumes;

namespace Wmo.Berichten.Regels.Niveau3;

/// <summary>All that is declared on a toewijzing together fits the Omvang that was granted.</summary>
internal sealed class TR322() : Volumeregel(RetourCode.Code9322)
{
    public override string Uitleg =>
        "Alles wat op een toewijzing is gedeclareerd past samen in wat over haar hele looptijd is toegewezen. Credits " +
        "gaan eraf, afgewezen prestaties tellen niet mee.";

    public override string Lezing =>
        "Binnen een bericht in de volgorde ervan: wat past wordt toegekend, wat niet meer past afgewezen. Zonder " +
        "einddatum is er geen maximum, behalve bij een totaal over de looptijd. " +
        AlleenDebet;

    public override string VoorbeeldGoed => "Bij 3 uur per week over 13 weken 24 uur, na 15 uur die al waren gedeclareerd.";

    public override string VoorbeeldFout => "Bij 3 uur per week over 13 weken 25 uur, na 15 uur die al waren gedeclareerd.";

    public override string Melding =>
        "Samen met wat eerder is gedeclareerd is dit meer dan over de hele toewijzing is toegewezen. Verbeter het volume, " +
        "of vraag de gemeente om een ruimere toewijzing.";

    protected override bool Past(Wmo323.Prestatie prestatie, Toewijzingsvolume toegewezen, Dossiercontext context)
    {
        if (toegewezen.MaximumTotaal is not { } maximum)
            return true;

        var eerder = context.Dossier.Gedeclareerd(context.Client, prestatie.ToewijzingNummer).Volume
            .Where(volume => volume.Key.IsVergelijkbaarMet(toegewezen.Omvang.Eenheid))
            .Sum(volume => volume.Key.InKleinsteEenheid(volume.Value));
        return eerder + prestatie.Eenheid.InKleinsteEenheid(prestatie.GeleverdVolume) <= maximum;
    }
}
